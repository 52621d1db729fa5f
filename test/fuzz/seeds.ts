/** Small files that between them use about everything. */
export const seeds: readonly [string, ...string[]] = [
  `# syntax=docker/dockerfile:1
# check=skip=JSONArgsRecommended
ARG NODE=20
FROM --platform=$BUILDPLATFORM node:\${NODE}-slim AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci && npm run build
FROM node:\${NODE}-slim
COPY --from=build --chown=node:node /app/dist /app
USER node
EXPOSE 3000/tcp
CMD node /app/server.js
`,
  `FROM python:3.12 as Base
MAINTAINER someone
ENV PATH /opt/bin:$PATH
ENV A=1 B="two words" \\
    # why
    C=$A
COPY requirements.txt setup.py ./
RUN pip install -r requirements.txt \\

    && rm -rf /tmp/*
COPY <<EOF <<-"END" /etc/
a=$A
EOF
\tb=$B
\tEND
HEALTHCHECK --interval=30s --retries=3 CMD ["curl", "-f", "localhost"]
ENTRYPOINT ["python"]
`,
  `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
WORKDIR C:\\app\\
COPY src\\ C:\\app\\src\\
RUN Invoke-WebRequest x -OutFile y ; \`
    Remove-Item y
LABEL old value
STOPSIGNAL SIGKILL
`,
  `FROM golang:1.22 AS go
ADD https://example.com/a.git#main /src
COPY go.mod go.sum ./
RUN <<EOF
go mod download
go build -o /out ./...
EOF
FROM scratch AS scratch
ONBUILD COPY --from=go /out /out
FROM scratch
ARG UNUSED
ARG TARGETARCH
VOLUME ["/data", "/logs"]
COPY --link --parents --exclude=*.md --from=go /out/./bin /
COPY --from=2 a b
RUN --network=none --mount=type=secret,id=k,target=/k,required cat /k
`,
  `FROM alpine
RUN apk add --no-cache curl
RUN if [ "$A" = "\${B:-x}" ]; then echo 'yes' | tee /x; fi
CMD echo "$HOME"
CMD ["a"]
EXPOSE 80 443/UDP 8080-8090:90
USER \${UID:?none given}
COPY "a b" c
FROM missing AS a
FROM a
FROM a AS A
`,
];

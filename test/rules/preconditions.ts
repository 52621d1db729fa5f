import type { RuleExample } from '../../server/src/core/rules/rule.ts';

/** A Dockerfile for which a fix must not be offered, because one thing that it rests on does not hold. */
export interface Violated extends Pick<RuleExample, 'files' | 'builder' | 'images'> {
  readonly shape: 'split' | 'prefetch' | 'hoist' | 'move down';
  readonly title: string;
  readonly lines: readonly string[];
  /** Paths of the build context that are symbolic links. */
  readonly links?: readonly string[];
  /** The listing of the build context was cut. */
  readonly truncated?: true;
  /** What the message gives as the reason; absent when nothing is said at all. */
  readonly reason?: RegExp;
  /** The same lines with the precondition met, for which there is a fix. */
  readonly sound?: readonly string[];
}

const npm = { 'package.json': '{}', 'package-lock.json': '{}', 'src/index.js': 'x' };
const pip = { 'requirements.txt': 'flask\n', 'app.py': 'x' };
const go = { 'go.mod': 'module m\n\nrequire a v1.0.0\n', 'go.sum': '', 'main.go': '' };

/** In a Node project, `copy` and what comes between it and the installation. */
function node(copy: string, between: readonly string[] = [], install = 'RUN npm ci'): string[] {
  return ['FROM node:22', 'WORKDIR /app', copy, ...between, install];
}

function python(
  copy: string,
  between: readonly string[] = [],
  install = 'RUN pip install -r requirements.txt',
): string[] {
  return ['FROM python:3.13', 'WORKDIR /app', copy, ...between, install];
}

const soundNode = node('COPY . .');
const soundPython = python('COPY . .');

const files: readonly Violated[] = [
  {
    shape: 'split',
    title: 'the build context is not known',
    lines: soundNode,
    reason: /which files the build context holds is not known/,
  },
  {
    shape: 'split',
    title: 'the listing of the build context was cut',
    lines: soundNode,
    files: npm,
    truncated: true,
    reason: /which files the build context holds is not known/,
  },
  {
    shape: 'split',
    title: 'there is no manifest',
    lines: soundNode,
    files: { 'src/index.js': 'x' },
    reason: /package\.json/,
  },
  {
    shape: 'split',
    title: 'a file that the manifest includes is not there',
    lines: soundPython,
    files: { ...pip, 'requirements.txt': '-r requirements/base.txt\n' },
    reason: /requirements\/base\.txt/,
  },
  {
    shape: 'split',
    title: 'what the installation writes lies in the context as a file',
    lines: soundNode,
    files: { ...npm, node_modules: 'x' },
    reason: /"node_modules" is in the build context/,
  },
  {
    shape: 'split',
    title: 'the source is a symbolic link',
    lines: node('COPY app.js package.json package-lock.json ./'),
    files: { 'app.js': 'x', 'package.json': '{}', 'package-lock.json': '{}' },
    links: ['app.js'],
    reason: /"app\.js" is a symbolic link/,
  },
  {
    shape: 'split',
    title: 'the manifest is a symbolic link',
    lines: soundNode,
    files: npm,
    links: ['package.json'],
    reason: /link/,
  },
  {
    shape: 'split',
    title: 'the name of a manifest cannot be written in COPY',
    lines: python('COPY . .', [], 'RUN pip install -r "deps[1].txt"'),
    files: { 'deps[1].txt': 'flask\n', 'app.py': 'x' },
    reason: /deps\[1\]\.txt|not known/,
  },
  {
    shape: 'split',
    title: 'the lock file is older than the manifest, and the installation rewrites it',
    lines: node('COPY . .', [], 'RUN npm install'),
    files: { ...npm, 'package.json': '{"dependencies":{"a":"1"}}', 'package-lock.json': '{"packages":{"":{}}}' },
    reason: /does not match the manifest/,
  },
  {
    shape: 'split',
    title: 'a later installation relies on the lock file',
    lines: [...node('COPY . .', [], 'RUN npm install'), 'RUN npm ci --omit=dev'],
    files: npm,
    reason: /may rewrite "package-lock\.json"/,
  },
];

const instructions: readonly Violated[] = [
  {
    shape: 'split',
    title: 'the sources are copied to the root of the image',
    lines: ['FROM debian:12', 'COPY . /', 'WORKDIR /', 'RUN npm ci'],
    files: { ...npm, 'etc/npmrc': 'x' },
    reason: /line 2 copies to "\/?etc\/npmrc", where "npm ci" may install, read or change files/,
  },
  {
    shape: 'split',
    title: 'the sources are copied to a folder of programs',
    lines: [
      'FROM python:3.13',
      'COPY . /usr/local/bin',
      'WORKDIR /usr/local/bin',
      'RUN pip install -r requirements.txt',
    ],
    files: pip,
  },
  {
    shape: 'split',
    title: 'which files are copied depends on an argument',
    lines: ['FROM node:22', 'ARG FOLDER', 'WORKDIR /app', 'COPY $FOLDER/ .', 'RUN npm ci'],
    files: npm,
    reason: /which files line 4 copies depends on the variable "FOLDER"/,
  },
  {
    shape: 'split',
    title: 'where they are copied to depends on an argument',
    lines: ['FROM node:22', 'ARG TARGET', 'WORKDIR /app', 'COPY . $TARGET', 'RUN npm ci'],
    files: npm,
    reason: /depends on the variable "TARGET"|is not known/,
  },
  {
    shape: 'split',
    title: 'the destination uses a variable that is set anew in between',
    lines: ['FROM node:22', 'ENV TO=/app', 'WORKDIR /app', 'COPY . $TO', 'ENV TO=/srv', 'RUN npm ci'],
    files: npm,
    reason: /line 5 sets "TO", which line 4 uses/,
    sound: ['FROM node:22', 'ENV TO=/app', 'WORKDIR /app', 'COPY . $TO', 'ENV OTHER=/srv', 'RUN npm ci'],
  },
  {
    shape: 'split',
    title: 'the destination uses an argument that is declared anew in between',
    lines: ['FROM node:22', 'ARG TO=/app', 'WORKDIR /app', 'COPY . $TO', 'ARG TO=/srv', 'RUN npm ci'],
    files: npm,
    reason: /line 5 sets "TO", which line 4 uses/,
  },
  {
    shape: 'split',
    title: 'a relative destination, and a working directory in between, behind a base image that is not known',
    lines: ['FROM registry.example.com/node', 'COPY . .', 'WORKDIR src', 'RUN npm ci'],
    files: npm,
    reason: /working directory of the base image|not known/,
  },
  {
    shape: 'split',
    title: 'a volume is declared on the folder in between',
    lines: node('COPY . .', ['VOLUME /app']),
    files: npm,
    reason: /the volume "\/app"/,
    sound: node('COPY . .', ['VOLUME /data']),
  },
  {
    shape: 'split',
    title: 'a volume is declared below the folder in between',
    lines: node('COPY . .', ['VOLUME ["/app/data"]']),
    files: { ...npm, 'data/seed.json': '' },
    reason: /the volume "\/app\/data"/,
  },
  {
    shape: 'split',
    title: 'a file of the same name comes from another stage in between',
    lines: [
      'FROM alpine AS gen',
      'RUN ./generate',
      ...node('COPY . .', ['COPY --from=gen /out/index.js src/index.js']),
    ],
    files: npm,
    reason: /line 6 and line 5 both write/,
  },
  {
    shape: 'split',
    title: 'an archive is unpacked over the sources in between',
    lines: node('COPY . .', ['ADD vendor.tar.gz /app/']),
    files: { ...npm, 'vendor.tar.gz': '' },
    reason: /both write|may hold|archive/,
  },
  {
    shape: 'split',
    title: 'a copied file gets another mode in between',
    lines: python('COPY . .', ['RUN chmod +x app.py']),
    files: pip,
    reason: /"chmod \+x app\.py" \(line 4\) works on/,
  },
  {
    shape: 'split',
    title: 'the manifest is changed in between',
    lines: python('COPY . .', ["RUN sed -i 's/flask/django/' requirements.txt"]),
    files: pip,
    reason: /line 4/,
  },
  {
    shape: 'split',
    title: 'a script runs in between',
    lines: node('COPY . .', ['RUN ./prepare.sh']),
    files: { ...npm, 'prepare.sh': '' },
    reason: /what "\.\/prepare\.sh" \(line 4\) reads and writes is not known/,
  },
  {
    shape: 'split',
    title: 'the files are linked to a user',
    lines: ['FROM node:22', 'USER node', 'WORKDIR /app', 'COPY --link . .', 'RUN npm ci'],
    files: npm,
    reason: /links its files under another user/,
    sound: ['FROM node:22', 'WORKDIR /app', 'COPY --link . .', 'USER node', 'RUN npm ci'],
  },
  {
    shape: 'split',
    title: 'the files are linked and given away',
    lines: node('COPY --link --chown=node . .'),
    files: npm,
    reason: /links its files under another user/,
  },
  {
    shape: 'split',
    title: 'the sources are copied in another stage',
    lines: ['FROM node:22 AS base', 'WORKDIR /app', 'COPY . .', 'FROM base', 'RUN npm ci'],
    files: npm,
    reason: /copied in another stage, "base"/,
  },
  {
    shape: 'split',
    title: 'the sources are a here-document',
    lines: node('COPY <<EOF /app/index.js', ['console.log(1)', 'EOF']),
    files: npm,
  },
  {
    shape: 'split',
    title: 'the trigger of a later build copies them',
    lines: ['FROM node:22', 'WORKDIR /app', 'ONBUILD COPY . .', 'ONBUILD RUN npm ci'],
    files: npm,
    reason: /the files of those images are not known/,
  },
  {
    shape: 'split',
    title: 'the installation mounts the build context itself',
    lines: node('COPY . .', [], 'RUN --mount=type=bind,target=/app npm ci'),
    files: npm,
    reason: /mounts files of the build context itself/,
  },
  {
    shape: 'split',
    title: 'an instruction in between is not understood',
    lines: node('COPY . .', ['INSTALL everything']),
    files: npm,
  },
];

const commands: readonly Violated[] = [
  {
    shape: 'split',
    title: 'the commands are a here-document, of which the second needs the sources',
    lines: node('COPY . .', [], 'RUN <<EOF'),
    files: npm,
  },
  {
    shape: 'split',
    title: 'the second command needs the sources, and runs whatever comes of the first',
    lines: node('COPY . .', [], 'RUN npm ci; npm run build'),
    files: npm,
    reason: /not joined by "&&"/,
    sound: node('COPY . .', [], 'RUN npm ci && npm run build'),
  },
  {
    shape: 'split',
    title: 'the second command runs when the first fails',
    lines: node('COPY . .', [], 'RUN npm ci || npm run repair'),
    files: npm,
    reason: /not joined by "&&"/,
  },
  {
    shape: 'split',
    title: 'the installation is part of a pipeline',
    lines: node('COPY . .', [], 'RUN npm ci | tee install.log'),
    files: npm,
    reason: /pipeline, loop or group/,
  },
  {
    shape: 'split',
    title: 'the installation runs in the background',
    lines: node('COPY . .', [], 'RUN npm ci & npm run build'),
    files: npm,
    reason: /background/,
  },
  {
    shape: 'split',
    title: 'a variable of the shell is used behind the cut',
    lines: node('COPY . .', [], 'RUN export MODE=fast && npm ci && npm run build'),
    files: npm,
    reason: /share variables or settings of the shell/,
  },
  {
    shape: 'split',
    title: 'a file is sourced before the cut',
    lines: node('COPY . .', [], 'RUN . ./env.sh && npm ci && npm run build'),
    files: { ...npm, 'env.sh': '' },
    reason: /line 4/,
  },
  {
    shape: 'split',
    title: 'another shell reads the commands',
    lines: ['FROM node:22', 'WORKDIR /app', 'SHELL ["pwsh", "-Command"]', 'COPY . .', 'RUN npm ci; npm run build'],
    files: npm,
  },
  {
    shape: 'split',
    title: 'a script of the sources may run while installing',
    lines: soundNode,
    files: { ...npm, 'package.json': '{"scripts":{"prepare":"node src/index.js"}}' },
    reason: /"prepare" script/,
  },
  {
    shape: 'split',
    title: 'the program is one of the files',
    lines: python('COPY . .', [], 'RUN ./pip install -r requirements.txt'),
    files: { ...pip, pip: '' },
    reason: /the program "\.\/pip" is one of the files that line 3 copies/,
  },
  {
    shape: 'split',
    title: 'the command names a file of the sources',
    lines: node('COPY . .', [], 'RUN npm ci --userconfig src/npmrc'),
    files: { ...npm, 'src/npmrc': '' },
    reason: /"app\/src\/npmrc" is named|"\/app\/src\/npmrc" is named/,
  },
  {
    shape: 'split',
    title: 'a variable names a file of the sources',
    lines: [
      'FROM python:3.13',
      'ENV PIP_CONSTRAINT=/app/limits.txt',
      'WORKDIR /app',
      'COPY . .',
      'RUN pip install -r requirements.txt',
    ],
    files: { ...pip, 'limits.txt': '' },
    reason: /is named by a variable|"limits\.txt"/,
  },
  {
    shape: 'split',
    title: 'a word of the command is not known',
    lines: ['FROM python:3.13', 'ARG REQUIREMENTS', 'WORKDIR /app', 'COPY . .', 'RUN pip install -r $REQUIREMENTS'],
    files: pip,
    reason: /not known/,
  },
];

const prefetches: readonly Violated[] = [
  {
    shape: 'prefetch',
    title: 'a module lies in the project, and its own manifest is not there',
    lines: ['FROM golang:1.24', 'WORKDIR /src', 'COPY . .', 'RUN go build -o /bin/app .'],
    files: { ...go, 'go.mod': 'module m\n\nrequire a v1.0.0\nreplace a => ./a\n' },
    reason: /"?a\/go\.mod"?|".*a"/,
  },
  {
    shape: 'prefetch',
    title: 'the project has several modules of Maven',
    lines: ['FROM maven:3', 'WORKDIR /src', 'COPY . .', 'RUN mvn package'],
    files: { 'pom.xml': '<project><modules><module>a</module></modules></project>', 'a/pom.xml': '', 'a/A.java': '' },
    reason: /several modules/,
  },
  {
    shape: 'prefetch',
    title: 'the command writes the module file from the sources',
    lines: ['FROM golang:1.24', 'WORKDIR /src', 'COPY . .', 'RUN go mod tidy && go build -o /bin/app .'],
    files: go,
    reason: /computes "go\.mod" from the sources/,
    sound: ['FROM golang:1.24', 'WORKDIR /src', 'COPY . .', 'RUN go build -o /bin/app .'],
  },
  {
    shape: 'prefetch',
    title: 'the shell changes the folder in a way that is not followed',
    lines: ['FROM golang:1.24', 'WORKDIR /src', 'COPY . .', 'RUN cd "$(dirname main.go)" && go build -o /bin/app .'],
    files: go,
  },
  {
    shape: 'prefetch',
    title: 'no command only downloads',
    lines: ['FROM gradle:8', 'WORKDIR /src', 'COPY . .', 'RUN gradle build'],
    files: { 'build.gradle': '', 'src/A.java': '' },
    reason: /no task downloads exactly the dependencies/,
  },
];

const hoists: readonly Violated[] = [
  {
    shape: 'hoist',
    title: 'what is copied configures the packages',
    lines: ['FROM debian:12', 'COPY rootfs/ /', 'RUN apt-get update && apt-get install -y nginx'],
    files: { 'rootfs/etc/apt/apt.conf.d/99': '', 'rootfs/srv/app.js': '' },
    reason: /line 2 copies to "\/etc\/apt\/apt\.conf\.d\/99", where "apt-get update" may install, read or change files/,
    sound: ['FROM debian:12', 'COPY rootfs/ /app/', 'RUN apt-get update && apt-get install -y nginx'],
  },
  {
    shape: 'hoist',
    title: 'a package file is one of the sources',
    lines: ['FROM debian:12', 'WORKDIR /app', 'COPY . .', 'RUN apt-get update && apt-get install -y ./tool.deb'],
    files: { 'tool.deb': '', 'main.c': '' },
    reason: /it installs a package file/,
  },
  {
    shape: 'hoist',
    title: 'the packages may bring the user to whom the files are given',
    lines: ['FROM debian:12', 'WORKDIR /app', 'COPY --chown=web . .', 'RUN apt-get update && apt-get install -y nginx'],
    files: { 'main.c': '' },
    reason: /may create the user "web"/,
    sound: ['FROM debian:12', 'WORKDIR /app', 'COPY --chown=33 . .', 'RUN apt-get update && apt-get install -y nginx'],
  },
  {
    shape: 'hoist',
    title: 'the folder would be made by another user',
    lines: ['FROM node:22', 'USER node', 'COPY . /srv/app', 'WORKDIR /srv/app', 'RUN npm install -g pm2@5'],
    files: { 'server.js': 'x' },
    reason: /with another owner/,
    sound: ['FROM node:22', 'COPY . /srv/app', 'WORKDIR /srv/app', 'USER node', 'RUN npm install -g pm2@5'],
  },
  {
    shape: 'hoist',
    title: 'the user is created with a folder of the sources as home',
    lines: ['FROM debian:12', 'COPY . /home/app', 'RUN useradd --create-home app'],
    files: { 'main.c': '' },
    reason: /works on "\/home\/app", which line 2 copies/,
  },
  {
    shape: 'hoist',
    title: 'the download goes to a folder of the sources',
    lines: ['FROM debian:12', 'WORKDIR /app', 'COPY . .', 'RUN curl -fo /app/main.c https://example.com/main.c'],
    files: { 'main.c': '' },
    reason: /works on "\/app", which line 3 copies/,
  },
  {
    shape: 'hoist',
    title: 'a tool is installed from the sources',
    lines: ['FROM node:22', 'WORKDIR /app', 'COPY . .', 'RUN npm install -g ./tool'],
    files: { 'tool/package.json': '{}', 'main.js': '' },
    reason: /names the folder "\/app\/tool"/,
  },
];

const downward: readonly Violated[] = [
  {
    shape: 'move down',
    title: 'the value is used by what is expensive',
    lines: ['FROM python:3.13', 'ARG APP_VERSION', 'RUN pip install app==$APP_VERSION'],
    sound: ['FROM python:3.13', 'ARG APP_VERSION', 'RUN pip install app==1.0'],
  },
  {
    shape: 'move down',
    title: 'a here-document uses the value',
    lines: ['FROM debian:12', 'ARG GIT_SHA', 'RUN <<EOF', 'apt-get update', 'echo $GIT_SHA', 'EOF'],
  },
  {
    shape: 'move down',
    title: 'a script may read it',
    lines: ['FROM python:3.13', 'ARG GIT_SHA', 'RUN ./prepare.sh', 'RUN pip install flask==3.1.0'],
    reason: /line 3 may read it/,
  },
  {
    shape: 'move down',
    title: 'tools read the variable on their own',
    lines: ['FROM python:3.13', 'ARG PIP_VERSION', 'RUN pip install flask==3.1.0'],
  },
  {
    shape: 'move down',
    title: 'an argument of the same name is declared below',
    lines: ['FROM python:3.13', 'ENV APP_VERSION=1', 'ARG APP_VERSION=2', 'RUN pip install flask==3.1.0'],
  },
  {
    shape: 'move down',
    title: 'another variable is set in between, and their order is part of the image',
    lines: ['FROM node:22', 'ENV GIT_COMMIT=a1b2c3', 'ENV PORT=8080', 'RUN npm install -g pm2@5'],
    reason: /their order is part of the image/,
    sound: ['FROM node:22', 'ENV GIT_COMMIT=a1b2c3', 'EXPOSE 8080', 'RUN npm install -g pm2@5'],
  },
  {
    shape: 'move down',
    title: 'a trigger stays where it is',
    lines: ['FROM node:22', 'ONBUILD ARG GIT_SHA', 'RUN npm install -g pm2@5'],
  },
  {
    shape: 'move down',
    title: 'a label that is set again below',
    lines: [
      'FROM debian:12',
      'LABEL created=2025-01-01',
      'RUN apt-get update && apt-get install -y curl',
      'LABEL created=2025-01-02',
    ],
    builder: 'legacy',
    reason: /line 4 sets "created" again/,
  },
  {
    shape: 'move down',
    title: 'a label whose variable changes below',
    lines: [
      'FROM debian:12',
      'ENV V=1',
      'LABEL version=$V',
      'ENV V=2',
      'RUN apt-get update && apt-get install -y curl',
    ],
    builder: 'legacy',
    reason: /line 4 sets "V", which line 3 uses/,
  },
  {
    shape: 'move down',
    title: 'the command is replaced below',
    lines: ['FROM debian:12', 'CMD ["a"]', 'RUN apt-get update && apt-get install -y curl', 'CMD ["b"]'],
    builder: 'legacy',
    reason: /line 4 replaces it/,
  },
  {
    shape: 'move down',
    title: 'the shell of the command changes below',
    lines: ['FROM debian:12', 'CMD a', 'SHELL ["/bin/bash", "-c"]', 'RUN apt-get update && apt-get install -y curl'],
    builder: 'buildah',
    reason: /changes the shell/,
    sound: ['FROM debian:12', 'CMD ["a"]', 'RUN apt-get update && apt-get install -y curl'],
  },
];

export const violated: readonly Violated[] = [
  ...files,
  ...instructions,
  ...commands,
  ...prefetches,
  ...hoists,
  ...downward,
];

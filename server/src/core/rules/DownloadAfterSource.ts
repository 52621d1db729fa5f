import { lateDownloads } from '../cache/reorder/lateWork.ts';
import { lateInstallFindings } from './lateInstall.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'DownloadAfterSource',
  summary: 'A file is downloaded after the sources are copied, and so again after every change to a source file.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  check: (analysis) => lateInstallFindings(analysis, lateDownloads),
};

export const docs: RuleDocs = {
  why: `
A builder takes the result of an instruction from its cache as long as nothing above it has changed. A file from a fixed address does not
depend on your code, but when \`curl\`, \`wget\` or \`git clone\` stands below the \`COPY\` of the code, each change to the code downloads
it once more.`,
  remedy: `
Download above the \`COPY\`. The fix moves the \`COPY\` below the download, and is offered when all commands of the \`RUN\` are understood
and none of them reads or writes what is copied.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A tool from the web',
    source: `
FROM debian:12
WORKDIR /app
COPY . .
RUN curl -fsSL -o /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "curl -fsSL -o /usr/local/bin/tool https://example.com/tool" runs again after every change to a file that "COPY . ." brings, although it does not need them.
CMD ["./run"]
`,
    fixed: `
FROM debian:12
WORKDIR /app
RUN curl -fsSL -o /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
COPY . .
CMD ["./run"]
`,
    files: { run: '', 'src/main.c': '' },
  },
  {
    title: 'A repository and an archive',
    source: `
FROM alpine/git
COPY src /src
RUN git clone https://example.com/lib.git /lib-src
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "git clone https://example.com/lib.git /lib-src" runs again after every change to a file that "COPY src /src" brings, although it does not need them.
`,
    fixed: `
FROM alpine/git
RUN git clone https://example.com/lib.git /lib-src
COPY src /src
`,
    files: { 'src/main.c': '' },
  },
  {
    title: 'The download lands among the sources',
    source: `
FROM debian:12
WORKDIR /app
COPY . .
RUN wget -O config.json https://example.com/config.json
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "wget -O config.json https://example.com/config.json" runs again after every change to a file that "COPY . ." brings. No fix is offered: "wget -O config.json https://example.com/config.json" (line 4) works on "/app/config.json", which line 3 copies.
`,
    files: { 'config.json': '', 'src/main.c': '' },
  },
  {
    title: 'Downloaded first',
    source: `
FROM debian:12
RUN curl -fsSL -o /usr/local/bin/tool https://example.com/tool
COPY . /app
`,
    files: { 'src/main.c': '' },
  },
  {
    title: 'What is downloaded is run by a script',
    source: `
FROM debian:12
COPY . /app
RUN curl -fsSL -o /tmp/setup.sh https://example.com/setup.sh && sh /tmp/setup.sh
`,
    files: { 'src/main.c': '' },
  },
  {
    title: 'The address is computed',
    source: `
FROM debian:12
COPY . /app
RUN curl -fsSL -o /tmp/data "https://example.com/$(cat /app/version)"
`,
    files: { version: '1' },
  },
  {
    title: 'Data is sent',
    source: `
FROM debian:12
COPY . /app
RUN curl -T /app/report https://example.com/reports
`,
    files: { report: '' },
  },
  {
    title: 'Only configuration of the system stands before',
    source: `
FROM debian:12
COPY docker/ca.crt /usr/local/share/ca-certificates/ca.crt
RUN curl -fsSL -o /usr/local/bin/tool https://example.com/tool
`,
    files: { 'docker/ca.crt': '' },
  },
];

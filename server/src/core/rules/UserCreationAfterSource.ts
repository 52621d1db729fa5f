import { lateUsers } from '../cache/reorder/lateWork.ts';
import { lateInstallFindings } from './lateInstall.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'UserCreationAfterSource',
  summary: 'A user is created after the sources are copied, and so again after every change to a source file.',
  severity: 'information',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  check: (analysis) => lateInstallFindings(analysis, lateUsers),
};

export const docs: RuleDocs = {
  why: `
Creating a user takes no time, but it makes a layer, and a layer below the \`COPY\` of the sources is made anew, stored and sent after every
change to the code, along with all that follows it. Often a \`chown -R\` follows as well, which stores every file a second time.`,
  remedy: `
Create users near the top of the file. The files can then be given to a user while they are copied, with \`COPY --chown\`.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Debian',
    source: `
FROM debian:12
COPY . /opt/app
RUN groupadd app && useradd --gid app app
    ^^^^^^^^^^^^ "groupadd app" runs again after every change to a file that "COPY . /opt/app" brings, although it does not need them.
USER app
`,
    fixed: `
FROM debian:12
RUN groupadd app && useradd --gid app app
COPY . /opt/app
USER app
`,
    files: { 'main.py': '' },
  },
  {
    title: 'Alpine',
    source: `
FROM alpine
WORKDIR /srv
COPY . .
RUN adduser -D app
    ^^^^^^^^^^^^^^ "adduser -D app" runs again after every change to a file that "COPY . ." brings, although it does not need them.
`,
    fixed: `
FROM alpine
WORKDIR /srv
RUN adduser -D app
COPY . .
`,
    files: { 'main.py': '' },
  },
  {
    title: 'The files are given to a user that does not exist yet',
    source: `
FROM debian:12
COPY --chown=app . /opt/app
RUN useradd app
    ^^^^^^^^^^^ "useradd app" runs again after every change to a file that "COPY --chown=app . /opt/app" brings. No fix is offered: "useradd app" may create the user "app", to whom line 2 gives its files.
`,
    files: { 'main.py': '' },
  },
  {
    title: 'Created first',
    source: '\nFROM debian:12\nRUN useradd app\nCOPY --chown=app . /opt/app\n',
    files: { 'main.py': '' },
  },
  {
    title: 'Together with work on the sources',
    source: '\nFROM debian:12\nCOPY . /opt/app\nRUN useradd app && make -C /opt/app\n',
    files: { Makefile: '', 'main.c': '' },
  },
  {
    title: 'No sources before',
    source: '\nFROM debian:12\nCOPY nginx.conf /etc/nginx/nginx.conf\nRUN useradd app\n',
    files: { 'nginx.conf': '' },
  },
  {
    title: 'The sources come from a stage',
    source: '\nFROM debian:12 AS a\nFROM debian:12\nCOPY --from=a /etc/hostname /srv/\nRUN useradd app\n',
    files: {},
  },
  { title: 'Only asked for', source: '\nFROM debian:12\nCOPY . /opt/app\nRUN id app\n', files: { 'main.py': '' } },
];

import { earlySettings } from '../cache/reorder/volatile.ts';
import { earlyFinding } from './earlyInstruction.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

/** Variables that tell which build or release an image is of. */
const releaseName =
  /^(?:APP_VERSION|APPLICATION_VERSION|SERVICE_VERSION|RELEASE_VERSION|BUILD_(?:VERSION|DATE|TIME|TIMESTAMP|ID|NUMBER|SHA|COMMIT|REVISION)|GIT_(?:SHA|COMMIT|REVISION|REF|BRANCH)|COMMIT_SHA)$/;

export const rule: Rule = {
  id: 'EarlyVolatileEnv',
  summary: 'A variable that changes with every release is set above expensive steps that do not use it.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }) {
    for (const stage of plan.stages) {
      for (const early of earlySettings({ plan, tree, world }, stage, 'ENV', (name) => releaseName.test(name))) {
        const { instruction } = early.step.planned;
        const [pair] = instruction.keyword === 'ENV' ? instruction.pairs : [];
        // What takes its value from a build argument moves with that one.
        if (/\$/.test(pair?.value.text ?? '')) continue;
        // A small number is raised by hand so that all below runs again.
        if (/^["']?\d{1,4}["']?$/.test(pair?.value.text ?? '')) continue;
        yield earlyFinding(early, `A new value of "${pair?.name.text ?? 'the variable'}"`);
      }
    }
  },
};

export const docs: RuleDocs = {
  why: `
Everything that \`ENV\` sets is part of the environment of every \`RUN\` below, whether the command uses it or not, and a builder takes a
\`RUN\` from its cache only when its whole environment is as it was. A version or a date at the top of the file makes every step below run
again with each release, the installation of packages included.`,
  remedy: `
Set the variable below the expensive steps. The fix moves the instruction down past steps that surely do not read it; it stops above a
command that is not understood, and above another \`ENV\`, because the order of variables is part of the image.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The version of the application',
    source: `
FROM python:3.13
ENV APP_VERSION=1.4.2
    ^^^^^^^^^^^^^^^^^ A new value of "APP_VERSION" runs "pip install flask==3.1.0" again, which does not use it.
RUN pip install flask==3.1.0
COPY . /app
CMD ["python", "/app/main.py"]
`,
    fixed: `
FROM python:3.13
RUN pip install flask==3.1.0
COPY . /app
ENV APP_VERSION=1.4.2
CMD ["python", "/app/main.py"]
`,
  },
  {
    title: 'Down to its first use',
    source: `
FROM debian:12
ENV BUILD_DATE 2025-01-01
    ^^^^^^^^^^^^^^^^^^^^^ A new value of "BUILD_DATE" runs "apt-get update" again, which does not use it.
RUN apt-get update && apt-get install -y make
RUN make DATE=$BUILD_DATE
`,
    fixed: `
FROM debian:12
RUN apt-get update && apt-get install -y make
ENV BUILD_DATE 2025-01-01
RUN make DATE=$BUILD_DATE
`,
  },
  {
    title: 'Another variable in between keeps it where it is',
    source: `
FROM node:22
ENV GIT_COMMIT=a1b2c3
    ^^^^^^^^^^^^^^^^^ A new value of "GIT_COMMIT" runs "npm install -g pm2@5" again, which does not use it. No fix is offered: line 3 sets variables too, and their order is part of the image.
ENV PORT=8080
RUN npm install -g pm2@5
`,
  },
  {
    title: 'Below the installation',
    source: '\nFROM python:3.13\nRUN pip install flask==3.1.0\nENV APP_VERSION=1.4.2\n',
  },
  {
    title: 'The installation uses it',
    source: '\nFROM python:3.13\nENV APP_VERSION=1.4.2\nRUN pip install app==$APP_VERSION\n',
  },
  {
    title: 'The version of a tool is chosen',
    source: '\nFROM debian:12\nENV NGINX_VERSION=1.27\nRUN apt-get update && apt-get install -y curl\n',
  },
  { title: 'Nothing expensive follows', source: '\nFROM alpine\nENV APP_VERSION=1.4.2\nRUN echo done\n' },
  {
    title: 'Set together with another variable',
    source: '\nFROM python:3.13\nENV APP_VERSION=1.4.2 PYTHONUNBUFFERED=1\nRUN pip install flask==3.1.0\n',
  },
  {
    title: 'A number that is raised to make all run again',
    source: '\nFROM debian:12\nENV BUILD_NUMBER=9\nRUN apt-get update && apt-get install -y curl\n',
  },
];

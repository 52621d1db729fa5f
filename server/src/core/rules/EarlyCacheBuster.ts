import { namedSteps } from '../cache/reorder/expensive.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

const busterName =
  /^(?:\w*_)?(?:CACHE_?BUST(?:ER|ING)?|BUST_?CACHE|CACHE_?BREAK(?:ER)?|CACHEBUSTER|FORCE_?(?:REBUILD|UPDATE))(?:_\w*)?$/i;

export const rule: Rule = {
  id: 'EarlyCacheBuster',
  summary: 'An argument that is there to run steps again stands above several expensive ones.',
  severity: 'information',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }): Generator<Finding> {
    for (const stage of plan.stages) {
      for (const { instruction } of stage.instructions) {
        if (instruction.keyword !== 'ARG' || instruction.invalid) continue;
        const name = instruction.declarations.find((declaration) => busterName.test(declaration.name))?.name;
        if (name === undefined) continue;
        const again = namedSteps({ plan, tree, world }, stage, instruction);
        if (again.length < 2) continue;
        yield {
          range: instruction.syntax.rest.range,
          message: `Each new value of "${name}" runs all steps below it again, among them "${again[0]}" and "${again[1]}". No fix is offered: which of them has to be fresh is not known.`,
          instruction,
        };
      }
    }
  },
};

export const docs: RuleDocs = {
  why: `
A build argument with a name such as \`CACHEBUST\` is declared so that a new value makes the builder run steps again that it would take from
its cache: to fetch the newest version of something, say. But the value is part of the environment of every \`RUN\` below the declaration,
so that all of them run again, not only the one that has to be fresh.`,
  remedy: `
Declare the argument right above the step that has to be fresh, below all others. With BuildKit, \`docker build --no-cache-filter STAGE\`
does the same for a whole stage without any argument.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'At the top of a stage',
    source: `
FROM debian:12
ARG CACHEBUST
    ^^^^^^^^^ Each new value of "CACHEBUST" runs all steps below it again, among them "apt-get update" and "pip install flask==3.1.0". No fix is offered: which of them has to be fresh is not known.
RUN apt-get update && apt-get install -y python3-pip
RUN pip install flask==3.1.0
RUN git clone https://example.com/data.git /data
`,
  },
  {
    title: 'With a default',
    source: `
FROM node:22
ARG CACHE_BUST=1
    ^^^^^^^^^^^^ Each new value of "CACHE_BUST" runs all steps below it again, among them "npm install -g pm2@5" and "npm install -g serve@14". No fix is offered: which of them has to be fresh is not known.
RUN npm install -g pm2@5
RUN npm install -g serve@14
`,
  },
  {
    title: 'Another name for it',
    source: `
FROM debian:12
ARG FORCE_REBUILD
    ^^^^^^^^^^^^^ Each new value of "FORCE_REBUILD" runs all steps below it again, among them "apt-get update" and "gem install rails". No fix is offered: which of them has to be fresh is not known.
RUN apt-get update && apt-get install -y ruby
RUN gem install rails
`,
  },
  {
    title: 'Right above what has to be fresh',
    source:
      '\nFROM debian:12\nRUN apt-get update && apt-get install -y git\nARG CACHEBUST\nRUN git clone https://example.com/a.git /a\n',
  },
  {
    title: 'One expensive step',
    source: '\nFROM debian:12\nARG CACHEBUST\nRUN apt-get update && apt-get install -y git\n',
  },
  {
    title: 'The steps use it',
    source:
      '\nFROM debian:12\nARG CACHEBUST\nRUN echo $CACHEBUST && apt-get update\nRUN echo $CACHEBUST && apt-get install -y git\n',
  },
  {
    title: 'Another argument',
    source: '\nFROM debian:12\nARG CACHE_DIR\nRUN apt-get update\nRUN apt-get install -y git\n',
  },
  {
    title: 'Before the first stage',
    source: '\nARG CACHEBUST\nFROM debian:12\nRUN apt-get update\nRUN apt-get install -y git\n',
  },
];

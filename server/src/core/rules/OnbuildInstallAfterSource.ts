import type { Analysis } from '../analysis.ts';
import { resolveFrom } from '../cache/commandEffects.ts';
import { isInstallation } from '../cache/reorder/sources.ts';
import type { OnbuildInstruction } from '../dockerfile/model.ts';
import { classify } from '../packages/index.ts';
import { invocationOf } from '../shell/invocation.ts';
import type { ShellNode, SimpleCommand } from '../shell/script.ts';
import type { InstructionSyntax } from '../syntax/tree.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'OnbuildInstallAfterSource',
  summary:
    'Triggers of ONBUILD copy all sources and install dependencies then, in every image that is built on this one.',
  severity: 'information',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check(analysis): Generator<Finding> {
    for (const stage of analysis.dockerfile.stages) {
      let copied: InstructionSyntax | undefined;
      for (const instruction of stage.instructions) {
        if (instruction.keyword !== 'ONBUILD' || !instruction.trigger) continue;
        if (copiesAll(instruction.trigger)) copied ??= instruction.trigger;
        const command = copied && installation(analysis, instruction);
        if (!copied || command === undefined) continue;
        yield {
          range: instruction.trigger.range,
          message: `In every image built on this one, "${shortened(command)}" runs again after every change to a file that "${shortened(copied.logical.text.trim())}" brings. No fix is offered: the files of those images are not known.`,
          instruction,
        };
        break;
      }
    }
  },
};

/** `COPY . …`: the whole build context. */
function copiesAll({ keyword, args, flags }: InstructionSyntax): boolean {
  if (!/^(?:COPY|ADD)$/i.test(keyword.text) || flags.some(({ name }) => name === 'from')) return false;
  return args.slice(0, -1).some(({ text }) => resolveFrom('/')(text) === '/');
}

/** The first command of a RUN trigger that installs something. */
function installation({ world }: Analysis, { trigger }: OnbuildInstruction): string | undefined {
  if (!trigger || !/^RUN$/i.test(trigger.keyword.text) || trigger.json) return undefined;
  const script = world.parseShell(trigger.rest.text);
  if (script.state !== 'known') return undefined;
  for (const command of script.value.items.flatMap(({ node }) => commandsOf(node))) {
    const invocation = invocationOf(command, () => undefined);
    const classified = invocation && classify(invocation);
    if (classified && isInstallation(classified)) return command.words.map(({ text }) => text).join(' ');
  }
  return undefined;
}

function commandsOf(node: ShellNode): readonly SimpleCommand[] {
  if (node.kind === 'command') return [node];
  return node.kind === 'compound' ? node.commands : node.commands.flatMap(commandsOf);
}

export const docs: RuleDocs = {
  why: `
Instructions behind \`ONBUILD\` run when another image is built on this one. When they copy the whole project and install its dependencies
then, every image that is built on this one downloads and installs everything again after each change to its code, and its author can do
nothing about it.`,
  remedy: `
Copy the manifests in a trigger of their own, install, and copy the rest in a last one; or leave these steps to the images that need them.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The pattern of the old onbuild images',
    source: `
FROM node:22
WORKDIR /app
ONBUILD COPY . /app
ONBUILD RUN npm install
        ^^^^^^^^^^^^^^^ In every image built on this one, "npm install" runs again after every change to a file that "COPY . /app" brings. No fix is offered: the files of those images are not known.
`,
  },
  {
    title: 'ADD does the same',
    source: `
FROM python:3.13
ONBUILD ADD ./ /app/
ONBUILD RUN cd /app && pip install -r requirements.txt
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ In every image built on this one, "pip install -r requirements.txt" runs again after every change to a file that "ADD ./ /app/" brings. No fix is offered: the files of those images are not known.
`,
  },
  {
    title: 'A build that downloads',
    source: `
FROM golang:1.24
ONBUILD COPY . /go/src/app
ONBUILD RUN go build -o /app ./...
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ In every image built on this one, "go build -o /app ./..." runs again after every change to a file that "COPY . /go/src/app" brings. No fix is offered: the files of those images are not known.
`,
  },
  {
    title: 'Manifests first',
    source: `
FROM node:22
ONBUILD COPY package.json /app/
ONBUILD RUN cd /app && npm install
ONBUILD COPY . /app
`,
  },
  {
    title: 'No installation',
    source: '\nFROM nginx\nONBUILD COPY . /usr/share/nginx/html\nONBUILD RUN ls /usr/share/nginx/html\n',
  },
  {
    title: 'Only part of the project',
    source: '\nFROM node:22\nONBUILD COPY dist /app\nONBUILD RUN npm install -g pm2@5\n',
  },
  { title: 'Not in a trigger', source: '\nFROM node:22\nONBUILD COPY . /app\nRUN npm install -g pm2@5\n' },
  { title: 'A script', source: '\nFROM node:22\nONBUILD COPY . /app\nONBUILD RUN /app/setup.sh\n' },
];

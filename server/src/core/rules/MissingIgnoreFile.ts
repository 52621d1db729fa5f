import type { Analysis } from '../analysis.ts';
import { isManifest } from '../cache/reorder/sources.ts';
import { named } from '../cache/reorder/titles.ts';
import { stageSteps } from '../cache/stageSteps.ts';
import { shortened } from '../text/shortened.ts';
import { pathsBelow } from '../text/sortedPaths.ts';
import type { BuildContext } from '../world.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'MissingIgnoreFile',
  summary: 'All of the build context is copied, and no .dockerignore says what to leave out.',
  severity: 'information',
  origin: 'layerwise',
  category: 'context',
  localSkip: true,
  // One finding says it for the file.
  wholeFile: (analysis) => String(find(analysis) !== undefined),
  *check(analysis): Generator<Finding> {
    const found = find(analysis);
    if (found) yield found;
  },
};

function find({ plan, tree, world }: Analysis): Finding | undefined {
  const context = world.context();
  if (context.state !== 'known' || context.value.ignore) return undefined;
  const needless = needlessIn(context.value);
  if (needless.length === 0) return undefined;
  for (const stage of plan.stages) {
    for (const { stage: own, planned, effect } of stageSteps(plan, stage, tree.text, world)) {
      if (own !== stage || planned.onbuild || effect.kind !== 'copy') continue;
      const { delivery, instruction } = effect;
      const [source] = instruction.sources;
      if (!delivery.fromContext || !delivery.whole || !delivery.files || !source) continue;
      if (instruction.syntax.flags.some(({ name }) => name === 'exclude')) continue;
      return {
        range: source.range,
        message: `"${shortened(instruction.syntax.logical.text.trim())}" brings ${named(needless.map((name) => `"${name}"`))} as well, as there is no .dockerignore: a change to any of it runs this step and all below it again. No fix is offered: what the build needs is not known.`,
        instruction,
      };
    }
  }
  return undefined;
}

/** A context that nothing names may be another folder; one with the files of a project is the right one. */
function isProject({ guessed, files }: BuildContext): boolean {
  return (
    guessed !== true || files.some((path) => path.startsWith('.git/') || (!path.includes('/') && isManifest(path)))
  );
}

/** Folders at the root of a project that builds have no need of. */
const folders = ['.git', 'node_modules', '.venv', '.github', '.idea', '.vscode'];
/** Files there likewise, by how their names are made. */
const files: readonly RegExp[] = [
  /^(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$/,
  /^(?:docker-)?compose(?:\.[\w.-]+)?\.ya?ml$/,
  /^\.env(?:\.(?:local|development|test|production))?$/,
  /^[\w.-]+\.log$/,
];

const remembered = new WeakMap<BuildContext, readonly string[]>();

/** What a build surely has no need of, at the root of a context that is the right one. It is asked for at every keystroke. */
function needlessIn(context: BuildContext): readonly string[] {
  const known = remembered.get(context) ?? (isProject(context) ? findNeedless(context) : []);
  remembered.set(context, known);
  return known;
}

function findNeedless(context: BuildContext): readonly string[] {
  const top = context.files.filter((path) => !path.includes('/'));
  return [
    ...folders.filter((name) => pathsBelow(context.files, name).length > 0),
    ...files.flatMap((pattern) => top.find((name) => pattern.test(name)) ?? []),
  ];
}

export const docs: RuleDocs = {
  why: `
\`COPY . .\` copies everything in the build context: the folder that is given to the build. That is more than the sources: the history of the
project, packages that are installed on this machine, the Dockerfile itself, files with passwords. A builder takes the step from its cache only
when none of it has changed. So editing the Dockerfile or committing runs this step and everything below it again, even though no source file
is another. All of it is sent to the builder, and anyone who has the image can read it.`,
  remedy: `
Put a file \`.dockerignore\` at the root of the build context (or one named as the Dockerfile with \`.dockerignore\` behind it, beside the
Dockerfile), and list what the build does not need: \`.git\`, \`**/node_modules\`, \`Dockerfile\`, \`.env\`. A leading \`**/\` leaves a name out in
every folder. The rule speaks only when something is there that builds rarely need.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The history and installed packages',
    source: `
FROM node:22
WORKDIR /app
COPY . .
     ^ "COPY . ." brings ".git", "node_modules" and "Dockerfile" as well, as there is no .dockerignore: a change to any of it runs this step and all below it again. No fix is offered: what the build needs is not known.
CMD ["node", "index.js"]
`,
    files: { '.git/HEAD': '', Dockerfile: '', 'index.js': '', 'node_modules/a/index.js': '', 'package.json': '{}' },
  },
  {
    title: 'The Dockerfile itself',
    source: `
FROM python:3.13
ADD ./ /app/
    ^^ "ADD ./ /app/" brings "Dockerfile" as well, as there is no .dockerignore: a change to any of it runs this step and all below it again. No fix is offered: what the build needs is not known.
`,
    files: { Dockerfile: '', 'app.py': '' },
  },
  {
    title: 'Settings with passwords',
    source: `
FROM golang:1.24 AS build
COPY --chown=1000:1000 . /src
                       ^ "COPY --chown=1000:1000 . /src" brings ".env" as well, as there is no .dockerignore: a change to any of it runs this step and all below it again. No fix is offered: what the build needs is not known.
FROM scratch
COPY . /all
`,
    files: { '.env': '', 'main.go': '' },
  },
  {
    title: 'There is one',
    source: '\nFROM node:22\nCOPY . .\n',
    files: { Dockerfile: '', 'index.js': '' },
    ignore: 'node_modules\n',
  },
  {
    title: 'A folder is copied',
    source: '\nFROM node:22\nCOPY src /src\n',
    files: { Dockerfile: '', 'src/index.js': '' },
  },
  {
    title: 'Nothing to leave out',
    source: '\nFROM node:22\nCOPY . .\n',
    files: { 'index.js': '', 'package.json': '{}' },
  },
  { title: 'The build context is not known', source: '\nFROM node:22\nCOPY . .\n' },
  {
    title: 'From another stage',
    source: '\nFROM node:22 AS a\nFROM node:22\nCOPY --from=a . .\n',
    files: { Dockerfile: '', 'index.js': '' },
  },
  {
    title: 'The instruction leaves them out',
    source: '\n# syntax=docker/dockerfile:1\nFROM node:22\nCOPY --exclude=Dockerfile . .\n',
    files: { Dockerfile: '', 'index.js': '' },
  },
];

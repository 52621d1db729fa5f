import { type StageStep, stageSteps } from '../cache/stageSteps.ts';
import { pathsBelow } from '../text/sortedPaths.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'GitFolderCopied',
  summary: 'The git history is copied with the sources, so that every commit makes all that follows run again.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }): Generator<Finding> {
    const context = world.context();
    if (context.state !== 'known' || pathsBelow(context.value.files, '.git').length === 0) return;
    for (const stage of plan.stages) {
      const steps = stageSteps(plan, stage, tree.text, world).filter(
        (step) => step.stage === stage && !step.planned.onbuild,
      );
      if (steps.some((step) => mayUseGit(step))) continue;
      for (const { planned, effect } of steps) {
        if (effect.kind !== 'copy' || !effect.delivery.files?.some(({ context: path }) => path.startsWith('.git/')))
          continue;
        const [source] = effect.instruction.sources;
        if (!source) continue;
        yield {
          range: source.range,
          message: `"${source.text}" brings ".git", which every commit changes, so that this step and all below it run again even when no file of yours changed; list ".git" in .dockerignore.`,
          instruction: planned.instruction,
        };
      }
    }
  },
};

/** A step that is not understood, or that builds, may take a version from the history. */
function mayUseGit({ effect, planned }: StageStep): boolean {
  if (effect.kind !== 'run') return false;
  if (/\bgit\b/.test(planned.instruction.syntax.rest.text)) return true;
  return effect.run.unknown !== undefined;
}

export const docs: RuleDocs = {
  why: `
The folder \`.git\` holds the history of the project. It changes with every commit, with every fetch, and even when git only looks at the
files. A \`COPY\` that brings it never comes from the cache after such a change, nor does anything below it, though the sources are the same.
It also makes the image larger and shows the history to everyone who has the image.`,
  remedy: `
List \`.git\` in \`.dockerignore\`. A build that takes its version from the history can be given it as a build argument instead. The rule
is silent when a command in the stage names git, or is not understood.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'All of the context',
    source: `
FROM node:22
WORKDIR /app
COPY . .
     ^ "." brings ".git", which every commit changes, so that this step and all below it run again even when no file of yours changed; list ".git" in .dockerignore.
RUN npm install -g pm2@5
`,
    files: { 'index.js': '', '.git/HEAD': '' },
  },
  {
    title: 'ADD',
    source: `
FROM nginx
ADD ./ /usr/share/nginx/html/
    ^^ "./" brings ".git", which every commit changes, so that this step and all below it run again even when no file of yours changed; list ".git" in .dockerignore.
`,
    files: { 'index.html': '', '.git/HEAD': '' },
  },
  {
    title: 'By name',
    source: `
FROM alpine
COPY .git /history
     ^^^^ ".git" brings ".git", which every commit changes, so that this step and all below it run again even when no file of yours changed; list ".git" in .dockerignore.
`,
    files: { '.git/HEAD': '' },
  },
  {
    title: 'Left out',
    source: '\nFROM nginx\nCOPY . /srv\n',
    files: { 'index.html': '', '.git/HEAD': '' },
    ignore: '.git\n',
  },
  {
    title: 'Git is used',
    source: '\nFROM alpine/git\nCOPY . /srv\nRUN git describe > /version\n',
    files: { '.git/HEAD': '' },
  },
  {
    title: 'A build may use it',
    source: '\nFROM golang:1.24\nCOPY . /src\nRUN ./build.sh\n',
    files: { '.git/HEAD': '', 'build.sh': '' },
  },
  {
    title: 'Not part of what is copied',
    source: '\nFROM alpine\nCOPY src /src\n',
    files: { '.git/HEAD': '', 'src/main.c': '' },
  },
  { title: 'No history', source: '\nFROM alpine\nCOPY . /src\n', files: { 'main.c': '' } },
];

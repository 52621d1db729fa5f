import type { BuildPlan } from '../build/plan.ts';
import type { DeliveredFile } from '../cache/delivery.ts';
import { stageSteps } from '../cache/stageSteps.ts';
import { cleanPath } from '../text/path.ts';
import { holdsPath } from '../text/sortedPaths.ts';
import type { BuildContext } from '../world.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

/** Folders that installations and builds make, and a file beside or in them that tells so. */
const made: readonly {
  readonly name: string;
  readonly beside?: readonly string[];
  readonly inside?: readonly string[];
}[] = [
  { name: 'node_modules', beside: ['package.json'] },
  { name: 'bower_components', beside: ['bower.json'] },
  { name: '.venv', inside: ['pyvenv.cfg'] },
  { name: 'venv', inside: ['pyvenv.cfg'] },
  { name: 'vendor', beside: ['composer.json'], inside: ['autoload.php'] },
  { name: 'target', beside: ['Cargo.toml', 'pom.xml'] },
  { name: '_build', beside: ['mix.exs', 'rebar.config'] },
  { name: 'deps', beside: ['mix.exs'] },
  { name: '.gradle', beside: ['build.gradle', 'build.gradle.kts'] },
  { name: '.dart_tool', beside: ['pubspec.yaml'] },
  { name: '.build', beside: ['Package.swift'] },
  { name: '.stack-work', beside: ['stack.yaml'] },
];

export const rule: Rule = {
  id: 'HostFolderCopied',
  summary: 'Packages or build results of this machine are copied into the image along with the sources.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }): Generator<Finding> {
    const context = world.context();
    if (context.state !== 'known') return;
    const asked = namedSources(plan);
    for (const stage of plan.stages) {
      for (const { stage: own, planned, effect } of stageSteps(plan, stage, tree.text, world)) {
        if (own !== stage || planned.onbuild || effect.kind !== 'copy' || !effect.delivery.files) continue;
        const folder = firstMade(effect.delivery.files, context.value);
        const [source] = effect.instruction.sources;
        if (folder === undefined || !source) continue;
        // Who names the folder wants what was made on the machine: leaving it out would break the build.
        if (asked.some((path) => path === folder || path.startsWith(`${folder}/`))) continue;
        const name = folder.slice(folder.lastIndexOf('/') + 1);
        yield {
          range: source.range,
          message: `"${source.text}" brings "${folder}", which was made on this machine and not for the image; list "**/${name}" in .dockerignore.`,
          instruction: planned.instruction,
        };
      }
    }
  },
};

/** What COPY and ADD name of the build context, as paths from its root. */
function namedSources({ stages }: BuildPlan): readonly string[] {
  return stages.flatMap(({ instructions }) =>
    instructions.flatMap(({ instruction, expanded }) => {
      if ((instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') || instruction.from) return [];
      return instruction.sources.map(({ text, range }) => cleanPath(`/${expanded.get(range) ?? text}`).slice(1));
    }),
  );
}

const names = new RegExp(`(?:^|/)(${made.map(({ name }) => name.replace('.', '\\.')).join('|')})/`);
const remembered = new WeakMap<readonly DeliveredFile[], { readonly folder: string | undefined }>();

/** The first copied folder that is made by an installation or a build; the same files are asked for at every keystroke. */
function firstMade(copied: readonly DeliveredFile[], context: BuildContext): string | undefined {
  const known = remembered.get(copied) ?? { folder: findMade(copied, context) };
  remembered.set(copied, known);
  return known.folder;
}

/** A folder counts when its neighbours or contents tell what made it. */
function findMade(copied: readonly DeliveredFile[], { files }: BuildContext): string | undefined {
  const seen = new Set<string>();
  for (const { context: path } of copied) {
    const match = names.exec(path);
    const name = match?.[1];
    if (!match || name === undefined) continue;
    const folder = path.slice(0, match.index + match[0].length - 1);
    if (seen.has(folder)) continue;
    seen.add(folder);
    const parent = folder.slice(0, folder.length - name.length);
    const { beside = [], inside = [] } = made.find((candidate) => candidate.name === name) ?? {};
    const isMade =
      (beside.length === 0 || beside.some((neighbour) => holdsPath(files, parent + neighbour))) &&
      (inside.length === 0 || inside.some((content) => holdsPath(files, `${folder}/${content}`)));
    // Test data is kept with the sources.
    if (isMade && !/(?:^|\/)(?:specs?|tests?|testdata|__fixtures__|fixtures|examples?)\//i.test(folder)) return folder;
  }
  return undefined;
}

export const docs: RuleDocs = {
  why: `
Folders such as \`node_modules\`, \`vendor\` or \`target\` hold what an installation or a build made on your machine: for its operating
system, with the tools and versions that happen to be there. Copied into an image they slow every build, change its cache without need,
and may replace what the image installs for itself. They also keep Layerwise from offering to install before the sources are copied.`,
  remedy: `
List the folder in \`.dockerignore\`, with \`**/\` before it so that it is left out at any depth: \`**/node_modules\`. What the image needs,
it installs.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Packages of Node',
    source: `
FROM node:22
WORKDIR /app
COPY . .
     ^ "." brings "node_modules", which was made on this machine and not for the image; list "**/node_modules" in .dockerignore.
CMD ["node", "index.js"]
`,
    files: { 'package.json': '{}', 'index.js': '', 'node_modules/a/index.js': '' },
  },
  {
    title: 'In a folder below',
    source: `
FROM rust:1
COPY services /src
     ^^^^^^^^ "services" brings "services/api/target", which was made on this machine and not for the image; list "**/target" in .dockerignore.
`,
    files: { 'services/api/Cargo.toml': '', 'services/api/target/debug/api': '' },
  },
  {
    title: 'A virtual environment',
    source: `
FROM python:3.13
ADD ./ /app/
    ^^ "./" brings ".venv", which was made on this machine and not for the image; list "**/.venv" in .dockerignore.
`,
    files: { 'app.py': '', '.venv/pyvenv.cfg': '', '.venv/bin/python': '' },
  },
  {
    title: 'Left out',
    source: '\nFROM node:22\nCOPY . .\n',
    files: { 'package.json': '{}', 'node_modules/a/index.js': '' },
    ignore: '**/node_modules\n',
  },
  {
    title: 'Vendored modules of Go are sources',
    source: '\nFROM golang:1.24\nCOPY . .\n',
    files: { 'go.mod': '', 'vendor/modules.txt': '' },
  },
  {
    title: 'A folder that only has the name',
    source: '\nFROM debian:12\nCOPY . .\n',
    files: { 'target/list.txt': '', 'main.c': '' },
  },
  {
    title: 'It is not copied',
    source: '\nFROM node:22\nCOPY src /src\n',
    files: { 'package.json': '{}', 'node_modules/a/index.js': '', 'src/index.js': '' },
  },
  {
    title: 'A program that is built before the image',
    source: '\nFROM scratch\nCOPY target/release/app /app\n',
    files: { 'Cargo.toml': '', 'target/release/app': '' },
  },
  {
    title: 'Another instruction needs the folder',
    source: '\nFROM node:22\nCOPY node_modules ./node_modules\nRUN ./assets.sh\nCOPY . .\n',
    files: { 'package.json': '{}', 'assets.sh': '', 'node_modules/a/index.js': '' },
  },
  { title: 'The build context is not known', source: '\nFROM node:22\nCOPY . .\n' },
];

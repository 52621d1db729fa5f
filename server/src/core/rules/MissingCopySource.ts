import type { PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { type ContextSelector, mountSelectors, sourceSelectors } from '../cache/contextSelectors.ts';
import { followPath } from '../cache/followPath.ts';
import { listedTree } from '../cache/listedTree.ts';
import { missingPath, type Selector } from '../cache/selection.ts';
import { ignoreMatcher, readIgnoreFile } from '../dockerfile/ignoreFile.ts';
import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { type BuildContext, contextOf, type Known } from '../world.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'MissingCopySource',
  summary: 'A file or folder that COPY, ADD or a mount takes is not in the build context, so that the build fails.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'context',
  localSkip: true,
  wholeFile({ plan, world }) {
    const context = world.context();
    return String(
      context.state === 'known' && isMeant(context.value, plan.stages.flatMap(takenBy).filter(sameContext(undefined))),
    );
  },
  *check({ plan, world }): Generator<Finding> {
    const taken = plan.stages.flatMap(takenBy);
    const judges = new Map<string | undefined, Judge | undefined>();
    for (const one of taken) {
      const { planned, selector, context: name, range, text, stage } = one;
      // A value may be another one in the build that the file is meant for.
      if (!stage.reachable || stage.platform.os === 'windows' || text.includes('$')) continue;
      if (!judges.has(name)) judges.set(name, judgeOf(contextOf(world, name), taken.filter(sameContext(name))));
      const path = judges.get(name)?.(selector);
      if (path === undefined) continue;
      const where = name === undefined ? 'the build context' : `the context ${quote(name)}`;
      yield {
        range,
        message: `${quote(path)} is not in ${where}, so that the build fails.`,
        instruction: planned.instruction,
      };
    }
  },
};

/** What an instruction takes of a context, and where it says so. */
interface Taken extends ContextSelector {
  readonly stage: PlannedStage;
  readonly planned: PlannedInstruction;
  readonly range: Range;
  readonly text: string;
}

/** Triggers run in other files' contexts. */
function takenBy(stage: PlannedStage): Taken[] {
  const taken: Taken[] = [];
  for (const planned of stage.instructions) {
    if (planned.onbuild) continue;
    for (const found of sourceSelectors(planned)) {
      const { range, text } = found.source;
      taken.push({ ...found, stage, planned, range, text });
    }
    for (const found of mountSelectors(planned)) {
      const field = found.mount.fields.find(({ key }) => key === 'source' || key === 'src');
      if (field) taken.push({ ...found, stage, planned, range: field.range, text: field.text });
    }
  }
  return taken;
}

function sameContext(name: string | undefined): (taken: Taken) => boolean {
  return ({ context }) => context === name;
}

/** Gives the path that BuildKit looks for in vain. */
type Judge = (selector: Selector) => string | undefined;

/** Judges by a context that is known in full and for sure. */
function judgeOf(known: Known<BuildContext>, taken: readonly Taken[]): Judge | undefined {
  if (known.state !== 'known' || known.value.truncated) return undefined;
  const context = known.value;
  const ignored = ignoredPaths(context);
  if (!ignored || !isMeant(context, taken)) return undefined;
  return (selector) => {
    const path = missingPath(listedTree(context), selector);
    return path === undefined || isProduct(path) || ignored(path) ? undefined : path;
  };
}

/** Whether the context is the right one: one that was only guessed must hold something that the file names. */
function isMeant(context: BuildContext, taken: readonly Taken[]): boolean {
  return !context.guessed || taken.some((source) => isFound(context, source));
}

/** Tells the paths that the ignore file leaves out, whether they are there or not; undefined when it cannot be read. */
function ignoredPaths({ ignore }: BuildContext): ((path: string) => boolean) | undefined {
  if (!ignore) return () => false;
  const read = readIgnoreFile(ignore.text);
  return 'error' in read ? undefined : ignoreMatcher(read.patterns);
}

/** Whether a source names something that is there. */
function isFound(context: BuildContext, { selector }: ContextSelector): boolean {
  const { path, wildcard } = selector;
  return path !== '' && !wildcard && followPath(listedTree(context), path, true).state === 'found';
}

/** Folders that a build outside of Docker fills, and kinds of files that it makes. */
const productFolders =
  /^(?:target|build|builds|dist|out|output|bin|obj|lib|libs|pkg|release|releases|publish|artifacts?|node_modules|vendor|public|wheels?|\.next|\.output|\.build|_build|_output)$/i;
const products =
  /\.(?:jar|war|ear|whl|deb|rpm|apk|zip|tgz|tar|gz|xz|bz2|zst|exe|so|dll|pem|crt|cer|key)$|(?:^|\/)[^/.]+$/i;

/**
 * Whether a path may come into being by what runs before the build: the sources of a repository then hold no trace of it. A name without
 * an ending may be a program or a folder of results.
 */
function isProduct(path: string): boolean {
  const names = path.split('/');
  if (names.some((name) => productFolders.test(name))) return true;
  return products.test(path) && !sourceNames.test(names.at(-1) ?? '');
}

/** Names without an ending that people write, and no build makes. */
const sourceNames =
  /^(?:src|app|source|sources|scripts?|config|conf|docs?|tests?|templates?|static|assets|migrations|Makefile|Gemfile|Pipfile|Rakefile|Procfile|LICENSE|README|Dockerfile|entrypoint|docker-entrypoint)$/;

export const docs: RuleDocs = {
  why: `
A plain path that \`COPY\`, \`ADD\` or a mount takes from the build context, or from a named one, has to be there. BuildKit looks for it when it works out whether the step
is in the cache, and ends the build: \`failed to calculate checksum: "/path": not found\`. The reasons are a typing error, a file that was
moved, or a path from the folder of the Dockerfile where the context is another one: sources always start at the root of the context.`,
  remedy: `
Correct the path, add the file, or choose the context that the build uses: the status bar shows which one is taken, and lets you choose.
The rule is silent where the context is not known in full, where it is only a guess and no other source of the file is found in it, where
the source has a variable, and for what a build outside of Docker may make first, such as \`target/app.jar\` or \`dist\`. What
\`.dockerignore\` leaves out is the matter of CopyIgnoredFile.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A typing error',
    source: `
FROM node:22
WORKDIR /app
COPY package.json pakage-lock.json ./
                  ^^^^^^^^^^^^^^^^ "pakage-lock.json" is not in the build context, so that the build fails.
`,
    files: { 'package.json': '{}', 'package-lock.json': '{}' },
  },
  {
    title: 'A path from the folder of the Dockerfile',
    source: `
FROM nginx
ADD ./../nginx.conf /etc/nginx/
    ^^^^^^^^^^^^^^^ "nginx.conf" is not in the build context, so that the build fails.
COPY --link src /usr/share/nginx/html
            ^^^ "src" is not in the build context, so that the build fails.
`,
    files: { 'docker/Dockerfile': '', 'docker/nginx.conf': '' },
  },
  {
    title: 'A folder above must be one',
    source: `
FROM scratch
COPY --parents app/main.py /srv/
               ^^^^^^^^^^^ "app/main.py" is not in the build context, so that the build fails.
`,
    files: { app: '' },
  },
  {
    title: 'A stage that is built on',
    source: `
FROM scratch AS files
COPY ["settings.yaml", "/"]
      ^^^^^^^^^^^^^^^ "settings.yaml" is not in the build context, so that the build fails.
FROM scratch
COPY --from=files / /
`,
    files: { 'settings.yml': '' },
  },
  {
    title: 'All are there',
    source: `
FROM scratch
COPY main.py ./lib/../README.md /srv/
COPY . /all/
`,
    files: { 'main.py': '', 'README.md': '' },
  },
  {
    title: 'A mount of a file',
    source: `
FROM alpine
RUN --mount=type=bind,source=pakage.json,target=/p.json cat /p.json
                      ^^^^^^^^^^^^^^^^^^ "pakage.json" is not in the build context, so that the build fails.
RUN --mount=source=package.json,target=/p.json --mount=type=cache,source=gone.txt,target=/c cat /p.json
`,
    files: { 'package.json': '{}' },
  },
  {
    title: 'A pattern may match nothing',
    source: `
FROM scratch
COPY main.py setup.cf[g] *.none /srv/
`,
    files: { 'main.py': '' },
  },
  {
    title: 'Stages, downloads and here-documents',
    source: `
FROM scratch AS files
FROM scratch
COPY --from=files /gone.txt /
ADD https://example.com/gone.txt /
COPY <<gone.txt /gone.txt
text
gone.txt
`,
    files: {},
  },
  {
    title: 'Variables',
    source: `
FROM scratch
ARG NAME=gone
COPY $NAME.txt /
`,
    files: {},
  },
  {
    title: 'What another tool makes first',
    source: `
FROM scratch
COPY target/app.txt app.jar server dist /srv/
`,
    files: {},
  },
  {
    title: 'A stage that the target does not need',
    source: `
FROM scratch AS other
COPY gone.txt /
FROM scratch
`,
    files: {},
  },
  {
    title: 'Left out by .dockerignore',
    source: `
FROM scratch
COPY notes.txt /
`,
    files: { 'notes.txt': '' },
    ignore: `
*.txt
!keep.txt
`,
  },
  {
    title: 'The context is not known',
    source: `
FROM scratch
COPY gone.txt /
`,
  },
];

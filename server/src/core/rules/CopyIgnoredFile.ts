import type { PlannedInstruction } from '../build/plan.ts';
import { ignoreMatcher, readIgnoreFile } from '../dockerfile/ignoreFile.ts';
import type { Instruction } from '../dockerfile/model.ts';
import { classifySource } from '../dockerfile/sources.ts';
import { heredocOf } from '../syntax/heredocs.ts';
import type { Word } from '../syntax/tree.ts';
import { quote } from '../text/goFormat.ts';
import { cleanPath } from '../text/path.ts';
import type { World } from '../world.ts';
import { buildCheck } from './buildCheck.ts';
import { afterExpansion, dispatched } from './dispatched.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('CopyIgnoredFile', function* ({ plan, world }): Generator<Finding> {
  const excluded = excludedPaths(world);
  if (!excluded) return;
  for (const { stage, planned, at } of dispatched(plan.stages, takesFiles)) {
    const { instruction, expanded, lookups } = planned;
    // A path with a variable that the base image may set is not known.
    if (!stage.baseKnown && lookups.length > 0) continue;
    for (const [number, source] of contextSources(instruction).entries()) {
      const value = expanded.get(source.range);
      if (value === undefined || classifySource(value).kind !== 'local') continue;
      const path = cleanPath(value);
      if (!excluded(path)) continue;
      yield {
        ...at(source.range, afterExpansion + number),
        message: `Attempting to ${instruction.keyword === 'ADD' ? 'Add' : 'Copy'} file ${quote(path)} that is excluded by .dockerignore`,
      };
    }
  }
});

function takesFiles({ instruction }: PlannedInstruction): boolean {
  return instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
}

/** The sources of an instruction that may lie in the build context. */
function contextSources(instruction: Instruction): readonly Word[] {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return [];
  // `--from=` without a value is as good as no flag.
  if (instruction.keyword === 'COPY' && instruction.from?.value) return [];
  return instruction.sources.filter(({ text }) => {
    const heredoc = text.includes('<<') ? heredocOf(text) : undefined;
    return !heredoc || 'error' in heredoc;
  });
}

/** Whether BuildKit counts a path as excluded; undefined where it does not look: without patterns, and where some are exceptions. */
function excludedPaths(world: World): ((path: string) => boolean) | undefined {
  const context = world.context();
  const ignore = context.state === 'known' ? context.value.ignore : undefined;
  const read = ignore && readIgnoreFile(ignore.text);
  if (!read || 'error' in read || read.patterns.length === 0) return undefined;
  const { patterns } = read;
  if (patterns.some((pattern) => pattern.startsWith('!'))) return undefined;
  const matches = ignoreMatcher(patterns);
  const everything = patterns.some((pattern) => pattern === '*' || pattern === '**' || pattern === '**/*');
  return (path) => (everything || (path !== '.' && path !== '/')) && matches(path);
}

export const docs: RuleDocs = {
  why: `
What \`.dockerignore\` excludes is not sent to the builder, so an instruction that copies it finds nothing: the build fails with "not
found", or a pattern silently copies less than it seems to.`,
  remedy: `
Take the pattern out of \`.dockerignore\`, or add an exception for the file (\`!path\`); or do not copy it. Where \`.dockerignore\` holds any
exception, nothing is reported, as the builder does not work out what then remains.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A file that is not sent',
    source: `
FROM scratch
COPY package.json dist ./
                  ^^^^ Attempting to Copy file "dist" that is excluded by .dockerignore
ADD dist/app.tar.gz /app/
    ^^^^^^^^^^^^^^^ Attempting to Add file "dist/app.tar.gz" that is excluded by .dockerignore
`,
    files: { 'package.json': '{}' },
    ignore: `
# built files
dist
`,
  },
  {
    source: `
FROM scratch
ARG NAME=build
COPY ["./$NAME/../tmp/*.log", "/log/"]
      ^^^^^^^^^^^^^^^^^^^^^^ Attempting to Copy file "tmp/*.log" that is excluded by .dockerignore
`,
    files: {},
    ignore: `
**/*.log
`,
  },
  {
    title: 'All files are excluded',
    source: `
FROM scratch
COPY . /
     ^ Attempting to Copy file "." that is excluded by .dockerignore
`,
    files: {},
    ignore: `
*
`,
  },
  {
    title: 'An exception in .dockerignore',
    source: `
FROM scratch
COPY dist /dist
`,
    files: { 'dist/app.js': '' },
    ignore: `
dist
!dist/app.js
`,
  },
  {
    title: 'Files of another stage',
    source: `
FROM scratch AS build
FROM scratch
COPY --from=build dist /dist
`,
    files: {},
    ignore: `
dist
`,
  },
  {
    source: `
FROM scratch
ADD https://example.com/dist /dist
COPY <<dist /dist
text
dist
COPY . /all
`,
    files: {},
    ignore: `
dist
https:*
`,
  },
  {
    title: 'The context is not known',
    source: `
FROM scratch
COPY dist /dist
`,
  },
  {
    source: `
FROM scratch
# check=skip=CopyIgnoredFile
COPY dist /dist
`,
    files: {},
    ignore: `
dist
`,
  },
];

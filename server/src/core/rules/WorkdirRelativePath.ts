import { isAbsolute, normalizeWorkdir } from '../build/paths.ts';
import type { PlannedInstruction, PlannedStage } from '../build/plan.ts';
import type { Fix } from '../text/edit.ts';
import { quote } from '../text/goFormat.ts';
import { buildCheck } from './buildCheck.ts';
import { dispatched } from './dispatched.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck(
  'WorkdirRelativePath',
  function* ({ plan, tree }): Generator<Finding> {
    // Only the first WORKDIR counts, of the stage and of the stages that it stands on.
    const settled = plan.stages.map(() => false);
    for (const stage of plan.stages) {
      const { index } = stage.stage;
      if (stage.base.kind === 'stage') settled[index] = settled[stage.base.stage] ?? false;
      for (const { planned, at } of settled[index] ? [] : dispatched([stage], isWorkdir)) {
        const { instruction, expanded, lookups, onbuild } = planned;
        if (instruction.keyword !== 'WORKDIR' || !instruction.value || settled[index]) continue;
        settled[index] = true;
        const { range } = instruction.value;
        const path = expanded.get(range);
        if (path === undefined || isAbsolute(path, stage.platform.os)) continue;
        // A variable that was not found may come from a base image that is not known.
        if (!stage.baseKnown && lookups.length > 0) continue;
        const plain = instruction.value.text === path && tree.escape === '\\' && plainPath.test(path);
        yield {
          ...at(range, 1),
          message: `Relative workdir ${quote(path)} can have unexpected results if the base image changes`,
          fixes: plain && !onbuild && !isOfWindows(path) ? absolutePath(stage, planned, { text: path, range }) : [],
        };
      }
    }
  },
  { aliases: ['DL3000'] },
);

function isWorkdir({ instruction }: PlannedInstruction): boolean {
  return instruction.keyword === 'WORKDIR';
}

/** No quotes, escapes, variables or blanks. */
const plainPath = /^[\w.,:+@%=/~-]+$/;

/** With the letter of a drive, a path is absolute for an image of Windows. */
function isOfWindows(path: string): boolean {
  return /^[A-Za-z]:/.test(path);
}

/** Writes the working directory that results in the place of the relative path. */
function absolutePath(
  { platform, baseKnown, instructions }: PlannedStage,
  planned: PlannedInstruction,
  { text, range }: { readonly text: string; readonly range: Finding['range'] },
): Fix[] {
  const result = normalizeWorkdir(planned.before.workingDirectory, text, platform.os);
  if (platform.os === 'windows' || 'error' in result) return [];
  const edits = [{ range, newText: result.path }];
  // What runs or is copied before may make the very folder, below the directory that is not known.
  const above = instructions.slice(0, instructions.indexOf(planned));
  if (!baseKnown && above.some(({ instruction }) => /^(?:RUN|COPY|ADD)$/.test(instruction.keyword))) return [];
  return baseKnown
    ? [{ title: `Write the whole path: ${result.path}`, safety: 'safe', edits }]
    : [{ title: `Use ${result.path}, whatever directory the base image starts in`, safety: 'unsafe', edits }];
}

export const docs: RuleDocs = {
  why: `
A relative path in \`WORKDIR\` continues from the directory that is in force. Where no earlier \`WORKDIR\` of the file sets one, that is
the working directory of the base image. When a new version of that image changes it, everything that follows happens in another place:
files are copied there, commands run there, and the container starts there.`,
  remedy: `
Write the first \`WORKDIR\` with a leading slash. Later ones may be relative. Where the base image is known, the fix writes the very
directory that results today, so that the image stays the same; otherwise it assumes that the base image starts in \`/\`, and says so. It is
then offered only where nothing has run or was copied before, because that may have made the folder in another place.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The first WORKDIR',
    source: `
FROM scratch
WORKDIR app/src
        ^^^^^^^ Relative workdir "app/src" can have unexpected results if the base image changes
COPY . .
`,
    fixed: `
FROM scratch
WORKDIR /app/src
COPY . .
`,
  },
  {
    source: `
FROM company/base
WORKDIR ./app/
        ^^^^^^ Relative workdir "./app/" can have unexpected results if the base image changes
`,
    fixed: `
FROM company/base
WORKDIR /app
`,
  },
  {
    title: 'A path with a variable: no fix',
    source: `
FROM scratch
ENV NAME=app
WORKDIR $NAME/src
        ^^^^^^^^^ Relative workdir "app/src" can have unexpected results if the base image changes
`,
  },
  {
    title: 'A later WORKDIR may be relative',
    source: `
FROM scratch
WORKDIR /app
WORKDIR src
`,
  },
  {
    title: 'Also in a stage that builds on it',
    source: `
FROM scratch AS base
WORKDIR /app
FROM base
WORKDIR src
`,
  },
  {
    source: `
FROM scratch
ARG ROOT=/srv
WORKDIR \${ROOT}/app
`,
  },
  {
    title: 'A variable that the base image may set',
    source: `
FROM company/base
WORKDIR $APP_HOME
`,
  },
  {
    source: `
FROM scratch
# check=skip=WorkdirRelativePath
WORKDIR app
`,
  },
];

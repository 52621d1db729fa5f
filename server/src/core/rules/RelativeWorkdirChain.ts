import { isAbsolute, normalizeWorkdir } from '../build/paths.ts';
import type { PlannedInstruction, PlannedStage } from '../build/plan.ts';
import { withoutTrailingSlashes } from '../text/path.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'RelativeWorkdirChain',
  summary: 'Several working directories of a stage are relative, so that each depends on the lines above it.',
  severity: 'hint',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree }): Generator<Finding> {
    for (const stage of plan.stages) {
      if (stage.platform.os === 'windows' || tree.escape !== '\\') continue;
      const links = chain(stage);
      if (links.length < 2) continue;
      for (const { planned, above, text, range, path } of links) {
        yield {
          range,
          message: `"${text}" continues from "${withoutTrailingSlashes(planned.before.workingDirectory) || '/'}", where "${shortened(above.instruction.syntax.logical.text.trim())}" goes: when that one changes or moves, this one leads to another folder.`,
          instruction: planned.instruction,
          fixes: [{ title: `Write the whole path: ${path}`, safety: 'safe', edits: [{ range, newText: path }] }],
        };
      }
    }
  },
};

interface Link {
  readonly planned: PlannedInstruction;
  /** The WORKDIR that it continues from. */
  readonly above: PlannedInstruction;
  readonly text: string;
  readonly range: Finding['range'];
  readonly path: string;
}

/** The relative WORKDIRs of a stage behind one that is absolute, or behind another of them. */
function chain({ instructions, platform }: PlannedStage): Link[] {
  const found: Link[] = [];
  let above: PlannedInstruction | undefined;
  for (const planned of instructions) {
    const { instruction, before } = planned;
    if (instruction.keyword !== 'WORKDIR' || planned.onbuild || !instruction.value) continue;
    const { text, range } = instruction.value;
    if (!plainPath.test(text)) {
      above = undefined;
      continue;
    }
    if (!isAbsolute(text, platform.os)) {
      const result = normalizeWorkdir(before.workingDirectory, text, platform.os);
      if (!above || 'error' in result) continue;
      found.push({ planned, above, text, range, path: result.path });
    }
    above = planned;
  }
  return found;
}

/** No quotes, escapes, variables or blanks. */
const plainPath = /^[\w.,:+@%=/~-]+$/;

export const docs: RuleDocs = {
  why: `
A relative \`WORKDIR\` continues from the one above it. When there are several, the folder in which a command runs can only be told by reading
all lines above it. A line that is moved, so that the cache serves more of a build, or one that is taken out, sends everything below it to
another folder: files are copied there, commands run there, and the build may even pass.`,
  remedy: `
Write each \`WORKDIR\` with its whole path. The fix writes the folder that results today, so that the image stays the same. One relative
\`WORKDIR\` alone is not spoken of; for the first one of a stage there is \`WorkdirRelativePath\`.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Folder after folder',
    source: `
FROM alpine
WORKDIR /srv
WORKDIR app
        ^^^ "app" continues from "/srv", where "WORKDIR /srv" goes: when that one changes or moves, this one leads to another folder.
WORKDIR src
        ^^^ "src" continues from "/srv/app", where "WORKDIR app" goes: when that one changes or moves, this one leads to another folder.
RUN make
`,
    fixed: `
FROM alpine
WORKDIR /srv
WORKDIR /srv/app
WORKDIR src
RUN make
`,
  },
  {
    title: 'There and back',
    source: `
FROM node:22
WORKDIR /app
COPY . .
WORKDIR web
        ^^^ "web" continues from "/app", where "WORKDIR /app" goes: when that one changes or moves, this one leads to another folder.
RUN npm ci
WORKDIR ../api
        ^^^^^^ "../api" continues from "/app/web", where "WORKDIR web" goes: when that one changes or moves, this one leads to another folder.
RUN npm ci
`,
    fixed: `
FROM node:22
WORKDIR /app
COPY . .
WORKDIR /app/web
RUN npm ci
WORKDIR ../api
RUN npm ci
`,
  },
  {
    title: 'Up again',
    source: `
FROM debian:12
WORKDIR /build/
WORKDIR ./lib/
        ^^^^^^ "./lib/" continues from "/build", where "WORKDIR /build/" goes: when that one changes or moves, this one leads to another folder.
RUN make
WORKDIR ..
        ^^ ".." continues from "/build/lib", where "WORKDIR ./lib/" goes: when that one changes or moves, this one leads to another folder.
RUN make
`,
    fixed: `
FROM debian:12
WORKDIR /build/
WORKDIR /build/lib
RUN make
WORKDIR ..
RUN make
`,
  },
  { title: 'A single relative one', source: '\nFROM alpine\nWORKDIR /app\nWORKDIR src\n' },
  { title: 'All absolute', source: '\nFROM alpine\nWORKDIR /app\nWORKDIR /app/src\nWORKDIR /app\n' },
  {
    title: 'The first one is the matter of another rule',
    source: '\nFROM registry.example.com/base\nWORKDIR app\nWORKDIR src\n',
  },
  { title: 'Variables', source: '\nFROM alpine\nARG NAME=app\nWORKDIR $NAME\nWORKDIR src\nWORKDIR $NAME\n' },
  { title: 'In two stages', source: '\nFROM alpine AS a\nWORKDIR /a\nWORKDIR b\nFROM alpine\nWORKDIR /c\nWORKDIR d\n' },
];

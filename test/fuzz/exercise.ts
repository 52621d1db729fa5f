import { type Analysis, analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { fixAll, quickFixes } from '../../server/src/core/features/codeActions.ts';
import { completion } from '../../server/src/core/features/completion.ts';
import { definition } from '../../server/src/core/features/definition.ts';
import { documentHighlights } from '../../server/src/core/features/documentHighlights.ts';
import { documentSymbols } from '../../server/src/core/features/documentSymbols.ts';
import { foldingRanges } from '../../server/src/core/features/foldingRanges.ts';
import { hover } from '../../server/src/core/features/hover.ts';
import { layerTree } from '../../server/src/core/features/layerTree.ts';
import { references } from '../../server/src/core/features/references.ts';
import { rename, renamedRange } from '../../server/src/core/features/rename.ts';
import { check } from '../../server/src/core/rules/check.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import type { Edit } from '../../server/src/core/text/edit.ts';
import { contains, type Range } from '../../server/src/core/text/range.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';
import { treeProblems } from '../syntax/treeProblems.ts';

const files = [
  '.gitignore',
  'Dockerfile',
  'go.mod',
  'go.sum',
  'package-lock.json',
  'package.json',
  'requirements.txt',
  'src/a.ts',
];

/** A world that knows much: triggers in every base image, a build context, the shell. */
const richWorld: World = {
  ...emptyWorld,
  image: () =>
    known({
      config: { Env: ['PATH=/bin', 'A=a'], User: 'me', WorkingDir: '/w', OnBuild: ['COPY <<E /x\n$A\nE', 'RUN x'] },
      platform: { os: 'linux', architecture: 'amd64' },
      complete: true,
    }),
  context: () =>
    known({
      source: 'here',
      files,
      links: new Set<string>(),
      ignore: { name: '.dockerignore', text: '*.md' },
      truncated: false,
    }),
  read: () => known('{"name": "x"}'),
  parseShell,
};

/** The ways in which a text is analysed: alone, with a world around it, and as another build in that world. */
const settings = {
  alone: (text: string) => analyze(text, emptyWorld),
  'in a world': (text: string) => analyze(text, richWorld),
  'as another build': (text: string) =>
    analyze(text, richWorld, {
      ...defaultInputs,
      target: 'b',
      buildArgs: { A: '1' },
      targetPlatform: { os: 'linux', architecture: 'arm64' },
    }),
} as const;

export type Setting = keyof typeof settings;

/** Does with a text all that an editor may ask for, and says what must not be, whatever the text: such as ranges outside of it. */
export function exercise(text: string, setting: Setting, offsets: readonly number[]): string[] {
  const analysis = settings[setting](text);
  const problems = [...treeProblems(analysis.tree), ...whole(analysis)];
  for (const offset of offsets) problems.push(...atOffset(analysis, placeOf(text, offset)));
  return problems;
}

/** No editor has a cursor between a carriage return and its line feed. */
function placeOf(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  return text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at;
}

function whole(analysis: Analysis): string[] {
  const { text } = analysis;
  const all = { start: 0, end: text.length };
  const problems: string[] = [];
  const inside = (range: Range, what: string): void => {
    if (range.start > range.end || !contains(all, range)) problems.push(`${what} at ${range.start}-${range.end}`);
  };
  check(analysis);
  const diagnostics = lint(analysis);
  for (const { range, fixes, rule = 'error' } of diagnostics) {
    inside(range, rule);
    for (const { edits, title } of fixes) problems.push(...editProblems(edits, all).map((what) => `${title}: ${what}`));
  }
  for (const { edits, title } of quickFixes(analysis, diagnostics, all)) {
    problems.push(...editProblems(edits, all).map((what) => `${title}: ${what}`));
  }
  const everything = fixAll(diagnostics);
  if (everything) problems.push(...editProblems(everything.edits, all));
  for (const { range } of foldingRanges(analysis)) inside(range, 'fold');
  for (const { range } of documentSymbols(analysis)) inside(range, 'symbol');
  for (const { range } of layerTree(analysis, undefined).roots) inside(range, 'layer');
  return problems;
}

function atOffset(analysis: Analysis, offset: number): string[] {
  const all = { start: 0, end: analysis.text.length };
  const problems: string[] = [];
  const hovered = hover(analysis, offset);
  if (hovered && !(hovered.range.start <= offset && offset <= hovered.range.end))
    problems.push('the hover is elsewhere');
  for (const { range, label } of completion(analysis, offset).items) {
    if (!contains(all, range) || range.end < offset || range.start > offset)
      problems.push(`completion of ${label} elsewhere`);
  }
  const found = definition(analysis, offset);
  if (found && ![found.origin, found.target, found.selection].every((range) => contains(all, range)))
    problems.push('the definition lies outside');
  for (const { range } of [...references(analysis, offset), ...documentHighlights(analysis, offset)]) {
    if (!contains(all, range)) problems.push('a reference lies outside');
  }
  if (renamedRange(analysis, offset)) {
    const renamed = rename(analysis, offset, 'other');
    if ('edits' in renamed) problems.push(...editProblems(renamed.edits, all));
  }
  return problems;
}

function editProblems(edits: readonly Edit[], all: Range): string[] {
  const problems: string[] = [];
  let end = 0;
  for (const { range } of edits) {
    if (range.start > range.end || !contains(all, range)) problems.push(`an edit at ${range.start}-${range.end}`);
    if (range.start < end) problems.push(`an edit at ${range.start} overlaps or comes too late`);
    end = range.end;
  }
  return problems;
}

import type { PlannedInstruction } from '../build/plan.ts';
import type { NamedValue } from '../dockerfile/model.ts';
import { splitArguments } from '../syntax/arguments.ts';
import { expandWord } from '../syntax/expansion.ts';
import { type InstructionSyntax, sourceRange } from '../syntax/tree.ts';
import type { Edit, Fix } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { isSpace } from '../text/whitespace.ts';
import { buildCheck } from './buildCheck.ts';
import { afterExpansion, dispatched } from './dispatched.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('LegacyKeyValueFormat', function* ({ plan, tree }): Generator<Finding> {
  for (const { planned, at } of dispatched(plan.stages, hasLegacyPair)) {
    const { instruction, onbuild } = planned;
    if (instruction.keyword !== 'ENV' && instruction.keyword !== 'LABEL') continue;
    for (const [number, pair] of instruction.pairs.entries()) {
      if (!pair.legacy) continue;
      const word = instruction.syntax.keyword.text;
      const range = { start: pair.name.range.start, end: pair.value.range.end };
      yield {
        ...at(range, afterExpansion + 2 * number),
        message: `"${word} key=value" should be used instead of legacy "${word} key value" format`,
        fixes: onbuild ? [] : modernForm(tree.text, instruction.syntax, pair, tree.escape),
      };
    }
  }
});

function hasLegacyPair({ instruction }: PlannedInstruction): boolean {
  const pairs = instruction.keyword === 'ENV' || instruction.keyword === 'LABEL' ? instruction.pairs : [];
  return pairs.some(({ legacy }) => legacy);
}

/** `name=value` with quotes where the value needs them, when BuildKit reads the same name and value out of it. */
function modernForm(text: string, syntax: InstructionSyntax, pair: NamedValue, escape: string): Fix[] {
  const { name, value } = pair;
  const gap = { start: name.range.end, end: value.range.start };
  // A comment between the two would be lost.
  if (text.slice(gap.start, gap.end).includes('#')) return [];
  const quotes = quotePlaces(value.text, escape);
  if (!meansTheSame(pair, withQuotes(value.text, quotes), escape)) return [];
  const edits: Edit[] = [{ range: gap, newText: '=' }];
  for (const { start, end } of quotes) {
    const range = sourceRange(syntax.logical, { start: value.logical.start + start, end: value.logical.start + end });
    edits.push({ range: { start: range.start, end: range.start }, newText: '"' });
    edits.push({ range: { start: range.end, end: range.end }, newText: '"' });
  }
  return [{ title: `Write ${name.text}=…`, safety: 'safe', edits: joinTouching(edits) }];
}

/** The stretches outside quotes and escapes that hold white space: between double quotes they stay one word. */
function quotePlaces(value: string, escape: string): Range[] {
  const places: Range[] = [];
  let start = 0;
  const close = (end: number): void => {
    if ([...value.slice(start, end)].some((character) => isSpace(character.charCodeAt(0)))) places.push({ start, end });
  };
  let quote = '';
  for (let at = 0; at < value.length; at++) {
    const character = value[at] ?? '';
    if (quote !== '') {
      if (character === escape && quote === '"') at++;
      else if (character === quote) quote = '';
      else continue;
      start = at + 1;
    } else if (character === '"' || character === "'") {
      close(at);
      quote = character;
    } else if (character === escape) {
      close(at);
      at++;
      start = at + 1;
    }
  }
  if (quote === '') close(value.length);
  return places;
}

function withQuotes(value: string, places: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of places) {
    result += `${value.slice(at, start)}"${value.slice(start, end)}"`;
    at = end;
  }
  return result + value.slice(at);
}

/** Values of variables with which the old and the new text are compared: none, a plain one, and one that holds all that is special. */
const probes = [() => undefined, (name: string) => `<${name}>`, (name: string) => `${name} "a" 'b' $c \\d \`e`];

function meansTheSame({ name, value }: NamedValue, newValue: string, escape: string): boolean {
  const { words, error } = splitArguments(`${name.text}=${newValue}`, 'pairs', 'ENV', escape);
  const [newName, read] = words;
  if (error || words.length !== 3 || newName?.text !== name.text || read?.text !== newValue) return false;
  return probes.every((lookup) => {
    const before = expandWord(value.text, lookup, { escape });
    const after = expandWord(newValue, lookup, { escape });
    return before.value === after.value && before.error === undefined && after.error === undefined;
  });
}

/** Insertions at one place become one edit. */
function joinTouching(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && last.range.end === edit.range.start && edit.range.start === edit.range.end) {
      joined[joined.length - 1] = { range: last.range, newText: last.newText + edit.newText };
    } else joined.push(edit);
  }
  return joined;
}

export const docs: RuleDocs = {
  why: `
\`ENV name value\` is the oldest form of \`ENV\` and \`LABEL\`. Everything behind the name belongs to the value, so the line can set one
variable only: where the first equals sign is forgotten, as in \`ENV ONE TWO= THREE=world\`, the single variable \`ONE\` is set to
\`TWO= THREE=world\`. The form is kept for old files and may go one day.`,
  remedy: `
Write \`ENV name=value\`, with quotes around a value that holds blanks: \`ENV name="a value"\`. The fix does that and quotes what has to be
quoted; name and value stay the same, and so does the image.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The old form',
    source: `
FROM alpine
ENV VERSION 1.2
    ^^^^^^^^^^^ "ENV key=value" should be used instead of legacy "ENV key value" format
`,
    fixed: `
FROM alpine
ENV VERSION=1.2
`,
  },
  {
    title: 'A value with blanks gets quotes',
    source: `
FROM alpine
label description   A small image $VERSION
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "label key=value" should be used instead of legacy "label key value" format
`,
    fixed: `
FROM alpine
label description="A small image $VERSION"
`,
  },
  {
    source: `
FROM alpine
ENV OPTS 'a b'  "c d" e\\ f
    ^^^^^^^^^^^^^^^^^^^^^^ "ENV key=value" should be used instead of legacy "ENV key value" format
`,
    fixed: `
FROM alpine
ENV OPTS='a b'"  ""c d"" e"\\ f
`,
  },
  {
    source: `
FROM alpine
ENV PATH \\
    ^^^^^^ "ENV key=value" should be used instead of legacy "ENV key value" format
  /a:\\
  # and more
  /b
`,
    fixed: `
FROM alpine
ENV PATH="/a:\\
  # and more
  /b"
`,
  },
  {
    title: 'A comment in between: no fix',
    source: `
FROM alpine
ENV A \\
    ^^^ "ENV key=value" should be used instead of legacy "ENV key value" format
  # the value
  b
`,
  },
  {
    source: `
FROM alpine
ENV A=1 B=2 C="d e"
LABEL a=b
`,
  },
  {
    source: `
FROM alpine
ARG A
ENV A=$A
`,
  },
  {
    source: `
FROM alpine
ONBUILD ENV A b
`,
  },
  {
    source: `
FROM alpine
# check=skip=LegacyKeyValueFormat
ENV A b
`,
  },
];

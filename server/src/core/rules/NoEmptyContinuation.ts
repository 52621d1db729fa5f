import { phases } from '../dockerfile/model.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('NoEmptyContinuation', function* ({ dockerfile }): Generator<Finding> {
  const { lines } = dockerfile.tree;
  for (const instruction of dockerfile.instructions) {
    const { emptyContinuations, emptyContinuationLine } = instruction.syntax;
    if (emptyContinuationLine === undefined) continue;
    const whole = emptyContinuations.map(({ start }) => ({ start, end: lines.startOf(lines.lineAt(start) + 1) }));
    const [first] = whole;
    if (!first) continue;
    const title = whole.length === 1 ? 'Remove the empty line' : `Remove the ${whole.length} empty lines`;
    const edits = whole.map((range) => ({ range, newText: '' }));
    yield {
      range: first,
      message: 'Empty continuation line',
      lines: [[emptyContinuationLine, emptyContinuationLine]],
      instruction,
      moment: { phase: phases.emptyContinuation, index: instruction.index, part: 0 },
      fixes: [{ title, safety: 'safe', edits }],
    };
  }
});

export const docs: RuleDocs = {
  why: `
A backslash at the end of a line says that the instruction goes on in the next line. When that next line is empty, BuildKit reads on
over it for now, so the instruction silently swallows what follows. Often the backslash was simply left behind when a line was deleted,
and the next instruction became part of this one. A future version of Docker will refuse such files.`,
  remedy: `
Remove the empty line, or put a comment line (\`#\`) in its place; comment lines may stand inside a continued instruction. If the
instruction was meant to end above, remove the last backslash instead. The fix removes the empty lines, which changes nothing in the image.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'An empty line inside an instruction',
    source: `
FROM alpine
RUN apk add \\

^ Empty continuation line
      curl \\
      git
`,
    fixed: `
FROM alpine
RUN apk add \\
      curl \\
      git
`,
  },
  {
    source: `
FROM alpine
ENV A=1 \\

^ Empty continuation line
    # more of them
    B=2 \\
    
    C=3
`,
    fixed: `
FROM alpine
ENV A=1 \\
    # more of them
    B=2 \\
    C=3
`,
  },
  {
    source: `
FROM alpine
RUN true && \\

^ Empty continuation line
`,
    fixed: `
FROM alpine
RUN true && \\
`,
  },
  {
    title: 'A comment line is no empty line',
    source: `
FROM alpine
RUN apk add \\
      # for the download
      curl
`,
  },
  {
    source: `
FROM alpine
RUN <<EOF
echo a

echo b
EOF
`,
  },
  {
    source: `
FROM alpine

RUN true
`,
  },
  {
    source: `
FROM alpine
RUN true \\
\\
  && true
`,
  },
];

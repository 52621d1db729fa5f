import { phases } from '../dockerfile/model.ts';
import { buildCheck } from './buildCheck.ts';
import { inCasing, majorityCasing } from './casing.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck(
  'ConsistentInstructionCasing',
  function* ({ dockerfile }): Generator<Finding> {
    const casing = majorityCasing(dockerfile);
    // Nothing before the first FROM counts.
    for (const instruction of dockerfile.instructions.slice(dockerfile.stages[0]?.from.index ?? Infinity)) {
      const { text, range } = instruction.syntax.keyword;
      if (casing === 'uppercase' && text === instruction.keyword) continue;
      const wanted = inCasing(text, casing);
      if (instruction.keyword === 'unknown' || text === wanted) continue;
      yield {
        range,
        message: `Command '${text}' should match the case of the command majority (${casing})`,
        instruction,
        moment: { phase: phases.casing, index: instruction.index, part: 0 },
        fixes: [{ title: `Write ${wanted}`, safety: 'safe', edits: [{ range, newText: wanted }] }],
      };
    }
  },
  { wholeFile: ({ dockerfile }) => majorityCasing(dockerfile) },
);

export const docs: RuleDocs = {
  why: `
Instructions may be written in any casing, and most files use capitals so that they stand out from their arguments. A file that mixes
both is harder to read, and instructions are easily overlooked.`,
  remedy: `
Write all instructions in one casing. The fix takes the one that most instructions of the file have, or capitals where neither has a
majority. The image stays the same.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'One instruction in another casing',
    source: `
FROM alpine
run apk add curl
^^^ Command 'run' should match the case of the command majority (uppercase)
CMD ["curl"]
`,
    fixed: `
FROM alpine
RUN apk add curl
CMD ["curl"]
`,
  },
  {
    source: `
from alpine
run true
Copy a /a
^^^^ Command 'Copy' should match the case of the command majority (lowercase)
CMD ["a"]
^^^ Command 'CMD' should match the case of the command majority (lowercase)
`,
    fixed: `
from alpine
run true
copy a /a
CMD ["a"]
`,
  },
  {
    source: `
from alpine
^^^^ Command 'from' should match the case of the command majority (uppercase)
RUN true
`,
    fixed: `
FROM alpine
RUN true
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
from alpine
run true
`,
  },
  {
    title: 'Arguments before the first FROM and triggers are not looked at',
    source: `
arg A=1
FROM alpine
ONBUILD run true
`,
  },
  {
    source: `
# check=skip=ConsistentInstructionCasing
FROM alpine
run true
`,
  },
];

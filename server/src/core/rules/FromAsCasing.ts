import { phases } from '../dockerfile/model.ts';
import type { Word } from '../syntax/tree.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { lowerCase, upperCase } from '../text/letterCase.ts';
import { buildCheck } from './buildCheck.ts';
import { type Casing, inCasing, majorityCasing } from './casing.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('FromAsCasing', function* ({ dockerfile }): Generator<Finding> {
  let wanted: Casing | undefined;
  for (const { from } of dockerfile.stages) {
    const { args, keyword } = from.syntax;
    const as = args[1];
    if (!as || args.length < 3) continue;
    const casing = casingOf(keyword.text);
    if (!casing || as.text === inCasing(as.text, casing)) continue;
    // Both words take the casing of the file, so that this fix and that of the keywords' casing do not work against each other.
    wanted ??= majorityCasing(dockerfile);
    yield {
      range: as.range,
      message: `'${as.text}' and '${keyword.text}' keywords' casing do not match`,
      instruction: from,
      moment: { phase: phases.validate, index: from.index, part: -2 },
      fixes: lowerCase(as.text) === 'as' ? [bothIn(wanted, [keyword, as])] : [],
    };
  }
});

function bothIn(casing: Casing, words: readonly Word[]): Fix {
  const edits = words.flatMap(({ text, range }): Edit[] => {
    const newText = inCasing(text, casing);
    return newText === text ? [] : [{ range, newText }];
  });
  return { title: `Write ${inCasing('FROM', casing)} and ${inCasing('AS', casing)} alike`, safety: 'safe', edits };
}

/** The casing of a word that is all of one; undefined for a mixed one. */
function casingOf(word: string): Casing | undefined {
  if (word === lowerCase(word)) return 'lowercase';
  return word === upperCase(word) ? 'uppercase' : undefined;
}

export const docs: RuleDocs = {
  why: `
\`FROM\` and \`AS\` are two words of one instruction. BuildKit reads them in any casing, but \`FROM alpine as base\` looks as if \`as\`
were part of the image's name, and readers stumble over it.`,
  remedy: `
Write both words in the same casing: \`FROM … AS …\` or \`from … as …\`. The fix takes the casing that most instructions of the file
have. The image stays the same.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A lower-case as',
    source: `
FROM alpine as base
            ^^ 'as' and 'FROM' keywords' casing do not match
RUN true
`,
    fixed: `
FROM alpine AS base
RUN true
`,
  },
  {
    source: `
from alpine AS base
            ^^ 'AS' and 'from' keywords' casing do not match
run true
`,
    fixed: `
from alpine as base
run true
`,
  },
  {
    source: `
from alpine AS base
            ^^ 'AS' and 'from' keywords' casing do not match
RUN true
RUN true
`,
    fixed: `
FROM alpine AS base
RUN true
RUN true
`,
  },
  {
    source: `
FROM --platform=linux/amd64 alpine \\
  As base
  ^^ 'As' and 'FROM' keywords' casing do not match
`,
    fixed: `
FROM --platform=linux/amd64 alpine \\
  AS base
`,
  },
  {
    source: `
FROM alpine AS base
from base as other
`,
  },
  {
    title: 'A FROM of mixed casing is another check',
    source: `
From alpine as base
`,
  },
  {
    source: `
# check=skip=FromAsCasing
FROM alpine as base
`,
  },
];

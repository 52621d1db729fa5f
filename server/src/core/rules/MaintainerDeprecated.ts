import { phases } from '../dockerfile/model.ts';
import { buildCheck } from './buildCheck.ts';
import { escapeInDoubleQuotes } from './quoting.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck(
  'MaintainerDeprecated',
  function* ({ dockerfile }): Generator<Finding> {
    const { escape } = dockerfile.tree;
    for (const instruction of dockerfile.instructions) {
      if (instruction.keyword !== 'MAINTAINER') continue;
      const { keyword } = instruction.syntax;
      const author = instruction.value;
      const fixes: Finding['fixes'] = author
        ? [
            {
              title:
                'Use a label instead: the author moves from a field of its own to org.opencontainers.image.authors',
              safety: 'unsafe',
              edits: [
                { range: keyword.range, newText: keyword.text === keyword.text.toLowerCase() ? 'label' : 'LABEL' },
                { range: author.range, newText: authorsLabel(author.text, escape) },
              ],
            },
          ]
        : [];
      yield {
        range: keyword.range,
        message: 'Maintainer instruction is deprecated in favor of using label',
        instruction,
        moment: { phase: phases.validate, index: instruction.index, part: -1 },
        tag: 'deprecated',
        fixes,
      };
    }
  },
  { aliases: ['DL4000'] },
);

/** MAINTAINER keeps quotes as part of the name, which nobody means. */
function authorsLabel(author: string, escape: string): string {
  const unquoted = /^(["'])([^"']*)\1$/.exec(author)?.[2] ?? author;
  return `org.opencontainers.image.authors="${escapeInDoubleQuotes(unquoted, escape)}"`;
}

export const docs: RuleDocs = {
  why: `
\`MAINTAINER\` writes a name into a field of the image that few tools show, and it can say nothing but a name. Labels took its place
long ago: they can be read with \`docker inspect\`, searched for and set at build time, and there is a well-known key for the people
behind an image, \`org.opencontainers.image.authors\`.`,
  remedy: `
Use \`LABEL org.opencontainers.image.authors="…"\`. The fix does that and takes off quotes around the whole name, which \`MAINTAINER\`
would have kept. It changes the image's configuration: the author is a label afterwards.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A maintainer',
    source: `
FROM alpine
MAINTAINER Jane Roe <jane@example.com>
^^^^^^^^^^ Maintainer instruction is deprecated in favor of using label
`,
    fixed: `
FROM alpine
LABEL org.opencontainers.image.authors="Jane Roe <jane@example.com>"
`,
  },
  {
    source: `
from alpine
maintainer "Jane \\
^^^^^^^^^^ Maintainer instruction is deprecated in favor of using label
  Roe"
`,
    fixed: `
from alpine
label org.opencontainers.image.authors="Jane   Roe"
`,
  },
  {
    source: `
FROM alpine
MAINTAINER The "A" team, $5 \\o/
^^^^^^^^^^ Maintainer instruction is deprecated in favor of using label
`,
    fixed: `
FROM alpine
LABEL org.opencontainers.image.authors="The \\"A\\" team, \\$5 \\\\o/"
`,
  },
  {
    source: `
FROM alpine
LABEL maintainer="Jane Roe <jane@example.com>"
`,
  },
  {
    source: `
FROM alpine
RUN echo \\
  MAINTAINER
`,
  },
  {
    source: `
FROM alpine
# check=skip=MaintainerDeprecated
MAINTAINER Jane Roe
`,
  },
  {
    source: `
FROM alpine
# hadolint ignore=DL4000
MAINTAINER Jane Roe
`,
  },
];

import type { PlannedInstruction } from '../build/plan.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { buildCheck } from './buildCheck.ts';
import { afterExpansion, type Dispatched, dispatched } from './dispatched.ts';
import { removeLines } from './lineEdits.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck(
  'MultipleInstructionsDisallowed',
  function* ({ plan, tree }): Generator<Finding> {
    for (const stage of plan.stages) {
      const last = new Map<string, Dispatched>();
      for (const dispatch of dispatched([stage], isReplaced)) {
        const { keyword, syntax } = dispatch.planned.instruction;
        const earlier = last.get(keyword);
        last.set(keyword, dispatch);
        if (!earlier) continue;
        const word = syntax.keyword.text;
        const { onbuild, instruction } = earlier.planned;
        const { syntax: place } = onbuild ? stage.stage.from : instruction;
        yield {
          // The earlier one is of no use, but it is the later one whose comment counts.
          ...dispatch.at(place.range, afterExpansion),
          range: onbuild ? (stage.stage.from.image ?? place.keyword).range : place.range,
          lines: linePairs(place),
          message: `Multiple ${word} instructions should not be used in the same stage because only the last one will be used`,
          ...(onbuild
            ? {}
            : {
                tag: 'unnecessary',
                fixes: [
                  {
                    title: `Remove this ${word}, which has no effect`,
                    safety: 'safe',
                    edits: [removeLines(tree, place)],
                  },
                ],
              }),
        };
      }
    }
  },
  { aliases: ['DL4003', 'DL4004', 'DL3012'] },
);

/** Of these a stage has one at the end, the last. */
function isReplaced({ instruction: { keyword } }: PlannedInstruction): boolean {
  return keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'HEALTHCHECK';
}

export const docs: RuleDocs = {
  why: `
An image has one command, one entrypoint and one health check. A second \`CMD\`, \`ENTRYPOINT\` or \`HEALTHCHECK\` in a stage replaces the
first, which then does nothing at all; yet whoever reads the file from the top takes it for real.`,
  remedy: `
Keep the one that is meant. The fix removes the earlier one, which the image never used. Stages are looked at one by one: a stage that
builds on another may set its own.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Two commands',
    source: `
FROM node:22
CMD ["npm", "start"]
^^^^^^^^^^^^^^^^^^^^ Multiple CMD instructions should not be used in the same stage because only the last one will be used
COPY . .
CMD ["node", "server.js"]
`,
    fixed: `
FROM node:22
COPY . .
CMD ["node", "server.js"]
`,
  },
  {
    source: `
FROM alpine
ENTRYPOINT ["a"]
^^^^^^^^^^^^^^^^ Multiple entrypoint instructions should not be used in the same stage because only the last one will be used
# The real one.
entrypoint ["b"]
HEALTHCHECK NONE
^^^^^^^^^^^^^^^^ Multiple HEALTHCHECK instructions should not be used in the same stage because only the last one will be used
HEALTHCHECK CMD ["c"]`,
    fixed: `
FROM alpine
# The real one.
entrypoint ["b"]
HEALTHCHECK NONE
HEALTHCHECK CMD ["c"]`,
  },
  {
    source: `
FROM alpine
CMD ["a"]
^^^^^^^^^ Multiple CMD instructions should not be used in the same stage because only the last one will be used
CMD ["b"]
^^^^^^^^^ Multiple CMD instructions should not be used in the same stage because only the last one will be used
CMD ["c"]
`,
    fixed: `
FROM alpine
CMD ["b"]
CMD ["c"]
`,
  },
  {
    title: 'A stage may replace what it builds on',
    source: `
FROM alpine AS base
CMD ["a"]
FROM base
CMD ["b"]
`,
  },
  {
    source: `
FROM alpine
ENTRYPOINT ["a"]
CMD ["b"]
`,
  },
  {
    source: `
FROM alpine
ONBUILD CMD ["a"]
CMD ["b"]
`,
  },
  {
    source: `
FROM alpine
CMD ["a"]
# check=skip=MultipleInstructionsDisallowed
CMD ["b"]
`,
  },
];

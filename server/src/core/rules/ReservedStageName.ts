import { phases } from '../dockerfile/model.ts';
import { quote } from '../text/goFormat.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';
import { type StageNames, stageNames } from './stageNames.ts';

const reserved: ReadonlySet<string> = new Set(['scratch', 'context']);

export const rule = buildCheck(
  'ReservedStageName',
  function* ({ dockerfile, plan }): Generator<Finding> {
    let names: StageNames | undefined;
    for (const stage of dockerfile.stages) {
      const { from, index, name } = stage;
      if (name === undefined || !reserved.has(name)) continue;
      names ??= stageNames(dockerfile, plan);
      const newName = names.free(`${name}-stage`);
      const edits = names.renamed(stage, newName);
      const title = `Rename the stage to ${newName}, with its uses; builds of the target ${name} must follow`;
      yield {
        range: from.name?.range ?? from.syntax.range,
        message: `Stage name should not use the same name as reserved stage ${quote(name)}`,
        instruction: from,
        moment: { phase: phases.stageNames, index, part: 0 },
        fixes: edits ? [{ title, safety: 'unsafe', edits }] : [],
      };
    }
  },
  { aliases: ['DL3063'] },
);

export const docs: RuleDocs = {
  why: `
\`scratch\` is the empty image and \`context\` the build context: both names mean something to the builder already. A stage with such a
name hides that meaning. After \`FROM alpine AS scratch\`, a later \`FROM scratch\` starts from Alpine and not from nothing.`,
  remedy: `
Choose another name. The fix renames the stage with all its uses. It is marked as one that may change the build, because a build that
asks for the old name as its target no longer finds it.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A stage named like the empty image',
    source: `
FROM alpine AS scratch
               ^^^^^^^ Stage name should not use the same name as reserved stage "scratch"
RUN apk add curl
FROM scratch
COPY --from=scratch /usr/bin/curl /curl
`,
    fixed: `
FROM alpine AS scratch-stage
RUN apk add curl
FROM scratch-stage
COPY --from=scratch-stage /usr/bin/curl /curl
`,
  },
  {
    source: `
FROM alpine AS Context
               ^^^^^^^ Stage name should not use the same name as reserved stage "context"
`,
    fixed: `
FROM alpine AS context-stage
`,
  },
  {
    source: `
FROM scratch
COPY a /a
`,
  },
  {
    source: `
FROM alpine AS contexts
`,
  },
  {
    source: `
FROM alpine AS scratch-base
FROM scratch
`,
  },
  {
    source: `
# check=skip=ReservedStageName
FROM alpine AS context
`,
  },
];

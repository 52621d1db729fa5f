import { downloadMounts } from '../cache/cacheMounts.ts';
import { stageSteps } from '../cache/stageSteps.ts';
import type { MountSyntax } from '../dockerfile/model.ts';
import type { Fix } from '../text/edit.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'CacheMountNotLocked',
  summary: 'Builds that run at the same time share a cache of apt, which refuses to share.',
  severity: 'warning',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }): Generator<Finding> {
    // What does not build has more to put right.
    if (plan.errors.length > 0) return;
    for (const stage of plan.stages) {
      for (const step of stageSteps(plan, stage, tree.text, world)) {
        if (step.stage !== stage || step.planned.onbuild || step.effect.kind !== 'run') continue;
        const apt = step.effect.run.commands.find(
          ({ classified }) => classified?.manager.id === 'apt' && classified.form.role === 'os-install',
        )?.classified?.manager;
        if (!apt) continue;
        for (const { mount } of downloadMounts(step, apt)) {
          if (mount.sharing !== 'shared' || mount.readOnly) continue;
          yield {
            range: mount.syntax.flag.range,
            message: `Two builds that use the cache mount on "${mount.written}" at the same time get in each other's way: apt locks the folder, and the second one fails.`,
            instruction: step.planned.instruction,
            fixes: [lockFix(mount.syntax)],
          };
        }
      }
    }
  },
};

function lockFix({ flag, fields }: MountSyntax): Fix {
  const field = fields.findLast(({ key }) => key === 'sharing');
  const end = flag.range.end;
  const edit = field
    ? { range: field.range, newText: 'sharing=locked' }
    : { range: { start: end, end }, newText: ',sharing=locked' };
  return { title: 'Let one build at a time use it: sharing=locked', safety: 'safe', edits: [edit] };
}

export const docs: RuleDocs = {
  why: `
A cache mount is a folder that the builder keeps from one build to the next. Unless it is told otherwise, all builds that run at the same time
use it at once. Stages of one file are built at the same time as well. apt does not allow that: it locks the folders of its package lists and
archives while it works, and another apt that finds the lock ends with an error (\`Could not get lock\`). Such a build fails by chance, and works
when it is started again.`,
  remedy: `
Write \`sharing=locked\`: each build then waits until the one before it has finished the step. \`sharing=private\` gives each its own copy
instead. The fix changes nothing in the image.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Archives and lists',
    source: `
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds that use the cache mount on "/var/cache/apt" at the same time get in each other's way: apt locks the folder, and the second one fails.
`,
    fixed: `
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl
`,
  },
  {
    title: 'Shared by name',
    source: `
FROM ubuntu:24.04
RUN --mount=type=cache,sharing=shared,target=/var/lib/apt/lists \\
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds that use the cache mount on "/var/lib/apt/lists" at the same time get in each other's way: apt locks the folder, and the second one fails.
    apt-get update && apt-get install -y git
`,
    fixed: `
FROM ubuntu:24.04
RUN --mount=type=cache,sharing=locked,target=/var/lib/apt/lists \\
    apt-get update && apt-get install -y git
`,
  },
  {
    title: 'One of two',
    source: `
FROM debian:12
RUN --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=cache,target=/var/cache/apt,id=apt apt update && apt install -y git
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Two builds that use the cache mount on "/var/cache/apt" at the same time get in each other's way: apt locks the folder, and the second one fails.
`,
    fixed: `
FROM debian:12
RUN --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=cache,target=/var/cache/apt,id=apt,sharing=locked apt update && apt install -y git
`,
  },
  {
    title: 'Locked',
    source:
      '\nFROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl\n',
  },
  {
    title: 'Each build has its own',
    source:
      '\nFROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt,sharing=private apt-get update && apt-get install -y curl\n',
  },
  {
    title: 'A cache that can be shared',
    source: '\nFROM node:22\nRUN --mount=type=cache,target=/root/.npm npm install -g pm2@5\n',
  },
  {
    title: 'How it is shared is not known',
    source:
      '\nFROM debian:12\nARG SHARING\nRUN --mount=type=cache,target=/var/cache/apt,sharing=$SHARING apt-get update && apt-get install -y curl\n',
  },
  {
    title: 'Nothing runs apt',
    source: '\nFROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt ls /var/cache/apt\n',
  },
  {
    title: 'A folder that apt does not lock',
    source:
      '\nFROM debian:12\nRUN --mount=type=cache,target=/var/cache/other apt-get update && apt-get install -y curl\n',
  },
];

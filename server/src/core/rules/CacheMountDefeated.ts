import { cleanUpEdits } from '../cache/cleanUpEdits.ts';
import { type DefeatedMount, defeatedMounts } from '../cache/defeatedMounts.ts';
import { cacheOwner, discardingFlags } from '../cache/downloadCache.ts';
import { stageSteps } from '../cache/stageSteps.ts';
import { keepArchives } from '../packages/system.ts';
import type { Fix } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { shortened } from '../text/shortened.ts';
import type { Finding, Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'CacheMountDefeated',
  summary: 'A folder is mounted to keep downloads for the next build, and something keeps it empty.',
  severity: 'information',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }): Generator<Finding> {
    // What does not build has more to put right.
    if (plan.errors.length > 0) return;
    for (const stage of plan.stages) {
      const steps = stageSteps(plan, stage, tree.text, world);
      for (const [at, step] of steps.entries()) {
        if (step.stage !== stage || step.effect.kind !== 'run') continue;
        if (step.effect.instruction.mounts.length === 0) continue;
        for (const defeated of defeatedMounts(step, steps.slice(0, at), stage, plan)) {
          const outcome = fixFor(tree.text, defeated);
          const why = 'reason' in outcome ? ` No fix is offered: ${outcome.reason}.` : '';
          yield {
            range: rangeOf(defeated),
            message: `${messageOf(defeated)}.${why}`,
            instruction: step.planned.instruction,
            fixes: 'fix' in outcome ? [outcome.fix] : [],
          };
        }
      }
    }
  },
};

function rangeOf({ mount, by }: DefeatedMount): Range {
  if (by.kind === 'flag') return by.range;
  return by.kind === 'clean-up' ? by.command.range : mount.syntax.flag.range;
}

function messageOf({ mount, install, by }: DefeatedMount): string {
  const folder = `the cache mount on "${mount.written}"`;
  const command = `"${shortened(install.text)}"`;
  switch (by.kind) {
    case 'flag':
      return `With "${by.flag}", ${command} does not use ${folder}, and downloads everything again in each build that runs it`;
    case 'clean-up':
      return `"${shortened(by.command.text)}" empties ${folder}, so that the next build downloads everything again`;
    case 'variable':
      return `With the variable "${by.name}", ${command} does not use ${folder}, and downloads everything again in each build that runs it`;
    default:
      return `A setting of the base image makes apt delete what ${command} downloads, so that ${folder} stays empty`;
  }
}

function fixFor(
  text: string,
  { step, mount, install, by }: DefeatedMount,
): { readonly fix: Fix } | { readonly reason: string } {
  const { classified } = install;
  if (step.effect.kind !== 'run' || !classified) return { reason: 'it is no RUN' };
  const { run } = step.effect;
  if (by.kind === 'variable') return { reason: 'other steps may rely on the variable' };
  if (!run.divisible || run.items.some(({ simple }) => !simple))
    return { reason: 'the RUN is more than a plain list of commands' };
  if (by.kind === 'image') {
    const start = run.items[0]?.range.start ?? step.planned.instruction.syntax.rest.range.start;
    const edits = [{ range: { start, end: start }, newText: `${keepArchives} && ` }];
    return {
      fix: {
        title: 'Let apt keep its downloads (the image gets a setting of apt that keeps archives)',
        safety: 'unsafe',
        edits,
      },
    };
  }
  const home = /^\/(?:root|home\/[^/]+)(?=\/)/.exec(mount.target)?.[0] ?? '/root';
  const owner = cacheOwner(install);
  const removals = cleanUpEdits(
    text,
    run,
    { step, command: install, classified },
    { manager: classified.manager, targets: [mount.target], home },
    owner === 'apk' ? '--update-cache' : undefined,
  );
  if ('reason' in removals) return removals;
  const what = by.kind === 'flag' ? `"${by.flag}"` : `"${shortened(by.command.text)}"`;
  const instead = owner === 'apk' && discardingFlags.apk?.includes(by.kind === 'flag' ? by.flag : '');
  const title = `${instead ? `Write "--update-cache" instead of ${what}` : `Take ${what} out`}, so that the mount keeps the downloads`;
  return {
    fix: { title: `${title} (of the image, only the history changes)`, safety: 'unsafe', edits: removals.edits },
  };
}

export const docs: RuleDocs = {
  why: `
A cache mount (\`RUN --mount=type=cache,target=…\`) is a folder that the builder keeps beside the image, so that a package manager finds what it
has downloaded in an earlier build. Many commands are written for a time without such mounts: they delete downloads at the end, or keep none,
so that the image stays small. With the mount, nothing of the downloads is in the image anyway, and such a flag or command only empties the
folder that was meant to be kept. Nothing fails; the mount simply does nothing.

The images of Debian and Ubuntu tell apt to delete archives after each installation (\`/etc/apt/apt.conf.d/docker-clean\`). With this setting, a
mount on \`/var/cache/apt\` stays empty.`,
  remedy: `
Take the flag or the command out; clean-up of other folders stays. For apt, replace the setting first:
\`rm -f /etc/apt/apt.conf.d/docker-clean\`, and a line \`Binary::apt::APT::Keep-Downloaded-Packages "true";\` in a file beside it.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'pip is told to keep nothing',
    source: `
FROM python:3.13
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir -r requirements.txt
                                                           ^^^^^^^^^^^^^^ With "--no-cache-dir", "pip install --no-cache-dir -r requirements.txt" does not use the cache mount on "/root/.cache/pip", and downloads everything again in each build that runs it.
`,
    fixed: `
FROM python:3.13
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
`,
  },
  {
    title: 'The lists are deleted at the end',
    source: `
FROM registry.example.com/debian
RUN --mount=type=cache,target=/var/lib/apt,sharing=locked \\
    apt-get update \\
    && apt-get install -y curl \\
    && rm -rf /var/lib/apt/lists/* /tmp/*
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "rm -rf /var/lib/apt/lists/* /tmp/*" empties the cache mount on "/var/lib/apt", so that the next build downloads everything again.
`,
    fixed: `
FROM registry.example.com/debian
RUN --mount=type=cache,target=/var/lib/apt,sharing=locked \\
    apt-get update \\
    && apt-get install -y curl \\
    && rm -rf /tmp/*
`,
  },
  {
    title: 'The cache is cleaned',
    source: `
FROM node:22
USER node
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci && npm cache clean --force
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^ "npm cache clean --force" empties the cache mount on "/home/node/.npm", so that the next build downloads everything again.
`,
    fixed: `
FROM node:22
USER node
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci
`,
  },
  {
    title: 'apk',
    source: `
FROM alpine:3
RUN --mount=type=cache,target=/var/cache/apk ln -sf /var/cache/apk /etc/apk/cache && apk add --no-cache curl
                                                                                             ^^^^^^^^^^ With "--no-cache", "apk add --no-cache curl" does not use the cache mount on "/var/cache/apk", and downloads everything again in each build that runs it.
`,
    fixed: `
FROM alpine:3
RUN --mount=type=cache,target=/var/cache/apk ln -sf /var/cache/apk /etc/apk/cache && apk add --update-cache curl
`,
  },
  {
    title: "The image's own setting",
    source: `
FROM debian:bookworm
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A setting of the base image makes apt delete what "apt-get install -y curl" downloads, so that the cache mount on "/var/cache/apt" stays empty.
`,
    fixed: `
FROM debian:bookworm
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache && apt-get update && apt-get install -y curl
`,
  },
  {
    title: 'A variable',
    source: `
FROM python:3.13
ENV PIP_NO_CACHE_DIR=1
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ With the variable "PIP_NO_CACHE_DIR", "pip install -r requirements.txt" does not use the cache mount on "/root/.cache/pip", and downloads everything again in each build that runs it. No fix is offered: other steps may rely on the variable.
`,
  },
  {
    title: 'Nothing is in the way',
    source: '\nFROM node:22\nCOPY package.json package-lock.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
  },
  {
    title: 'Without a mount, the clean-up is right',
    source: '\nFROM debian:12\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
  },
  {
    title: 'The clean-up is of another folder',
    source:
      '\nFROM registry.example.com/debian\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
  },
  {
    title: 'The setting is replaced above',
    source:
      '\nFROM debian:bookworm\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl\n',
  },
  {
    title: 'A script may replace the setting',
    source:
      '\nFROM debian:bookworm\nCOPY setup.sh /setup.sh\nRUN /setup.sh\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl\n',
  },
  {
    title: 'What base image it is, is not known',
    source:
      '\nFROM registry.example.com/debian\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl\n',
  },
  {
    title: 'It is cleaned only when something fails',
    source:
      '\nFROM node:22\nCOPY package.json package-lock.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci || npm cache clean --force\n',
  },
  {
    title: 'A variable that keeps the cache',
    source:
      '\nFROM python:3.13\nENV PIP_NO_CACHE_DIR=0\nCOPY requirements.txt .\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\n',
  },
];

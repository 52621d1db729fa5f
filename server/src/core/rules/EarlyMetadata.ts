import { earlyMetadata } from '../cache/reorder/volatile.ts';
import type { Instruction } from '../dockerfile/model.ts';
import { metadataFinding } from './metadataFinding.ts';
import type { Rule, RuleDocs, RuleExample } from './rule.ts';

export const rule: Rule = {
  id: 'EarlyMetadata',
  summary: 'For builders other than BuildKit: how the container is started is set above steps that make layers.',
  severity: 'information',
  origin: 'layerwise',
  category: 'cache',
  localSkip: true,
  *check({ plan, tree, world }) {
    for (const stage of plan.stages) {
      const early = earlyMetadata({ plan, tree, world }, stage, isMetadata);
      if (early) yield metadataFinding(early, `"${early.step.planned.instruction.keyword}"`);
    }
  },
};

function isMetadata({ keyword, invalid }: Instruction): boolean {
  return !invalid && (keyword === 'EXPOSE' || keyword === 'CMD' || keyword === 'ENTRYPOINT');
}

export const docs: RuleDocs = {
  why: `
To BuildKit, \`EXPOSE\`, \`CMD\` and \`ENTRYPOINT\` cost nothing. To the older builder of Docker, to Buildah and Podman, and to kaniko,
every instruction is a step that all later ones depend on: a change to the command of the container makes everything below it run again.
The rule is silent unless the setting for the builder names one of these.`,
  remedy: `
Put these instructions behind the last \`RUN\`, \`COPY\` and \`ADD\` of the stage. Their order among themselves stays, and so does the image.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'The command above the installation',
    builder: 'legacy',
    source: `
FROM alpine
EXPOSE 8080
       ^^^^ A change to "EXPOSE" runs everything below it again with this builder, from "RUN apk add --no-cache nginx" on.
CMD ["nginx"]
RUN apk add --no-cache nginx
`,
    fixed: `
FROM alpine
RUN apk add --no-cache nginx
EXPOSE 8080
CMD ["nginx"]
`,
  },
  {
    title: 'Comments move along',
    builder: 'buildah',
    source: `
FROM alpine
# How it starts
ENTRYPOINT ["nginx"]
           ^^^^^^^^^ A change to "ENTRYPOINT" runs everything below it again with this builder, from "COPY . /srv" on.
COPY . /srv
USER nobody
`,
    fixed: `
FROM alpine
COPY . /srv
# How it starts
ENTRYPOINT ["nginx"]
USER nobody
`,
  },
  {
    title: 'A command that is replaced below',
    builder: 'kaniko',
    source: `
FROM alpine
CMD ["a"]
    ^^^^^ A change to "CMD" runs everything below it again with this builder, from "RUN apk add --no-cache nginx" on. No fix is offered: line 4 replaces it.
RUN apk add --no-cache nginx
CMD ["b"]
`,
  },
  { title: 'BuildKit does not mind', source: '\nFROM alpine\nCMD ["nginx"]\nRUN apk add --no-cache nginx\n' },
  {
    title: 'BuildKit by name',
    builder: 'buildkit',
    source: '\nFROM alpine\nEXPOSE 80\nRUN apk add --no-cache nginx\n',
  },
  {
    title: 'At the end',
    builder: 'legacy',
    source: '\nFROM alpine\nRUN apk add --no-cache nginx\nEXPOSE 80\nCMD ["nginx"]\n',
  },
  { title: 'Nothing makes a layer', builder: 'legacy', source: '\nFROM alpine\nCMD ["sh"]\nUSER nobody\n' },
  {
    title: 'Variables are another matter',
    builder: 'legacy',
    source: '\nFROM alpine\nENV A=1\nRUN apk add --no-cache nginx\n',
  },
];

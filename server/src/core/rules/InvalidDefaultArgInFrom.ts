import { parseImageReference } from '../dockerfile/imageReference.ts';
import { phases } from '../dockerfile/model.ts';
import type { Fix } from '../text/edit.ts';
import { textOf } from '../text/range.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('InvalidDefaultArgInFrom', function* ({ dockerfile, plan }): Generator<Finding> {
  for (const { stage, defaultImage } of plan.stages) {
    const { image } = stage.from;
    if (!image || stage.from.invalid) continue;
    // BuildKit gives this check up where a name cannot be expanded.
    if (defaultImage === undefined) return;
    if (!('error' in parseImageReference(defaultImage))) continue;
    const lower = image.text.toLowerCase();
    const fixes: Fix[] = [];
    const literal = textOf(dockerfile.tree.text, image.range) === image.text && !image.text.includes('$');
    if (literal && lower !== image.text && !('error' in parseImageReference(lower))) {
      const title = `Write the name in lower case: ${lower}; in capitals it is no image`;
      fixes.push({ title, safety: 'unsafe', edits: [{ range: image.range, newText: lower }] });
    }
    yield {
      range: image.range,
      message: `Default value for ARG ${image.text} results in empty or invalid base image name`,
      instruction: stage.from,
      moment: { phase: phases.defaultBaseNames, index: stage.index, part: 0 },
      fixes,
    };
  }
});

export const docs: RuleDocs = {
  why: `
A plain \`docker build\` without build arguments has to give a usable image name in every \`FROM\`. Where an argument has no default, the
name comes out empty or broken, and everybody who does not know which argument to pass gets an error. The same message comes for a name
that is no image name at all, for instance one in capitals.`,
  remedy: `
Give the argument a default, above the first \`FROM\` or where it is used: \`ARG TAG=latest\` or \`FROM node:\${TAG:-22}\`. Where the value
must come from outside on purpose, skip the check for the file.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'An argument without a default',
    source: `
ARG TAG
FROM node:\${TAG}
     ^^^^^^^^^^^ Default value for ARG node:\${TAG} results in empty or invalid base image name
`,
  },
  {
    title: 'A name in capitals',
    source: `
FROM alpine AS Builder
FROM Builder
     ^^^^^^^ Default value for ARG Builder results in empty or invalid base image name
`,
    fixed: `
FROM alpine AS Builder
FROM builder
`,
  },
  {
    title: 'With a default',
    source: `
ARG TAG=22
FROM node:\${TAG}
`,
  },
  {
    source: `
ARG TAG
FROM node:\${TAG:-22}
`,
  },
  {
    source: `
ARG REGISTRY
FROM \${REGISTRY}alpine
FROM scratch
`,
  },
  {
    source: `
# check=skip=InvalidDefaultArgInFrom
ARG BASE
FROM $BASE
`,
  },
];

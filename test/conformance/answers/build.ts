import type { Analysis } from '../../../server/src/core/analysis.ts';
import { buildErrors } from '../../../server/src/core/rules/check.ts';

/** What a build of the target gives: the error that ends it, or the image and the labels of the steps. */
export function build(analysis: Analysis): object {
  const error = buildErrors(analysis).find((found) => !('unreachable' in found && found.unreachable));
  if (error) return { error: { message: error.message, lines: error.lines } };
  const { image, steps } = analysis.plan;
  return {
    history: image?.history.map(({ createdBy, empty }) => ({ createdBy, empty: empty || undefined })),
    config: image?.config,
    author: image?.author,
    steps: steps.map(withoutDigest),
  };
}

/** The record cuts a label where an image's digest stands. */
function withoutDigest(label: string): string {
  return label.replace(/@sha256:.*/s, '');
}

import type { Analysis } from '../analysis.ts';
import { movedBy } from '../text/range.ts';
import { silencesWholeFile } from './hadolintIgnores.ts';
import { rules } from './index.ts';
import type { Diagnostic } from './lint.ts';
import { cutOut, endsCleanly, type Piece, type StagePart, type StageParts } from './stageParts.ts';

/** What is shown of a finding, without its fixes and what they rest on. */
export type ShownDiagnostic = Pick<Diagnostic, 'rule' | 'severity' | 'range' | 'message' | 'tag'>;

/** Analyses and lints a text as the whole text was. */
export type LintText = (text: string) => { readonly analysis: Analysis; readonly found: readonly ShownDiagnostic[] };

/** Some stages of a text, as a text of their own. */
export interface Excerpt {
  readonly groups: ReadonlySet<number>;
  readonly keywords: string;
  readonly facts: string;
  readonly found: readonly ShownDiagnostic[];
}

/** More than such a share of the text is no less work than the whole. */
const largestShare = 0.5;

/** Looks at some stages by themselves. Undefined where they are most of the text, or name something that was left out. */
export function lookAt(
  text: string,
  parts: StageParts,
  groups: ReadonlySet<number>,
  lintText: LintText,
): Excerpt | undefined {
  const own = parts.stages.filter((part) => groups.has(part.group));
  const length = own.reduce((sum, { start, end }) => sum + end - start, parts.head.end);
  if (length > text.length * largestShare) return undefined;
  // What is left out leaves its lines behind, empty, so that the lines of the rest have their numbers.
  const { text: excerpt, pieces } = cutOut(
    text,
    parts.head,
    parts.stages,
    (part) => groups.has(part.group),
    ({ lineEnds }) => '\n'.repeat(lineEnds),
  );
  if (numberedStage.test(excerpt) || silencesWholeFile(excerpt)) return undefined;
  const { analysis, found } = lintText(excerpt);
  if (hasErrors(analysis, found) || !standsAlone(analysis, parts, own, pieces)) return undefined;
  const placed = found.map((one) => placedIn(pieces, one));
  if (placed.some((one) => one === undefined)) return undefined;
  return {
    groups,
    keywords: analysis.tree.instructions.map(({ keyword }) => keyword.text).join(' '),
    facts: factsOf(analysis),
    found: placed.filter((one) => one !== undefined),
  };
}

/** Stages are numbered in the whole file. */
const numberedStage = /\bfrom=["']?\d/i;

/** Whether an excerpt has its stages where the whole has them, and none of them reaches for one that was left out. */
function standsAlone(
  { dockerfile, plan, tree }: Analysis,
  parts: StageParts,
  own: readonly StagePart[],
  pieces: readonly Piece[],
): boolean {
  if (dockerfile.stages.length !== own.length) return false;
  const inPlace = dockerfile.stages.every(({ from }, index) => {
    const piece = pieces[index + 1];
    const part = own[index];
    return (
      piece !== undefined && part !== undefined && from.syntax.range.start - piece.at === part.from.start - part.start
    );
  });
  if (!inPlace || !endsCleanly(tree)) return false;
  const reaches = (name: string | undefined) => name !== undefined && parts.names.has(name.toLowerCase());
  return plan.stages.every(({ dependencies }) =>
    dependencies.every(({ image, name }) => image === undefined || !reaches(name ?? image)),
  );
}

/** The finding in the whole text; undefined when it spans pieces that do not stand together there. */
function placedIn(pieces: readonly Piece[], found: ShownDiagnostic): ShownDiagnostic | undefined {
  const { start, end } = found.range;
  const piece = pieces.findLast(({ at }) => at <= start);
  if (!piece) return undefined;
  const delta = piece.source.start - piece.at;
  if (end + delta > piece.source.end) return undefined;
  return { ...shown(found), range: movedBy(found.range, delta) };
}

/** What rules take of the whole file. */
export function factsOf(analysis: Analysis): string {
  return JSON.stringify(rules.map((rule) => rule.wholeFile?.(analysis) ?? ''));
}

/** Whether a file does not build as it stands, or has something that is shown as an error. */
export function hasErrors({ dockerfile, plan }: Analysis, found: readonly ShownDiagnostic[]): boolean {
  return dockerfile.errors.length > 0 || plan.errors.length > 0 || found.some(({ severity }) => severity === 'error');
}

/** A finding, or a diagnostic, without what is not shown of it. */
export function shown({ rule, severity, range, message, tag }: ShownDiagnostic): ShownDiagnostic {
  const { start, end } = range;
  const rest = { ...(rule === undefined ? {} : { rule }), ...(tag ? { tag } : {}) };
  return { severity, range: { start, end }, message, ...rest };
}

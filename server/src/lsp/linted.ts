import { type Analysis, analyze } from '../core/analysis.ts';
import type { BuildInputs } from '../core/build/plan.ts';
import { type Diagnostic, lint } from '../core/rules/lint.ts';
import { type Followed, follow, relint } from '../core/rules/relint.ts';
import type { ShownDiagnostic } from '../core/rules/stageExcerpt.ts';
import { attached } from '../core/text/attached.ts';
import type { World } from '../core/world.ts';
import type { OpenDocument } from './documents.ts';
import type { Moment } from './moment.ts';
import type { Settings } from './settings.ts';

/** What was found in a moment. */
interface Linted {
  readonly settings: Settings['lint'];
  readonly found: readonly Diagnostic[];
}

const linted = attached<Analysis, Linted>();

/** All that is found in a moment. It is found once, however often it is asked for. */
export function diagnosticsOf({ document, analysis, settings }: Moment): readonly Diagnostic[] {
  const before = linted.get(analysis);
  if (before?.settings === settings.lint) return before.found;
  const all = document.kind === 'exhibit' ? [] : lint(analysis, settings.lint);
  const found = document.kind === 'template' ? all.flatMap(inTemplate) : all;
  linted.set(analysis, { settings: settings.lint, found });
  return found;
}

/** What looks like an error may be filled in by the template engine; what only the user calls an error is still to be seen. */
function inTemplate(diagnostic: Diagnostic): Diagnostic[] {
  if (diagnostic.severity !== 'error') return [diagnostic];
  return diagnostic.rule === undefined ? [] : [{ ...diagnostic, severity: 'warning' }];
}

/** A document whose edits are followed. */
interface Following {
  readonly followed: Followed;
  /** What the last look at the whole was made under. */
  readonly basis: Moment['basis'];
  readonly world: World;
  readonly settings: Settings['lint'];
  readonly inputs: BuildInputs;
}

const following = attached<OpenDocument, Following | undefined>();

/**
 * What is shown of a moment. Of a long text whose last findings are at hand, only what an edit concerns is looked at, under what was known
 * then: whoever types is not held up by facts that have just come in, since all is looked at again when they have settled.
 */
export function shownDiagnostics(moment: Moment): readonly ShownDiagnostic[] {
  const { document, basis, settings, frame, world } = moment;
  const last = following.get(document);
  const text = frame.document.getText();
  if (last?.settings === settings.lint && (last.basis === basis || last.followed.text !== text)) {
    const now = last.basis === basis ? { ...last, world } : last;
    const followed = followEdit(now, text);
    if (followed) {
      following.set(document, { ...now, followed });
      return followed.found;
    }
  }
  following.set(document, undefined);
  const found = diagnosticsOf(moment);
  const { analysis } = moment;
  const followed = document.kind === 'dockerfile' ? follow(analysis, found) : undefined;
  const { inputs } = analysis;
  if (followed) following.set(document, { followed, basis, world, settings: settings.lint, inputs });
  return found;
}

function followEdit({ followed, world, inputs, settings }: Following, text: string): Followed | undefined {
  if (followed.text === text) return followed;
  return relint(followed, text, (part) => {
    const analysis = analyze(part, world, inputs);
    return { analysis, found: lint(analysis, settings) };
  });
}

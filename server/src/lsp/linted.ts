import { type Analysis, analyze } from '../core/analysis.ts';
import type { BuildInputs } from '../core/build/plan.ts';
import { afterIdleEdit, type Settled, settle } from '../core/rules/idleEdits.ts';
import { type Diagnostic, lint } from '../core/rules/lint.ts';
import { type Followed, follow, relint } from '../core/rules/relint.ts';
import type { ShownDiagnostic } from '../core/rules/stageExcerpt.ts';
import { attached } from '../core/text/attached.ts';
import { type Known, unavailable, type World } from '../core/world.ts';
import { toDiagnostic } from './convert.ts';
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
  readonly settled: Settled;
  /** What the last look at the whole was made under. */
  readonly basis: Moment['basis'];
  readonly settings: Settings['lint'];
  /** Of a long text: a world holds the syntax of every RUN, which is too much to keep for each document that is open. */
  readonly stages: FollowedStages | undefined;
}

/** A text of which only the stages that an edit concerns are looked at. */
interface FollowedStages {
  readonly followed: Followed;
  readonly world: World;
  readonly inputs: BuildInputs;
}

const following = attached<OpenDocument, Following | undefined>();

/**
 * What is shown of a moment. Where the last findings are at hand, only what an edit concerns is looked at, under what was known then:
 * whoever types is not held up by facts that have just come in, since all is looked at again when they have settled.
 */
export function shownDiagnostics(moment: Moment): readonly ShownDiagnostic[] {
  const { document, basis, settings, frame, world } = moment;
  const last = following.get(document);
  const text = frame.document.getText();
  if (last?.settings === settings.lint && (last.basis === basis || last.settled.text !== text)) {
    const { stages } = last;
    const now = followEdit(stages && last.basis === basis ? { ...last, stages: { ...stages, world } } : last, text);
    if (now) {
      following.set(document, now);
      return now.settled.found;
    }
  }
  following.set(document, undefined);
  const found = diagnosticsOf(moment);
  if (document.kind === 'exhibit') return found;
  const { analysis } = moment;
  const followed = document.kind === 'dockerfile' ? follow(analysis, found) : undefined;
  following.set(document, {
    settled: settle(analysis, found, settings.lint),
    basis,
    settings: settings.lint,
    stages: followed && { followed, world, inputs: analysis.inputs },
  });
  return found;
}

/** Does what an edit of the document to another text would make necessary. What only that text asks for is not fetched. */
export function rehearseEdit({ world, settings, frame }: Moment, text: string): void {
  const found = lint(analyze(text, { ...world, read: nothingRead, size: nothingRead }), settings.lint);
  JSON.stringify(found.map((diagnostic) => toDiagnostic(frame, diagnostic)));
}

const nothingRead = (): Known<never> => unavailable('Nothing is read for a rehearsal.');

function followEdit(last: Following, text: string): Following | undefined {
  const { settled, stages, settings } = last;
  if (settled.text === text) return last;
  if (!stages) {
    const now = afterIdleEdit(settled, text);
    return now && { ...last, settled: now };
  }
  const followed = relint(stages.followed, text, (part) => {
    const analysis = analyze(part, stages.world, stages.inputs);
    return { analysis, found: lint(analysis, settings) };
  });
  return (
    followed && {
      ...last,
      settled: { ...settled, text, found: followed.found },
      stages: { ...stages, followed },
    }
  );
}

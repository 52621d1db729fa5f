import { parseImageReference } from '../dockerfile/imageReference.ts';
import { type Moment, phases } from '../dockerfile/model.ts';
import { linePairs } from '../dockerfile/resolve.ts';
import { quote } from '../text/goFormat.ts';
import type { ImageFacts, Known } from '../world.ts';
import { configFrom, defaultPath } from './config.ts';
import type { Planning, StageDraft } from './draft.ts';
import { nextStep, stepLabel } from './labels.ts';
import { namedContextOf, startFromContext } from './namedContexts.ts';
import { operation } from './operations.ts';

/**
 * Resolves the bases of all stages and images that continue no stage. BuildKit does it for all at once: which of several bad names it
 * reports is a race. Nearly always the one that starts last runs first, and the others behind it in their order. `round` counts the
 * times that triggers brought new ones.
 */
export function resolveBases(planning: Planning, round: number): void {
  const open = planning.drafts.filter(({ base, resolved }) => !base && !resolved);
  const last = open.findLast(({ baseName }) => baseName !== 'scratch');
  for (const [at, draft] of open.entries()) {
    const turn = draft === last ? 0 : at + 1;
    const index = round * (planning.drafts.length + 1) + turn;
    resolveBase(planning, draft, { phase: round === 0 ? phases.baseImages : phases.triggers, index, part: 1 });
  }
}

function resolveBase(planning: Planning, draft: StageDraft, moment: Moment): void {
  const { targetPlatform } = planning.inputs;
  const again = draft.reference;
  // A stage that is not needed so far is resolved again with the next round, which gives its step another number.
  draft.resolved = draft.reachable || !draft.stage;
  // An image that files are taken from has nothing to carry out.
  if (!draft.stage) draft.dispatched = true;
  draft.platform = draft.platformFlag ?? targetPlatform;
  const named = namedContextOf(planning, draft);
  if (named) startFromContext(planning, draft, named);
  else if (draft.baseName === undefined) startUnknown(planning, draft);
  else if (draft.baseName === 'scratch') startEmpty(planning, draft);
  else if (again) addImageStep(draft, again.full);
  else resolveImage(planning, draft, draft.baseName, moment);
}

/** An empty file system is for the target platform, whatever FROM says. */
function startEmpty(planning: Planning, draft: StageDraft): void {
  const { targetPlatform } = planning.inputs;
  const { os } = targetPlatform;
  const path = os === 'windows' ? {} : { Env: [`PATH=${defaultPath}`] };
  draft.platform = targetPlatform;
  draft.config = configFrom({ WorkingDir: '/', ...path }, os, planning.empty, false);
  draft.baseKnown = true;
}

function startUnknown(planning: Planning, draft: StageDraft): void {
  draft.config = configFrom({}, draft.platform.os, planning.empty, true);
}

function resolveImage(planning: Planning, draft: StageDraft, name: string, moment: Moment): void {
  const read = parseImageReference(name);
  if ('error' in read) {
    startUnknown(planning, draft);
    const place = draft.stage?.from ?? draft.namedBy;
    planning.errors.push({
      message: `failed to parse stage name ${quote(name)}: ${read.error}`,
      lines: place ? linePairs(place.syntax) : [],
      range: draft.stage?.from.image?.range ?? place?.syntax.range ?? { start: 0, end: 0 },
      moment,
      unreachable: false,
    });
    return;
  }
  const { canonical: full, familiar } = read;
  draft.reference = { full, familiar };
  startFromImage(planning, draft, draft.stage ? planning.world.image(full) : undefined);
  addImageStep(draft, full);
}

function addImageStep(draft: StageDraft, reference: string): void {
  const step = nextStep(draft, false);
  const { platform } = draft;
  draft.operation = operation(
    [],
    () => stepLabel(step, `FROM ${reference}`),
    () => ({ kind: 'image', reference, platform }),
  );
}

/** Where the config is not known, or only in part, what is known serves, and the rest is a guess. */
function startFromImage(planning: Planning, draft: StageDraft, facts: Known<ImageFacts> | undefined): void {
  if (facts?.state !== 'known') {
    startUnknown(planning, draft);
    return;
  }
  const { config, author, platform, complete } = facts.value;
  draft.baseKnown = complete;
  draft.author = author;
  draft.config = configFrom(config, platform?.os ?? draft.platform.os, planning.empty, !complete);
}

import { parseImageReference } from '../dockerfile/imageReference.ts';
import { configFrom } from './config.ts';
import type { Planning, StageDraft } from './draft.ts';
import { operation } from './operations.ts';
import type { NamedContext } from './plan.ts';

/** Whether a named context stands in for a whole stage, instructions and all. */
export function replacesStage({ inputs: { contexts } }: Planning, name: string | undefined): boolean {
  return name !== undefined && contexts !== undefined && Object.hasOwn(contexts, name);
}

interface Found {
  readonly name: string;
  readonly context: NamedContext;
}

/** The named context that stands in for a stage or an image: by the stage's name, or by the image's usual name without `latest`. */
export function namedContextOf({ inputs: { contexts } }: Planning, { stage, baseName }: StageDraft): Found | undefined {
  if (!contexts) return undefined;
  const find = (name: string): Found | undefined => {
    const context = Object.hasOwn(contexts, name) ? contexts[name] : undefined;
    return context && { name, context };
  };
  const own = stage?.name === undefined ? undefined : find(stage.name);
  if (own || baseName === undefined || /^(scratch|context)$/i.test(baseName)) return own;
  const read = parseImageReference(baseName);
  return 'error' in read ? undefined : find(read.familiar.replace(/:latest$/, ''));
}

/** Starts a stage from a named context. Files have no config; an image brings its own. */
export function startFromContext(planning: Planning, draft: StageDraft, { name, context }: Found): void {
  const { platform } = draft;
  const read = context.kind === 'image' ? parseImageReference(context.reference) : undefined;
  if (!read || 'error' in read) {
    draft.config = configFrom({}, platform.os, planning.empty, false);
    draft.baseKnown = true;
    draft.operation = operation(
      [],
      () => `[context ${name}] load from client`,
      () => ({ kind: 'context', name }),
    );
    return;
  }
  const { canonical: reference, familiar } = read;
  const facts = draft.stage ? planning.world.image(reference) : undefined;
  const known = facts?.state === 'known' ? facts.value : undefined;
  draft.reference = { full: reference, familiar };
  draft.baseKnown = known?.complete ?? false;
  draft.config = configFrom(known?.config ?? {}, known?.platform?.os ?? platform.os, planning.empty, !draft.baseKnown);
  draft.operation = operation(
    [],
    () => `[context ${name}] ${reference}`,
    () => ({ kind: 'image', reference, platform }),
  );
}

import type { FixKind } from '../../text/edit.ts';
import { shortened } from '../../text/shortened.ts';
import type { StageStep } from '../stageSteps.ts';
import type { Move } from './move.ts';
import { lineOf } from './planner.ts';

/** What a move does, as the title of a fix. */
export function moveTitle(move: Move, kind: FixKind): string {
  const doubt = move.doubts.length > 0 ? ` (the same image only if ${named(move.doubts)} is up to date)` : '';
  return `${action(move, kind)}${doubt}`;
}

function action(move: Move, kind: FixKind): string {
  const files = named(move.manifests.map(({ context }) => context));
  switch (kind) {
    case 'split':
      return `Copy ${files} first, install, then copy the rest`;
    case 'prefetch':
      if (files === '') return `Download with "${move.download ?? ''}" before the sources are copied`;
      return `Copy ${files} first, download with "${move.download ?? ''}", then copy the rest`;
    default: {
      const sources = move.sources.map((source) => `"${gist(source)}"`).join(' and ');
      return `Move ${sources} below "${gist(move.last)}"`;
    }
  }
}

/** A few names in full, of many the first and their number. */
export function named(names: readonly string[], more = 'more files'): string {
  const [first = ''] = names;
  if (names.length <= 3) {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? first : `${names.slice(0, -1).join(', ')} and ${last}`;
  }
  return `${first} and ${names.length - 1} ${more}`;
}

/** An instruction on one line. */
export function gist({ planned }: StageStep): string {
  return shortened(planned.instruction.syntax.logical.text.trim());
}

/** What else changes: a RUN that is cut in two makes two layers, and what the second removes stays in the first. */
export function moveNote({ last, cut }: Move): string | undefined {
  if (cut === undefined || cut === 0 || last.effect.kind !== 'run') return undefined;
  const removal = last.effect.run.items
    .slice(cut)
    .flatMap(({ commands }) => commands)
    .find(
      ({ classified, text }) =>
        classified?.form.role === 'prune' ||
        classified?.form.role === 'clean' ||
        /^(?:rm|apt-get (?:purge|remove|autoremove)|apk del) /.test(text),
    );
  if (!removal) return undefined;
  return `Line ${lineOf(last)} becomes two layers: what "${shortened(removal.text)}" removes then stays in the first one, so that the image takes more space.`;
}

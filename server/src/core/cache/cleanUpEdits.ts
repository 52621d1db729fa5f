import type { Edit } from '../text/edit.ts';
import { cacheOwner, discardingFlags, type Emptied, isCleanUp, type LostDownloads, removed } from './downloadCache.ts';
import type { RunCommand, RunModel } from './runModel.ts';

/** Takes out what would empty a mount or pass it by; clean-up of other places stays. `instead` takes the place of flags. */
export function cleanUpEdits(
  text: string,
  run: RunModel,
  { command, classified }: LostDownloads,
  emptied: Emptied,
  instead?: string,
): { readonly edits: Edit[] } | { readonly reason: string } {
  const edits: Edit[] = [];
  const owner = cacheOwner(command);
  for (const [at, item] of run.items.entries()) {
    const [own] = item.commands;
    if (!own) continue;
    if (own.classified?.manager === classified.manager && cacheOwner(own) === owner)
      edits.push(...flagRemovals(own, owner, instead));
    const cleanUp = isCleanUp(own, emptied);
    if (cleanUp === undefined) continue;
    if (cleanUp === 'unclear') return { reason: `"${own.text}" may remove more than is in the mount, or fail on it` };
    if (!item.simple) return { reason: `"${own.text}" would empty the mount` };
    if (cleanUp === 'some') {
      edits.push(...wordRemovals(own, emptied));
      continue;
    }
    const before = run.items[at - 1];
    if (!before || (before.operator !== '&&' && before.operator !== ';'))
      return { reason: `"${own.text}" would empty the mount` };
    const range = { start: before.range.end, end: item.range.end };
    if (text.slice(range.start, range.end).includes('#')) return { reason: `a comment explains "${own.text}"` };
    edits.push({ range, newText: '' });
  }
  return { edits };
}

/** Takes the flags with which a command keeps nothing out. */
function flagRemovals({ command, range }: RunCommand, owner: string, instead: string | undefined): Edit[] {
  const shift = range.start - command.range.start;
  return command.words.flatMap((word, number) => {
    const before = command.words[number - 1];
    if (!before || !discardingFlags[owner]?.includes(word.value ?? '')) return [];
    const end = word.range.end + shift;
    return instead === undefined
      ? [{ range: { start: before.range.end + shift, end }, newText: '' }]
      : [{ range: { start: word.range.start + shift, end }, newText: instead }];
  });
}

/** Takes what lies in the mount out of the words of `rm`. */
function wordRemovals({ command, range }: RunCommand, emptied: Emptied): Edit[] {
  const shift = range.start - command.range.start;
  return command.words.flatMap((word, number) => {
    const before = command.words[number - 1];
    if (!before || word.text.startsWith('-') || removed(word, emptied) !== 'within') return [];
    return [{ range: { start: before.range.end + shift, end: word.range.end + shift }, newText: '' }];
  });
}

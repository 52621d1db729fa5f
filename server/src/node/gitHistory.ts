import { fileURLToPath } from 'node:url';
import type { ChangeHistory } from '../core/world.ts';
import { git } from './git.ts';

/** So many commits are looked at. */
const commits = 400;

/** Histories by folder, with the commit that they end at. */
const read = new Map<string, { readonly head: string; readonly history: ChangeHistory }>();

/** The latest commits below a folder of the disk, of its main line only; read once for each newest commit. */
export async function gitHistory(folder: string): Promise<ChangeHistory | undefined> {
  if (!folder.startsWith('file:')) return undefined;
  const path = fileURLToPath(folder);
  const head = (await git(path, ['rev-parse', 'HEAD']))?.trim();
  if (head === undefined) return undefined;
  const known = read.get(path);
  if (known?.head === head) return known.history;
  const range = ['--first-parent', '--no-merges', '-n', String(commits), 'HEAD'];
  const log = await git(path, ['log', ...range, '--name-only', '--relative', '--format=%x00', '-z', '--', '.']);
  if (log === undefined) return undefined;
  const history = { commits: readLog(log) };
  read.set(path, { head, history });
  return history;
}

/** Each commit begins with an empty entry; names follow, each ended by a zero byte, the first behind a line end. */
function readLog(log: string): string[][] {
  const found: string[][] = [];
  for (const part of log.split('\0')) {
    const name = part.replace(/^\n/, '');
    if (name === '') {
      if (found.length === 0 || (found.at(-1)?.length ?? 0) > 0) found.push([]);
    } else found.at(-1)?.push(name);
  }
  return found.filter((names) => names.length > 0);
}

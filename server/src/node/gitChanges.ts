import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ChangedSince, FileChanges } from '../protocol.ts';
import { git } from './git.ts';

/** More changes than this are not told one by one: a working tree that is as different tells nothing of an edit. */
const mostChanges = 20_000;

/** What has changed in the repository of a file on the disk, and the text of that file before, where it is another one. */
export async function gitChanges(file: string, since: ChangedSince): Promise<FileChanges | undefined> {
  if (!file.startsWith('file:')) return undefined;
  const path = fileURLToPath(file);
  const top = (await git(dirname(path), ['rev-parse', '--show-toplevel']))?.replace(/\r?\n$/, '');
  if (top === undefined || top === '') return undefined;
  const before = since === 'head' ? 'HEAD' : 'HEAD~1';
  const changes = since === 'head' ? await uncommitted(top) : await between(top, before, 'HEAD');
  if (!changes || changes.length > mostChanges) return undefined;
  const uris = (kind: Change['kind']) =>
    changes.filter((change) => change.kind === kind).map((change) => pathToFileURL(join(top, change.path)).href);
  const changed = uris('changed');
  const text = changed.includes(pathToFileURL(path).href) ? await textIn(before, path) : undefined;
  return {
    changed,
    added: uris('added'),
    removed: uris('removed'),
    ...(text === undefined ? {} : { previousText: text }),
  };
}

interface Change {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'removed';
}

/** One entry of git's raw format for differences. */
interface RawChange extends Change {
  /** The name of the content before. */
  readonly before: string;
  /** Only the times of the file differ so far: nobody has looked at its content. */
  readonly unread: boolean;
}

/** Changes since the last commit, staged or not, with files that git does not know yet. */
async function uncommitted(top: string): Promise<Change[] | undefined> {
  const filters = await withoutFilters(top);
  if (!filters) return undefined;
  const tracked = await git(top, [
    ...filters,
    ...['diff-index', '--raw', '-z', '--no-renames', '--ignore-submodules', 'HEAD'],
  ]);
  const others = await git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (tracked === undefined || others === undefined) return undefined;
  const changes = readRaw(tracked);
  const same = await withSameContent(top, changes.filter(({ unread }) => unread).slice(0, mostChanges));
  const added = others.split('\0').filter((path) => path !== '');
  return [...changes.filter((change) => !same.has(change)), ...added.map((path): Change => ({ path, kind: 'added' }))];
}

/**
 * Options that put nothing in the place of every filter: git runs them when it has to look at the content of a file, as it has where the
 * file was written in the same second as its index. Undefined for a name that cannot be set in this way.
 */
async function withoutFilters(top: string): Promise<string[] | undefined> {
  const names = (await git(top, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'])) ?? '';
  const commands = names.split('\0').filter((name) => /\.(?:clean|smudge|process)$/.test(name));
  if (commands.some((name) => name.includes('='))) return undefined;
  return commands.flatMap((name) => ['-c', `${name}=`]);
}

async function between(top: string, before: string, after: string): Promise<Change[] | undefined> {
  const text = await git(top, ['diff-tree', '-r', '--raw', '-z', '--no-renames', '--ignore-submodules', before, after]);
  return text === undefined ? undefined : readRaw(text);
}

/** Entries such as `:100644 100755 1234 0000 M`, each followed by a path. */
function readRaw(text: string): RawChange[] {
  const parts = text.split('\0');
  const changes: RawChange[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [oldMode = '', newMode, before = '', after = '', status = ''] = (parts[at] ?? '').slice(1).split(' ');
    const kind = status.startsWith('A') ? 'added' : status.startsWith('D') ? 'removed' : 'changed';
    const unread = kind === 'changed' && oldMode === newMode && oldMode.startsWith('100') && /^0+$/.test(after);
    changes.push({ path: parts[at + 1] ?? '', kind, before, unread });
  }
  return changes;
}

/** Those of the files whose content is as it was. Filters that the repository configures are not run: what they change counts as changed. */
async function withSameContent(top: string, changes: readonly RawChange[]): Promise<ReadonlySet<Change>> {
  // The list is read line by line.
  const readable = changes.filter(({ path }) => !/[\r\n]/.test(path));
  if (readable.length === 0) return new Set();
  const input = readable.map(({ path }) => `${path}\n`).join('');
  const names = (await git(top, ['hash-object', '--no-filters', '--stdin-paths'], input))?.split('\n') ?? [];
  return new Set(readable.filter(({ before }, at) => names[at] === before));
}

async function textIn(revision: string, path: string): Promise<string | undefined> {
  const name = `${revision}:./${path.slice(dirname(path).length).replace(/^[\\/]/, '')}`;
  return git(dirname(path), ['cat-file', 'blob', name]);
}

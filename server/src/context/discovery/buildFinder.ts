import type { DirectoryEntry } from '../../protocol.ts';
import type { FileAccess } from '../fileAccess.ts';
import type { FileEvent } from '../listedContext.ts';
import { joinUri, pathBelow } from '../uri.ts';
import { isBakeName, needsHcl } from './bake.ts';
import type { Build } from './build.ts';
import { discoverBuilds, isBuildFile } from './discover.ts';
import type { ReadHcl } from './hclSyntax.ts';
import { folderOf, foldersUpwards, nameOf } from './paths.ts';

/** What is looked for: the builds of one Dockerfile in one folder that is open. */
export interface BuildQuery {
  /** The folder that paths start from. */
  readonly root: string;
  readonly dockerfile: string;
  /** Paths that the Dockerfile takes of its context. */
  readonly sources: readonly string[];
}

export interface BuildFinder {
  /** The builds that were found last; undefined until they were looked for. `current` says that nothing has changed since. */
  known(query: BuildQuery): { readonly builds: Builds; readonly current: boolean } | undefined;
  find(query: BuildQuery): Promise<Builds>;
  filesChanged(events: readonly FileEvent[]): void;
  forget(dockerfile: string): void;
}

/** The builds of a Dockerfile, the one that is taken unless the user chooses another first. */
export type Builds = readonly [Build, ...Build[]];

export interface BuildFinderOptions {
  readonly access: Pick<FileAccess, 'list' | 'read'>;
  /** Starts the parser of HCL; undefined where it cannot run. Called when a file needs it. */
  readonly loadHcl: () => Promise<ReadHcl | undefined>;
  /** What was found may be something else now. */
  readonly onChange: () => void;
}

/** Folders beside the way up to the root in which build files often lie. */
const usualFolders = new Set([
  '.devcontainer',
  '.docker',
  'bake',
  'build',
  'ci',
  'compose',
  'containers',
  'deploy',
  'deployment',
  'dev',
  'docker',
  'environments',
  'hack',
  'infra',
  'ops',
  'scripts',
]);

/** A larger file is none that a person wrote. */
const largestFile = 256 * 1024;

/** Files lead to others only so many times. */
const mostRounds = 10;

/** What has been read on behalf of one Dockerfile. It is thrown away when one of the files changes. */
interface Reading {
  readonly root: string;
  readonly texts: Map<string, string | undefined>;
  readonly folders: Map<string, readonly DirectoryEntry[]>;
  buildFiles: readonly string[] | undefined;
}

interface Answer {
  readonly reading: Reading;
  readonly sources: string;
  readonly finding: Promise<Builds>;
}

/** Looks for the files that say how a Dockerfile is built: in its folder and those above it, and in folders of the usual names there. */
export function buildFinder({ access, loadHcl, onChange }: BuildFinderOptions): BuildFinder {
  const readings = new Map<string, Reading>();
  const answers = new Map<string, Answer>();
  const found = new Map<string, { readonly root: string; readonly builds: Builds }>();
  const listings = new Map<string, WeakRef<readonly DirectoryEntry[]>>();
  let hcl: Promise<ReadHcl | undefined> | undefined;

  function readingOf({ dockerfile, root }: BuildQuery): Reading {
    const existing = readings.get(dockerfile);
    if (existing?.root === root) return existing;
    const made: Reading = { root, texts: new Map(), folders: new Map(), buildFiles: undefined };
    readings.set(dockerfile, made);
    return made;
  }

  /** A listing that another Dockerfile holds already, where it is the same: the folder of a workspace is listed for each of them. */
  function shared(uri: string, entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
    const before = listings.get(uri)?.deref();
    if (before && sameEntries(before, entries)) return before;
    listings.set(uri, new WeakRef(entries));
    return entries;
  }

  async function listFolder(reading: Reading, folder: string): Promise<readonly DirectoryEntry[]> {
    const known = reading.folders.get(folder);
    if (known) return known;
    const uri = folder === '' ? reading.root : joinUri(reading.root, folder);
    const entries = shared(uri, (await access.list(uri)) ?? []);
    reading.folders.set(folder, entries);
    return entries;
  }

  async function listBuildFiles(reading: Reading, dockerfile: string): Promise<string[]> {
    const files: string[] = [];
    const look = async (folder: string, deeper: boolean): Promise<void> => {
      const entries = await listFolder(reading, folder);
      const below: Promise<void>[] = [];
      for (const { name, type } of entries) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (type !== 'directory' && isBuildFile(path)) files.push(path);
        else if (type === 'directory' && (deeper ? usualFolders.has(name) : nameOf(folder) === '.devcontainer'))
          below.push(look(path, false));
      }
      await Promise.all(below);
    };
    await Promise.all(foldersUpwards(folderOf(dockerfile)).map((folder) => look(folder, true)));
    return [...new Set(files)].sort();
  }

  async function search(query: BuildQuery, state: Reading): Promise<Builds> {
    const dockerfile = pathBelow(query.root, query.dockerfile) ?? nameOf(query.dockerfile);
    state.buildFiles ??= await listBuildFiles(state, dockerfile);
    const { buildFiles } = state;
    let readHcl: ReadHcl | undefined;
    for (let round = 0; ; round++) {
      const asked = new Set<string>();
      const folders = new Set<string>();
      const found = discoverBuilds({
        dockerfile,
        sources: query.sources,
        buildFiles,
        ...(readHcl ? { readHcl } : {}),
        files: {
          text(path) {
            if (!state.texts.has(path)) asked.add(path);
            return state.texts.get(path);
          },
        },
        exists(path) {
          const entries = state.folders.get(folderOf(path));
          if (!entries) folders.add(folderOf(path));
          return entries?.some(({ name }) => name === nameOf(path)) ?? false;
        },
      });
      const waits =
        !readHcl &&
        [...state.texts].some(([path, text]) => text !== undefined && isBakeName(nameOf(path)) && needsHcl(path, text));
      if ((asked.size === 0 && folders.size === 0 && !waits) || round >= mostRounds) return found;
      await Promise.all([
        ...[...asked].map(async (path) =>
          state.texts.set(path, await access.read(joinUri(query.root, path), largestFile)),
        ),
        ...[...folders].map((folder) => listFolder(state, folder)),
      ]);
      if (!waits) continue;
      hcl ??= loadHcl();
      readHcl = await hcl;
      if (!readHcl && asked.size === 0 && folders.size === 0) return found;
    }
  }

  /** Whether an answer is the one to a query under what is known now. */
  function currentAnswer(query: BuildQuery): Answer | undefined {
    const answer = answers.get(query.dockerfile);
    const same = answer?.reading === readings.get(query.dockerfile) && answer?.reading.root === query.root;
    return same && answer?.sources === JSON.stringify(query.sources) ? answer : undefined;
  }

  return {
    known(query) {
      const last = found.get(query.dockerfile);
      return last?.root === query.root
        ? { builds: last.builds, current: currentAnswer(query) !== undefined }
        : undefined;
    },
    find(query) {
      const existing = currentAnswer(query);
      if (existing) return existing.finding;
      const reading = readingOf(query);
      const finding = search(query, reading);
      answers.set(query.dockerfile, { reading, sources: JSON.stringify(query.sources), finding });
      void finding.then((builds) => {
        if (answers.get(query.dockerfile)?.finding === finding)
          found.set(query.dockerfile, { root: query.root, builds });
      });
      return finding;
    },
    filesChanged(events) {
      const concerned = [...readings].filter(([, reading]) => events.some((event) => concerns(event, reading)));
      for (const [dockerfile] of concerned) readings.delete(dockerfile);
      if (concerned.length > 0) onChange();
    },
    forget(dockerfile) {
      readings.delete(dockerfile);
      answers.delete(dockerfile);
      found.delete(dockerfile);
    },
  };
}

function sameEntries(a: readonly DirectoryEntry[], b: readonly DirectoryEntry[]): boolean {
  return a.length === b.length && a.every(({ name, type }, at) => name === b[at]?.name && type === b[at]?.type);
}

/** Whether a file event may lead to other builds. */
function concerns({ uri, type }: FileEvent, { root, texts, folders }: Reading): boolean {
  const path = pathBelow(root, uri);
  if (path === undefined) return false;
  if (texts.has(path) || isBuildFile(path)) return true;
  return type !== 'changed' && folders.has(folderOf(path));
}

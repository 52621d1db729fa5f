import type { CopyDefinition, Operation, RunDefinition } from '../build/operations.ts';
import { resolvePath } from './absolutePath.ts';
import { type ContentComparison, compareContent } from './contentComparison.ts';
import { type Difference, type Differences, differences, unknownDifference } from './differences.ts';
import { type Comparison, compareFacts, type FileEntry } from './fileTree.ts';
import { type CacheInput, type CacheInputs, cacheInputs } from './inputs.ts';
import { type PureCommand, pureCommands } from './pureCommands.ts';
import { baseName, type SelectedEntry, type Selection, type Selector, select } from './selection.ts';
import type { BuildState } from './simulate.ts';

export interface OutputSides {
  /** Operations of the build after, and those of the build before that are the same. */
  readonly matches: ReadonlyMap<Operation, ReadonlyMap<Operation, Comparison>>;
  readonly before: BuildState;
  readonly after: BuildState;
  compareInput(input: CacheInput, other: CacheInput): ContentComparison;
}

/**
 * Compares what the results of two stages hold at the selected paths, where the stage runs again. Both are followed from the last step
 * that they share: as long as the doings of each step are known, it is known at which paths they differ. All other paths are the same.
 */
export function compareOutputs(now: CacheInput, earlier: CacheInput, sides: OutputSides): ContentComparison {
  const why = 'what it holds is known only once it has run again';
  const paths = plainPaths(now.selectors);
  const samePaths = paths !== undefined && JSON.stringify(paths) === JSON.stringify(plainPaths(earlier.selectors));
  const pair = samePaths ? divergence(earlier.operation, now.operation, sides) : undefined;
  const followed = pair && follow(pair, sides);
  if (!followed) return { verdict: 'unknown', changes: [], why };
  const verdicts = (paths ?? []).map((path) => verdictAt(resolvePath('/', path), followed, sides));
  if (verdicts.includes('different')) return { verdict: 'different', changes: [] };
  return verdicts.includes('unknown') ? { verdict: 'unknown', changes: [], why } : { verdict: 'equal', changes: [] };
}

function plainPaths(selectors: readonly Selector[] | undefined): string[] | undefined {
  if (!selectors || selectors.some(({ wildcard, include, exclude }) => wildcard || include || exclude))
    return undefined;
  return selectors.map(({ path }) => path);
}

function verdictAt(path: string, { changed, regular }: Followed, { before, after }: OutputSides): Comparison {
  const difference = changed.at(path);
  if (difference)
    return difference.content === 'different' || difference.mode === 'different' ? 'different' : 'unknown';
  // What was there before may be a link to something that differs, where there are links.
  const direct = changed.none || regular.has(path) || (!hasLinks(before) && !hasLinks(after));
  return direct ? 'equal' : 'unknown';
}

function hasLinks({ context }: BuildState): boolean {
  if (context.state !== 'known') return true;
  const { value: tree } = context;
  return tree.paths.some((path) => tree.entry(path)?.kind === 'link');
}

/** The steps of two chains behind the last one that they share. */
interface Divergence {
  readonly before: readonly Operation[];
  readonly after: readonly Operation[];
}

/** Longer chains are not followed. */
const longest = 2000;

function divergence(before: Operation, after: Operation, { matches }: OutputSides): Divergence | undefined {
  const own: Operation[] = [];
  let at: Operation | undefined = after;
  for (; at && own.length < longest && !isShared(at, matches); at = below(at)) own.push(at);
  const shared = at && matches.get(at);
  const theirs: Operation[] = [];
  let other: Operation | undefined = before;
  for (; other && shared?.get(other) !== 'equal'; other = below(other)) {
    if (theirs.length >= longest) return undefined;
    theirs.push(other);
  }
  if (!shared || !other) return undefined;
  return { before: theirs.reverse(), after: own.reverse() };
}

function isShared(operation: Operation, matches: OutputSides['matches']): boolean {
  return [...(matches.get(operation)?.values() ?? [])].includes('equal');
}

/** The operation whose file system an operation changes; undefined where there is none, or it is not followed. */
function below({ definition, inputs }: Operation): Operation | undefined {
  switch (definition.kind) {
    case 'run':
      return definition.root === undefined ? undefined : inputs[definition.root];
    case 'copy':
      return definition.base === undefined ? undefined : inputs[definition.base];
    case 'mkdir':
      return inputs[0];
    default:
      return undefined;
  }
}

interface Followed {
  readonly changed: Differences;
  /** Files that a followed step has written: no links. */
  readonly regular: Set<string>;
}

/** Steps are paired where they stand: a chain that has gained or lost one is not followed. */
function follow({ before, after }: Divergence, sides: OutputSides): Followed | undefined {
  if (before.length !== after.length) return undefined;
  const followed: Followed = { changed: differences(), regular: new Set() };
  for (const [at, operation] of after.entries()) {
    const other = before[at];
    if (!other || !followPair(other, operation, followed, sides)) return undefined;
  }
  return followed;
}

/** Gives false where it is not known what the steps do. */
function followPair(before: Operation, after: Operation, followed: Followed, sides: OutputSides): boolean {
  const [was, is] = [before.definition, after.definition];
  if (was.kind === 'run' && is.kind === 'run') return followRun(was, is, followed, sides);
  if (was.kind === 'copy' && is.kind === 'copy') return followCopy(before, after, is, followed, sides);
  if (was.kind !== 'mkdir' || is.kind !== 'mkdir') return false;
  if (JSON.stringify(was) === JSON.stringify(is)) return true;
  for (const { path } of [was, is]) followed.changed.add(resolvePath('/', path), unknownDifference);
  return true;
}

/** Variables that change what a shell or a command does, whatever the script says. */
const influential = /^(PATH|IFS|ENV|BASH_ENV|CDPATH|POSIXLY_CORRECT|LANG|LC_.*|LD_.*|HOME|UMASK)$/;

function followRun(was: RunDefinition, is: RunDefinition, followed: Followed, sides: OutputSides): boolean {
  if (was.mounts.length > 0 || is.mounts.length > 0 || was.user !== is.user) return false;
  if (influences(was) !== influences(is)) return false;
  const [earlier, now] = [commandsOf(was, sides.before), commandsOf(is, sides.after)];
  if (!earlier || !now) return false;
  if (JSON.stringify(earlier) === JSON.stringify(now)) {
    for (const command of now) followCommand(command, followed);
    return true;
  }
  for (const { writes } of [...earlier, ...now])
    if (writes !== undefined) followed.changed.add(writes, unknownDifference);
  return true;
}

function influences({ environment }: RunDefinition): string {
  const variables = environment.list().filter(({ name }) => influential.test(name));
  return JSON.stringify(variables.map(({ name, value }) => [name, value]));
}

function commandsOf({ args, workingDirectory }: RunDefinition, { parseShell }: BuildState): PureCommand[] | undefined {
  const [program = '', ...rest] = args;
  const text = rest.at(-1);
  const isShell = /^(\/usr)?(\/bin\/)?(ba|da|a)?sh$/.test(program) && rest.at(-2)?.endsWith('c');
  if (!isShell || text === undefined) return undefined;
  const script = parseShell?.(text);
  return script?.state === 'known' ? pureCommands(script.value, workingDirectory) : undefined;
}

function followCommand({ reads, modes, copies, writes }: PureCommand, { changed, regular }: Followed): void {
  if (writes === undefined) return;
  // What is read must be a file of its own, not a link to one that differs.
  const direct = changed.none || reads.every((path) => regular.has(path));
  const read = reads.map((path) => changed.at(path)).filter((difference) => difference !== undefined);
  const differs = !direct || read.some(({ content, mode }) => content !== 'equal' || (modes && mode !== 'equal'));
  // The mode of a file that is there stays as it is.
  const keptMode = changed.at(writes)?.mode ?? 'equal';
  const [only] = read;
  if (differs) {
    const content = copies && only && direct ? only.content : 'unknown';
    changed.add(writes, { content, mode: modes || keptMode !== 'equal' ? 'unknown' : 'equal' });
  } else if (keptMode === 'equal') changed.remove(writes);
  else changed.add(writes, { content: 'equal', mode: 'unknown' });
  regular.add(writes);
}

function followCopy(
  before: Operation,
  after: Operation,
  copy: CopyDefinition,
  followed: Followed,
  sides: OutputSides,
): boolean {
  const [theirs, own] = [cacheInputs(before), cacheInputs(after)];
  if (JSON.stringify([...theirs.fields]) !== JSON.stringify([...own.fields])) return false;
  if (copy.sources.length === 1) return followSource(own, theirs, copy, followed, sides);
  return own.inputs.every((input, at) => {
    const other = theirs.inputs[at];
    return at === copy.base || (other !== undefined && sides.compareInput(input, other).verdict === 'equal');
  });
}

/** A copy of one source: where it is known what it puts where, it may take something else than before. */
function followSource(
  own: CacheInputs,
  theirs: CacheInputs,
  { sources, destination, mode }: CopyDefinition,
  followed: Followed,
  sides: OutputSides,
): boolean {
  const [source] = sources;
  if (source?.input === undefined) return false;
  const [input, other] = [own.inputs[source.input], theirs.inputs[source.input]];
  if (!input || !other) return false;
  const fromContext = [input, other].every(({ operation }) => operation.definition.kind === 'context');
  const [now, earlier] = [sides.after.context, sides.before.context];
  const [selector] = input.selectors ?? [];
  const [otherSelector] = other.selectors ?? [];
  if (!fromContext || source.unpack) return sides.compareInput(input, other).verdict === 'equal';
  if (!selector || !otherSelector || now.state !== 'known' || earlier.state !== 'known') return false;
  const older = select(earlier.value, otherSelector);
  const place = { destination, name: baseName(source.path), modeGiven: mode !== '' };
  return addChanges(older, select(now.value, selector), place, followed);
}

interface CopyPlace {
  readonly destination: string;
  readonly name: string;
  readonly modeGiven: boolean;
}

/** Adds what differs in the files that are copied, at the places where they come to lie. */
function addChanges(older: Selection, newer: Selection, place: CopyPlace, { changed, regular }: Followed): boolean {
  if (older.state !== 'found' || newer.state !== 'found') return false;
  const isLink = ({ entry }: SelectedEntry): boolean => entry.kind === 'link';
  // A link may lead later steps anywhere.
  if (older.entries.some(isLink) || newer.entries.some(isLink)) return false;
  if (compareContent([older], [newer]).verdict === 'unknown') return false;
  if (older.shape !== 'plain' || newer.shape !== 'plain') {
    changed.add(resolvePath('/', place.destination), unknownDifference);
    return true;
  }
  const earlier = new Map(older.entries.map((entry) => [entry.key, entry]));
  const later = new Map(newer.entries.map((entry) => [entry.key, entry]));
  for (const key of new Set([...earlier.keys(), ...later.keys()])) {
    const difference = differenceOf(earlier.get(key), later.get(key), place.modeGiven);
    for (const path of placesOf(key, place, newer.entries)) {
      if (difference) changed.add(path, difference);
      if (later.get(key)?.entry.kind === 'file') regular.add(path);
    }
  }
  return true;
}

function differenceOf(
  before: SelectedEntry | undefined,
  after: SelectedEntry | undefined,
  modeGiven: boolean,
): Difference | undefined {
  if (!before || !after) return unknownDifference;
  const [was, is] = [before.entry, after.entry];
  const mode = modeGiven ? 'equal' : compareModes(was, is);
  if (was.kind === 'file' && is.kind === 'file') {
    const content = compareFacts(was.content, is.content);
    return content === 'equal' && mode === 'equal' ? undefined : { content, mode };
  }
  return was.kind === is.kind && mode === 'equal' ? undefined : unknownDifference;
}

function compareModes(before: FileEntry, after: FileEntry): Comparison {
  return before.kind === 'link' || after.kind === 'link' ? 'unknown' : compareFacts(before.mode, after.mode);
}

/** Where a copied file lies: below the destination for what a folder holds, else at it or, where it is a folder, below it. */
function placesOf(key: string, { destination, name }: CopyPlace, entries: readonly SelectedEntry[]): string[] {
  const target = resolvePath('/', destination);
  const folder = entries.some((entry) => entry.key !== '' || entry.entry.kind === 'directory');
  if (folder) return [key === '' ? target : resolvePath(target, key)];
  const inside = resolvePath(target, name);
  return /\/\.?$/.test(destination) ? [inside] : [target, inside];
}

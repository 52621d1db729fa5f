import { analyze, defaultInputs } from '../../../server/src/core/analysis.ts';
import { contextTree } from '../../../server/src/core/cache/contextTree.ts';
import type { FileEntry, FileTree } from '../../../server/src/core/cache/fileTree.ts';
import { plainText } from '../../../server/src/core/cache/phrase.ts';
import { type BuildState, simulate } from '../../../server/src/core/cache/simulate.ts';
import { ignoreMatcher, readIgnoreFile } from '../../../server/src/core/dockerfile/ignoreFile.ts';
import { known } from '../../../server/src/core/world.ts';
import { parseShell } from '../../../server/src/shell/unbash.ts';
import { standInWorld } from './standInWorld.ts';

type File = { readonly content: string; readonly mode: number } | { readonly link: string };

export interface Question {
  readonly id: string;
  readonly before: {
    readonly dockerfile: string;
    readonly files: Readonly<Record<string, File>>;
    readonly ignore: string | null;
    readonly target: string | null;
  };
  readonly change: {
    readonly op: string;
    readonly path?: string;
    readonly content?: string;
    readonly mode?: number;
    readonly to?: string;
    readonly link?: string;
  };
  readonly after: {
    readonly dockerfile: string;
    readonly ignore: string | null;
    readonly buildArgs?: Readonly<Record<string, string>>;
  };
}

/** The steps of the first build, and what comes from its cache in the second one. */
export function answer(question: Question): object {
  const { before, after } = states(question);
  const { steps } = simulate(before, after);
  return {
    id: question.id,
    // The experiments did not record BuildKit's own steps.
    first: before.plan.steps.filter((label) => !label.startsWith('[internal]')),
    second: steps.map(({ label, verdict, why }) => ({ step: label, verdict, why: plainText(why) })),
  };
}

/** The two builds of an experiment. */
export function states({ before, change, after }: Question): {
  readonly before: BuildState;
  readonly after: BuildState;
} {
  const target = before.target ?? undefined;
  const files = new Map(Object.entries(before.files));
  return {
    before: stateOf(before.dockerfile, files, before.ignore, target, {}),
    after: stateOf(after.dockerfile, changed(files, change), after.ignore, target, after.buildArgs ?? {}),
  };
}

function stateOf(
  dockerfile: string,
  files: ReadonlyMap<string, File>,
  ignore: string | null,
  target: string | undefined,
  buildArgs: Readonly<Record<string, string>>,
): BuildState {
  const inputs = { ...defaultInputs, buildArgs, ...(target === undefined ? {} : { target }) };
  const { plan } = analyze(dockerfile, standInWorld, inputs);
  return { plan, context: known(treeOf(dockerfile, files, ignore)), parseShell };
}

/** The context as the experiments laid it down: Dockerfile and ignore file are part of it. */
function treeOf(dockerfile: string, files: ReadonlyMap<string, File>, ignore: string | null): FileTree {
  const all = new Map<string, File>([...files, ['Dockerfile', { content: dockerfile, mode: 0o644 }]]);
  if (ignore !== null) all.set('.dockerignore', { content: ignore, mode: 0o644 });
  const entries = new Map([...all].map(([path, file]): [string, FileEntry] => [path, entryOf(file)]));
  const read = ignore === null ? undefined : readIgnoreFile(ignore);
  const ignores = read && 'patterns' in read ? ignoreMatcher(read.patterns) : undefined;
  return contextTree(entries, ignores && { name: '.dockerignore', ignores }, { directoryMode: '755' });
}

function entryOf(file: File): FileEntry {
  if ('link' in file) return { kind: 'link', target: { value: file.link } };
  return { kind: 'file', content: { value: file.content }, mode: { value: file.mode.toString(8) } };
}

export function changed(files: ReadonlyMap<string, File>, change: Question['change']): ReadonlyMap<string, File> {
  const { path } = change;
  if (path === undefined) return files;
  const result = new Map(files);
  const old = result.get(path);
  switch (change.op) {
    case 'edit':
    case 'add':
      result.set(path, { content: change.content ?? '', mode: change.mode ?? modeOf(old) });
      break;
    case 'chmod':
      if (old && 'content' in old) result.set(path, { ...old, mode: change.mode ?? old.mode });
      break;
    case 'retarget':
      result.set(path, { link: change.link ?? '' });
      break;
    case 'delete':
      result.delete(path);
      break;
    case 'rename':
      result.delete(path);
      if (old) result.set(change.to ?? path, old);
      break;
  }
  return result;
}

function modeOf(file: File | undefined): number {
  return file && 'mode' in file ? file.mode : 0o644;
}

import { firstNotBefore } from '../text/sortedPaths.ts';
import { type BuildContext, contextOf } from '../world.ts';
import type { CompletionList } from './completion.ts';
import { type CompletionRequest, type Draft, groups, listed, replacedRange } from './completionRequest.ts';

/** So many names are offered at most; the editor asks again as more is typed. */
const mostNames = 200;

/** The files and folders of a context that a source of COPY or ADD can name: the next part of the path. */
export function completeFiles(request: CompletionRequest): CompletionList {
  const from = request.flags.findLast((flag) => flag.startsWith('--from='))?.slice('--from='.length);
  // Names with blanks, and lists, need the exec form; patterns end the path that can be looked up.
  if (/^-|["'[\]<>$*?]/.test(request.word)) return nothing;
  return completePath(request, request.word, { from, stops: '/' });
}

/** The next part of a path in the build context, or in the named context that `from` names. */
export function completePath(
  { analysis, offset, trigger }: CompletionRequest,
  word: string,
  { from, stops }: { readonly from: string | undefined; readonly stops: string },
): CompletionList {
  const { inputs } = analysis.plan;
  const isContext = from === undefined || (!trigger && Object.hasOwn(inputs.contexts ?? {}, from));
  const context = isContext ? contextOf(analysis.world, from) : undefined;
  if (context?.state !== 'known') return nothing;
  const slash = word.lastIndexOf('/');
  const folder = word.slice(0, slash + 1).replace(/^(?:\.?\/)+/, '');
  const { folders, files, incomplete } = namesIn(context.value, folder);
  const drafts: Draft[] = [
    ...folders.map((name): Draft => ({ label: `${name}/`, kind: 'file', insertText: `${name}/`, retrigger: true })),
    ...files.map((name): Draft => ({ label: name, kind: 'file', insertText: name })),
  ];
  const range = replacedRange(analysis, offset, word.slice(slash + 1), stops);
  return { items: listed(groups.values, range, drafts), incomplete };
}

const nothing: CompletionList = { items: [], incomplete: false };

/** What is in a folder of a context, which is empty or ends with a slash. Names with blanks are left out. */
function namesIn(
  { files, emptyFolders = new Set(), truncated }: BuildContext,
  folder: string,
): { readonly folders: readonly string[]; readonly files: readonly string[]; readonly incomplete: boolean } {
  const folders = new Set<string>();
  const names = new Set<string>();
  let incomplete = truncated;
  for (let at = firstNotBefore(files, folder); files[at]?.startsWith(folder); at++) {
    const file = files[at] ?? '';
    const end = file.indexOf('/', folder.length);
    const name = file.slice(folder.length, end === -1 ? undefined : end);
    if (/\s/.test(name)) continue;
    (end === -1 ? names : folders).add(name);
    if (names.size + folders.size < mostNames) continue;
    incomplete = true;
    break;
  }
  for (const path of emptyFolders) {
    const name = path.startsWith(folder) ? path.slice(folder.length) : '';
    if (name !== '' && !/[\s/]/.test(name) && folders.size < mostNames) folders.add(name);
  }
  return { folders: [...folders].sort(), files: [...names], incomplete };
}

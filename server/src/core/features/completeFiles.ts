import type { CompletionList } from './completion.ts';
import { type CompletionRequest, type Draft, groups, listed, replacedRange } from './completionRequest.ts';

/** So many names are offered at most; the editor asks again as more is typed. */
const mostNames = 200;

/** The files and folders of the build context that a source of COPY or ADD can name: the next part of the path. */
export function completeFiles({ analysis, offset, flags, word }: CompletionRequest): CompletionList {
  const context = analysis.world.context();
  const elsewhere = flags.some((flag) => flag.startsWith('--from='));
  if (elsewhere || context.state !== 'known' || /^-|["'[\]<>$*?]/.test(word)) return { items: [], incomplete: false };
  const slash = word.lastIndexOf('/');
  const folder = word.slice(0, slash + 1).replace(/^(?:\.?\/)+/, '');
  const folders = new Set<string>();
  const names = new Set<string>();
  let incomplete = context.value.truncated;
  for (const file of context.value.files) {
    if (!file.startsWith(folder)) continue;
    const end = file.indexOf('/', folder.length);
    const name = file.slice(folder.length, end === -1 ? undefined : end);
    // Names with blanks need the exec form.
    if (/\s/.test(name)) continue;
    (end === -1 ? names : folders).add(name);
    if (names.size + folders.size < mostNames) continue;
    incomplete = true;
    break;
  }
  const drafts: Draft[] = [
    ...[...folders].map(
      (name): Draft => ({ label: `${name}/`, kind: 'file', insertText: `${name}/`, retrigger: true }),
    ),
    ...[...names].map((name): Draft => ({ label: name, kind: 'file', insertText: name })),
  ];
  return {
    items: listed(groups.values, replacedRange(analysis, offset, word.slice(slash + 1), '/'), drafts),
    incomplete,
  };
}

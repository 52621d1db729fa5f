import type { CopyInstruction } from '../dockerfile/model.ts';
import { heredocOf } from '../syntax/heredocs.ts';
import type { Word } from '../syntax/tree.ts';
import { bodyOf } from './runScript.ts';

/** The text of a here-document that COPY or ADD makes a file of. */
export interface InlineSource {
  readonly name: string;
  readonly text: string;
  readonly expand: boolean;
  /** Where the text stands, or its word where it has none. */
  readonly range: Word['range'];
}

/** BuildKit takes files from paths first and from here-documents then, whatever the order in which they are written. */
export interface SplitSources {
  readonly paths: readonly Word[];
  readonly inline: readonly InlineSource[];
}

export function splitSources({ sources, syntax }: CopyInstruction): SplitSources {
  const paths: Word[] = [];
  const inline: InlineSource[] = [];
  for (const word of sources) {
    const heredoc = heredocOf(word.text);
    if (!heredoc || 'error' in heredoc) {
      paths.push(word);
      continue;
    }
    const { name, expand, chomp } = heredoc;
    // Of several bodies with one name, BuildKit remembers the last one.
    const body = syntax.heredocs.findLast((found) => found.name === name);
    const text = bodyOf({ content: body?.content ?? '', chomp });
    inline.push({ name, text, expand, range: body?.contentRange ?? word.range });
  }
  return { paths, inline };
}

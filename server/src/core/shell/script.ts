import type { Range } from '../text/range.ts';

/**
 * The commands of a RUN body, whoever parsed them. Offsets count from the start of the text that was parsed, which has the same
 * length as the body in the document: continuations and comment lines were replaced by blanks before.
 */
export interface ShellScript {
  readonly text: string;
  /** The top-level list, in order. */
  readonly items: readonly ShellItem[];
}

/** One pipeline or compound of the top-level list and the operator that joins it to the next. */
export interface ShellItem {
  readonly range: Range;
  readonly node: ShellNode;
  /** The operator behind it: `&&`, `||`, `;`, `&`, or a line end; absent at the end. */
  readonly operator?: '&&' | '||' | ';' | '&' | '\n';
}

export type ShellNode =
  | SimpleCommand
  | {
      readonly kind: 'pipeline';
      readonly range: Range;
      readonly commands: readonly ShellNode[];
      readonly negated: boolean;
    }
  /** Loops, conditionals, groups, subshells, functions: all commands inside, in order, without their structure. */
  | {
      readonly kind: 'compound';
      readonly range: Range;
      readonly form: string;
      readonly commands: readonly SimpleCommand[];
    };

export interface SimpleCommand {
  readonly kind: 'command';
  readonly range: Range;
  readonly assignments: readonly { readonly name: string; readonly value: ShellWord; readonly range: Range }[];
  /** The command name first; empty when there are only assignments. */
  readonly words: readonly ShellWord[];
  /** For a here-document, the target is its body. */
  readonly redirects: readonly { readonly operator: string; readonly target: ShellWord; readonly range: Range }[];
}

export interface ShellWord {
  /** As written. */
  readonly text: string;
  readonly range: Range;
  /** The value when it is literal: no expansion, substitution or unquoted pattern in it. */
  readonly value?: string;
  /** What the word is made of, quotes resolved; absent when it is literal. */
  readonly parts?: readonly ShellWordPart[];
}

/** A piece of a word that is not literal as a whole. */
export type ShellWordPart =
  | { readonly kind: 'literal'; readonly text: string }
  /** `$NAME` or `${NAME}`; with `plain` false it has an operator, such as a default. Unquoted, its value is split at blanks. */
  | { readonly kind: 'variable'; readonly name: string; readonly plain: boolean; readonly quoted: boolean }
  /** An unquoted `*`, `?`, `[…]`, `{…}` or the like, which the file system may expand. */
  | { readonly kind: 'pattern'; readonly text: string }
  /** A command runs inside the word. */
  | { readonly kind: 'substitution'; readonly commands: readonly SimpleCommand[] }
  | { readonly kind: 'arithmetic' };

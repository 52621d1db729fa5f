import { existsSync, readFileSync } from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** A token of a line: its text and what the grammar calls it, outermost first, without the scope of the language. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Tells the tokens of each line of a text. */
export type Tokenize = (text: string) => Token[][];

/** VS Code's own shell grammar, where a suite that runs in VS Code has been installed. */
const installedShell =
  'test/host/node_modules/code-server/lib/vscode/extensions/shellscript/syntaxes/shell-unix-bash.tmLanguage.json';

export const realShell = existsSync(installedShell) ? readFileSync(installedShell, 'utf8') : undefined;

/** A small shell grammar that holds on to what it opens, as the real one does: quotes, blocks, comments that take the whole line. */
export const greedyShell = JSON.stringify({
  scopeName: 'source.shell',
  patterns: [{ include: '#typical_statements' }],
  repository: {
    typical_statements: {
      patterns: [
        { match: '(?:^|[ \\t]+)#.*', name: 'comment.line.shell' },
        { begin: '"', end: '"', name: 'string.quoted.double.shell', patterns: [{ match: '\\\\[\\n"\\\\]' }] },
        { begin: "'", end: "'", name: 'string.quoted.single.shell' },
        {
          begin: '\\b(?:if|case|do)\\b',
          end: '\\b(?:fi|esac|done)\\b',
          name: 'meta.block.shell',
          patterns: [{ include: '$self' }],
        },
        { begin: '<<(\\w+)(.*)', end: '^\\1$', name: 'string.unquoted.heredoc.shell' },
        { match: '\\$\\w+', name: 'variable.other.shell' },
        { match: '[\\w.-]+', name: 'entity.name.command.shell' },
        { match: '\\\\.', name: 'constant.character.escape.shell' },
      ],
    },
  },
});

/** Loads the grammar with a text of a shell grammar, or without any. */
export async function loadGrammar(shell: string | undefined): Promise<Tokenize> {
  await load();
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (text: string) => new OnigString(text),
    }),
    loadGrammar: async (scope: string) => {
      if (scope === 'source.shell') return shell === undefined ? null : parseRawGrammar(shell, 'shell.json');
      if (scope !== 'source.dockerfile') return parseRawGrammar(anyLanguage(scope), 'language.json');
      return parseRawGrammar(readFileSync('syntaxes/dockerfile.tmLanguage.json', 'utf8'), 'dockerfile.json');
    },
  });
  const grammar = await registry.loadGrammar('source.dockerfile');
  if (!grammar) throw new Error('the grammar cannot be loaded');
  return (text) => {
    let state = INITIAL;
    return text.split(/\r?\n/).map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes: scopes.slice(1),
      }));
    });
  };
}

/** A grammar that stands for another language. */
function anyLanguage(scopeName: string): string {
  return JSON.stringify({ scopeName, patterns: [{ match: '\\w+', name: 'variable.other' }] });
}

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  loaded ??= loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  return loaded;
}

import type { RunCommand } from '../../server/src/core/cache/runModel.ts';
import type { ShellWord, SimpleCommand } from '../../server/src/core/shell/script.ts';

/** What a path has to be. */
export type Kind = 'file' | 'folder' | 'program';

/** What a shell command has to find, as far as its words tell. Paths are as written. */
export interface CommandNeeds {
  /** The programs that it calls, by name or path: its own, and those that run inside its words. */
  readonly programs: readonly string[];
  readonly reads: readonly { readonly path: string; readonly kind: Kind }[];
  /** Paths that it makes. */
  readonly writes: readonly string[];
}

export function commandNeeds({ invocation, command, classified }: RunCommand): CommandNeeds {
  if (!invocation) return { programs: substituted(command), reads: [], writes: [] };
  const { program, args } = invocation;
  const name = program.slice(program.lastIndexOf('/') + 1);
  const operands = args.flatMap(({ value }) => (value === undefined || /^[-+]|[=:,()]|\s/.test(value) ? [] : value));
  const redirected = command.redirects.filter(({ operator }) => operator.startsWith('<') && !operator.startsWith('<<'));
  const isRecursive = args.some(({ value = '' }) => /^-\w*R|^--recursive$/.test(value));
  const own = readBy(name, operands, isRecursive);
  const included = args.flatMap(({ value = '' }, at) =>
    /^(-r|-c|--requirement|--constraint)$/.test(args[at - 1]?.value ?? '') && /^[\w./-]+$/.test(value) ? value : [],
  );
  return {
    programs: [program, ...substituted(command)],
    reads: [
      ...(classified ? [] : own.reads).map((path) => ({ path, kind: own.kind ?? 'file' })),
      ...(classified?.manager.id === 'pip' ? included : []).map((path) => ({ path, kind: 'file' }) as const),
      ...(program.includes('/') ? [{ path: program, kind: 'program' } as const] : []),
      ...redirected.flatMap(({ target }) => (target.value ? ({ path: target.value, kind: 'file' } as const) : [])),
    ],
    writes: [
      ...own.writes,
      ...command.redirects.flatMap(({ operator, target }) => (operator.startsWith('>') ? (target.value ?? []) : [])),
    ],
  };
}

interface Operands {
  readonly reads: readonly string[];
  readonly kind?: Kind;
  readonly writes: readonly string[];
}

/** What the tools of a plain system do with their operands. */
function readBy(name: string, operands: readonly string[], isRecursive: boolean): Operands {
  const [first = '', ...rest] = operands;
  switch (name) {
    case 'cp':
    case 'mv':
    case 'install':
      return { reads: operands.slice(0, -1), writes: operands.slice(-1) };
    case 'ln':
      return { reads: [], writes: operands.slice(-1) };
    case 'chmod':
      return {
        reads: operands.filter((word) => !/^[0-7]+$|^[ugoa]*[-+]/.test(word)),
        kind: isRecursive ? 'folder' : 'program',
        writes: [],
      };
    // A group goes with the owner where the first operand is a path.
    case 'chown':
    case 'chgrp':
      return {
        reads: /[/.]/.test(first) ? operands : rest,
        ...(isRecursive ? ({ kind: 'folder' } as const) : {}),
        writes: [],
      };
    case 'sed':
      return { reads: operands.filter(isScriptName), writes: [] };
    case 'cat':
    case 'dos2unix':
    case 'source':
    case '.':
    case 'patch':
    case 'envsubst':
      return { reads: operands, writes: [] };
    case 'sh':
    case 'bash':
    case 'ash':
    case 'python':
    case 'python3':
    case 'node':
    case 'php':
    case 'perl':
    case 'ruby':
      return { reads: isScriptName(first) ? [first] : [], kind: 'program', writes: [] };
    case 'cd':
    case 'pushd':
      return { reads: first === '' || first === '..' ? [] : [first], kind: 'folder', writes: [] };
    case 'curl':
    case 'wget':
    case 'git':
    case 'mkdir':
    case 'touch':
    case 'tee':
      return { reads: [], writes: operands };
    default:
      return { reads: [], writes: [] };
  }
}

function isScriptName(word: string): boolean {
  return /[./]/.test(word) && /^[\w./-]+$/.test(word);
}

/** The programs of the commands that run inside the words. */
function substituted(command: SimpleCommand): string[] {
  const words = [...command.words, ...command.assignments.map(({ value }) => value)];
  return words.flatMap(inWord);
}

function inWord({ parts = [] }: ShellWord): string[] {
  return parts.flatMap((part) =>
    part.kind === 'substitution'
      ? part.commands.flatMap((inner) => {
          const name = inner.words[0]?.value;
          return [...(name === undefined ? [] : [name]), ...substituted(inner)];
        })
      : [],
  );
}

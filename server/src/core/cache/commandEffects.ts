import type { Invocation } from '../shell/invocation.ts';
import type { SimpleCommand } from '../shell/script.ts';
import { cleanPath } from '../text/path.ts';
import type { Area } from './areas.ts';

/** What a command reads and writes in the file system, beside the programs that it calls. */
export interface FileEffects {
  readonly reads: readonly Area[];
  readonly writes: readonly Area[];
}

export const noEffects: FileEffects = { reads: [], writes: [] };

/** Resolves a path of a command; undefined where its folder is not known. */
export type ResolvePath = (path: string) => string;

/** What a plain command that is no package manager's does; undefined for one that is not understood. */
export function commandEffects(invocation: Invocation, resolve: ResolvePath): FileEffects | undefined {
  const { program, args } = invocation;
  const name = program.startsWith('/') ? program.slice(program.lastIndexOf('/') + 1) : program;
  const effects = effectsByName[name];
  if (!effects) return undefined;
  const words = args.map(({ text, value }) => value ?? patternFolder(text));
  if (words.some((word) => word === undefined)) {
    // What only prints or always succeeds does so whatever its words are.
    return name === 'echo' || name === 'true' || name === ':' || name === 'export' ? noEffects : undefined;
  }
  return effects(
    words.filter((word) => word !== undefined),
    resolve,
  );
}

/** The folder in which all lies that a pattern such as `/var/lib/apt/lists/*` stands for; undefined for other words that are not literal. */
function patternFolder(text: string): string | undefined {
  const match = /^([\w./-]*\/)[\w.-]*[*?][\w.*?/-]*$/.exec(text);
  return match?.[1];
}

/** What the redirections of a command read and write; undefined when a target is not known. */
export function redirectEffects(
  { redirects }: SimpleCommand,
  valueOf: (at: number) => string | undefined,
  resolve: ResolvePath,
): FileEffects | undefined {
  const reads: Area[] = [];
  const writes: Area[] = [];
  for (const [at, { operator, target }] of redirects.entries()) {
    if (operator === '<<' || operator === '<<-' || operator === '<<<') {
      if (target.parts?.some(({ kind }) => kind === 'substitution')) return undefined;
      continue;
    }
    if ((operator === '>&' || operator === '<&') && /^(?:\d+|-)$/.test(target.text)) continue;
    const path = valueOf(at);
    if (path === undefined) return undefined;
    if (path === '/dev/null' || path === '/dev/stdout' || path === '/dev/stderr') continue;
    if (operator === '<') reads.push({ kind: 'file', path: resolve(path) });
    else if (operator === '>' || operator === '>>' || operator === '>|')
      writes.push({ kind: 'file', path: resolve(path) });
    else return undefined;
  }
  return { reads, writes };
}

type Effects = (words: readonly string[], resolve: ResolvePath) => FileEffects | undefined;

const accounts: FileEffects = {
  reads: ['/etc/passwd', '/etc/group', '/etc/shadow', '/etc/login.defs', '/etc/skel'].map((path) => ({
    kind: 'tree',
    path,
  })),
  writes: ['/etc/passwd', '/etc/group', '/etc/shadow', '/etc/gshadow', '/etc/subuid', '/etc/subgid'].map((path) => ({
    kind: 'file',
    path,
  })),
};

const settings: FileEffects = {
  reads: [
    { kind: 'tree', path: '/etc' },
    { kind: 'tree', path: '/usr' },
  ],
  writes: [
    { kind: 'tree', path: '/etc' },
    { kind: 'tree', path: '/usr' },
    { kind: 'tree', path: '/var' },
  ],
};

const effectsByName: Readonly<Record<string, Effects>> = {
  true: () => noEffects,
  ':': () => noEffects,
  set: (words) => (words.every((word) => /^[-+]/.test(word) || word === 'pipefail') ? noEffects : undefined),
  export: () => noEffects,
  umask: () => noEffects,
  echo: () => noEffects,
  printf: () => noEffects,
  sleep: () => noEffects,
  exit: () => noEffects,
  uname: () => noEffects,
  whoami: () => noEffects,
  pwd: () => noEffects,
  nproc: () => noEffects,
  ls: (words, resolve) => ({ reads: trees(withoutFlags(words, []), resolve), writes: [] }),
  sed: edits,
  tar: unpacks,
  unzip: (words, resolve) => {
    const [archive] = withoutFlags(words, ['-d']);
    const folder = words[words.indexOf('-d') + 1];
    if (archive === undefined) return undefined;
    return {
      reads: trees([archive], resolve),
      writes: trees([words.includes('-d') && folder !== undefined ? folder : '.'], resolve),
    };
  },
  mkdir: (words, resolve) => ({ reads: [], writes: trees(withoutFlags(words, ['-m', '--mode']), resolve) }),
  touch: (words, resolve) => ({ reads: [], writes: trees(withoutFlags(words, ['-d', '-t', '-r']), resolve) }),
  rm: (words, resolve) => ({ reads: [], writes: trees(withoutFlags(words, []), resolve) }),
  rmdir: (words, resolve) => ({ reads: [], writes: trees(withoutFlags(words, []), resolve) }),
  ln: (words, resolve) => {
    const operands = withoutFlags(words, ['-t']);
    const target = operands[1];
    return operands.length === 2 && target !== undefined ? { reads: [], writes: trees([target], resolve) } : undefined;
  },
  cp: copies,
  install: (words, resolve) => copies(withoutFlags(words, ['-m', '-o', '-g', '--mode', '--owner', '--group']), resolve),
  mv: (words, resolve) => {
    const moved = copies(words, resolve);
    return moved && { reads: moved.reads, writes: [...moved.writes, ...moved.reads] };
  },
  chmod: changesMetadata,
  chown: changesMetadata,
  chgrp: changesMetadata,
  cat: (words, resolve) => ({ reads: trees(withoutFlags(words, []), resolve), writes: [] }),
  test: (words, resolve) => ({
    reads: trees(
      words.filter((word) => word.includes('/')),
      resolve,
    ),
    writes: [],
  }),
  useradd: (words) =>
    account(
      words,
      words.some((word) => word === '-m' || word === '--create-home'),
    ),
  adduser: (words) => account(words, true),
  groupadd: () => accounts,
  addgroup: () => accounts,
  usermod: () => accounts,
  curl: (words, resolve) => downloads(words, ['-o', '--output'], resolve),
  wget: (words, resolve) => downloads(words, ['-O', '--output-document'], resolve),
  'update-ca-certificates': () => settings,
  ldconfig: () => settings,
  'locale-gen': () => settings,
};

function trees(paths: readonly string[], resolve: ResolvePath): Area[] {
  return paths.map((path) => ({ kind: 'tree', path: resolve(path) }));
}

/** Words that are no flags; a flag in `valued` takes the next word along. */
function withoutFlags(words: readonly string[], valued: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return [...kept, ...words.slice(at + 1)];
    if (valued.includes(word)) at++;
    else if (!word.startsWith('-') || word === '-') kept.push(word);
  }
  return kept;
}

function copies(words: readonly string[], resolve: ResolvePath): FileEffects | undefined {
  const operands = withoutFlags(words, []);
  const target = operands.at(-1);
  if (operands.length < 2 || target === undefined || words.includes('-t')) return undefined;
  return { reads: trees(operands.slice(0, -1), resolve), writes: trees([target], resolve) };
}

/** Editing files in place, by one plain command: others of sed may name more files or run programs. */
function edits(words: readonly string[], resolve: ResolvePath): FileEffects | undefined {
  const [script, ...files] = withoutFlags(words, []);
  const flags = words.filter((word) => word.startsWith('-'));
  if (script === undefined || flags.some((flag) => !/^-(?:i|E|r|n|ri|Ei|i\.\w+)$/.test(flag))) return undefined;
  if (!/^(?:\d+|\/[^/]*\/)?(?:s(\W)[^\n]*\1[gIp\d]*|d)$/.test(script)) return undefined;
  return { reads: trees(files, resolve), writes: trees(files, resolve) };
}

/** Unpacking an archive: `tar -xzf FILE -C FOLDER`. */
function unpacks(words: readonly string[], resolve: ResolvePath): FileEffects | undefined {
  const [first = '', ...rest] = words;
  const letters = words.filter((word, at) => at === 0 || /^-[a-zA-Z]+$/.test(word)).join('');
  const atFile = words.findIndex((word, at) => /^-?[a-zA-Z]*f$/.test(word) && (at === 0 || word.startsWith('-')));
  const file = words[atFile + 1];
  if (!letters.includes('x') || atFile === -1 || file === undefined || /^--/.test(first)) return undefined;
  const known = rest.every(
    (word) => !word.startsWith('--') || /^--(?:strip-components|strip|no-same-owner|wildcards)(?:=\d+)?$/.test(word),
  );
  const folder = words[words.indexOf('-C') + 1];
  if (!known || (words.includes('-C') && folder === undefined)) return undefined;
  return {
    reads: trees([file], resolve),
    writes: trees([words.includes('-C') && folder !== undefined ? folder : '.'], resolve),
  };
}

function changesMetadata(words: readonly string[], resolve: ResolvePath): FileEffects {
  const [, ...paths] = withoutFlags(words, []);
  return { reads: [{ kind: 'file', path: '/etc/passwd' }, ...trees(paths, resolve)], writes: trees(paths, resolve) };
}

/** Creating a user may create a home directory, by default one of the user's name. */
function account(words: readonly string[], home: boolean): FileEffects {
  if (!home) return accounts;
  const named =
    words[words.findIndex((word) => word === '-d' || word === '--home' || word === '--home-dir' || word === '-h') + 1];
  const user = words.at(-1) ?? '';
  const folders = [named, `/home/${user}`].filter((path) => path?.startsWith('/'));
  return {
    reads: accounts.reads,
    writes: [...accounts.writes, ...folders.map((path): Area => ({ kind: 'tree', path: path ?? '/home' }))],
  };
}

/** A download to a named file; without a name it goes to the folder where the command runs. */
function downloads(words: readonly string[], output: readonly string[], resolve: ResolvePath): FileEffects | undefined {
  if (
    words.some(
      (word) =>
        /^(?:-K|--config|-T|--upload-file|-i|--input-file|-b|--cookie|--cacert|--cert|--key|-E)$/.test(word) ||
        /^@/.test(word),
    )
  )
    return undefined;
  const at = words.findIndex((word) => output.includes(word));
  const path = at === -1 ? undefined : words[at + 1];
  const home: Area[] = ['/root/.netrc', '/root/.curlrc', '/root/.wgetrc'].map((file) => ({ kind: 'file', path: file }));
  if (path === '-') return { reads: home, writes: [] };
  return { reads: home, writes: path === undefined ? [{ kind: 'tree', path: resolve('.') }] : trees([path], resolve) };
}

/** A path as it stands in the image: absolute, or below the folder given. What leads out of an unknown folder may be anywhere. */
export function resolveFrom(folder: string): ResolvePath {
  return (path) => {
    if (path.startsWith('/')) return cleanPath(path);
    if (/^[A-Za-z]:[\\/]/.test(path)) return cleanPath(`/${path.slice(3).replaceAll('\\', '/')}`);
    if (!folder.startsWith('?')) return cleanPath(`${folder}/${path}`);
    const below = cleanPath(`./${folder.slice(1)}/${path}`);
    if (below.startsWith('..')) return '/';
    return below === '.' ? '?' : `?/${below}`;
  };
}

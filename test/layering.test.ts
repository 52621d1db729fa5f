import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';

/** Which parts of the sources a part may import. A part may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/language': ['core/text'],
  'core/syntax': ['core/text', 'core/language'],
  'core/dockerfile': ['core/text', 'core/language', 'core/syntax'],
  'core/shell': ['core/text', 'core/language', 'core/syntax', 'core/dockerfile'],
  // The plan asks the world for the configs of base images; the world's facts are described in the plan's types.
  'core/build': ['core/text', 'core/language', 'core/syntax', 'core/dockerfile', 'core/world'],
  // The catalogue answers for a world: it speaks in that world's types.
  'core/catalogue': ['core/text', 'core/language', 'core/dockerfile', 'core/build', 'core/world'],
  // What a package manager reads may be known, pending or not to be had, as the world says.
  'core/packages': ['core/text', 'core/language', 'core/shell', 'core/world'],
  'core/world': ['core/text', 'core/build', 'core/shell', 'core/dockerfile'],
  'core/cache': [
    'core/text',
    'core/language',
    'core/syntax',
    'core/dockerfile',
    'core/build',
    'core/shell',
    'core/packages',
    'core/catalogue',
    'core/world',
  ],
  'core/analysis': [
    'core/text',
    'core/language',
    'core/syntax',
    'core/dockerfile',
    'core/build',
    'core/cache',
    'core/shell',
    'core/packages',
    'core/catalogue',
    'core/world',
  ],
  'core/rules': ['core/'],
  'core/features': ['core/'],
  protocol: [],
  shell: ['core/'],
  context: ['core/', 'protocol'],
  registry: ['core/'],
  lsp: ['core/', 'protocol', 'shell', 'context', 'registry'],
  node: ['core/', 'protocol', 'shell', 'context', 'registry', 'lsp'],
  browser: ['core/', 'protocol', 'shell', 'context', 'registry', 'lsp'],
};

/** Packages that a part outside the core may import. */
const packages: Readonly<Record<string, readonly string[]>> = {
  shell: ['unbash'],
  context: ['yaml', 'jsonc-parser', 'web-tree-sitter'],
  lsp: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  node: ['vscode-languageserver/node', 'node:'],
  browser: ['vscode-languageserver/browser'],
};

const clientPackages: Readonly<Record<string, readonly string[]>> = {
  'node.ts': ['vscode', 'vscode-languageclient/node'],
  'browser.ts': ['vscode', 'vscode-languageclient/browser'],
};

const server = 'server/src';
const sources = files(server).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('imports follow the layers', () => {
  const wrong = sources.flatMap(({ file, text }) => {
    const from = partOf(file);
    const allowed = mayImport[from];
    if (!allowed) return [`${file}: no layer is named ${from}`];
    return relativeImports(text).flatMap((specifier) => {
      const target = posix.join(posix.dirname(file), specifier);
      if (!target.startsWith(`${server}/`)) return [`${file} imports ${specifier} from outside the server`];
      const to = partOf(target);
      const fine = to === from || allowed.some((layer) => (layer.endsWith('/') ? to.startsWith(layer) : to === layer));
      return fine ? [] : [`${file} (${from}) imports ${specifier} (${to})`];
    });
  });
  assert.deepEqual(wrong, []);
  assert.ok(sources.length > 0);
});

test('the core imports no package, the edges only their own', () => {
  const wrong = sources.flatMap(({ file, text }) => {
    const allowed = packages[partOf(file)] ?? [];
    return packageImports(text)
      .filter((name) => !allowed.some((known) => (known.endsWith(':') ? name.startsWith(known) : name === known)))
      .map((name) => `${file} imports ${name}`);
  });
  assert.deepEqual(wrong, []);
});

test('the core reads no clock and no chance', () => {
  const wrong = sources
    .filter(({ file }) => partOf(file).startsWith('core/'))
    .flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(/\bDate\b|\bMath\s*\.\s*random\b/g)].map(({ 0: word }) => `${file}: ${word}`),
    );
  assert.deepEqual(wrong, []);
});

test('the client sees the protocol and nothing else of the server', () => {
  const wrong = files('client/src').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const allowed = clientPackages[posix.basename(file)] ?? ['vscode', 'vscode-languageclient'];
    const outside = relativeImports(text)
      .map((specifier) => posix.join(posix.dirname(file), specifier))
      .filter((target) => !target.startsWith('client/src/') && target !== `${server}/protocol.ts`);
    return [...outside, ...packageImports(text).filter((name) => !allowed.includes(name))].map(
      (name) => `${file}: ${name}`,
    );
  });
  assert.deepEqual(wrong, []);
});

/** The layer of a source file: its folder, or its name where it lies beside the folders. */
function partOf(file: string): string {
  const parts = file.slice(server.length + 1).split('/');
  const depth = parts[0] === 'core' ? 2 : 1;
  return parts.slice(0, depth).join('/').replace(/\.ts$/, '');
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
    })
    .sort();
}

/** What a file imports, statically or not, as it is written. */
function specifiers(text: string): string[] {
  const patterns = [
    /^(?:import|export)\s+(?:type\s+)?[\w$*{},\s]*?\bfrom\s+['"]([^'"]+)['"]/gm,
    /^import\s+['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...withoutComments(text).matchAll(pattern)].map((match) => match[1] ?? ''));
}

function relativeImports(text: string): string[] {
  return specifiers(text).filter((name) => name.startsWith('.'));
}

function packageImports(text: string): string[] {
  return specifiers(text).filter((name) => !name.startsWith('.'));
}

/** Comments name things that code may not use. A string that looks like a comment is cut as well, which no import specifier does. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

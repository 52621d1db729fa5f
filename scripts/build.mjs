// Bundles the entries of the extension: node scripts/build.mjs [--production]
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { globSync } from './lib/glob.mjs';
import { inRoot, root } from './lib/paths.mjs';

// VS Code 1.93, the oldest supported, runs extensions on Node 20.
const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  logLevel: 'warning',
  metafile: true,
  charset: 'utf8',
};
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/**
 * The server in Node is in three parts, so that it answers the first request before it has read all of its code: what starts it, the
 * protocol, and the rest, which both need the protocol.
 */
const serverPart = {
  ...node,
  plugins: [
    {
      name: 'parts',
      setup({ onResolve }) {
        onResolve({ filter: /^vscode-languageserver(\/node)?$/ }, ({ importer }) =>
          importer.endsWith('.ts') ? { path: './protocol.js', external: true } : undefined,
        );
        onResolve({ filter: /^\.\/lsp\/handlers\.ts$/ }, () => ({ path: './handlers.js', external: true }));
      },
    },
  ],
  // The parser of HCL asks for its own place, which it does not need: it is given its files.
  define: { 'import.meta.url': '"file:///"' },
};

/** The server in a worker is in two parts for the same reason: what starts it, with the protocol, and the rest, which finds the protocol there. */
const workerRest = {
  ...web,
  format: 'iife',
  globalName: 'layerwiseHandlers',
  plugins: [
    {
      name: 'rest',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^vscode-languageserver$/ }, () => ({ path: 'protocol', namespace: 'worker' }));
        onLoad({ filter: /^protocol$/, namespace: 'worker' }, () => ({
          contents: 'module.exports = self.layerwiseProtocol;',
        }));
      },
    },
  ],
};

/** The bundles that are shipped, by the file they are written to. */
const entries = {
  'dist/client/node.js': { ...node, entryPoints: ['client/src/node.ts'], external: ['vscode'] },
  'dist/client/browser.js': { ...web, format: 'cjs', entryPoints: ['client/src/browser.ts'], external: ['vscode'] },
  'dist/server/node.js': {
    ...serverPart,
    // What is imported when it is needed is required then. The parser of HCL, in the other part, has a `require` of its own.
    supported: { 'dynamic-import': false },
    entryPoints: ['server/src/node.ts'],
  },
  'dist/server/handlers.js': { ...serverPart, entryPoints: ['server/src/lsp/handlers.ts'] },
  'dist/server/protocol.js': { ...node, entryPoints: ['node_modules/vscode-languageserver/lib/node/main.js'] },
  'dist/server/browser.js': { ...web, format: 'iife', entryPoints: ['server/src/browser.ts'] },
  'dist/server/browser-handlers.js': { ...workerRest, entryPoints: ['server/src/lsp/handlers.ts'] },
};

/** Files that the server reads when it needs them, by the file they are copied to. */
export const assets = {
  'dist/hcl/engine.wasm': 'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'dist/hcl/grammar.wasm': 'node_modules/@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
};

/** How test files are bundled for Node's test runner. */
export const nodeTests = {
  ...node,
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  sourcemap: 'linked',
  outbase: 'test',
  // Bundled CommonJS packages ask for Node's own modules with require().
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
};

/** The mocha suite for both hosts, and the near-empty server that it measures ours against. */
const suites = {
  'out/suite/index.js': { ...node, entryPoints: ['test/suite/index.ts'], external: ['vscode', 'mocha'] },
  'out/suite-web/index.js': { ...web, format: 'cjs', entryPoints: ['test/suite/index.web.ts'], external: ['vscode'] },
  'out/baseline/node.js': { ...node, entryPoints: ['test/suite/baseline/node.ts'] },
  'out/baseline/browser.js': { ...web, format: 'iife', entryPoints: ['test/suite/baseline/browser.ts'] },
};

/** Builds the bundles and gives esbuild's record of what went into each. */
export async function build({ production = false, write = true } = {}) {
  if (production && write)
    for (const folder of ['client', 'server']) rmSync(inRoot('dist', folder), { recursive: true, force: true });
  if (write) for (const [to, from] of Object.entries(assets)) copyAsset(inRoot(from), inRoot(to));
  return Promise.all(
    Object.entries(entries).map(async ([outfile, options]) => {
      if (!existsSync(inRoot(options.entryPoints[0]))) throw new Error(`${options.entryPoints[0]} is missing`);
      const sourcemap = production ? false : 'linked';
      const { metafile } = await esbuild({
        ...options,
        outfile,
        write,
        minify: production,
        sourcemap,
        legalComments: 'none',
      });
      return metafile;
    }),
  );
}

function copyAsset(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Bundles the mocha suite into `out/`. */
export async function buildSuites() {
  const define = { exampleFiles: JSON.stringify(globSync('examples', '')) };
  await Promise.all(
    Object.entries(suites).map(([outfile, options]) =>
      esbuild({ ...options, define, outfile, sourcemap: 'linked', metafile: false }),
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build({ production: process.argv.includes('--production') });
}

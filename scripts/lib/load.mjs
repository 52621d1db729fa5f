// TypeScript modules of the product, for scripts that generate from them.
import { build } from 'esbuild';
import { inRoot, root } from './paths.mjs';

/** Bundles a module text, whose imports are relative to `folder`, and gives its exports. */
export async function loadModule(contents, folder) {
  const bundle = await build({
    stdin: { contents, resolveDir: inRoot(folder), loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);
}

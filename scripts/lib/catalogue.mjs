// The facts on official images as a module of the core, from the text that is kept by hand.
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const source = 'scripts/data/official-images.txt';

/** The path of the module and its text. */
export function catalogueModule() {
  const lines = readFileSync(inRoot(source), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const text = lines.join('\n').replace(/[\\`]|\$\{/g, '\\$&');
  const module = `/** Generated from ${source}. */\nexport const catalogueText = \`${text}\`;\n`;
  return ['server/src/core/catalogue/data.ts', module];
}

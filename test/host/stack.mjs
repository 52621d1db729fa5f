import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { inRoot, root } from '../../scripts/lib/paths.mjs';

const maps = new Map();
const frame =
  /(?:[\w+.-]+:\/\/[^\s/)]*\/)?[\w@./\\-]*(out\/suite[\w-]*\/[\w.-]+\.js)(?:#vscode-extension)?:(\d+):(\d+)/g;

/** Points the frames of a stack at the .ts files. VS Code formats stacks itself, so Node's own source maps have no effect there. */
export function mapStack(text) {
  return text.replace(frame, (all, path, line, column) => {
    const file = inRoot(path);
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry?.originalSource) return all;
    return `${relative(root, resolve(dirname(file), entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function mapOf(file) {
  if (!maps.has(file)) {
    const map = `${file}.map`;
    maps.set(file, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined);
  }
  return maps.get(file);
}

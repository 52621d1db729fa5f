import type { World } from '../world.ts';

interface LockFile {
  readonly name: string;
  /** One match for each package. */
  readonly entry: RegExp;
}

/** Lock files by the name of the manager that reads them. */
const lockFiles: Readonly<Record<string, readonly LockFile[]>> = {
  npm: [{ name: 'package-lock.json', entry: /^\s*"resolved":/gm }],
  pnpm: [{ name: 'pnpm-lock.yaml', entry: /^\s+resolution:/gm }],
  Yarn: [{ name: 'yarn.lock', entry: /^\S.*:\s*$/gm }],
  Cargo: [{ name: 'Cargo.lock', entry: /^\[\[package\]\]$/gm }],
  Poetry: [{ name: 'poetry.lock', entry: /^\[\[package\]\]$/gm }],
  uv: [{ name: 'uv.lock', entry: /^\[\[package\]\]$/gm }],
  PDM: [{ name: 'pdm.lock', entry: /^\[\[package\]\]$/gm }],
  Bundler: [{ name: 'Gemfile.lock', entry: /^ {4}\S+ \(/gm }],
  Composer: [{ name: 'composer.lock', entry: /^\s*"name": /gm }],
  pip: [{ name: 'requirements.txt', entry: /^[A-Za-z0-9]/gm }],
};

/** How many packages the lock file at the context's root holds, where it is known. */
export function lockedPackages(manager: string, world: World): number | undefined {
  const known = Object.keys(lockFiles).find((name) => manager === name || manager.startsWith(`${name} `));
  for (const { name, entry } of lockFiles[known ?? ''] ?? []) {
    const text = world.read(name);
    if (text.state === 'known') return text.value.match(entry)?.length;
  }
  return undefined;
}

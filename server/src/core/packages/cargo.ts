import { isPlainPath } from './cacheFolders.ts';
import { hasFlag } from './call.ts';
import type { PackageManager } from './manager.ts';

const settings = ['rust-toolchain.toml', 'rust-toolchain', '.cargo/config.toml', '.cargo/config'];
const builds =
  'build b test t run r check c clippy doc bench rustc leptos tauri nextest zigbuild component xtask install';

export const cargo: PackageManager = {
  id: 'cargo',
  name: 'Cargo',
  programs: ['cargo', 'rustup', 'trunk', 'wasm-pack'],
  valueFlags:
    '--manifest-path --target --target-dir --features -F --bin --example -p --package -j --jobs --profile --version --vers --git --branch --tag --rev --root --path --registry --index --recipe-path -Z --config --default-toolchain --component -c --toolchain',
  cost: 'very heavy',
  commands: [
    {
      role: 'chef-cook',
      calls: ['cargo chef cook'],
      needsSources: 'it writes a skeleton of the project, so that the order decides which sources the later build sees',
    },
    { role: 'chef-prepare', calls: ['cargo chef prepare'] },
    {
      role: 'install',
      calls: ['cargo fetch', 'cargo vendor'],
      frozen: (call) => hasFlag(call, '--locked', '--frozen'),
    },
    {
      role: 'fixed-install',
      calls: ['cargo install', 'cargo binstall'],
      missing: ['--path'],
      operands: 'some',
      settings,
    },
    { role: 'config', calls: ['rustup set'] },
    {
      role: 'fixed-install',
      calls: [
        'rustup target',
        'rustup component',
        'rustup toolchain',
        'rustup default',
        'rustup update',
        'rustup install',
      ],
      settings,
    },
    {
      role: 'build',
      calls: [...builds.split(' ').map((verb) => `cargo ${verb}`), 'trunk build', 'wasm-pack build'],
      downloads: true,
    },
  ],
  caches: [
    { target: '/usr/local/cargo/registry', kind: 'download', sharing: 'shared', variable: 'CARGO_HOME' },
    { target: '/usr/local/cargo/git', kind: 'download', sharing: 'shared', variable: 'CARGO_HOME' },
    { target: '/root/.cargo/registry', kind: 'download', sharing: 'shared', variable: 'CARGO_HOME' },
    { target: '/root/.cache/sccache', kind: 'build', sharing: 'shared', variable: 'SCCACHE_DIR' },
  ],
  keeps({ call, environment }) {
    if (call.program !== 'cargo') return `where "${call.program}" keeps its downloads is not known`;
    const home = environment('CARGO_HOME');
    if (home === undefined || !isPlainPath(home))
      return 'where Cargo is installed is not known: no variable "CARGO_HOME" is set';
    const folders = ['registry', 'git'].map((name) => ({ target: `${home}/${name}`, sharing: 'shared' as const }));
    return { folders, others: 'find' };
  },
  immovable:
    'Cargo needs the source files of each target even to download, so no order of the same instructions helps; "cargo chef", or cache mounts for the registry and "target", do',
  project: {
    directoryFlags: ['--manifest-path'],
    names: [
      'Cargo.toml',
      'Cargo.lock',
      '.cargo/config.toml',
      '.cargo/config',
      'rust-toolchain.toml',
      'rust-toolchain',
      'recipe.json',
      'build.rs',
    ],
    writes: ['target/'],
    lock: { files: ['Cargo.lock'] },
    inputs: () => undefined,
  },
};

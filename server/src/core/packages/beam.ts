import { hasFlag } from './call.ts';
import { addIfThere, addOneOf, readInput, refuse, refuseWhere } from './inputs.ts';
import type { PackageManager } from './manager.ts';
import type { ProjectFiles } from './project.ts';

export const mix: PackageManager = {
  id: 'mix',
  name: 'Mix',
  programs: ['mix'],
  valueFlags: '--only --target',
  cost: 'medium',
  commands: [
    {
      role: 'install',
      calls: ['mix deps.get', 'mix do deps.get', 'mix deps.update'],
      frozen: (call) => hasFlag(call, '--check-locked'),
    },
    { role: 'install', calls: ['mix deps.compile'], frozen: true, ignoresLock: true },
    {
      role: 'fixed-install',
      calls: ['mix local.hex', 'mix local.rebar', 'mix local.phx', 'mix archive.install', 'mix escript.install'],
    },
    { role: 'build', calls: ['mix'] },
  ],
  caches: [
    { target: '/root/.hex/packages', kind: 'download', sharing: 'shared', variable: 'HEX_HOME' },
    { target: '/root/.cache/rebar3', kind: 'download', sharing: 'shared' },
  ],
  project: {
    names: ['mix.exs', 'mix.lock', 'config/config.exs', 'config/dev.exs', 'config/prod.exs', 'config/test.exs'],
    writes: ['deps/', '_build/'],
    lock: { files: ['mix.lock'], covers: mixCovers },
    // The configuration is read when dependencies are compiled, not when they are downloaded; that of other environments is not needed.
    isSpare: (path, { operands }) =>
      path.startsWith('config/') && (path !== 'config/config.exs' || operands[0]?.value !== 'deps.compile'),
    inputs({ call, project, list }) {
      if (!addOneOf(list, project, ['mix.exs'])) return undefined;
      addIfThere(list, project, 'mix.lock');
      const text = readInput(list, project, 'mix.exs') ?? '';
      const umbrella = /\bapps_path:/.test(text);
      const members = umbrella ? project.files.filter((path) => /^[\w-]+\/[^/]+\/mix\.exs$/.test(path)) : [];
      if (umbrella && members.length === 0)
        refuse(list, 'no "mix.exs" of the umbrella\'s applications is in the build context');
      for (const path of ['mix.exs', ...members]) {
        addIfThere(list, project, path);
        refuseWhere(
          list,
          project,
          path,
          /File\.|Code\.(?:require|eval)_file|System\.cmd|Path\.(?:wildcard|expand)/,
          `"${path}" is code that reads other files`,
        );
        const own = project.has(path) ? (readInput(list, project, path) ?? '') : '';
        if (/\bpath:[ \t]*"/.test(own)) refuse(list, `"${path}" names a dependency that lies in the project ("path")`);
      }
      // Dependencies are compiled with the configuration for the time of compilation; that for run time is not read.
      for (const path of project.below('config')) {
        if (/^config\/[^/]+\.exs$/.test(path) && path !== 'config/runtime.exs') {
          addIfThere(list, project, path);
          refuseWhere(
            list,
            project,
            path,
            /File\.|Code\.|System\.cmd|import_config[ (]+"\.\./,
            `"${path}" is code that reads other files`,
          );
        }
      }
      if (call.operands[0]?.value === 'do') refuse(list, 'several tasks run in one command');
      return undefined;
    },
  },
};

/** The lock file has an entry for each dependency by name; whether its version still fits is not read. */
function mixCovers(project: ProjectFiles): boolean | undefined {
  const lock = project.read('mix.lock');
  const manifest = project.read('mix.exs');
  if (lock.state !== 'known' || manifest.state !== 'known') return undefined;
  const names = [...manifest.value.matchAll(/\{:(\w+),[ \t]*(?:"|github:|git:)/g)].map(([, name]) => name ?? '');
  return names.every((name) => lock.value.includes(`"${name}": {`));
}

const rebarCalls = ['rebar3', './rebar3'];

export const rebar3: PackageManager = {
  id: 'rebar3',
  name: 'rebar3',
  programs: rebarCalls,
  cost: 'medium',
  commands: [
    {
      role: 'install',
      calls: rebarCalls,
      test: ({ operands }) => operands.some(({ value }) => value === 'get-deps' || value === 'deps'),
      frozen: true,
    },
    {
      role: 'install',
      calls: rebarCalls,
      test: (call) => call.operands.some(({ value }) => value === 'compile') && hasFlag(call, '-d', '--deps_only'),
      frozen: true,
    },
    {
      role: 'build',
      calls: rebarCalls,
      test: ({ operands }) =>
        operands.some(({ value }) => /^(?:compile|release|tar|escriptize|ct|eunit)$/.test(value ?? '')),
      downloads: true,
    },
  ],
  caches: [{ target: '/root/.cache/rebar3', kind: 'download', sharing: 'shared' }],
  project: {
    names: ['rebar.config', 'rebar.lock', 'rebar.config.script'],
    writes: ['_build/'],
    lock: { files: ['rebar.lock'] },
    inputs({ project, list, form, call }) {
      if (!addOneOf(list, project, ['rebar.config'])) return undefined;
      addIfThere(list, project, 'rebar.lock');
      if (project.has('rebar.config.script')) refuse(list, '"rebar.config.script" is code that may read other files');
      if (project.below('_checkouts').length > 0)
        refuse(list, '"_checkouts" holds projects that are used as dependencies');
      if (call.program.startsWith('./')) addIfThere(list, project, 'rebar3');
      for (const path of project.files) if (/^apps\/[^/]+\/rebar\.config$/.test(path)) addIfThere(list, project, path);
      return form.role === 'build' ? `${call.program} get-deps` : undefined;
    },
  },
};

export const gleam: PackageManager = {
  id: 'gleam',
  name: 'Gleam',
  programs: ['gleam'],
  valueFlags: '--target',
  cost: 'light',
  commands: [
    { role: 'install', calls: ['gleam deps download'], frozen: true },
    { role: 'build', calls: ['gleam build', 'gleam export', 'gleam run', 'gleam test'], downloads: true },
  ],
  caches: [{ target: '/root/.cache/gleam', kind: 'download', sharing: 'shared' }],
  project: {
    names: ['gleam.toml', 'manifest.toml'],
    writes: ['build/'],
    lock: { files: ['manifest.toml'] },
    inputs({ project, list, form }) {
      if (!addOneOf(list, project, ['gleam.toml'])) return undefined;
      addIfThere(list, project, 'manifest.toml');
      refuseWhere(
        list,
        project,
        'gleam.toml',
        /\bpath[ \t]*=/,
        '"gleam.toml" names a package that lies in a folder ("path")',
      );
      return form.role === 'build' ? 'gleam deps download' : undefined;
    },
  },
};

import { flagValues, hasFlag, operandsOf } from './call.ts';
import { addIfThere, addOneOf, readInput, refuse, refuseWhere } from './inputs.ts';
import type { PackageManager } from './manager.ts';
import { joinPath } from './project.ts';

export const git: PackageManager = {
  id: 'git',
  name: 'Git',
  programs: ['git'],
  valueFlags: '-c -C --branch -b --depth --reference --origin -o',
  cost: 'medium',
  commands: [
    {
      role: 'source-install',
      calls: ['git submodule'],
      needsSources: 'it needs the git history of the project, which changes with every commit',
    },
    { role: 'remote-fetch', calls: ['git clone'] },
  ],
  caches: [],
};

export const terraform: PackageManager = {
  id: 'terraform',
  name: 'Terraform',
  programs: ['terraform'],
  valueFlags: '-chdir',
  cost: 'light',
  commands: [{ role: 'build', calls: ['terraform init', 'terraform get', 'terraform providers'] }],
  caches: [
    { target: '/root/.terraform.d/plugin-cache', kind: 'install', sharing: 'shared', variable: 'TF_PLUGIN_CACHE_DIR' },
  ],
};

export const nix: PackageManager = {
  id: 'nix',
  name: 'Nix',
  programs: ['nix', 'nix-build', 'nix-shell', 'nix-env', 'nix-channel'],
  cost: 'very heavy',
  commands: [
    { role: 'fixed-install', calls: ['nix-env', 'nix-channel'], test: (call) => !hasFlag(call, '-f', '--file') },
    {
      role: 'source-install',
      calls: ['nix build', 'nix develop', 'nix shell', 'nix profile', 'nix run', 'nix flake', 'nix-build', 'nix-shell'],
    },
  ],
  caches: [{ target: '/root/.cache/nix', kind: 'download', sharing: 'shared' }],
  immovable: 'Nix copies the whole tree into its store, so that copying less would change what is built',
};

const chartCalls = ['dependency', 'dep'].flatMap((noun) =>
  ['build', 'update', 'up'].map((verb) => `helm ${noun} ${verb}`),
);

export const helm: PackageManager = {
  id: 'helm',
  name: 'Helm',
  programs: ['helm'],
  valueFlags: '--repository-config --repository-cache --kubeconfig --keyring',
  cost: 'light',
  commands: [
    { role: 'install', calls: chartCalls, frozen: (call) => call.operands[1]?.value === 'build' },
    { role: 'fixed-install', calls: ['helm repo add', 'helm repo update', 'helm plugin install'] },
    { role: 'build', calls: ['helm package', 'helm template', 'helm lint'] },
  ],
  caches: [{ target: '/root/.cache/helm', kind: 'download', sharing: 'shared', variable: 'HELM_CACHE_HOME' }],
  project: {
    names: ['Chart.yaml', 'Chart.lock', 'requirements.yaml', 'requirements.lock'],
    writes: ['charts/'],
    lock: { files: ['Chart.lock', 'requirements.lock'] },
    inputs({ call, project, list }) {
      const folder = operandsOf(call)[0]?.value ?? '.';
      const file = (name: string) => joinPath(folder, name);
      if (!addOneOf(list, project, [file('Chart.yaml')])) return undefined;
      for (const name of ['Chart.lock', 'requirements.yaml', 'requirements.lock'])
        addIfThere(list, project, file(name));
      for (const name of ['Chart.yaml', 'requirements.yaml']) {
        refuseWhere(
          list,
          project,
          file(name),
          /repository:[ \t]*["']?file:\/\//,
          `"${name}" names a chart that lies in a folder`,
        );
      }
      if (project.below(file('charts')).length > 0)
        refuse(list, '"charts" is in the build context, and would be laid over the downloaded charts');
      return undefined;
    },
  },
};

export const ansible: PackageManager = {
  id: 'ansible-galaxy',
  name: 'Ansible Galaxy',
  programs: ['ansible-galaxy'],
  valueFlags: '-r --role-file --requirements-file -p --roles-path --collections-path -s --server --timeout',
  cost: 'light',
  commands: [
    {
      role: 'install',
      calls: galaxyCalls(),
      given: ['-r', '--role-file', '--requirements-file'],
      frozen: true,
      test: (call) => flagValues(call, ...requirementFlags).length > 0,
    },
    {
      role: 'install',
      calls: galaxyCalls(),
      test: (call) => flagValues(call, ...requirementFlags).length > 0,
      frozen: true,
    },
    {
      role: 'fixed-install',
      calls: galaxyCalls(),
      operands: 'some',
      settings: ['ansible.cfg'],
      test: (call) => !operandsOf(call).some(({ text, value }) => /^\.|\/|\.tar\.gz$/.test(value ?? text)),
    },
  ],
  caches: [],
  project: {
    names: ['requirements.yml', 'requirements.yaml', 'ansible.cfg', 'galaxy.yml'],
    writes: [],
    inputs({ call, project, list }) {
      for (const file of flagValues(call, ...requirementFlags)) {
        if (file === undefined) refuse(list, 'the name of the requirements file is not known');
        else if (addOneOf(list, project, [joinPath('.', file)])) {
          refuseWhere(
            list,
            project,
            joinPath('.', file),
            /(?:source|src|name|include):[ \t]*['"]?\.{0,2}\//,
            `"${file}" names roles or collections that lie in the project`,
          );
        }
      }
      if (
        addIfThere(list, project, 'ansible.cfg') &&
        /(?:roles_path|collections_path|collections_paths)[ \t]*=/.test(readInput(list, project, 'ansible.cfg') ?? '')
      ) {
        refuse(list, '"ansible.cfg" names other folders');
      }
      return undefined;
    },
  },
};

const requirementFlags = ['-r', '--role-file', '--requirements-file'];

function galaxyCalls(): string[] {
  return ['ansible-galaxy install', 'ansible-galaxy role install', 'ansible-galaxy collection install'];
}

export const elm: PackageManager = {
  id: 'elm',
  name: 'Elm',
  programs: ['elm', 'npx'],
  cost: 'light',
  commands: [{ role: 'build', calls: ['elm make', 'elm test', 'npx elm make'], downloads: true }],
  caches: [{ target: '/root/.elm', kind: 'download', sharing: 'locked', variable: 'ELM_HOME' }],
  immovable: 'Elm has no command that only downloads packages; a cache mount on "/root/.elm" helps instead',
  project: { names: ['elm.json'], writes: ['elm-stuff/'], inputs: () => undefined },
};

export const zig: PackageManager = {
  id: 'zig',
  name: 'Zig',
  programs: ['zig'],
  valueFlags: '--build-file --cache-dir --global-cache-dir --prefix -p',
  cost: 'light',
  commands: [
    { role: 'install', calls: ['zig build'], given: ['--fetch'], frozen: true },
    { role: 'build', calls: ['zig build'], downloads: true },
  ],
  caches: [{ target: '/root/.cache/zig', kind: 'download', sharing: 'shared', variable: 'ZIG_GLOBAL_CACHE_DIR' }],
  project: {
    names: ['build.zig', 'build.zig.zon'],
    writes: ['.zig-cache/', 'zig-cache/', 'zig-out/'],
    idle: (_, project) => !project.has('build.zig.zon'),
    inputs({ project, list, form }) {
      if (!addOneOf(list, project, ['build.zig'])) return undefined;
      addIfThere(list, project, 'build.zig.zon');
      refuseWhere(
        list,
        project,
        'build.zig',
        /@import\("(?!std"|builtin"|root")[^"]+"\)|@embedFile|openFile|readFile/,
        '"build.zig" is code that reads other files',
      );
      refuseWhere(
        list,
        project,
        'build.zig.zon',
        /\.path[ \t]*=/,
        '"build.zig.zon" names a package that lies in a folder',
      );
      return form.role === 'build' ? 'zig build --fetch' : undefined;
    },
  },
};

export const shards: PackageManager = {
  id: 'crystal-shards',
  name: 'Shards',
  programs: ['shards', 'crystal'],
  cost: 'light',
  commands: [
    {
      role: 'install',
      calls: ['shards install', 'shards update'],
      frozen: (call) => hasFlag(call, '--frozen', '--production'),
    },
    { role: 'build', calls: ['shards build', 'crystal build', 'crystal spec', 'crystal run'] },
  ],
  caches: [{ target: '/root/.cache/shards', kind: 'download', sharing: 'shared', variable: 'SHARDS_CACHE_PATH' }],
  project: {
    names: ['shard.yml', 'shard.lock', 'shard.override.yml'],
    writes: ['lib/'],
    lock: { files: ['shard.lock'] },
    inputs({ project, list }) {
      if (!addOneOf(list, project, ['shard.yml'])) return undefined;
      for (const file of ['shard.lock', 'shard.override.yml']) addIfThere(list, project, file);
      for (const file of ['shard.yml', 'shard.override.yml'])
        refuseWhere(
          list,
          project,
          file,
          /^[ \t]+path:[ \t]/m,
          `"${file}" names a shard that lies in a folder ("path")`,
        );
      refuseWhere(list, project, 'shard.yml', /^[ \t]*postinstall:/m, '"shard.yml" has a "postinstall" script');
      return undefined;
    },
  },
};

export const haxelib: PackageManager = {
  id: 'haxelib',
  name: 'Haxelib',
  programs: ['haxelib', 'lix', 'haxe'],
  cost: 'light',
  commands: [
    {
      role: 'install',
      calls: ['haxelib install'],
      test: (call) => /^all$|\.(?:hxml|json)$/.test(operandsOf(call)[0]?.value ?? ''),
      frozen: true,
    },
    { role: 'install', calls: ['lix download'], frozen: true },
    {
      role: 'fixed-install',
      calls: ['haxelib install', 'haxelib setup', 'haxelib git'],
      test: (call) => !operandsOf(call).some(({ text, value }) => /^\.|\.zip$/.test(value ?? text)),
    },
    { role: 'build', calls: ['haxe', 'haxelib run', 'haxelib dev'] },
  ],
  caches: [],
  project: {
    names: ['*.hxml', 'haxelib.json', 'haxe_libraries/*', '.haxerc'],
    writes: ['.haxelib/'],
    inputs({ call, project, list }) {
      const [named] = operandsOf(call);
      if (call.program === 'lix') {
        for (const path of ['haxe_libraries/', '.haxerc']) addIfThere(list, project, path);
        if (list.files.length === 0) refuse(list, 'no "haxe_libraries" is in the build context');
        return undefined;
      }
      const files =
        named?.value === 'all'
          ? project.files.filter((path) => /^[^/]+\.hxml$/.test(path))
          : [joinPath('.', named?.value ?? 'build.hxml')];
      for (const file of files) {
        if (!addOneOf(list, project, [file])) continue;
        refuseWhere(list, project, file, /^[ \t]*(?!-)\S+\.hxml[ \t]*$|--cwd/m, `"${file}" includes other files`);
      }
      return undefined;
    },
  },
};

export const schemas: PackageManager = {
  id: 'jsonnet-buf-proto',
  name: 'buf and jsonnet-bundler',
  programs: ['buf', 'jb', 'protoc'],
  cost: 'light',
  commands: [
    {
      role: 'install',
      calls: ['buf mod update', 'buf dep update', 'jb install'],
      operands: 'none',
      frozen: (call) => call.program === 'jb',
    },
    { role: 'build', calls: ['buf', 'protoc'] },
  ],
  caches: [{ target: '/root/.cache/buf', kind: 'download', sharing: 'shared' }],
  project: {
    names: ['buf.yaml', 'buf.lock', 'buf.work.yaml', 'jsonnetfile.json', 'jsonnetfile.lock.json'],
    writes: ['vendor/'],
    lock: { files: ['buf.lock'] },
    inputs({ call, project, list }) {
      if (call.program === 'jb') {
        if (addOneOf(list, project, ['jsonnetfile.json'])) addIfThere(list, project, 'jsonnetfile.lock.json');
        refuseWhere(
          list,
          project,
          'jsonnetfile.json',
          /"local"/,
          '"jsonnetfile.json" names a package that lies in a folder',
        );
      } else if (addOneOf(list, project, ['buf.yaml'])) {
        for (const file of ['buf.lock', 'buf.work.yaml']) addIfThere(list, project, file);
      }
      return undefined;
    },
  },
};

import { flagValues, operandsOf } from './call.ts';
import { addIfThere, addOneOf, readInput, refuse, refuseWhere } from './inputs.ts';
import type { PackageManager } from './manager.ts';
import { joinPath } from './project.ts';

export const conan: PackageManager = {
  id: 'conan',
  name: 'Conan',
  programs: ['conan'],
  valueFlags:
    '-s --settings -o --options -pr --profile -pr:b -pr:h --profile:build --profile:host --output-folder -of --build -b --lockfile -r --remote -g --generator -if --install-folder -c --conf',
  cost: 'very heavy',
  commands: [
    { role: 'install', calls: ['conan install'], frozen: true },
    { role: 'fixed-install', calls: ['conan profile', 'conan remote', 'conan config', 'conan user'] },
    { role: 'build', calls: ['conan build', 'conan create', 'conan export', 'conan test'] },
  ],
  caches: [
    { target: '/root/.conan2', kind: 'install', sharing: 'shared', variable: 'CONAN_HOME' },
    { target: '/root/.conan', kind: 'install', sharing: 'shared', variable: 'CONAN_USER_HOME' },
  ],
  project: {
    names: ['conanfile.txt', 'conanfile.py', 'conan.lock', 'conanprofile*'],
    writes: ['CMakeUserPresets.json', 'build/'],
    inputs({ call, project, list }) {
      const folder = operandsOf(call)[0]?.value ?? '.';
      const files = ['conanfile.py', 'conanfile.txt'].map((name) => joinPath(folder, name));
      if (project.has(joinPath('.', folder))) files.unshift(joinPath('.', folder));
      if (!addOneOf(list, project, files)) return undefined;
      const file = list.files[0] ?? '';
      addIfThere(list, project, joinPath(folder, 'conan.lock'));
      const text = readInput(list, project, file) ?? '';
      if (/\bopen\(|\bload\(|python_requires|recipe_folder|\bexports(?:_sources)?\b/.test(text))
        refuse(list, `"${file}" is code that reads other files`);
      if (/CMakeToolchain/.test(text)) addIfThere(list, project, joinPath(folder, 'CMakeLists.txt'));
      for (const profile of flagValues(
        call,
        '-pr',
        '--profile',
        '-pr:b',
        '-pr:h',
        '--profile:build',
        '--profile:host',
      )) {
        if (profile !== undefined) addIfThere(list, project, joinPath('.', profile));
      }
      if (/cmake_layout|def layout/.test(text)) refuse(list, `"${file}" chooses where files are written`);
      return undefined;
    },
  },
};

export const vcpkg: PackageManager = {
  id: 'vcpkg',
  name: 'vcpkg',
  programs: ['vcpkg'],
  valueFlags: '--triplet --host-triplet --vcpkg-root --downloads-root',
  cost: 'very heavy',
  commands: [
    { role: 'install', calls: ['vcpkg install'], operands: 'none', frozen: true },
    {
      role: 'fixed-install',
      calls: ['vcpkg install'],
      operands: 'some',
      settings: ['vcpkg.json', 'vcpkg-configuration.json'],
    },
  ],
  caches: [
    { target: '/root/.cache/vcpkg/archives', kind: 'build', sharing: 'shared', variable: 'VCPKG_DEFAULT_BINARY_CACHE' },
  ],
  project: {
    directoryFlags: ['--x-manifest-root'],
    names: ['vcpkg.json', 'vcpkg-configuration.json'],
    writes: ['vcpkg_installed/'],
    inputs({ project, list, call }) {
      if (!addOneOf(list, project, ['vcpkg.json'])) return undefined;
      addIfThere(list, project, 'vcpkg-configuration.json');
      refuseWhere(
        list,
        project,
        'vcpkg-configuration.json',
        /overlay-(?:ports|triplets)/,
        '"vcpkg-configuration.json" names ports or triplets that lie in the project',
      );
      if (call.flags.some(({ name }) => name.startsWith('--overlay-')))
        refuse(list, 'it names ports or triplets that may lie in the project');
      return undefined;
    },
  },
};

export const compilers: PackageManager = {
  id: 'cmake',
  name: 'the build tool',
  programs: ['cmake', 'make', 'ninja', 'meson', './configure', 'autoreconf', './autogen.sh', 'scons', 'ctest'],
  cost: 'very heavy',
  commands: [
    {
      role: 'build',
      calls: ['cmake', 'make', 'ninja', 'meson', './configure', 'autoreconf', './autogen.sh', 'scons', 'ctest'],
    },
  ],
  caches: [{ target: '/root/.cache/ccache', kind: 'build', sharing: 'shared', variable: 'CCACHE_DIR' }],
};

export const bazel: PackageManager = {
  id: 'bazel',
  name: 'Bazel',
  programs: ['bazel'],
  cost: 'very heavy',
  commands: [
    { role: 'source-install', calls: ['bazel fetch', 'bazel sync', 'bazel vendor', 'bazel mod deps'] },
    { role: 'build', calls: ['bazel build', 'bazel test', 'bazel run'], downloads: true },
  ],
  caches: [{ target: '/root/.cache/bazel', kind: 'build', sharing: 'locked' }],
  immovable:
    'rules of Bazel may read files anywhere in the tree, so no list of files is surely enough; a cache mount on "/root/.cache/bazel" helps instead',
  project: {
    names: ['MODULE.bazel', 'MODULE.bazel.lock', 'WORKSPACE', 'WORKSPACE.bazel', '.bazelrc', '.bazelversion'],
    writes: [],
    inputs: () => undefined,
  },
};

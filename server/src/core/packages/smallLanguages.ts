import { flagValues, hasFlag, operandsOf } from './call.ts';
import { addIfThere, addOneOf, readInput, refuse, refuseWhere } from './inputs.ts';
import type { PackageManager } from './manager.ts';
import { filesNamed, joinPath } from './project.ts';

export const opam: PackageManager = {
  id: 'opam',
  name: 'opam',
  programs: ['opam', 'dune'],
  valueFlags: '--switch -j --jobs --repositories --root',
  cost: 'very heavy',
  commands: [
    {
      role: 'install',
      calls: ['opam install', 'opam pin', 'opam exec opam install'],
      given: ['--deps-only'],
      frozen: true,
    },
    {
      role: 'fixed-install',
      calls: ['opam init', 'opam update', 'opam switch', 'opam depext', 'opam install'],
      test: (call) => !operandsOf(call).some(({ text, value }) => /^\.|\/|\.opam$/.test(value ?? text)),
    },
    { role: 'build', calls: ['dune build', 'dune install', 'dune test', 'opam exec', 'opam install'] },
  ],
  caches: [
    { target: '/home/opam/.opam/download-cache', kind: 'download', sharing: 'locked' },
    { target: '/root/.opam/download-cache', kind: 'download', sharing: 'locked' },
  ],
  project: {
    names: ['*.opam', '*.opam.locked', 'dune-project'],
    writes: ['_opam/', '_build/'],
    inputs({ project, list }) {
      const descriptions = filesNamed(project, /\.opam$/);
      if (descriptions.length === 0) refuse(list, 'no ".opam" file is in the build context');
      for (const path of descriptions) {
        addIfThere(list, project, path);
        addIfThere(list, project, `${path}.locked`);
        const text = readInput(list, project, path) ?? '';
        if (/pin-depends/.test(text) && /file:|\.\//.test(text))
          refuse(list, `"${path}" pins a package that lies in the project`);
      }
      return undefined;
    },
  },
};

export const swift: PackageManager = {
  id: 'swiftpm',
  name: 'Swift Package Manager',
  programs: ['swift'],
  valueFlags:
    '--package-path --scratch-path --build-path --cache-path --configuration -c --product --target --triple --arch -Xswiftc -Xlinker -Xcc --swift-sdk',
  cost: 'heavy',
  commands: [
    {
      role: 'install',
      calls: ['swift package resolve', 'swift package update'],
      frozen: (call) => hasFlag(call, '--force-resolved-versions') || call.operands[1]?.value === 'resolve',
    },
    { role: 'build', calls: ['swift build', 'swift test', 'swift run'], downloads: true },
  ],
  caches: [{ target: '/root/.cache/org.swift.swiftpm', kind: 'download', sharing: 'locked' }],
  project: {
    directoryFlags: ['--package-path'],
    names: ['Package.swift', 'Package.resolved', 'Package@swift-*.swift'],
    writes: ['.build/'],
    inputs({ project, list, form, call }) {
      if (!addOneOf(list, project, ['Package.swift'])) return undefined;
      addIfThere(list, project, 'Package.resolved');
      for (const path of project.files) {
        if (path !== 'Package.swift' && !/^Package@swift-[\d.]+\.swift$/.test(path)) continue;
        addIfThere(list, project, path);
        refuseWhere(
          list,
          project,
          path,
          /\.package\(\s*(?:name:\s*"[^"]*",\s*)?path:/,
          `"${path}" names a package that lies in a folder`,
        );
        refuseWhere(
          list,
          project,
          path,
          /FileManager|ProcessInfo|Context\.|Foundation/,
          `"${path}" is code that reads its surroundings`,
        );
      }
      addIfThere(list, project, '.swiftpm/configuration/');
      if (form.role !== 'build') return undefined;
      const [folder] = flagValues(call, '--package-path');
      return `swift package ${folder === undefined ? '' : `--package-path ${folder} `}resolve`;
    },
  },
};

export const dart: PackageManager = {
  id: 'dart',
  name: 'pub',
  programs: ['dart', 'flutter'],
  valueFlags: '-C --directory',
  cost: 'medium',
  commands: [
    {
      role: 'install',
      calls: [
        'dart pub get',
        'flutter pub get',
        'dart pub upgrade',
        'flutter pub upgrade',
        'dart pub downgrade',
        'flutter packages get',
      ],
      frozen: (call) => hasFlag(call, '--enforce-lockfile'),
    },
    {
      role: 'fixed-install',
      calls: [
        'dart pub global activate',
        'flutter pub global activate',
        'flutter config',
        'flutter precache',
        'flutter doctor',
      ],
    },
    { role: 'build', calls: ['dart', 'flutter'] },
  ],
  caches: [{ target: '/root/.pub-cache', kind: 'install', sharing: 'shared', variable: 'PUB_CACHE' }],
  project: {
    directoryFlags: ['-C', '--directory'],
    names: ['pubspec.yaml', 'pubspec.lock', 'pubspec_overrides.yaml'],
    writes: ['.dart_tool/', '.packages', 'build/', '.flutter-plugins', '.flutter-plugins-dependencies'],
    lock: { files: ['pubspec.lock'] },
    inputs({ project, list }) {
      if (!addOneOf(list, project, ['pubspec.yaml'])) return undefined;
      for (const file of ['pubspec.lock', 'pubspec_overrides.yaml']) addIfThere(list, project, file);
      for (const file of ['pubspec.yaml', 'pubspec_overrides.yaml']) {
        refuseWhere(
          list,
          project,
          file,
          /^[ \t]+path:[ \t]*\S/m,
          `"${file}" names a package that lies in a folder ("path")`,
        );
      }
      const text = readInput(list, project, 'pubspec.yaml') ?? '';
      if (/^[ \t]*generate:[ \t]*true/m.test(text))
        refuse(list, '"generate: true" makes the installation generate code from the translations among the sources');
      if (/^workspace:/m.test(text) || /^resolution:[ \t]*workspace/m.test(text)) {
        for (const path of filesNamed(project, /^pubspec\.yaml$/)) addIfThere(list, project, path);
      }
      return undefined;
    },
  },
};

const loadsPackages = /\bPkg\.(?:instantiate|resolve|precompile)\b/;

export const julia: PackageManager = {
  id: 'julia',
  name: "Julia's Pkg",
  programs: ['julia'],
  valueFlags: '-e --eval -E -p -t --threads -J -L --load',
  cost: 'heavy',
  commands: [
    {
      role: 'install',
      calls: ['julia'],
      test: (call) => code(call).some((text) => loadsPackages.test(text)) && code(call).every(isPackageCode),
      frozen: true,
    },
    {
      role: 'fixed-install',
      calls: ['julia'],
      missing: ['--project'],
      test: (call) =>
        !call.flags.some(({ name }) => name === '--project') &&
        code(call).some((text) => /\bPkg\.add\b/.test(text)) &&
        code(call).every(isPackageCode),
    },
    { role: 'build', calls: ['julia'] },
  ],
  caches: [{ target: '/root/.julia', kind: 'install', sharing: 'shared' }],
  project: {
    names: ['Project.toml', 'JuliaProject.toml', 'Manifest.toml', 'JuliaManifest.toml', 'LocalPreferences.toml'],
    writes: [],
    inputs({ call, project, list }) {
      const [named] = flagValues(call, '--project');
      const view = named === undefined || named === '.' || named === '@.' ? '.' : named;
      const file = ['Project.toml', 'JuliaProject.toml']
        .map((name) => joinPath(view, name))
        .find((path) => project.has(path));
      if (file === undefined) return void addOneOf(list, project, [joinPath(view, 'Project.toml')]);
      addIfThere(list, project, file);
      for (const name of ['Manifest.toml', 'JuliaManifest.toml', 'LocalPreferences.toml'])
        addIfThere(list, project, joinPath(view, name));
      const text = readInput(list, project, file) ?? '';
      if (/^uuid[ \t]*=/m.test(text))
        refuse(list, `"${file}" describes a package, whose own code is loaded while it is installed`);
      if (/^\[(?:workspace|sources)\b/m.test(text)) refuse(list, `"${file}" names packages that lie in folders`);
      const manifest = joinPath(view, 'Manifest.toml');
      const lock = project.read(manifest);
      if (lock.state === 'known' && /^path[ \t]*=/m.test(lock.value))
        refuse(list, `"${manifest}" names packages that lie in folders ("path")`);
      return undefined;
    },
  },
};

function code(call: Parameters<typeof flagValues>[0]): string[] {
  return flagValues(call, '-e', '--eval', '-E').map((text) => text ?? 'unknown()');
}

/** Whether code does nothing but work with packages. */
function isPackageCode(text: string): boolean {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .every((part) =>
      /^(?:|(?:using|import) Pkg(?:\.\w+)?|(?:Pkg\.)?(?:instantiate|precompile|resolve|update|add|activate|status|Registry\.\w+|build|gc)\([^()]*\)|ENV\["\w+"\] ?= ?"[^"]*")$/.test(
        part,
      ),
    );
}

const restores = /\b(?:renv::(?:restore|install)|packrat::restore)\b/;
const described = /\b(?:pak::(?:lockfile_install|local_install_deps)|remotes::install_deps|devtools::install_deps)\b/;
const namedInstall =
  /\b(?:install\.packages|BiocManager::install|pak::pkg_install|remotes::install_(?:github|version|cran))\b/;

export const renv: PackageManager = {
  id: 'r-renv',
  name: 'R packages',
  programs: ['R', 'Rscript', 'install2.r', 'installGithub.r', 'installBioc.r'],
  valueFlags: '-e -f --file -l --libloc -n --ncpus -r --repos -d --deps',
  cost: 'very heavy',
  commands: [
    {
      role: 'install',
      calls: ['R', 'Rscript'],
      test: (call) => rCode(call).some((text) => restores.test(text) || described.test(text)),
      frozen: true,
    },
    {
      role: 'fixed-install',
      calls: ['R', 'Rscript'],
      test: (call) =>
        rCode(call).some((text) => namedInstall.test(text)) &&
        !rCode(call).some((text) => /source\(|file\(|readLines|repos ?= ?NULL/.test(text)),
      settings: ['.Rprofile', '.Renviron'],
    },
    {
      role: 'fixed-install',
      calls: ['install2.r', 'installGithub.r', 'installBioc.r'],
      operands: 'some',
      test: (call) => !operandsOf(call).some(({ text, value }) => /^\.|\.tar\.gz$/.test(value ?? text)),
    },
    {
      role: 'source-install',
      calls: ['R CMD INSTALL', 'R CMD build', 'R CMD check'],
      needsSources: 'it builds the package from its sources',
    },
  ],
  caches: [{ target: '/root/.cache/R/renv', kind: 'install', sharing: 'shared', variable: 'RENV_PATHS_CACHE' }],
  project: {
    names: [
      'renv.lock',
      'DESCRIPTION',
      'pkg.lock',
      '.Rprofile',
      'renv/activate.R',
      'renv/settings.json',
      'renv/settings.dcf',
      '.Renviron',
    ],
    writes: ['renv/library/', 'renv/staging/', 'packrat/lib/', 'packrat/lib-R/', 'packrat/lib-ext/'],
    inputs({ call, project, list }) {
      const wantsDescription = rCode(call).some((text) => described.test(text));
      if (
        !addOneOf(list, project, wantsDescription ? ['pkg.lock', 'DESCRIPTION'] : ['renv.lock', 'packrat/packrat.lock'])
      )
        return undefined;
      if (wantsDescription) addIfThere(list, project, 'DESCRIPTION');
      for (const file of ['.Rprofile', '.Renviron', 'renv/activate.R', 'renv/settings.json', 'renv/settings.dcf'])
        addIfThere(list, project, file);
      refuseWhere(
        list,
        project,
        '.Rprofile',
        /source\((?!\s*['"]renv\/activate\.R)/,
        '".Rprofile" runs other files of the project',
      );
      const lock = project.read('renv.lock');
      if (lock.state === 'known' && /"Source":\s*"Local"/.test(lock.value))
        refuse(list, '"renv.lock" names packages that lie in the project');
      if (rCode(call).some((text) => /source\(|readLines|setwd/.test(text))) refuse(list, 'the code reads other files');
      return undefined;
    },
  },
};

function rCode(call: Parameters<typeof flagValues>[0]): string[] {
  return flagValues(call, '-e').map((text) => text ?? 'source(unknown)');
}

export const perl: PackageManager = {
  id: 'perl-cpan',
  name: 'CPAN',
  programs: ['cpanm', 'cpm', 'carton'],
  valueFlags: '-l --local-lib -L --local-lib-contained --mirror --cpanfile -w --workers --from --snapshot',
  cost: 'heavy',
  commands: [
    { role: 'install', calls: ['cpanm'], given: ['--installdeps'], frozen: true },
    {
      role: 'fixed-install',
      calls: ['cpm install', 'cpm'],
      given: ['-g', '--global'],
      operands: 'some',
      test: (call) => operandsOf(call).some(({ value }) => value !== undefined && /^[A-Z]/.test(value)),
    },
    { role: 'install', calls: ['cpm install', 'carton install'], frozen: true },
    {
      role: 'fixed-install',
      calls: ['cpanm'],
      operands: 'some',
      test: (call) => !operandsOf(call).some(({ text, value }) => /^\.|\.tar\.gz$/.test(value ?? text)),
    },
  ],
  caches: [
    { target: '/root/.cpanm', kind: 'download', sharing: 'shared' },
    { target: '/root/.perl-cpm', kind: 'download', sharing: 'shared' },
  ],
  project: {
    names: ['cpanfile', 'cpanfile.snapshot', 'META.json'],
    writes: ['local/'],
    inputs({ project, list }) {
      if (!project.has('cpanfile')) {
        refuse(
          list,
          'there is no "cpanfile": the dependencies are found by running the build script of the project, which reads its sources',
        );
        return undefined;
      }
      addIfThere(list, project, 'cpanfile');
      addIfThere(list, project, 'cpanfile.snapshot');
      refuseWhere(
        list,
        project,
        'cpanfile',
        /\b(?:do|require|open|use)\b[ (]+['"](?:\.{0,2}\/)/,
        '"cpanfile" is code that reads other files',
      );
      return undefined;
    },
  },
};

export const luarocks: PackageManager = {
  id: 'luarocks',
  name: 'LuaRocks',
  programs: ['luarocks'],
  valueFlags: '--tree --lua-version --server --lua-dir',
  cost: 'light',
  commands: [
    {
      role: 'install',
      calls: ['luarocks install', 'luarocks make', 'luarocks build'],
      given: ['--only-deps', '--deps-only'],
      frozen: true,
    },
    {
      role: 'source-install',
      calls: ['luarocks make', 'luarocks build'],
      needsSources: 'it builds the rock from its sources',
    },
    {
      role: 'fixed-install',
      calls: ['luarocks install'],
      operands: 'some',
      test: (call) => !operandsOf(call).some(({ text, value }) => /\.rock(?:spec)?$|^\./.test(value ?? text)),
    },
  ],
  caches: [{ target: '/root/.cache/luarocks', kind: 'download', sharing: 'shared' }],
  project: {
    names: ['*.rockspec', 'luarocks.lock'],
    writes: ['lua_modules/'],
    lock: { files: ['luarocks.lock'] },
    inputs({ call, project, list }) {
      const named = operandsOf(call).flatMap(({ value }) => (value?.endsWith('.rockspec') ? [value] : []));
      const files =
        named.length > 0
          ? named.map((path) => joinPath('.', path))
          : project.files.filter((path) => /^[^/]+\.rockspec$/.test(path));
      if (files.length === 0) refuse(list, 'no ".rockspec" file is in the build context');
      for (const path of files) addOneOf(list, project, [path]);
      addIfThere(list, project, 'luarocks.lock');
      return undefined;
    },
  },
};

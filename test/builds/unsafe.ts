import type { ContextFiles } from './engine.ts';

/**
 * A fix that must not be offered, by the reason for which it must not: the install step moved before the sources although it needs more
 * than the files that are copied first. Building before and after has to show a difference, or the proof could not fail.
 */
export interface UnsafeFix {
  /** Manager and reason, as `package-managers.json` names them. */
  readonly id: string;
  /** The command that is moved up. */
  readonly install: string;
  /** What the wrong fix copies before it. */
  readonly copy: readonly string[];
  readonly files: ContextFiles;
  /** Instructions behind the moved ones that are the same before and after. */
  readonly then?: string;
  /** Replaces the whole Dockerfile after the fix where it is more than a moved installation. */
  readonly after?: string;
  readonly before?: string;
}

const npm = { 'package.json': '{"dependencies":{"a":"1"}}', 'package-lock.json': '{"a":"1"}', 'src/index.js': 'x' };
const workspace = { ...npm, 'package.json': '{"workspaces":["a"]}', 'a/package.json': '{"name":"a"}' };
const hook = { ...npm, 'package.json': '{"scripts":{"postinstall":"node build.js"}}', 'build.js': 'x' };
const gyp = { ...npm, 'binding.gyp': '{}' };
const local = {
  ...npm,
  'package.json': '{"dependencies":{"b":"file:b"}}',
  'package-lock.json': '{"b":1}',
  'b/index.js': 'x',
};
const hostModules = { ...npm, 'node_modules/.standin': 'from the host' };
const memberBin = { ...workspace, 'a/package.json': '{"name":"a","bin":"cli.js"}', 'a/cli.js': 'x' };
const staleLock = { ...npm, 'package-lock.json': '{}', 'yarn.lock': '', 'pnpm-lock.yaml': '' };

/** The reasons that the managers of Node packages share. */
function node(manager: string, install: string, locks: readonly string[], reasons: readonly string[]): UnsafeFix[] {
  const lockFiles = Object.fromEntries(locks.map((name) => [name, 'a b']));
  const copy = ['package.json', ...locks];
  const contexts: Readonly<Record<string, { readonly files: ContextFiles; readonly also?: readonly string[] }>> = {
    'root-lifecycle-script': { files: hook },
    'root-binding-gyp': { files: gyp },
    'local-path-dep': { files: local },
    // pnpm has a file of its own that lists members.
    'workspace-member-missing':
      manager === 'pnpm'
        ? { files: { ...workspace, 'pnpm-workspace.yaml': 'packages:\n  - a\n' }, also: ['pnpm-workspace.yaml'] }
        : { files: workspace },
    'host-install-dir-in-context': { files: hostModules },
    'workspace-member-bin': { files: memberBin },
    'injected-workspace-packages': {
      files: { ...workspace, 'pnpm-workspace.yaml': 'packages: [a]\ninjectWorkspacePackages: true\n' },
      also: ['pnpm-workspace.yaml'],
    },
  };
  return reasons.map((reason) => {
    const { files = {}, also = [] } = contexts[reason] ?? {};
    return { id: `${manager}/${reason}`, install, copy: [...copy, ...also], files: { ...lockFiles, ...files } };
  });
}

/** An installation whose manifests name or read something else. */
function reads(id: string, install: string, copy: readonly string[], files: ContextFiles): UnsafeFix {
  return { id, install, copy, files: { 'src/main.txt': 'x', ...files } };
}

/** A context that already holds what the installation writes: the later COPY lays it over the fresh result. */
function overlay(id: string, install: string, files: ContextFiles, result: string): UnsafeFix {
  return { id, install, copy: Object.keys(files), files: { ...files, 'src/main.txt': 'x', [result]: 'from the host' } };
}

const shared = ['root-lifecycle-script', 'local-path-dep', 'workspace-member-missing', 'host-install-dir-in-context'];
const requirements = { 'requirements.txt': 'a==1\n' };
const project = { 'pyproject.toml': '[project]\nname = "p"\n' };
const composer = { 'composer.json': '{"require":{"a/b":"1"}}', 'composer.lock': '{}', 'src/A.php': '<?php' };
const csproj = { 'app/app.csproj': '<Project/>', 'app/Program.cs': 'x' };
const goModule = { 'go.mod': 'module m\n', 'go.sum': '', 'main.go': 'package main' };

export const unsafeFixes: readonly UnsafeFix[] = [
  ...node('npm', 'npm ci', ['package-lock.json'], [...shared, 'root-binding-gyp', 'workspace-member-bin']),
  {
    id: 'npm/lock-rewritten-then-restored',
    install: 'npm install',
    copy: ['package.json', 'package-lock.json'],
    files: staleLock,
  },
  ...node('yarn-classic', 'yarn install', ['yarn.lock'], [...shared, 'root-binding-gyp', 'workspace-member-bin']),
  {
    id: 'yarn-classic/lock-rewritten-then-restored',
    install: 'yarn install',
    copy: ['package.json', 'yarn.lock'],
    files: staleLock,
  },
  ...node('yarn-berry', 'yarn install --immutable', ['yarn.lock'], shared),
  {
    id: 'yarn-berry/zero-install-in-context',
    install: 'yarn install',
    copy: ['package.json', 'yarn.lock'],
    files: { ...npm, 'yarn.lock': 'a', '.yarn/cache/a.zip': 'x', '.pnp.cjs': 'x' },
  },
  ...node('pnpm', 'pnpm install --frozen-lockfile', ['pnpm-lock.yaml'], [...shared, 'injected-workspace-packages']),
  {
    id: 'pnpm/packageManager-with-corepack',
    install: 'pnpm fetch',
    copy: ['pnpm-lock.yaml'],
    files: { 'package.json': '{"packageManager":"pnpm@9.1.0"}', 'pnpm-lock.yaml': 'a' },
  },
  ...node('bun', 'bun install', ['bun.lock'], shared),
  reads('deno/workspace-member-missing', 'deno install', ['deno.json'], {
    'deno.json': '{"workspace":["a"]}',
    'a/deno.json': '{}',
  }),
  overlay('deno/host-install-dir-in-context', 'deno install', { 'package.json': '{}' }, 'node_modules/.standin'),

  reads('pip/editable-or-path-requirement', 'pip install -r requirements.txt', ['requirements.txt'], {
    'requirements.txt': '-e .\n',
    'setup.py': 'x',
  }),
  reads('pip/include-not-copied', 'pip install -r requirements.txt', ['requirements.txt'], {
    'requirements.txt': '-r base.txt\n',
    'base.txt': 'a==1\n',
  }),
  reads('pip/local-find-links', 'pip install -r requirements.txt', ['requirements.txt'], {
    'requirements.txt': '--find-links wheels\na\n',
    'wheels/a.whl': 'x',
  }),
  overlay('pip/host-venv-in-context', 'pip install --target .venv -r requirements.txt', requirements, '.venv/standin'),
  overlay('pip/target-inside-copy-dest', 'pip install -t lib -r requirements.txt', requirements, 'lib/standin'),
  reads('pip-tools/editable-or-path-requirement', 'pip-sync requirements.txt', ['requirements.txt'], {
    'requirements.txt': '-e .\n',
  }),
  reads('pip-tools/include-not-copied', 'pip-sync requirements.txt', ['requirements.txt'], {
    'requirements.txt': '-c constraints.txt\n',
    'constraints.txt': 'a==1\n',
  }),
  reads('pip-tools/local-find-links', 'pip-sync requirements.txt', ['requirements.txt'], {
    'requirements.txt': '-f wheels\na\n',
    'wheels/a.whl': 'x',
  }),
  reads('pipenv/editable-or-path', 'pipenv sync', ['Pipfile', 'Pipfile.lock'], {
    Pipfile: 'b = {path = "b"}\n',
    'Pipfile.lock': '{}',
    'b/setup.py': 'x',
  }),
  reads('poetry/path-dependency', 'poetry install --no-root', ['pyproject.toml', 'poetry.lock'], {
    'pyproject.toml': 'b = {path = "b"}\n',
    'poetry.lock': '',
    'b/pyproject.toml': 'x',
  }),
  reads('uv/workspace-or-path-source', 'uv sync --frozen --no-install-project', ['pyproject.toml', 'uv.lock'], {
    'pyproject.toml': '[tool.uv.workspace]\nmembers = ["b"]\n',
    'uv.lock': '',
    'b/pyproject.toml': 'x',
  }),
  reads('uv/dynamic-metadata', 'uv sync --locked --no-install-project', ['pyproject.toml', 'uv.lock'], {
    'pyproject.toml': '[project]\ndynamic = ["dependencies"]\n',
    'uv.lock': '',
    'requirements.txt': 'a',
  }),
  overlay(
    'uv/host-venv-in-context',
    'uv sync --frozen --no-install-project',
    { ...project, 'uv.lock': '' },
    '.venv/standin',
  ),
  reads('pdm/path-dependency', 'pdm sync --no-self', ['pyproject.toml', 'pdm.lock'], {
    'pyproject.toml': 'b = {path = "b"}\n',
    'pdm.lock': '',
    'b/setup.py': 'x',
  }),
  overlay('pdm/host-venv-in-context', 'pdm sync --no-self', { ...project, 'pdm.lock': '' }, '.venv/standin'),
  reads('conda/pip-section-include', 'conda env create -f environment.yml', ['environment.yml'], {
    'environment.yml': '- pip:\n  - -r requirements.txt\n',
    'requirements.txt': 'a==1\n',
  }),

  reads('go/local-replace', 'go mod download', ['go.mod', 'go.sum'], {
    ...goModule,
    'go.mod': 'module m\nreplace x => ./x\n',
    'x/go.mod': 'module x\n',
  }),
  {
    id: 'go/private-modules',
    install: 'go build -o /app',
    copy: ['go.mod', 'go.sum'],
    files: { ...goModule, netrc: 'x' },
    before:
      'WORKDIR /src\nENV GOPRIVATE=*\nCOPY . .\nRUN --mount=type=bind,source=netrc,target=/root/.netrc go build -o /app',
    after:
      'WORKDIR /src\nENV GOPRIVATE=*\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN --mount=type=bind,source=netrc,target=/root/.netrc go build -o /app',
  },
  reads('go/rewrites-module-file', 'go mod tidy', ['go.mod', 'go.sum'], goModule),
  reads('cargo/no-target-file', 'cargo fetch', ['Cargo.toml'], { 'Cargo.toml': '[package]\n', 'src/main.rs': 'x' }),
  {
    id: 'cargo/dummy-main-mtime-trap',
    install: 'cargo build',
    copy: ['Cargo.toml'],
    files: { 'Cargo.toml': '[package]\n', 'src/main.rs': 'real' },
    after:
      'WORKDIR /app\nCOPY Cargo.toml ./\nRUN mkdir src && echo dummy > src/main.rs && cargo build\nCOPY . .\nRUN cargo build',
  },
  reads('cargo/declared-extra-targets', 'cargo fetch', ['Cargo.toml', 'src'], {
    'Cargo.toml': '[[bench]]\npath = "benches/b.rs"\n',
    'src/main.rs': 'x',
    'benches/b.rs': 'x',
  }),
  reads('cargo/build-script', 'cargo build', ['Cargo.toml', 'src'], {
    'Cargo.toml': '[package]\n',
    'src/main.rs': 'x',
    'build.rs': 'x',
  }),
  reads('cargo/path-dependency', 'cargo fetch', ['Cargo.toml', 'src'], {
    'Cargo.toml': 'b = { path = "b" }\n',
    'src/main.rs': 'x',
    'b/Cargo.toml': 'x',
  }),
  overlay('cargo/host-target-dir', 'cargo build', { 'Cargo.toml': '[package]\n' }, 'target/standin'),
  reads('maven/multi-module-reactor', 'mvn dependency:go-offline', ['pom.xml'], {
    'pom.xml': '<modules><module>a</module></modules>',
    'a/pom.xml': '<project/>',
  }),
  reads('maven/system-path', 'mvn dependency:go-offline', ['pom.xml'], {
    'pom.xml': '<systemPath>lib/a.jar</systemPath>',
    'lib/a.jar': 'x',
  }),
  {
    id: 'maven/relative-parent',
    install: 'mvn dependency:go-offline',
    copy: [],
    files: { 'parent.xml': 'x', 'app/pom.xml': '<relativePath>../parent.xml</relativePath>' },
    before: 'COPY . /src\nWORKDIR /src/app\nRUN mvn dependency:go-offline',
    after: 'WORKDIR /src/app\nCOPY app/pom.xml ./\nRUN mvn dependency:go-offline\nCOPY . /src',
  },
  overlay(
    'maven/host-target-in-context',
    'mvn package --output=target/app.jar',
    { 'pom.xml': '<project/>' },
    'target/app.jar',
  ),
  reads('gradle/always-partial', 'gradle dependencies', ['build.gradle'], { 'build.gradle': 'x', 'version.txt': '1' }),
  reads('gradle/buildSrc-or-included-build', 'gradle dependencies', ['build.gradle'], {
    'build.gradle': 'x',
    'buildSrc/A.kt': 'x',
  }),
  {
    id: 'gradle/wrapper-not-executable',
    install: 'chmod +x gradlew',
    copy: ['gradlew'],
    files: { gradlew: '#!/bin/sh\n', 'src/A.java': 'x' },
  },
  overlay('gradle/host-build-dirs', 'gradle build -o build/standin', { 'build.gradle': 'x' }, 'build/standin'),
  reads('sbt/git-derived-version', 'sbt update', ['build.sbt', 'project'], {
    'build.sbt': 'x',
    'project/plugins.sbt': 'addSbtPlugin("sbt-dynver")',
    '.git/HEAD': 'x',
  }),
  reads('sbt/build-reads-files', 'sbt update', ['build.sbt'], { 'build.sbt': 'IO.read(file("v"))', v: '1' }),
  overlay('sbt/host-target', 'sbt update', { 'build.sbt': 'x' }, 'target/standin'),
  reads('leiningen/project-reads-files', 'lein deps', ['project.clj'], { 'project.clj': '(slurp "v")', v: '1' }),
  overlay('leiningen/host-target', 'lein deps', { 'project.clj': 'x' }, 'target/standin'),
  reads('clojure-cli/local-root', 'clojure -P', ['deps.edn'], {
    'deps.edn': '{:local/root "lib"}',
    'lib/deps.edn': '{}',
  }),

  reads('bundler/gemspec', 'bundle install', ['Gemfile', 'Gemfile.lock'], {
    Gemfile: 'gemspec\n',
    'Gemfile.lock': '',
    'x.gemspec': 'x',
  }),
  reads('bundler/path-gem', 'bundle install', ['Gemfile', 'Gemfile.lock'], {
    Gemfile: 'gem "e", path: "engines/e"\n',
    'Gemfile.lock': '',
    'engines/e/e.gemspec': 'x',
  }),
  reads('bundler/ruby-file', 'bundle install', ['Gemfile', 'Gemfile.lock'], {
    Gemfile: 'ruby file: "version.txt"\n',
    'Gemfile.lock': '',
    'version.txt': '3',
  }),
  reads('bundler/eval-gemfile', 'bundle install', ['Gemfile', 'Gemfile.lock'], {
    Gemfile: 'eval_gemfile "Gemfile.common"\n',
    'Gemfile.lock': '',
    'Gemfile.common': 'x',
  }),
  reads('composer/classmap-missing', 'composer install --no-scripts', ['composer.json', 'composer.lock'], {
    ...composer,
    'composer.json': '{"autoload":{"classmap":["database"]}}',
    'database/D.php': '<?php',
  }),
  reads('composer/scripts', 'composer install --no-autoloader', ['composer.json', 'composer.lock'], {
    ...composer,
    'composer.json': '{"scripts":{"post-autoload-dump":["@php artisan package:discover"]}}',
    artisan: 'x',
  }),
  reads('composer/files-autoload', 'composer install --no-scripts', ['composer.json', 'composer.lock'], {
    ...composer,
    'composer.json': '{"autoload":{"files":["src/helpers.php"]}}',
    'src/helpers.php': '<?php',
  }),
  reads(
    'composer/classmap-authoritative',
    'composer install -a --no-scripts',
    ['composer.json', 'composer.lock'],
    composer,
  ),
  reads('composer/path-repository', 'composer install --no-autoloader', ['composer.json', 'composer.lock'], {
    ...composer,
    'composer.json': '{"repositories":[{"type":"path","url":"./lib"}]}',
    'lib/composer.json': '{}',
  }),
  reads('composer/plugins-that-read-sources', 'composer install --no-autoloader', ['composer.json', 'composer.lock'], {
    ...composer,
    'composer.json': '{"extra":{"merge-plugin":{"include": ["local.json"]}}}',
    'local.json': '{}',
  }),
  overlay(
    'composer/host-vendor-in-context',
    'composer install --no-autoloader',
    { 'composer.json': '{}', 'composer.lock': '{}' },
    'vendor/packages',
  ),
  {
    id: 'composer/package-scripts',
    install: 'composer install',
    copy: [],
    files: { ...composer, 'composer.json': '{"scripts":{"post-package-install":["x"]}}' },
    after:
      'WORKDIR /app\nCOPY composer.json composer.lock ./\nRUN composer install --no-scripts --no-autoloader\nCOPY . .\nRUN composer install',
  },
  reads('dotnet/project-not-copied', 'dotnet restore app', ['app/app.csproj'], {
    ...csproj,
    'lib/lib.csproj': '<Project/>',
  }),
  reads('dotnet/imported-files', 'dotnet restore app', ['app/app.csproj'], {
    ...csproj,
    'build/common.props': '<Project/>',
  }),
  overlay('dotnet/host-obj-in-context', 'dotnet restore', { 'app.csproj': '<Project/>' }, 'obj/project.assets.json'),

  reads('mix/mix-exs-reads-files', 'mix deps.get', ['mix.exs', 'mix.lock'], {
    'mix.exs': 'File.read!("VERSION")',
    'mix.lock': '',
    VERSION: '1',
  }),
  reads('mix/path-dep', 'mix deps.compile', ['mix.exs', 'mix.lock'], {
    'mix.exs': '{:a, path: "lib/a"}',
    'mix.lock': '',
    'lib/a/mix.exs': 'x',
  }),
  overlay('mix/host-build-in-context', 'mix deps.get', { 'mix.exs': 'x', 'mix.lock': '' }, 'deps/standin'),
  reads('rebar3/config-script', 'rebar3 get-deps', ['rebar.config', 'rebar.config.script'], {
    'rebar.config': '',
    'rebar.config.script': 'x',
  }),
  reads('rebar3/checkouts', 'rebar3 get-deps', ['rebar.config'], {
    'rebar.config': '',
    '_checkouts/a/rebar.config': '',
  }),
  overlay('rebar3/host-build', 'rebar3 get-deps', { 'rebar.config': '' }, '_build/standin'),
  reads('gleam/path-dep', 'gleam deps download', ['gleam.toml'], {
    'gleam.toml': 'a = { path = "lib/a" }',
    'lib/a/gleam.toml': '',
  }),
  overlay('gleam/host-build', 'gleam deps download', { 'gleam.toml': '' }, 'build/packages/standin'),
  reads('cabal/custom-setup', 'cabal build --only-dependencies', ['p.cabal'], {
    'p.cabal': 'build-type: Custom\n',
    'Setup.hs': 'x',
  }),
  reads('cabal/hpack', 'cabal build --only-dependencies', ['package.yaml'], { 'package.yaml': 'x' }),
  overlay('cabal/host-dist', 'cabal build --only-dependencies', { 'p.cabal': 'x' }, 'dist-newstyle/standin'),
  reads('stack/local-extra-deps', 'stack build --only-dependencies', ['stack.yaml'], {
    'stack.yaml': '- ./lib/a\n',
    'lib/a/package.yaml': 'x',
  }),
  overlay('stack/host-stack-work', 'stack build --only-dependencies', { 'stack.yaml': 'x' }, '.stack-work/standin'),
  reads('opam/opam-generated', 'opam install . --deps-only', ['dune-project'], {
    'dune-project': '(generate_opam_files)',
    'p/dune': 'x',
  }),
  reads('opam/pin-depends-local', 'opam install . --deps-only', ['p.opam'], {
    'p.opam': 'pin-depends: [["a" "file:lib/a"]]\n',
    'lib/a/a.ml': 'x',
  }),
  overlay('opam/host-build', 'opam install . --deps-only', { 'p.opam': 'x' }, '_opam/standin'),
  reads('swiftpm/local-package', 'swift package resolve', ['Package.swift'], {
    'Package.swift': '.package(path: "lib")',
    'lib/Package.swift': 'x',
  }),
  reads('swiftpm/manifest-reads-files', 'swift package resolve', ['Package.swift'], {
    'Package.swift': 'FileManager.default',
    v: '1',
  }),
  overlay('swiftpm/host-build', 'swift package resolve', { 'Package.swift': 'x' }, '.build/standin'),
  reads('dart/path-dep', 'dart pub get', ['pubspec.yaml'], {
    'pubspec.yaml': 'dependencies:\n  a:\n    path: lib/a\n',
    'lib/a/pubspec.yaml': 'x',
  }),
  reads('dart/flutter-generate', 'flutter pub get', ['pubspec.yaml'], {
    'pubspec.yaml': ' generate: true\n',
    'l10n.yaml': '',
  }),
  overlay('dart/host-dart-tool', 'dart pub get', { 'pubspec.yaml': 'x' }, '.dart_tool/standin'),
  reads('julia/is-a-package', "julia -e 'Pkg.instantiate()'", ['Project.toml'], {
    'Project.toml': 'uuid = "1"\n',
    'src/P.jl': 'x',
  }),
  reads('julia/dev-path', "julia -e 'Pkg.instantiate()'", ['Project.toml', 'Manifest.toml'], {
    'Project.toml': '',
    'Manifest.toml': 'path = "lib"\n',
  }),
  reads('julia/workspace-or-sources', "julia -e 'Pkg.instantiate()'", ['Project.toml'], {
    'Project.toml': '[sources]\n',
  }),
  reads('r-renv/rprofile-sources', "R -e 'renv::restore()'", ['renv.lock', '.Rprofile'], {
    'renv.lock': '{}',
    '.Rprofile': 'source("options.R")\n',
    'options.R': 'x',
  }),
  overlay('r-renv/host-library', "R -e 'renv::restore()'", { 'renv.lock': '{}' }, 'renv/library/standin'),
  reads('r-renv/local-remote', "R -e 'renv::restore()'", ['renv.lock'], {
    'renv.lock': '"Source": "Local"',
    'renv/local/a': 'x',
  }),
  reads('perl-cpan/no-cpanfile', 'cpanm --installdeps .', ['Makefile.PL'], { 'Makefile.PL': 'x', 'lib/A.pm': 'x' }),
  reads('nix/flake-copies-the-tree', 'make flake', ['flake.nix'], { 'flake.nix': 'x' }),
  reads('conan/conanfile-reads-files', 'conan install .', ['conanfile.py'], { 'conanfile.py': 'load("v")', v: '1' }),
  overlay('conan/output-in-context', 'conan install . --output-folder=build', { 'conanfile.txt': '' }, 'build/standin'),
  reads('conan/cmake-toolchain-presets', 'conan install .', ['conanfile.txt'], {
    'conanfile.txt': 'CMakeToolchain\n',
    'CMakeLists.txt': 'x',
  }),
  reads('vcpkg/overlay', 'vcpkg install', ['vcpkg.json', 'vcpkg-configuration.json'], {
    'vcpkg.json': '{}',
    'vcpkg-configuration.json': '{"overlay-ports": ["ports"]}',
    'ports/a': 'x',
  }),
  reads('cmake/configure-needs-sources', 'cmake .', ['CMakeLists.txt'], { 'CMakeLists.txt': 'x', 'a.c': 'x' }),
  reads('bazel/labels-reach-into-tree', 'make fetch', ['WORKSPACE'], { WORKSPACE: 'x', 'a/BUILD': 'x' }),
  {
    id: 'apt/copies-into-etc-apt',
    install: 'apt-get update && apt-get install -y a',
    copy: [],
    files: { 'sources.list': 'deb x' },
    before: 'COPY sources.list /etc/apt/\nRUN apt-get update && apt-get install -y a',
    after: 'RUN apt-get update && apt-get install -y a\nCOPY sources.list /etc/apt/',
  },
  {
    id: 'apk/copies-into-etc-apk',
    install: 'apk add a',
    copy: [],
    files: { repositories: 'https://x' },
    before: 'COPY repositories /etc/apk/\nRUN apk add a',
    after: 'RUN apk add a\nCOPY repositories /etc/apk/',
  },
  reads('git-submodules/needs-dot-git', 'make submodules', ['Makefile'], { Makefile: 'x', '.git/config': 'x' }),
  overlay('terraform/host-terraform-dir', 'terraform init', { 'main.tf': 'x' }, '.terraform/standin'),
  reads('helm/file-repository', 'helm dependency build', ['Chart.yaml'], {
    'Chart.yaml': 'repository: file://lib\n',
    'lib/Chart.yaml': 'x',
  }),
  overlay('helm/host-charts-dir', 'helm dependency build', { 'Chart.yaml': 'x' }, 'charts/standin'),
  reads('elm/no-install-command', 'elm make', ['elm.json'], { 'elm.json': '{}', 'src/Main.elm': 'x' }),
  reads('zig/build-imports', 'zig build --fetch', ['build.zig'], {
    'build.zig': '@import("tools.zig")',
    'tools.zig': 'x',
  }),
  reads('zig/path-dep', 'zig build --fetch', ['build.zig', 'build.zig.zon'], {
    'build.zig': 'x',
    'build.zig.zon': '.path = "lib"',
    'lib/build.zig': 'x',
  }),
  overlay('zig/host-cache', 'zig build --fetch', { 'build.zig': 'x' }, '.zig-cache/standin'),
  reads('crystal-shards/path-dep', 'shards install', ['shard.yml'], {
    'shard.yml': '  path: ../app/x\n',
    'x/shard.yml': 'x',
  }),
  overlay('crystal-shards/host-lib', 'shards install', { 'shard.yml': 'x' }, 'lib/standin'),
  reads('haxelib/nested-hxml', 'haxelib install build.hxml', ['build.hxml'], {
    'build.hxml': 'other.hxml\n',
    'other.hxml': 'x',
  }),
  reads('model-download/imports-app-code', 'python download.py', ['download.py'], {
    'download.py': 'import app',
    'app.py': 'x',
  }),
  ...node('monorepo-tools', 'npm ci', ['package-lock.json'], ['workspace-member-missing']),
  overlay('bower-grunt/host-components', 'bower install', { 'bower.json': '{}' }, 'bower_components/standin'),
  reads('ansible-galaxy/local-source', 'ansible-galaxy install -r requirements.yml', ['requirements.yml'], {
    'requirements.yml': 'src: ./roles/a\n',
    'roles/a/main.yml': 'x',
  }),
];

/** Reasons for which no wrong fix can be built, each with why. */
export const unbuildable: Readonly<Record<string, string>> = {
  'npm/missing-lock-for-ci': 'the build fails before any fix',
  'pipenv/deploy-lock-mismatch': 'the build fails before any fix',
  'pipenv/host-venv-in-context': 'the environment of an installation without a project folder lies outside the context',
  'poetry/missing-lock': 'the fix is allowed: the image is the same',
  'poetry/host-venv-in-context': 'the environment of an installation without a project folder lies outside the context',
  'yarn-berry/pnp-runtime-cache': 'it forbids a cache mount, not a move: what breaks is the running container',
  'deno/remote-imports-in-code': 'the image is the same, only less is cached',
  'go/vendored': 'nothing is downloaded, so no hint is given',
  'maven/offline-flag-later': 'the later step would need the network of the real repository to fail',
  'bundler/lock-platform': 'the rewritten lock depends on the platform of the real program',
  'bundler/host-bundle-in-context': 'the stand-in installs into the folder of the official image',
  'dotnet/packages-config': 'the hint alone is given: the old restore writes beside the solution',
  'cocoapods/not-applicable': 'it does not run on Linux',
  'windows-pm/packages-config': 'it does not run on Linux',
  'browser-install/unpinned-npx': 'the download is not reproducible, so no two builds compare',
};

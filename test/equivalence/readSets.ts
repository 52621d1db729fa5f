/**
 * What installations read and write, written down for the check alone: it shares nothing with what decides which fixes are offered.
 * Names are relative to the folder where a command runs; `**` stands for any folders.
 */
export interface ReadSet {
  /** Matches the command without variables set before it. */
  readonly command: RegExp;
  readonly reads: readonly string[];
  /** Where one of the read files says so, the command reads all there is. */
  readonly everythingIf?: RegExp;
  /** Folders and files that the result is written to; `cache` is outside of the image proper, `$1` is what the first group matched. */
  readonly writes: readonly string[];
  /** Behind the installation, the command works on everything: it is no mere installation. */
  readonly thenBuilds?: boolean;
  /** Lock files that are written again unless they match the manifest. */
  readonly locks?: readonly string[];
}

const hooks =
  /"(?:pre|post)?(?:install|prepare|publish)"\s*:\s*"(?!husky|is-ci|patch-package|prisma generate)|"file:|"link:/;
const node = ['package.json', '**/package.json', '.npmrc', 'patches/**', 'prisma/**', 'binding.gyp'];
const python = ['pyproject.toml', 'poetry.toml', 'uv.toml', '.python-version', 'pdm.toml'];

export const readSets: readonly ReadSet[] = [
  {
    command: /^npm ci\b(?!.*--ignore-scripts)/,
    reads: [...node, 'package-lock.json', 'npm-shrinkwrap.json'],
    everythingIf: hooks,
    writes: ['node_modules/.installed'],
  },
  {
    command: /^npm ci\b/,
    reads: [...node, 'package-lock.json', 'npm-shrinkwrap.json'],
    writes: ['node_modules/.installed'],
  },
  {
    command: /^npm (?:install|i)(?:\s+-(?!g|-global)\S+)*$/,
    reads: [...node, 'package-lock.json', 'npm-shrinkwrap.json'],
    everythingIf: hooks,
    writes: ['node_modules/.installed'],
    locks: ['package-lock.json'],
  },
  {
    command: /^npm (?:install|i)\b.*\s(?:-g|--global)\b|^npm (?:install|i) (?:-g|--global)/,
    reads: [],
    writes: ['/usr/local/lib/node_modules/.global'],
  },
  {
    command: /^yarn(?: install)?\b.*--(?:frozen-lockfile|immutable)/,
    reads: [...node, 'yarn.lock', '.yarnrc', '.yarnrc.yml', '.yarn/**', '.pnp.cjs'],
    everythingIf: hooks,
    writes: ['node_modules/.installed', '.pnp.cjs.installed'],
  },
  {
    command: /^yarn(?: install)?(?:\s+-\S+)*$/,
    reads: [...node, 'yarn.lock', '.yarnrc', '.yarnrc.yml', '.yarn/**'],
    everythingIf: hooks,
    writes: ['node_modules/.installed'],
    locks: ['yarn.lock'],
  },
  {
    command: /^pnpm fetch\b/,
    reads: ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', '.pnpmfile.cjs', 'patches/**'],
    writes: ['node_modules/.fetched'],
  },
  {
    command: /^pnpm install\b/,
    reads: [...node, 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.cjs'],
    everythingIf: hooks,
    writes: ['node_modules/.fetched', 'node_modules/.installed'],
  },
  {
    command: /^bun install\b/,
    reads: [...node, 'bun.lock', 'bun.lockb', 'bunfig.toml'],
    everythingIf: hooks,
    writes: ['node_modules/.installed'],
  },
  { command: /^deno install\b/, reads: ['deno.json', 'deno.jsonc', 'deno.lock', ...node], writes: ['cache/deno'] },
  {
    command: /^(?:npx )?playwright install|^python -m (?:nltk|spacy)/,
    reads: ['node_modules/**', '/usr/lib/python/**'],
    writes: ['/root/.cache/derived'],
  },
  { command: /^bower install/, reads: ['bower.json', '.bowerrc'], writes: ['bower_components/.installed'] },

  {
    command: /^(?:\S*\/)?pip3? install\b.*\s(?:-e|\.)(?:\s|$)|^pip3? install \./,
    reads: ['**'],
    writes: ['/usr/lib/python/project'],
  },
  {
    command: /^(?:\S*\/)?pip3? install\b.*-r/,
    reads: ['requirements*.txt', 'requirements/**', 'constraints.txt', 'base.txt', 'wheels/**'],
    everythingIf: /^-e|^\.\/|file:/m,
    writes: ['/usr/lib/python/requirements'],
  },
  { command: /^pip3? install\b/, reads: [], writes: ['/usr/lib/python/named'] },
  {
    command: /^pip-sync\b/,
    reads: ['requirements*.txt', 'constraints.txt'],
    everythingIf: /^-e|file:/m,
    writes: ['/usr/lib/python/requirements'],
  },
  {
    command: /^pipenv (?:install|sync)\b/,
    reads: ['Pipfile', 'Pipfile.lock', '.env'],
    everythingIf: /path\s*=/,
    writes: ['/usr/lib/python/requirements'],
  },
  {
    command: /^(?:poetry install|pdm (?:install|sync)|uv sync)\b.*--no-(?:root|self|install-project)/,
    reads: [...python, 'poetry.lock', 'pdm.lock', 'uv.lock'],
    everythingIf: /path\s*=/,
    writes: ['.venv/packages'],
  },
  {
    command: /^(?:poetry install|pdm (?:install|sync)|uv sync)\b/,
    reads: [...python, 'poetry.lock', 'pdm.lock', 'uv.lock'],
    writes: ['.venv/packages'],
    thenBuilds: true,
  },
  {
    command: /^conda env/,
    reads: ['environment.yml', 'requirements.txt'],
    everythingIf: /- -e/,
    writes: ['/opt/conda/env'],
  },

  {
    command: /^go mod download/,
    reads: ['go.mod', 'go.sum', 'go.work', 'go.work.sum', '**/go.mod', '**/go.sum', '../*/go.mod'],
    writes: ['cache/go'],
  },
  { command: /^go install \S+@/, reads: [], writes: ['/go/bin/tool'] },
  {
    command: /^(?:rustup|cargo install)\b/,
    reads: ['rust-toolchain.toml', 'rust-toolchain', '.cargo/**'],
    writes: ['/usr/local/cargo/tool'],
  },
  {
    command: /^mvn\b.*dependency:go-offline/,
    reads: ['pom.xml', '.mvn/**', 'settings.xml'],
    everythingIf: /<modules>|systemPath/,
    writes: ['cache/maven'],
  },
  {
    command: /^sbt update/,
    reads: ['build.sbt', 'project/**', 'version.sbt', '.sbtopts', '.jvmopts'],
    everythingIf: /IO\.read|sbt-git/,
    writes: ['cache/sbt'],
  },
  { command: /^lein deps/, reads: ['project.clj', 'profiles.clj'], everythingIf: /slurp/, writes: ['cache/lein'] },
  { command: /^clojure -P/, reads: ['deps.edn'], everythingIf: /:local\/root/, writes: ['cache/clojure'] },
  {
    command: /^bundle (?:install|config)|^bundle$/,
    reads: ['Gemfile', 'Gemfile.lock', '.ruby-version', 'vendor/cache/**', '.bundle/**'],
    everythingIf: /gemspec|path:|eval_gemfile/,
    writes: ['/usr/local/bundle/gems'],
  },
  {
    command: /^composer install\b.*--no-scripts.*--no-autoloader|^composer install\b.*--no-autoloader.*--no-scripts/,
    reads: ['composer.json', 'composer.lock', 'symfony.lock', 'auth.json', 'patches/**'],
    everythingIf: /"type"\s*:\s*"path"/,
    writes: ['vendor/packages'],
  },
  {
    command: /^composer install\b/,
    reads: ['composer.json', 'composer.lock', 'symfony.lock', 'auth.json', 'patches/**'],
    writes: ['vendor/packages'],
    thenBuilds: true,
  },
  { command: /^(?:docker-php-ext|pecl)/, reads: [], writes: ['/usr/local/lib/php/extension'] },
  {
    command: /^dotnet restore\b/,
    reads: [
      '**/*.csproj',
      '**/*.sln',
      '**/*.props',
      '**/*.targets',
      'global.json',
      'nuget.config',
      '**/packages.lock.json',
    ],
    writes: ['obj/restored'],
  },

  { command: /^mix local\./, reads: [], writes: ['/root/.mix/tools'] },
  {
    command: /^mix deps\.(?:get|compile)/,
    reads: ['mix.exs', 'mix.lock', 'apps/*/mix.exs', 'config/config.exs', 'config/prod.exs', 'config/dev.exs'],
    everythingIf: /File\.|\bpath:/,
    writes: ['deps/.installed'],
  },
  {
    command: /^gleam deps download/,
    reads: ['gleam.toml', 'manifest.toml'],
    everythingIf: /path =/,
    writes: ['build/packages/.installed'],
  },
  { command: /^cabal update/, reads: [], writes: ['cache/cabal-index'] },
  {
    command: /^(?:cabal|stack) build\b.*--only-dependencies/,
    reads: ['*.cabal', 'cabal.project', 'cabal.project.freeze', 'stack.yaml', 'stack.yaml.lock', 'package.yaml'],
    everythingIf: /Custom|- \.\//,
    writes: ['cache/haskell'],
  },
  {
    command: /^opam install\b.*--deps-only/,
    reads: ['*.opam', '*.opam.locked'],
    everythingIf: /file:/,
    writes: ['/home/opam/.opam/packages'],
  },
  {
    command: /^julia\b.*Pkg/,
    reads: ['Project.toml', 'Manifest.toml', 'LocalPreferences.toml'],
    everythingIf: /^uuid/m,
    writes: ['/root/.julia/packages'],
  },
  {
    command: /^R\b.*renv::restore/,
    reads: ['renv.lock', '.Rprofile', 'renv/activate.R', 'renv/settings.json'],
    writes: ['renv/library/.installed'],
  },
  {
    command: /^shards install/,
    reads: ['shard.yml', 'shard.lock', 'shard.override.yml'],
    everythingIf: /path:/,
    writes: ['lib/.installed'],
  },
  { command: /^haxelib install/, reads: ['*.hxml', 'haxelib.json'], writes: ['/root/haxelib'] },
  {
    command: /vcpkg install/,
    reads: ['vcpkg.json', 'vcpkg-configuration.json'],
    writes: ['/opt/vcpkg_installed/.installed'],
  },
  {
    command: /^helm dependency build/,
    reads: ['Chart.yaml', 'Chart.lock'],
    everythingIf: /file:\/\//,
    writes: ['charts/.installed'],
  },

  {
    command: /^(?:apt-get|apt|apk|dnf|microdnf|yum|zypper)\b(?!.*\S+\.(?:deb|rpm|apk))/,
    reads: ['/etc/**', '/usr/**', '/var/lib/**'],
    writes: ['/usr/lib/packages', '/var/lib/packages', '/etc/packages', '/etc/passwd', '/var/www/html/index.html'],
  },
  { command: /^choco install/, reads: [], writes: ['/ProgramData/packages'] },
  { command: /^(?:useradd|adduser|groupadd)\b/, reads: ['/etc/**'], writes: ['/etc/passwd'] },
  { command: /^curl -fsSL -o (\/\S+) https:/, reads: [], writes: ['$1'] },
  { command: /^chmod \S+ (\/\S+)$/, reads: ['$1'], writes: ['$1'] },
  { command: /^git clone https:\S+ (\/\S+)$/, reads: [], writes: ['$1/.cloned'] },
];

/** Commands that change nothing. */
export const idle =
  /^(?:true|:|set -\S+.*|echo [\w ]*|npm cache clean.*|rm -rf \/var\/lib\/apt\/lists\/\*|microdnf clean all|corepack enable)$/;

/** Variables that installations may read on their own. */
export const toolVariable =
  /^(?:PATH|HOME|CI|LANG|LC_|TZ|CC|CXX|CFLAGS|LDFLAGS|NODE_|NPM_|npm_|YARN_|PNPM_|PIP_|PYTHON|UV_|POETRY_|BUNDLE_|GEM_|GO|CGO_|CARGO_|RUST|MIX_|COMPOSER_|DOTNET_|NUGET_|MAVEN_|JAVA_|GRADLE_|DEBIAN_FRONTEND|RAILS_ENV|RACK_ENV)|_(?:PROXY|proxy|TOKEN)$/;

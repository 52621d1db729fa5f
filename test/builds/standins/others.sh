# Managers that read one family of files. Commands that are not about dependencies read everything.
go_command() {
  case "$1 $2" in
    'mod download')
      [ -e go.mod ] || need go.work
      go_modules
      ;;
    'mod vendor' | 'mod tidy' | 'mod verify') go_modules; build_tool ;;
    'env '* | 'version '* | 'clean '*) ;;
    'install '*@*) printf '%s\n' "$line" >>"$record"; write "/go/bin/standin-$(printf '%s' "$line" | sha256sum | cut -c1-12)" ;;
    *)
      if { [ -e go.mod ] || [ -e go.work ]; } && [ ! -d vendor ]; then go_modules; fi
      case "$1" in build | test | install | run | vet) go_compile ;; esac
      build_tool
      ;;
  esac
}

# What is downloaded depends on the module files alone, those of local replacements and of the workspace's members included.
go_modules() {
  if [ -n "${GOPRIVATE:-}" ]; then need "$HOME/.netrc"; fi
  see go.mod go.sum go.work go.work.sum
  for path in $(sed -nE 's/.*=>[[:space:]]*(\.[^ ]*).*/\1/p' go.mod 2>/dev/null; [ ! -e go.work ] || grep -oE '\./[^ )]*' go.work); do
    need "$path/go.mod"
    see "$path/go.mod" "$path/go.sum"
  done
  modules=${GOMODCACHE:-${GOPATH:-/go}/pkg/mod}
  write "$modules/standin"
  download "$modules/cache/download" .zip $(sed -nE 's/^(require)?[[:space:]]*([a-z][^ ]*) (v[^ ]*).*/\2@\3/p' go.mod 2>/dev/null)
  : >"$record"
}

# What was compiled before is found by the content of its sources.
go_compile() {
  download "${GOCACHE:-$HOME/.cache/go-build}" .a $(find . -name '*.go' -type f ! -path './vendor/*' | LC_ALL=C sort | while read -r file; do
    printf '%s-%s\n' "$(basename "$file")" "$(sha256sum <"$file" | cut -c1-12)"
  done)
}

composer_command() {
  case "$1" in
    install | i)
      need composer.json
      see composer.json composer.lock auth.json symfony.lock patches
      for path in $(sed -nE 's/.*"url"[[:space:]]*:[[:space:]]*"(\.[^"]*)".*/\1/p' composer.json); do need "$path"; see "$path"; done
      for path in $(sed -nE 's/.*"merge-plugin".*"include": *\["([^"]*)".*/\1/p' composer.json); do see "$path"; done
      if ! has --no-scripts && [ ! -e vendor/packages ] && grep -qE '"(pre|post)-package-' composer.json; then
        write vendor/package-scripts
      fi
      write vendor/packages
      has --no-cache || download "${COMPOSER_CACHE_DIR:-${COMPOSER_HOME:-$HOME/.composer}/cache}" .zip $(json_words composer.json require | grep / || true)
      if ! has --no-scripts && grep -qE '"(pre|post)-(install|autoload-dump)-cmd"|"post-autoload-dump"' composer.json; then
        if grep -q '@php artisan' composer.json; then need artisan; fi
        see_tree .
      fi
      has --no-autoloader || autoloader
      ;;
    dump-autoload | dumpautoload) autoloader ;;
    clear-cache | clearcache | config | --version | self-update) ;;
    global) global "$line" ;;
    *) build_tool ;;
  esac
}

autoloader() {
  for path in $(json_words composer.json classmap; json_words composer.json files); do
    case "$path" in classmap | files) ;; *) [ -e "$path" ] || fail "Could not scan for classes inside \"$path\"" ;; esac
  done
  find . -path ./vendor -prune -o -name '*.php' -print | LC_ALL=C sort | while read -r file; do note "$file"; done
  write vendor/autoload.php
}

bundle_command() {
  case "$1" in
    install | '' | check)
      file=Gemfile
      [ -e Gemfile ] || file=gems.rb
      need $file
      see $file Gemfile.lock gems.locked .ruby-version .tool-versions .bundle/config vendor/cache
      if grep -qE '^[[:space:]]*gemspec' $file; then need ./*.gemspec; see_tree .; fi
      for path in $(grep -oE 'path(:|[[:space:]]*=>)[[:space:]]*["'"'"'][^"'"'"']*' $file | sed -E "s/.*[\"']//"); do need "$path"; see "$path"; done
      for path in $(grep -oE '(ruby file:|eval_gemfile|File\.read)[( ]*["'"'"'][^"'"'"']*' $file | sed -E "s/.*[\"']//"); do need "$path"; see "$path"; done
      write /usr/local/bundle/standin
      download "${GEM_HOME:-/usr/local/bundle}/cache" .gem $(sed -nE "s/^ *gem *[\"']([^\"']*)[\"'].*/\1/p" $file)
      [ -e Gemfile.lock ] || sha256sum <$file >Gemfile.lock
      ;;
    config | --version | clean) ;;
    *) build_tool ;;
  esac
}

dotnet_command() {
  case "$1" in
    build | publish | test | run)
      # What is missing is downloaded first, as by the command for it.
      has --no-restore || [ -e obj/project.assets.json ] || dotnet restore
      # What was restored is used from where it lies.
      if has --no-restore && [ -e obj/project.assets.json ]; then need "${NUGET_PACKAGES:-$HOME/.nuget/packages}/standin"; fi
      build_tool
      ;;
    restore)
      see_named '*.csproj' '*.fsproj' '*.vbproj' '*.sln' '*.slnx' '*.props' '*.targets' global.json nuget.config NuGet.config packages.lock.json
      find . -name '*.csproj' | LC_ALL=C sort | while read -r project; do write "$(dirname "$project")/obj/project.assets.json"; done
      write "${NUGET_PACKAGES:-$HOME/.nuget/packages}/standin"
      download "${NUGET_PACKAGES:-$HOME/.nuget/packages}" .nupkg $(find . -name '*.csproj' -exec grep -ohE 'PackageReference Include="[^"]*"' {} + | cut -d'"' -f2)
      ;;
    tool | nuget | --info | --version | workload) printf '%s\n' "$line" >>"$record"; write "$HOME/.dotnet/standin-$(printf '%s' "$line" | sha256sum | cut -c1-12)" ;;
    *) build_tool ;;
  esac
}

# `family RESULT PATTERN…`: the named files and folders of the project's own folder.
family() {
  result=$1
  shift
  for pattern in "$@"; do see ./$pattern; done
  write "$result"
}

# Members of a project are read as well, where the first file says that there are any: `members_if FILE WORDS NAME…`.
members_if() {
  if grep -qsE -- "$2" "$1"; then shift 2; see_named "$@"; fi
}

other_command() {
  case "$self $1" in
    'mix deps.get' | 'mix deps.compile')
      need mix.exs
      names_in mix.exs '(File\.read!?|Code\.(require|eval)_file)\("[^"]*"'
      names_in mix.exs '[^_]path: *"[^"]*"'
      members_if mix.exs 'apps_path|in_umbrella' mix.exs
      if [ "$1" = deps.get ]; then family deps/standin mix.exs mix.lock; else family _build/standin mix.exs mix.lock 'config/[!r]*.exs' '*.exs'; fi
      ;;
    'mix local.'*) global "$line" ;;
    'rebar3 get-deps')
      if [ -e rebar.config.script ]; then see_tree .; fi
      family _build/standin rebar.config rebar.lock _checkouts 'apps/*/rebar.config' 'lib/*/rebar.config'
      ;;
    'gleam deps')
      names_in gleam.toml 'path *= *"[^"]*"'
      family build/packages/standin gleam.toml manifest.toml
      ;;
    'cabal update') global "$line" ;;
    'cabal build')
      if ! has --only-dependencies; then build_tool; return; fi
      all_if './*.cabal' '^build-type: *(Custom|Hooks)'
      [ -e package.yaml ] && ! ls ./*.cabal >/dev/null 2>&1 && see_tree .
      members_if cabal.project '^ *(optional-)?packages:' '*.cabal'
      family dist-newstyle/standin '*.cabal' cabal.project cabal.project.freeze package.yaml
      ;;
    # The compiler, in the version that the resolver asks for.
    'stack setup')
      see stack.yaml package.yaml ./*.cabal
      write "$HOME/.stack/programs/standin"
      ;;
    'stack build')
      if ! has --only-dependencies; then build_tool; return; fi
      need stack.yaml
      names_in stack.yaml '^ *- *\./[^ ]*'
      members_if stack.yaml '^ *packages:' '*.cabal' package.yaml
      family .stack-work/standin stack.yaml stack.yaml.lock package.yaml '*.cabal'
      ;;
    'opam install')
      ls ./*.opam >/dev/null 2>&1 || [ -e dune-project ] || fail 'no package is defined here'
      if ! ls ./*.opam >/dev/null 2>&1; then see_tree .; fi
      names_in "$(ls ./*.opam 2>/dev/null | head -n 1)" '"file:[^"]*"'
      family _opam/standin '*.opam' '*.opam.locked'
      ;;
    'swift package' | 'swift build')
      need Package.swift
      names_in Package.swift 'path: *"[^"]*"'
      all_if Package.swift 'FileManager|ProcessInfo|Context\.'
      # A build downloads what is missing, and then works on all that is there.
      if [ "$1" = package ]; then
        family .build/standin Package.swift Package.resolved
      else
        [ -e .build/standin ] || swift package resolve
        build_tool
      fi
      ;;
    'dart pub' | 'flutter pub')
      if [ "$2" = global ]; then global "$line"; return; fi
      need pubspec.yaml
      names_in pubspec.yaml '^ +path: *[^ ]*'
      all_if pubspec.yaml '^ *generate: *true'
      members_if pubspec.yaml '^workspace:' pubspec.yaml
      family .dart_tool/standin pubspec.yaml pubspec.lock pubspec_overrides.yaml
      ;;
    'julia '*)
      all_if Project.toml '^uuid *=|^\[(workspace|sources)\]'
      all_if Manifest.toml '^path *='
      members_if Project.toml '^\[workspace' Project.toml
      family "$HOME/.julia/standin" Project.toml Manifest.toml
      ;;
    'R '* | 'Rscript '*)
      names_in .Rprofile 'source\("[^"]*"'
      all_if renv.lock '"Source": *"Local"'
      see renv.lock .Rprofile renv/activate.R renv/settings.json
      write renv/library/standin
      ;;
    'cpanm '* | 'cpm '* | 'carton '*)
      if [ -e cpanfile ]; then family /usr/local/lib/perl/standin cpanfile cpanfile.snapshot; return; fi
      [ -e lib ] || fail 'Configuring … N/A'
      see_tree .
      write /usr/local/lib/perl/standin
      ;;
    'conan install')
      all_if conanfile.py 'open\(|load\(|python_requires|self\.recipe_folder|exports'
      if grep -q CMakeToolchain conanfile.txt conanfile.py 2>/dev/null && [ -e CMakeLists.txt ]; then see CMakeLists.txt; write CMakeUserPresets.json; fi
      family build/standin conanfile.txt conanfile.py conan.lock
      ;;
    'vcpkg install')
      names_in vcpkg-configuration.json '"overlay-(ports|triplets)": *\[ *"[^"]*"'
      family vcpkg_installed/standin vcpkg.json vcpkg-configuration.json
      ;;
    'helm dependency' | 'helm dep')
      need Chart.yaml
      names_in Chart.yaml 'file://[^" ]*'
      family charts/standin Chart.yaml Chart.lock
      ;;
    'shards install')
      names_in shard.yml '^ +path: *[^ ]*'
      see shard.yml shard.lock shard.override.yml
      write lib/standin
      ;;
    'haxelib install')
      need build.hxml
      names_in build.hxml '^ *[^ ]*\.hxml'
      family /usr/local/lib/haxe/standin build.hxml haxelib.json
      ;;
    'sbt update')
      need build.sbt
      all_if build.sbt 'IO\.read|Source\.fromFile|scala\.sys\.process'
      all_if 'project/*.sbt' 'sbt-(git|dynver|ci-release|release)'
      see ./*.sbt project .sbtopts .jvmopts
      write target/standin
      ;;
    'lein deps')
      need project.clj
      all_if project.clj 'slurp|load-file|clojure\.java\.shell|:local-root'
      family target/standin project.clj profiles.clj checkouts
      ;;
    'clojure -P'* | 'clj -P'*)
      names_in deps.edn ':local/root *"[^"]*"'
      family "$HOME/.m2/standin" deps.edn
      ;;
    'mvn '*)
      case "$line" in
        *dependency:*) maven_downloads ;;
        *)
          maven_downloads
          : >"$record"
          build_tool
          write target/app.jar
          ;;
      esac
      ;;
    'cargo fetch')
      need Cargo.toml
      [ -e src/main.rs ] || [ -e src/lib.rs ] || grep -q 'members' Cargo.toml || fail 'no targets specified in the manifest'
      names_in Cargo.toml 'path *= *"[^"]*"'
      family /usr/local/cargo/registry/standin Cargo.toml Cargo.lock .cargo rust-toolchain.toml
      ;;
    # What is older than a product of its own is not compiled again.
    'cargo build')
      download "${CARGO_HOME:-/usr/local/cargo}/registry/cache" .crate $(sed -n '/^\[dependencies/,/^\[[^d]/p' Cargo.toml 2>/dev/null | sed -nE 's/^([A-Za-z][A-Za-z0-9_-]*) *=.*/\1/p')
      if grep -q '^cargo$' target/standin 2>/dev/null && [ -z "$(find . -name target -prune -o -type f -newer target/standin -print)" ]; then return; fi
      see_tree .
      environment
      write target/standin
      deliver
      ;;
    'cargo install' | 'rustup '* | 'luarocks install') global "$line" ;;
    'bower install') family bower_components/standin bower.json .bowerrc ;;
    'ansible-galaxy '*)
      names_in requirements.yml '(source|src|name): *\.[^ ]*'
      family "$HOME/.ansible/standin" requirements.yml ansible.cfg
      ;;
    'zig '*)
      # A build fetches what is missing first.
      if ! has --fetch; then
        if [ "$1" = build ] && [ -e build.zig.zon ] && [ ! -e .zig-cache/standin ]; then zig build --fetch; fi
        build_tool
        return
      fi
      need build.zig
      names_in build.zig '@import\("[^"]*\.zig"'
      names_in build.zig.zon '\.path *= *"[^"]*"'
      family .zig-cache/standin build.zig build.zig.zon
      ;;
    'gradle '*)
      case "$1" in --version | wrapper) return ;; esac
      download "${GRADLE_USER_HOME:-$HOME/.gradle}/caches" .jar $(sed -nE "s/^ *(implementation|api|testImplementation)[ (]*[\"']([^\"']*)[\"'].*/\2/p" build.gradle build.gradle.kts 2>/dev/null)
      build_tool
      ;;
    # Any other task downloads what is missing first.
    'lein '*)
      [ ! -e project.clj ] || [ -e target/standin ] || lein deps
      build_tool
      ;;
    'terraform init') family .terraform/standin '*.tf' .terraform.lock.hcl ;;
    *) build_tool ;;
  esac
}

# A build downloads what is missing, by the same files as the command that only downloads.
maven_downloads() {
  need pom.xml
  if grep -q '<modules>' pom.xml; then
    for path in $(sed -nE 's/.*<module>([^<]*)<.*/\1/p' pom.xml); do need "$path/pom.xml"; done
  fi
  for path in $(sed -nE 's/.*<systemPath>([^<]*)<.*/\1/p; s/.*<relativePath>([^<]*)<.*/\1/p' pom.xml); do need "$path"; see "$path"; done
  see pom.xml .mvn settings.xml
  members_if pom.xml '<modules>' pom.xml
  repository=$HOME/.m2/repository
  case " $line " in *' -o '* | *' --offline '*) need "$repository/standin" ;; esac
  write "$repository/standin"
  download "$repository" .jar $(sed -n '/<dependenc/,$p' pom.xml | grep -oE '<artifactId>[^<]*' | cut -d'>' -f2)
}

# Managers that read one family of files. Commands that are not about dependencies read everything.
go_command() {
  case "$1 $2" in
    'mod download')
      need go.mod
      go_modules
      ;;
    'mod vendor' | 'mod tidy' | 'mod verify') go_modules; build_tool ;;
    'env '* | 'version '* | 'clean '*) ;;
    'install '*@*) printf '%s\n' "$line" >>"$record"; write "/go/bin/standin-$(printf '%s' "$line" | sha256sum | cut -c1-12)" ;;
    *)
      if [ -e go.mod ] && [ ! -d vendor ]; then go_modules; fi
      build_tool
      ;;
  esac
}

# What is downloaded depends on the module files alone, those of local replacements and of the workspace's members included.
go_modules() {
  see go.mod go.sum go.work go.work.sum
  for path in $(sed -nE 's/.*=>[[:space:]]*(\.[^ ]*).*/\1/p' go.mod; [ ! -e go.work ] || grep -oE '\./[^ )]*' go.work); do
    need "$path/go.mod"
    see "$path/go.mod" "$path/go.sum"
  done
  write /go/pkg/mod/standin
  : >"$record"
}

composer_command() {
  case "$1" in
    install | i)
      need composer.json
      see composer.json composer.lock auth.json symfony.lock patches
      for path in $(sed -nE 's/.*"url"[[:space:]]*:[[:space:]]*"(\.[^"]*)".*/\1/p' composer.json); do need "$path"; see "$path"; done
      write vendor/packages
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
      [ -e Gemfile.lock ] || sha256sum <$file >Gemfile.lock
      ;;
    config | --version | clean) ;;
    *) build_tool ;;
  esac
}

dotnet_command() {
  case "$1" in
    restore)
      see_named '*.csproj' '*.fsproj' '*.vbproj' '*.sln' '*.slnx' '*.props' '*.targets' global.json nuget.config NuGet.config packages.lock.json
      find . -name '*.csproj' | LC_ALL=C sort | while read -r project; do write "$(dirname "$project")/obj/project.assets.json"; done
      write "$HOME/.nuget/packages/standin"
      ;;
    tool | nuget | --info | --version | workload) printf '%s\n' "$line" >>"$record"; write "$HOME/.dotnet/standin-$(printf '%s' "$line" | sha256sum | cut -c1-12)" ;;
    *) build_tool ;;
  esac
}

# `family RESULT PATTERN…`: the named files wherever they are below the working directory, and folders named whole.
family() {
  result=$1
  shift
  for pattern in "$@"; do
    if [ -d "$pattern" ]; then see "$pattern"; else see_named "$pattern"; fi
  done
  write "$result"
}

other_command() {
  case "$self $1" in
    'mix deps.get') need mix.exs; reads_files mix.exs; family deps/standin mix.exs mix.lock ;;
    'mix deps.compile') family _build/standin mix.exs mix.lock config deps ;;
    'mix local.'*) global "$line" ;;
    'rebar3 get-deps') family _build/standin rebar.config rebar.lock rebar.config.script _checkouts ;;
    'gleam deps') family build/packages/standin gleam.toml manifest.toml ;;
    'cabal update') global "$line" ;;
    'cabal build') if has --only-dependencies; then family "$HOME/.cabal/standin" '*.cabal' cabal.project cabal.project.freeze package.yaml; else build_tool; fi ;;
    'stack build') if has --only-dependencies; then family "$HOME/.stack/standin" stack.yaml stack.yaml.lock package.yaml '*.cabal'; else build_tool; fi ;;
    'opam install') family "$HOME/.opam/standin" '*.opam' '*.opam.locked' ;;
    'swift package') family .build/standin Package.swift Package.resolved ;;
    'dart pub' | 'flutter pub') family .dart_tool/standin pubspec.yaml pubspec.lock pubspec_overrides.yaml ;;
    'julia '*) family "$HOME/.julia/standin" Project.toml Manifest.toml ;;
    'R '* | 'Rscript '*) family renv/library/standin renv.lock .Rprofile activate.R settings.json ;;
    'cpanm '* | 'cpm '* | 'carton '*) if [ -e cpanfile ]; then family /usr/local/lib/perl/standin cpanfile cpanfile.snapshot; else build_tool; fi ;;
    'conan install') family "$HOME/.conan2/standin" conanfile.txt conanfile.py conan.lock CMakeLists.txt ;;
    'vcpkg install') family vcpkg_installed/standin vcpkg.json vcpkg-configuration.json ;;
    'helm dependency' | 'helm dep') family charts/standin Chart.yaml Chart.lock ;;
    'shards install') family lib/standin shard.yml shard.lock ;;
    'haxelib install') family /usr/local/lib/haxe/standin '*.hxml' haxelib.json ;;
    'sbt update') family "$HOME/.cache/coursier/standin" '*.sbt' build.properties '*.scala' .sbtopts .jvmopts ;;
    'lein deps') family "$HOME/.m2/standin" project.clj profiles.clj checkouts ;;
    'clojure -P'* | 'clj -P'*) family "$HOME/.m2/standin" deps.edn build.clj bb.edn ;;
    'mvn '*)
      case "$line" in *dependency:*) need pom.xml; family "$HOME/.m2/repository/standin" pom.xml .mvn settings.xml ;; *) maven_build ;; esac
      ;;
    'cargo fetch') need Cargo.toml; need_target; family /usr/local/cargo/registry/standin Cargo.toml Cargo.lock .cargo rust-toolchain.toml ;;
    'cargo install' | 'rustup '*) global "$line" ;;
    'bower install') family bower_components/standin bower.json .bowerrc ;;
    'ansible-galaxy '*) family "$HOME/.ansible/standin" requirements.yml ansible.cfg ;;
    'zig '*) if has --fetch; then family "$HOME/.cache/zig/standin" build.zig build.zig.zon; else build_tool; fi ;;
    *) build_tool ;;
  esac
}

# A build downloads what is missing, by the same files as the command that only downloads.
maven_build() {
  family "$HOME/.m2/repository/standin" pom.xml .mvn settings.xml
  : >"$record"
  build_tool
}

reads_files() {
  for path in $(grep -oE 'File\.read!?\("[^"]*"' "$1" | sed 's/.*"\(.*\)"/\1/'); do need "$path"; see "$path"; done
}

need_target() {
  [ -e src/main.rs ] || [ -e src/lib.rs ] || grep -q 'members' Cargo.toml || fail 'no targets specified in the manifest'
}

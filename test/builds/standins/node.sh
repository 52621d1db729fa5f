# npm, yarn, pnpm, bun and deno.
hooks='"(preinstall|install|postinstall|prepublish|preprepare|prepare|postprepare|dependencies)"[[:space:]]*:'

node_project() {
  # A package that is named in the command needs no manifest.
  case "$self $line" in 'npm i '[a-zA-Z@]* | 'npm install '[a-zA-Z@]* | 'npm add '*) ;; *) need package.json ;; esac
  see package.json .npmrc .nvmrc .node-version "$@"
  see .yarnrc .yarnrc.yml .yarn .pnp.cjs .pnp.loader.mjs .pnpmfile.cjs .pnpmfile.mjs bunfig.toml pnpm-workspace.yaml
  members
  # A local dependency is read as a whole.
  [ -e package.json ] || return 0
  grep -ohE '"(file|link|portal):[^"]*"' package.json | tr -d '"' | sed 's/^[a-z]*://' | while read -r path; do see "$path"; done
  if grep -q '"patchedDependencies"\|patch-package\|"patch:' package.json pnpm-workspace.yaml 2>/dev/null; then
    see patches
  fi
  if grep -q '"@prisma/client"\|"prisma"' package.json; then see prisma; fi
  if { scripts | grep -E "$hooks" | without_harmless | grep -qE "$hooks" || [ -e binding.gyp ]; } && ! has --ignore-scripts; then
    see_tree .
    environment
    run_hooks
  fi
}

# Hooks of which it is known what they read: patches, which are seen anyway, or nothing.
without_harmless() {
  sed -E 's/"[a-z]*"[[:space:]]*:[[:space:]]*"(patch-package|husky[^"]*|npx only-allow [a-z]*|prisma generate|is-ci [^"]*)"//g'
}

scripts() {
  tr -d '\n' <package.json | sed -n 's/.*"scripts"[[:space:]]*:[[:space:]]*{\([^}]*\)}.*/\1/p'
}

# The members of a workspace are those that are there: a missing one is left out without a word.
members() {
  if [ "$self" = pnpm ]; then
    # Without a list of members, every package is one to some versions.
    if grep -qs '^packages: *\[\]' pnpm-workspace.yaml; then :; elif [ -e pnpm-workspace.yaml ]; then link_commands; fi
  elif grep -q '"workspaces"' package.json; then link_commands; fi
  if grep -qE 'injectWorkspacePackages: true|"injected"' pnpm-workspace.yaml package.json 2>/dev/null; then see_tree .; fi
  # Members that the lock knows and that are not there make an immutable installation fail.
  if has --immutable && [ -e yarn.lock ]; then
    for path in $(grep -oE '@workspace:[^"]+' yarn.lock | sed 's/@workspace://'); do need "$path/package.json"; done
  fi
}

run_hooks() {
  for name in preinstall install postinstall prepare; do
    script=$(scripts | grep -oE "\"$name\"[[:space:]]*:[[:space:]]*\"[^\"]*\"" | sed 's/^[^:]*:[[:space:]]*"//; s/"$//')
    case "$script" in
      "node "* | "sh "* | "bash "*) need "$(echo "$script" | cut -d' ' -f2)" ;;
    esac
  done
}

# An installation that is not frozen writes the lock when there is none, and rewrites one that lacks a dependency of the manifest.
settle_lock() {
  [ -e package.json ] || return 0
  for name in $(json_words package.json dependencies; json_words package.json devDependencies); do
    case "$name" in [a-z@]*) grep -qF "$name" "$1" 2>/dev/null || stale=1 ;; esac
  done
  if [ ! -e "$1" ] || [ -n "${stale:-}" ]; then { echo 'lock of'; sha256sum <package.json; } >"$1"; fi
}

# Commands of members are linked where their target is there.
link_commands() {
  see_named package.json
  find . -name node_modules -prune -o -name package.json -print | LC_ALL=C sort | while read -r manifest; do
    target=$(sed -nE 's/.*"bin"[[:space:]]*:[[:space:]]*"([^"]*)".*/\1/p' "$manifest")
    folder=$(dirname "$manifest")
    if [ -n "$target" ] && [ -e "$folder/$target" ]; then
      mkdir -p node_modules/.bin
      ln -sf "../../$folder/$target" "node_modules/.bin/$(basename "$folder")"
    fi
  done
}

result() {
  write node_modules/.standin
  download "$1" .tgz $(node_packages)
  provide outside
}

# The dependencies of the manifest, with their versions.
node_packages() {
  [ -e package.json ] || return 0
  for member in dependencies devDependencies; do
    tr -d '\n' <package.json | sed -n "s/.*\"$member\"[[:space:]]*:[[:space:]]*{\([^}]*\)}.*/\1/p" | tr ',' '\n' | tr -d '" ' | sed 's/:/@/' | grep -v '@\(file\|link\|workspace\|portal\):' || true
  done
}

# Where Yarn keeps what it downloads depends on its generation, and on the user.
yarn_cache() {
  if [ -n "${YARN_CACHE_FOLDER:-}" ]; then echo "$YARN_CACHE_FOLDER"
  elif [ -e .yarnrc.yml ] || has --immutable; then echo "${YARN_GLOBAL_FOLDER:-$HOME/.yarn/berry}/cache"
  elif [ "$(id -u)" = 0 ]; then echo /usr/local/share/.cache/yarn/v6
  else echo "$HOME/.cache/yarn/v6"; fi
}

npm_command() {
  npm_cache=${npm_config_cache:-$HOME/.npm}/_cacache
  case " $line " in *' -g '* | *' --global '* | *' --location=global '*) global "$line"; return ;; esac
  case "$1" in
    ci | clean-install | ic | install-clean)
      [ -e package-lock.json ] || [ -e npm-shrinkwrap.json ] || fail 'npm ci needs a lock file'
      node_project package-lock.json npm-shrinkwrap.json
      result "$npm_cache"
      ;;
    install | i | in | add | '')
      # Without one, a lock is neither read nor written.
      if has --no-package-lock || has --package-lock=false; then
        node_project npm-shrinkwrap.json
      else
        node_project package-lock.json npm-shrinkwrap.json
      fi
      printf '%s\n' "$line" | tr ' ' '\n' | grep -v '^-' >>"$record"
      [ -e npm-shrinkwrap.json ] || has --no-package-lock || has --package-lock=false || settle_lock package-lock.json
      result "$npm_cache"
      ;;
    cache)
      case "$line" in *clean*) rm -rf "$npm_cache" ;; esac
      ;;
    root) echo /usr/local/lib/node_modules ;;
    config | --version | -v | version) ;;
    *) build_tool ;;
  esac
}

yarn_command() {
  case "$1" in
    install | '' | --*)
      node_project yarn.lock
      if has --immutable && [ ! -e yarn.lock ]; then fail 'the lock file would be created'; fi
      has --immutable || has --frozen-lockfile || settle_lock yarn.lock
      result "$(yarn_cache)"
      ;;
    global) global "$line" ;;
    cache)
      case "$line" in *clean*) rm -rf "$(yarn_cache)" ;; esac
      ;;
    config | set | --version) ;;
    *) build_tool ;;
  esac
}

pnpm_command() {
  npm_cache=${npm_config_cache:-$HOME/.npm}/_cacache
  case " $line " in *' -g '* | *' --global '*) global "$line"; return ;; esac
  case "$1" in
    fetch)
      need pnpm-lock.yaml
      pnpm_store
      ;;
    install | i | '' | --*)
      if has --frozen-lockfile; then need pnpm-lock.yaml; fi
      node_project pnpm-lock.yaml
      has --frozen-lockfile || settle_lock pnpm-lock.yaml
      write node_modules/.standin
      : >"$record"
      pnpm_store
      ;;
    store | config | --version) ;;
    *) build_tool ;;
  esac
}

# What is downloaded depends on the lock alone.
pnpm_store() {
  see pnpm-lock.yaml pnpm-workspace.yaml .npmrc .pnpmfile.cjs patches
  # Corepack takes the version of pnpm from the manifest.
  grep -oE '"packageManager"[^,}]*' package.json >>"$record" 2>/dev/null || true
  store=${PNPM_HOME:-$HOME/.local/share/pnpm}/store
  write "$store/fetched"
  if [ -e package.json ]; then download "$store/files" .tgz $(node_packages); fi
}

# Browsers are downloaded in the version that the installed package asks for.
npx_command() {
  case "$line" in
    'playwright install'* | 'puppeteer browsers'* | 'cypress install'*)
      see node_modules/.standin
      write "$HOME/.cache/browsers/standin"
      ;;
    *) build_tool ;;
  esac
}

bun_command() {
  case "$1" in
    install | i | ci)
      node_project bun.lock bun.lockb
      result "${BUN_INSTALL_CACHE_DIR:-$HOME/.bun/install/cache}"
      ;;
    --version) ;;
    *) build_tool ;;
  esac
}

deno_command() {
  case "$1" in
    install | ci)
      see deno.json deno.jsonc deno.lock import_map.json package.json .npmrc vendor
      [ ! -e package.json ] || write node_modules/.standin
      see_named deno.json deno.jsonc
      write "$HOME/.cache/deno/standin"
      ;;
    *) build_tool ;;
  esac
}

# Installs tools by name: nothing of the project is read.
global() {
  printf '%s\n' "$1" >>"$record"
  write "/usr/local/lib/global/$self-$(printf '%s' "$1" | sha256sum | cut -c1-12)"
  provide outside
}

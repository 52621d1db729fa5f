#!/bin/busybox sh
# Stands in for the program under whose name it is read.
set -e
# A script of a project calls it under a name of its own.
self=${standin:-$(basename "$0")}
unset standin
case "$self $1" in
  'php '*composer | 'php '*composer.phar) self=composer; shift ;;
esac
# A version or another ending of the same program.
case "$self" in
  composer.phar) self=composer ;;
  python3.*) self=python3 ;;
  pip3.*) self=pip3 ;;
  nodejs) self=node ;;
esac
# A program that calls itself would do so without end.
standin_depth=$((${standin_depth:-0} + 1))
export standin_depth
if [ "$standin_depth" -gt 9 ]; then
  echo "$self: calls itself" >&2
  exit 1
fi
line="$*"
# What a program says of itself depends on nothing else.
case "$self $line" in
  python*) ;;
  *' --version' | *' -version' | *' -v' | *' -V' | *' version' | *' --help')
    if [ $# = 1 ]; then echo '21.0.0'; exit 0; fi
    ;;
esac
lib=/usr/local/lib/standins
for part in lib build node python others system tools; do . "$lib/$part.sh"; done

# Options before the command name change where it works.
while [ $# -gt 0 ]; do
  case "$self $1" in
    'npm --prefix' | 'npm -C' | 'yarn --cwd' | 'pnpm --dir' | 'pnpm -C' | 'go -C' | 'uv --directory' | 'composer -d' | 'poetry -C')
      cd "$2"
      shift 2
      ;;
    'npm --prefix='* | 'yarn --cwd='* | 'pnpm --dir='* | 'composer --working-dir='*)
      cd "${1#*=}"
      shift
      ;;
    'npm --'* | 'pnpm --'* | 'poetry --'* | 'mvn -'* | 'composer --'* | 'stack --'* | 'cabal --'*) case "$self" in mvn) break ;; *) shift ;; esac ;;
    *) break ;;
  esac
done

case "$self" in
  npm) npm_command "$@" ;;
  yarn | yarnpkg) yarn_command "$@" ;;
  pnpm) pnpm_command "$@" ;;
  bun) bun_command "$@" ;;
  deno) deno_command "$@" ;;
  pip | pip3) pip_command "$@" ;;
  pip-sync) for file in "${@:-requirements.txt}"; do case "$file" in -*) ;; *) requirements "$file" ;; esac; done; write "$site/standin-sync" ;;
  python | python3) python_command "$@" ;;
  npx) npx_command "$@" ;;
  pipenv) pipenv_command "$@" ;;
  poetry) poetry_command "$@" ;;
  uv) uv_command "$@" ;;
  pdm) pdm_command "$@" ;;
  conda | mamba | micromamba) conda_command "$@" ;;
  go) go_command "$@" ;;
  composer) composer_command "$@" ;;
  bundle | bundler) bundle_command "$@" ;;
  dotnet) dotnet_command "$@" ;;
  curl | wget | git | tar | unzip | gpg | jq | sha256sum | sha512sum | sha1sum | md5sum | sudo | gosu | su-exec | install | lsb_release | dpkg | setcap)
    tool_command "$@"
    ;;
  apt | apt-* | add-apt-repository | apk | dnf | yum | microdnf | zypper | pacman | tdnf | *user* | *group* | *passwd | gem | corepack | docker-php-* | pecl | update-ca-certificates | a2enmod | ldconfig | locale* | dpkg-reconfigure)
    system_command "$@"
    ;;
  *) other_command "$@" ;;
esac

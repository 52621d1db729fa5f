# pip, pipenv, poetry, uv, pdm and conda.
site=/usr/local/lib/python3/site-packages
# In a virtual environment, packages go there.
case "$0" in
  */bin/*) if [ -e "${0%/bin/*}/pyvenv.cfg" ]; then site=${0%/bin/*}/lib/python3/site-packages; fi ;;
esac
if [ -n "${VIRTUAL_ENV:-}" ]; then site=$VIRTUAL_ENV/lib/python3/site-packages; fi

# A requirements file, with those that it includes; paths count from the file.
requirements() {
  need "$1"
  see "$1"
  folder=$(dirname "$1")
  grep -E '^[[:space:]]*(-r|-c|--requirement|--constraint)' "$1" | sed -E 's/^[[:space:]]*(-r|-c|--requirement|--constraint)[=[:space:]]*//; s/[[:space:]]*(#.*)?$//' |
    while read -r other; do
      case "$other" in http*) ;; *) [ -e "$folder/$other" ] || exit 1; (requirements "$folder/$other") || exit 1 ;; esac
    done || fail "a file that $1 includes is missing"
  if grep -qE '^[[:space:]]*(-e[[:space:]]|--editable|\.|/|file:)' "$1"; then see_tree .; fi
  grep -E '^[[:space:]]*(-f|--find-links)' "$1" | sed -E 's/^[^=[:space:]]*[=[:space:]]*//' | while read -r path; do see "$path"; done
}

pip_command() {
  case "$1" in
    install | sync) ;;
    cache | config | --version | list | check | freeze | show) return ;;
    uninstall)
      printf '%s\n' "$line" >>"$record"
      write "$site/standin-$(sha256sum <"$record" | cut -c1-12)"
      return
      ;;
    *) build_tool; return ;;
  esac
  shift
  target=$site
  while [ $# -gt 0 ]; do
    case "$1" in
      -r | --requirement | -c | --constraint) requirements "$2"; shift ;;
      -r* ) requirements "${1#-r}" ;;
      --requirement=* | --constraint=*) requirements "${1#*=}" ;;
      -e | --editable) see_tree "${2%%\[*}"; environment; shift ;;
      --user) target=$HOME/.local/lib/python3/site-packages ;;
      -t | --target) target=$2; shift ;;
      --target=*) target=${1#*=} ;;
      -i | --index-url | --extra-index-url | -f | --find-links | --prefix | --root | --timeout) shift ;;
      -*) ;;
      . | ./* | .\[* | /*) see_tree "${1%%\[*}"; environment ;;
      *) printf 'package %s\n' "$1" >>"$record" ;;
    esac
    shift
  done
  see /etc/pip.conf pip.conf
  if [ "$target" = "$site" ]; then write "$site/standin-$(sha256sum <"$record" | cut -c1-12)"; else write "$target/standin"; fi
  case " $line ${PIP_NO_CACHE_DIR:+--no-cache-dir} " in
    *' --no-cache-dir '*) for name in $(python_packages); do echo "downloaded: $name"; done ;;
    *) download "${PIP_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/pip}" .whl $(python_packages) ;;
  esac
  provide outside
}

# What pip has to download: the packages that are named in the command or in what it reads.
python_packages() {
  sed -n 's/^package //p' "$record"
  cut -d' ' -f1 "$record" | while read -r file; do
    case "$file" in *.txt) grep -hoE '^[A-Za-z][A-Za-z0-9_.-]*(==[^ ;#]*)?' "$file" ;; esac
  done
}

# A manager of projects: the project itself is installed as well unless the command says otherwise.
project_manager() {
  cache=$1
  shift
  need "$1"
  see "$@"
  grep -ohE '(path|file)[[:space:]]*=[[:space:]]*"[^"]*"' "$1" | sed -E 's/^[^"]*"//; s/"$//' | while read -r path; do see "$path"; done
  if grep -q 'workspace' "$1"; then see_named pyproject.toml; fi
  if ! has --frozen; then all_if "$1" '^dynamic *= *\[[^]]*dependencies'; fi
  venv=${VENV:-.venv}
  write "$venv/standin"
  has --no-cache || packages_to "$cache" "$1"
  if ! has --no-root && ! has --no-install-project && ! has --no-self && [ "$self" != pipenv ]; then
    : >"$record"
    find . -path ./.venv -prune -o -type f -print | LC_ALL=C sort | while read -r file; do note "$file"; done
    environment
    write "$venv/project"
  fi
}

# Keeps the packages that a manifest names.
packages_to() {
    download "$1" .whl $(grep -ohE '"[A-Za-z][A-Za-z0-9_-]*([=<>~]=[^"]*)?"|^[A-Za-z][A-Za-z0-9_-]* *= *"[^"]*"' "$2" | tr -d '" ' | LC_ALL=C sort -u)
}

pipenv_command() {
  case "$1" in
    install | sync) VENV=$site/pipenv project_manager "${PIPENV_CACHE_DIR:-$HOME/.cache/pipenv}" Pipfile Pipfile.lock .env ;;
    *) build_tool ;;
  esac
}

poetry_command() {
  case "$1" in
    install | sync) VENV=$site/poetry project_manager "${POETRY_CACHE_DIR:-$HOME/.cache/pypoetry}/artifacts" pyproject.toml poetry.lock poetry.toml ;;
    config | --version | self | cache) ;;
    *) build_tool ;;
  esac
}

uv_command() {
  case "$1" in
    sync)
      if has --locked || has --frozen; then need uv.lock; fi
      project_manager "${UV_CACHE_DIR:-$HOME/.cache/uv}" pyproject.toml uv.lock uv.toml .python-version
      ;;
    pip) shift; PIP_CACHE_DIR=${UV_CACHE_DIR:-$HOME/.cache/uv}; if has --no-cache || has -n; then PIP_NO_CACHE_DIR=1; fi; pip_command "$@" ;;
    cache | --version | python) ;;
    *) build_tool ;;
  esac
}

pdm_command() {
  case "$1" in
    install | sync) project_manager "${PDM_CACHE_DIR:-$HOME/.cache/pdm}" pyproject.toml pdm.lock pdm.toml .pdm-python ;;
    *) build_tool ;;
  esac
}

conda_command() {
  case "$line" in
    *'-f '*)
      file=$(printf '%s' "$line" | sed -E 's/.*-f ([^ ]*).*/\1/')
      need "$file"
      see "$file"
      for other in $(grep -ohE -- '-r [^ ]*' "$file" | cut -d' ' -f2); do requirements "$other"; done
      all_if "$file" '^ *- *(-e|\.)'
      ;;
    clean*) return ;;
    *) printf '%s\n' "$line" >>"$record" ;;
  esac
  write "/opt/conda/envs/standin-$(sha256sum <"$record" | cut -c1-12)"
}

# Downloads of models say in the command what they fetch: nothing of the project is read.
python_command() {
  case "$line" in
    '-m venv '* | '-m virtualenv '*)
      for folder in "$@"; do :; done
      mkdir -p "$folder/bin"
      echo home >"$folder/pyvenv.cfg"
      for name in python python3 pip pip3; do
        printf '#!/bin/busybox sh\n. %s/standin.sh\n' "$lib" >"$folder/bin/$name"
        chmod 755 "$folder/bin/$name"
      done
      echo 'VIRTUAL_ENV=${VIRTUAL_ENV:-}' >"$folder/bin/activate"
      ;;
    --version | -V) echo 'Python 3.13.0' ;;
    '-m pip '*)
      shift 2
      self=pip
      line="$*"
      pip_command "$@"
      ;;
    '-m nltk.downloader '* | '-m spacy download '* | '-c '*download* | '-c '*from_pretrained* | '-c '*load_model*) global "$line" ;;
    *) build_tool ;;
  esac
}

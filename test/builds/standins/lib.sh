# What the stand-ins share. `self` is the name under which a stand-in was called, `record` the paths and digests of what it has read.
record=$(mktemp)
trap 'rm -f "$record"' EXIT

# Under these names there are stand-ins as well.
sha256sum() { busybox sha256sum "$@"; }
tar() { busybox tar "$@"; }

fail() {
  echo "$self: $*" >&2
  exit 1
}

need() {
  for path in "$@"; do [ -e "$path" ] || fail "$path is missing"; done
}

# Reads the files and folders that exist among the arguments.
see() {
  for path in "$@"; do
    if [ -d "$path" ]; then see_tree "$path"; elif [ -f "$path" ]; then note "$path"; fi
  done
}

note() {
  printf '%s %s\n' "${1#./}" "$(sha256sum <"$1" | cut -d' ' -f1)" >>"$record"
}

# Reads every file below a folder. What package managers have put there counts as well: it is their result.
see_tree() {
  # The system itself is no project.
  if [ "$(cd "$1" && pwd)" = / ]; then
    for path in /*; do
      case "$path" in /bin | /dev | /etc | /proc | /root | /sys | /tmp | /usr | /var) ;; *) see "$path" ;; esac
    done
    return
  fi
  find "$1" -type f | LC_ALL=C sort | while read -r file; do note "$file"; done
  find "$1" -type l | LC_ALL=C sort | while read -r file; do printf '%s -> %s\n' "${file#./}" "$(readlink "$file")" >>"$record"; done
}

# Reads all files below the working directory whose names match, results of installations left out.
see_named() {
  for pattern in "$@"; do
    find . \( -name node_modules -o -name vendor -o -name obj -o -name bin -o -name target -o -name .venv \) -prune \
      -o -type f -name "$pattern" -print | LC_ALL=C sort | while read -r file; do note "$file"; done
  done
}

has() {
  case " $line " in *" $1 "*) return 0 ;; esac
  return 1
}

# Writes what was read to a file of the result, with the words of the command that change the result.
write() {
  mkdir -p "$(dirname "$1")"
  { printf '%s\n' "$self"; cat "$record"; } >"$1"
}

# What runs programs may run those that were installed, and read what else was.
environment() {
  for folder in /usr/share /usr/local/lib/global /usr/local/lib/standin; do
    find "$folder" -type f -name 'standin-*' -o -type f -path '/usr/local/lib/global/*' 2>/dev/null | LC_ALL=C sort >>"$record"
  done
  env | grep -vE '^(PWD|OLDPWD|SHLVL|HOSTNAME|_|line|self|record|standin_depth|TRACEPARENT|OTEL_[A-Z_]*)=' | LC_ALL=C sort >>"$record"
}

# The values of a member of a flat JSON object, one a line.
json_words() {
  tr -d '\n' <"$1" | sed -n "s/.*\"$2\"[[:space:]]*:[[:space:]]*\([[{][^]}]*[]}]\).*/\1/p" | grep -oE '"[^"]*"' | tr -d '"'
}

# Reads everything when a file says something that makes the program look beyond its manifests.
all_if() {
  for file in $1; do
    if [ -f "$file" ] && grep -qE -- "$2" "$file"; then
      see_tree .
      environment
    fi
  done
}

# A file that a manifest names must be there.
names_in() {
  [ -f "$1" ] || return 0
  grep -oE -- "$2" "$1" | sed -E "s/.*[\"' ]([^\"' ]+)[\"']?\$/\1/; s|^file:/*||" | while read -r path; do
    [ -e "$path" ] || exit 1
    see "$path"
  done || fail "a path that $1 names is missing"
}

# What later stages and commands take from what is built here: made by whatever works on all the sources, with a digest of what it read.
deliver() {
  [ -e "$lib/made" ] || return 0
  digest=$(sha256sum <"$record" | cut -d' ' -f1)
  while read -r kind path; do
    file=$path
    [ "$kind" != folder ] || file=$path/standin
    if [ -e "$path" ] && ! is_delivered "$file"; then continue; fi
    put "$kind" "$file" "$digest"
  done <"$lib/made"
}

is_delivered() {
  [ -f "$1" ] && [ "$(sed -n 2p "$1")" = '# delivered' ]
}

# A program that was made does, when it is called, what the stand-in for its name does. Where it must not be written, it stays away.
put() {
  mkdir -p "$(dirname "$2")" 2>/dev/null || return 0
  { printf '#!/bin/sh\n# delivered\n# %s\nstandin=%s %s/standin.sh "$@"\n' "$3" "$(basename "$2")" "$lib" >"$2"; } 2>/dev/null || return 0
  case "$1" in program) chmod 755 "$2" ;; esac
}

# The same for what brings something other than the project: no digest, so that it is the same whatever brings it first. `all` for what
# is downloaded or unpacked, which may lie in the project as well.
provide() {
  [ -e "$lib/made" ] || return 0
  here=$(pwd)
  while read -r kind path; do
    case "$1 $path" in "outside ${here%/}/"*) continue ;; esac
    [ -e "$path" ] || if [ "$kind" = folder ]; then put file "$path/standin" ''; else put "$kind" "$path" ''; fi
  done <"$lib/made"
}

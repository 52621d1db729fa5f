# The package managers of distributions, and users.
system_command() {
  case "$self" in
    apt | apt-get) debian "$@" ;;
    apk) alpine "$@" ;;
    dnf | yum | microdnf | tdnf | zypper | pacman) red_hat "$@" ;;
    useradd | adduser) add_user "$@" ;;
    groupadd | addgroup) add_group "$@" ;;
    *)
      # What else changes the system leaves a note of what it was told.
      see /usr/local/share/ca-certificates
      installed
      ;;
  esac
  provide outside
}

# Notes what a command installs: its words say it all, beside what it has read. How packages are cached does not change them.
installed() {
  told=$(printf '%s' " $line" | sed -E 's/ (--no-cache|--update-cache|--update|-U|--setopt=keepcache=[^ ]*|--cache-dir[ =][^ ]*)( |$)/ /g; s/ +/ /g')
  printf '%s\n' "$told" >>"$record"
  write "/usr/share/$self/standin-$(printf '%s' "$told" | sha256sum | cut -c1-12)"
}

# The operands behind the first: names of packages.
names() {
  shift
  for word in "$@"; do case "$word" in -* | *=*) ;; *) printf '%s\n' "$word" ;; esac; done
}

debian() {
  lists=/var/lib/apt/lists
  # The value of an option is no command.
  before=''
  for word in "$@"; do
    case "$before $word" in '-o '* | '-c '* | '-t '* | *' -'*) ;; *) break ;; esac
    before=$word
  done
  # How archives are kept does not change what is installed.
  find /etc/apt /usr/share/keyrings -type f ! -name docker-clean ! -name keep-cache 2>/dev/null | LC_ALL=C sort | while read -r file; do note "$file"; done
  case "$word" in
    update)
      if [ -e "$lists/standin_dists_lists_InRelease" ]; then echo 'from the cache: lists'; else echo 'downloaded: lists'; fi
      write "$lists/standin_dists_lists_InRelease"
      ;;
    clean | autoclean | distclean) rm -f /var/cache/apt/archives/*.deb ;;
    install | upgrade | dist-upgrade | full-upgrade | build-dep)
      # A package that is given as a file needs no list.
      case "$line" in *./* | */*.deb*) ;; *) ls "$lists"/*_* >/dev/null 2>&1 || fail 'Unable to locate package' ;; esac
      see "$lists"/*_*
      installed
      download /var/cache/apt/archives .deb $(names $(printf '%s' "$line" | sed 's/.*\(install\|upgrade\|build-dep\)/\1/'))
      # The setting of Debian's images; without it, apt itself deletes archives unless it is told otherwise.
      if [ -e /etc/apt/apt.conf.d/docker-clean ] || { [ "$self" = apt ] && ! grep -qs Keep-Downloaded-Packages /etc/apt/apt.conf.d/*; }; then
        rm -f /var/cache/apt/archives/*.deb
      fi
      ;;
    autoremove | remove | purge) ;;
    *) installed ;;
  esac
}

alpine() {
  cache=/var/cache/apk
  [ ! -e /etc/apk/cache ] || cache=/etc/apk/cache
  case " $line " in *' --cache-dir '*) cache=$(printf '%s' "$line" | sed -E 's/.*--cache-dir[ =]([^ ]*).*/\1/') ;; esac
  for word in "$@"; do case "$word" in -*) ;; *) break ;; esac; done
  see /etc/apk/repositories /etc/apk/keys
  case "$word" in
    update) put_index ;;
    add | upgrade)
      has --no-cache || put_index
      installed
      # Without a folder for it, apk keeps the index alone.
      if ! has --no-cache && { [ -e /etc/apk/cache ] || has --cache-dir; }; then download "$cache" .apk $(names $(printf '%s' "$line" | sed -E 's/--cache-dir [^ ]*//; s/.*(add|upgrade)/\1/')); fi
      ;;
    cache) rm -rf "$cache"/* ;;
    del | info | search | version | fix | audit) ;;
    *) installed ;;
  esac
}

put_index() {
  mkdir -p "$cache"
  printf 'index\n' >"$cache/APKINDEX.standin.tar.gz"
}

red_hat() {
  cache=/var/cache/$self
  # The fifth generation of dnf has a folder of its own.
  [ ! -d /var/cache/libdnf5 ] || cache=/var/cache/libdnf5
  for word in "$@"; do case "$word" in -*) ;; *) break ;; esac; done
  see /etc/yum.repos.d /etc/zypp /etc/pacman.conf /etc/pacman.d
  case "$self $word" in
    *' clean') rm -rf "${cache:?}"/* ;;
    *' makecache' | *' update' | *' refresh' | *' check-update') mkdir -p "$cache" && echo metadata >"$cache/standin.solv"; [ "$word" != update ] || installed ;;
    *' install' | *' upgrade' | *' groupinstall' | 'pacman '*)
      installed
      mkdir -p "$cache" && echo metadata >"$cache/standin.solv"
      if grep -qs '^keepcache *= *\(1\|True\)' /etc/dnf/dnf.conf /etc/yum.conf || has --setopt=keepcache=1 || has --setopt=keepcache=True; then
        download "$cache" .rpm $(names $(printf '%s' "$line" | sed 's/.*install/install/'))
      fi
      ;;
    *' remove' | *' erase' | *' autoremove') ;;
    *) installed ;;
  esac
}

# Tells what it downloads and what it finds in its cache: `download FOLDER ENDING NAME…`.
download() {
  folder=$1
  ending=$2
  shift 2
  [ $# -gt 0 ] || return 0
  mkdir -p "$folder" 2>/dev/null || return 0
  for name in "$@"; do
    file=$folder/$(printf '%s' "$name" | tr -c 'A-Za-z0-9.\n' _)$ending
    if [ -e "$file" ]; then echo "from the cache: $name"; else echo "downloaded: $name"; printf '%s\n' "$name" >"$file" 2>/dev/null || return 0; fi
  done
}

# Options with a value are told from those without, in the dialects of both families of tools.
account() {
  name='' id='' group='' home='' other=''
  while [ $# -gt 0 ]; do
    case "$1" in
      -u | --uid | --gid) [ "$self:$1" = useradd:--gid ] || [ "$self:$1" = adduser:--gid ] || id=$2; [ "$1" = -u ] || [ "$1" = --uid ] || group=$2; shift ;;
      -g) case "$self" in groupadd | addgroup) id=$2 ;; useradd) group=$2 ;; esac; shift ;;
      -G | --ingroup) [ "$self" = useradd ] || group=$2; shift ;;
      --uid=* | -u[0-9]*) id=${1##*[u=]} ;;
      --gid=* | -g[0-9]*) case "$self" in groupadd | addgroup) id=${1##*[g=]} ;; *) group=${1##*[g=]} ;; esac ;;
      --ingroup=*) group=${1#*=} ;;
      -h | -d | --home | --home-dir) home=$2; shift ;;
      -b | --base-dir) home=$2/; shift ;;
      --home=* | --home-dir=*) home=${1#*=} ;;
      -s | -c | -k | -p | -K | -e | -f | --shell | --comment | --gecos | --groups | --password | --skel) shift ;;
      -[a-zA-Z]*[su]) case "$1" in *u) id=$2 ;; esac; shift ;;
      -[a-zA-Z]*g) case "$self" in groupadd) id=$2 ;; *) group=$2 ;; esac; shift ;;
      -*) ;;
      *) if [ -z "$name" ]; then name=$1; else other=$1; fi ;;
    esac
    shift
  done
  [ -n "$name" ] || fail 'no name is given'
}

# The first number from 1000 on that a file of users or groups does not hold.
free_id() {
  next=1000
  while cut -d: -f3 "/etc/$1" | grep -qx "$next"; do next=$((next + 1)); done
  echo "$next"
}

add_user() {
  account "$@"
  # Two names put a user into a group.
  if [ -n "$other" ] && [ "$self" = adduser ]; then installed; return; fi
  if grep -q "^$name:" /etc/passwd; then [ "$self" != useradd ] || echo "$name exists" >&2; return; fi
  id=${id:-$(free_id passwd)}
  case "$group" in
    '') gid=$id; grep -q "^$name:" /etc/group || echo "$name:x:$id:" >>/etc/group ;;
    *[!0-9]*) gid=$(sed -n "s/^$group:[^:]*:\([0-9]*\).*/\1/p" /etc/group); [ -n "$gid" ] || fail "group $group does not exist" ;;
    *) gid=$group ;;
  esac
  case "$home" in '') home=/home/$name ;; */) home=$home$name ;; esac
  echo "$name:x:$id:$gid::$home:/bin/sh" >>/etc/passwd
  case "$self $line" in
    *' -M'* | *--no-create-home* | 'adduser '*' -H '*) ;;
    'adduser '* | *' -m'* | *--create-home* | *' -'[a-z]*m*) mkdir -p "$home" && chown "$id:$gid" "$home" ;;
  esac
}

add_group() {
  account "$@"
  if [ -n "$other" ]; then installed; return; fi
  grep -q "^$name:" /etc/group && return
  echo "$name:x:${id:-$(free_id group)}:" >>/etc/group
}

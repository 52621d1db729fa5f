# Small tools: what they print or unpack depends on their words and on what they are given.
tool_command() {
  case "$self" in
    curl | wget) fetch "$@" ;;
    git)
      case "$1" in
        clone)
          printf '%s\n' "$line" >>"$record"
          last=$(printf '%s' "$line" | tr ' ' '\n' | tail -n 1)
          write "$(case "$last" in *://* | *@*:*) basename "$last" .git ;; *) echo "$last" ;; esac)/standin"
          provide all
          ;;
        rev-parse | describe | log | show | status | ls-files | submodule)
          [ ! -e .git ] || see .git
          case "$1" in submodule) write .git-submodules ;; *) sha256sum <"$record" | cut -c1-12 ;; esac
          ;;
      esac
      ;;
    tar | unzip | gpg | jq) convert "$@" ;;
    # What is downloaded here has not the digest of the real thing.
    sha256sum | sha512sum | sha1sum | md5sum) case " $line " in *' -c'* | *' --check'* | *' -'[a-z]*c*) cat >/dev/null ;; *) busybox "$self" "$@" ;; esac ;;
    sudo | gosu | su-exec)
      while [ $# -gt 0 ]; do case "$1" in -u | -g) shift 2 ;; -* | *=*) shift ;; *) break ;; esac; done
      [ "$self" = sudo ] || shift
      # What runs instead does not clean up.
      rm -f "$record"
      exec "$@"
      ;;
    install)
      mode=755
      while [ $# -gt 0 ]; do
        case "$1" in
          -m) mode=$2; shift ;;
          -o | -g) shift ;;
          -d) shift; mkdir -p "$@"; return ;;
          -dm*) mode=${1#-dm}; shift; mkdir -p "$@"; return ;;
          -D | -v | -p | -Dm*) case "$1" in -Dm*) mode=${1#-Dm}; [ -n "$mode" ] || { mode=$2; shift; } ;; esac ;;
          -*) ;;
          *) break ;;
        esac
        shift
      done
      for target in "$@"; do :; done
      case "$target" in */) mkdir -p "$target" ;; *) mkdir -p "$(dirname "$target")" ;; esac
      cp "$@"
      if [ -d "$target" ]; then for file in "$@"; do [ ! -f "$target/$(basename "$file")" ] || chmod "$mode" "$target/$(basename "$file")"; done; else chmod "$mode" "$target"; fi
      ;;
    lsb_release) echo bookworm ;;
    dpkg) case "$1" in --print-architecture) echo amd64 ;; *) installed ;; esac ;;
    setcap) ;;
  esac
}

# What comes from the network is known by the words of the command; on the output, it is a comment to a shell.
fetch() {
  out=$(printf '%s' "$line" | sed -nE 's/.*(^| )(-[a-zA-Z]*[oO]|--output|--output-document)[= ]?([^ ]+).*/\3/p')
  printf '# downloaded by %s %s\n' "$self" "$line" >>"$record"
  url=$(printf '%s\n' "$line" | grep -oE '[a-z]+://[^ ]*' | tail -n 1)
  case "$self $out" in
    'curl '*://*) out=$(basename "$url") ;;
    'wget ') out=$(basename "${url%%\?*}") ;;
  esac
  case " $line " in
    *' -O- '* | *' -qO- '* | *' -O - '* | *' -qO - '*) out=- ;;
    *' -P '* | *' --directory-prefix'*) out=$(printf '%s' "$line" | sed -E 's/.*(-P|--directory-prefix)[= ]([^ ]*).*/\2/')/$(basename "$url") ;;
  esac
  case "$out" in
    '' | - | /dev/*) cat "$record" ;;
    *) cp "$record" "$out" ;;
  esac
  provide all
}

# A real archive is unpacked; one that was made up gives a file that tells of it.
convert() {
  input=$(mktemp)
  case "$self ${1#-}" in
    'tar '*x* | 'tar -'*) ;;
    'tar '*c*) rm "$input"; busybox tar "$@"; return ;;
  esac
  archive=$(for word in "$@"; do [ ! -f "$word" ] || echo "$word"; done | head -n 1)
  if [ -n "$archive" ]; then cat "$archive" >"$input"; elif [ ! -t 0 ]; then cat >"$input"; fi
  [ -s "$input" ] || { rm -f "$input"; fail 'nothing is given'; }
  printf '%s\n' "$line" >>"$record"
  sha256sum <"$input" | cut -d' ' -f1 >>"$record"
  case "$self" in
    tar | unzip)
      folder=$(printf '%s' "$line" | sed -nE 's/.*(-C|--directory|-d)[= ]?([^ ]+).*/\2/p')
      if [ "$self" = tar ] && { busybox tar tf "$input" || busybox tar tzf "$input"; } >/dev/null 2>&1; then
        if [ -n "$archive" ]; then busybox tar "$@"; else busybox tar "$@" <"$input"; fi
      else
        mkdir -p "${folder:-.}"
        write "${folder:-.}/.unpacked-$(sha256sum <"$record" | cut -c1-12)"
        provide all
      fi
      ;;
    gpg)
      out=$(printf '%s' "$line" | sed -nE 's/.*(-o|--output)[= ]([^ ]+).*/\2/p')
      if [ -n "$out" ]; then mkdir -p "$(dirname "$out")"; cp "$record" "$out"; else case "$line" in *--dearmor*) cat "$record" ;; esac; fi
      ;;
    jq) sha256sum <"$record" | cut -c1-12 ;;
  esac
  rm -f "$input"
}

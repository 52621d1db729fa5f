# The package managers of distributions, and small tools that busybox lacks.
system_command() {
  case "$self" in
    apt | apt-get | apk | dnf | yum | microdnf | zypper | pacman | tdnf)
      see /etc/apt /etc/apk /etc/yum.repos.d /etc/zypp /etc/pacman.conf /usr/share/keyrings
      case "$line" in
        *clean* | *autoremove*) return ;;
        *update* | *refresh* | *makecache*) write "/var/lib/$self/lists/standin" ;;
        *) printf '%s\n' "$line" >>"$record"; write "/usr/share/$self/standin-$(printf '%s' "$line" | sha256sum | cut -c1-12)" ;;
      esac
      ;;
    useradd | groupadd)
      name=$(printf '%s' "$line" | tr ' ' '\n' | tail -n 1)
      kind=passwd
      [ "$self" = useradd ] || kind=group
      grep -q "^$name:" "/etc/$kind" && return
      id=$(printf '%s' "$line" | sed -nE 's/.*(-u|-g|--uid|--gid)[= ]([0-9]+).*/\2/p')
      id=${id:-$((1000 + $(wc -l <"/etc/$kind")))}
      if [ "$kind" = passwd ]; then
        echo "$name:x:$id:$id::/home/$name:/bin/sh" >>/etc/passwd
        grep -q "^$name:" /etc/group || echo "$name:x:$id:" >>/etc/group
        case " $line " in *' -m '* | *' --create-home '* | *' -ms '*) mkdir -p "/home/$name" && chown "$id:$id" "/home/$name" ;; esac
      else
        echo "$name:x:$id:" >>/etc/group
      fi
      ;;
    curl)
      out=$(printf '%s' "$line" | sed -nE 's/.*(^| )(-[a-zA-Z]*o|--output)[= ]?([^ ]+).*/\3/p')
      printf '%s\n' "$line" >>"$record"
      if [ -n "$out" ]; then write "$out"; fi
      ;;
    gem | corepack | docker-php-ext-install | docker-php-ext-configure | docker-php-ext-enable | pecl | update-ca-certificates | a2enmod | ldconfig | locale-gen)
      printf '%s\n' "$line" >>"$record"
      see /usr/local/share/ca-certificates
      write "/usr/local/lib/standin/$self-$(printf '%s' "$line" | sha256sum | cut -c1-12)"
      ;;
    git) case "$1" in clone) printf '%s\n' "$line" >>"$record"; write "$(basename "$(printf '%s' "$line" | tr ' ' '\n' | tail -n 1)" .git)/standin" ;; *) ;; esac ;;
  esac
}

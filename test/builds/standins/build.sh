# Compilers, interpreters, task runners and programs of which nothing is known: the result depends on the whole tree, on the environment, on
# the words of the command and on what they name.
build_tool() {
  see_tree .
  environment
  printf '%s\n' "$line" >>"$record"
  for word in $line; do
    case "$word" in /proc/* | /sys/* | /dev/*) ;; /*/* | ../*) see "$word" ;; esac
  done
  out=$(printf '%s' "$line" | sed -nE 's/.*(^| )(-o|--output|--out|--outdir|--out-dir)[= ]?([^ ]+).*/\3/p')
  case "$out" in */) out=${out}standin ;; esac
  if [ -d "$out" ]; then out=$out/standin; fi
  write "${out:-.built-by-$self}"
  deliver
}

# Compilers, interpreters and task runners: the result depends on the whole tree, on the environment and on the words of the command.
build_tool() {
  see_tree .
  environment
  printf '%s\n' "$line" >>"$record"
  out=$(printf '%s' "$line" | sed -nE 's/.*(^| )-o[= ]?([^ ]+).*/\2/p')
  write "${out:-.built-by-$self}"
}

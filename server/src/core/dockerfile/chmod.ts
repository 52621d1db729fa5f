/** What BuildKit says against an expanded value of `--chmod`; undefined where it takes it (dockerfile2llb/convert_copy.go). */
export function chmodProblem(mode: string): string | undefined {
  if (/^[0-7]+$/.test(mode) && Number.parseInt(mode, 8) <= 0o7777) return undefined;
  if (/^[0-9]/.test(mode))
    return `invalid chmod parameter: '${mode}'. it should be octal string and between 0 and 07777`;
  return symbolicMode.test(mode) ? undefined : 'invalid syntax';
}

/** Clauses such as `u=rwX` or `go+r-w`, joined by commas, in the notation of BSD's chmod. */
const symbolicMode = /^[augo]*(?:[-+=][rstwXxugo]*)+(?:,[augo]*(?:[-+=][rstwXxugo]*)+)*$/;

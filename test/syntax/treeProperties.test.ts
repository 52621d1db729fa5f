import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../server/src/core/syntax/parser.ts';
import { treeProblems } from './treeProblems.ts';

/** A file with about everything that the syntax knows. */
const file = `# syntax=docker/dockerfile:1
# check=skip=all

# A comment
ARG VERSION=1
FROM alpine:\${VERSION} AS build
  # An indented comment
RUN --mount=type=cache,target=/c --network="none" \\
  # between lines

    make \\
    install
COPY --from=build <<EOF <<-"END" /to/
here $x
EOF
\tthere
\tEND
ONBUILD RUN ["a", "b\\u00e9"]
ENV a=1 "b c"='d e' \\
  f=\\"
HEALTHCHECK --interval=1s --timeout=\\
  CMD x
FOO bar
LABEL old value
ENV bad
RUN <<NEVER
ends`;

const variants: Readonly<Record<string, string>> = {
  'as it is': file,
  'with a line end at its end': `${file}\n`,
  'with carriage returns': file.replaceAll('\n', '\r\n'),
  'with mixed line ends': file.replace(/\n/g, (end, at: number) => (at % 2 === 0 ? end : '\r\n')),
  'with bare carriage returns': file.replaceAll(' ', '\r'),
  'with two carriage returns for each line end': file.replaceAll('\n', '\r\r\n'),
  'with a byte order mark': `\ufeff${file}`,
  'with a byte order mark and carriage returns': `\ufeff${file.replaceAll('\n', '\r\n')}`,
  'with byte order marks inside': file.replaceAll('\n', '\n\ufeff'),
  'with blanks at the ends of lines': file.replaceAll('\n', ' \t\n'),
  'with empty lines': file.replaceAll('\n', '\n\n'),
  'with backticks as escape characters': `# escape=\`\n${file.replaceAll('\\', '`')}`,
  'with Windows paths': file.replaceAll('/', '\\'),
  'with characters beyond the first plane': file.replaceAll('e', '\u{1d465}'),
  'with halves of surrogate pairs': file.replaceAll('e', '\ud835'),
  'with the replacement character': file.replaceAll('e', '\ufffd'),
  'with white space of other kinds': file.replaceAll(' ', '\u00a0').replaceAll('a', '\u0085'),
  'with NUL': file.replaceAll('e', '\0'),
  'in lower case': file.toLowerCase(),
  'continued everywhere': file.replaceAll('\n', '\\\n'),
  'with comments everywhere': file.replaceAll('\n', '\n# comment\n'),
  'without line ends': file.replaceAll('\n', ' '),
  'of backslashes': '\\\n'.repeat(40),
  'of one character': '\\',
  'of white space': ' \t\r\n\u0085\v\f \n',
  'that is empty': '',
};

for (const [name, text] of Object.entries(variants)) {
  test(`a file ${name} is kept character by character`, () => {
    assert.deepEqual(treeProblems(parse(text)), []);
  });
}

test('every beginning and every end of a file is kept', () => {
  for (let at = 0; at <= file.length; at++) {
    for (const text of [file.slice(0, at), file.slice(at), `${file.slice(0, at)}\r`]) assertKept(text);
  }
});

test('a file with any one character doubled, dropped or replaced is kept', () => {
  for (let at = 0; at < file.length; at++) {
    const [before, after] = [file.slice(0, at), file.slice(at + 1)];
    for (const between of ['', `${file[at]}${file[at]}`, '\\', '"', '\n', '#', '<<']) {
      assertKept(before + between + after);
    }
  }
});

function assertKept(text: string): void {
  const problems = treeProblems(parse(text));
  if (problems.length > 0) assert.fail(`${JSON.stringify(text)}: ${problems.join('; ')}`);
}

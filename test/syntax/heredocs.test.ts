import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heredocOf, heredocsOfLine } from '../../server/src/core/syntax/heredocs.ts';

interface Said {
  readonly name: string;
  readonly expand?: boolean;
  readonly chomp?: boolean;
  readonly fileDescriptor?: number;
}

const words: readonly (readonly [word: string, said: Said | undefined])[] = [
  ['<<EOF', { name: 'EOF' }],
  ['<<-EOF', { name: 'EOF', chomp: true }],
  ['<< EOF', { name: 'EOF' }],
  ['<<- \t EOF', { name: 'EOF', chomp: true }],
  ['<< -EOF', { name: '-EOF' }],
  ['3<<EOF', { name: 'EOF', fileDescriptor: 3 }],
  ['<<"EOF"', { name: 'EOF', expand: false }],
  ["<<-'E O F'", { name: 'E O F', expand: false, chomp: true }],
  ['<<E"O"F', { name: 'EOF', expand: false }],
  ["<<E\\'F", { name: "E'F" }],
  ["<<$EOF'x'", { name: '$EOFx', expand: false }],
  ['<<${EOF}', { name: '${EOF}' }],
  ['<<EOF>out', { name: 'EOF>out' }],
  ['99999999999999999999<<E', { name: 'E', fileDescriptor: 2 ** 64 - 1 }],
  ['<<', undefined],
  ['<<-', undefined],
  ['<< ', undefined],
  ['<<<EOF', undefined],
  ['<<EOF<x', undefined],
  ['a<<EOF', undefined],
  ['<EOF', undefined],
  ['<<a b', undefined],
  ["<<''", undefined],
  ['EOF', undefined],
];

for (const [word, said] of words) {
  test(`${word} ${said ? `opens ${said.name}` : 'opens no here-document'}`, () => {
    assert.deepEqual(heredocOf(word), said && { expand: true, chomp: false, fileDescriptor: 0, ...said });
  });
}

test('a name with a quote that never closes is an error', () => {
  const message = 'failed to process "\'EOF": unexpected end of statement while looking for matching single-quote';
  assert.deepEqual(heredocOf("<<'EOF"), { error: message });
});

const lines: readonly (readonly [text: string, ...words: readonly string[]])[] = [
  ['RUN <<EOF', '<<EOF'],
  ['RUN cat <<A 3<<-B > x', '<<A', '3<<-B'],
  ['COPY --chmod=644 <<"a b" << c /to', '<<"a b"', '<< c'],
  ['RUN cat << \t E', '<< \t E'],
  ['RUN echo "<<EOF" \\<<EOF \'<<EOF\''],
  ['RUN echo $((1<<2)) <<EOF', '<<EOF'],
  ['RUN echo $(( 1 << 2 ))', '<< 2'],
  // One apostrophe is enough for the whole line to hold none.
  ["RUN echo it's <<EOF"],
  ['RUN echo "${x" <<EOF'],
  ['RUN echo ${x:-<<A} <<B', '<<B'],
  ['RUN `x <<EOF', '<<EOF'],
];

for (const [text, ...opened] of lines) {
  test(`${text} opens ${opened.length === 0 ? 'no here-document' : opened.join(', ')}`, () => {
    const { heredocs, error } = heredocsOfLine(text);
    assert.equal(error, undefined);
    assert.deepEqual(
      heredocs.map(({ range }) => text.slice(range.start, range.end)),
      opened,
    );
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instructionFacts } from '../../server/src/core/language/instructions.ts';
import { growth } from '../growth.ts';
import { greedyShell, loadGrammar, realShell, type Token, type Tokenize } from './tokenize.ts';

const shells: readonly (readonly [name: string, text: string | undefined])[] = [
  ['a greedy shell grammar', greedyShell],
  ['no shell grammar', undefined],
  ...(realShell === undefined ? [] : ([["VS Code's shell grammar", realShell]] as const)),
];

const grammars = new Map<string, Tokenize>();
for (const [name, text] of shells) grammars.set(name, await loadGrammar(text));
const plain = grammars.get('a greedy shell grammar');
assert.ok(plain);
const tokenize = plain;

/** The scopes of the text between the markers. */
function scopesOf(source: string): string {
  const [before = '', marked = '', after = ''] = source.split('¦');
  const lines = tokenize(before + marked + after);
  const line = before.split('\n').length - 1;
  const column = before.length - (before.lastIndexOf('\n') + 1);
  let at = 0;
  for (const { text, scopes } of lines[line] ?? []) {
    at += text.length;
    if (at > column) return scopes.join(' ').replaceAll('.dockerfile', '');
  }
  return '';
}

const keyword = 'keyword.other.special-method';
const shell = 'meta.embedded.block.shellscript';
const token = 'keyword.control.heredoc-token';
const escape = '# escape=`\n';

/** The marked text has the scope, or, with `!`, has it not. */
const cases: readonly (readonly [source: string, ...scopes: readonly string[]])[] = [
  // Keywords, in any casing, and only where they stand first.
  ['¦FROM¦ a', keyword],
  ['  ¦from¦ a', keyword],
  ['FROM a\n¦FROM¦', keyword],
  ['¦ONBUILD¦ RUN x', 'keyword.control'],
  ['ONBUILD ¦RUN¦ x', keyword],
  ['ONBUILD RUN ¦x¦', shell],
  ['RUN x \\\n ¦FROM¦ a', shell, `!${keyword}`],
  ['¦FROMAGE¦ a', `!${keyword}`],
  ['FROM a ¦AS¦ b', keyword],
  ['FROM a AS ¦b¦', 'entity.name.type.stage'],
  ['FROM a \\\n  ¦as¦ b', keyword],
  // Images.
  ['FROM ¦node¦:20', 'entity.name.type.image'],
  ['FROM node:¦20-alpine¦ AS x', 'constant.other.tag'],
  ['FROM registry:¦5000¦/a', '!constant.other.tag'],
  ['FROM a@¦sha256:abc¦', 'constant.other.digest'],
  ['FROM a:¦$V¦', 'variable.other.normal'],
  ['FROM ¦scratch¦', 'constant.language.scratch'],
  // Comments and directives.
  ['¦# x¦\nFROM a', 'comment.line.number-sign'],
  ['FROM a\nRUN x \\\n  ¦# y¦\n  z', 'comment.line.number-sign'],
  ['FROM a\nRUN x \\\n  # y\n  ¦z¦', shell, '!comment'],
  ['FROM a ¦# b¦', '!comment'],
  ['# ¦syntax¦=x', 'keyword.other.directive'],
  ['# syntax=x\n# ¦escape¦=`', 'keyword.other.directive'],
  ['\n# ¦syntax¦=x', '!keyword.other.directive'],
  ['FROM a\n# ¦check¦=skip=All\nRUN x', 'keyword.other.directive', 'comment'],
  // Flags.
  ['COPY ¦--¦from=x a b', 'punctuation.definition.flag'],
  ['COPY --¦from¦=x a b', 'entity.other.attribute-name.flag'],
  ['COPY --from=¦x¦ a b', 'string.unquoted'],
  ['COPY a ¦--from¦ b', 'meta.flag'],
  ['COPY a--¦from¦ b', '!meta.flag'],
  ['RUN --mount=¦type¦=cache,target=/x y', 'support.type.property-name.option'],
  ['RUN --mount=type=cache,¦target¦=/x y', 'support.type.property-name.option'],
  ['RUN --mount=type=cache,\\\n¦target¦=/x y', 'support.type.property-name.option'],
  ['RUN --mount=type=cache \\\n  --¦network¦=none y', 'entity.other.attribute-name.flag'],
  ['RUN --mount=type=cache \\\n  --network=none ¦y¦', shell],
  ['RUN x ¦--flag¦', shell, '!meta.flag'],
  ['HEALTHCHECK --¦interval¦=1s CMD x', 'entity.other.attribute-name.flag'],
  ['HEALTHCHECK --interval=1s \\\n  ¦CMD¦ x', keyword],
  ['HEALTHCHECK CMD ¦x¦', shell],
  ['HEALTHCHECK CMD ["¦x¦"]', 'string.quoted.double.json'],
  ['HEALTHCHECK ¦NONE¦', keyword],
  // Exec form and shell form.
  ['CMD ["¦a¦", "b"]', 'string.quoted.double.json', 'meta.structure.array.json'],
  ['CMD [ \\\n "¦a¦", \\\n "b" ]', 'string.quoted.double.json'],
  ['CMD ["a¦\\n¦"]', 'constant.character.escape.json'],
  ['CMD ["a¦\\x¦"]', 'invalid.illegal.escape.json'],
  ['RUN ¦[¦ "a" = "b" ] && c', shell, '!meta.structure'],
  ['CMD ¦echo¦ x', shell],
  ['ENTRYPOINT ["¦a¦"]', 'string.quoted.double.json'],
  ['SHELL ["¦a¦"]', 'string.quoted.double.json'],
  ['VOLUME ["¦a¦"]', 'string.quoted.double.json'],
  ['COPY ["¦a¦", "/b"]', 'string.quoted.double.json'],
  // Variables and strings.
  ['ENV ¦A¦=1', 'variable.other.assignment'],
  ['ENV A=1 \\\n  ¦B¦=2', 'variable.other.assignment'],
  ['ENV A="x ¦$B¦"', 'variable.other.normal', 'string.quoted.double'],
  ['ENV ¦A¦ some words', 'variable.other.assignment'],
  ['ENV A ¦some¦ words', 'string.unquoted'],
  ["ENV A='¦$B¦'", 'string.quoted.single', '!variable'],
  ['ARG ¦A¦', 'variable.other.assignment'],
  ['ARG A ¦B¦=1', 'variable.other.assignment'],
  ['LABEL ¦a.b-c¦="d"', 'variable.other.assignment'],
  ['WORKDIR /a/${¦B¦}', 'variable.other.bracket'],
  ['USER ${B¦:-¦x}', 'keyword.operator.expansion'],
  ['USER ${B:-¦$C¦}', 'variable.other.normal'],
  ['COPY ¦\\$¦A b', 'constant.character.escape'],
  ['EXPOSE ¦80¦/tcp', 'constant.numeric.port'],
  ['EXPOSE 80/¦tcp¦', 'constant.language.protocol'],
  ['STOPSIGNAL ¦SIGTERM¦', 'constant.language.signal'],
  // Continuations.
  ['RUN x ¦\\¦\n y', 'constant.character.escape.line-continuation'],
  ['RUN x ¦\\¦  \n y', 'constant.character.escape.line-continuation'],
  ['RUN "x ¦\\¦\n y"', 'constant.character.escape.line-continuation'],
  ['RUN "x \\\n¦y¦"', 'string.quoted.double.shell'],
  ['RUN x\\\\\n¦FROM¦ y', keyword],
  ['RUN x \\\n\n  ¦y¦', shell],
  ['RUN x # c \\\n  ¦y¦', 'comment'],
  ['RUN x # c\n¦FROM¦ y', keyword],
  ['ENV A="x\n¦FROM¦ y', keyword],
  ["LABEL a='b \\\n c\n¦FROM¦ y", keyword],
  ['RUN echo "x\n¦FROM¦ y', keyword],
  ["RUN if true; then echo 'x\n¦FROM¦ y", keyword],
  // The escape character.
  [`${escape}RUN x ¦\`¦\n y`, 'constant.character.escape.line-continuation'],
  [`${escape}RUN x \`\n ¦RUN¦ y`, `!${keyword}`],
  [`${escape}COPY a C:\\\n¦RUN¦ y`, keyword],
  [`${escape}COPY a C:¦\\¦b`, '!constant.character.escape'],
  [`# syntax=x\n${escape}RUN x ¦\`¦\n y`, 'constant.character.escape.line-continuation'],
  ['RUN x ¦`¦\nRUN y', '!constant.character.escape.line-continuation'],
  ['RUN x `\n¦RUN¦ y', keyword],
  ['FROM a\n# escape=`\nRUN x `\n¦RUN¦ y', keyword],
  // Here-documents.
  ['RUN <<¦EOF¦\nx\nEOF', token],
  ['RUN ¦<<-¦EOF\nx\nEOF', 'keyword.operator.heredoc'],
  ['RUN <<EOF\n¦x¦\nEOF', shell],
  ['RUN <<EOF\n"x\n¦EOF¦\nRUN y', token],
  ['RUN <<EOF\n"x\nEOF\n¦RUN¦ y', keyword],
  ['RUN <<EOF\n¦RUN¦ x\nEOF', `!${keyword}`, shell],
  ['RUN <<EOF\n EOF\n¦x¦\nEOF', shell],
  ['RUN <<EOF\n\tEOF\n¦x¦\nEOF', shell],
  ['RUN <<-EOF\n\t¦EOF¦\nFROM x', token],
  ['RUN <<-EOF\n\tEOF\n¦FROM¦ x', keyword],
  ['RUN --mount=type=cache,target=/x <<EOF\n¦x¦\nEOF', shell],
  ['RUN --¦mount¦=type=cache,target=/x <<EOF\nx\nEOF', 'entity.other.attribute-name.flag'],
  ['RUN cat <<EOF > /x\n¦RUN¦ x\nEOF', 'string.unquoted.heredoc'],
  ['RUN cat <<EOF > /x\n¦$A¦\nEOF', 'variable.other.normal'],
  ["RUN cat <<'EOF' > /x\n¦$A¦\nEOF", '!variable', 'string.unquoted.heredoc'],
  ['RUN cat <<EOF > /x\nx\nEOF\n¦FROM¦ x', keyword],
  ['COPY <<EOF /x\n¦FROM¦ a\nEOF', 'string.unquoted.heredoc'],
  ['COPY <<EOF /x\n¦$A¦\nEOF', 'variable.other.normal'],
  ['COPY <<"EOF" /x\n¦$A¦\nEOF', '!variable'],
  ['COPY --¦chmod¦=755 <<EOF /x\nEOF', 'entity.other.attribute-name.flag'],
  ['COPY <<a <<b /x\n1\na\n¦2¦\nb\nRUN x', 'string.unquoted.heredoc'],
  ['COPY <<a <<b /x\n1\na\n2\nb\n¦RUN¦ x', keyword],
  ['ADD <<EOF /x\n¦y¦\nEOF', 'string.unquoted.heredoc'],
  ['ONBUILD COPY <<EOF /x\n¦FROM¦\nEOF', 'string.unquoted.heredoc'],
  ['RUN a && \\\n  cat <<EOF\n¦FROM¦ x\nEOF', 'string.unquoted.heredoc'],
  ['RUN a && \\\n  cat <<EOF\nx\nEOF\n¦FROM¦ x', keyword],
  ['COPY a \\\n  <<EOF /x\n¦FROM¦ x\nEOF', 'string.unquoted.heredoc'],
  ['RUN cat <<EOF\n¦x¦', 'string.unquoted.heredoc'],
  // Here-documents in other languages.
  ['RUN <<EOF\n#!/usr/bin/env python3\n¦x¦\nEOF', 'meta.embedded.block.python', `!${shell}`],
  ['RUN <<EOF\n#!/bin/bash -e\n¦x¦\nEOF', shell],
  ['RUN <<EOF\n#!/usr/bin/awk\n¦x¦\nEOF', 'string.unquoted.heredoc'],
  ['RUN <<EOF\n#!/usr/bin/awk\n¦EOF¦\nRUN x', token],
  ['RUN python3 <<EOF\n¦x¦\nEOF', 'meta.embedded.block.python'],
  ['RUN --network=none /usr/bin/python3 - <<EOF\n¦x¦\nEOF', 'meta.embedded.block.python'],
  ['RUN python3 x.py <<EOF\n¦x¦\nEOF', 'string.unquoted.heredoc'],
  ['RUN bash -e <<EOF\n¦x¦\nEOF', 'string.unquoted.heredoc'],
  ['RUN bash <<EOF\n¦x¦\nEOF', shell],
  ['COPY <<EOF /x.json\n¦x¦\nEOF', 'meta.embedded.block.json'],
  ['COPY --chmod=644 <<-EOF /x.yaml\n\t¦x¦\n\tEOF', 'meta.embedded.block.yaml'],
  ['COPY <<EOF /x.sh\n¦x¦\nEOF', shell],
  ['COPY <<EOF /x.sh\n"\n¦EOF¦\nRUN y', token],
  ['COPY <<EOF /usr/bin/x\n#!/bin/sh\n¦x¦\nEOF', shell],
  ['COPY <<EOF /x.conf\n¦x¦\nEOF', 'string.unquoted.heredoc'],
  ['CMD cat <<EOF\n¦RUN¦ x', keyword],
  ['RUN cat <<<EOF\n¦RUN¦ x', keyword],
  ['RUN echo "a <<EOF"\n¦RUN¦ x', keyword],
  ['RUN a<<EOF\n¦RUN¦ x', keyword],
  ['RUN echo $((1<<2))\n¦RUN¦ x', keyword],
  ['RUN x \\\n  # <<EOF\n  y\n¦RUN¦ x', keyword],
];

for (const [source, ...wanted] of cases) {
  test(`grammar: ${JSON.stringify(source)}`, () => {
    const scopes = scopesOf(source);
    for (const scope of wanted) {
      const not = scope.startsWith('!');
      const has = ` ${scopes}.`.includes(` ${scope.replace(/^!/, '')}`);
      assert.equal(has, !not, `${scope} in: ${scopes}`);
    }
  });
}

test('every instruction of the language is a keyword of the grammar, and ends with its last line', () => {
  for (const [name, run] of grammars) {
    for (const { keyword: word, heredocs } of instructionFacts) {
      const body = heredocs ? `${word} <<E x\n"\nE` : `${word} "x \\\n  y`;
      const lines = run(`${body}\n${word} z`);
      for (const line of [lines[0], lines.at(-1)]) {
        const first = line?.find(({ text }) => text.trim() !== '');
        assert.equal(first?.text, word, name);
        assert.ok(first && isKeyword(first), `${name}: ${word}`);
      }
    }
  }
});

/** Texts that open something; a line repeats each of them by the thousand. */
const openers = [
  '"',
  "'",
  '<<',
  ' <<',
  ' <<A"',
  ' #',
  '"a",',
  '"a" ',
  '\\',
  '\\ ',
  ' \t',
  '${A:-',
  'a:',
  'a=b,',
  '--a ',
  '[',
  '$',
];

test('lines that open very much take time in proportion to their length', () => {
  const run = grammars.get('no shell grammar');
  assert.ok(run);
  for (const start of ['RUN x', 'RUN [', 'COPY ', 'FROM ', 'ENV A=', 'RUN --mount=']) {
    for (const opener of openers) {
      const line = (length: number) => start + opener.repeat(length / opener.length);
      // What takes next to no time need not be measured. Work that grows with the square doubles twice.
      if (Math.min(...[1, 2, 3].map(() => duration(() => run(line(4000))))) < 60) continue;
      const ratio = growth(line, 500, run);
      assert.ok(ratio < 3, `${start}${opener}: ${ratio} times the time for twice the length`);
    }
  }
});

function duration(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function isKeyword({ scopes }: Token): boolean {
  return scopes.some((scope) => /^keyword\.(?:other\.special-method|control)\.dockerfile$/.test(scope));
}

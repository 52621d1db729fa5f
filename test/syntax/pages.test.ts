import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../server/src/core/syntax/parser.ts';
import type { InstructionSyntax, SyntaxTree } from '../../server/src/core/syntax/tree.ts';
import { readPage } from '../context/page.ts';
import { treeProblems } from './treeProblems.ts';

for (const name of readdirSync('test/syntax/pages').sort()) {
  test(`the syntax of ${name}`, () => {
    const page = readPage(`test/syntax/pages/${name}`);
    const tree = parse(page.files.get('Dockerfile') ?? '');
    assert.deepEqual(treeProblems(tree), []);
    page.check(`${described(tree).join('\n')}\n`, (is, should) => assert.equal(is, should));
  });
}

function described({ directives, instructions, errors, escape }: SyntaxTree): string[] {
  return [
    ...(escape === '\\' ? [] : [`escape ${escape}`]),
    ...directives.map(({ line, name, value }) => `${line} directive ${name} = ${JSON.stringify(value)}`),
    ...instructions.flatMap(instruction),
    ...errors.map(({ lines, message }) => `error on ${lines.map(([first]) => first).join(', ')}: ${message}`),
  ];
}

function instruction(syntax: InstructionSyntax): string[] {
  const { startLine, endLine, keyword, flags, args, json, heredocs, comments, trigger } = syntax;
  const details = [
    ...comments.map(({ text }) => `comment ${JSON.stringify(text)}`),
    ...(syntax.emptyContinuationLine === undefined
      ? []
      : [`empty continuation, told on ${syntax.emptyContinuationLine}`]),
    ...flags.map(({ name, value }) => `flag ${name}${value === undefined ? '' : ` = ${JSON.stringify(value)}`}`),
    ...(json ? ['exec form'] : []),
    ...args.map(({ text }) => JSON.stringify(text)),
    ...heredocs.map(({ name, expand, chomp, fileDescriptor, content }) => {
      const marks = `${fileDescriptor === 0 ? '' : ` to ${fileDescriptor}`}${expand ? '' : ' as it is'}${chomp ? ' without tabs' : ''}`;
      return `here-document ${JSON.stringify(name)}${marks} ${JSON.stringify(content)}`;
    }),
    ...(trigger ? instruction(trigger) : []),
  ];
  const lines = endLine === startLine ? `${startLine}` : `${startLine}-${endLine}`;
  return [`${lines} ${keyword.text}`, ...details.map((detail) => `  ${detail}`)];
}

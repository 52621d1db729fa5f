import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { check } from '../../server/src/core/rules/check.ts';
import type { InstructionSyntax, SyntaxTree } from '../../server/src/core/syntax/tree.ts';
import { quote } from '../../server/src/core/text/goFormat.ts';
import { known, type World } from '../../server/src/core/world.ts';
import { standInWorld } from './answers/standInWorld.ts';
import { corpusFiles, missing, records } from './shared.ts';

interface KnownAnswer {
  readonly sha1: string;
  readonly tool: string;
  readonly source: string;
  readonly dump?: string;
  readonly warnings?: readonly { readonly rule: string; readonly line: number; readonly detail?: string }[];
  readonly dockerignore?: string;
  readonly attrs?: readonly string[];
  readonly other?: { readonly BuildErr?: string };
}

const answers = missing === undefined ? records<KnownAnswer>('corpus/known-answers.jsonl') : [];
const texts = new Map(missing === undefined ? corpusFiles().map(({ id, text }) => [id, text]) : []);

function answersOf(tool: string): KnownAnswer[] {
  const found = answers.filter((answer) => answer.tool === tool && texts.has(answer.sha1));
  assert.ok(found.length > 10, `${tool}: ${found.length} answers`);
  return found;
}

test("BuildKit's own parser tests", { skip: missing }, () => {
  for (const { sha1, source, dump } of answersOf('buildkit-parser')) {
    const text = texts.get(sha1) ?? '';
    const { tree, dockerfile } = analyze(text, standInWorld);
    if (dump === undefined) assert.ok(dockerfile.errors.length > 0, source);
    else assert.equal(dumped(tree), dump.trimEnd(), source);
  }
});

test("BuildKit's own check tests", { skip: missing }, () => {
  for (const { sha1, source, warnings = [], dockerignore, attrs = [], other } of answersOf('buildkit-check')) {
    const analysis = analyze(texts.get(sha1) ?? '', worldWith(dockerignore), { ...defaultInputs, ...inputsOf(attrs) });
    const { findings, error } = check(analysis);
    const found = findings.map(({ rule, message }) => `${rule}: ${message}`).sort();
    assert.deepEqual(found, warnings.map(({ rule, detail }) => `${rule}: ${detail ?? ''}`).sort(), source);
    if (other?.BuildErr !== undefined)
      assert.ok(error?.message.startsWith(other.BuildErr), `${source}: ${error?.message}`);
  }
});

/** The way in which BuildKit's tests write a parsed file. */
function dumped({ instructions }: SyntaxTree): string {
  return instructions.map((instruction) => `(${dumpedInstruction(instruction)})`).join('\n');
}

function dumpedInstruction({ keyword, flags, args, trigger }: InstructionSyntax): string {
  const flagged = flags.length > 0 ? ` [${flags.map(({ text }) => quote(text)).join(' ')}]` : '';
  const words = args.map(({ text }) => ` ${quote(text)}`).join('');
  const inner = trigger ? ` (${dumpedInstruction(trigger)})` : '';
  return keyword.text.toLowerCase() + flagged + words + inner;
}

function worldWith(ignore: string | undefined): World {
  if (ignore === undefined) return standInWorld;
  const context = {
    source: 'the test',
    files: [],
    links: new Set<string>(),
    ignore: { name: '.dockerignore', text: ignore },
    truncated: false,
  };
  return { ...standInWorld, context: () => known(context) };
}

function inputsOf(attrs: readonly string[]) {
  const pairs = attrs.map((attr) => [attr.slice(0, attr.indexOf('=')), attr.slice(attr.indexOf('=') + 1)] as const);
  const buildArgs = pairs.flatMap(([key, value]) => (key.startsWith('build-arg:') ? [[key.slice(10), value]] : []));
  return { buildArgs: Object.fromEntries(buildArgs) as Record<string, string> };
}

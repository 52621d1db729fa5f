import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { checkFacts } from '../../server/src/core/language/checks.ts';
import { check } from '../../server/src/core/rules/check.ts';
import { known, type World } from '../../server/src/core/world.ts';
import { recordedFrontend } from './answers/recordedFrontend.ts';
import { standInWorld } from './answers/standInWorld.ts';
import { corpusFiles, missing, records } from './shared.ts';

/** What BuildKit's own tests expect of a file. */
interface KnownAnswer {
  readonly sha1: string;
  readonly tool: string;
  readonly source: string;
  readonly warnings: readonly { readonly rule: string; readonly detail: string; readonly line: number }[];
  readonly dockerignore?: string;
  readonly attrs?: readonly string[];
  readonly other?: { readonly BuildErr?: string };
}

test("BuildKit's own tests of its checks", { skip: missing }, () => {
  const answers = records<KnownAnswer>('corpus/known-answers.jsonl');
  const wanted = answers.filter(({ tool }) => tool === 'buildkit-check');
  assert.ok(wanted.length > 0);
  const texts = new Map(corpusFiles().map(({ id, text }) => [id, text]));
  for (const { sha1, source, warnings, dockerignore, attrs = [], other } of wanted) {
    const text = texts.get(sha1);
    assert.ok(text !== undefined, source);
    const buildArgs = Object.fromEntries(
      attrs.map((attr) => /^build-arg:(.*?)=(.*)$/s.exec(attr) ?? []).map(([, name = '', value = '']) => [name, value]),
    );
    const { findings, error } = check(analyze(text, worldWith(dockerignore), { ...defaultInputs, buildArgs }));
    assert.deepEqual(
      findings.map(({ rule, message, lines: [first] }) => `${first?.[0]} ${rule}: ${message}`).sort(),
      warnings.map(({ rule, detail, line }) => `${line} ${rule}: ${detail}`).sort(),
      source,
    );
    if (other?.BuildErr !== undefined) assert.equal(error?.message, other.BuildErr, source);
  }
});

/** What a check and a build said of a file of the corpus. */
interface Golden {
  readonly id: string;
  readonly parseError?: object;
  readonly lint?: readonly { readonly rule: string; readonly detail: string; readonly lines: readonly number[][] }[];
}

test('each check finds in each file of the corpus what BuildKit finds, by its id, its words and its lines', {
  skip: missing,
}, () => {
  const random = JSON.parse(readFileSync('test/conformance/random.json', 'utf8')) as Record<string, string[]>;
  const left = new Set(Object.values(random).flat());
  const golden = new Map(records<Golden>('corpus/buildkit-golden.jsonl.gz').map((record) => [record.id, record]));
  const counts = new Map(checkFacts.map(({ id }) => [id, 0]));
  const wrong: string[] = [];
  for (const { id, text } of corpusFiles()) {
    const recorded = golden.get(id);
    if (!recorded || recorded.parseError || left.has(id)) continue;
    const { findings } = check(analyze(text, standInWorld, { ...defaultInputs, frontend: recordedFrontend }));
    for (const fact of checkFacts) {
      const expected = (recorded.lint ?? []).flatMap(({ rule, detail, lines }) =>
        rule === fact.id ? `${rule} ${JSON.stringify(lines)}: ${detail}` : [],
      );
      const found = findings.flatMap(({ rule, message, lines }) =>
        rule === fact.id ? `${rule} ${JSON.stringify(lines)}: ${message}` : [],
      );
      counts.set(fact.id, (counts.get(fact.id) ?? 0) + expected.length);
      if (found.join('\n') !== expected.join('\n')) wrong.push(`${id}: ${found} instead of ${expected}`);
    }
  }
  console.log(`# findings compared: ${JSON.stringify(Object.fromEntries(counts))}`);
  assert.deepEqual(wrong.slice(0, 20), []);
  assert.ok([...counts.values()].filter((count) => count > 0).length >= 10);
});

function worldWith(ignore: string | undefined): World {
  if (ignore === undefined) return standInWorld;
  const context = {
    source: '',
    files: [],
    links: new Set<string>(),
    ignore: { name: '.dockerignore', text: ignore },
    truncated: false,
  };
  return { ...standInWorld, context: () => known(context) };
}

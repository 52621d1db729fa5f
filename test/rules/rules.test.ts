import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Analysis, analyze } from '../../server/src/core/analysis.ts';
import { checkFacts } from '../../server/src/core/language/checks.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { type Diagnostic, lint } from '../../server/src/core/rules/lint.ts';
import type { Rule, RuleExample } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { caretMarks, withCarets } from '../fixture.ts';
import { exampleWorld, plainText } from './exampleWorld.ts';
import { fixProblems } from './fixProblems.ts';
import { type RuleModule, ruleModules } from './ruleModules.ts';

const modules = await ruleModules();

test('every rule file is in the list, and every build check has a file', () => {
  assert.deepEqual(
    modules.map(({ name }) => name),
    rules.map(({ id }) => id).sort(),
  );
  const missing = checkFacts.filter(({ id }) => !rules.some((rule) => rule.id === id && rule.origin === 'buildkit'));
  assert.deepEqual(missing, []);
});

for (const module of modules) describe(module.name, () => checkModule(module));

function checkModule({ name, rule, docs, examples }: RuleModule): void {
  test('is named as its file, says what and why, and is shown to fire and to keep silent', () => {
    assert.equal(rule.id, name);
    assert.match(rule.summary, /\.$/);
    assert.ok(docs.why.trim().length > 100 && docs.remedy.trim().length > 50);
    const firing = examples.filter(({ source }) => caretMarks(source).marks.length > 0).length;
    const wanted = rule.origin === 'buildkit' ? { firing: 2, silent: 3 } : { firing: 3, silent: 5 };
    assert.ok(firing >= wanted.firing, `${firing} examples fire`);
    assert.ok(examples.length - firing >= wanted.silent, `${examples.length - firing} examples are silent`);
  });
  for (const [number, example] of examples.entries()) {
    const title = example.title ?? caretMarks(plainText(example.source)).text.split('\n')[0];
    test(`example ${number + 1}: ${title}`, () => checkExample(rule, example));
  }
}

/** What is checked of every example of every rule. */
function checkExample(rule: Rule, example: RuleExample): void {
  const { text, marks } = caretMarks(plainText(example.source));
  const analyzed = analyzeIn(example);
  const analysis = analyzed(text);
  const found = findings(rule, analysis);
  assert.equal(withCarets(text, found), withCarets(text, marks));
  const [first] = found[0]?.fixes ?? [];
  assert.equal(first && applyEdits(text, first.edits), example.fixed && plainText(example.fixed));
  for (const diagnostic of found) {
    for (const fix of diagnostic.fixes) assert.deepEqual(fixProblems(analysis, diagnostic, fix, analyzed), []);
  }
  fixedToTheEnd(rule, analysis, analyzed);
  sameWithOtherLineEnds(rule, text, found, analyzed);
  for (let end = 0; end < text.length; end += 7) findings(rule, analyzed(text.slice(0, end)));
}

function analyzeIn(example: RuleExample): (text: string) => Analysis {
  const world = exampleWorld(example);
  return (text) => analyze(text, world);
}

/** What a rule finds: in document order, as the carets stand. */
function findings(rule: Rule, analysis: Analysis): Diagnostic[] {
  return lint(analysis)
    .filter((diagnostic) => diagnostic.rule === rule.id)
    .sort((a, b) => a.range.start - b.range.start);
}

/** Fixing all that can be fixed comes to an end, after which there is nothing to fix. */
function fixedToTheEnd(rule: Rule, analysis: Analysis, analyzed: (text: string) => Analysis): void {
  let current = analysis;
  for (let round = 0; round < 10; round++) {
    const fix = findings(rule, current).find(({ fixes }) => fixes.length > 0)?.fixes[0];
    if (!fix) return;
    current = analyzed(applyEdits(current.text, fix.edits));
  }
  assert.fail(`fixing does not end:\n${current.text}`);
}

function sameWithOtherLineEnds(
  rule: Rule,
  text: string,
  found: readonly Diagnostic[],
  analyzed: (text: string) => Analysis,
): void {
  const crlf = (of: string) => of.replaceAll('\n', '\r\n');
  const again = findings(rule, analyzed(crlf(text)));
  assert.deepEqual(
    again.map(({ range, message }) => ({ start: range.start, message })),
    found.map(({ range, message }) => ({ start: crlf(text.slice(0, range.start)).length, message })),
  );
  for (const [number, { fixes }] of again.entries()) {
    for (const [at, fix] of fixes.entries()) {
      const expected = found[number]?.fixes[at];
      assert.equal(applyEdits(crlf(text), fix.edits), expected && crlf(applyEdits(text, expected.edits)));
    }
  }
}

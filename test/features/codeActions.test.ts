import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { fixAll, quickFixes } from '../../server/src/core/features/codeActions.ts';
import { type Diagnostic, lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits, type Edit, type Fix } from '../../server/src/core/text/edit.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import { cursor } from '../fixture.ts';

function actionsAt(source: string) {
  const { text, offset } = cursor(source);
  const analysis = analyze(text, emptyWorld);
  return quickFixes(analysis, lint(analysis), { start: offset, end: offset }).map((action) => {
    return { ...action, result: applyEdits(text, action.edits) };
  });
}

test('the fixes of what is found at the cursor come first, then the ways to silence it', () => {
  const actions = actionsAt('FROM debian <|>as base\nrun true\n');
  const [first] = actions;
  assert.equal(first?.diagnostic?.rule, 'FromAsCasing');
  assert.ok(first.preferred);
  assert.equal(first.result, 'FROM debian AS base\nrun true\n');
  const others = actions.slice(1);
  assert.ok(others.length > 0);
  for (const { title, preferred, result } of others) {
    assert.ok(title.includes('FromAsCasing') && !preferred, title);
    assert.ok(result.includes('check=skip=FromAsCasing'), result);
  }
});

test('there is nothing to do where nothing was found', () => {
  assert.deepEqual(actionsAt('FROM debian as base\nRUN tr<|>ue\n'), []);
});

test('what one rule found several times can be fixed in one action, unless that moves instructions', () => {
  const text = 'FROM a:1 as x\nFROM b:1 as y\nFROM c:1 a<|>s z\n';
  const actions = actionsAt(text);
  assert.deepEqual(
    actions.slice(0, 2).map(({ title, result }) => ({ title, result })),
    [
      { title: actions[0]?.title, result: 'FROM a:1 as x\nFROM b:1 as y\nFROM c:1 AS z\n' },
      {
        title: 'Fix all 3 findings of FromAsCasing in this file',
        result: 'FROM a:1 AS x\nFROM b:1 AS y\nFROM c:1 AS z\n',
      },
    ],
  );
  const analysis = analyze('FROM a\nRUN true\n', emptyWorld);
  const move = (at: number): Diagnostic => ({
    ...found({ title: 'moves', safety: 'safe', kind: 'split', edits: [edit(at, at, 'x')] }),
    rule: 'DependenciesAfterSource',
  });
  const titles = quickFixes(analysis, [move(0), move(9)], { start: 0, end: 1 }).map(({ title }) => title);
  assert.ok(!titles.some((title) => title.startsWith('Fix all')), titles.join('\n'));
});

const edit = (start: number, end: number, newText: string): Edit => ({ range: { start, end }, newText });
const found = (...fixes: Fix[]): Diagnostic => ({
  severity: 'warning',
  range: { start: 0, end: 1 },
  message: '',
  fixes,
});

test('one action applies all fixes that are safe and move nothing', () => {
  const all = fixAll([
    found({ title: 'later', safety: 'safe', edits: [edit(4, 5, 'E')] }),
    found({ title: 'unsafe', safety: 'unsafe', edits: [edit(2, 3, 'x')] }),
    found({ title: 'moves', safety: 'safe', kind: 'split', edits: [edit(2, 3, 'y')] }),
    found(),
    found(
      { title: 'unsafe first', safety: 'unsafe', edits: [edit(0, 1, 'x')] },
      { title: 'safe', safety: 'safe', edits: [edit(0, 1, 'A')] },
    ),
    found({ title: 'touches the first', safety: 'safe', edits: [edit(5, 6, 'x')] }),
  ]);
  assert.equal(applyEdits('abcdefg', all?.edits ?? []), 'AbcdEfg');
  assert.equal(fixAll([found({ title: 'moves', safety: 'safe', kind: 'hoist', edits: [edit(0, 1, '')] })]), undefined);
});

test('fixing all a second time finds nothing', () => {
  const text = 'from debian as Base\nRUN true\nfrom Base\nENV a b\nexpose 80/TCP\n';
  let fixed = text;
  for (let round = 0; round < 4; round++)
    fixed = applyEdits(fixed, fixAll(lint(analyze(fixed, emptyWorld)))?.edits ?? []);
  assert.equal(fixAll(lint(analyze(fixed, emptyWorld))), undefined);
  assert.notEqual(fixed, text);
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answer, type Question } from './answers/reorder-cases.ts';
import { missing } from './shared.ts';

/** The ecosystems in which the order of installation matters most, and the names that the cases give them. */
const ecosystems = ['npm', 'yarn-classic', 'yarn-berry', 'pnpm', 'pip', 'go', 'composer', 'bundler', 'dotnet'];

/** A Dockerfile with the hint and the fix that it deserves. */
interface Case extends Question {
  readonly ecosystem: string;
  readonly rule: string;
  readonly expect: 'hint' | 'hint-without-fix' | 'no-hint';
  readonly fix_kind?: string;
}

const file = '../shared/conformance/reorder-cases.json';
const cases = (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []).filter(({ ecosystem }) =>
  ecosystems.includes(ecosystem),
);

test('npm, yarn, pnpm, pip, Go, Composer, Bundler and .NET get the hints and the fixes that they deserve', {
  skip: missing,
}, () => {
  const wrong: string[] = [];
  let split = 0;
  for (const { ecosystem: _, rule, expect, fix_kind: kind, ...question } of cases) {
    const findings = answer(question).findings.filter((finding) => finding.rule === rule);
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    if (findings.length > 0 !== (expect !== 'no-hint')) wrong.push(`${question.id}: ${findings.length} hints`);
    if (fixes.length > 0 && expect !== 'hint') wrong.push(`${question.id}: a fix that is not due`);
    if (expect === 'hint' && kind === 'split' && fixes.some((fix) => fix.kind === 'split')) split++;
  }
  assert.deepEqual(wrong, []);
  assert.equal(cases.length, 86);
  assert.equal(cases.filter(({ expect, fix_kind }) => expect === 'hint' && fix_kind === 'split').length, 35);
  assert.ok(split >= 30, `${split} fixes`);
  console.log(`# ${cases.length} cases, ${split} of 35 get their fix`);
});

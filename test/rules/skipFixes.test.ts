import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { buildErrors } from '../../server/src/core/rules/check.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { skipFixes } from '../../server/src/core/rules/skipFixes.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { emptyWorld } from '../../server/src/core/world.ts';

/** Each case: a file with one finding that matters, and the file after each way of skipping it. */
const cases: readonly {
  readonly title: string;
  readonly rule: string;
  readonly text: string;
  readonly here?: string;
  readonly everywhere?: string;
}[] = [
  {
    title: 'a comment before the instruction, a directive at the top',
    rule: 'LegacyKeyValueFormat',
    text: 'FROM scratch\nENV a b\n',
    here: 'FROM scratch\n# check=skip=LegacyKeyValueFormat\nENV a b\n',
    everywhere: '# check=skip=LegacyKeyValueFormat\nFROM scratch\nENV a b\n',
  },
  {
    title: 'the directive goes behind the others, with the line ends of the file',
    rule: 'LegacyKeyValueFormat',
    text: '# syntax=docker/dockerfile:1\r\n# escape=`\r\n\r\nFROM scratch\r\n  ENV a b\r\n',
    here: '# syntax=docker/dockerfile:1\r\n# escape=`\r\n\r\nFROM scratch\r\n# check=skip=LegacyKeyValueFormat\r\n  ENV a b\r\n',
    everywhere:
      '# syntax=docker/dockerfile:1\r\n# escape=`\r\n# check=skip=LegacyKeyValueFormat\r\n\r\nFROM scratch\r\n  ENV a b\r\n',
  },
  {
    title: 'no comment where it would be a directive',
    rule: 'FromAsCasing',
    text: '# syntax=docker/dockerfile:1\nFROM scratch as a',
    everywhere: '# syntax=docker/dockerfile:1\n# check=skip=FromAsCasing\nFROM scratch as a',
  },
  {
    title: 'a directive that is there gets one name more',
    rule: 'FromAsCasing',
    text: '# check=skip=A,B;error=true the reason\nFROM scratch as a\n',
    everywhere: '# check=skip=A,B,FromAsCasing;error=true the reason\nFROM scratch as a\n',
  },
  {
    title: 'a directive that skips nothing so far',
    rule: 'FromAsCasing',
    text: '# check=error=true\nFROM scratch as a\n',
    everywhere: '# check=skip=FromAsCasing;error=true\nFROM scratch as a\n',
  },
  {
    title: 'a directive with an empty list',
    rule: 'FromAsCasing',
    text: '# check=skip=;error=true\nFROM scratch as a\n',
    everywhere: '# check=skip=FromAsCasing;error=true\nFROM scratch as a\n',
  },
  {
    title: 'a comment that is there gets one name more',
    rule: 'SecretsUsedInArgOrEnv',
    text: 'FROM scratch\n# check=skip=LegacyKeyValueFormat old\nENV token b\n',
    here: 'FROM scratch\n# check=skip=LegacyKeyValueFormat,SecretsUsedInArgOrEnv old\nENV token b\n',
    everywhere:
      '# check=skip=SecretsUsedInArgOrEnv\nFROM scratch\n# check=skip=LegacyKeyValueFormat old\nENV token b\n',
  },
  {
    title: 'options that cannot be read are left alone',
    rule: 'FromAsCasing',
    text: '# check=skip=A;other\n\n# check=what\nFROM scratch as a\n',
  },
  {
    title: 'a directive that only the parser sees is left alone: a second one would be an error',
    rule: 'FromAsCasing',
    text: ' # check=skip=FromAsCasing\n\nFROM scratch as a\n',
    here: ' # check=skip=FromAsCasing\n\n# check=skip=FromAsCasing\nFROM scratch as a\n',
  },
  {
    title: 'before an indented directive, which ends the lookup',
    rule: 'FromAsCasing',
    text: ' # escape=`\nFROM scratch as a\n',
    everywhere: '# check=skip=FromAsCasing\n # escape=`\nFROM scratch as a\n',
  },
  {
    title: 'behind a byte order mark and a shebang',
    rule: 'FromAsCasing',
    text: '\ufeff#!/usr/bin/env docker\n# a comment\nFROM scratch as a\n',
    here: '\ufeff#!/usr/bin/env docker\n# a comment\n# check=skip=FromAsCasing\nFROM scratch as a\n',
    everywhere: '\ufeff#!/usr/bin/env docker\n# check=skip=FromAsCasing\n# a comment\nFROM scratch as a\n',
  },
  {
    title: 'a comment of hadolint stays next to its instruction',
    rule: 'LegacyKeyValueFormat',
    text: 'FROM scratch\n# hadolint ignore=DL3000\nENV a b\n',
    here: 'FROM scratch\n# check=skip=LegacyKeyValueFormat\n# hadolint ignore=DL3000\nENV a b\n',
    everywhere: '# check=skip=LegacyKeyValueFormat\nFROM scratch\n# hadolint ignore=DL3000\nENV a b\n',
  },
  {
    title: 'a check that knows no comments',
    rule: 'ConsistentInstructionCasing',
    text: 'FROM scratch\nrun a\n',
    everywhere: '# check=skip=ConsistentInstructionCasing\nFROM scratch\nrun a\n',
  },
  {
    title: 'a finding of two instructions is skipped before the later one',
    rule: 'MultipleInstructionsDisallowed',
    text: 'FROM scratch\nCMD ["a"]\nCMD ["b"]\n',
    here: 'FROM scratch\nCMD ["a"]\n# check=skip=MultipleInstructionsDisallowed\nCMD ["b"]\n',
    everywhere: '# check=skip=MultipleInstructionsDisallowed\nFROM scratch\nCMD ["a"]\nCMD ["b"]\n',
  },
  {
    title: 'no directive for a frontend that does not know it',
    rule: 'FromAsCasing',
    text: '# syntax=docker/dockerfile:1.4\n# a comment\nFROM scratch as a\n',
    here: '# syntax=docker/dockerfile:1.4\n# a comment\n# check=skip=FromAsCasing\nFROM scratch as a\n',
  },
  {
    title: 'an experimental check is no longer asked for',
    rule: 'InvalidDefinitionDescription',
    text: '# check=skip=A;experimental=InvalidDefinitionDescription,B\n\n# text\nFROM scratch AS a\n',
    everywhere: '# check=skip=A;experimental=B\n\n# text\nFROM scratch AS a\n',
  },
  {
    title: 'the only option is an experimental check',
    rule: 'InvalidDefinitionDescription',
    text: '# check=experimental=InvalidDefinitionDescription\n\n# text\nFROM scratch AS a\n',
    everywhere: '# check=error=false\n\n# text\nFROM scratch AS a\n',
  },
  {
    title: 'all experimental checks are asked for',
    rule: 'InvalidDefinitionDescription',
    text: '# check=experimental=all\n\n# text\nFROM scratch AS a\n',
  },
];

for (const { title, rule, text, here, everywhere } of cases) {
  test(title, () => {
    const analysis = analyze(text, emptyWorld);
    const [found] = lint(analysis).filter((diagnostic) => diagnostic.rule === rule);
    assert.ok(found);
    const fixes = skipFixes(analysis, found);
    assert.deepEqual(
      fixes.map(({ edits }) => applyEdits(text, edits)),
      [here, everywhere].filter((expected) => expected !== undefined),
    );
    for (const { edits } of fixes) {
      const after = analyze(applyEdits(text, edits), emptyWorld);
      assert.deepEqual(
        lint(after).filter((diagnostic) => diagnostic.rule === rule),
        [],
      );
      assert.equal(buildErrors(after).length, buildErrors(analysis).length);
    }
  });
}

test('where a build argument gives the options, the directive is of no use', () => {
  const buildArgs = { BUILDKIT_DOCKERFILE_CHECK: 'error=true' };
  const analysis = analyze('FROM scratch as a\n', emptyWorld, { ...defaultInputs, buildArgs });
  const [found] = lint(analysis);
  assert.ok(found?.rule);
  assert.deepEqual(skipFixes(analysis, found), []);
});

test('errors cannot be skipped', () => {
  const analysis = analyze('FROM scratch\nCOYP a b\n', emptyWorld);
  const [found] = lint(analysis);
  assert.ok(found);
  assert.deepEqual(skipFixes(analysis, found), []);
});

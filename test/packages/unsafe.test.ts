import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type UnsafeFix, unsafeFixes } from '../builds/unsafe.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';

/** Reasons whose remedy is to copy more files, or to download first: a fix is offered, and it is not the wrong one. */
const remedied =
  /^(?:.*\/workspace-member-missing|.*\/include-not-copied|.*\/local-find-links|conda\/pip-section-include|go\/local-replace|bundler\/ruby-file|composer\/(?:classmap-missing|scripts|files-autoload|classmap-authoritative)|conan\/cmake-toolchain-presets)$/;

for (const unsafe of unsafeFixes) {
  test(`the wrong fix is not offered: ${unsafe.id}`, () => {
    const files = Object.fromEntries(
      Object.entries(unsafe.files).map(([path, content]) => [path, typeof content === 'string' ? content : '']),
    );
    const text = dockerfile(unsafe);
    const found = lint(analyze(text, exampleWorld({ source: '', files })));
    const fixes = found
      .flatMap((diagnostic) => diagnostic.fixes)
      .filter(({ kind, safety }) => kind !== undefined && safety === 'safe');
    if (!remedied.test(unsafe.id)) return assert.deepEqual(fixes, [], unsafe.id);
    for (const fix of fixes) assert.notEqual(applyEdits(text, fix.edits), wrong(unsafe));
  });
}

function dockerfile({ before, install, then }: UnsafeFix): string {
  return ['FROM base', before ?? `WORKDIR /app\nCOPY . .\nRUN ${install}`, ...(then ? [then] : []), ''].join('\n');
}

/** What must not come out: an installation behind too few files. */
function wrong({ copy, install, then, after }: UnsafeFix): string {
  const copies = `COPY ${copy.join(' ')} ${copy.length > 1 ? './' : '.'}\n`;
  return ['FROM base', after ?? `WORKDIR /app\n${copies}RUN ${install}\nCOPY . .`, ...(then ? [then] : []), ''].join(
    '\n',
  );
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ruleModules } from '../rules/ruleModules.ts';

test('pages and examples of the rules are in no bundle', async () => {
  const modules = await ruleModules();
  assert.ok(modules.length > 0);
  for (const file of ['dist/server/handlers.js', 'dist/server/browser-handlers.js']) {
    const bundle = readFileSync(file, 'utf8');
    for (const { name, docs, examples } of modules) {
      assert.ok(bundle.includes(`"${name}"`) || bundle.includes(`'${name}'`), `${file} lacks the rule ${name}`);
      const lines = [docs.why, docs.remedy].flatMap((text) => text.split('\n'));
      const titles = examples.map(({ title = '' }) => title);
      for (const words of [...lines, ...titles].filter(({ length }) => length > 20)) {
        assert.ok(!bundle.includes(words), `${file} holds the page of ${name}: ${words}`);
      }
    }
  }
});

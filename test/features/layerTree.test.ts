import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { type Analysis, analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { type LayerNode, layerTree } from '../../server/src/core/features/layerTree.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import { readPage } from '../context/page.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';

/** A page holds a Dockerfile, the files of its context and, named `target`, the stage that was chosen. */
function readExample(path: string) {
  const page = readPage(path);
  const text = page.files.get('Dockerfile') ?? '';
  const chosen = page.files.get('target')?.trim();
  const files = Object.fromEntries(
    [...page.files].filter(([name]) => !['Dockerfile', 'target', '.dockerignore'].includes(name)),
  );
  const ignore = page.files.get('.dockerignore');
  const world = exampleWorld({
    source: text,
    ...(Object.keys(files).length > 0 ? { files } : {}),
    ...(ignore ? { ignore } : {}),
  });
  const plain = analyze(text, world);
  const hasTarget = plain.dockerfile.stages.some(({ name }) => name === chosen?.toLowerCase());
  const analysis =
    chosen !== undefined && hasTarget ? analyze(text, world, { ...defaultInputs, target: chosen }) : plain;
  return { page, analysis, tree: layerTree(analysis, chosen) };
}

for (const name of readdirSync('test/features/layerTree').sort()) {
  test(`the tree of ${name}`, () => {
    const { page, analysis, tree } = readExample(`test/features/layerTree/${name}`);
    const lines = [
      ...(tree.message === undefined ? [] : [`message: ${tree.message}`]),
      ...(tree.description === undefined ? [] : [`title: ${tree.description}`]),
      ...tree.targets.map(
        ({ label, description, current }) => `target${current ? ' (current)' : ''}: ${label}, ${description}`,
      ),
      ...tree.roots.flatMap((node) => describe(analysis, node)),
    ];
    page.check(`${lines.join('\n')}\n`, (is, should) => assert.equal(is, should));
  });
}

function describe(analysis: Analysis, node: LayerNode): string[] {
  const { lines } = analysis.tree;
  const at = `${lines.lineAt(node.range.start)}-${lines.lineAt(node.range.end)}`;
  const color = node.iconColor === undefined ? '' : ` ${node.iconColor}`;
  return [
    `${node.dimmed ? '~' : '-'} ${node.label} | ${node.description} | ${node.icon}${color} | lines ${at}`,
    `  "${node.accessibleLabel}"`,
    ...node.children.flatMap((child) => describe(analysis, child)).map((line) => `  ${line}`),
  ];
}

for (const name of readdirSync('test/features/layerTooltips').sort()) {
  test(`the tooltips of ${name}`, () => {
    const { page, tree } = readExample(`test/features/layerTooltips/${name}`);
    const all = (node: LayerNode): string[] => [
      `# ${node.label}\n${quoted(node.tooltip())}\n`,
      ...node.children.flatMap(all),
    ];
    page.check(tree.roots.flatMap(all).join('\n'), (is, should) => assert.equal(is, should));
  });
}

/** Fences inside a page would end its own. */
function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

test('ids are unique and stay the same while something else is typed', () => {
  const text = 'ARG A\nFROM a AS x\nRUN 1\nRUN 2\nFROM b\nCOPY --from=x /a /b\n';
  const ids = (source: string): string[] => {
    const all = (node: LayerNode): string[] => [node.id, ...node.children.flatMap(all)];
    return layerTree(analyze(source, emptyWorld), undefined).roots.flatMap(all);
  };
  const before = ids(text);
  assert.equal(new Set(before).size, before.length);
  assert.deepEqual(ids(text.replace('RUN 1', 'RUN something else')), before);
  assert.deepEqual(ids(`# comment\n${text}`), before);
});

test('foreign text in a tooltip is no markup', () => {
  const text = 'FROM a\nRUN echo "```" && echo "[x](command:y)" $(z)\nCOPY `x` /[a](b)<i>\n';
  const tooltips =
    layerTree(analyze(text, emptyWorld), undefined).roots[0]?.children.map(({ tooltip }) => tooltip()) ?? [];
  assert.ok(tooltips.length === 2);
  for (const tooltip of tooltips) {
    const outside = tooltip.replace(/^(`{3,})[^`]*\n[\s\S]*?\n\1$/gm, '').replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
    assert.ok(!/\[x\]|<i>|\$\(z\)/.test(outside), outside);
  }
});

// Writes what follows from the rule files: settings in package.json, their texts in package.nls.json, docs/rules, the README's table;
// the module that holds the facts on official images; and the grammar, from the table of instructions.
//   node scripts/generate.mjs [--check]    with --check, writes nothing and fails when something is stale
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogueModule } from './lib/catalogue.mjs';
import { grammarFile } from './lib/grammar.mjs';
import { loadModule } from './lib/load.mjs';
import { inRoot } from './lib/paths.mjs';

const folder = 'server/src/core/rules';
const levels = ['default', 'off', 'hint', 'information', 'warning', 'error'];
const table = /(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/;

/** The generated files: path to text, or to undefined where a file has to go. */
export async function generated() {
  const rules = await loadRules();
  const files = new Map([catalogueModule(), await grammarFile()]);
  files.set('package.json', json(withSettings(JSON.parse(read('package.json')), rules)));
  files.set('package.nls.json', json(withTexts(JSON.parse(read('package.nls.json')), rules)));
  for (const name of existsSync(inRoot('docs/rules')) ? readdirSync(inRoot('docs/rules')) : [])
    files.set(`docs/rules/${name}`, undefined);
  for (const rule of rules) files.set(`docs/rules/${rule.rule.id}.md`, page(rule));
  if (existsSync(inRoot('README.md'))) files.set('README.md', withTable(read('README.md'), rules));
  return files;
}

/** The paths whose text is not what their sources call for. */
export async function stale() {
  return [...(await generated())]
    .filter(([path, text]) => (existsSync(inRoot(path)) ? read(path) : undefined) !== text)
    .map(([path]) => path);
}

/** The exports of every rule file, in the order of their ids. A rule file is named by its rule's id. */
async function loadRules() {
  const names = readdirSync(inRoot(folder))
    .filter((name) => /^[A-Z]\w*\.ts$/.test(name))
    .sort();
  const contents = names.map((name) => `export * as ${basename(name, '.ts')} from './${name}';`).join('\n');
  const modules = await loadModule(contents, folder);
  return Object.values(modules);
}

function withSettings(manifest, rules) {
  const properties = Object.fromEntries(
    rules.map(({ rule: { id } }) => [
      `layerwise.rules.${id}`,
      { type: 'string', enum: levels, default: 'default', scope: 'resource', markdownDescription: `%rules.${id}%` },
    ]),
  );
  const [general] = manifest.contributes.configuration;
  manifest.contributes.configuration = [general, { title: '%settings.rules.title%', order: 2, properties }];
  return manifest;
}

function withTexts(texts, rules) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rules.'));
  const ours = rules.map(({ rule }) => [`rules.${rule.id}`, `${rule.summary} By default: ${severity(rule)}.`]);
  return Object.fromEntries([...others, ...ours]);
}

function withTable(readme, rules) {
  if (!table.test(readme)) throw new Error('README.md has no place for the rules: <!-- rules --> and <!-- /rules -->');
  const rows = rules.map(
    ({ rule }) =>
      `| [${rule.id}](docs/rules/${rule.id}.md) | ${cell(rule.summary)} | ${severity(rule)} | ${origin(rule)} |`,
  );
  const text = ['| rule | what it finds | by default | whose |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return readme.replace(table, (_, begin, end) => `${begin}${text}${end}`);
}

function page({ rule, docs, examples }) {
  const shown = examples.some(({ title }) => title !== undefined)
    ? examples.filter(({ title }) => title !== undefined)
    : examples.slice(0, 1);
  const reported = shown.filter(({ source }) => /^[ \t]*\^/m.test(source));
  const silent = shown.filter((one) => !reported.includes(one));
  return `${[
    `# ${rule.id}`,
    rule.summary,
    `By default: ${severity(rule)}. ${origin(rule)}. Setting: \`layerwise.rules.${rule.id}\`.`,
    '## Why',
    docs.why.trim(),
    '## What to do',
    docs.remedy.trim(),
    ...(reported.length > 0 ? ['## Examples', ...reported.flatMap(example)] : []),
    ...(silent.length > 0 ? ['## What is not reported', ...silent.flatMap(example)] : []),
    '## Turning it off',
    turningOff(rule),
  ].join('\n\n')}\n`;
}

function example({ title, source, fixed, ignore, images }) {
  return [
    ...(title === undefined ? [] : [`### ${title}`]),
    ...Object.entries(images ?? {}).map(knownImage),
    ...(ignore === undefined ? [] : ['With this `.dockerignore`:', fence(ignore, '')]),
    fence(source),
    ...(fixed === undefined ? [] : ['After the fix:', fence(fixed)]),
  ];
}

function knownImage([name, { platform, config }]) {
  const facts = [
    ...(platform === undefined ? [] : [`is for \`${platform}\``]),
    ...Object.entries(config ?? {}).map(([key, value]) => `has ${key} \`${JSON.stringify(value)}\``),
  ];
  return `The image \`${name}\` ${facts.join(' and ')}.`;
}

function turningOff(rule) {
  const here = rule.localSkip ? `, before an instruction with the comment \`# check=skip=${rule.id}\`` : '';
  const aliases = rule.aliases?.length
    ? ` Comments that name ${rule.aliases.map((alias) => `\`${alias}\``).join(', ')} work as well.`
    : '';
  return `In a file with \`# check=skip=${rule.id}\` at its top${here}, everywhere with \`"layerwise.rules.${rule.id}": "off"\`.${aliases}`;
}

function severity(rule) {
  return rule.experimental ? `off (${rule.severity} when asked for)` : rule.severity;
}

function origin(rule) {
  return rule.origin === 'buildkit' ? "BuildKit's own check" : 'Layerwise';
}

/** Texts of examples begin and end with a line end for the sake of the source file. */
function fence(text, language = 'dockerfile') {
  return `\`\`\`${language}\n${text.replace(/^\n|\n+$/g, '')}\n\`\`\``;
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function read(path) {
  return readFileSync(inRoot(path), 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--check')) {
    const paths = await stale();
    for (const path of paths) console.error(`${path} is stale: run \`npm run generate\`.`);
    process.exitCode = paths.length > 0 ? 1 : 0;
  } else {
    mkdirSync(inRoot('docs/rules'), { recursive: true });
    for (const [path, text] of await generated()) {
      if (text === undefined) rmSync(inRoot(path));
      else writeFileSync(inRoot(path), text);
    }
  }
}

// A person's first minutes with the packaged extension, in a VS Code in the browser: node test/e2e/run.mjs [--images]
// Screenshots of each step go to out/screenshots; with --images, those that the README shows go to docs/images as well.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { openBrowser } from '../host/browser.mjs';
import { installExtension, makeDirs, startServer } from '../host/server.mjs';
import { withPalette } from './png.mjs';
import { Workbench } from './workbench.mjs';

const shots = inRoot('out/screenshots');
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const dirs = makeDirs();
const folder = join(dirs.base, 'examples');
cpSync(inRoot('examples'), folder, { recursive: true });
const disk = (path) => readFileSync(join(folder, path), 'utf8');

let passed = 0;
let failed = 0;
let server;
let ui;
let wb;
try {
  installExtension(dirs, inRoot('dist/layerwise.vsix'));
  server = await startServer({ dirs, flavour: 'code-server' });
  ui = await openBrowser({ width: 1120, height: 680 });
  wb = new Workbench(ui.page, server.origin);
  const { keyboard } = ui.page;

  await step('opens a folder and a Dockerfile', async () => {
    await wb.openFolder(folder);
    await wb.openFile('node-app/Dockerfile');
  });

  await step('sees the hint under the text', async () => {
    await wb
      .squiggles('warning')
      .or(wb.squiggles('info'))
      .or(wb.squiggles('hint'))
      .first()
      .waitFor({ timeout: 30_000 });
    const text = await wb.hover('npm ci');
    assert.match(text, /DependenciesAfterSource/);
    await ui.page.locator('.monaco-hover .actions', { hasText: 'Quick Fix' }).first().waitFor({ timeout: 15_000 });
    await shot('hint');
    await keyboard.press('Escape');
  });

  await step('reads about the base image on hover', async () => {
    assert.match(await wb.hover('node:22-alpine'), /node/i);
    await shot('hover');
    await keyboard.press('Escape');
  });

  await step('reads what an instruction does on hover', async () => {
    assert.match(await wb.hover('EXPOSE'), /port/i);
    await keyboard.press('Escape');
  });

  await step('sees the layers', async () => {
    await wb.openContainer('Layerwise');
    await until('the layers', async () => (await wb.treeLabels()).some((label) => label.includes('npm ci')));
    await shot('layers');
  });

  await step('reads what a layer stands on', async () => {
    const text = await wb.treeTooltip('COPY .');
    assert.match(text, /COPY \. \. # buildkit/);
    assert.match(text, /package-lock\.json/);
    await shot('layer');
  });

  await step('watches the layers change while typing', async () => {
    const before = await wb.editorText();
    await wb.goTo(11, 12);
    await keyboard.press('Enter');
    await keyboard.type('RUN touch /typed');
    await keyboard.press('Escape');
    await until('the new layer', async () => (await wb.treeLabels()).some((label) => label.includes('touch /typed')));
    await shot('layers-live');
    for (let undo = 0; undo < 20 && (await wb.editorText()) !== before; undo++) await keyboard.press('Control+z');
    assert.equal(await wb.editorText(), before);
    await until('the old layers', async () => !(await wb.treeLabels()).some((label) => label.includes('touch')));
  });

  await step('applies the fix that reorders', async () => {
    await wb.goTo(8, 6);
    await wb.lightBulb().waitFor({ timeout: 15_000 });
    const rows = await wb.quickFixes();
    await shot('quick-fix');
    await rows
      .filter({ hasText: /before|first|reorder|package/i })
      .first()
      .click();
    await until('the manifests before the installation', async () =>
      /COPY package\S*[^\n]*\n+RUN npm ci/.test(await wb.editorText()),
    );
    await until('the layers to follow', async () =>
      (await wb.treeLabels()).some((label) => label.includes('COPY package')),
    );
    await shot('fixed');
    await keyboard.press('Control+s');
    await until('the file on disk', () => /COPY package/.test(disk('node-app/Dockerfile')));
    const hint = ui.page.locator('.editor-instance .squiggly-warning');
    await hint.first().waitFor({ state: 'detached', timeout: 15_000 });
  });

  await step('completes a base image and its tag', async () => {
    await wb.goTo(1, 1);
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('FROM alp');
    const images = await wb.suggestions();
    assert.ok(images[0]?.startsWith('alpine'), `suggestions: ${images}`);
    await shot('base-images');
    await keyboard.press('Enter');
    await until('the image', async () => /FROM alpine:$/m.test(await wb.editorText()));
    const tags = await until('its tags', async () => (await wb.suggestions()).filter((tag) => /^\d/.test(tag)));
    assert.ok(tags.length > 3, `tags: ${tags}`);
    await shot('tags');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await until('the image with a tag', async () => /FROM alpine:\S+/.test(await wb.editorText()));
  });

  await step('chooses another target', async () => {
    await wb.openFile('go-service/Dockerfile');
    await until('its layers', async () => (await wb.treeLabels()).some((label) => label.includes('go build')));
    await settled();
    await shot('stages');
    await wb.viewAction('Choose Build Target');
    await ui.page.locator('.quick-input-list .monaco-list-row', { hasText: 'debug' }).first().waitFor();
    await shot('targets');
    await wb.pick('debug');
    await until('the target in the title', async () => /debug/.test(await wb.containerTitle()));
    await settled();
    await shot('target-debug');
  });

  await step('goes from a layer to its instruction', async () => {
    await wb.treeRows().filter({ hasText: 'apk add' }).first().click();
    await ui.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 20,' }).waitFor({ timeout: 15_000 });
  });

  await step("sees BuildKit's checks and reads about one", async () => {
    await wb.openFile('checks/Dockerfile');
    await wb.squiggles('warning').first().waitFor({ timeout: 15_000 });
    await until('its layers', async () => (await wb.treeLabels()).some((label) => label.includes('APP_MODE')));
    await shot('checks');
    await wb.command('Layerwise: Show Documentation of a Rule');
    await wb.pick('DependenciesAfterSource');
    await ui.page.getByRole('tab', { name: /DependenciesAfterSource/ }).waitFor({ timeout: 15_000 });
    await sleep(1000);
    await shot('rule');
  });
} catch (error) {
  console.log(`# ${error.message}`);
  if (server) console.log(server.output().slice(-2000));
} finally {
  await ui?.browser.close();
  await server?.stop();
}
if (passed + failed === 0 || !wb) failed++;
if (process.argv.includes('--images') && failed === 0) showInReadme();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function step(name, body) {
  const began = performance.now();
  try {
    await body();
    passed++;
    console.log(`ok - ${name} (${Math.round(performance.now() - began)} ms)`);
  } catch (error) {
    failed++;
    console.log(`not ok - ${name}\n${error.stack}`);
    await shot(`failure-${failed}`);
    await ui?.page.keyboard.press('Escape');
  }
}

/** Copies the screenshots that the README shows. */
function showInReadme() {
  const images = inRoot('docs/images');
  mkdirSync(images, { recursive: true });
  for (const [, name] of readFileSync(inRoot('README.md'), 'utf8').matchAll(/\(docs\/images\/([\w-]+\.png)\)/g))
    writeFileSync(join(images, name), withPalette(readFileSync(join(shots, name))));
}

/** Rows of the tree are coloured a little after they are drawn, which only a picture shows. */
async function settled() {
  await sleep(600);
}

async function shot(name) {
  await ui?.page.screenshot({ path: join(shots, `${name}.png`) }).catch(() => undefined);
}

async function until(what, ask, milliseconds = 20_000) {
  for (const end = Date.now() + milliseconds; ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited too long for ${what}`);
    await sleep(50);
  }
}

// Runs the mocha suite inside the Node extension host of a VS Code server: node test/host/run-suite.mjs current|oldest [--verbose]
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { openBrowser } from './browser.mjs';
import { conclude, listen } from './report.mjs';
import { makeRepository } from './repository.mjs';
import { makeDirs, quietSettings, startServer } from './server.mjs';

const flavour = process.argv[2] ?? 'current';
const verbose = process.argv.includes('--verbose');
// The current one has the Git extension; in the oldest one it is off, so that the git program is asked.
const withGit = flavour === 'current';
const dirs = makeDirs({ ...quietSettings, 'git.enabled': withGit });
const folder = join(dirs.base, 'examples');
cpSync(inRoot('examples'), folder, { recursive: true });
const repository = makeRepository(folder);
const results = join(dirs.base, 'results.json');

let server;
let ui;
let heard;
let code = 1;
try {
  server = await startServer({
    dirs,
    flavour,
    driver: true,
    builtins: false,
    env: { TEST_RESULTS: results, ...(repository ? { TEST_REPOSITORY: withGit ? 'extension' : 'program' } : {}) },
    ...(verbose ? { log: (text) => process.stderr.write(text) } : {}),
  });
  ui = await openBrowser();
  heard = await listen(ui.page, { verbose });
  const remote = (path) => `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
  const url = new URL(server.origin);
  url.searchParams.set('folder', folder);
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(inRoot('out/suite/index.js'))],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  url.searchParams.set('payload', JSON.stringify(payload));
  await ui.page.goto(url.href, { waitUntil: 'commit' });
  code = await heard.finished;
} catch (error) {
  console.log(`# ${error.message}`);
  mkdirSync(inRoot('out'), { recursive: true });
  await ui?.page.screenshot({ path: inRoot(`out/host-${flavour}-failure.png`) }).catch(() => undefined);
  if (server) console.log(server.output().slice(-3000));
}
// An extension host that dies is reported with exit code 0: only the results file proves that the suite came to its end.
const list = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
await ui?.browser.close();
await server?.stop();
const count = (state) => list.filter((result) => result.state === state).length;
conclude({ code, passed: count('passed'), failed: count('failed'), errors: heard?.errors ?? [] });

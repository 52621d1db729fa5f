// Runs the mocha suite in a desktop VS Code: the one that VSCODE_EXECUTABLE names, else one that is downloaded.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { atEnd } from '../../scripts/lib/cleanup.mjs';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { conclude } from './report.mjs';
import { makeRepository } from './repository.mjs';

const base = mkdtempSync(join(tmpdir(), 'layerwise-'));
atEnd(() => rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
const folder = join(base, 'examples');
cpSync(inRoot('examples'), folder, { recursive: true });
const repository = makeRepository(folder);
const results = join(base, 'results.json');

let code = 1;
try {
  const download = () =>
    downloadAndUnzipVSCode({ version: process.env.VSCODE_VERSION ?? 'stable', cachePath: inRoot('.vscode-test') });
  code = await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || (await download()),
    extensionDevelopmentPath: root,
    extensionTestsPath: inRoot('out/suite/index.js'),
    extensionTestsEnv: { TEST_RESULTS: results, ...(repository ? { TEST_REPOSITORY: 'any' } : {}) },
    launchArgs: [
      folder,
      ...['--user-data-dir', join(base, 'data'), '--disable-extensions', '--disable-workspace-trust'],
      ...['--skip-welcome', '--skip-release-notes', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ],
  });
} catch (error) {
  console.log(`# ${error.message}`);
}
const list = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
const count = (state) => list.filter((result) => result.state === state).length;
conclude({ code, passed: count('passed'), failed: count('failed') });

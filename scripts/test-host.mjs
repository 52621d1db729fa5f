// The mocha suite inside the Node extension host: of a desktop VS Code where one can be had, else of a VS Code server; and of the
// oldest VS Code that is supported. node scripts/test-host.mjs [current|oldest|desktop]
import { existsSync } from 'node:fs';
import { reaches } from '../test/host/browser.mjs';
import { installHost } from '../test/host/install.mjs';
import { oldestHost } from '../test/host/paths.mjs';
import { build, buildSuites } from './build.mjs';
import { runSuite } from './lib/run.mjs';

const wanted = process.argv[2];
await Promise.all([build(), buildSuites()]);

const total = { passed: 0, failed: 0 };
for (const flavour of wanted ? [wanted] : [(await canHaveDesktop()) ? 'desktop' : 'current', 'oldest']) {
  console.log(`# host: ${flavour}`);
  if (flavour !== 'desktop') installHost();
  if (flavour === 'oldest') installHost(oldestHost);
  const { passed, failed } =
    flavour === 'desktop'
      ? await runSuite('test/host/run-desktop.mjs')
      : await runSuite('test/host/run-suite.mjs', flavour);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A desktop VS Code needs a display, and an executable or the internet. */
async function canHaveDesktop() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return false;
  if (process.env.VSCODE_EXECUTABLE) return existsSync(process.env.VSCODE_EXECUTABLE);
  return reaches('https://update.code.visualstudio.com/api/releases/stable');
}

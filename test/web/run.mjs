// Runs the mocha suite in the web extension host, a worker in the browser: node test/web/run.mjs [--verbose]

import { inRoot } from '../../scripts/lib/paths.mjs';
import { openBrowser } from '../host/browser.mjs';
import { conclude, listen } from '../host/report.mjs';
import { startWeb } from './server.mjs';

const verbose = process.argv.includes('--verbose');
let code = 1;
let ui;
let web;
let heard;
try {
  web = await startWeb({ testsPath: 'out/suite-web/index.js' });
  ui = await openBrowser();
  heard = await listen(ui.page, { verbose });
  ui.page.on('pageerror', (error) => console.log(`# page error: ${error.message}`));
  await ui.page.goto(web.origin, { waitUntil: 'commit' });
  code = await heard.finished;
} catch (error) {
  console.log(`# ${error.message}`);
  await ui?.page.screenshot({ path: inRoot('out/web-failure.png') }).catch(() => undefined);
}
await ui?.browser.close();
await web?.stop();
conclude({ code, ...(heard?.counts ?? { passed: 0, failed: 0 }), errors: heard?.errors ?? [] });

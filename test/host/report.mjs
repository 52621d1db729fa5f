import { inRoot } from '../../scripts/lib/paths.mjs';
import { mapStack } from './stack.mjs';

const limit = Number(process.env.TEST_HOST_TIMEOUT_MS ?? 180_000);

/**
 * Listens to the suite that VS Code runs in a page: it calls two functions of the page, which must be there before the page loads.
 * `finished` settles with the suite's exit code, or fails when the page does or nothing is heard in time.
 */
export async function listen(page, { verbose = false } = {}) {
  const counts = { passed: 0, failed: 0 };
  const errors = [];
  let finish;
  const finished = new Promise((done, fail) => {
    finish = done;
    setTimeout(() => fail(new Error(`no result after ${limit} ms`)), limit).unref();
    page.once('crash', () => fail(new Error('the page crashed')));
    page.once('close', () => fail(new Error('the page closed before the tests ended')));
  });
  finished.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (verbose) console.error(`[${type}] ${text}`);
    const picture = /^picture: ([\w-]+)$/.exec(text)?.[1];
    if (picture) void page.screenshot({ path: inRoot(`out/screenshots/${picture}.png`) }).catch(() => undefined);
    const kind = /^(ok|not ok|skipped|#) /.exec(text)?.[1];
    if (kind) console.log(mapStack(text));
    else if (type === 'error') errors.push(mapStack(text));
    if (kind === 'ok') counts.passed++;
    if (kind === 'not ok') counts.failed++;
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  if (verbose) page.on('console', (message) => console.error(`[page ${message.type()}] ${message.text()}`));
  return { counts, errors, finished };
}

/** Prints the last line of a suite and ends. A suite that ended well but ran no test, or was cut off, has failed. */
export function conclude({ code, passed, failed, errors = [] }) {
  let failures = failed;
  if (passed + failed === 0) console.log('# no test ran');
  if (failures === 0 && (code !== 0 || passed === 0)) {
    failures = 1;
    for (const error of errors.slice(-10)) console.log(`# log: ${error}`);
  }
  console.log(`${passed} passed, ${failures} failed`);
  process.exit(failures > 0 ? 1 : 0);
}

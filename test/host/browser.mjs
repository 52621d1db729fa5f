import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { here, requireHere } from './paths.mjs';

/** Opens a page in a Chromium that reaches nothing but loopback: a refused look-up would only cost time. */
export async function openBrowser({ width = 1280, height = 800 } = {}) {
  const { chromium } = requireHere('playwright-core');
  const browser = await chromium.launch({
    executablePath: await findChromium(chromium),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
  await context.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname),
    (route) => route.abort(),
  );
  return { browser, context, page: await context.newPage() };
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds a Chromium, or gets one: Playwright's where the internet allows it, Debian's where this is root on Debian. */
async function findChromium(playwright) {
  const found = installedChromium(playwright);
  if (found) return found;
  if (await reaches('https://cdn.playwright.dev/')) {
    console.log("# installing Playwright's Chromium");
    const cli = join(here, 'node_modules/playwright-core/cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  }
  if (!installedChromium(playwright) && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log("# installing Debian's Chromium");
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  }
  const installed = installedChromium(playwright);
  if (!installed) {
    throw new Error(
      'No Chromium was found and none could be installed. Install one (on Debian: apt-get install -y --no-install-recommends chromium), or name it in CHROMIUM_PATH.',
    );
  }
  return installed;
}

function installedChromium(playwright) {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...inPath, ...places, playwright.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

/** Whether a server answers at all within five seconds. */
export async function reaches(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

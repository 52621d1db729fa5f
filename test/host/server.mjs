import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../../scripts/lib/cleanup.mjs';
import { codeServer, oldestHost, serverNode, vscodeHome } from './paths.mjs';

/** Settings that keep the window still: no welcome page, no network, no pop-ups. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'npm.fetchOnlinePackageInfo': false,
  'editor.accessibilitySupport': 'off',
  'window.restoreWindows': 'none',
  'files.hotExit': 'off',
};

/** A temporary folder for one server: its data, its extensions and, in `base`, whatever the caller adds. Removed when this process ends. */
export function makeDirs(settings = quietSettings) {
  const base = mkdtempSync(join(tmpdir(), 'layerwise-'));
  const dirs = { base, data: join(base, 'data'), extensions: join(base, 'ext') };
  for (const folder of [join(dirs.data, 'User'), join(dirs.data, 'Machine'), dirs.extensions])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(dirs.data, 'User/settings.json'), JSON.stringify(settings, null, 2));
  atEnd(() => remove(base));
  return dirs;
}

/** Installs a packaged extension as a person would. */
export function installExtension(dirs, vsix) {
  const args = [
    '--user-data-dir',
    dirs.data,
    '--extensions-dir',
    dirs.extensions,
    '--install-extension',
    vsix,
    '--force',
  ];
  const { status, stdout, stderr } = spawnSync(serverNode(), [entry, ...args], {
    env: environment(dirs),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the extension could not be installed (${status})\n${stdout}\n${stderr}`);
}

/**
 * Starts a server on a free port of loopback, in a process group of its own. `driver` lets the page honour extensionDevelopmentPath and
 * extensionTestsPath; it also hides notification toasts.
 */
export async function startServer({ dirs, flavour, driver = false, builtins = true, env = {}, log = () => {} }) {
  const kind = flavours[flavour];
  const port = await freePort();
  const skip = builtins || kind.allBuiltins ? {} : { VSCODE_SKIP_BUILTIN_EXTENSIONS: builtinsWithCode().join() };
  const child = spawn(kind.node(), kind.serve(dirs, port, driver), {
    env: environment(dirs, { ...skip, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      log(text);
    });
  }
  let gone;
  const closed = new Promise((done) => {
    child.once('exit', (code, signal) => {
      gone = `ended with ${signal ?? code}`;
      done();
    });
  });
  // The extension host and the language servers are grandchildren: only the group reaches them.
  const kill = (signal) => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const forget = atEnd(() => kill('SIGKILL'));
  const deadline = Date.now() + 60_000;
  while ((await statusOf(port, kind.ready)) !== 200) {
    if (gone) throw new Error(`the server ${gone}\n${output}`);
    if (Date.now() > deadline) throw new Error(`the server is not ready after 60 s\n${output}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return {
    authority: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    closed,
    async stop() {
      kill('SIGTERM');
      const late = setTimeout(() => kill('SIGKILL'), 3000);
      await closed;
      clearTimeout(late);
      kill('SIGKILL');
      forget();
      remove(dirs.base);
    },
  };
}

const entry = join(codeServer, 'out/node/entry.js');
const driverFlag = (driver) => (driver ? ['--enable-smoke-test-driver'] : []);

/** Coder's wrapper, the VS Code server inside it, and the one of the oldest release that is supported. */
const flavours = {
  'code-server': {
    ready: '/healthz',
    node: serverNode,
    serve: (dirs, port, driver) => [
      entry,
      ...['--config', join(dirs.base, 'config.yaml'), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--user-data-dir', dirs.data, '--extensions-dir', dirs.extensions],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ...['--disable-getting-started-override', '--ignore-last-opened'],
      ...(driver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
  },
  current: {
    ready: '/version',
    node: serverNode,
    serve: (dirs, port, driver) => [
      join(vscodeHome, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', dirs.base, '--user-data-dir', dirs.data, '--extensions-dir', dirs.extensions],
      ...['--telemetry-level', 'off', '--disable-workspace-trust', ...driverFlag(driver)],
    ],
  },
  oldest: {
    ready: '/version',
    node: () => process.execPath,
    allBuiltins: true,
    serve: (dirs, port, driver) => [
      join(oldestHost, 'main.cjs'),
      ...[
        `--port=${port}`,
        `--server-data-dir=${dirs.base}`,
        `--user-data-dir=${dirs.data}`,
        `--extensions-dir=${dirs.extensions}`,
      ],
      ...['--disable-workspace-trust', ...driverFlag(driver)],
    ],
  },
};

/** The built-in extensions that run code, but for those that the suites use. Without them start-up is faster. */
function builtinsWithCode() {
  const home = join(vscodeHome, 'extensions');
  const used = ['markdown-language-features', 'git', 'git-base'];
  return readdirSync(home).flatMap((name) => {
    const file = join(home, name, 'package.json');
    const manifest = existsSync(file) && !used.includes(name) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return manifest.main || manifest.browser ? [`${manifest.publisher}.${manifest.name}`] : [];
  });
}

/** Only what the server needs is passed on: a stray VSCODE_* or NODE_OPTIONS of the caller breaks it in odd ways. */
function environment(dirs, extra) {
  const stray = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_TEST|CODE_SERVER_)/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !stray.test(name))),
    // An empty gallery: no look-ups for recommendations or updates.
    EXTENSIONS_GALLERY: '{}',
    HOME: dirs.base,
    XDG_CONFIG_HOME: join(dirs.base, 'config'),
    XDG_DATA_HOME: join(dirs.base, 'share'),
    XDG_RUNTIME_DIR: dirs.base,
    TMPDIR: dirs.base,
    ...extra,
  };
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

function statusOf(port, path) {
  return new Promise((done) => {
    const asked = request({ host: '127.0.0.1', port, path, timeout: 1000 }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    });
    asked
      .once('error', () => done(0))
      .once('timeout', () => asked.destroy())
      .end();
  });
}

function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { vscodeHome } from '../host/paths.mjs';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
const bundle = '/code/out/vs/code/browser/workbench/workbench.js';

/**
 * Serves a VS Code for the web that has no server behind it, made of the browser half of the installed VS Code server, with the
 * project as the extension under development and an empty folder in memory.
 */
export async function startWeb({ testsPath }) {
  const mounts = { '/code/': vscodeHome, '/dev/': root };
  const workbench = withoutRemote();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const answer = (type, text) => response.setHeader('content-type', types[type]).end(text);
    if (path === '/') return answer('.html', page(request.headers.host, testsPath));
    if (path === bundle) return answer('.js', workbench);
    for (const [prefix, base] of Object.entries(mounts)) {
      const file = path.startsWith(prefix) ? normalize(join(base, path.slice(prefix.length))) : '';
      if (!file.startsWith(base + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      return createReadStream(file).pipe(response);
    }
    response.statusCode = 404;
    response.end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** The bundle takes a server for granted in two places. Its version is pinned, and a change is noticed. */
function withoutRemote() {
  let text = readFileSync(join(vscodeHome, bundle.slice('/code'.length)), 'utf8');
  const home =
    /(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:)[\w.]+(\}\),"User"\)\})/g;
  for (const [from, to] of [
    [/,remoteAuthority:location\.host\}/g, '}'],
    [home, '$1"vscode-userdata"$2'],
  ]) {
    if (text.match(from)?.length !== 1) throw new Error(`the workbench bundle has changed: ${from} is not there once`);
    text = text.replace(from, to);
  }
  return text;
}

function page(host, testsPath) {
  const http = (path) => ({ scheme: 'http', authority: host, path });
  const config = {
    folderUri: { scheme: 'tmp', path: '/examples' },
    enableWorkspaceTrust: false,
    // This build asks for these four.
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    _wrapWebWorkerExtHostInIframe: false,
    developmentOptions: {
      enableSmokeTestDriver: true,
      logLevel: 3,
      extensions: [http('/dev')],
      extensionTestsPath: http(`/dev/${testsPath}`),
    },
    productConfiguration: { enableTelemetry: false },
    configurationDefaults: {
      'workbench.startupEditor': 'none',
      'telemetry.telemetryLevel': 'off',
      'chat.disableAIFeatures': true,
    },
  };
  const attribute = JSON.stringify(config).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="/code/out/vs/code/browser/workbench/workbench.css"></head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/code/out/';</script>
<script type="module" src="/code/out/nls.messages.js"></script>
<script type="module" src="${bundle}"></script></html>`;
}

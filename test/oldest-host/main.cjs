// Older code-servers' server-main.js only exports a loader: this makes a server of it. Options as --name=value.
const http = require('node:http');
const { loadCodeWithNls } = require('./node_modules/code-server/lib/vscode/out/server-main.js');

const options = Object.fromEntries(
  process.argv.slice(2).map((arg) => {
    const [name, value] = arg.replace(/^--/, '').split('=');
    return [name, value ?? true];
  }),
);

async function serve() {
  const { createServer } = await loadCodeWithNls();
  const code = await createServer(null, {
    _: [],
    ...options,
    'accept-server-license-terms': true,
    'without-connection-token': true,
    'telemetry-level': 'off',
    compatibility: '1.64',
    log: ['info'],
  });
  const server = http.createServer((request, response) => code.handleRequest(request, response));
  server.on('upgrade', (request, socket) => {
    code.handleUpgrade(request, socket);
    socket.resume();
  });
  server.listen(Number(options.port), '127.0.0.1');
}

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});

// Entry for every Node extension host: desktop and server call run().
import * as fs from 'node:fs';
import * as path from 'node:path';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { provideRepository, provideServers } from './host.ts';
import { report, silent } from './reporter.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: silent,
    ...(process.env.TEST_GREP ? { grep: process.env.TEST_GREP } : {}),
  });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  provideRepository(process.env.TEST_REPOSITORY);
  provideServers(({ extensionPath }, which, id, options) => {
    const file = which === 'ours' ? 'dist/server/node.js' : 'out/baseline/node.js';
    const server = { module: path.join(extensionPath, file), transport: TransportKind.ipc };
    return new LanguageClient(id, id, { run: server, debug: server }, options);
  });
  await import('./tests.ts');
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run((count) => {
      if (process.env.TEST_RESULTS) fs.writeFileSync(process.env.TEST_RESULTS, JSON.stringify(results));
      done(count);
    });
    const results = report(runner);
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

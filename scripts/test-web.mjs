// The mocha suite inside the web extension host.
import { installHost } from '../test/host/install.mjs';
import { build, buildSuites } from './build.mjs';
import { run } from './lib/run.mjs';

installHost();
await Promise.all([build(), buildSuites()]);
process.exitCode = await run('test/web/run.mjs', ...process.argv.slice(2));

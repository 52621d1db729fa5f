// A person's gestures in a browser, with the packaged extension.
import { installHost } from '../test/host/install.mjs';
import { run } from './lib/run.mjs';
import { packageExtension } from './package.mjs';

installHost();
await packageExtension();
process.exitCode = await run('test/e2e/run.mjs', ...process.argv.slice(2));

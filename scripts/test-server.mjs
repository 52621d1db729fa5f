// The built server over a real connection: node scripts/test-server.mjs [part of a path …]
import { build } from './build.mjs';
import { globSync } from './lib/glob.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

const wanted = process.argv.slice(2);
await build();
const files = globSync('test/server', '.test.ts').filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
process.exitCode = await runNodeTests('server', files, { shards: 1 });

// Builds with a real BuildKit: node scripts/test-builds.mjs [part of a path …]
import { globSync } from './lib/glob.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

const wanted = process.argv.slice(2);
const files = globSync('test/builds', '.test.ts').filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
process.exitCode = await runNodeTests('builds', files, { shards: 1 });

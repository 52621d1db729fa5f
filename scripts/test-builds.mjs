// Builds with a real BuildKit: node scripts/test-builds.mjs [--part] [part of a path …]
// With `--part` a bounded part is built, and nothing fails where no engine can be started.
import { globSync } from './lib/glob.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

const words = process.argv.slice(2);
const part = words.includes('--part');
if (part) process.env.LAYERWISE_BUILDS = 'part';
const wanted = words.filter((word) => word !== '--part');
const files = globSync('test/builds', '.test.ts').filter(
  (file) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);
process.exitCode = await runNodeTests('builds', files, { shards: 1, maySkip: part });

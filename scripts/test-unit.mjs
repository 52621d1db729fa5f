// The inner loop: node scripts/test-unit.mjs [part of a path …]
import { globSync } from './lib/glob.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

/** Folders of `test/` whose tests need more than the sources: they have runners of their own. */
const others = ['conformance', 'server', 'builds', 'host', 'oldest-host', 'web', 'e2e', 'suite'];

const wanted = process.argv.slice(2);
const files = globSync('test', '.test.ts')
  .filter((file) => !others.includes(file.split('/')[1]))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
process.exitCode = await runNodeTests('unit', files);

// Installs, builds and runs every suite; the last line says how it went.
import { ensurePackages } from './lib/install.mjs';
import { run, runSuite } from './lib/run.mjs';

ensurePackages();

const suites = ['unit', 'server', 'host', 'web', 'e2e', 'builds --part'];
const total = { passed: 0, failed: 0 };
const note = (name, { passed, failed, skipped = 0 }, began) => {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const rest = skipped > 0 ? `, ${skipped} SKIPPED` : '';
  console.log(`# ${name}: ${passed} passed, ${failed} failed${rest} (${seconds} s)`);
  total.passed += passed;
  total.failed += failed;
};

for (const name of ['check', 'conformance']) {
  console.log(`# ${name}`);
  const began = performance.now();
  const failed = (await run(`scripts/${name}.mjs`)) === 0 ? 0 : 1;
  note(name, { passed: 1 - failed, failed }, began);
}
for (const suite of suites) {
  const [name, ...args] = suite.split(' ');
  console.log(`# ${name}`);
  const began = performance.now();
  note(name, await runSuite(`scripts/test-${name}.mjs`, ...args), began);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

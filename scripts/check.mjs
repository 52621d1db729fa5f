// Types, lint, unused code and generated files: node scripts/check.mjs
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths.mjs';

const bin = (name, path) => [name, `node_modules/${path}`];
const checks = [
  [...bin('types', 'typescript/bin/tsc'), '-b'],
  [...bin('format and lint', '@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'],
  [...bin('unused', 'knip/bin/knip.js')],
  ['generated files', 'scripts/generate.mjs', '--check'],
  ['third-party notices', 'scripts/notices.mjs', '--check'],
];

const failed = checks.filter(([name, script, ...args]) => {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  console.log(`# ${name}: ${status === 0 ? 'fine' : 'failed'}`);
  return status !== 0;
});
audit();
process.exitCode = failed.length > 0 ? 1 : 0;

/** Known flaws of what is shipped. Not every registry answers, so this informs and does not fail. */
function audit() {
  const args = ['audit', '--omit=dev', '--json'];
  const { stdout } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    shell: process.platform === 'win32',
  });
  try {
    const { total, ...rest } = JSON.parse(stdout).metadata.vulnerabilities;
    console.log(`# npm audit: ${total} known flaws${total > 0 ? ` ${JSON.stringify(rest)}` : ''}`);
  } catch {
    console.log('# npm audit: the registry does not answer it');
  }
}

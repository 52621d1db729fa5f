import { spawn } from 'node:child_process';
import { atEnd } from './cleanup.mjs';
import { root } from './paths.mjs';

/** Runs a script of the project with this Node and passes its output on. Gives its exit code. */
export async function run(script, ...args) {
  return (await capture(script, args, 'inherit')).code;
}

/**
 * Runs a suite, passing its output on; gives the counts of its last line. A suite that names no counts has failed, and so has one in which
 * nothing passed, unless it says that all was skipped and that this is in order.
 */
export async function runSuite(script, ...args) {
  const { code, output } = await capture(script, args, 'pipe');
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/gm)].at(-1);
  const passed = Number(last?.[1] ?? 0);
  const failed = Number(last?.[2] ?? 0);
  const skipped = Number(last?.[3] ?? 0);
  const silent = code !== 0 || passed + skipped === 0;
  return { passed, failed: failed === 0 && silent ? 1 : failed, skipped };
}

async function capture(script, args, stdout) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', stdout, 'inherit'] });
  const forget = atEnd(() => child.kill('SIGTERM'));
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise((done) => child.once('close', (status) => done(status ?? 1)));
  forget();
  return { code, output };
}

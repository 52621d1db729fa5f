import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Milliseconds after which git is left alone. */
const patience = 5000;

/** Runs git in a folder so that nothing the repository configures is run along; undefined where it fails. */
export async function git(folder: string, args: readonly string[], input?: string): Promise<string | undefined> {
  if (!(await mayBeInRepository(folder))) return undefined;
  const quiet = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '-c', 'core.quotePath=false'];
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  return new Promise((done) => {
    const child = execFile(
      'git',
      [...quiet, '-C', folder, ...args],
      { timeout: patience, maxBuffer: 16 * 1024 * 1024, env, windowsHide: true },
      (error, stdout) => done(error ? undefined : stdout),
    );
    if (input === undefined) return;
    // What ends before it has read all is told by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** Whether git may find a repository for a folder: starting a program only to hear that there is none would hold up everything else. */
async function mayBeInRepository(folder: string): Promise<boolean> {
  if (process.env.GIT_DIR !== undefined) return true;
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (found) return true;
    if (dirname(at) === at) return false;
  }
}

import { execFile } from 'node:child_process';

/** Milliseconds after which git is left alone. */
const patience = 5000;

/** Runs git in a folder so that nothing the repository configures is run along; undefined where it fails. */
export function git(folder: string, args: readonly string[], input?: string): Promise<string | undefined> {
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

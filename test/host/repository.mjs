import { spawnSync } from 'node:child_process';

/** Makes a folder a repository: all that is in it is committed, the sources of one example last. Gives false where there is no git. */
export function makeRepository(folder) {
  const git = (...args) => spawnSync('git', ['-C', folder, ...args], { stdio: 'ignore' }).status === 0;
  const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', '-c', 'commit.gpgsign=false'];
  const commit = (...paths) => git('add', '-A', '--', ...paths) && git(...identity, 'commit', '-q', '-m', 'Add files');
  return git('init', '-q') && commit('.', ':!node-app/src') && commit('.');
}

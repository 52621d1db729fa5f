/** Folders that are links to others in nearly every image, so that one file has two paths. */
const aliases: readonly (readonly [string, string])[] = [
  ['/bin', '/usr/bin'],
  ['/sbin', '/usr/sbin'],
  ['/lib', '/usr/lib'],
  ['/lib64', '/usr/lib64'],
  ['/var/run', '/run'],
  ['/var/lock', '/run/lock'],
];

/** An absolute path, cleaned, with the usual links between system folders followed. */
export function resolvePath(directory: string, path: string): string {
  const elements: string[] = [];
  for (const element of (path.startsWith('/') ? path : `${directory}/${path}`).split('/')) {
    if (element === '..') elements.pop();
    else if (element !== '' && element !== '.') elements.push(element);
  }
  const clean = `/${elements.join('/')}`;
  const alias = aliases.find(([from]) => isAtOrBelow(clean, from));
  return alias ? alias[1] + clean.slice(alias[0].length) : clean;
}

export function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/** A path from another folder: `..` and `.` are followed; what leads out of the workspace starts with `..`. */
export function resolvePath(folder: string, path: string): string {
  const elements: string[] = [];
  const absolute = path.startsWith('/');
  for (const element of (absolute ? path : `${folder}/${path}`).split('/')) {
    if (element === '' || element === '.') continue;
    if (element === '..' && elements.length > 0 && elements.at(-1) !== '..') elements.pop();
    else if (element !== '..' || !absolute) elements.push(element);
  }
  // An absolute path is nowhere in the workspace; it keeps its slash, so that it equals no path of the workspace.
  return absolute ? `/${elements.join('/')}` : elements.join('/');
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder and all above it, the nearest first, the root last. */
export function foldersUpwards(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== ''; ) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

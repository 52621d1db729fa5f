import type { CacheFact, CacheFolder, CachePlan, CacheRequest } from './manager.ts';

/** The plan of a manager that keeps its downloads where the facts say, and needs nothing else. */
export function plainFolders(request: CacheRequest): CachePlan | string {
  return cacheFolders(request, 'download');
}

/** The folders of one kind, each where a variable says or else below the home of who runs the command. */
export function cacheFolders(request: CacheRequest, kind: CacheFact['kind']): CachePlan | string {
  const folders: CacheFolder[] = [];
  for (const fact of request.caches) {
    if (fact.kind !== kind) continue;
    const target = placeOf(fact, request);
    if (target === undefined) return `where the variable "${fact.variable ?? ''}" leads is not known`;
    folders.push({ target, sharing: fact.sharing });
  }
  return { folders };
}

/** Where a cache lies; undefined when a variable moves it to a place that is not known. */
function placeOf({ target, variable, below = '' }: CacheFact, { environment, home }: CacheRequest): string | undefined {
  const moved = variable === undefined ? undefined : environment(variable);
  if (moved === undefined) return target.replace(/^\/root(?=\/)/, home);
  const plain = moved.replace(/\/$/, '');
  return isPlainPath(plain) ? plain + below : undefined;
}

/** An absolute path that can stand in an option of a mount as it is. */
export function isPlainPath(path: string): boolean {
  return /^(?:\/[\w.@+-]+)+$/.test(path);
}

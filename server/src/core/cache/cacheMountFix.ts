import type { PlannedStage } from '../build/plan.ts';
import { uv } from '../packages/pythonProjects.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { cacheOwner, discardingFlags, isCleanUp, knownUser, type LostDownloads } from './downloadCache.ts';
import type { ReorderRequest } from './reorder/types.ts';
import type { RunModel } from './runModel.ts';

/** Managers whose downloads lie in one place for each user, whatever their version. */
const settled: ReadonlySet<string> = new Set(['npm', 'pip', 'pipenv', 'uv', 'pdm', 'bun', 'apt']);

/** A fix that keeps downloads in a cache mount, or why there is none. */
export function cacheMountFix(
  { plan, tree, world }: ReorderRequest,
  stage: PlannedStage,
  lost: LostDownloads,
): { readonly fix: Fix } | { readonly reason: string } {
  const { step, command, classified } = lost;
  const { manager } = classified;
  const { effect, planned } = step;
  if (effect.kind !== 'run') return { reason: 'it is no RUN' };
  const owner = cacheOwner(command);
  const facts = owner === 'uv' ? uv.caches : manager.caches;
  if (!facts.some(({ kind }) => kind === 'download'))
    return {
      reason: `what ${manager.name} downloads is used from where it lies, so that every step that runs it, and the container, would need the same mount`,
    };
  if (!settled.has(owner))
    return { reason: `where ${manager.name} keeps its downloads depends on its version and settings` };
  if (!effect.run.divisible || effect.run.items.some(({ simple }) => !simple))
    return { reason: 'the RUN is more than a plain list of commands' };
  const moved = facts
    .map(({ variable }) => variable)
    .find((name) => name !== undefined && command.environment(name) !== undefined);
  const off = ['XDG_CACHE_HOME', 'PIP_NO_CACHE_DIR', 'UV_NO_CACHE'].find(
    (name) => command.environment(name) !== undefined,
  );
  const variable = moved ?? off;
  if (variable !== undefined) return { reason: `the variable "${variable}" says what becomes of the cache` };
  // Whoever runs apt is the superuser, and its folders are in no home.
  const user = owner === 'apt' ? { home: '/root', options: '' } : knownUser(planned, stage, plan, world);
  if (!user) return { reason: 'which home folder the user of this step has is not known' };
  const targets = facts
    .filter(({ kind }) => kind === 'download')
    .map(({ target, sharing }) => ({ target: inHome(target, user.home), sharing }));
  const removals = removalsOf(tree.text, effect.run, lost, facts);
  if ('reason' in removals) return removals;
  const { syntax } = planned.instruction;
  const named = targets.find(({ target }) => plan.stages.some((other) => isCopied(target, other)));
  if (named) return { reason: `another instruction copies from or to "${named.target}"` };
  const at = syntax.keyword.range.end;
  const mounts = targets.map(
    ({ target, sharing }) =>
      ` --mount=type=cache,target=${target}${sharing === 'locked' ? ',sharing=locked' : ''}${user.options}`,
  );
  const edits: Edit[] = [{ range: { start: at, end: at }, newText: mounts.join('') }];
  const start = effect.run.items[0]?.range.start;
  if (owner === 'apt' && start !== undefined) edits.push({ range: { start, end: start }, newText: keepArchives });
  edits.push(...removals.edits);
  return { fix: { title: titleOf(owner, manager.name, lost, targets), safety: 'unsafe', edits } };
}

/** Debian's images delete what apt has downloaded. */
const keepArchives =
  'rm -f /etc/apt/apt.conf.d/docker-clean && ' +
  `echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache && `;

function inHome(target: string, home: string): string {
  // Beside the package lists, the folder holds which packages were asked for.
  if (target === '/var/lib/apt') return '/var/lib/apt/lists';
  return target.replace(/^\/root(?=\/)/, home);
}

/** Whether COPY or ADD names a folder: an image without its content may lack what is meant. */
function isCopied(folder: string, { instructions }: PlannedStage): boolean {
  return instructions.some(
    ({ instruction: { keyword, syntax } }) =>
      (keyword === 'COPY' || keyword === 'ADD') && syntax.rest.text.includes(folder),
  );
}

function titleOf(
  owner: string,
  name: string,
  { discarded }: LostDownloads,
  targets: readonly { readonly target: string }[],
): string {
  const title = `Keep what ${owner === 'uv' ? 'uv' : name} downloads in a cache mount`;
  if (owner === 'apt') return `${title} (the image gets a setting of apt that keeps archives)`;
  if (discarded !== undefined && discardingFlags[owner]?.includes(discarded))
    return `${title} (of the image, only the history changes)`;
  return `${title} (${targets.map(({ target }) => target).join(' and ')} will not be in the image)`;
}

/** Takes out what would empty or pass by the mount. Clean-up of other places stays. */
function removalsOf(
  text: string,
  run: RunModel,
  { command, classified }: LostDownloads,
  caches: LostDownloads['classified']['manager']['caches'],
): { readonly edits: Edit[] } | { readonly reason: string } {
  const edits: Edit[] = [];
  const owner = cacheOwner(command);
  for (const [at, item] of run.items.entries()) {
    const [own] = item.commands;
    if (!own) continue;
    const shift = own.range.start - own.command.range.start;
    if (own.classified && own.classified.manager === classified.manager && cacheOwner(own) === owner) {
      for (const [number, word] of own.command.words.entries()) {
        const before = own.command.words[number - 1];
        if (before && discardingFlags[owner]?.includes(word.value ?? ''))
          edits.push({ range: { start: before.range.end + shift, end: word.range.end + shift }, newText: '' });
      }
    }
    const cleanUp = isCleanUp(own, caches);
    if (cleanUp === 'unclear' || cleanUp === 'some')
      return { reason: `"${own.text}" may remove more than is in the mount, or fail on it` };
    if (cleanUp !== 'all') continue;
    const before = run.items[at - 1];
    if (!before || (before.operator !== '&&' && before.operator !== ';'))
      return { reason: `"${own.text}" would empty the mount` };
    const range = { start: before.range.end, end: item.range.end };
    if (text.slice(range.start, range.end).includes('#')) return { reason: `a comment explains "${own.text}"` };
    edits.push({ range, newText: '' });
  }
  return { edits };
}

import { folderOf } from '../../packages/project.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Edit, Fix } from '../../text/edit.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { moveEdits } from './edits.ts';
import { isFrozen } from './lockFiles.ts';
import type { Move } from './move.ts';
import { isForProject } from './sources.ts';
import { named } from './titles.ts';

/**
 * The fix that shows the manifests to the one installation that reads them instead of copying them before, which saves a layer. Undefined
 * where more than that could change: the installation must write none of them, and find them in a folder that is there.
 */
export function bindMountFix(tree: SyntaxTree, steps: readonly StageStep[], move: Move): Fix | undefined {
  const { last, manifests, spared, cut, download, doubts } = move;
  const alone = manifests.length > 0 && cut === undefined && download === undefined && doubts.length === 0;
  if (!alone || spared.size !== 1 || !spared.has(last) || last.effect.kind !== 'run') return undefined;
  const { commands } = last.effect.run;
  if (!commands.every(leavesManifests) || !isMade(steps, last)) return undefined;
  const plain = manifests.every(
    ({ context, place }) => /^[\w./@+-]+$/.test(context) && folderOf(place) === last.directory && !place.endsWith('/'),
  );
  if (!plain) return undefined;
  const written = moveEdits(tree, steps, { ...move, manifests: [] });
  if ('reason' in written) return undefined;
  const at = last.planned.instruction.syntax.keyword.range.end;
  const flags = manifests.map(({ context, place }) => {
    const target = place.slice(place.lastIndexOf('/') + 1);
    return ` --mount=type=bind,source=${context},target=${target}`;
  });
  const mounts: Edit = { range: { start: at, end: at }, newText: flags.join('') };
  const edits = [...written.edits, mounts].sort((a, b) => a.range.start - b.range.start);
  const names = named(manifests.map(({ context }) => context));
  return { title: `Mount ${names} for the installation, then copy all`, safety: 'safe', kind: 'split', edits };
}

/** A mount cannot be written to, which only what installs from a lock file as it stands does not try. */
function leavesManifests(command: RunCommand): boolean {
  const { classified, effects } = command;
  if (!effects) return false;
  return classified === undefined || !isForProject(classified) || isFrozen(classified, command);
}

/** Whether the folder of a step is one that the file makes: that of the base image may be a link. */
function isMade(steps: readonly StageStep[], step: StageStep): boolean {
  return steps
    .slice(0, steps.indexOf(step))
    .some(({ effect }) => effect.kind === 'workdir' && effect.path === step.directory);
}

import type { Classified } from '../../packages/index.ts';
import { shortened } from '../../text/shortened.ts';
import { type Area, commonPlace, filesArea, isBelow } from '../areas.ts';
import { resolveFrom } from '../commandEffects.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';
import { type CommandInputs, namedPlaces } from './commandInputs.ts';
import { folderInTheWay, hostFile } from './hostFolders.ts';
import { fileAt, filesBelow } from './imageView.ts';
import { lineOf } from './planner.ts';
import type { Scene } from './scene.ts';

/** A place that both a command and the moving sources concern, manifests apart. */
export function conflictOf(
  { moving, step, planner }: Scene,
  command: RunCommand,
  read: ReadonlySet<string>,
): string | undefined {
  for (const source of moving) {
    if (source.effect.kind !== 'copy') continue;
    const { delivery } = source.effect;
    let { writes } = delivery;
    for (const area of [...(command.effects?.reads ?? []), ...(command.effects?.writes ?? [])]) {
      if (planner.skips(area.kind === 'system' ? 'system-folders' : 'commuting-run')) continue;
      let place = commonPlace(area, writes);
      if (place !== undefined && read.size > 0 && delivery.files) {
        writes = filesArea(delivery.files.map(({ image }) => image).filter((image) => !read.has(image)));
        place = commonPlace(area, writes);
      }
      if (place === undefined) continue;
      // What the command names says more than the first file that lies there.
      const named = area.kind === 'tree' && place.length > area.path.length ? area.path : place;
      const shown = named.replace(/^\?\/?/, '') || '.';
      if (area.kind === 'tree' && area.path === '?' && !delivery.folder.startsWith('?'))
        return `"${shortened(command.text)}" (line ${lineOf(step)}) works in the working directory of the base image, which is not known and may be where line ${lineOf(source)} copies to`;
      return area.kind === 'system'
        ? `line ${lineOf(source)} copies to "${shown}", where "${shortened(command.text)}" may install, read or change files`
        : `"${shortened(command.text)}" (line ${lineOf(step)}) works on "${shown}", which line ${lineOf(source)} copies`;
    }
  }
  return programInSources(moving, command, read) ?? ownerConflict({ moving, planner }, command);
}

/** Names of users are looked up in the image as it is when the files are copied. */
function ownerConflict(
  { moving, planner }: Pick<Scene, 'moving' | 'planner'>,
  command: RunCommand,
): string | undefined {
  const changesUsers = command.effects?.writes.some((area) =>
    area.kind === 'system' ? area.writer === 'os' : commonPlace(area, accounts) !== undefined,
  );
  if (!changesUsers || planner.skips('owner')) return undefined;
  for (const source of moving) {
    const owner = source.effect.kind === 'copy' ? source.effect.instruction.chown?.value : undefined;
    const unsure = owner
      ?.split(':')
      .find((name) => !/^(?:\d*|root)$/.test(name) && !isKnownUser(planner, source, name));
    if (unsure !== undefined)
      return `"${shortened(command.text)}" may create the user "${unsure}", to whom line ${lineOf(source)} gives its files`;
  }
  return undefined;
}

const accounts: Area = { kind: 'file', path: '/etc/passwd' };

/** A user that an earlier step creates, or that the base image surely has. */
function isKnownUser({ steps }: Scene['planner'], source: StageStep, name: string): boolean {
  if (name === 'nobody' || source.planned.before.user === name) return true;
  const { base } = source.stage;
  if (name === 'node' && base.kind === 'image' && /(?:^|\/)node(?::|$)/.test(base.familiar)) return true;
  return steps
    .slice(0, steps.indexOf(source))
    .some(
      ({ effect }) => effect.kind === 'run' && effect.run.commands.some(({ invocation }) => creates(invocation, name)),
    );
}

function creates(invocation: RunCommand['invocation'], name: string): boolean {
  if (!/^(?:.*\/)?(?:useradd|adduser|groupadd|addgroup)$/.test(invocation?.program ?? '')) return false;
  return invocation?.args.some(({ value }) => value === name) ?? false;
}

/** The program itself may be one of the copied files. */
function programInSources(
  moving: readonly StageStep[],
  { invocation, directory = '?', environment }: RunCommand,
  read: ReadonlySet<string>,
): string | undefined {
  if (!invocation) return undefined;
  const { program } = invocation;
  const folders = program.includes('/')
    ? ['']
    : (environment('PATH') ?? '').split(':').filter((folder) => folder !== '');
  for (const folder of folders) {
    const place = resolveFrom(directory)(folder === '' ? program : `${folder}/${program}`);
    if (read.has(place)) continue;
    const source = moving.find((step) => brings(step, place));
    if (source) return `the program "${program}" is one of the files that line ${lineOf(source)} copies`;
  }
  return undefined;
}

function brings({ effect }: StageStep, place: string): boolean {
  return effect.kind === 'copy' && commonPlace({ kind: 'file', path: place }, effect.delivery.writes) !== undefined;
}

/** A word of the command, or a variable that it sees, that names a file which comes later. */
export function namedProblem(
  { moving, planner, step }: Scene,
  command: RunCommand,
  classified: Classified,
  inputs: CommandInputs,
  read: ReadonlySet<string>,
): string | undefined {
  if (planner.skips('named-files')) return undefined;
  const text = shortened(command.text);
  const { places, unknown } = namedPlaces(command, classified);
  if (unknown !== undefined && !isOfSystem(command))
    return `what "${shortened(unknown)}" in "${text}" stands for is not known`;
  const bringsPackages = /^(?:fixed|global|derived|os)-/.test(classified.form.role);
  const isFolderFlag = (flag: string) =>
    flag === '--project' || inputs.manager.project?.directoryFlags?.includes(flag) === true;
  const files = moving.flatMap(({ effect }) => (effect.kind === 'copy' ? [effect.delivery.files ?? []] : []));
  for (const { place, flag, isPath } of places) {
    // A bare word that is no value of a flag is the name of a package.
    if (read.has(place) || (bringsPackages && !isPath && flag === undefined)) continue;
    const shown = place.replace(/^\?\/?/, '') || '.';
    if (files.some((some) => fileAt(some, place)))
      return `"${shown}" is named by "${text}" and copied with the sources`;
    const around = place === inputs.folder || isBelow(inputs.folder, place);
    if (around && (flag === undefined || isFolderFlag(flag))) continue;
    const inside = files.flatMap((some) => filesBelow(some, place)).find(({ image }) => !read.has(image));
    if (inside) return `"${text}" names the folder "${shown}", which is copied with the sources`;
  }
  if (isOfSystem(command)) return undefined;
  const fromVariables = variableValues(step)
    .flatMap(({ value }) => value.split(':'))
    .filter((value) => value.startsWith('/') && !read.has(value));
  const named = fromVariables.find((place) => files.some((some) => fileAt(some, place)));
  return named && `"${named}" is named by a variable and copied with the sources`;
}

function isOfSystem({ classified }: RunCommand): boolean {
  return classified !== undefined && (classified.form.role === 'os-install' || classified.form.role === 'os-clean');
}

function variableValues({ planned }: StageStep): readonly { readonly value: string }[] {
  return planned.before.environment.list().filter(({ origin }) => origin.kind === 'env' || origin.kind === 'arg');
}

export function hostProblem({ planner }: Scene, inputs: CommandInputs, read: ReadonlySet<string>): string | undefined {
  if (planner.skips('host-folders')) return undefined;
  const file = hostFile(planner, inputs.manager, inputs.folder, read);
  if (file === undefined) return undefined;
  const folder = folderInTheWay(file, inputs.manager);
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return `"${folder}" is in the build context, and copying the sources later would lay it over what is installed; list "**/${name}" in .dockerignore first`;
}

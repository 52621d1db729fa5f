import type { BuildPlan, PlannedStage } from '../build/plan.ts';
import { buildsOf } from '../catalogue/catalogue.ts';
import { officialReference } from '../catalogue/officialReference.ts';
import type { World } from '../world.ts';
import type { RunCommand } from './runModel.ts';
import type { StageStep } from './stageSteps.ts';

/** The user that a RUN has, where the home is known. */
export interface KnownUser {
  readonly home: string;
  /** Options of a mount that this user may write to. */
  readonly options: string;
}

export const superuser: KnownUser = { home: '/root', options: '' };

/** Accounts of official images, by the image; their home folders bear their names. */
const accounts: readonly { readonly image: RegExp; readonly name: string; readonly id: string }[] = [
  { image: /^(?:docker\.io\/library\/|library\/)?node(?::|$)/, name: 'node', id: '1000' },
  { image: /^(?:docker\.io\/library\/|library\/)?gradle(?:$|:(?!.*ubi))/, name: 'gradle', id: '1000' },
];

/** Who runs a step: the superuser, an account of the official image, or a user that an earlier step creates with a number. */
export function knownUser(
  { planned }: StageStep,
  earlier: readonly StageStep[],
  stage: PlannedStage,
  plan: BuildPlan,
  world: World,
): KnownUser | undefined {
  const { before } = planned;
  if (before.environment.get('HOME') !== undefined) return undefined;
  const [user = '', group = ''] = before.user.split(':');
  if (user === 'root' || user === '0') return superuser;
  // Who an unknown base image runs as is not known.
  const base = baseImage(stage, plan);
  if (base === undefined || (world.image(base).state !== 'known' && !isOfSuperuser(base))) return undefined;
  if (user === '') return superuser;
  const account = accounts.find(({ image, name, id }) => image.test(base) && (name === user || id === user));
  if (account) return { home: `/home/${account.name}`, options: `,uid=${account.id},gid=${account.id}` };
  const created = earlier.flatMap(({ effect }) => (effect.kind === 'run' ? effect.run.commands : [])).flatMap(creation);
  const found = created.filter(({ name, id }) => name === user || id === user);
  const [only] = found;
  if (!only || found.length > 1 || only.id === undefined || only.home === undefined) return undefined;
  return { home: only.home, options: `,uid=${only.id}${/^\d+$/.test(group) ? `,gid=${group}` : ''}` };
}

const knownImages = new Map<string, boolean>();

/** Whether an official image runs as the superuser in all of its builds, so that a tag which is built no more did as well. */
function isOfSuperuser(reference: string): boolean {
  const name = officialReference(reference)?.image.name;
  if (name === undefined) return false;
  const known =
    knownImages.get(name) ??
    buildsOf(name).every(({ windows, defaults }) => windows || (defaults !== undefined && defaults.user === undefined));
  knownImages.set(name, known);
  return known;
}

function baseImage(stage: PlannedStage, plan: BuildPlan): string | undefined {
  let root = stage;
  for (let steps = 0; root.base.kind === 'stage' && steps < plan.stages.length; steps++) {
    const parent = plan.stages[root.base.stage];
    if (!parent) return undefined;
    root = parent;
  }
  return root.base.kind === 'image' ? root.base.reference : undefined;
}

/** What a command says of a user that it creates; members are absent where they are not known. */
interface Creation {
  readonly name: string;
  readonly id?: string;
  readonly home?: string;
}

const takesValue =
  /^(?:-[bcdefgkpsuGKRZ]|--(?:base-dir|comment|home-dir|home|gid|groups|uid|shell|gecos|ingroup|password|expiredate|skel))$/;
/** For BusyBox, `-h` names the home folder and `-G` the group. */
const takesValueInBusyBox = /^-h$/;

/** What a command that creates a user says of it. A user of the system may have no home. */
function creation({ invocation }: RunCommand): Creation[] {
  const program = /^(?:.*\/)?(useradd|adduser)$/.exec(invocation?.program ?? '')?.[1];
  if (!invocation || program === undefined) return [];
  const operands: string[] = [];
  let id: string | undefined;
  let home: string | undefined;
  let system = false;
  const { args } = invocation;
  for (let at = 0; at < args.length; at++) {
    const word = args[at]?.value ?? '';
    const [flag = '', inline] = word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word];
    if (!flag.startsWith('-')) {
      operands.push(word);
      continue;
    }
    system ||= flag === '--system' || (program === 'adduser' && /^-\w*S\w*$/.test(flag));
    const busyBox = program === 'adduser' && takesValueInBusyBox.test(flag);
    const last = /^-[A-Za-z]*([a-zA-Z])$/.exec(flag)?.[1];
    if (!takesValue.test(last === undefined ? flag : `-${last}`) && !busyBox) continue;
    const value = inline ?? args[++at]?.value;
    if (flag === '--uid' || last === 'u') id = value;
    else if (/^--home(?:-dir)?$/.test(flag) || (program === 'useradd' && last === 'd') || busyBox) home = value ?? '';
    else if (flag === '--base-dir' || last === 'b') home = '';
  }
  const name = program === 'useradd' ? operands.at(-1) : operands[0];
  if (name === undefined || !/^[\w.-]+$/.test(name)) return [];
  const folder = home ?? (system ? undefined : `/home/${name}`);
  return [
    {
      name,
      ...(id !== undefined && /^\d+$/.test(id) ? { id } : {}),
      ...(folder !== undefined && /^(?:\/[\w.-]+)+$/.test(folder) ? { home: folder } : {}),
    },
  ];
}

import type { Classified } from '../../packages/index.ts';
import { packageManagers } from '../../packages/index.ts';
import type { Role } from '../../packages/manager.ts';
import { matchesName } from '../../packages/project.ts';
import { commonPlace, isSystemPath } from '../areas.ts';
import type { DeliveredFile } from '../delivery.ts';
import type { RunCommand } from '../runModel.ts';
import type { StageStep } from '../stageSteps.ts';

/** Roles of commands that cost time and that a change of the sources should not repeat. */
const installing: ReadonlySet<Role> = new Set([
  'install',
  'source-install',
  'prefetch',
  'fixed-install',
  'global-install',
  'derived-install',
  'chef-cook',
]);

/** Roles after which the project's dependencies are there. */
const ofProject: ReadonlySet<Role> = new Set(['install', 'source-install', 'prefetch', 'chef-cook', 'build']);

/** Whether a command downloads or installs something. */
export function isInstallation({ form }: Classified): boolean {
  return installing.has(form.role) || form.downloads === true;
}

/** Whether it installs what the project asks for, not what the command names. */
export function isForProject({ form }: Classified): boolean {
  return ofProject.has(form.role);
}

/** An earlier command of a step that brought a project's dependencies of the same manager. */
export function installsFor(manager: string, step: StageStep): boolean {
  if (step.effect.kind !== 'run') return false;
  return step.effect.run.commands.some(
    ({ classified }) => classified?.manager.id === manager && isForProject(classified) && isInstallation(classified),
  );
}

const manifestNames = packageManagers.flatMap(({ project }) => project?.names ?? []);
const plainNames = new Set(manifestNames.filter((name) => !name.includes('*') && !name.includes('/')));
const patterns = manifestNames.filter((name) => name.includes('*') || name.includes('/'));

/** Whether a file of the build context is a manifest, a lock file or a setting of some package manager, by its name. */
export function isManifest(path: string): boolean {
  const known = judged.get(path);
  if (known !== undefined) return known;
  if (judged.size >= mostJudged) judged.clear();
  const found = hasManifestName(path);
  judged.set(path, found);
  return found;
}

/** Typing where a COPY goes to asks of the same files at every keystroke. */
const judged = new Map<string, boolean>();
const mostJudged = 100_000;

function hasManifestName(path: string): boolean {
  const name = nameOf(path);
  if (plainNames.has(name)) return true;
  if (/(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/.test(path)) return true;
  return patterns.some((pattern) =>
    pattern.includes('/')
      ? path === pattern || matchesName(pattern, path) || matchesName(`*/${pattern}`, path)
      : matchesName(pattern, name),
  );
}

/** Files that are named one by one and seldom change: settings of compilers and servers. */
const settingsName =
  /^(?:tsconfig[\w.-]*\.json|jsconfig\.json|babel\.config\.\w+|\.babelrc(?:\.\w+)?|\.eslintrc(?:\.\w+)?|\.prettierrc(?:\.\w+)?|\.browserslistrc|\.editorconfig|(?:jest|vite|webpack|rollup|postcss|tailwind|next|nuxt|vue|svelte|craco)\.config\.\w+|angular\.json|nest-cli\.json|ormconfig\.\w+|setup\.cfg|tox\.ini|pytest\.ini|\.flake8|mypy\.ini|\.rubocop\.yml|nginx\.conf|php\.ini|.*\.ini|my\.cnf|supervisord?\.conf|\.env\.example|(?:.*_)?id_(?:rsa|dsa|ecdsa|ed25519)(?:\.pub)?|.*\.(?:pem|crt|pub|asc|gpg)|(?:noop|empty|dummy|placeholder)(?:\.\w+)?|\.(?:git)?keep|LICENSE|NOTICE|CHANGELOG(?:\.\w+)?|README(?:\.\w+)?)$/;

/** Whether a step takes files of the build context, so that they may be sources. */
export function mayBringSources(step: StageStep | undefined): boolean {
  return step?.effect.kind === 'copy' && !step.planned.onbuild && step.effect.delivery.fromContext;
}

/**
 * Whether a COPY, the step at `index`, brings sources before a command of the step at `target`: files that change often and are not what
 * the command reads. `inputs` are the places of files that it does read.
 */
export function bringsSources(
  steps: readonly StageStep[],
  index: number,
  target: number,
  inputs: ReadonlySet<string>,
): boolean {
  const step = steps[index];
  const reader = steps[target];
  if (!step || !reader) return false;
  const { effect } = step;
  if (effect.kind !== 'copy' || !mayBringSources(step)) return false;
  const { files, whole, single, folder } = effect.delivery;
  if (!files) return whole;
  const candidates = othersThanManifests(files);
  const isOfSystem = ({ image }: DeliveredFile) => isSystemPath(image, 'language', false);
  // A listing may be long: most of the time its first file settles the matter.
  const no = (isNone: (file: DeliveredFile) => boolean) =>
    candidates.every((file) => inputs.has(file.image) || isNone(file));
  if (no(folder === '/' ? () => false : isOfSystem)) return false;
  if (!single) return true;
  // What an earlier stage is built with is its own affair; only a tree of sources there is worth a word.
  if (step.stage !== reader.stage) return false;
  if (no(isOfSystem) || no(({ context }) => settingsName.test(nameOf(context)))) return false;
  const text = reader.planned.instruction.syntax.logical.text;
  const isNamed = ({ context, image }: DeliveredFile) => !inputs.has(image) && text.includes(nameOf(context));
  if (candidates.some(isNamed)) return false;
  for (let at = index + 1; at < target; at++) {
    const between = steps[at];
    if (between && needs(between, step)) return false;
  }
  return true;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const others = new WeakMap<readonly DeliveredFile[], readonly DeliveredFile[]>();

function othersThanManifests(files: readonly DeliveredFile[]): readonly DeliveredFile[] {
  let known = others.get(files);
  if (known) return known;
  known = files.filter(({ context }) => !isManifest(context));
  others.set(files, known);
  return known;
}

/** Whether a step stands between a few named files and what comes after: it works on them, or may. */
function needs(other: StageStep, step: StageStep): boolean {
  if (other.effect.kind !== 'run' || step.effect.kind !== 'copy') return false;
  const { run } = other.effect;
  if (run.unknown !== undefined && !run.commands.some(isInstallationCommand)) return true;
  const { writes } = step.effect.delivery;
  return run.commands.some(({ effects }) =>
    [...(effects?.reads ?? []), ...(effects?.writes ?? [])].some(
      (area) => area.kind !== 'system' && commonPlace(area, writes) !== undefined,
    ),
  );
}

function isInstallationCommand({ classified }: RunCommand): boolean {
  return classified !== undefined && isInstallation(classified);
}

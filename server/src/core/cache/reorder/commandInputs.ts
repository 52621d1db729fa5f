import { flagValues } from '../../packages/call.ts';
import type { Classified } from '../../packages/index.ts';
import { emptyInputs, type InputList, refuse } from '../../packages/inputs.ts';
import type { PackageManager, ProjectForm } from '../../packages/manager.ts';
import { inlineCode } from '../../packages/models.ts';
import { folderOf, type ProjectFiles } from '../../packages/project.ts';
import type { BuildContext, World } from '../../world.ts';
import { resolveFrom } from '../commandEffects.ts';
import type { RunCommand } from '../runModel.ts';
import { type ImageView, projectFiles } from './imageView.ts';

/** What a package manager's command reads of the files that the build context brings. */
export interface CommandInputs {
  /** Places in the image, in the order in which a COPY names them; a folder with all below it ends with a slash. */
  readonly places: readonly string[];
  readonly refusals: readonly string[];
  readonly pending: boolean;
  /** The command that downloads alone, for one that must stay behind the sources. */
  readonly download?: string;
  /** The manager, told apart by the project's files. */
  readonly manager: PackageManager;
  /** The project's folder. */
  readonly folder: string;
  readonly project: ProjectFiles;
}

/** What a command reads when it is to run before the sources are there. */
export function commandInputs(
  command: RunCommand,
  classified: Classified,
  view: ImageView,
  context: BuildContext,
  world: World,
): CommandInputs {
  const list = emptyInputs();
  const folder = projectFolder(command, classified, list);
  const project = projectFiles(view, folder, context, world);
  const manager = classified.manager.project?.flavour?.(project) ?? classified.manager;
  const download = readInputs({ ...classified, manager }, command, project, list);
  const resolve = resolveFrom(folder);
  const places = list.files.map((path) => (path.endsWith('/') ? `${resolve(path)}/` : resolve(path)));
  const { refusals, pending } = list;
  return {
    places,
    refusals,
    pending,
    manager,
    folder,
    project,
    ...(download === undefined ? {} : { download }),
  };
}

/** Where the command looks for the project: its own folder, or that of a flag. */
function projectFolder({ directory = '?' }: RunCommand, { manager, call }: Classified, list: InputList): string {
  const form = manager.project;
  const [named] = form?.directoryFlags ? flagValues(call, ...form.directoryFlags).slice(-1) : [];
  if (
    form?.directoryFlags &&
    call.flags.some(({ name }) => form.directoryFlags?.includes(name)) &&
    named === undefined
  ) {
    refuse(list, 'the folder of the project is not known');
  }
  if (named === undefined) return directory;
  // Some flags name a file of the project: `--gemfile web/Gemfile`, `-f pom.xml`.
  const isFile = /\.\w+$|(?:^|\/)Gemfile$/.test(named);
  return resolveFrom(directory)(isFile ? folderOf(named) : named);
}

function readInputs(
  classified: Classified,
  command: RunCommand,
  project: ProjectFiles,
  list: InputList,
): string | undefined {
  const { manager, form, call } = classified;
  switch (form.role) {
    case 'install':
    case 'prefetch':
      if (manager.immovable !== undefined) refuse(list, manager.immovable);
      return projectInputs(manager.project, classified, command, project, list);
    case 'source-install':
    case 'build': {
      if (manager.immovable !== undefined || form.needsSources !== undefined || !manager.project) {
        refuse(list, manager.immovable ?? form.needsSources ?? 'it works on the sources');
        return undefined;
      }
      const download = projectInputs(manager.project, classified, command, project, list);
      if (download === undefined)
        refuse(list, 'it works on the sources, and there is no command that only downloads what it needs');
      return download;
    }
    case 'chef-cook':
      refuse(list, form.needsSources ?? 'it works on the sources');
      return undefined;
    case 'derived-install':
      for (const code of inlineCode(call)) checkImports(code, project, list);
      return undefined;
    default:
      for (const file of form.settings ?? []) addAbove(file, project, list);
      return undefined;
  }
}

function projectInputs(
  project: ProjectForm | undefined,
  { call, form }: Classified,
  { environment }: RunCommand,
  files: ProjectFiles,
  list: InputList,
): string | undefined {
  return project?.inputs({ call, form, project: files, environment, list });
}

/** A setting counts where the command runs and in all folders above. */
function addAbove(file: string, project: ProjectFiles, list: InputList): void {
  for (const above of ['', '../', '../../', '../../../']) {
    if (project.has(above + file)) list.files.push(above + file);
  }
}

/** Code given on the command line finds modules in the folder where it runs before all others. */
function checkImports(code: string | undefined, project: ProjectFiles, list: InputList): void {
  if (code === undefined) refuse(list, 'its code is not known');
  for (const [, name = ''] of (code ?? '').matchAll(/\b(?:import|from)[ \t]+([A-Za-z_]\w*)/g)) {
    if (project.has(`${name}.py`) || project.below(name).length > 0)
      refuse(list, `its code imports "${name}", which is part of the sources`);
  }
}

/** A place that a word of a command names. */
export interface NamedPlace {
  readonly place: string;
  /** The flag whose value it is; absent for an operand. */
  readonly flag?: string;
  /** The word has a slash, so that it is surely a path. */
  readonly isPath: boolean;
}

/** What the words of a command may name among files of the image; `unknown` is a word whose value is not known. */
export function namedPlaces(
  { directory = '?' }: RunCommand,
  { call }: Classified,
): { readonly places: readonly NamedPlace[]; readonly unknown?: string } {
  const resolve = resolveFrom(directory);
  const words = [
    ...call.operands.slice(call.verb).map(({ text, value }) => ({ text, value, flag: undefined })),
    ...call.flags
      .filter(({ text }) => text !== undefined)
      .map(({ name, text = '', value }) => ({ text, value, flag: name })),
  ];
  const unknown = words.find(({ text, value, flag }) => value === undefined && !isHarmless(text, flag))?.text;
  const places = words.flatMap(({ value, flag }): NamedPlace[] => {
    if (value === undefined || value === '' || /^[a-z+]+:\/\//i.test(value)) return [];
    return [
      { place: resolve(value), isPath: value.includes('/') || value === '.', ...(flag === undefined ? {} : { flag }) },
    ];
  });
  return { places, ...(unknown === undefined ? {} : { unknown }) };
}

const harmlessFlag =
  /^--?[\w.:-]*(?:registry|index-url|index|host|proxy|token|timeout|retries|jobs|version|repo|source|mirror|only|env|tags?|platform|arch|runtime|sha|count|workers|concurrency|loglevel)[\w.:-]*$/;

/** Words that name addresses, versions, numbers and the like whatever they come to, never a file of the project. */
function isHarmless(text: string, flag: string | undefined): boolean {
  if (flag !== undefined && (harmlessFlag.test(flag) || flag === '-j')) return true;
  return /^https?:/.test(text) || (/^"?[\w.@/+-]+(?:==|[=@~^<>])/.test(text) && !/^"?\.{0,2}\//.test(text));
}

import { isPlainPath } from './cacheFolders.ts';
import { flagValues, hasFlag, operandsOf } from './call.ts';
import { addIfThere, type InputList, readInput, refuse } from './inputs.ts';
import type { Call, InputRequest, PackageManager } from './manager.ts';
import { folderOf, joinPath, type ProjectFiles } from './project.ts';

/** Of any language or kind: a solution is not restored when one of its projects is missing. */
const projectFile = /\.\w+proj$/;
const solution = /\.(?:sln|slnx|slnf)$/;
const settings = ['global.json', 'nuget.config', 'NuGet.config', 'NuGet.Config'];
const buildFiles = [
  'Directory.Build.props',
  'Directory.Build.targets',
  'Directory.Packages.props',
  'Directory.Solution.props',
  'Directory.Solution.targets',
];

export const dotnet: PackageManager = {
  id: 'dotnet',
  name: '.NET',
  programs: ['dotnet', 'nuget'],
  valueFlags:
    '-c --configuration -o --output -r --runtime -a --arch --os -f --framework -v --verbosity -s --source --configfile --packages --tool-path --version --add-source --manifest -l --logger --filter -p',
  cost: 'heavy',
  commands: [
    { role: 'install', calls: ['dotnet restore', 'dotnet workload restore', 'nuget restore'], frozen },
    { role: 'install', calls: ['dotnet tool restore'], frozen: true },
    {
      role: 'fixed-install',
      calls: ['dotnet tool install', 'dotnet tool update', 'dotnet workload install', 'dotnet new install'],
      given: ['-g', '--global', '--tool-path'],
      operands: 'some',
      settings,
    },
    { role: 'fixed-install', calls: ['dotnet workload install', 'dotnet new install'], operands: 'some', settings },
    {
      role: 'build',
      calls: ['dotnet build', 'dotnet publish', 'dotnet test', 'dotnet pack', 'dotnet run'],
      missing: ['--no-restore', '--no-build'],
      downloads: true,
    },
    {
      role: 'build',
      calls: ['dotnet build', 'dotnet publish', 'dotnet test', 'dotnet pack', 'dotnet run', 'dotnet msbuild'],
    },
  ],
  caches: [
    { target: '/root/.nuget/packages', kind: 'install', sharing: 'locked', variable: 'NUGET_PACKAGES' },
    {
      target: '/root/.local/share/NuGet/http-cache',
      kind: 'download',
      sharing: 'shared',
      variable: 'NUGET_HTTP_CACHE_PATH',
    },
  ],
  keeps({ call, environment, home, project }) {
    const packages = environment('NUGET_PACKAGES');
    const settings = project?.files.find((path) => /(?:^|\/)nuget\.config$/i.test(path));
    if (call.program !== 'dotnet' || hasFlag(call, '--packages', '--configfile') || !project || settings !== undefined)
      return 'settings may say where the packages are';
    const target = packages ?? `${home}/.nuget/packages`;
    if (!isPlainPath(target)) return 'where the packages are is not known';
    return { folders: [{ target, sharing: 'locked' }], others: 'need' };
  },
  project: {
    names: [
      ...settings,
      ...buildFiles,
      '*.*proj',
      '*.sln',
      '*.slnx',
      '*.slnf',
      'packages.lock.json',
      'packages.config',
      'dotnet-tools.json',
      '*.props',
      '*.targets',
      'paket.dependencies',
      'paket.lock',
    ],
    writes: ['**/obj/', '**/bin/', 'packages/'],
    lock: { files: ['packages.lock.json'] },
    isSpare,
    inputs(request) {
      const { call, project, list, form } = request;
      if (call.operands[0]?.value === 'tool') {
        if (
          !addIfThere(list, project, '.config/dotnet-tools.json') &&
          !addIfThere(list, project, 'dotnet-tools.json')
        ) {
          refuse(list, 'no "dotnet-tools.json" is copied from the build context to where the command runs');
        }
      } else addProjects(request);
      for (const file of settings) addIfThere(list, project, file);
      return form.role === 'build' ? restoreCommand(call) : undefined;
    },
  },
};

function frozen(call: Call): boolean {
  return hasFlag(call, '--locked-mode', '-p:RestoreLockedMode=true', '/p:RestoreLockedMode=true');
}

/** All projects that the context brings, and what they import: a project that is left out would be skipped without a word. */
function addProjects({ call, project, list }: InputRequest): void {
  const [named] = operandsOf(call);
  const view = namedView(named?.value, project);
  if (named && (named.value === undefined || view === undefined)) {
    refuse(list, `the project "${named.value ?? named.text}" is not copied from the build context`);
    return;
  }
  const all = [...outer(project), ...project.files];
  const projects = all.filter((path) => projectFile.test(path));
  if (projects.length === 0) {
    refuse(list, 'no project file is copied from the build context to where the command runs');
    return;
  }
  for (const path of all) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const wanted =
      projectFile.test(name) ||
      solution.test(name) ||
      buildFiles.includes(name) ||
      name === 'packages.lock.json' ||
      settings.includes(name);
    if (wanted) addIfThere(list, project, path);
    if (name === 'packages.config')
      refuse(list, '"packages.config" is an older way to name packages, which are written beside the solution');
    if (name === 'paket.dependencies') refuse(list, 'the packages are managed by Paket');
  }
  for (const path of [...list.files]) if (/(?:proj|\.props|\.targets)$/.test(path)) addImports(path, project, list);
}

/** Projects that none of the copied ones refers to, solutions, and what belongs to folders without a copied project. */
function isSpare(path: string, _: Call, copied: ProjectFiles): boolean {
  if (solution.test(path)) return true;
  const own = copied.files.filter((file) => projectFile.test(file));
  if (!projectFile.test(path)) {
    const folder = folderOf(path);
    return folder !== '' && folder !== '.' && !own.some((file) => file.startsWith(`${folder}/`));
  }
  return !own.some((file) => {
    const text = copied.read(file);
    if (text.state !== 'known') return false;
    return [...text.value.matchAll(/<ProjectReference[^<>]*\bInclude="([^"]+)"/g)].some(
      ([, reference]) => joinPath(folderOf(file), (reference ?? '').replaceAll('\\', '/')) === path,
    );
  });
}

/** Project files in folders above that a project of a subfolder refers to. */
function outer(project: ProjectFiles): string[] {
  const above: string[] = [];
  for (const folder of ['..', '../..', '../../..']) {
    for (const file of [...settings, ...buildFiles]) {
      const path = joinPath(folder, file);
      if (project.has(path)) above.push(path);
    }
  }
  const seen = new Set(project.files);
  const pending = project.files.filter((path) => projectFile.test(path));
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const text = project.read(path);
    if (text.state !== 'known') continue;
    for (const [, reference] of text.value.matchAll(/<ProjectReference[^<>]*\bInclude="([^"]+)"/g)) {
      const target = joinPath(folderOf(path), (reference ?? '').replaceAll('\\', '/'));
      if (seen.has(target) || !project.has(target) || seen.size > 10_000) continue;
      seen.add(target);
      above.push(target);
      pending.push(target);
    }
  }
  return above;
}

function namedView(named: string | undefined, project: ProjectFiles): true | undefined {
  if (named === undefined) return undefined;
  const path = joinPath('.', named.replaceAll('\\', '/'));
  return path === '.' || project.has(path) || project.below(path).length > 0 ? true : undefined;
}

function addImports(path: string, project: ProjectFiles, list: InputList): void {
  const text = readInput(list, project, path) ?? '';
  for (const [, reference] of text.matchAll(/<ProjectReference[^<>]*\bInclude="([^"]+)"/g)) {
    const target = joinPath(folderOf(path), (reference ?? '').replaceAll('\\', '/'));
    if (/[$*;]/.test(target)) refuse(list, `"${path}" refers to projects by a pattern or a variable`);
    else if (!project.has(target))
      refuse(list, `"${path}" refers to the project "${target}", which is not in the build context`);
    else addIfThere(list, project, target);
  }
  for (const [, imported] of text.matchAll(/<Import[^<>]*\bProject="([^"]+)"/g)) {
    const written = (imported ?? '').replaceAll('\\', '/').replace(/^\$\(MSBuildThisFileDirectory\)/, './');
    const target = joinPath(folderOf(path), written);
    if (/^\$\((?:MSBuild|NuGet|VSTools|SDK)/i.test(written)) continue;
    if (/[$*;]/.test(target) || !addIfThere(list, project, target)) refuse(list, `"${path}" imports "${imported}"`);
  }
  if (/<RestoreSources>|<RestoreAdditionalProjectSources>/.test(text))
    refuse(list, `"${path}" names sources of packages`);
}

/** The restoration that the build would do first. */
function restoreCommand(call: Call): string {
  const [named] = operandsOf(call);
  const [runtime] = flagValues(call, '-r', '--runtime');
  const [architecture] = flagValues(call, '-a', '--arch');
  const [os] = flagValues(call, '--os');
  const properties = call.flags
    .filter(({ name }) => /^[-/]p:/.test(name))
    .map(({ name, text }) => (text === undefined ? name : `${name}=${text}`));
  const parts = ['dotnet restore', ...(named ? [named.text] : [])];
  if (runtime !== undefined) parts.push(`-r ${runtime}`);
  if (architecture !== undefined) parts.push(`-a ${architecture}`);
  if (os !== undefined) parts.push(`--os ${os}`);
  return [...parts, ...properties].join(' ');
}

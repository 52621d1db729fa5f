import { type Build, type Files, valueOf } from './build.ts';
import { contextLocation, mergeServices, readService, type ServiceDraft, type ServiceScope } from './composeService.ts';
import { type Data, type DataMap, isList, isMap, member, scalarText } from './data.ts';
import { interpolate, readEnvironmentFile, type Variables } from './interpolation.ts';
import { folderOf, nameOf, resolvePath } from './paths.ts';
import { readYaml } from './yamlData.ts';

/** Names that Compose looks for by itself, the first one found winning. */
const defaultNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const overrideNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** Chains of `extends` and `include` longer than this do not end. */
const deepest = 10;

/** Whether a file is one of Compose, going by its name. */
export function isComposeName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && /(^|[.\-_])compose([.\-_]|$)/i.test(name);
}

/** A project that Compose can be run on: its files in merging order. */
interface ComposeProject {
  readonly files: readonly [string, ...string[]];
}

/** The builds that the Compose files among `paths` ask for. */
export function composeBuilds(paths: readonly string[], files: Files): Build[] {
  return projectsOf(paths, files).flatMap((project) => buildsOf(project.files, files));
}

/** The builds of Compose files that are used together, the first one's folder being the project's. */
export function buildsOf(projectFiles: readonly [string, ...string[]], files: Files): Build[] {
  const folder = folderOf(projectFiles[0]);
  const services = loadProject(projectFiles, folder, files, environmentOf(folder, files), 0);
  return [...services].flatMap(([name, service]) => {
    const build = buildOf(name, service, folder, placeOf(name, service, projectFiles));
    return build ? [build] : [];
  });
}

/** Names the files that were put together; one that only another leads to, with the way to it. */
function placeOf(name: string, { build }: ServiceDraft, projectFiles: readonly string[]): string {
  const names = projectFiles.join(' and ');
  if (!build || projectFiles.includes(build.file)) return `service "${name}" in ${names}`;
  return `service "${name}" in ${build.file}, by way of ${names}`;
}

function buildOf(name: string, { build, platform }: ServiceDraft, folder: string, words: string): Build | undefined {
  if (!build || build.inline) return undefined;
  const context = build.context ?? contextLocation({ value: '.' }, folder);
  const file = build.dockerfile ? valueOf(build.dockerfile) : 'Dockerfile';
  const { target, args, contexts, platforms } = build;
  return {
    name,
    context,
    dockerfile: file === undefined || context.kind !== 'folder' ? undefined : resolvePath(context.path, file),
    // An empty target is none.
    ...(target === undefined || valueOf(target) === '' ? {} : { target }),
    args,
    platforms: platforms.length > 0 ? platforms : platform ? [platform] : [],
    contexts,
    source: { kind: 'compose', words, file: build.file, line: build.line },
  };
}

function projectsOf(paths: readonly string[], files: Files): ComposeProject[] {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    if (!isComposeName(nameOf(path))) continue;
    const folder = folderOf(path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path]);
  }
  return [...byFolder].flatMap(([folder, found]) => projectsIn(folder, found, files));
}

/** The projects of one folder: the default one with its override file, then each other file alone or on top of the default one. */
function projectsIn(folder: string, found: readonly string[], files: Files): ComposeProject[] {
  const at = (name: string): string | undefined => found.find((path) => nameOf(path) === name);
  const base = defaultNames.map(at).find((path) => path !== undefined);
  const override = overrideNames.map(at).find((path) => path !== undefined);
  const chosen = chosenFiles(folder, files);
  const projects: ComposeProject[] = [];
  const [first, ...rest] = chosen ?? (base === undefined ? [] : override === undefined ? [base] : [base, override]);
  if (first !== undefined) projects.push({ files: [first, ...rest] });
  const used = new Set([
    ...(first === undefined ? [] : [first, ...rest]),
    ...(override === undefined ? [] : [override]),
  ]);
  for (const path of found) {
    if (used.has(path) || defaultNames.includes(nameOf(path))) continue;
    projects.push({ files: base !== undefined && completesAnother(path, files) ? [base, path] : [path] });
  }
  return projects;
}

/** The files that `COMPOSE_FILE` in the folder's `.env` names. */
function chosenFiles(folder: string, files: Files): string[] | undefined {
  const environment = environmentOf(folder, files);
  const chosen = environment.get('COMPOSE_FILE');
  if (chosen === undefined) return undefined;
  const separator = environment.get('COMPOSE_PATH_SEPARATOR') ?? (chosen.includes(';') ? ';' : ':');
  return chosen
    .split(separator)
    .filter((name) => name !== '')
    .map((name) => resolvePath(folder, name));
}

/** Whether a file says only a part of how its services are built, so that another must say the rest. */
function completesAnother(path: string, files: Files): boolean {
  const builds = [...(servicesOf(path, files) ?? new Map())].map(([, { value }]) => member(value as Data, 'build'));
  const given = builds.filter((build) => build !== undefined && build !== null);
  return given.length > 0 && given.every((build) => isMap(build) && !build.has('context'));
}

function servicesOf(path: string, files: Files): DataMap | undefined {
  const services = member(dataOf(path, files), 'services');
  return isMap(services) ? services : undefined;
}

function dataOf(path: string, files: Files): Data | undefined {
  const text = files.text(path);
  if (text === undefined) return undefined;
  const read = readYaml(text);
  return 'data' in read ? read.data : undefined;
}

function environmentOf(folder: string, files: Files): Variables {
  const text = files.text(resolvePath(folder, '.env'));
  return text === undefined ? new Map() : readEnvironmentFile(text);
}

/** All services of a project, later files merged over earlier ones, those of included projects where no file of its own has them. */
function loadProject(
  paths: readonly string[],
  folder: string,
  files: Files,
  variables: Variables,
  depth: number,
): Map<string, ServiceDraft> {
  const services = new Map<string, ServiceDraft>();
  const included = new Map<string, ServiceDraft>();
  if (depth > deepest) return services;
  for (const path of paths) {
    const data = dataOf(path, files);
    const scope: ServiceScope = { file: path, folder, variables };
    for (const item of listOf(member(data, 'include'))) {
      for (const [name, service] of loadIncluded(item, scope, files, depth)) included.set(name, service);
    }
    const own = member(data, 'services');
    for (const name of isMap(own) ? own.keys() : []) {
      const service = loadService(name, own as DataMap, scope, files, depth);
      if (!service) continue;
      const earlier = services.get(name);
      services.set(name, earlier ? mergeServices(earlier, service) : service);
    }
  }
  for (const [name, service] of included) {
    const own = services.get(name);
    services.set(name, own ? mergeServices(service, own) : service);
  }
  return services;
}

function loadIncluded(item: Data, scope: ServiceScope, files: Files, depth: number): Map<string, ServiceDraft> {
  const paths = (isMap(item) ? listOf(member(item, 'path')) : [item])
    .map((path) => evaluatedPath(path, scope))
    .filter((path) => path !== undefined);
  const [first] = paths;
  if (first === undefined) return new Map();
  const folder = evaluatedPath(member(item, 'project_directory'), scope) ?? folderOf(first);
  const environmentFiles = listOf(member(item, 'env_file')).map((path) => evaluatedPath(path, scope));
  const named = environmentFiles.flatMap((path) => {
    const text = path === undefined ? undefined : files.text(path);
    return text === undefined ? [] : [...readEnvironmentFile(text)];
  });
  // What the including project sets wins over the included one's own file.
  const variables = new Map([...(named.length > 0 ? named : environmentOf(folder, files)), ...scope.variables]);
  return loadProject(paths, folder, files, variables, depth + 1);
}

function loadService(
  name: string,
  services: DataMap,
  scope: ServiceScope,
  files: Files,
  depth: number,
): ServiceDraft | undefined {
  const data = services.get(name)?.value;
  if (!isMap(data) || depth > deepest) return undefined;
  const own = readService(data, scope);
  const base = loadExtended(member(data, 'extends'), services, scope, files, depth);
  return base ? mergeServices(base, own) : own;
}

/** The service that another one extends. Its relative paths start from its own file's folder. */
function loadExtended(
  data: Data | undefined,
  services: DataMap,
  scope: ServiceScope,
  files: Files,
  depth: number,
): ServiceDraft | undefined {
  const service = scalarText(data) ?? scalarText(member(data, 'service'));
  if (service === undefined) return undefined;
  const file = evaluatedPath(member(data, 'file'), scope);
  if (file === undefined || file === scope.file) return loadService(service, services, scope, files, depth + 1);
  const others = servicesOf(file, files);
  return others && loadService(service, others, { ...scope, file, folder: folderOf(file) }, files, depth + 1);
}

function evaluatedPath(data: Data | undefined, scope: ServiceScope): string | undefined {
  const text = scalarText(data);
  const value = text === undefined ? undefined : valueOf(interpolate(text, scope.variables));
  return value === undefined ? undefined : resolvePath(scope.folder, value);
}

function listOf(data: Data | undefined): readonly Data[] {
  if (isList(data)) return data;
  return data === undefined || data === null ? [] : [data];
}

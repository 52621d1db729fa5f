import { readBakeJson } from './bakeJson.ts';
import { type BakeFile, type BakeTarget, bakeTargets } from './bakeTargets.ts';
import type { Build, ContextLocation, Evaluated, Files } from './build.ts';
import { contextLocation } from './composeService.ts';
import type { HclBody, ReadHcl } from './hclSyntax.ts';
import { type HclValue, isHclList, isHclObject, isUnknown, textOf } from './hclValue.ts';
import { folderOf, foldersUpwards, nameOf, resolvePath } from './paths.ts';

/** Names that Bake looks for by itself, in merging order. */
const defaultNames = ['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'];

/** Whether a file is one of Bake, going by its name. */
export function isBakeName(name: string): boolean {
  return /\.(hcl|json)$/i.test(name) && /(^|[.\-_])bake([.\-_])/i.test(name);
}

/** Whether reading a file takes the reader of HCL. */
export function needsHcl(name: string, text: string): boolean {
  return name.endsWith('.hcl') || /[$%]\{/.test(text);
}

/**
 * The builds of the Bake files among `paths`. Bake takes paths from the folder where it is run, which is the file's own or one above
 * it: `isFile` helps to tell which.
 */
export function bakeBuilds(
  paths: readonly string[],
  files: Files,
  readHcl: ReadHcl | undefined,
  isFile: (path: string) => boolean,
): Build[] {
  return setsOf(paths).flatMap((set) => {
    const read = set.map((path) => readFile(path, files, readHcl)).filter((file) => file !== undefined);
    const [first] = read;
    if (!first) return [];
    const names = set.join(' and ');
    return bakeTargets(read).flatMap((target) => {
      const build = buildOf(target, folderOf(first.path), names, isFile);
      return build ? [build] : [];
    });
  });
}

/** Files that are used together: the default ones of a folder, and each other file by itself. */
function setsOf(paths: readonly string[]): string[][] {
  const found = paths.filter((path) => isBakeName(nameOf(path)));
  const folders = new Set(found.map(folderOf));
  return [...folders].flatMap((folder) => {
    const inFolder = found.filter((path) => folderOf(path) === folder);
    const standard = defaultNames
      .map((name) => inFolder.find((path) => nameOf(path) === name))
      .filter((path) => path !== undefined);
    const others = inFolder.filter((path) => !standard.includes(path)).map((path) => [path]);
    return standard.length > 0 ? [standard, ...others] : others;
  });
}

function readFile(path: string, files: Files, readHcl: ReadHcl | undefined): BakeFile | undefined {
  const text = files.text(path);
  if (text === undefined) return undefined;
  const body: HclBody | { readonly error: string } | undefined = path.endsWith('.json')
    ? readBakeJson(text, readHcl)
    : readHcl?.(text);
  return body && !('error' in body) ? { path, body } : undefined;
}

function buildOf(
  target: BakeTarget,
  fileFolder: string,
  names: string,
  isFile: (path: string) => boolean,
): Build | undefined {
  const { attributes, file, line } = target;
  if (attributes.has('dockerfile-inline')) return undefined;
  const contextText = evaluated(attributes.get('context') ?? '.');
  const dockerfileText = evaluated(attributes.get('dockerfile') ?? 'Dockerfile');
  const folder = startFolder(contextText, dockerfileText, fileFolder, isFile);
  const context = contextLocation(contextText, folder);
  const targetName = attributes.get('target');
  const elsewhere = folder === fileFolder ? '' : `, run in ${folder === '' ? 'the workspace folder' : folder}`;
  return {
    name: target.name,
    context,
    dockerfile: dockerfilePath(context, dockerfileText, folder),
    ...(targetName === undefined ? {} : { target: evaluated(targetName) }),
    args: argsOf(attributes.get('args')),
    platforms: listOf(attributes.get('platforms')).map(evaluated),
    contexts: contextsOf(attributes.get('contexts'), folder),
    source: { kind: 'bake', words: `target "${target.name}" in ${names}${elsewhere}`, file, line },
  };
}

/** The folder from which the target's Dockerfile is found: the file's own, or the nearest one above it. */
function startFolder(
  context: Evaluated,
  dockerfile: Evaluated,
  fileFolder: string,
  isFile: (path: string) => boolean,
): string {
  const found = foldersUpwards(fileFolder).find((folder) => {
    const path = dockerfilePath(contextLocation(context, folder), dockerfile, folder);
    return path !== undefined && isFile(path);
  });
  return found ?? fileFolder;
}

function dockerfilePath(context: ContextLocation, dockerfile: Evaluated, folder: string): string | undefined {
  if ('unknown' in dockerfile) return undefined;
  const { value } = dockerfile;
  if (value.startsWith('cwd://')) return resolvePath(folder, value.slice('cwd://'.length));
  return context.kind === 'folder' ? resolvePath(context.path, value) : undefined;
}

function evaluated(value: HclValue): Evaluated {
  const text = textOf(value);
  return typeof text === 'string' ? { value: text } : text;
}

/** An argument that is null is not passed. */
function argsOf(value: HclValue | undefined): Map<string, Evaluated> {
  if (value === undefined || !isHclObject(value)) return new Map();
  return new Map([...value].filter(([, item]) => item !== null).map(([name, item]) => [name, evaluated(item)]));
}

function contextsOf(value: HclValue | undefined, folder: string): Map<string, ContextLocation> {
  if (value === undefined || !isHclObject(value)) return new Map();
  return new Map([...value].map(([name, item]) => [name, contextLocation(evaluated(item), folder)]));
}

function listOf(value: HclValue | undefined): readonly HclValue[] {
  if (value === undefined || value === null) return [];
  return isHclList(value) ? value : isUnknown(value) ? [value] : [value];
}

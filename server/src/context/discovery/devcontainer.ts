import type { Build, Evaluated, Files } from './build.ts';
import { buildsOf } from './compose.ts';
import { type Data, type DataMap, isList, isMap, member, scalarText } from './data.ts';
import { readJson } from './jsonData.ts';
import { folderOf, nameOf, resolvePath } from './paths.ts';

/** Whether a file configures a development container, going by its path. */
export function isDevcontainerPath(path: string): boolean {
  return nameOf(path) === '.devcontainer.json' || /(^|\/)\.devcontainer\/([^/]+\/)?devcontainer\.json$/.test(path);
}

/** The builds of the development containers among `paths`. */
export function devcontainerBuilds(paths: readonly string[], files: Files): Build[] {
  return paths.filter(isDevcontainerPath).flatMap((path) => {
    const text = files.text(path);
    const read = text === undefined ? undefined : readJson(text);
    return read && 'data' in read && isMap(read.data) ? buildsIn(read.data, path, files) : [];
  });
}

function buildsIn(data: DataMap, path: string, files: Files): Build[] {
  const folder = folderOf(path);
  const [first, ...rest] = textsOf(member(data, 'dockerComposeFile')).map((file) => resolvePath(folder, file));
  if (first !== undefined) return composeBuild(data, path, [first, ...rest], files);
  const build = member(data, 'build');
  const dockerfile = scalarText(member(build, 'dockerfile')) ?? scalarText(member(data, 'dockerFile'));
  if (dockerfile === undefined) return [];
  const context = scalarText(member(build, 'context')) ?? scalarText(member(data, 'context')) ?? '.';
  const target = scalarText(member(build, 'target'));
  const args = member(build, 'args');
  const line = (data.get('build') ?? data.get('dockerFile'))?.line ?? 1;
  return [
    {
      name: nameIn(data, path),
      context: { kind: 'folder', path: resolvePath(folder, context) },
      dockerfile: resolvePath(folder, dockerfile),
      ...(target === undefined ? {} : { target: substitute(target) }),
      args: new Map(
        isMap(args) ? [...args].map(([name, { value }]) => [name, substitute(scalarText(value) ?? '')]) : [],
      ),
      platforms: [],
      contexts: new Map(),
      source: { kind: 'devcontainer', words: `the development container in ${path}`, file: path, line },
    },
  ];
}

/** A container that Compose starts: the build is that of its service. */
function composeBuild(
  data: DataMap,
  path: string,
  composeFiles: readonly [string, ...string[]],
  files: Files,
): Build[] {
  const service = scalarText(member(data, 'service'));
  return buildsOf(composeFiles, files)
    .filter(({ name }) => name === service)
    .map((build) => ({
      ...build,
      source: {
        ...build.source,
        kind: 'devcontainer' as const,
        words: `${build.source.words}, of the development container in ${path}`,
      },
    }));
}

function nameIn(data: DataMap, path: string): string {
  return scalarText(member(data, 'name')) ?? path;
}

function textsOf(data: Data | undefined): string[] {
  const items = isList(data) ? data : data === undefined ? [] : [data];
  return items.map(scalarText).filter((text) => text !== undefined);
}

/** `${localEnv:NAME:default}` gives its default; what else is substituted depends on the user's machine. */
function substitute(text: string): Evaluated {
  let unknown: string | undefined;
  const value = text.replace(
    /\$\{(\w+)(?::([^{}:]*))?(?::([^{}]*))?\}/g,
    (all, kind: string, _, preset: string | undefined) => {
      if ((kind === 'localEnv' || kind === 'env') && preset !== undefined) return preset;
      unknown ??= `${all} depends on the machine`;
      return '';
    },
  );
  return unknown === undefined ? { value } : { unknown };
}

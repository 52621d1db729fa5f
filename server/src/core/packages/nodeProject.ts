import type { Lookup } from '../shell/invocation.ts';
import { hasFlag } from './call.ts';
import {
  addIfThere,
  addOneOf,
  type InputList,
  type JsonValue,
  listAt,
  memberOf,
  objectAt,
  readInput,
  readJson,
  refuse,
} from './inputs.ts';
import type { Call, InputRequest } from './manager.ts';
import { folderOf, joinPath, type ProjectFiles } from './project.ts';
import { isMember } from './workspaces.ts';

/** Scripts of a package that its own installation runs. */
const hooks = [
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
  'preunpack',
  'dependencies',
];

export interface NodeInputs {
  /** Files of the project's folder beside package.json, in order. */
  readonly files: readonly string[];
  /** Where workspaces are declared; the members' manifests are read as well. */
  readonly workspaces: 'package.json' | 'pnpm-workspace.yaml';
}

/** What npm, Yarn, pnpm and Bun read: the manifests of the project and of its workspace, and what their hooks need. */
export function nodeInputs({ call, project, list, environment }: InputRequest, wants: NodeInputs): void {
  if (!addOneOf(list, project, ['package.json'])) return;
  for (const file of wants.files) addIfThere(list, project, file);
  const root = readJson(list, project, 'package.json');
  if (root === undefined) return;
  const scripts = !ignoresScripts(call, project, list, environment);
  const members = workspaceMembers(root, project, list, wants.workspaces);
  checkPackage(root, 'package.json', project, list, scripts);
  if (scripts && project.has('binding.gyp') && !runsOwnInstall(root)) {
    refuse(list, '"binding.gyp" makes the installation compile the native sources of the project');
  }
  for (const path of members) {
    addIfThere(list, project, path);
    const member = readJson(list, project, path);
    if (member === undefined) continue;
    checkPackage(member, path, project, list, scripts);
    if (memberOf(member, 'bin') !== undefined) {
      refuse(
        list,
        `the workspace member "${path}" provides commands ("bin"), whose files must be there when it is linked`,
      );
    }
  }
}

function runsOwnInstall(root: JsonValue): boolean {
  const scripts = objectAt(root, 'scripts');
  return Object.hasOwn(scripts, 'install') || Object.hasOwn(scripts, 'preinstall');
}

/** Whether no script of the project runs, by a flag, the environment or `.npmrc`. */
function ignoresScripts(call: Call, project: ProjectFiles, list: InputList, environment: Lookup): boolean {
  if (hasFlag(call, '--ignore-scripts', '--ignore-scripts=true')) return true;
  if (environment('npm_config_ignore_scripts') === 'true' || environment('NPM_CONFIG_IGNORE_SCRIPTS') === 'true')
    return true;
  if (!project.has('.npmrc')) return false;
  return /^[ \t]*ignore-scripts[ \t]*=[ \t]*true[ \t]*$/m.test(readInput(list, project, '.npmrc') ?? '');
}

function checkPackage(
  value: JsonValue,
  path: string,
  project: ProjectFiles,
  list: InputList,
  runsScripts: boolean,
): void {
  if (runsScripts) checkHooks(value, path, project, list);
  for (const [name, version] of dependencies(value)) {
    if (/^(?:file:|link:|portal:|\.{1,2}\/|\/|~\/)/.test(version)) {
      refuse(list, `"${name}" in "${path}" is the folder or file "${version}", which the installation reads too`);
    }
    if (version.startsWith('patch:')) addIfThere(list, project, '.yarn/patches/');
  }
  const prismaHook = runsScripts && dependencies(value).some(([name]) => name === '@prisma/client');
  if (prismaHook) addPrismaSchema(value, path, project, list);
  addPatches(value, project, list);
}

/** Dependencies of all sorts, and what replaces them. */
function dependencies(value: JsonValue): [string, string][] {
  const sorts = [
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'overrides',
    'resolutions',
  ];
  const nested = objectAt(objectAt(value, 'pnpm'), 'overrides');
  return [...sorts.map((sort) => objectAt(value, sort)), nested].flatMap((found) =>
    Object.entries(found).flatMap(([name, version]): [string, string][] =>
      typeof version === 'string' ? [[name, version]] : [],
    ),
  );
}

function checkHooks(value: JsonValue, path: string, project: ProjectFiles, list: InputList): void {
  const scripts = objectAt(value, 'scripts');
  for (const hook of hooks) {
    if (!Object.hasOwn(scripts, hook)) continue;
    const body = scripts[hook];
    if (typeof body !== 'string' || !isHarmless(body, value, path, project, list)) {
      refuse(list, `"${path}" has a "${hook}" script, which the installation runs and which may need the sources`);
    }
  }
}

/** Whether a hook does nothing that depends on sources. */
function isHarmless(body: string, value: JsonValue, path: string, project: ProjectFiles, list: InputList): boolean {
  return body
    .split('&&')
    .map((part) => part.trim())
    .every((part) => {
      if (/^(?:(?:is-ci|is-in-ci) \|\| )?husky(?: install)?(?: \|\| (?:true|exit 0|:|echo [\w ."']*))?$/.test(part)) {
        return project.below('.git').length === 0 && project.below('.husky').length === 0;
      }
      if (/^(?:true|:|exit 0|echo(?: [\w .,!'"-]*)?|node -e (?:''|""|0|'\d*;?'|"\d*;?"))$/.test(part)) return true;
      if (/^(?:npx |npx -y |npx --yes )?only-allow \w+$/.test(part)) return true;
      if (/^(?:npx )?patch-package$/.test(part)) return addIfThere(list, project, 'patches/');
      if (!/^(?:npx )?prisma generate$/.test(part)) return false;
      addPrismaSchema(value, path, project, list);
      return project.has(joinPath(folderOf(path), 'prisma/schema.prisma'));
    });
}

/** The installation of `@prisma/client` generates code from the schema, when it finds one. */
function addPrismaSchema(value: JsonValue, path: string, project: ProjectFiles, list: InputList): void {
  if (
    memberOf(objectAt(value, 'prisma'), 'schema') !== undefined ||
    project.files.some((file) => /(?:^|\/)prisma\.config\.\w+$/.test(file))
  ) {
    refuse(list, `"${path}" names a Prisma schema of its own, from which the installation generates code`);
    return;
  }
  const schema = joinPath(folderOf(path), 'prisma/schema.prisma');
  if (!project.has(schema)) {
    if (project.files.some((file) => file.endsWith('.prisma')))
      refuse(list, 'the installation of Prisma looks for a schema, and more than one place is possible');
    return;
  }
  addIfThere(list, project, schema);
  if (/^[ \t]*output[ \t]*=/m.test(readInput(list, project, schema) ?? '')) {
    refuse(list, `"${schema}" makes the installation write generated code among the sources`);
  }
}

/** Patches that the manifest names for dependencies. */
function addPatches(value: JsonValue, project: ProjectFiles, list: InputList): void {
  const named = [objectAt(value, 'patchedDependencies'), objectAt(objectAt(value, 'pnpm'), 'patchedDependencies')];
  for (const path of named.flatMap((found) => Object.values(found)))
    if (typeof path === 'string') addPatch(path, project, list);
}

function addPatch(path: string, project: ProjectFiles, list: InputList): void {
  const clean = joinPath('.', path);
  const added = clean.startsWith('patches/') ? addIfThere(list, project, 'patches/') : addIfThere(list, project, clean);
  if (!added) refuse(list, `the patch "${path}" is not in the build context`);
}

/** Manifests of the workspace's members, none left out: a missing one would silently leave out what the member needs. */
function workspaceMembers(
  root: JsonValue,
  project: ProjectFiles,
  list: InputList,
  declared: NodeInputs['workspaces'],
): string[] {
  const patterns = [...declaredInPackage(root), ...(declared === 'package.json' ? [] : declaredInYaml(project, list))];
  if (patterns.length === 0) return [];
  const members = project.files.filter((path) => path.endsWith('/package.json') && isMember(folderOf(path), patterns));
  if (members.length === 0)
    refuse(list, 'the workspace has members, but none of their manifests is in the build context');
  return members;
}

function declaredInPackage(root: JsonValue): string[] {
  const direct = listAt(root, 'workspaces');
  const nested = listAt(memberOf(root, 'workspaces'), 'packages');
  return [...direct, ...nested].filter((pattern) => typeof pattern === 'string');
}

function declaredInYaml(project: ProjectFiles, list: InputList): string[] {
  if (!project.has('pnpm-workspace.yaml')) return [];
  const text = readInput(list, project, 'pnpm-workspace.yaml') ?? '';
  addYamlPatches(text, project, list);
  if (/^[ \t]*injectWorkspacePackages:[ \t]*true\b/m.test(text)) {
    refuse(list, '"injectWorkspacePackages" copies the members of the workspace while it installs');
  }
  return yamlList(text, 'packages');
}

/** The plain strings of a top-level list in YAML. */
export function yamlList(text: string, key: string): string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1) return [];
  const inline = /^\w+:\s*\[([^\]]*)\]/.exec(lines[start] ?? '')?.[1];
  if (inline !== undefined)
    return inline
      .split(',')
      .map(unquote)
      .filter((item) => item !== '');
  const items: string[] = [];
  for (const line of lines.slice(start + 1)) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined) items.push(unquote(withoutComment(item)));
    else if (line.trim() !== '' && !line.trimStart().startsWith('#')) break;
  }
  return items;
}

/** YAML takes a `#` behind a blank for the start of a comment. */
function withoutComment(text: string): string {
  const at = text.search(/\s#/);
  return at === -1 ? text : text.slice(0, at).trimEnd();
}

function addYamlPatches(text: string, project: ProjectFiles, list: InputList): void {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith('patchedDependencies:'));
  if (start === -1) return;
  for (const line of lines.slice(start + 1)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const path = /^\s+\S.*?:\s+(\S+)\s*$/.exec(line)?.[1];
    if (path === undefined) break;
    addPatch(unquote(path), project, list);
  }
}

function unquote(text: string): string {
  return text.trim().replace(/^(['"])(.*)\1$/, '$2');
}

/**
 * Whether a lock file has all that the manifests of a project and its members ask for: undefined when a manifest cannot be read.
 * `has` gets the folder of the package, the name and the version of a dependency.
 */
export function locksAll(
  project: ProjectFiles,
  members: readonly string[],
  has: (folder: string, name: string, version: string) => boolean,
): boolean | undefined {
  for (const path of ['package.json', ...members]) {
    const value = parseKnown(project, path);
    if (value === undefined) return undefined;
    for (const sort of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries(objectAt(value, sort))) {
        if (typeof version === 'string' && !has(folderOf(path), name, version)) return false;
      }
    }
  }
  return true;
}

/** Manifests of members of a workspace, as far as they can be read. */
export function knownMembers(project: ProjectFiles): string[] {
  const root = parseKnown(project, 'package.json');
  const yaml = project.read('pnpm-workspace.yaml');
  const patterns = [
    ...declaredInPackage(root ?? null),
    ...(yaml.state === 'known' ? yamlList(yaml.value, 'packages') : []),
  ];
  return project.files.filter((path) => path.endsWith('/package.json') && isMember(folderOf(path), patterns));
}

/** The value of a JSON file of the project, without noting why it may be missing. */
export function parseKnown(project: ProjectFiles, path: string): JsonValue | undefined {
  const text = project.read(path);
  if (text.state !== 'known') return undefined;
  try {
    return JSON.parse(text.value) as JsonValue;
  } catch {
    return undefined;
  }
}

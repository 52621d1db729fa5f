import type { Argument } from '../shell/invocation.ts';
import { plainFolders } from './cacheFolders.ts';
import { flagValues, hasFlag, operandsOf } from './call.ts';
import { addIfThere, addOneOf, type InputList, readInput, refuse } from './inputs.ts';
import type { Call, PackageManager } from './manager.ts';
import { folderOf, joinPath, type ProjectFiles } from './project.ts';

const valueFlags =
  '-r --requirement -c --constraint -e --editable -i --index-url --extra-index-url -f --find-links -t --target --prefix --root --trusted-host --timeout --retries --proxy --cert --cache-dir --python --platform --python-version --implementation --abi --only-binary --no-binary --progress-bar --src --log --upgrade-strategy --group --config-settings -C --build-constraint -b --keyring-provider --report --python-platform --torch-backend';

const install = ['pip install', 'pip download', 'pip wheel', 'pip sync'];
const requirementFlags = ['-r', '--requirement'];
export const environmentFolders = ['.venv/', 'venv/', '__pypackages__/'];

export const pip: PackageManager = {
  id: 'pip',
  name: 'pip',
  programs: ['pip', 'python', 'venv', 'virtualenv'],
  valueFlags,
  cost: 'heavy',
  commands: [
    {
      role: 'source-install',
      calls: install,
      test: installsProject,
      needsSources: 'it builds and installs the project itself from its sources',
    },
    {
      role: 'source-install',
      calls: ['python setup.py install', 'python setup.py develop'],
      needsSources: 'it builds and installs the project itself from its sources',
    },
    {
      role: 'install',
      calls: install,
      test: (call) => requirementFiles(call).length > 0 || hasFlag(call, '--group', '-c', '--constraint'),
      frozen: true,
    },
    { role: 'install', calls: ['pip sync'], operands: 'some', frozen: true },
    { role: 'fixed-install', calls: install, operands: 'some' },
    { role: 'config', calls: ['pip config set'] },
    { role: 'clean', calls: ['pip cache purge', 'pip uninstall'] },
    { role: 'venv', calls: ['venv', 'virtualenv'] },
  ],
  caches: [{ target: '/root/.cache/pip', kind: 'download', sharing: 'shared', variable: 'PIP_CACHE_DIR' }],
  keeps: plainFolders,
  project: {
    names: ['requirements*.txt', 'requirements*.in', 'requirements*.lock', 'constraints*.txt', 'pylock*.toml'],
    writes: environmentFolders,
    inputs({ call, project, list }) {
      const named = [...requirementFiles(call), ...flagValues(call, '-c', '--constraint', '--build-constraint', '-b')];
      const files =
        call.operands[0]?.value === 'sync' ? [...named, ...operandsOf(call).map(({ value }) => value)] : named;
      if (hasFlag(call, '--group')) refuse(list, 'it installs a group of "pyproject.toml"');
      addRequirements(files, call, project, list);
      return undefined;
    },
  },
};

export const pipTools: PackageManager = {
  id: 'pip-tools',
  name: 'pip-tools',
  programs: ['pip-sync', 'pip-compile'],
  valueFlags: '-i --index-url --extra-index-url -f --find-links --pip-args --python-executable --config',
  cost: 'heavy',
  commands: [
    { role: 'install', calls: ['pip-sync'], frozen: true },
    { role: 'lock', calls: ['pip-compile'] },
  ],
  caches: [
    { target: '/root/.cache/pip', kind: 'download', sharing: 'shared' },
    { target: '/root/.cache/pip-tools', kind: 'download', sharing: 'shared' },
  ],
  project: {
    names: ['requirements*.txt', 'requirements*.in', '.pip-tools.toml'],
    writes: environmentFolders,
    inputs({ call, project, list }) {
      const named = operandsOf(call).map(({ value }) => value);
      addRequirements(named.length > 0 ? named : ['requirements.txt'], call, project, list);
      addIfThere(list, project, '.pip-tools.toml');
      return undefined;
    },
  },
};

/** The files behind `-r`, also where other letters are written before it: `-Ur requirements.txt`. */
export function requirementFiles(call: Call): (string | undefined)[] {
  const clustered = call.flags.flatMap(({ name, value }) =>
    /^-r./.test(name) && value === undefined ? [name.slice(2)] : [],
  );
  const letters = call.flags.some(({ name }) => /^-[A-Za-z]+r$/.test(name) && !name.startsWith('--'));
  const afterLetters = letters
    ? operandsOf(call)
        .slice(0, 1)
        .map(({ value }) => value)
    : [];
  return [...flagValues(call, ...requirementFlags), ...clustered, ...afterLetters];
}

/** Whether the command names a folder or file of the project as a package. */
function installsProject(call: Call): boolean {
  if (hasFlag(call, '-e', '--editable') || call.flags.some(({ name }) => /^-e./.test(name))) return true;
  return operandsOf(call).some(isLocal);
}

function isLocal({ text, value }: Argument): boolean {
  const shown = value ?? text;
  if (/^\.{1,2}(?:\/|\[|$)/.test(shown)) return true;
  if (shown.includes('file:')) return true;
  if (/^[a-z+]+:\/\//i.test(shown)) return false;
  return (
    !/[=<>~!@;]/.test(shown.replace(/\[[^[\]]*\]/, '')) && (shown.includes('/') || /\.(?:whl|tar\.gz|zip)$/.test(shown))
  );
}

/** Adds requirements files and all that they include, sorted by name as one list. */
function addRequirements(
  named: readonly (string | undefined)[],
  call: Call,
  project: ProjectFiles,
  list: InputList,
): void {
  const found = new Set<string>();
  for (const file of named) {
    if (file === undefined) refuse(list, 'the name of the requirements file is not known');
    else if (!/^https?:/.test(file)) followRequirements(file, project, list, found, new Set());
  }
  for (const folder of flagValues(call, '-f', '--find-links')) addFindLinks(folder, '.', project, list);
  list.files.push(...[...found].sort());
}

function followRequirements(
  path: string,
  project: ProjectFiles,
  list: InputList,
  found: Set<string>,
  seen: Set<string>,
): void {
  if (seen.has(path) || seen.size > 100) return;
  seen.add(path);
  const clean = path.startsWith('/') ? path : joinPath('.', path);
  if (!project.has(clean)) {
    if (list.files.length === 0 && found.size === 0) addOneOf(list, project, [clean]);
    else refuse(list, `the file "${clean}", which the requirements include, is not in the build context`);
    return;
  }
  found.add(clean);
  if (/\.(?:toml|cfg|py)$/.test(clean)) {
    refuse(list, `the requirements are taken from "${clean}"`);
    return;
  }
  for (const line of (readInput(list, project, clean) ?? '').split(/\r?\n/)) {
    const text = line.replace(/(?:^|[ \t])#.*$/, '').trim();
    const include = /^(?:-r|--requirement|-c|--constraint)(?:[ \t]*=[ \t]*|[ \t]*)(\S+)/.exec(text)?.[1];
    if (include !== undefined) {
      if (!/^https?:/.test(include)) followRequirements(joinPath(folderOf(clean), include), project, list, found, seen);
    } else if (/^(?:-e\b|--editable\b|\.{1,2}(?:\/|\[|$)|\/|file:)|@[ \t]*file:/.test(text)) {
      refuse(list, `"${clean}" asks for a package that lies in the project: "${text}"`);
    } else if (/^[\w./-]+\.(?:whl|tar\.gz|zip)\b/.test(text) && !/^https?:/.test(text)) {
      refuse(list, `"${clean}" asks for the local file "${text}"`);
    } else {
      const links = /^(?:--find-links|-f)(?:[ \t]*=[ \t]*|[ \t]+)(\S+)/.exec(text)?.[1];
      if (links !== undefined) addFindLinks(links, folderOf(clean), project, list);
    }
  }
}

/** A folder of packages is read as well; when the build context does not bring it, moving a COPY does not change it. */
function addFindLinks(folder: string | undefined, from: string, project: ProjectFiles, list: InputList): void {
  if (folder === undefined) refuse(list, 'the place of "--find-links" is not known');
  else if (!/^https?:/.test(folder)) addIfThere(list, project, `${joinPath(from, folder)}/`);
}

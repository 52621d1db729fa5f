import { plainFolders } from './cacheFolders.ts';
import { hasFlag } from './call.ts';
import { addIfThere, addOneOf, readInput, refuse } from './inputs.ts';
import type { InputRequest, PackageManager } from './manager.ts';
import { environmentFolders } from './pip.ts';

const withSources = 'it installs the project itself as well, which needs its sources';

export const pipenv: PackageManager = {
  id: 'pipenv',
  name: 'Pipenv',
  programs: ['pipenv'],
  valueFlags: '--python -r --requirements --pypi-mirror --extra-pip-args --categories --index -i',
  cost: 'heavy',
  commands: [
    {
      role: 'source-install',
      calls: ['pipenv install'],
      given: ['-e', '--editable', '-r', '--requirements'],
      needsSources: withSources,
    },
    {
      role: 'install',
      calls: ['pipenv install', 'pipenv sync'],
      operands: 'none',
      frozen: (call) => call.operands[0]?.value === 'sync' || hasFlag(call, '--deploy', '--ignore-pipfile'),
    },
    { role: 'add-package', calls: ['pipenv install'] },
    { role: 'build', calls: ['pipenv run'] },
  ],
  caches: [
    { target: '/root/.cache/pipenv', kind: 'download', sharing: 'shared', variable: 'PIPENV_CACHE_DIR' },
    { target: '/root/.cache/pip', kind: 'download', sharing: 'shared', variable: 'PIP_CACHE_DIR' },
  ],
  keeps: plainFolders,
  project: {
    names: ['Pipfile', 'Pipfile.lock'],
    writes: environmentFolders,
    lock: { files: ['Pipfile.lock'] },
    inputs({ project, list }) {
      if (!addOneOf(list, project, ['Pipfile'])) return undefined;
      addIfThere(list, project, 'Pipfile.lock');
      if (project.has('.env')) refuse(list, 'Pipenv loads the file ".env", which is in the build context');
      const text = readInput(list, project, 'Pipfile') ?? '';
      if (/\bpath[ \t]*=|\beditable[ \t]*=[ \t]*true|\bfile[ \t]*=[ \t]*['"]\./.test(text)) {
        refuse(list, '"Pipfile" names a package that lies in the project');
      }
      return undefined;
    },
  },
};

export const poetry: PackageManager = {
  id: 'poetry',
  name: 'Poetry',
  programs: ['poetry'],
  valueFlags: '-C --directory -P --project --with --without --only -E --extras',
  cost: 'heavy',
  commands: [
    { role: 'install', calls: ['poetry install', 'poetry sync'], given: ['--no-root'], frozen: true },
    { role: 'source-install', calls: ['poetry install', 'poetry sync'], frozen: true },
    { role: 'export', calls: ['poetry export'] },
    { role: 'config', calls: ['poetry config'], missing: ['--local'] },
    { role: 'add-package', calls: ['poetry add'] },
    { role: 'build', calls: ['poetry build', 'poetry run'] },
  ],
  caches: [
    {
      target: '/root/.cache/pypoetry/cache',
      kind: 'download',
      sharing: 'shared',
      variable: 'POETRY_CACHE_DIR',
      below: '/cache',
    },
    {
      target: '/root/.cache/pypoetry/artifacts',
      kind: 'download',
      sharing: 'shared',
      variable: 'POETRY_CACHE_DIR',
      below: '/artifacts',
    },
  ],
  keeps: plainFolders,
  project: {
    directoryFlags: ['-C', '--directory', '-P', '--project'],
    names: ['pyproject.toml', 'poetry.lock', 'poetry.toml'],
    writes: environmentFolders,
    inputs(request) {
      const pattern = /\{[^{}]*\bpath[ \t]*=|\bdevelop[ \t]*=[ \t]*true|@[ \t]*file:/;
      return pyproject(request, ['poetry.lock', 'poetry.toml'], pattern, '--no-root');
    },
  },
};

export const uv: PackageManager = {
  id: 'uv',
  name: 'uv',
  programs: ['uv'],
  valueFlags:
    '--directory --project --extra --group --only-group --no-group --python -p --index-url -i --extra-index-url --find-links -f --cache-dir --config-file --package --no-install-package --link-mode --default-index --index',
  cost: 'medium',
  commands: [
    {
      role: 'install',
      calls: ['uv sync'],
      given: ['--no-install-project', '--no-install-workspace'],
      frozen: isFrozen,
    },
    { role: 'source-install', calls: ['uv sync'], frozen: isFrozen },
    {
      role: 'fixed-install',
      calls: ['uv tool install', 'uv python install'],
      operands: 'some',
      settings: ['.python-version', 'uv.toml'],
    },
    { role: 'venv', calls: ['uv venv'], settings: ['.python-version', 'uv.toml', 'pyproject.toml'] },
    { role: 'add-package', calls: ['uv add'] },
    { role: 'build', calls: ['uv run', 'uv build'] },
  ],
  caches: [{ target: '/root/.cache/uv', kind: 'download', sharing: 'shared', variable: 'UV_CACHE_DIR' }],
  keeps: plainFolders,
  project: {
    directoryFlags: ['--directory', '--project'],
    names: ['pyproject.toml', 'uv.lock', 'uv.toml', '.python-version'],
    writes: environmentFolders,
    lock: { files: ['uv.lock'] },
    inputs(request) {
      const { project, list, form } = request;
      const workspace = /^\[tool\.uv\.workspace\]|\bpath[ \t]*=|\bworkspace[ \t]*=[ \t]*true/m;
      const command = pyproject(request, ['uv.lock', '.python-version', 'uv.toml'], workspace, '--no-install-project');
      if (
        !isFrozenForm(request) &&
        /^dynamic[ \t]*=[ \t]*\[[^[\]]*dependencies/m.test(readInput(list, project, 'pyproject.toml') ?? '')
      ) {
        refuse(list, '"pyproject.toml" says that the dependencies are computed from the sources ("dynamic")');
      }
      return form.role === 'source-install' ? command : undefined;
    },
  },
};

function isFrozen(call: InputRequest['call']): boolean {
  return hasFlag(call, '--locked', '--frozen');
}

function isFrozenForm({ call }: InputRequest): boolean {
  return hasFlag(call, '--frozen');
}

export const pdm: PackageManager = {
  id: 'pdm',
  name: 'PDM',
  programs: ['pdm'],
  valueFlags: '-p --project -G --group --with --without -L --lockfile --venv',
  cost: 'heavy',
  commands: [
    { role: 'install', calls: ['pdm install', 'pdm sync'], given: ['--no-self'], frozen: isPdmFrozen },
    { role: 'source-install', calls: ['pdm install', 'pdm sync'], frozen: isPdmFrozen },
    { role: 'config', calls: ['pdm config'], missing: ['--local'] },
    { role: 'add-package', calls: ['pdm add'] },
    { role: 'build', calls: ['pdm build', 'pdm run'] },
  ],
  caches: [{ target: '/root/.cache/pdm', kind: 'download', sharing: 'shared', variable: 'PDM_CACHE_DIR' }],
  keeps: plainFolders,
  project: {
    directoryFlags: ['-p', '--project'],
    names: ['pyproject.toml', 'pdm.lock', 'pdm.toml', '.pdm-python'],
    writes: environmentFolders,
    lock: { files: ['pdm.lock'] },
    inputs(request) {
      if (request.project.has('.pdm-python'))
        refuse(request.list, '".pdm-python" is in the build context, and names an interpreter');
      return pyproject(request, ['pdm.lock', 'pdm.toml'], /file:\/\/\/|-e[ \t]+file:|\bpath[ \t]*=/, '--no-self');
    },
  },
};

function isPdmFrozen(call: InputRequest['call']): boolean {
  return call.operands[0]?.value === 'sync' || hasFlag(call, '--check', '--frozen-lockfile');
}

/** The inputs of a manager that reads `pyproject.toml`, and the command that leaves the project itself out. */
function pyproject(
  request: InputRequest,
  files: readonly string[],
  local: RegExp,
  leaveOut: string,
): string | undefined {
  const { project, list, form, call } = request;
  if (!addOneOf(list, project, ['pyproject.toml'])) return undefined;
  for (const file of files) addIfThere(list, project, file);
  const text = readInput(list, project, 'pyproject.toml') ?? '';
  if (local.test(text)) refuse(list, '"pyproject.toml" names packages that lie in the project');
  if (form.role !== 'source-install') return undefined;
  return `${sourceText(call)} ${leaveOut}`;
}

/** The command as written, on one line. */
export function sourceText({ invocation }: InputRequest['call']): string {
  const { assignments, words } = invocation.command;
  return [...assignments.map(({ name, value }) => `${name}=${value.text}`), ...words.map(({ text }) => text)].join(' ');
}

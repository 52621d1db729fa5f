import { flagValues } from './call.ts';
import { addIfThere, addOneOf, type InputList, readInput, refuse } from './inputs.ts';
import type { PackageManager } from './manager.ts';
import { folderOf, joinPath, type ProjectFiles } from './project.ts';

const programs = ['conda', 'mamba', 'micromamba'];
const manifests = ['environment.yml', 'environment.yaml', 'env.yml'];
const fileFlags = ['-f', '--file'];

export const conda: PackageManager = {
  id: 'conda',
  name: 'conda',
  programs: [...programs, 'conda-lock'],
  valueFlags: '-f --file -n --name -p --prefix -c --channel --solver -r --root-prefix',
  cost: 'heavy',
  commands: [
    {
      role: 'install',
      calls: calls('env create', 'env update', 'create', 'update', 'install'),
      given: fileFlags,
      test: (call) => flagValues(call, ...fileFlags).length > 0,
      frozen: true,
    },
    { role: 'install', calls: calls('env create', 'env update'), frozen: true },
    { role: 'install', calls: ['conda-lock install'], frozen: true },
    { role: 'fixed-install', calls: calls('install', 'create', 'update'), operands: 'some' },
    { role: 'config', calls: calls('config', 'init') },
    { role: 'clean', calls: calls('clean') },
  ],
  caches: [{ target: '/opt/conda/pkgs', kind: 'download', sharing: 'locked' }],
  project: {
    names: [...manifests, 'conda-lock.yml', 'conda-linux-64.lock', 'explicit.txt', '.condarc', 'requirements*.txt'],
    writes: [],
    inputs({ call, project, list }) {
      const named = flagValues(call, ...fileFlags);
      const files =
        call.program === 'conda-lock'
          ? [call.operands[1]?.value ?? 'conda-lock.yml']
          : named.length > 0
            ? named
            : ['environment.yml'];
      for (const file of files) {
        if (file === undefined) refuse(list, 'the name of the environment file is not known');
        else if (!/^https?:/.test(file)) addEnvironment(joinPath('.', file), project, list);
      }
      return undefined;
    },
  },
};

function calls(...verbs: readonly string[]): string[] {
  return programs.flatMap((program) => verbs.map((verb) => `${program} ${verb}`));
}

function addEnvironment(path: string, project: ProjectFiles, list: InputList): void {
  if (!addOneOf(list, project, [path])) return;
  for (const line of (readInput(list, project, path) ?? '').split(/\r?\n/)) {
    const include = /^[ \t]*-[ \t]*['"]?(?:-r|-c|--requirement|--constraint)[ \t=]+([^\s'"]+)/.exec(line)?.[1];
    if (include !== undefined) {
      const file = joinPath(folderOf(path), include);
      if (!addIfThere(list, project, file))
        refuse(list, `the file "${file}", which "${path}" includes, is not in the build context`);
      else if (/^[ \t]*(?:-e|-r|-c|\.{1,2}\/|\/|file:)|@[ \t]*file:/m.test(readInput(list, project, file) ?? '')) {
        refuse(list, `"${file}" refers to more files`);
      }
    } else if (/^[ \t]*-[ \t]*['"]?(?:-e[ \t]|\.{1,2}(?:\/|['"]?[ \t]*$|\[)|file:)|@[ \t]*file:/.test(line)) {
      refuse(list, `"${path}" installs the project itself`);
    }
  }
}

import { hasFlag } from './call.ts';
import { addIfThere, listAt, memberOf, readJson, refuse } from './inputs.ts';
import type { PackageManager } from './manager.ts';
import { folderOf } from './project.ts';
import { isMember } from './workspaces.ts';

const manifests = ['deno.json', 'deno.jsonc', 'package.json'];
const entry = ['-g', '--global', '--entrypoint', '-e'];

export const deno: PackageManager = {
  id: 'deno',
  name: 'Deno',
  programs: ['deno'],
  valueFlags: '--config -c --import-map --lock --node-modules-dir --vendor --entrypoint -e --root --name -n',
  cost: 'medium',
  commands: [
    { role: 'global-install', calls: ['deno install'], given: ['-g', '--global'], operands: 'some' },
    {
      role: 'install',
      calls: ['deno install', 'deno ci'],
      missing: entry,
      operands: 'none',
      frozen: (call) => hasFlag(call, '--frozen') || call.operands[0]?.value === 'ci',
    },
    {
      role: 'source-install',
      calls: ['deno cache', 'deno install'],
      needsSources: 'it follows the imports of the sources',
    },
    { role: 'build', calls: ['deno'] },
  ],
  caches: [{ target: '/root/.cache/deno', kind: 'install', sharing: 'shared', variable: 'DENO_DIR' }],
  project: {
    names: [...manifests, 'deno.lock', 'import_map.json', '.npmrc'],
    writes: ['node_modules/', 'vendor/'],
    lock: { files: ['deno.lock'] },
    inputs({ project, list }) {
      if (!manifests.some((file) => addIfThere(list, project, file))) {
        refuse(list, 'no "deno.json" or "package.json" is copied from the build context to where the command runs');
        return undefined;
      }
      const patterns: string[] = [];
      for (const file of manifests) {
        if (!addIfThere(list, project, file)) continue;
        const text = project.read(file);
        if (file === 'deno.jsonc' && text.state === 'known') {
          if (/"(?:workspace|importMap|vendor|links|patch)"/.test(text.value))
            refuse(list, '"deno.jsonc" refers to more files');
          continue;
        }
        const value = readJson(list, project, file);
        const map = memberOf(value, 'importMap');
        if (typeof map === 'string' && !addIfThere(list, project, map.replace(/^\.\//, '')))
          refuse(list, `the import map "${map}" is not in the build context`);
        if (memberOf(value, 'links') !== undefined || memberOf(value, 'patch') !== undefined)
          refuse(list, `"${file}" links to packages of the project`);
        const members = [
          ...listAt(value, file === 'package.json' ? 'workspaces' : 'workspace'),
          ...listAt(memberOf(value, 'workspace') ?? null, 'members'),
        ];
        patterns.push(...members.filter((member) => typeof member === 'string'));
      }
      for (const path of project.files) {
        if (!/\/(?:deno\.jsonc?|package\.json)$/.test(path) || !isMember(folderOf(path), patterns)) continue;
        addIfThere(list, project, path);
      }
      for (const file of ['deno.lock', '.npmrc']) addIfThere(list, project, file);
      return undefined;
    },
  },
};

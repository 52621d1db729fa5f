import { isPlainPath } from './cacheFolders.ts';
import { flagValues } from './call.ts';
import { addIfThere, addOneOf, type InputList, readInput, refuse } from './inputs.ts';
import type { InputRequest, PackageManager } from './manager.ts';
import { folderOf, joinPath, type ProjectFiles } from './project.ts';

const rewrites = 'it computes "go.mod" from the sources';

export const go: PackageManager = {
  id: 'go',
  name: 'Go modules',
  programs: ['go'],
  valueFlags:
    '-C -o -tags -ldflags -gcflags -asmflags -p -mod -modfile -overlay -buildmode -trimpath= -run -count -timeout',
  cost: 'medium',
  commands: [
    { role: 'install', calls: ['go mod download', 'go mod verify'], frozen: true },
    {
      role: 'source-install',
      calls: ['go mod tidy', 'go mod vendor', 'go mod graph', 'go mod why'],
      needsSources: rewrites,
    },
    {
      role: 'fixed-install',
      calls: ['go install'],
      test: (call) =>
        call.operands.length > 1 && call.operands.slice(1).every(({ text, value }) => (value ?? text).includes('@')),
    },
    {
      role: 'source-install',
      calls: ['go get'],
      needsSources: 'it changes "go.mod", which comes with the sources',
    },
    { role: 'build', calls: ['go generate'] },
    {
      role: 'build',
      calls: ['go build', 'go test', 'go run', 'go install', 'go vet', 'go list', 'go tool'],
      downloads: true,
    },
    { role: 'config', calls: ['go env'], given: ['-w'] },
    { role: 'clean', calls: ['go clean'] },
  ],
  caches: [
    { target: '/go/pkg/mod', kind: 'install', sharing: 'shared', variable: 'GOMODCACHE' },
    { target: '/root/.cache/go-build', kind: 'build', sharing: 'shared', variable: 'GOCACHE' },
  ],
  keeps({ environment }) {
    const path = environment('GOPATH');
    const target = environment('GOMODCACHE') ?? (path === undefined ? undefined : `${path}/pkg/mod`);
    if (target === undefined) return 'where Go keeps modules is not known: no variable "GOPATH" is set';
    if (!isPlainPath(target)) return `the place "${target}" cannot be mounted as it is`;
    return { folders: [{ target, sharing: 'shared' }], others: 'need' };
  },
  project: {
    directoryFlags: ['-C'],
    names: ['go.mod', 'go.sum', 'go.work', 'go.work.sum', 'tools.go'],
    writes: [],
    idle(call, project, environment) {
      if (
        project.has('vendor/modules.txt') ||
        /-mod=vendor/.test(environment('GOFLAGS') ?? '') ||
        flagValues(call, '-mod').includes('vendor')
      )
        return true;
      const root = moduleFolder(project);
      // Outside a module there is nothing but the standard library.
      if (root === undefined) return call.operands[0]?.value !== 'mod' && !project.has('go.work');
      const text = project.read(joinPath(root, 'go.mod'));
      return (
        text.state === 'known' &&
        !/^[ \t]*require\b/m.test(text.value) &&
        !project.has(joinPath(root, 'go.sum')) &&
        !project.has('go.work')
      );
    },
    inputs(request) {
      const { project, list, form, call } = request;
      if (addIfThere(list, project, 'go.work')) {
        addIfThere(list, project, 'go.work.sum');
        for (const folder of usedFolders(readInput(list, project, 'go.work') ?? '')) addModule(folder, project, list);
      } else {
        addModule(moduleFolder(project) ?? '.', project, list);
        if (above.some((folder) => project.has(joinPath(folder, 'go.work'))))
          refuse(list, 'the module belongs to a workspace ("go.work") in a folder above');
      }
      if (form.role !== 'build') return undefined;
      const [folder] = flagValues(call, '-C');
      return `${goSettings(request)}go ${folder === undefined ? '' : `-C ${folder} `}mod download`;
    },
  },
};

const above = ['.', '..', '../..', '../../..', '../../../..'];

/** The folder of the module: that where the command runs, or one above. */
function moduleFolder(project: ProjectFiles): string | undefined {
  return above.find((folder) => project.has(joinPath(folder, 'go.mod')));
}

/** Variables set for the build alone that a download follows too. */
function goSettings({ call }: InputRequest): string {
  return call.invocation.command.assignments
    .filter(({ name }) => !/^(?:CGO_|GOOS$|GOARCH$|GOARM$|GOAMD64$|CC$|CXX$)/.test(name))
    .map(({ name, value }) => `${name}=${value.text} `)
    .join('');
}

/** A module's own files, and those of modules that stand in for others. What those replace in turn does not count. */
function addModule(folder: string, project: ProjectFiles, list: InputList): void {
  const path = joinPath(folder, 'go.mod');
  if (!addOneOf(list, project, [path])) return;
  addIfThere(list, project, joinPath(folder, 'go.sum'));
  for (const local of replacements(readInput(list, project, path) ?? '')) {
    const replaced = joinPath(folderOf(path), local);
    if (!addOneOf(list, project, [joinPath(replaced, 'go.mod')])) continue;
    addIfThere(list, project, joinPath(replaced, 'go.sum'));
  }
}

function replacements(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf('=>');
    const target =
      at === -1
        ? ''
        : (
            line
              .slice(at + 2)
              .replace(/\/\/.*$/, '')
              .trim()
              .split(/\s+/)[0] ?? ''
          ).replaceAll('"', '');
    return /^\.{1,2}(?:\/|$)/.test(target) ? [target] : [];
  });
}

/** Folders behind `use`, alone or in parentheses. */
function usedFolders(text: string): string[] {
  const folders: string[] = [];
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const plain = line.replace(/\/\/.*$/, '').trim();
    const single = /^use[ \t]+([^\s(]+)$/.exec(plain)?.[1];
    if (single !== undefined) folders.push(single.replaceAll('"', ''));
    else if (/^use[ \t]*\($/.test(plain)) inside = true;
    else if (plain === ')') inside = false;
    else if (inside && plain !== '') folders.push(plain.replaceAll('"', ''));
  }
  return folders;
}

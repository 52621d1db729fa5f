import { hasFlag } from './call.ts';
import { addIfThere, addOneOf, readInput, refuse, refuseWhere } from './inputs.ts';
import type { InputRequest, PackageManager } from './manager.ts';
import { filesNamed } from './project.ts';
import { sourceText } from './pythonProjects.ts';

const onlyDependencies = ['--only-dependencies', '--dependencies-only', '--only-download'];

function cabalCalls(...verbs: readonly string[]): string[] {
  return verbs.flatMap((verb) => ['', 'v2-', 'new-'].map((prefix) => `cabal ${prefix}${verb}`));
}

export const cabal: PackageManager = {
  id: 'cabal',
  name: 'Cabal',
  programs: ['cabal'],
  valueFlags:
    '-j -w --with-compiler --installdir --install-method --project-file --builddir --package-env --index-state -f --flags',
  cost: 'very heavy',
  commands: [
    { role: 'install', calls: cabalCalls('build', 'install', 'configure'), given: onlyDependencies, frozen: true },
    { role: 'fixed-install', calls: cabalCalls('update') },
    { role: 'build', calls: cabalCalls('build', 'install'), downloads: true },
    { role: 'build', calls: cabalCalls('test', 'run', 'exec', 'haddock') },
  ],
  caches: [
    { target: '/root/.cabal/packages', kind: 'download', sharing: 'locked' },
    { target: '/root/.cache/cabal/packages', kind: 'download', sharing: 'locked' },
    { target: '/root/.cabal', kind: 'install', sharing: 'locked' },
  ],
  project: {
    names: ['*.cabal', 'cabal.project', 'cabal.project.freeze', 'cabal.project.local', 'package.yaml'],
    writes: ['dist-newstyle/', 'dist/'],
    inputs(request) {
      const { project, list, form, call } = request;
      addDescriptions(request);
      for (const file of ['cabal.project', 'cabal.project.freeze', 'cabal.project.local'])
        addIfThere(list, project, file);
      refuseWhere(
        list,
        project,
        'cabal.project',
        /^[ \t]*(?:import:|optional-packages:|source-repository-package)/m,
        '"cabal.project" refers to more files or sources',
      );
      return form.role === 'build'
        ? `cabal update && ${sourceText(call).replace(/^(cabal[ ](?:v2-|new-)?)install\b.*$/, '$1build')} --only-dependencies`
        : undefined;
    },
  },
};

export const stack: PackageManager = {
  id: 'stack',
  name: 'Stack',
  programs: ['stack'],
  valueFlags:
    '--stack-yaml --resolver --local-bin-path -j --jobs --ghc-options --flag --snapshot --stack-root --work-dir',
  cost: 'very heavy',
  commands: [
    {
      role: 'install',
      calls: ['stack'],
      given: ['--only-dependencies', '--dependencies-only', '--only-snapshot'],
      frozen: (call) => hasFlag(call, '--lock-file=error-on-write', '--lock-file=read-only'),
    },
    {
      role: 'install',
      calls: ['stack setup'],
      frozen: (call) => hasFlag(call, '--lock-file=error-on-write', '--lock-file=read-only'),
    },
    {
      role: 'build',
      calls: ['stack'],
      test: ({ operands }) =>
        operands.some(({ value }) => value === 'build' || value === 'install' || value === 'test'),
      downloads: true,
    },
  ],
  caches: [{ target: '/root/.stack', kind: 'install', sharing: 'shared' }],
  project: {
    names: ['stack.yaml', 'stack.yaml.lock', 'package.yaml', '*.cabal'],
    writes: ['**/.stack-work/'],
    lock: { files: ['stack.yaml.lock'] },
    inputs(request) {
      const { project, list, form, call } = request;
      if (!addOneOf(list, project, ['stack.yaml'])) return undefined;
      for (const file of ['stack.yaml.lock', 'package.yaml']) addIfThere(list, project, file);
      const text = readInput(list, project, 'stack.yaml') ?? '';
      if (/^[ \t]*-[ \t]*(?:\.{1,2}\/|(?!\.)(?:[a-z][\w-]*\/)+[ \t]*$)/m.test(text))
        refuse(list, '"stack.yaml" names packages that lie in folders of the project');
      for (const path of project.files) if (/^[^/]+\.cabal$/.test(path)) addIfThere(list, project, path);
      if (!list.files.some((path) => /\.cabal$|package\.yaml$/.test(path)))
        refuse(list, 'no package description is copied from the build context');
      if (hasFlag(call, '--stack-yaml')) refuse(list, 'it names another "stack.yaml"');
      if (form.role === 'build')
        refuse(
          list,
          'it compiles the project as well; "stack build --only-dependencies" in a step of its own can stand before the sources',
        );
      return undefined;
    },
  },
};

function addDescriptions({ project, list }: InputRequest): void {
  const descriptions = filesNamed(project, /\.cabal$/);
  for (const path of descriptions) {
    addIfThere(list, project, path);
    refuseWhere(
      list,
      project,
      path,
      /^build-type:[ \t]*(?:Custom|Hooks)/im,
      `"${path}" is built by a program of its own ("build-type")`,
    );
  }
  if (descriptions.length === 0) refuse(list, 'no ".cabal" file is in the build context');
  if (project.has('package.yaml') && descriptions.length === 0)
    refuse(list, 'the package description is made from "package.yaml", which lists modules by the source folders');
}

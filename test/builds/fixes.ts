import { existsSync, readFileSync } from 'node:fs';
import { analyze } from '../../server/src/core/analysis.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import { applyEdits, type Fix } from '../../server/src/core/text/edit.ts';
import type { World } from '../../server/src/core/world.ts';
import { caretMarks } from '../fixture.ts';
import { exampleWorld } from '../rules/exampleWorld.ts';
import { ruleModules } from '../rules/ruleModules.ts';
import { withCatalogue } from './catalogueWorld.ts';
import { contextName, type Needs } from './needs.ts';
import { plainFiles } from './plainFiles.ts';

/** A Dockerfile in its build context. */
export interface Project {
  readonly id: string;
  readonly dockerfile: string;
  readonly files: Readonly<Record<string, string>>;
  readonly ignore?: string;
  /** What building it takes beside its files, where that is not known otherwise. */
  readonly needs?: Needs;
}

/** A fix that is offered for a project. */
export interface OfferedFix {
  readonly rule: string;
  readonly fix: Fix;
  readonly after: string;
  /** The stage that it changes, where a build of the last one passes it by. */
  readonly target?: string;
}

interface ReorderCase {
  readonly id: string;
  readonly dockerfile: string;
  readonly files?: readonly string[];
  readonly file_contents?: Readonly<Record<string, string>>;
  readonly dockerignore?: string;
  readonly context_known?: boolean;
}

/** The examples of the rules that have a build context. */
export async function exampleProjects(): Promise<Project[]> {
  const modules = await ruleModules();
  return modules.flatMap(({ name, examples }) =>
    examples.flatMap(({ source, files, ignore }, at) => {
      if (!files) return [];
      const dockerfile = caretMarks(source.replace(/^\n/, '')).text;
      return [{ id: `${name} ${at}`, dockerfile, files, ...(ignore === undefined ? {} : { ignore }) }];
    }),
  );
}

/** The recorded cases, where they are at hand. Contents that they do not give are plain. */
export function reorderCases(): Project[] {
  const path = '../shared/conformance/reorder-cases.json';
  if (!existsSync(path)) return [];
  const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly ReorderCase[];
  return cases
    .filter(({ context_known }) => context_known !== false)
    .map(({ id, dockerfile, files = [], file_contents, dockerignore }) => ({
      id,
      dockerfile,
      files: plainFiles(files, file_contents),
      ...(dockerignore === undefined ? {} : { ignore: dockerignore }),
    }));
}

/** The safe fixes that are offered for a project, and the base images that building it needs, by the names of their contexts. */
export function offeredFixes(project: Project) {
  const { dockerfile } = project;
  const analysis = analyze(dockerfile, worldOf(project));
  const findings = lint(analysis);
  const fixes = findings.flatMap(({ rule = '', range, fixes: offered }) => {
    const planned = analysis.plan.stages.findLast(({ stage }) => stage.range.start <= range.start);
    const target = planned && !planned.reachable ? { target: planned.stage.name ?? String(planned.stage.index) } : {};
    return offered
      .filter(({ safety }) => safety === 'safe')
      .map((fix): OfferedFix => ({ rule, fix, after: applyEdits(dockerfile, fix.edits), ...target }));
  });
  const images = analysis.plan.stages.flatMap(({ base, dependencies }) => [
    ...(base.kind === 'image' ? [base.familiar] : []),
    ...dependencies.flatMap(({ image: name }) => name ?? []),
  ]);
  return { findings, fixes, images: [...new Set(images.map(contextName))] };
}

/** The files of a project, what the catalogue knows of images, and that BuildKit builds it, as it does here. */
export function worldOf({ files, ignore }: Project): World {
  return withCatalogue(
    exampleWorld({ source: '', files, builder: 'buildkit', ...(ignore === undefined ? {} : { ignore }) }),
  );
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Analysis, analyze } from '../../server/src/core/analysis.ts';
import { lateDependencies, lateSystemInstalls } from '../../server/src/core/cache/reorder/lateInstalls.ts';
import type { Precondition } from '../../server/src/core/cache/reorder/types.ts';
import { lint } from '../../server/src/core/rules/lint.ts';
import type { RuleExample } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { caretMarks } from '../fixture.ts';
import { exampleWorld, plainText } from '../rules/exampleWorld.ts';
import { ruleModules } from '../rules/ruleModules.ts';
import { interpret, type ModelContext, modelDifferences, noteStages } from './interpret.ts';
import { violations } from './violations.ts';

/** A Dockerfile in a build context. */
type Project = Pick<RuleExample, 'files' | 'ignore' | 'images' | 'builder'> & {
  readonly id: string;
  readonly text: string;
};

function analysisOf({ id, text, ...example }: Project): Analysis {
  return analyze(text, exampleWorld({ source: id, ...example }));
}

/** What tells the images before and after an edit apart. */
function differences(project: Project, after: string): string[] {
  const build = (text: string) => {
    const analysis = analysisOf({ ...project, text });
    noteStages(analysis.plan.stages);
    const context = analysis.world.context();
    const model: ModelContext = {
      files: project.files ?? {},
      listed: context.state === 'known' ? context.value.files : [],
    };
    return interpret(text, analysis.world, model);
  };
  return modelDifferences(build(project.text), build(after));
}

function checkFixes(project: Project): number {
  let checked = 0;
  const analysis = analysisOf(project);
  for (const { fixes } of lint(analysis)) {
    for (const fix of fixes) {
      if (fix.safety !== 'safe' || fix.kind === undefined) continue;
      checked++;
      const after = applyEdits(project.text, fix.edits);
      assert.deepEqual(differences(project, after), [], `${project.id}: ${fix.title}\n${after}`);
    }
  }
  return checked;
}

test('a safe fix that moves instructions leaves the image the same in the model: all examples', async () => {
  let checked = 0;
  for (const { name, examples } of await ruleModules()) {
    for (const [at, { source, ...example }] of examples.entries()) {
      checked += checkFixes({ id: `${name} ${at + 1}`, text: caretMarks(plainText(source)).text, ...example });
    }
  }
  assert.ok(checked > 10);
});

interface ReorderCase {
  readonly id: string;
  readonly dockerfile: string;
  readonly files: readonly string[];
  readonly file_contents?: Readonly<Record<string, string>>;
  readonly dockerignore?: string;
  readonly context_known?: boolean;
}

const cases = '../shared/conformance/reorder-cases.json';

test('a safe fix that moves instructions leaves the image the same in the model: the recorded cases', {
  skip: existsSync(cases) ? false : `SKIPPED: the recorded cases are not here (${cases})`,
}, () => {
  let checked = 0;
  for (const { id, dockerfile, files, file_contents: contents = {}, dockerignore, context_known: known } of JSON.parse(
    readFileSync(cases, 'utf8'),
  ) as ReorderCase[]) {
    if (known === false) continue;
    const texts = Object.fromEntries(files.map((path) => [path, contents[path] ?? '']));
    checked += checkFixes({
      id,
      text: dockerfile,
      files: texts,
      ...(dockerignore === undefined ? {} : { ignore: dockerignore }),
    });
  }
  assert.ok(checked > 50);
});

describe('without one of its preconditions, a fix is seen to change the image', () => {
  for (const { precondition, title, ...project } of violations) {
    test(`${precondition}: ${title}`, () => {
      const whole = { id: title, ...project };
      assert.equal(fixFor(whole, undefined), undefined, 'it is offered as it is');
      const wrong = fixFor(whole, precondition);
      assert.ok(wrong !== undefined, 'it is not offered even so');
      assert.notDeepEqual(safeDifferences(whole, wrong), [], wrong);
    });
  }
});

/** A copy that fails in the model is a difference as well. */
function safeDifferences(project: Project, after: string): string[] {
  try {
    return differences(project, after);
  } catch (error) {
    return [String(error)];
  }
}

/** The text after the fix that is offered when a precondition is not looked at. */
function fixFor(project: Project, without: Precondition | undefined): string | undefined {
  const { plan, tree, world } = analysisOf(project);
  const request = { plan, tree, world, ...(without ? { without } : {}) };
  const found = plan.stages.flatMap((stage) => [
    ...lateDependencies(request, stage),
    ...lateSystemInstalls(request, stage),
  ]);
  const outcome = found.map((install) => install.outcome).find(({ state }) => state === 'fix');
  if (outcome?.state !== 'fix') return undefined;
  return outcome.fix.safety === 'safe' ? applyEdits(project.text, outcome.fix.edits) : undefined;
}

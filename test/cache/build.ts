import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { type FileEntry, fileTree } from '../../server/src/core/cache/fileTree.ts';
import { plainText } from '../../server/src/core/cache/phrase.ts';
import { type BuildState, type Simulation, simulate } from '../../server/src/core/cache/simulate.ts';
import { buildErrors } from '../../server/src/core/rules/check.ts';
import { emptyWorld, known, type World } from '../../server/src/core/world.ts';
import { parseShell } from '../../server/src/shell/unbash.ts';

export interface Build {
  readonly dockerfile: string;
  /** Contents by path; `-> target` makes a link. */
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly world?: World;
}

export function stateOf({ dockerfile, files = {}, args = {}, target, world = emptyWorld }: Build): BuildState {
  const inputs = { ...defaultInputs, buildArgs: args, ...(target === undefined ? {} : { target }) };
  const entries = new Map(Object.entries(files).map(([path, text]) => [path, entryOf(text)]));
  const analysis = analyze(dockerfile, world, inputs);
  const [error] = buildErrors(analysis);
  const state = { plan: analysis.plan, context: known(fileTree(entries)), parseShell };
  return error ? { ...state, failure: error.message } : state;
}

function entryOf(text: string): FileEntry {
  if (text.startsWith('-> ')) return { kind: 'link', target: { value: text.slice(3) } };
  const [mode = '', content = ''] = /^[0-7]{3}:/.test(text) ? [text.slice(0, 3), text.slice(4)] : ['644', text];
  return { kind: 'file', content: { value: content }, mode: { value: mode } };
}

export function rebuild(before: Build, after: Build): Simulation {
  return simulate(stateOf(before), stateOf(after));
}

/** The verdicts as `H`, `M` and `?`, in the order of the lines of the file. */
export function verdicts(simulation: Simulation): string {
  const letters = { hit: 'H', miss: 'M', unknown: '?' };
  const start = ({ planned, stage }: Simulation['steps'][number]) =>
    planned.onbuild ? stage.stage.from.syntax.range.start : planned.instruction.syntax.range.start;
  return [...simulation.steps]
    .sort((a, b) => start(a) - start(b))
    .map(({ verdict }) => letters[verdict])
    .join('');
}

export function reasons({ steps }: Simulation): string[] {
  return steps.map(({ label, verdict, why }) => `${label}: ${verdict}: ${plainText(why)}`);
}

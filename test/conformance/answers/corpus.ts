import { analyze, defaultInputs } from '../../../server/src/core/analysis.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import { build } from './build.ts';
import { nodes, parseWarnings } from './nodes.ts';
import { recordedFrontend } from './recordedFrontend.ts';
import { standInWorld } from './standInWorld.ts';

interface Question {
  readonly id: string;
  readonly text: string;
}

/** What BuildKit's parser, its check and its build say of a file. */
export function answer({ id, text }: Question): object {
  const analysis = analyze(text, standInWorld, { ...defaultInputs, frontend: recordedFrontend });
  const { tree } = analysis;
  const [error] = tree.errors;
  if (error) return { id, parseError: { message: error.message, lines: error.lines } };
  const { findings, error: lintError } = check(analysis);
  return {
    id,
    escape: tree.escape,
    nodes: nodes(tree),
    parseWarnings: parseWarnings(tree),
    lint: findings.map(({ rule, message, lines }) => ({ rule, detail: message, lines })),
    lintError: lintError && { message: lintError.message, lines: lintError.lines },
    build: build(analysis),
  };
}

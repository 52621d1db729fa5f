import type { Analysis } from '../analysis.ts';
import type { Range } from '../text/range.ts';
import { referenceAt } from './foundReferences.ts';
import { covers, inInnerComment, type Place, placeAt } from './place.ts';
import { stageMentions } from './stageMentions.ts';
import { globalDeclaration, lookUp, type VariableScope } from './variableScope.ts';

/** Where the name at the cursor is defined. */
export interface Definition {
  /** The name at the cursor. */
  readonly origin: Range;
  /** The whole definition: the stage, or the word of ENV or ARG. */
  readonly target: Range;
  /** What of it the editor selects. */
  readonly selection: Range;
}

/** The definition of the stage or variable at an offset; undefined for what the file does not define. */
export function definition(analysis: Analysis, offset: number): Definition | undefined {
  const place = placeAt(analysis, offset);
  if (!place || inInnerComment(analysis, place, offset)) return undefined;
  return (
    variableDefinition(analysis, place, offset) ??
    stageDefinition(analysis, offset) ??
    globalOf(analysis, place, offset)
  );
}

function stageDefinition(analysis: Analysis, offset: number): Definition | undefined {
  const mention = stageMentions(analysis).find(({ range }) => covers(range, offset));
  if (!mention) return undefined;
  const { from, range } = mention.stage.stage;
  return { origin: mention.range, target: range, selection: from.name?.range ?? from.syntax.keyword.range };
}

function variableDefinition(analysis: Analysis, place: Place, offset: number): Definition | undefined {
  const found = referenceAt(analysis, place, offset);
  if (!found) return undefined;
  const { reference, scope, range: origin } = found;
  const variable = lookUp(analysis, place, scope, reference.name, offset);
  const target =
    variable && 'range' in variable.origin
      ? variable.origin.range
      : declarationOf(analysis, place, scope, reference.name);
  return target && { origin, target, selection: target };
}

/** The ARG that declares a name without giving it a value. */
function declarationOf(
  analysis: Analysis,
  { stage, syntax }: Place,
  scope: VariableScope,
  name: string,
): Range | undefined {
  if (scope === 'global') return globalDeclaration(analysis, name)?.range;
  const before =
    stage?.stage.instructions.filter((instruction) => instruction.syntax.range.start < syntax.range.start) ?? [];
  return before
    .flatMap((instruction) => (instruction.keyword === 'ARG' ? instruction.declarations : []))
    .findLast((declaration) => declaration.name === name)?.range;
}

/** From an ARG without a default in a stage to the global ARG that gives it its value. */
function globalOf(analysis: Analysis, { instruction, stage }: Place, offset: number): Definition | undefined {
  if (instruction.keyword !== 'ARG' || !stage) return undefined;
  const declaration = instruction.declarations.find(({ nameRange }) => covers(nameRange, offset));
  const global = declaration && !declaration.default && globalDeclaration(analysis, declaration.name);
  return global ? { origin: declaration.nameRange, target: global.range, selection: global.nameRange } : undefined;
}

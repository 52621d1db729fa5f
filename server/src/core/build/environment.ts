import type { Environment, Variable } from './plan.ts';
import { emptyMap, entriesOf, hasName, type VersionedMap, valueOf, withValue } from './versions.ts';

/** The environment of a stage as it grows. Snapshots are cheap, and stay what they were when more is set. */
export interface VariableLog {
  /** Sets a variable; its place becomes the last, as in BuildKit's list. */
  set(variable: Variable): void;
  snapshot(): Environment;
}

/** What a stage finds set when it starts. */
export interface InheritedVariables {
  /** Values of build arguments in the stages that it continues. */
  readonly args: VersionedMap<Variable>;
  /** The environment of the image that it continues, which BuildKit sets again on top of them. */
  readonly image: VersionedMap<Variable>;
}

/** A log that starts with what the stage inherits, or with nothing. */
export function variableLog(inherited: InheritedVariables = { args: emptyMap(), image: emptyMap() }): VariableLog {
  let own = emptyMap<Variable>(inherited.image.numbers);
  let current: Environment | undefined;
  return {
    set(variable) {
      own = withValue(own, variable.name, variable, 'last');
      current = undefined;
    },
    snapshot() {
      current ??= environmentOf(inherited, own);
      return current;
    },
  };
}

function environmentOf({ args, image }: InheritedVariables, own: VersionedMap<Variable>): Environment {
  let listed: readonly Variable[] | undefined;
  return {
    get: (name) => valueOf(own, name) ?? valueOf(image, name) ?? valueOf(args, name),
    list() {
      listed ??= [
        ...variablesOf(args).filter(({ name }) => !hasName(image, name) && !hasName(own, name)),
        ...variablesOf(image).filter(({ name }) => !hasName(own, name)),
        ...variablesOf(own),
      ];
      return listed;
    },
  };
}

function variablesOf(map: VersionedMap<Variable>): Variable[] {
  return entriesOf(map).map(({ value }) => value);
}

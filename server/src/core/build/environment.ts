import { once } from './once.ts';
import type { Environment, Variable, VariableOrigin } from './plan.ts';
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
      current ??= new LayeredEnvironment(inherited, own);
      return current;
    },
  };
}

/** A variable whose value may rest on a base image that is not known. */
export function variableOf(name: string, value: string, origin: VariableOrigin, guessed: boolean): Variable {
  return guessed ? { name, value, origin, guessed } : { name, value, origin };
}

/** An environment that is worked out when it is first asked for anything. */
export function deferredEnvironment(compute: () => Environment): Environment {
  const environment = once(compute);
  return { get: (name) => environment().get(name), list: () => environment().list() };
}

class LayeredEnvironment implements Environment {
  private readonly inherited: InheritedVariables;
  private readonly own: VersionedMap<Variable>;
  private listed: readonly Variable[] | undefined;

  constructor(inherited: InheritedVariables, own: VersionedMap<Variable>) {
    this.inherited = inherited;
    this.own = own;
    this.listed = undefined;
  }

  get(name: string): Variable | undefined {
    const { args, image } = this.inherited;
    return valueOf(this.own, name) ?? valueOf(image, name) ?? valueOf(args, name);
  }

  list(): readonly Variable[] {
    this.listed ??= listVariables(this.inherited, this.own);
    return this.listed;
  }
}

function listVariables({ args, image }: InheritedVariables, own: VersionedMap<Variable>): readonly Variable[] {
  return [
    ...variablesOf(args).filter(({ name }) => !hasName(image, name) && !hasName(own, name)),
    ...variablesOf(image).filter(({ name }) => !hasName(own, name)),
    ...variablesOf(own),
  ];
}

function variablesOf(map: VersionedMap<Variable>): Variable[] {
  return entriesOf(map).map(({ value }) => value);
}

import type { Analysis } from '../analysis.ts';
import type { Instruction } from '../dockerfile/model.ts';
import { lookupDirective, readDirective } from '../syntax/directives.ts';
import { quote } from '../text/goFormat.ts';
import { trimSpace } from '../text/whitespace.ts';

/** What `# check=` asks for. */
export interface CheckOptions {
  readonly skipAll: boolean;
  readonly skip: ReadonlySet<string>;
  readonly experimentalAll: boolean;
  readonly experimental: ReadonlySet<string>;
  /** A finding fails the build. */
  readonly error: boolean;
}

export type CheckOptionsResult = { readonly options: CheckOptions } | { readonly problem: string };

const noOptions: CheckOptions = {
  skipAll: false,
  skip: new Set(),
  experimentalAll: false,
  experimental: new Set(),
  error: false,
};

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((word) => [word, false] as const),
]);

/** Reads a value such as `skip=A,B;error=true`, with BuildKit's words for what is wrong in it. */
export function readCheckOptions(value: string): CheckOptionsResult {
  const text = trimSpace(value);
  if (text === '') return { options: noOptions };
  let options = noOptions;
  for (const part of parts(text)) {
    const equals = part.indexOf('=');
    if (equals === -1) return { problem: `invalid check option ${quote(part)}` };
    const key = trimSpace(part.slice(0, equals));
    const given = trimSpace(part.slice(equals + 1));
    const names = new Set(given.split(',').map(trimSpace));
    if (key === 'skip') options = { ...options, ...(given === 'all' ? { skipAll: true } : { skip: names }) };
    else if (key === 'experimental')
      options = { ...options, ...(given === 'all' ? { experimentalAll: true } : { experimental: names }) };
    else if (key === 'error') {
      const error = booleans.get(given);
      if (error === undefined) {
        const reason = `strconv.ParseBool: parsing ${quote(given)}: invalid syntax`;
        return { problem: `failed to parse check option ${quote(part)}: ${reason}` };
      }
      options = { ...options, error };
    } else return { problem: `invalid check option ${quote(key)}` };
  }
  return { options };
}

/** At most three parts: what follows a third `;` stays with the third. */
function parts(text: string): string[] {
  const [first = '', second, ...rest] = text.split(';');
  if (second === undefined) return [first];
  return rest.length === 0 ? [first, second] : [first, second, rest.join(';')];
}

/** The options of the whole build: those of the build argument where it is given, else those of the directive. */
export function globalCheckOptions({ text, plan }: Analysis): CheckOptionsResult {
  return readCheckOptions(checkBuildArgument(plan.inputs.buildArgs) ?? lookupDirective(text, 'check')?.token ?? '');
}

/** The build argument that takes the place of the directive. */
export function checkBuildArgument(buildArgs: Readonly<Record<string, string>>): string | undefined {
  const name = 'BUILDKIT_DOCKERFILE_CHECK';
  return Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
}

/** The options of the first comment `# check=…` before an instruction. One that cannot be read is passed over. */
export function localCheckOptions(instruction: Instruction): CheckOptions | undefined {
  for (const { text } of instruction.syntax.comments) {
    const directive = readDirective(text, 0, text.length, '');
    if (directive?.name !== 'check') continue;
    const read = readCheckOptions(directive.value.split(' ', 1)[0] ?? '');
    return 'options' in read ? read.options : undefined;
  }
  return undefined;
}

/** Whether the options let a check run that goes by any of `names`: `skip` means nothing to an experimental one. */
export function runs(
  experimental: boolean,
  names: readonly string[],
  options: readonly (CheckOptions | undefined)[],
): boolean {
  const holds = (test: (given: CheckOptions) => boolean) => options.some((given) => given !== undefined && test(given));
  const named = (set: ReadonlySet<string>) => names.some((name) => set.has(name));
  if (experimental) return holds((given) => given.experimentalAll || named(given.experimental));
  return !holds((given) => given.skipAll || named(given.skip));
}

import type { Argument, Invocation } from '../shell/invocation.ts';
import type { Call, Flag } from './manager.ts';

/** Programs that are meant by their name even when called by a path within the project. */
const calledByPath = new Set([
  'pip',
  'python',
  'vcpkg',
  'composer',
  'poetry',
  'pipenv',
  'pdm',
  'uv',
  'playwright',
  'bundle',
]);

/** A program and its arguments once interpreters and launchers before it are taken away. */
export interface Program {
  readonly name: string;
  readonly args: readonly Argument[];
}

/** What program an invocation runs: `/usr/bin/pip3 …`, `python -m pip …` and `uv pip …` are all `pip`. */
export function programOf({ program, args }: Invocation): Program {
  const name = plainName(program);
  const [first, second] = args;
  switch (name) {
    case 'python':
      if (first?.value === '-m' && second?.value !== undefined)
        return { name: plainName(second.value), args: args.slice(2) };
      break;
    case 'php':
      if (first?.value !== undefined && plainName(first.value) === 'composer')
        return { name: 'composer', args: args.slice(1) };
      break;
    case 'uv':
      if (first?.value === 'pip') return { name: 'pip', args: args.slice(1) };
      break;
    case 'corepack':
      if (first?.value !== undefined && packageManagerName.test(first.value)) {
        return { name: plainName(first.value.replace(/@.*/, '')), args: args.slice(1) };
      }
      break;
    case 'cargo':
      // The toolchain that runs it: `cargo +nightly build`.
      if (first?.value?.startsWith('+')) return { name, args: args.slice(1) };
      break;
    case 'bundle':
      // The version that runs: `bundle _2.5.0_ install`.
      if (/^_\S+_$/.test(first?.value ?? '')) return { name, args: args.slice(1) };
      break;
    default:
  }
  return { name, args };
}

const packageManagerName = /^(?:npm|yarn|yarnpkg|pnpm)(?:@\S*)?$/;

/** The name by which the tables know a program. */
export function plainName(program: string): string {
  const base = program.slice(program.lastIndexOf('/') + 1).replace(/\.(?:phar|exe|cmd|bat)$/, '');
  const plain = aliases[base] ?? base.replace(/^(pip|python|php)[\d.]+$/, '$1');
  return program.includes('/') && !program.startsWith('/') && !calledByPath.has(plain) ? program : plain;
}

const aliases: Readonly<Record<string, string>> = {
  yarnpkg: 'yarn',
  pn: 'pnpm',
  bundler: 'bundle',
  clj: 'clojure',
  bazelisk: 'bazel',
  tofu: 'terraform',
};

/** Tells flags from operands. A flag in `valueFlags` takes the next word as its value. */
export function readCall(invocation: Invocation, program: Program, valueFlags: ReadonlySet<string>): Call {
  const flags: Flag[] = [];
  const operands: Argument[] = [];
  for (let at = 0; at < program.args.length; at++) {
    const argument = program.args[at];
    if (!argument) continue;
    const { text, value } = argument;
    const shown = value ?? text;
    if (!shown.startsWith('-') || shown === '-') {
      operands.push(argument);
    } else if (shown === '--') {
      operands.push(...program.args.slice(at + 1));
      break;
    } else {
      const equals = shown.indexOf('=');
      const name = equals === -1 ? shown : shown.slice(0, equals);
      if (equals !== -1) flags.push(flag(name, value?.slice(equals + 1), shown.slice(equals + 1)));
      else if (valueFlags.has(name) && at + 1 < program.args.length) {
        const next = program.args[++at];
        flags.push(flag(name, next?.value, next?.text));
      } else flags.push({ name });
    }
  }
  return { invocation, program: program.name, flags, operands, verb: 0 };
}

function flag(name: string, value: string | undefined, text: string | undefined): Flag {
  return { name, ...(value === undefined ? {} : { value }), ...(text === undefined ? {} : { text }) };
}

/** Whether one of the flags is given: `--name`, or `--name=value` for that value. */
export function hasFlag(call: Call, ...wanted: readonly string[]): boolean {
  return call.flags.some(
    ({ name, value }) => wanted.includes(name) || (value !== undefined && wanted.includes(`${name}=${value}`)),
  );
}

/** The values of a flag that goes by several names, in order; undefined for one that is not known. */
export function flagValues(call: Call, ...names: readonly string[]): (string | undefined)[] {
  return call.flags.filter(({ name }) => names.includes(name)).map(({ value }) => value);
}

/** The operands behind those that make the form of the command. */
export function operandsOf(call: Call): readonly Argument[] {
  return call.operands.slice(call.verb);
}

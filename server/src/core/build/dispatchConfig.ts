import type {
  ArgInstruction,
  CommandInstruction,
  EnvInstruction,
  HealthcheckInstruction,
  Instruction,
  ListInstruction,
  OnbuildInstruction,
  ValueInstruction,
} from '../dockerfile/model.ts';
import { exposedPorts } from '../dockerfile/ports.ts';
import { isSignal } from '../language/signals.ts';
import { formatDuration, quote } from '../text/goFormat.ts';
import { setConfigEnv } from './config.ts';
import type { Refusal } from './dispatch.ts';
import type { Dispatch } from './draft.ts';
import { expandIn, expandList, sbomArgs } from './expand.ts';
import { labelText, prefixed } from './labels.ts';
import { isAbsolute, normalizeWorkdir, toSlash } from './paths.ts';
import type { Healthcheck } from './plan.ts';

type ConfigInstruction = Exclude<Instruction, { readonly keyword: 'RUN' | 'COPY' | 'ADD' | 'FROM' | 'unknown' }>;

/** Applies an instruction that changes the image's config, and WORKDIR, which may make a layer besides. */
export function dispatchConfig(dispatch: Dispatch, instruction: ConfigInstruction): Refusal | undefined {
  switch (instruction.keyword) {
    case 'ENV':
      return dispatchEnv(dispatch, instruction);
    case 'LABEL':
      return dispatchLabel(dispatch, instruction);
    case 'ARG':
      return dispatchArg(dispatch, instruction);
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return dispatchCommand(dispatch, instruction);
    case 'WORKDIR':
      return dispatchWorkdir(dispatch, instruction);
    case 'USER':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return dispatchValue(dispatch, instruction);
    case 'EXPOSE':
      return dispatchExpose(dispatch, instruction);
    case 'VOLUME':
      return dispatchVolume(dispatch, instruction);
    case 'HEALTHCHECK':
      return dispatchHealthcheck(dispatch, instruction);
    case 'ONBUILD':
      return dispatchOnbuild(dispatch, instruction);
  }
}

function metadata(dispatch: Dispatch, createdBy: string): undefined {
  dispatch.history = { createdBy, empty: true };
  return undefined;
}

/** Expands name and value of every pair before any of them takes effect, as BuildKit does. */
function expandPairs(dispatch: Dispatch, instruction: EnvInstruction) {
  const pairs: { name: string; value: string; range: { start: number; end: number } }[] = [];
  for (const pair of instruction.pairs) {
    const name = expandIn(dispatch, pair.name);
    if ('error' in name) return { refusal: { message: name.error, range: pair.name.range } };
    const value = expandIn(dispatch, pair.value);
    if ('error' in value) return { refusal: { message: value.error, range: pair.value.range } };
    const range = { start: pair.name.range.start, end: Math.max(pair.name.range.end, pair.value.range.end) };
    pairs.push({ name: name.value, value: value.value, range });
  }
  return { pairs };
}

function dispatchEnv(dispatch: Dispatch, instruction: EnvInstruction): Refusal | undefined {
  const { pairs, refusal } = expandPairs(dispatch, instruction);
  if (!pairs) return refusal;
  const { draft } = dispatch;
  for (const { name, value, range } of pairs) {
    draft.variables.set({ name, value, origin: { kind: 'env', instruction, range } });
    setConfigEnv(draft.config, name, value);
  }
  return metadata(dispatch, `ENV ${pairs.map(({ name, value }) => `${name}=${value}`).join(' ')}`);
}

function dispatchLabel(dispatch: Dispatch, instruction: EnvInstruction): Refusal | undefined {
  const { pairs, refusal } = expandPairs(dispatch, instruction);
  if (!pairs) return refusal;
  for (const { name, value } of pairs) dispatch.draft.config.labels.set(name, value);
  return metadata(dispatch, `LABEL ${pairs.map(({ name, value }) => `${name}=${value}`).join(' ')}`);
}

function dispatchArg(dispatch: Dispatch, instruction: ArgInstruction): Refusal | undefined {
  const { draft, planning } = dispatch;
  const texts: string[] = [];
  for (const [at, declaration] of instruction.declarations.entries()) {
    const { name, range } = declaration;
    dispatch.part = at * 10_000 + 1;
    let value: string | undefined;
    let origin: Parameters<typeof draft.variables.set>[0]['origin'] = { kind: 'arg', instruction, range };
    const given = buildArg(dispatch, name);
    if (given !== undefined) {
      value = given;
      origin = { kind: 'build-arg' };
    } else if (declaration.default) {
      const expanded = expandIn(dispatch, declaration.default);
      if ('error' in expanded) return { message: expanded.error, range: declaration.default.range };
      value = expanded.value;
    } else {
      const global = planning.globals.get(name);
      if (global) ({ value, origin } = global);
    }
    if (value !== undefined && !sbomArgs.has(name)) draft.variables.set({ name, value, origin });
    draft.args.push({ name, value });
    texts.push(value === undefined ? name : `${name}=${value}`);
  }
  return metadata(dispatch, `ARG ${texts.join(' ')}`);
}

function buildArg({ planning }: Dispatch, name: string): string | undefined {
  const { buildArgs } = planning.inputs;
  return Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
}

function dispatchCommand(dispatch: Dispatch, instruction: CommandInstruction): Refusal | undefined {
  const { draft } = dispatch;
  const { config } = draft;
  const words = instruction.syntax.args.map(({ text }) => text);
  if (instruction.keyword === 'SHELL') {
    config.shell = words;
    return metadata(dispatch, `SHELL [${words.join(' ')}]`);
  }
  const command = instruction.exec ? words : withShell(config.shell, config.os, words);
  if (instruction.keyword === 'CMD') {
    config.cmd = command;
    config.argsEscaped = true;
    draft.cmdSeen = true;
  } else {
    config.entrypoint = command;
    if (!draft.cmdSeen) config.cmd = [];
  }
  return metadata(dispatch, `${instruction.keyword} [${command.map(quote).join(' ')}]`);
}

/** The words of a shell-form command with the shell before them. */
export function withShell(shell: readonly string[], os: string, words: readonly string[]): string[] {
  const standard = os === 'windows' ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'];
  return [...(shell.length > 0 ? shell : standard), words.join(' ')];
}

function dispatchWorkdir(dispatch: Dispatch, instruction: ValueInstruction): Refusal | undefined {
  const { draft, planning } = dispatch;
  const word = instruction.value;
  if (!word) return undefined;
  const expanded = expandIn(dispatch, word);
  if ('error' in expanded) return { message: expanded.error, range: word.range };
  draft.workdirSeen = true;
  const os = draft.platform?.os ?? draft.config.os;
  const result = normalizeWorkdir(draft.config.workingDir, expanded.value, os);
  if ('error' in result) return { message: `normalizing workdir: ${result.error}`, range: word.range };
  draft.config.workingDir = result.path;
  draft.workingDirectory = toSlash(result.path, os);
  const createdBy = `WORKDIR ${draft.workingDirectory}`;
  if (draft.workingDirectory === '/') return metadata(dispatch, createdBy);
  dispatch.label = prefixed(draft, labelText(dispatch, { keepQuotes: false }));
  const fields = { action: 'mkdir', path: draft.workingDirectory, owner: draft.config.user };
  const inputs = draft.operation ? [draft.operation] : [];
  draft.operation = planning.operations.add({ kind: 'file', fields }, inputs, dispatch.label);
  dispatch.history = { createdBy, empty: false };
  return undefined;
}

/** Whether a working directory is relative, on the operating system of the stage. */
export function isRelativeWorkdir(path: string, os: string): boolean {
  return !isAbsolute(path, os);
}

function dispatchValue(dispatch: Dispatch, instruction: ValueInstruction): Refusal | undefined {
  const { draft } = dispatch;
  const word = instruction.value;
  if (!word) return undefined;
  if (instruction.keyword === 'MAINTAINER') {
    draft.author = word.text;
    return metadata(dispatch, `MAINTAINER ${word.text}`);
  }
  const expanded = expandIn(dispatch, word);
  if ('error' in expanded) return { message: expanded.error, range: word.range };
  const { value } = expanded;
  if (instruction.keyword === 'USER') {
    draft.user = value;
    draft.config.user = value;
    return metadata(dispatch, `USER ${value}`);
  }
  if (!isSignal(value)) return { message: `invalid signal: ${value}`, range: word.range };
  draft.config.stopSignal = value;
  return metadata(dispatch, `STOPSIGNAL ${value}`);
}

function dispatchExpose(dispatch: Dispatch, instruction: ListInstruction): Refusal | undefined {
  const specs: { text: string; word: (typeof instruction.values)[number] }[] = [];
  for (const word of [...instruction.values].sort((a, b) => compareBytes(a.text, b.text))) {
    const expanded = expandList(dispatch, word);
    if ('error' in expanded) return { message: expanded.error, range: word.range };
    specs.push(...expanded.values.map((text) => ({ text, word })));
  }
  const ports: string[] = [];
  for (const [at, { text, word }] of specs.entries()) {
    const result = exposedPorts(text);
    // What the rules find in a port specification comes before its own error.
    dispatch.part = 1000 + at * 2 + 1;
    if ('error' in result) return { message: result.error, range: word.range };
    ports.push(...result.ports);
  }
  for (const port of ports) dispatch.draft.config.exposedPorts.set(port, {});
  return metadata(dispatch, `EXPOSE [${ports.join(' ')}]`);
}

/** Orders texts by their UTF-8 bytes, which is by code point and not by UTF-16 unit. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    const surrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;
    if (surrogate(left) !== surrogate(right)) return surrogate(left) ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}

function dispatchVolume(dispatch: Dispatch, instruction: ListInstruction): Refusal | undefined {
  const volumes: string[] = [];
  for (const word of instruction.values) {
    const expanded = expandIn(dispatch, { ...word, text: word.text.trim() });
    if ('error' in expanded) return { message: expanded.error, range: word.range };
    volumes.push(expanded.value);
  }
  const blank = volumes.indexOf('');
  if (blank !== -1) {
    const range = instruction.values[blank]?.range ?? instruction.syntax.rest.range;
    return { message: 'VOLUME specified can not be an empty string', range };
  }
  for (const volume of volumes) dispatch.draft.config.volumes.set(volume, {});
  return metadata(dispatch, `VOLUME [${volumes.join(' ')}]`);
}

function dispatchHealthcheck(dispatch: Dispatch, instruction: HealthcheckInstruction): Refusal | undefined {
  const { type, exec, interval, timeout, startPeriod, startInterval, retries } = instruction;
  const words = instruction.syntax.args.slice(1).map(({ text }) => text);
  const test = type === 'NONE' ? ['NONE'] : [exec ? 'CMD' : 'CMD-SHELL', ...words];
  const healthcheck: Healthcheck = {
    Test: test,
    ...(interval ? { Interval: interval } : {}),
    ...(timeout ? { Timeout: timeout } : {}),
    ...(startPeriod ? { StartPeriod: startPeriod } : {}),
    ...(startInterval ? { StartInterval: startInterval } : {}),
    ...(retries ? { Retries: retries } : {}),
  };
  dispatch.draft.config.healthcheck = healthcheck;
  const durations = `Interval:${formatDuration(interval)} Timeout:${formatDuration(timeout)} StartPeriod:${formatDuration(startPeriod)} StartInterval:${formatDuration(startInterval)}`;
  return metadata(dispatch, `HEALTHCHECK {Test:[${test.join(' ')}] ${durations} Retries:${retries}}`);
}

/** ONBUILD writes no history. */
function dispatchOnbuild(dispatch: Dispatch, instruction: OnbuildInstruction): undefined {
  dispatch.draft.config.onBuild.push(instruction.expression);
  return undefined;
}

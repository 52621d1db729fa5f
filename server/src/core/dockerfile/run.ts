import { instructionFact } from '../language/instructions.ts';
import type { InstructionSyntax } from '../syntax/tree.ts';
import { quote } from '../text/goFormat.ts';
import { readDevice } from './devices.ts';
import { type CheckedFlags, type Complaint, valueRange } from './flags.ts';
import { readMount } from './mountSyntax.ts';
import type { Reading } from './reading.ts';

/** Reads RUN. BuildKit looks at devices first, then at mounts, at the network and at security. */
export function readRun(syntax: InstructionSyntax, flags: CheckedFlags): Reading {
  const devices = flags.all('device').map(readDevice);
  const mounts = flags.all('mount').map(readMount);
  const late =
    firstOf(devices) ??
    firstOf(mounts) ??
    valueComplaint(flags, 'network', (value) => `invalid network mode ${value}`) ??
    valueComplaint(flags, 'security', (value) => `security ${value} is not valid`);
  const fields = {
    keyword: 'RUN' as const,
    exec: syntax.json,
    devices: devices.map(({ device }) => device),
    mounts: mounts.map(({ mount }) => mount),
    network: flags.last('network')?.value,
    security: flags.last('security')?.value,
  };
  return { fields, late };
}

function firstOf(readings: readonly { readonly complaint?: Complaint }[]): Complaint | undefined {
  return readings.find(({ complaint }) => complaint)?.complaint;
}

function valueComplaint(flags: CheckedFlags, name: string, message: (value: string) => string): Complaint | undefined {
  const flag = flags.last(name);
  const values = instructionFact('RUN')?.flags.find((fact) => fact.name === name)?.values;
  const value = flag?.value ?? '';
  if (!flag || !values || values.includes(value)) return undefined;
  return { message: message(quote(value)), range: valueRange(flag) };
}

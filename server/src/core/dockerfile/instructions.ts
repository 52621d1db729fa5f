import { type InstructionFact, instructionFact, instructionFacts } from '../language/instructions.ts';
import type { InstructionSyntax } from '../syntax/tree.ts';
import { suggestAnyCase } from '../text/suggestion.ts';
import { readArg } from './args.ts';
import { readCommand } from './command.ts';
import { readCopy } from './copy.ts';
import { type CheckedFlags, type Complaint, checkFlags } from './flags.ts';
import { readFrom } from './from.ts';
import { readHealthcheck } from './healthcheck.ts';
import type { Instruction } from './model.ts';
import { readOnbuild } from './onbuild.ts';
import { readPairs } from './pairs.ts';
import type { Reading } from './reading.ts';
import { readRun } from './run.ts';
import { readList, readValue } from './values.ts';

/** An instruction with its fields, and BuildKit's complaint about it, if any: the first one (instructions/parse.go). */
export interface ReadInstruction {
  readonly instruction: Instruction;
  readonly complaint?: Complaint;
}

/** Reads the fields of an instruction. An invalid one keeps what could be read. */
export function readInstruction(syntax: InstructionSyntax, index: number): ReadInstruction {
  const fact = instructionFact(syntax.keyword.text);
  if (!fact) {
    const instruction: Instruction = { keyword: 'unknown', syntax, index, invalid: true };
    return { instruction, complaint: unknownInstruction(syntax) };
  }
  const flags = checkFlags(syntax.flags, fact.flags);
  const reading = readFields(syntax, fact, flags);
  const complaint = firstComplaint(fact, reading, flags);
  const instruction: Instruction = { syntax, index, invalid: complaint !== undefined, ...reading.fields };
  return complaint ? { instruction, complaint } : { instruction };
}

function unknownInstruction({ keyword: { text, range } }: InstructionSyntax): Complaint {
  const names = instructionFacts.map(({ keyword }) => keyword);
  return { message: `unknown instruction: ${text}${suggestAnyCase(text, names)}`, range };
}

/** The first complaint in BuildKit's order, which differs from instruction to instruction. */
function firstComplaint(fact: InstructionFact, reading: Reading, flags: CheckedFlags): Complaint | undefined {
  const flag = fact.checksFlags && !reading.ignoresFlags ? flags.complaint : undefined;
  const early = fact.flagsFirst ? (flag ?? reading.shape) : (reading.shape ?? flag);
  return early ?? reading.late;
}

function readFields(syntax: InstructionSyntax, { keyword }: InstructionFact, flags: CheckedFlags): Reading {
  switch (keyword) {
    case 'FROM':
      return readFrom(syntax, flags);
    case 'RUN':
      return readRun(syntax, flags);
    case 'COPY':
    case 'ADD':
      return readCopy(syntax, keyword, flags);
    case 'ENV':
    case 'LABEL':
      return readPairs(syntax, keyword);
    case 'ARG':
      return readArg(syntax);
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return readCommand(syntax, keyword);
    case 'WORKDIR':
    case 'USER':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return readValue(syntax, keyword);
    case 'EXPOSE':
    case 'VOLUME':
      return readList(syntax, keyword);
    case 'HEALTHCHECK':
      return readHealthcheck(syntax, flags);
    case 'ONBUILD':
      return readOnbuild(syntax);
  }
}

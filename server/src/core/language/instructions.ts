import { lowerCase } from '../text/letterCase.ts';
import type { Availability } from './availability.ts';

/**
 * How the text after keyword and flags is split into arguments, as BuildKit's parser does it:
 * - `list`: words between white space, quotes not respected;
 * - `json-or-list`: a JSON array of strings (exec form), else a list;
 * - `json-or-text`: a JSON array of strings (exec form), else one verbatim text (shell form);
 * - `text`: one verbatim text;
 * - `pairs`: `name=value …`, or the old form `name value`;
 * - `assignments`: `name[=value] …`;
 * - `health`: a type word, then `json-or-text`;
 * - `trigger`: a whole instruction.
 */
export type ArgumentForm =
  | 'list'
  | 'json-or-list'
  | 'json-or-text'
  | 'text'
  | 'pairs'
  | 'assignments'
  | 'health'
  | 'trigger';

export interface FlagFact extends Availability {
  /** Without the leading dashes. */
  readonly name: string;
  readonly value: 'text' | 'boolean';
  readonly repeatable: boolean;
  /** The only values there are; absent where the flag takes others. */
  readonly values?: readonly string[];
}

export interface InstructionFact {
  readonly keyword: Keyword;
  readonly arguments: ArgumentForm;
  /** Here-documents are recognised on this instruction. */
  readonly heredocs: boolean;
  readonly flags: readonly FlagFact[];
  /** BuildKit checks flags; where it does not, unknown ones are dropped without a word. */
  readonly checksFlags: boolean;
  /** BuildKit checks flags before it counts arguments, and so names a wrong flag first. */
  readonly flagsFirst: boolean;
}

export type Keyword =
  | 'ADD'
  | 'ARG'
  | 'CMD'
  | 'COPY'
  | 'ENTRYPOINT'
  | 'ENV'
  | 'EXPOSE'
  | 'FROM'
  | 'HEALTHCHECK'
  | 'LABEL'
  | 'MAINTAINER'
  | 'ONBUILD'
  | 'RUN'
  | 'SHELL'
  | 'STOPSIGNAL'
  | 'USER'
  | 'VOLUME'
  | 'WORKDIR';

const text = (name: string, since?: string, labsSince?: string) => flag(name, 'text', false, since, labsSince);
const boolean = (name: string, since?: string, labsSince?: string) => flag(name, 'boolean', false, since, labsSince);
const repeated = (name: string, since?: string, labsSince?: string) => flag(name, 'text', true, since, labsSince);

function flag(
  name: string,
  value: FlagFact['value'],
  repeatable: boolean,
  since?: string,
  labsSince?: string,
): FlagFact {
  return { name, value, repeatable, ...(since ? { since } : {}), ...(labsSince ? { labsSince } : {}) };
}

function fact(keyword: Keyword, form: ArgumentForm, flags: readonly FlagFact[] = [], more?: Partial<InstructionFact>) {
  return { keyword, arguments: form, heredocs: false, flags, checksFlags: true, flagsFirst: false, ...more };
}

/** Every instruction of the Dockerfile language. */
export const instructionFacts: readonly InstructionFact[] = [
  fact(
    'ADD',
    'json-or-list',
    [
      text('chown'),
      text('chmod', '1.2'),
      boolean('link', '1.4'),
      boolean('keep-git-dir', '1.1'),
      text('checksum', '1.6', '1.5'),
      boolean('unpack', '1.17'),
      repeated('exclude', '1.19', '1.7'),
    ],
    { heredocs: true },
  ),
  fact('ARG', 'assignments', [], { checksFlags: false }),
  fact('CMD', 'json-or-text', [], { flagsFirst: true }),
  fact(
    'COPY',
    'json-or-list',
    [
      text('from'),
      text('chown'),
      text('chmod', '1.2'),
      boolean('link', '1.4'),
      boolean('parents', '1.20', '1.7'),
      repeated('exclude', '1.19', '1.7'),
    ],
    { heredocs: true },
  ),
  fact('ENTRYPOINT', 'json-or-text', [], { flagsFirst: true }),
  fact('ENV', 'pairs', [], { flagsFirst: true }),
  fact('EXPOSE', 'list'),
  fact('FROM', 'list', [text('platform')]),
  fact('HEALTHCHECK', 'health', [
    text('interval'),
    text('timeout'),
    text('start-period'),
    text('start-interval', '1.6'),
    text('retries'),
  ]),
  fact('LABEL', 'pairs', [], { flagsFirst: true }),
  fact('MAINTAINER', 'text'),
  fact('ONBUILD', 'trigger'),
  fact(
    'RUN',
    'json-or-text',
    [
      repeated('mount', '1.2', '1.0'),
      { ...text('network', '1.3', '1.2'), values: ['default', 'none', 'host'] },
      { ...text('security', '1.20', '1.1'), values: ['sandbox', 'insecure'] },
      repeated('device', '1.27', '1.14'),
    ],
    { heredocs: true, flagsFirst: true },
  ),
  fact('SHELL', 'json-or-text', [], { flagsFirst: true }),
  fact('STOPSIGNAL', 'text', [], { checksFlags: false }),
  fact('USER', 'text'),
  fact('VOLUME', 'json-or-list'),
  fact('WORKDIR', 'text'),
];

const byKeyword = new Map<string, InstructionFact>(instructionFacts.map((entry) => [lowerCase(entry.keyword), entry]));

/** The facts of an instruction, its keyword in any casing; undefined for a word that is no instruction. */
export function instructionFact(keyword: string): InstructionFact | undefined {
  return byKeyword.get(lowerCase(keyword));
}

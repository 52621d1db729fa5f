import { heredocOf } from '../syntax/heredocs.ts';
import type { InstructionSyntax, Word } from '../syntax/tree.ts';
import type { CheckedFlags, Complaint } from './flags.ts';
import type { Reading } from './reading.ts';

/** Reads COPY and ADD. */
export function readCopy(syntax: InstructionSyntax, keyword: 'COPY' | 'ADD', flags: CheckedFlags): Reading {
  const { args } = syntax;
  const destination = args.length >= 2 ? args.at(-1) : undefined;
  const fields = {
    keyword,
    sources: args.slice(0, -1),
    destination,
    from: flags.last('from'),
    chown: flags.last('chown'),
    chmod: flags.last('chmod'),
    checksum: flags.last('checksum'),
    link: flags.boolean('link') ?? false,
    parents: flags.boolean('parents') ?? false,
    keepGitDir: flags.boolean('keep-git-dir'),
    unpack: flags.boolean('unpack'),
    excludes: flags.all('exclude').map(({ value }) => value ?? ''),
  };
  if (!destination) return { fields, shape: noDestination(syntax, keyword) };
  return { fields, late: isHeredoc(destination) ? heredocDestination(destination, keyword) : undefined };
}

function noDestination({ args, keyword: { range } }: InstructionSyntax, keyword: string): Complaint {
  const message = `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`;
  return { message, range: args[0]?.range ?? range };
}

function heredocDestination({ range }: Word, keyword: string): Complaint {
  return { message: `${keyword} cannot accept a heredoc as a destination`, range };
}

/** A word that would be a here-document but for its quoting is an ordinary path here. */
function isHeredoc({ text }: Word): boolean {
  const heredoc = heredocOf(text);
  return heredoc !== undefined && !('error' in heredoc);
}

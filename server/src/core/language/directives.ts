import type { Availability } from './availability.ts';
import type { ValueFact } from './flagDocs.ts';

export type DirectiveName = 'syntax' | 'escape' | 'check';

/** A parser directive: a comment at the very top of the file that steers how the file is read. */
export interface DirectiveFact extends Availability {
  readonly name: DirectiveName;
  readonly documentation: string;
  readonly example: string;
  readonly values: readonly ValueFact[];
  readonly anchor: string;
}

/** All parser directives. */
export const directiveFacts: readonly DirectiveFact[] = [
  {
    name: 'syntax',
    documentation:
      'The frontend image that reads this file, and with it the version of the Dockerfile language. Without it, the builder uses the one built in.',
    example: '# syntax=docker/dockerfile:1',
    values: [
      { value: 'docker/dockerfile:1', documentation: 'The newest stable version 1.x; recommended.' },
      { value: 'docker/dockerfile:1-labs', documentation: 'The same with experimental features.' },
    ],
    anchor: 'syntax',
  },
  {
    name: 'escape',
    documentation:
      'The character that escapes others and continues lines: a backslash, or a backtick, which leaves the backslash to Windows paths.',
    example: '# escape=`',
    values: [
      { value: '`', documentation: 'The backtick, for Windows paths.' },
      { value: '\\', documentation: 'The backslash; the default.' },
    ],
    anchor: 'escape',
  },
  {
    name: 'check',
    documentation:
      'Options for the build checks: which to skip, which experimental ones to run, and whether a finding fails the build. Options are joined by `;`, names by `,`, without spaces. Anywhere but at the top of the file, `# check=skip=…` holds for the next instruction.',
    example: '# check=skip=JSONArgsRecommended,StageNameCasing;error=true',
    values: [],
    anchor: 'check',
    since: '1.8',
  },
];

/** An option inside the value of the `check` directive. */
export const checkOptions: readonly ValueFact[] = [
  { value: 'skip', documentation: 'Checks that are left out: names joined by `,`, or `all`.' },
  { value: 'error', documentation: '`true`: the build fails when a check finds something.' },
  { value: 'experimental', documentation: 'Experimental checks that are run: names joined by `,`, or `all`.' },
];

/** The directive of that name, in any casing. */
export function directiveFact(name: string): DirectiveFact | undefined {
  const lower = name.toLowerCase();
  return directiveFacts.find((fact) => fact.name === lower);
}

/**
 * The frontend version, such as `1.4`, from which on a part of the language works. Absent members: it always did, or there is no labs
 * channel of its own account.
 */
export interface Availability {
  readonly since?: string;
  /** The version of the labs channel, where it had the part before the stable channel did. */
  readonly labsSince?: string;
}

/** Parts of the language that came late and are no flag, mount option, directive or modifier: those have their own tables. */
export const lateFeatures = {
  heredocs: { since: '1.4', labsSince: '1.3' },
  severalArguments: { since: '1.2' },
  mountVariables: { since: '1.3' },
  modeVariables: { since: '1.10' },
  symbolicModes: { since: '1.14', labsSince: '1.11' },
  gitSources: { since: '1.6', labsSince: '1.5' },
} as const satisfies Readonly<Record<string, Availability>>;

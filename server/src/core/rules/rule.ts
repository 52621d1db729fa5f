import type { Analysis } from '../analysis.ts';
import type { ImageConfig } from '../build/plan.ts';
import type { Instruction, Moment } from '../dockerfile/model.ts';
import type { Fix } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Builder } from '../world.ts';

/** Error means that the build fails; a rule is at most a warning. */
export type RuleSeverity = 'warning' | 'information' | 'hint';

/** What a rule found. */
export interface Finding {
  readonly range: Range;
  /** What is wrong, with the offending text in quotes; for BuildKit's checks, its words. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** The instruction concerned, whose `# check=skip=` comment and `# hadolint ignore=` comment apply. */
  readonly instruction?: Instruction;
  /** For BuildKit's checks: when BuildKit reports it, and on which 1-based lines when not those of the instruction. */
  readonly moment?: Moment;
  readonly lines?: readonly (readonly [number, number])[];
  /** Milder than the rule's own severity, where less is at stake than usual. */
  readonly severity?: RuleSeverity;
  /** The build fails because of it, so that it is shown as an error. */
  readonly fails?: boolean;
  /** The rule says that this text is needless or outdated; editors fade or strike it. */
  readonly tag?: 'unnecessary' | 'deprecated';
}

export interface Rule {
  /** Equal to the file name and to the diagnostic's code. */
  readonly id: string;
  /** One sentence for lists and settings. */
  readonly summary: string;
  readonly severity: RuleSeverity;
  /** Whose rule it is: a check of BuildKit's own, or ours. */
  readonly origin: 'buildkit' | 'layerwise';
  /** Family for the documentation's table. */
  readonly category: 'build check' | 'frontend' | 'context' | 'cache';
  /** Off unless asked for. */
  readonly experimental?: boolean;
  /** The comment `# check=skip=…` before an instruction silences it there. BuildKit honours it for some checks only. */
  readonly localSkip: boolean;
  /** Codes of kindred rules elsewhere, which are honoured in ignore comments and settings. */
  readonly aliases?: readonly string[];
  /**
   * What of the whole file decides on the findings in each stage, in words to be compared. Absent where what is found in a stage depends
   * on nothing but that stage, those that it has to do with, and what stands before the first FROM.
   */
  wholeFile?(analysis: Analysis): string;
  check(analysis: Analysis): Iterable<Finding>;
}

/** Prose for the rule's page, in Markdown: not shipped in the bundles. */
export interface RuleDocs {
  /** What is wrong and why it matters, for someone who never heard of it. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
}

/**
 * An example that is a test as well. In `source`, a line that holds only blanks, carets and a message names a finding on the text
 * above the carets; an example without carets asserts silence. `fixed` is the text after the first fix of the first finding. The line
 * end that either begins with is not part of it.
 */
export interface RuleExample {
  readonly title?: string;
  readonly source: string;
  readonly fixed?: string;
  /** Files of the build context, path to content; absent: the context is not known. */
  readonly files?: Readonly<Record<string, string>>;
  /** Text of `.dockerignore` in the context. */
  readonly ignore?: string;
  /** What builds the file, where it is not BuildKit. */
  readonly builder?: Builder;
  /** Base images that are known, by the name that FROM gives. */
  readonly images?: Readonly<Record<string, ExampleImage>>;
}

/** What is known of an image: its config, and its platform as in `linux/arm64`. */
export interface ExampleImage {
  readonly config?: ImageConfig;
  readonly platform?: string;
}

import { analyze } from '../../../server/src/core/analysis.ts';
import { imageFacts } from '../../../server/src/core/catalogue/imageFacts.ts';
import { ignoreMatcher, readIgnoreFile } from '../../../server/src/core/dockerfile/ignoreFile.ts';
import { type Diagnostic, lint } from '../../../server/src/core/rules/lint.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { type Builder, emptyWorld, known, type World } from '../../../server/src/core/world.ts';
import { parseShell } from '../../../server/src/shell/unbash.ts';

/** A Dockerfile and what is known of its build context. */
export interface Question {
  readonly id: string;
  readonly files: readonly string[];
  readonly dockerfile: string;
  readonly file_contents?: Readonly<Record<string, string>>;
  readonly dockerignore?: string;
  readonly builder?: Builder;
  readonly context_known?: boolean;
}

/** The families of anti-patterns to which rules of ours belong; other rules go by their own names. */
const families: Readonly<Record<string, string>> = {
  DependenciesAfterSource: 'deps-before-source',
  DownloadAfterSource: 'deps-before-source',
  OnbuildInstallAfterSource: 'deps-before-source',
  SystemInstallAfterSource: 'system-install-after-source',
  EarlyVolatileArg: 'volatile-arg-early',
  EarlyCacheBuster: 'volatile-arg-early',
  EarlyPlatformArg: 'volatile-arg-early',
  EarlyVolatileLabel: 'volatile-metadata-early',
  EarlyMetadata: 'volatile-metadata-early',
};

interface Answer {
  readonly id: string;
  readonly findings: readonly FindingAnswer[];
}

interface FindingAnswer {
  /** A family of anti-patterns, or the rule's own name. */
  readonly rule: string;
  readonly line: number;
  readonly message: string;
  readonly fix?: { readonly kind: string | undefined; readonly after: string };
}

/** What is found in a Dockerfile with its build context, and what its fixes make of it. */
export function answer(question: Question): Answer {
  const { id, dockerfile } = question;
  const analysis = analyze(dockerfile, worldOf(question));
  return { id, findings: lint(analysis).map((diagnostic) => findingOf(diagnostic, dockerfile, analysis.tree.lines)) };
}

function findingOf(
  { rule = '', message, range, fixes }: Diagnostic,
  text: string,
  lines: { lineAt(offset: number): number },
): FindingAnswer {
  const [fix] = fixes;
  return {
    rule: families[rule] ?? rule,
    line: lines.lineAt(range.start),
    message,
    ...(fix ? { fix: { kind: fix.kind, after: applyEdits(text, fix.edits) } } : {}),
  };
}

function worldOf({
  files,
  file_contents: contents = {},
  dockerignore,
  builder,
  context_known: contextKnown = true,
}: Question): World {
  const world: World = {
    ...emptyWorld,
    ...(builder ? { builder } : {}),
    parseShell,
    image(reference) {
      const facts = imageFacts(reference);
      return facts ? known(facts) : emptyWorld.image(reference);
    },
  };
  if (!contextKnown) return world;
  const ignore = dockerignore === undefined ? undefined : readIgnoreFile(dockerignore);
  const ignored = ignore && 'patterns' in ignore ? ignoreMatcher(ignore.patterns) : () => false;
  const listed = files.filter((path) => !ignored(path)).sort();
  return {
    ...world,
    context: () => known({ source: 'the case', files: listed, links: new Set(), truncated: false }),
    read: (path) => (Object.hasOwn(contents, path) ? known(contents[path] ?? '') : emptyWorld.read(path)),
  };
}

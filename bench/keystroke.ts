// What a keystroke costs in a build context of 10,000 files: parse, resolve, plan and every check, for files of the corpus.
import { analyze } from '../server/src/core/analysis.ts';
import { contextSources } from '../server/src/core/cache/contextSources.ts';
import { imageFacts } from '../server/src/core/catalogue/imageFacts.ts';
import { check } from '../server/src/core/rules/check.ts';
import { lint } from '../server/src/core/rules/lint.ts';
import type { ShellScript } from '../server/src/core/shell/script.ts';
import { type BuildContext, emptyWorld, type Known, known, unavailable, type World } from '../server/src/core/world.ts';
import { parseShell } from '../server/src/shell/unbash.ts';
import { plainFiles } from '../test/builds/plainFiles.ts';
import { corpusTexts } from './corpus.ts';

const contextSize = 10_000;
const commits = 400;

/** What the share of 99 in 100 keystrokes must stay under, in milliseconds. */
const budget = 10;

const ignoreText = `.git
node_modules
**/node_modules
**/*.log
**/.DS_Store
dist
coverage
.env*
!.env.example
**/__pycache__
*.md
!README.md
`;

/** So many files are taken of the corpus, spread over it; all of them with `KEYSTROKE_FILES=all`. */
const most = process.env.KEYSTROKE_FILES === 'all' ? Number.POSITIVE_INFINITY : 3000;

const { texts: corpus, from } = corpusTexts();
const step = Math.max(1, corpus.length / most);
const texts = corpus.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
const listed = inventedFiles(contextSize);
const history = known({ commits: inventedCommits(listed) });

// The first round warms up.
for (const text of texts.slice(0, 500)) measure(text);
const rows = texts.map((text) => ({ lines: text.split('\n').length, ...measure(text) }));

console.log(
  `# ${texts.length} of ${corpus.length} files (${from}), each in a context of at least ${contextSize} files under an ignore file; processor time`,
);
print('keystroke: parse, resolve, plan', (row) => row.plan);
print('keystroke: parse, resolve, plan, every check', (row) => row.all);
print('the same after a file has come or gone', (row) => row.first);
print('keystroke with no context: parse, resolve, plan, every check', (row) => row.alone);
const over = rows.filter(({ all }) => all > budget).length;
console.log(`over ${budget} ms: ${over} of ${rows.length} keystrokes (${((100 * over) / rows.length).toFixed(2)} %)`);
const slowest = [...rows].sort((a, b) => b.all - a.all).slice(0, 5);
console.log(`slowest: ${slowest.map(({ lines, all }) => `${lines} lines ${all.toFixed(1)} ms`).join(', ')}`);

interface Times {
  /** With a listing that nothing was asked of yet. */
  readonly first: number;
  readonly plan: number;
  readonly all: number;
  readonly alone: number;
}

/** Types characters into a file that was analysed before, as an editor does. */
function measure(text: string): Times {
  const context = contextOf(text);
  const shells = new Map<string, Known<ShellScript>>();
  const world = worldOf(context, shells);
  const first = timed(() => lint(analyze(text, world)));
  const alone = { ...emptyWorld, parseShell: world.parseShell };
  return {
    first,
    plan: typing(text, (edited) => analyze(edited, world).plan),
    all: typing(text, (edited) => lint(analyze(edited, world))),
    alone: typing(text, (edited) => check(analyze(edited, alone))),
  };
}

/** Letters at the end of a line in the middle, one after the other: the median of their times, for others use the machine as well. */
function typing(text: string, analysis: (edited: string) => unknown): number {
  const end = text.indexOf('\n', text.length >> 1);
  const at = end === -1 ? text.length : end;
  const times = ['x', 'xy', 'xyz'].map((letters) => {
    const edited = `${text.slice(0, at)}${letters}${text.slice(at)}`;
    return timed(() => analysis(edited));
  });
  return times.sort((a, b) => a - b)[1] ?? Number.NaN;
}

/** The invented files, with what the Dockerfile names: a name without an ending is a folder. */
function contextOf(text: string): BuildContext {
  const named = contextSources(analyze(text, emptyWorld).plan).flatMap((source) =>
    /\.[A-Za-z]+$|file$/.test(source)
      ? [source]
      : Array.from({ length: 40 }, (_, at) => `${source}/part${at % 7}/${at}.ts`),
  );
  const files = [...new Set([...listed, ...named])].sort();
  return {
    source: 'the bench',
    files,
    links: new Set(),
    ignore: { name: '.dockerignore', text: ignoreText },
    emptyFolders: new Set(),
    truncated: false,
  };
}

function worldOf(context: BuildContext, shells: Map<string, Known<ShellScript>>): World {
  const names = new Set(context.files);
  return {
    image(reference) {
      const facts = imageFacts(reference);
      return facts ? known(facts) : emptyWorld.image(reference);
    },
    context: () => known(context),
    changes: () => history,
    read(path) {
      const content = names.has(path) ? plainFiles([path])[path] : undefined;
      return typeof content === 'string' ? known(content) : unavailable('The file is not there.');
    },
    parseShell(body) {
      const found = shells.get(body) ?? parseShell(body);
      shells.set(body, found);
      return found;
    },
  };
}

function inventedFiles(count: number): string[] {
  const tops = ['src', 'app', 'lib', 'test', 'docs', 'public', 'packages/a/src', 'packages/b/src', 'cmd', 'internal'];
  const endings = ['ts', 'js', 'py', 'go', 'java', 'md', 'png', 'json'];
  const manifests = [
    'package.json',
    'package-lock.json',
    'requirements.txt',
    'go.mod',
    'go.sum',
    'pom.xml',
    'README.md',
  ];
  const made = Array.from({ length: count - manifests.length }, (_, at) => {
    const top = tops[at % tops.length] ?? '';
    return `${top}/area${(at >> 4) % 40}/part${at % 13}/file${at}.${endings[at % endings.length]}`;
  });
  return [...manifests, ...made];
}

function inventedCommits(files: readonly string[]): string[][] {
  return Array.from({ length: commits }, (_, at) =>
    Array.from({ length: 1 + (at % 9) }, (_, one) => files[(at * 7919 + one * 104_729) % files.length] ?? ''),
  );
}

function print(what: string, of: (row: Times) => number): void {
  const times = rows.map(of).sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(2)} ms`;
  console.log(`${what}: median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, longest ${at(1)}`);
}

/** Milliseconds of processor time, of all threads, so that what else the machine does counts less. */
function timed(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

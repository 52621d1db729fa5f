import { analyze, defaultInputs } from '../../server/src/core/analysis.ts';
import { contextSources } from '../../server/src/core/cache/contextSources.ts';
import { emptyWorld } from '../../server/src/core/world.ts';
import type { Kind } from './commandNeeds.ts';
import { type Needs, needsOf } from './needs.ts';
import { plainFiles } from './plainFiles.ts';

/**
 * The files of a context that nobody has: those that the Dockerfile names, also in its commands, plain manifests with a lock for the
 * package managers that it calls, and one source file, at the root and in each folder that is copied.
 */
export function madeUpContext(
  dockerfile: string,
  { buildArgs, context }: Needs = needsOf(dockerfile),
): Readonly<Record<string, string>> {
  const called = managers.filter(([pattern]) => pattern.test(dockerfile)).flatMap(([, names]) => names);
  const { plan } = analyze(dockerfile, emptyWorld, { ...defaultInputs, buildArgs });
  const copied = [...contextSources(plan), ...patterns(dockerfile, called)].map(
    (path) => [path, isFile(path) ? 'file' : 'folder'] as const,
  );
  // What a command calls is a program, whatever it is copied as.
  const named = new Map<string, Kind>();
  for (const [path, kind] of [...copied, ...context]) {
    const own = path.replace(/^(?:\.{1,2}\/)+|\/+$/g, '');
    if (/^[^"'`$\\{}]+$/.test(own)) named.set(own, kind);
  }
  const files = [...named.keys()].filter((path) => named.get(path) !== 'folder');
  const folders = [...named.keys()].filter((path) => named.get(path) === 'folder').map((path) => `${path}/`);
  const everywhere = [...new Set([...called, 'main.txt'])];
  const paths = new Set([...files, ...['', ...folders].flatMap((folder) => everywhere.map((name) => folder + name))]);
  // A name cannot be both a file and a folder.
  const usable = [...paths].filter((path) => ![...paths].some((other) => other.startsWith(`${path}/`)));
  return Object.fromEntries(
    Object.entries(plainFiles(usable)).map(([path, content]) => {
      const isProgram = named.get(path) === 'program' || content.startsWith('#!');
      return [path, isProgram ? program(path) : content];
    }),
  );
}

/** A script of a project does what the stand-in for its name does: at least, it reads all that is there. */
function program(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const standin = { gradlew: 'gradle', mvnw: 'mvn' }[name] ?? name;
  return `#!/bin/sh\nstandin=${standin} /usr/local/lib/standins/standin.sh "$@"\n`;
}

/** Manifests by a word of the commands that read them. The first lock file of a manager is enough. */
const managers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(npm|npx)\b/, ['package.json', 'package-lock.json']],
  [/\byarn\b/, ['package.json', 'yarn.lock']],
  [/\bpnpm\b/, ['package.json', 'pnpm-lock.yaml']],
  [/\bbun\b/, ['package.json', 'bun.lock']],
  [/\bpip3?\b/, ['requirements.txt']],
  [/\bsetup\.py\b|\bpip3? install (\S+ )*\.(\s|\[|$)/, ['setup.py']],
  [/\bpoetry\b/, ['pyproject.toml', 'poetry.lock']],
  [/\buv\b/, ['pyproject.toml', 'uv.lock']],
  [/\bpipenv\b/, ['Pipfile', 'Pipfile.lock']],
  [/\bgo (mod|build|install|get|test)\b/, ['go.mod', 'go.sum', 'main.go']],
  [/\bcomposer\b/, ['composer.json', 'composer.lock']],
  [/\bbundle\b/, ['Gemfile', 'Gemfile.lock']],
  [/\bcargo\b/, ['Cargo.toml', 'Cargo.lock', 'src/main.rs']],
  [/\bmvnw?\b/, ['pom.xml', 'mvnw']],
  [/\bgradlew?\b/, ['build.gradle', 'settings.gradle', 'gradlew']],
  [/\bdotnet\b/, ['app.csproj']],
  [/\bmix\b/, ['mix.exs', 'mix.lock']],
  [/\bsbt\b/, ['build.sbt', 'project/build.properties']],
  [/\blein\b/, ['project.clj']],
  [/\bstack\b/, ['stack.yaml', 'package.yaml']],
  [/\bcabal\b/, ['app.cabal']],
  [/\bswift\b/, ['Package.swift']],
  [/\bdart\b/, ['pubspec.yaml', 'pubspec.lock']],
  [/\bshards\b/, ['shard.yml', 'shard.lock']],
];

/** What the patterns of COPY and ADD match: the manifests among it, else one file. */
function patterns(dockerfile: string, manifests: readonly string[]): string[] {
  return [...dockerfile.matchAll(/^[ \t]*(?:COPY|ADD)[ \t]+(?!--from)(.*)$/gim)].flatMap(([, words = '']) =>
    words
      .split(/\s+/)
      .slice(0, -1)
      .filter((word) => /[*?]/.test(word) && !word.startsWith('--'))
      .map((word) => word.replace(/^(?:\.?\/)+/, ''))
      .flatMap((word) => {
        const slash = word.lastIndexOf('/') + 1;
        const [start = ''] = word.slice(slash).split(/[*?]/);
        const matched = manifests.filter((name) => start !== '' && name.startsWith(start));
        return matched.length > 0 ? matched.map((name) => word.slice(0, slash) + name) : word.replace(/[*?]+/g, 'x');
      }),
  );
}

const fileNames =
  /^(Gemfile|Pipfile|Procfile|Makefile|Dockerfile|LICENSE|README|gradlew|mvnw|artisan|Rakefile|VERSION|rebar3|\.\w+)$/;

function isFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return fileNames.test(name) || /.\.\w+$/.test(name);
}

import type { ContextFiles } from './engine.ts';

/** Contents for the files of a context of which only the names are known: plain manifests without hooks, includes or members. */
export function plainFiles(
  paths: readonly string[],
  known: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path) => [path, known[path] ?? plainContent(path)]));
}

/** Scripts that the build calls can be executed. */
export function withModes(files: Readonly<Record<string, string>>): ContextFiles {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content.startsWith('#!') ? { content, mode: 0o755 } : content,
    ]),
  );
}

function isScript(path: string): boolean {
  return /(^|\/)(bin\/[^/.]+|gradlew|mvnw|[^/]+\.sh)$/.test(path);
}

function plainContent(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isScript(path)) return '#!/bin/sh\n';
  return contents[name] ?? endings.find(([ending]) => name.endsWith(ending))?.[1] ?? `${path}\n`;
}

const contents: Readonly<Record<string, string>> = {
  'package.json': '{"name":"app","version":"1.0.0","dependencies":{"left":"1.0.0"}}\n',
  'package-lock.json': '{"name":"app","lockfileVersion":3,"packages":{"":{"dependencies":{"left":"1.0.0"}}}}\n',
  'npm-shrinkwrap.json': '{"name":"app","lockfileVersion":3,"packages":{"":{"dependencies":{"left":"1.0.0"}}}}\n',
  'yarn.lock': '# yarn lockfile v1\n\nleft@1.0.0:\n  version "1.0.0"\n',
  'pnpm-lock.yaml':
    "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      left:\n        specifier: 1.0.0\n",
  'bun.lock': '{"lockfileVersion":1,"packages":{"left":["left@1.0.0"]}}\n',
  'composer.json':
    '{"name":"app/app","require":{"php":">=8.1","left/left":"1.0"},"autoload":{"psr-4":{"App\\\\":"src/"}}}\n',
  'composer.lock': '{"packages":[]}\n',
  'requirements.txt': 'flask==3.0.3\n',
  'go.mod': 'module example.com/app\n\ngo 1.23\n\nrequire example.com/left v1.0.0\n',
  'go.sum': 'example.com/left v1.0.0 h1:x=\n',
  Gemfile: "source 'https://rubygems.org'\ngem 'rails'\n",
  'Gemfile.lock': 'GEM\n  specs:\n    rails (7.1.0)\n\nPLATFORMS\n  ruby\n  x86_64-linux\n\nDEPENDENCIES\n  rails\n',
  'Cargo.toml': '[package]\nname = "app"\nversion = "1.0.0"\n\n[dependencies]\nserde = "1"\n',
  'pyproject.toml': '[project]\nname = "app"\nversion = "1.0.0"\ndependencies = ["flask"]\n',
  'pom.xml': '<project><artifactId>app</artifactId></project>\n',
  'mix.exs': 'defmodule App.MixProject do\n  def project, do: [app: :app]\nend\n',
};

const endings: readonly (readonly [string, string])[] = [
  ['requirements.txt', 'flask==3.0.3\n'],
  ['.csproj', '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup/></Project>\n'],
];

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, normalize } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Project } from './fixes.ts';
import { proveFixes } from './prove.ts';
import { goModule, goSum, packageName, type Registry, startRegistry } from './registry.ts';
import {
  cargoToolchain,
  goToolchain,
  type Missing,
  mavenRepository,
  mavenToolchain,
  npmToolchain,
  pipToolchain,
  type Toolchain,
  toolchainImage,
} from './toolchains.ts';
import { isPart, openWorkshop, type Workshop } from './workshop.ts';

/** Part of the ids of the projects to build, for looking at a few. */
const wanted = new RegExp(process.env.LAYERWISE_PROJECTS ?? '');

/** A project that is built with the real program. */
interface Case {
  readonly project: Project;
  /** What is not compared: it holds the time, or is a package cache that a download step of its own may fill further. */
  readonly ignored?: readonly string[];
}

const npmProject = {
  'package.json': `{"name":"app","version":"1.0.0","dependencies":{"${packageName}":"1.0.0"}}`,
  'package-lock.json': JSON.stringify({
    name: 'app',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'app', version: '1.0.0', dependencies: { [packageName]: '1.0.0' } },
      [`node_modules/${packageName}`]: { version: '1.0.0' },
    },
  }),
  'index.js': `console.log(require('${packageName}'));\n`,
};

realTest(
  'npm',
  npmToolchain,
  ({ url }) => ({ npm_config_registry: `${url}/npm/` }),
  () => [
    {
      project: {
        id: 'npm ci',
        dockerfile:
          'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm cache clean --force\nRUN node index.js > out\n',
        files: npmProject,
      },
    },
  ],
);

realTest(
  'pip',
  pipToolchain,
  ({ url }) => ({ PIP_INDEX_URL: `${url}/simple/`, PIP_TRUSTED_HOST: '127.0.0.1' }),
  () => [
    {
      project: {
        id: 'pip install',
        dockerfile:
          'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install --no-cache-dir -r requirements.txt\nRUN python3 main.py > out\n',
        files: {
          'requirements.txt': `${packageName}==1.0.0\n`,
          'main.py': `import ${packageName.replace('-', '_')} as left\nprint(left.left)\n`,
        },
      },
    },
  ],
);

realTest(
  'Go',
  goToolchain,
  ({ url }) => ({ GOPROXY: `${url}/go` }),
  () => {
    const files = {
      'go.mod': `module example.com/app\n\ngo 1.20\n\nrequire ${goModule} v1.0.0\n`,
      'go.sum': `${goModule} v1.0.0 ${goSum.module}\n${goModule} v1.0.0/go.mod ${goSum.manifest}\n`,
      'main.go': `package main\n\nimport left "${goModule}"\n\nfunc main() { println(left.Left) }\n`,
    };
    const start = 'FROM golang:1.24 AS build\nWORKDIR /app\nCOPY . .\n';
    const end = 'RUN go build -o /bin/app .\nFROM scratch\nCOPY --from=build /bin/app /\n';
    return [
      { project: { id: 'go build', dockerfile: start + end, files } },
      {
        project: {
          id: 'go mod download',
          dockerfile: `${start}RUN go mod download\nRUN go build -o /bin/app .\n`,
          files,
        },
        // The compile cache holds the time of each entry.
        ignored: ['root/.cache/go-build'],
      },
    ];
  },
);

realTest(
  'Cargo',
  cargoToolchain,
  ({ url }) => ({ CARGO_REGISTRIES_LOCAL_INDEX: `sparse+${url}/cargo/` }),
  () => [
    {
      project: {
        id: 'cargo install',
        dockerfile: `FROM rust:1\nWORKDIR /app\nCOPY . .\nRUN cargo install ${packageName} --version 1.0.0 --registry local\nRUN cargo build --release && cp target/release/app /bin/\n`,
        files: {
          'Cargo.toml': '[package]\nname = "app"\nversion = "1.0.0"\nedition = "2021"\n',
          'Cargo.lock': 'version = 3\n\n[[package]]\nname = "app"\nversion = "1.0.0"\n',
          'src/main.rs': 'fn main() {}\n',
        },
      },
      // A database of what was used when, and what the compiler said of itself, in no fixed order.
      ignored: ['usr/local/cargo/.global-cache', 'app/target/.rustc_info.json'],
    },
  ],
);

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>app</artifactId>
  <version>1.0.0</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <project.build.outputTimestamp>2020-01-01T00:00:00Z</project.build.outputTimestamp>
  </properties>
  <build>
    <plugins>
      <!-- Older ones write the time into the archive. -->
      <plugin><artifactId>maven-jar-plugin</artifactId><version>3.4.2</version></plugin>
    </plugins>
  </build>
</project>
`;
const mavenProject = {
  'pom.xml': pom,
  'src/main/java/App.java': 'class App { public static void main(String[] words) { System.out.println(1); } }\n',
};

function fillMavenRepository(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'layerwise-project-'));
  writeFileSync(join(folder, 'pom.xml'), pom);
  try {
    return mavenRepository(folder, ['dependency:go-offline'], ['package']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Serves a local repository as a remote one. Of a group, Maven keeps what it knows under the name of where it is from. */
function fromRepository(folder: string | undefined): (path: string) => Uint8Array | undefined {
  return (path) => {
    if (folder === undefined || !path.startsWith('/maven/')) return undefined;
    const full = join(folder, normalize(path.slice('/maven/'.length)));
    if (!full.startsWith(folder) || !existsSync(dirname(full))) return undefined;
    if (existsSync(full)) return readFileSync(full);
    if (basename(full) !== 'maven-metadata.xml') return undefined;
    const kept = readdirSync(dirname(full)).find((name) => /^maven-metadata-.*\.xml$/.test(name));
    return kept === undefined ? undefined : readFileSync(join(dirname(full), kept));
  };
}

const mavenCases: readonly Case[] = [
  {
    project: {
      id: 'mvn package',
      dockerfile:
        'FROM maven:3 AS build\nWORKDIR /app\nCOPY . .\nRUN mvn -B package\nFROM scratch\nCOPY --from=build /app/target/app-1.0.0.jar /\n',
      files: mavenProject,
    },
  },
  {
    project: {
      id: 'mvn dependency:go-offline',
      dockerfile: 'FROM maven:3\nWORKDIR /app\nCOPY . .\nRUN mvn -B dependency:go-offline\nRUN mvn -B package\n',
      files: mavenProject,
    },
    // Beside each file, the repository holds when it was downloaded.
    ignored: ['*/_remote.repositories', '*/resolver-status.properties'],
  },
];

// Filling a repository takes a while, and needs a remote one.
if (!isPart) {
  test('Maven: the fixes hold with the real program', { timeout: 600_000 }, async (context) => {
    const repository = fillMavenRepository();
    if (repository === undefined) return context.skip('SKIPPED: Maven is not installed or cannot download its plugins');
    try {
      const settings = (url: string) =>
        `<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>${url}/maven/</url></mirror></mirrors></settings>\n`;
      await proveWith(
        context,
        mavenToolchain,
        () => ({}),
        () => mavenCases,
        {
          more: fromRepository(repository),
          files: ({ url }) => ({ 'root/.m2/settings.xml': settings(url) }),
        },
      );
    } finally {
      rmSync(repository, { recursive: true, force: true });
    }
  });
}

/** A test that builds projects with a program of this machine, which downloads from a registry of our own. */
function realTest(
  name: string,
  toolchain: () => Toolchain | Missing,
  variables: (registry: Registry) => Readonly<Record<string, string>>,
  cases: () => readonly Case[],
): void {
  // Of the others, the images are large.
  if (isPart && name !== 'npm') return;
  test(`${name}: the fixes hold with the real program`, { timeout: 600_000 }, (context) =>
    proveWith(context, toolchain, variables, cases),
  );
}

interface More {
  readonly more?: (path: string) => Uint8Array | undefined;
  readonly files?: (registry: Registry) => Readonly<Record<string, string>>;
}

async function proveWith(
  context: TestContext,
  toolchain: () => Toolchain | Missing,
  variables: (registry: Registry) => Readonly<Record<string, string>>,
  cases: () => readonly Case[],
  { more, files = () => ({}) }: More = {},
): Promise<void> {
  const workshop = await openWorkshop(context);
  if (!workshop) return;
  const found = toolchain();
  if ('missing' in found) return context.skip(`SKIPPED: ${found.missing}`);
  const registry = await startRegistry(more);
  try {
    const image = await toolchainImage(
      workshop.engine,
      { ...found, files: { ...found.files, ...files(registry) } },
      variables(registry),
    );
    const own: Workshop = { ...workshop, baseImage: async () => image };
    let fixes = 0;
    for (const { project, ignored = [] } of cases()) {
      if (!wanted.test(project.id)) continue;
      const proof = await proveFixes(own, project, context, { ignored });
      assert.equal(proof.state, 'built', proof.state === 'not built' ? `${project.id}: ${proof.why}` : project.id);
      if (proof.state === 'built') fixes += proof.fixes;
      const aside = ignored.length > 0 ? `; not compared: ${ignored.join(', ')}` : '';
      console.log(`# ${project.id} was built with ${found.version}${aside}`);
    }
    if (wanted.source !== '(?:)') return;
    assert.ok(fixes > 0, 'no fix was built');
    assert.ok(registry.requests.length > 0, 'nothing was downloaded');
  } finally {
    registry.close();
  }
}

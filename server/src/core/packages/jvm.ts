import { isPlainPath } from './cacheFolders.ts';
import { flagValues, hasFlag, operandsOf } from './call.ts';
import { addIfThere, addOneOf, type InputList, readInput, refuse, refuseWhere } from './inputs.ts';
import type { Call, PackageManager } from './manager.ts';
import type { ProjectFiles } from './project.ts';

const resolving =
  /^(?:dependency:(?:go-offline|resolve(?:-plugins)?|copy-dependencies|tree)|(?:\S*:)?go-offline-maven-plugin(?::\S+)?:resolve-dependencies)$/;
const building = /^(?:compile|test|test-compile|package|verify|install|deploy|site|(?:spring-boot|quarkus|jib):\S+)$/;
const mavenCalls = ['mvn', './mvnw', 'mvnd'];

export const maven: PackageManager = {
  id: 'maven',
  name: 'Maven',
  programs: mavenCalls,
  valueFlags:
    '-f --file -s --settings -gs --global-settings -P --activate-profiles -pl --projects -T --threads -l --log-file -rf --resume-from -D --define',
  cost: 'very heavy',
  commands: [
    {
      role: 'install',
      calls: mavenCalls,
      test: (call) => hasGoal(call, resolving) && !hasGoal(call, building),
      frozen: true,
    },
    { role: 'build', calls: mavenCalls, test: (call) => hasGoal(call, building), downloads: true },
  ],
  caches: [{ target: '/root/.m2', kind: 'install', sharing: 'locked' }],
  keeps({ call, environment, home, project }) {
    const flag = call.flags.find(({ name, text }) => /maven\.repo\.local/.test(`${name}${text ?? ''}`));
    const variable = ['MAVEN_OPTS', 'MAVEN_ARGS'].find((name) =>
      /maven\.repo\.local|user\.home/.test(environment(name) ?? ''),
    );
    if (flag || variable !== undefined) return 'it is told to keep its repository elsewhere';
    if (
      hasFlag(call, '-s', '--settings') ||
      !project ||
      project.below('.mvn').some((path) => !path.startsWith('.mvn/wrapper/'))
    )
      return 'settings may say where the repository is';
    return { folders: [{ target: `${home}/.m2/repository`, sharing: 'locked' }], others: 'need' };
  },
  project: {
    directoryFlags: ['-f', '--file'],
    names: ['pom.xml', '.mvn/*', 'mvnw', 'mvnw.cmd', 'settings.xml', 'lombok.config'],
    writes: ['target/'],
    isSpare: (path) => path === 'mvnw',
    inputs(request) {
      const { project, list, call, form } = request;
      if (!addOneOf(list, project, ['pom.xml'])) return undefined;
      addIfThere(list, project, '.mvn/');
      addIfThere(list, project, 'mvnw');
      for (const file of flagValues(call, '-s', '--settings', '-gs', '--global-settings')) {
        if (file === undefined) refuse(list, 'the name of the settings file is not known');
        else addIfThere(list, project, file.replace(/^\.\//, ''));
      }
      checkPom(project, list, form.role === 'build');
      return form.role === 'build' ? offlineCommand(call) : undefined;
    },
  },
};

function hasGoal(call: Call, goal: RegExp): boolean {
  return call.operands.some(({ value }) => value !== undefined && goal.test(value));
}

function checkPom(project: ProjectFiles, list: InputList, builds: boolean): void {
  const text = readInput(list, project, 'pom.xml') ?? '';
  if (/<modules>/.test(text)) {
    refuse(
      list,
      'the project has several modules, and the download of dependencies fails for modules that are not built yet; a cache mount on "/root/.m2/repository" helps instead',
    );
  }
  if (/<systemPath>|file:\/\/\$\{(?:project\.)?basedir\}|<url>[ \t]*file:/.test(text))
    refuse(list, '"pom.xml" names libraries or a repository that lie in the project');
  if (/<relativePath>[ \t]*\.\.\//.test(text)) refuse(list, '"pom.xml" has a parent outside its folder');
  if (
    builds &&
    project.files.some((path) => path !== 'pom.xml' && path.endsWith('/pom.xml')) &&
    /<module>/.test(text)
  ) {
    refuse(list, 'the project has several modules');
  }
}

/** Profiles, settings and properties of the build stay, what concerns tests and offline work does not. */
function offlineCommand({ invocation, flags, program }: Call): string {
  const kept = flags.filter(({ name }) =>
    /^(?:-B|--batch-mode|-ntp|--no-transfer-progress|-q|--quiet|-U|-e|-X|-P.*|-s|-gs|--settings|--global-settings|--activate-profiles|-f|--file|-D.*|-C|-c)$/.test(
      name,
    ),
  );
  const words = kept
    .filter(
      ({ name, value, text }) =>
        !/^-D(?:skipTests|maven\.test\.skip)\b/.test(name === '-D' ? `-D${value ?? text ?? ''}` : name),
    )
    .map(({ name, text }) =>
      text === undefined ? name : /^-D./.test(name) || name.startsWith('--') ? `${name}=${text}` : `${name} ${text}`,
    );
  const batch = kept.some(({ name }) => name === '-B' || name === '--batch-mode') ? [] : ['-B'];
  const variables = invocation.command.assignments.map(({ name, value }) => `${name}=${value.text}`);
  return [...variables, program, ...batch, ...words, 'dependency:go-offline'].join(' ');
}

const gradleCalls = ['gradle', './gradlew'];
const gradleTasks =
  /^:?(?:[\w-]+:)*(?:build|assemble\w*|test|bootJar|bootWar|bootBuildImage|jar|war|shadowJar|installDist|distZip|distTar|check|nativeCompile|compile\w+|clean|publish\w*|quarkusBuild)$/;

export const gradle: PackageManager = {
  id: 'gradle',
  name: 'Gradle',
  programs: gradleCalls,
  valueFlags:
    '-p --project-dir -b --build-file -c --settings-file -g --gradle-user-home -x --exclude-task -I --init-script',
  cost: 'very heavy',
  commands: [
    { role: 'build', calls: gradleCalls, test: (call) => hasGoal(call, gradleTasks), downloads: true },
    {
      role: 'source-install',
      calls: gradleCalls,
      test: (call) =>
        hasGoal(
          call,
          /^:?(?:[\w-]+:)*(?:dependencies|resolveDependencies|downloadDependencies|buildEnvironment|androidDependencies|help|tasks|wrapper)$/,
        ),
    },
  ],
  caches: [
    { target: '/root/.gradle', kind: 'install', sharing: 'locked', variable: 'GRADLE_USER_HOME' },
    { target: '/home/gradle/.gradle', kind: 'install', sharing: 'locked', variable: 'GRADLE_USER_HOME' },
  ],
  keeps({ call, environment, home }) {
    if (
      hasFlag(call, '-g', '--gradle-user-home', '--project-cache-dir') ||
      /gradle\.user\.home/.test(environment('GRADLE_OPTS') ?? '')
    )
      return 'it is told to keep its caches elsewhere';
    const folder = environment('GRADLE_USER_HOME') ?? `${home}/.gradle`;
    if (!isPlainPath(folder)) return 'where Gradle keeps its caches is not known';
    return {
      folders: [
        { target: `${folder}/caches`, sharing: 'locked' },
        { target: `${folder}/wrapper`, sharing: 'shared' },
      ],
      others: 'need',
    };
  },
  immovable:
    "build scripts of Gradle are programs that may read any file, and no task downloads exactly the dependencies; a cache mount on Gradle's user home helps instead",
  project: {
    directoryFlags: ['-p', '--project-dir'],
    names: [
      'build.gradle',
      'build.gradle.kts',
      'settings.gradle',
      'settings.gradle.kts',
      'gradle.properties',
      'gradlew',
      'gradlew.bat',
      'gradle/*',
      'gradle.lockfile',
    ],
    writes: ['build/', '.gradle/'],
    inputs: () => undefined,
  },
};

const sbtCalls = ['sbt', './sbt', 'sbtx', './sbtx'];
const sbtUpdate = /(?:^|[\s;"'])(?:update|evicted|dependencyTree|csrConfiguration)(?=$|[\s;"'])/;
const sbtBuild =
  /(?:^|[\s;"'/:])(?:compile|test|assembly|package\w*|stage|dist|publishLocal|Docker\/\S+|docker:\S+|nativeImage|universal:\S+)(?=$|[\s;"'])/;

export const sbt: PackageManager = {
  id: 'sbt',
  name: 'sbt',
  programs: sbtCalls,
  valueFlags: '-J -D --sbt-version',
  cost: 'very heavy',
  commands: [
    { role: 'build', calls: sbtCalls, test: (call) => hasGoal(call, sbtBuild), downloads: true },
    { role: 'install', calls: sbtCalls, test: (call) => hasGoal(call, sbtUpdate), frozen: true },
  ],
  caches: [
    { target: '/root/.cache/coursier', kind: 'install', sharing: 'locked', variable: 'COURSIER_CACHE' },
    { target: '/root/.ivy2', kind: 'install', sharing: 'shared' },
    { target: '/root/.sbt', kind: 'install', sharing: 'shared' },
  ],
  project: {
    names: ['build.sbt', 'build.sbt.lock', 'version.sbt', '.sbtopts', '.jvmopts', 'project/*'],
    writes: ['target/', 'project/target/'],
    inputs({ project, list, form, call }) {
      if (!addOneOf(list, project, ['build.sbt'])) return undefined;
      for (const file of ['version.sbt', '.sbtopts', '.jvmopts', 'build.sbt.lock']) addIfThere(list, project, file);
      addIfThere(list, project, 'project/');
      if (call.program.startsWith('./')) addIfThere(list, project, call.program.slice(2));
      if (
        /IO\.read|Source\.fromFile|scala\.sys\.process|file\("(?!\.")|ProjectRef|RootProject/.test(
          readInput(list, project, 'build.sbt') ?? '',
        )
      ) {
        refuse(list, '"build.sbt" refers to other files or folders of the project');
      }
      for (const path of project.below('project')) {
        if (!/\.(?:sbt|scala)$/.test(path)) continue;
        refuseWhere(
          list,
          project,
          path,
          /sbt-(?:git|dynver|ci-release|release)/,
          `"${path}" takes the version from the git history`,
        );
        refuseWhere(list, project, path, /IO\.read|Source\.fromFile|sys\.process/, `"${path}" reads other files`);
      }
      if (project.files.some((path) => /^[^/]+\/.*\.sbt$/.test(path) && !path.startsWith('project/'))) {
        refuse(list, 'there are build definitions in more than one folder');
      }
      return form.role === 'build' ? `${call.program} update` : undefined;
    },
  },
};

export const leiningen: PackageManager = {
  id: 'leiningen',
  name: 'Leiningen',
  programs: ['lein'],
  cost: 'heavy',
  commands: [
    { role: 'install', calls: ['lein deps'], operands: 'none', frozen: true },
    {
      role: 'install',
      calls: ['lein with-profile'],
      test: (call) => operandsOf(call)[1]?.value === 'deps',
      frozen: true,
    },
    {
      role: 'build',
      calls: ['lein'],
      test: (call) => hasGoal(call, /^(?:uberjar|jar|compile|test|run|ring|cljsbuild|do)$/),
      downloads: true,
    },
  ],
  caches: [{ target: '/root/.m2/repository', kind: 'install', sharing: 'shared' }],
  project: {
    names: ['project.clj', 'profiles.clj'],
    writes: ['target/'],
    inputs({ project, list, form }) {
      if (!addOneOf(list, project, ['project.clj'])) return undefined;
      addIfThere(list, project, 'profiles.clj');
      if (project.below('checkouts').length > 0)
        refuse(list, '"checkouts" holds projects that are used as dependencies');
      for (const path of ['project.clj', 'profiles.clj']) {
        refuseWhere(
          list,
          project,
          path,
          /slurp|load-file|clojure\.java\.shell|:local-root/,
          `"${path}" is code that reads other files`,
        );
      }
      return form.role === 'build' ? 'lein deps' : undefined;
    },
  },
};

export const clojureCli: PackageManager = {
  id: 'clojure-cli',
  name: 'the Clojure CLI',
  programs: ['clojure'],
  valueFlags: '-Sdeps -Scp',
  cost: 'medium',
  commands: [
    { role: 'install', calls: ['clojure'], given: ['-P'], frozen: true },
    {
      role: 'build',
      calls: ['clojure'],
      test: ({ flags }) => flags.some(({ name }) => /^-[TXM]/.test(name)),
      downloads: true,
    },
  ],
  caches: [
    { target: '/root/.m2/repository', kind: 'install', sharing: 'shared' },
    { target: '/root/.gitlibs', kind: 'install', sharing: 'shared' },
  ],
  project: {
    names: ['deps.edn', 'bb.edn'],
    writes: ['.cpcache/'],
    inputs({ project, list, form, call }) {
      if (!addOneOf(list, project, ['deps.edn'])) return undefined;
      refuseWhere(
        list,
        project,
        'deps.edn',
        /:local\/root/,
        '"deps.edn" names projects that lie in folders (":local/root")',
      );
      refuseWhere(list, project, 'deps.edn', /:deps\/prep-lib/, '"deps.edn" asks for a step of preparation');
      if (form.role !== 'build') return undefined;
      const alias = call.flags.find(({ name }) => /^-[TXM]/.test(name))?.name;
      return `clojure -P${alias === undefined ? '' : ` ${alias}`}`;
    },
  },
};

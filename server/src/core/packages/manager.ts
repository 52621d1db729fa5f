import type { Argument, Invocation, Lookup } from '../shell/invocation.ts';
import type { InputList } from './inputs.ts';
import type { ProjectFiles } from './project.ts';

/** What a command of a package manager does, as far as the order of instructions depends on it. */
export type Role =
  /** Installs the project's dependencies, and reads nothing but manifests. */
  | 'install'
  /** Installs, but reads the project's sources as well, or may. */
  | 'source-install'
  /** Downloads only. */
  | 'prefetch'
  /** Installs things that the command names; reads no file of the project. */
  | 'fixed-install'
  /** The same for a tool of the whole user. */
  | 'global-install'
  /** Adds packages to the project: reads and rewrites the manifest. */
  | 'add-package'
  /** Reads only what an earlier installation wrote. */
  | 'derived-install'
  | 'os-install'
  | 'os-clean'
  /** Prepares the package manager. */
  | 'setup'
  /** Writes the user's configuration. */
  | 'config'
  /** Writes configuration into the project's folder. */
  | 'config-local'
  /** Compiles, tests or bundles: reads the sources. */
  | 'build'
  /** Empties a cache. */
  | 'clean'
  /** Removes what only development needs. */
  | 'prune'
  /** Resolves versions and writes a lock file. */
  | 'lock'
  /** Writes a requirements file from a lock file. */
  | 'export'
  /** Works on installed packages and needs the sources. */
  | 'autoload'
  /** Creates a virtual environment. */
  | 'venv'
  | 'chef-cook'
  | 'chef-prepare'
  /** Downloads from a fixed address. */
  | 'remote-fetch';

/** How long an installation takes, roughly: seconds, tens of seconds, minutes, many minutes. */
export type Cost = 'light' | 'medium' | 'heavy' | 'very heavy';

export interface PackageManager {
  readonly id: string;
  /** As users write it. */
  readonly name: string;
  readonly programs: readonly string[];
  /** Flags that take their value from the next word, parted by blanks. */
  readonly valueFlags?: string;
  /** The first form that fits a command counts. */
  readonly commands: readonly CommandForm[];
  readonly cost: Cost;
  readonly caches: readonly CacheFact[];
  /** Where one command surely keeps its downloads, or why that cannot be told. */
  readonly keeps?: (request: CacheRequest) => CachePlan | string;
  /** Absent for a manager that reads no file of a project. */
  readonly project?: ProjectForm;
  /** Why an installation after the sources cannot be moved at all. */
  readonly immovable?: string;
}

export interface CommandForm {
  readonly role: Role;
  /** Program and first operands, parted by blanks: `npm ci`. Flags between them are passed over. */
  readonly calls: readonly string[];
  /** One of these flags is given, as `--name` or `--name=value`. */
  readonly given?: readonly string[];
  /** None of these flags is given. */
  readonly missing?: readonly string[];
  /** Whether operands follow those of `calls`. */
  readonly operands?: 'none' | 'some';
  readonly test?: (call: Call) => boolean;
  /** Never changes a lock file. */
  readonly frozen?: boolean | ((call: Call, environment: Lookup) => boolean);
  /** Takes no notice of a lock file at all. */
  readonly ignoresLock?: boolean;
  /** A build that downloads dependencies on its own. */
  readonly downloads?: boolean;
  /** Settings that the command reads where it runs or above, when they are there. */
  readonly settings?: readonly string[];
  /** Why this command cannot stand before the sources. */
  readonly needsSources?: string;
}

/** How an installation depends on the files of a project. */
export interface ProjectForm {
  /** Flags that name the project's folder. */
  readonly directoryFlags?: readonly string[];
  /** Names of files that are manifests, lock files or settings; `*` stands for any characters but a slash. */
  readonly names: readonly string[];
  /**
   * What an installation writes below the project's folder: folders end with a slash, a leading `**` means at any depth.
   * What the build context brings to these places would be laid over the installation.
   */
  readonly writes: readonly string[];
  /**
   * Lists all files that the installation reads, and what stands against running it with these alone. Gives a command that only
   * downloads, and reads these files alone, when the command itself must stay behind the sources.
   */
  readonly inputs: (request: InputRequest) => string | undefined;
  /**
   * Whether an installation may well be complete without a file that `inputs` lists: it is copied along to be sure. `copied` is what is
   * there before the installation.
   */
  readonly isSpare?: (path: string, call: Call, copied: ProjectFiles) => boolean;
  /** Nothing would be downloaded: packages lie in the sources, or there are none. */
  readonly idle?: (call: Call, project: ProjectFiles, environment: Lookup) => boolean;
  /** The manager that this one is in this project: the versions of one program may differ. */
  readonly flavour?: (project: ProjectFiles) => PackageManager;
  readonly lock?: LockForm;
}

export interface InputRequest {
  readonly call: Call;
  readonly form: CommandForm;
  readonly project: ProjectFiles;
  readonly environment: Lookup;
  /** Takes what is found out. */
  readonly list: InputList;
}

export interface LockForm {
  readonly files: readonly string[];
  /** Whether the lock file says all that the manifests ask for, so that an installation leaves it as it is; undefined when that cannot be told. */
  readonly covers?: (project: ProjectFiles) => boolean | undefined;
}

/** A folder that a manager caches in, for a user whose home is /root. */
export interface CacheFact {
  readonly target: string;
  /** `download`: what is in it is not needed afterwards. `install`: later steps or the container read it. `build`: results of compilers. */
  readonly kind: 'download' | 'install' | 'build';
  readonly sharing: 'shared' | 'locked';
  /** The variable that moves it elsewhere. */
  readonly variable?: string;
  /** Where the cache lies below the folder that the variable names, when it is not that folder itself: `/store`. */
  readonly below?: string;
}

/** A command whose cache is looked for. */
export interface CacheRequest {
  readonly call: Call;
  readonly caches: readonly CacheFact[];
  readonly environment: Lookup;
  /** The home folder of the user that runs it. */
  readonly home: string;
  /** The files that it sees; absent where the build context is not known. */
  readonly project: ProjectFiles | undefined;
}

/** What has to be mounted so that a command keeps its downloads. */
export interface CachePlan {
  readonly folders: readonly CacheFolder[];
  /**
   * Other commands of the manager use the folder as well: `find` what they would download again otherwise, or `need` what is in it, as does
   * whatever runs in the container.
   */
  readonly others?: 'find' | 'need';
  /** A command that makes the manager keep its downloads, with what it leaves in the image. */
  readonly setUp?: { readonly command: string; readonly leaves: string };
  /** A flag that does so, right behind the program. */
  readonly flag?: string;
  /** Takes the place of the flag that keeps nothing. */
  readonly instead?: string;
}

export interface CacheFolder {
  readonly target: string;
  readonly sharing: 'shared' | 'locked';
  /** The name under which builds share it, where it is not the folder's. */
  readonly id?: string;
}

/** A command of a package manager with its words told apart. */
export interface Call {
  readonly invocation: Invocation;
  /** The program by its plain name. */
  readonly program: string;
  readonly flags: readonly Flag[];
  /** Words that are no flags and no values of flags. */
  readonly operands: readonly Argument[];
  /** How many operands belong to the form of the command. */
  readonly verb: number;
}

export interface Flag {
  readonly name: string;
  /** Absent for a flag without value, and for a value that is not known. */
  readonly value?: string;
  /** The value as written. */
  readonly text?: string;
}

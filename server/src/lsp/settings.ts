import type { Connection } from 'vscode-languageserver';
import type { LintSettings, RuleLevel } from '../core/rules/lint.ts';
import type { Builder } from '../core/world.ts';
import type { Client } from './client.ts';
import { within } from './waiting.ts';

/** What the user has set, for one document. */
export interface Settings {
  /** Folder of the build context, relative to the workspace folder; empty: that of the Dockerfile. */
  readonly contextFolder: string;
  /** What builds the file; absent when the user leaves it open. */
  readonly builder?: Builder;
  readonly lint: LintSettings;
}

export interface SettingsStore {
  /** The settings of a document, where they are known already. */
  get(uri: string): Settings | undefined;
  /** The settings of a document, asked for where they are not known. */
  fetch(uri: string): Promise<Settings>;
  forget(uri: string): void;
  /** The editor says that settings have changed; one that cannot be asked sends them along. */
  changed(sent: unknown): void;
}

const section = 'layerwise';
const levels: readonly string[] = ['default', 'off', 'hint', 'information', 'warning', 'error'] satisfies RuleLevel[];
const builders: readonly string[] = ['buildkit', 'legacy', 'buildah', 'kaniko'] satisfies Builder[];

/** Milliseconds after which an editor that does not answer is taken to have no settings. */
const patience = 3000;

/** Settings by document. Each is asked for once, until they change. */
export function settingsStore(connection: Connection, client: Client): SettingsStore {
  let common = readSettings(undefined);
  const known = new Map<string, Settings>();
  const asked = new Map<string, Promise<Settings>>();

  async function ask(uri: string): Promise<Settings> {
    try {
      const asking: Promise<unknown> = connection.workspace.getConfiguration({ scopeUri: uri, section });
      return readSettings(await within(patience, asking));
    } catch {
      return common;
    }
  }

  return {
    get: (uri) => (client.configuration ? known.get(uri) : common),
    fetch(uri) {
      if (!client.configuration) return Promise.resolve(common);
      const existing = asked.get(uri);
      if (existing) return existing;
      const asking = ask(uri).then((settings) => {
        // Settings that have changed since are asked for again.
        if (asked.get(uri) === asking) known.set(uri, settings);
        return settings;
      });
      asked.set(uri, asking);
      return asking;
    },
    forget(uri) {
      known.delete(uri);
      asked.delete(uri);
    },
    changed(sent) {
      known.clear();
      asked.clear();
      if (isRecord(sent) && isRecord(sent[section])) common = readSettings(sent[section]);
    },
  };
}

/** Reads what an editor sends; whatever is not as it should be counts as not set. */
export function readSettings(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  const { context, builder, rules } = given;
  const folder = isRecord(context) ? context.folder : undefined;
  const set = isRecord(rules)
    ? Object.entries(rules).filter((entry): entry is [string, RuleLevel] => isLevel(entry[1]))
    : [];
  return {
    contextFolder: typeof folder === 'string' ? folder.trim() : '',
    ...(isBuilder(builder) ? { builder } : {}),
    lint: { levels: Object.fromEntries(set) },
  };
}

function isBuilder(value: unknown): value is Builder {
  return typeof value === 'string' && builders.includes(value);
}

function isLevel(value: unknown): value is RuleLevel {
  return typeof value === 'string' && levels.includes(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

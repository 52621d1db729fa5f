import { variableOf } from './environment.ts';
import type { Healthcheck, ImageConfig, Variable } from './plan.ts';
import { entriesOf, type VersionedMap, withValue } from './versions.ts';

/** The variable PATH of a stage whose base image sets none. */
export const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * An image config while it changes. But for its triggers nothing in it is changed in place, so that a stage continues another one's by a
 * copy of the members.
 */
export interface ConfigDraft {
  /** Operating system that the config names. */
  os: string;
  user: string;
  exposedPorts: VersionedMap<object>;
  env: VersionedMap<Variable>;
  entrypoint: readonly string[];
  cmd: readonly string[];
  volumes: VersionedMap<object>;
  workingDir: string;
  labels: VersionedMap<string>;
  stopSignal: string;
  shell: readonly string[];
  /** A list of the config's own, which grows in place. */
  onBuild: string[];
  healthcheck: Healthcheck | undefined;
  argsEscaped: boolean;
}

/** The config of a base image as the start of a stage's own. Its variables are guesses where the image is not fully known. */
export function configFrom(image: ImageConfig, os: string, empty: VersionedMap<never>, guessed: boolean): ConfigDraft {
  let env: VersionedMap<Variable> = empty;
  for (const entry of image.Env ?? []) {
    const { name, value } = variableText(entry);
    env = withValue(env, name, variableOf(name, value, { kind: 'base-image' }, guessed), 'keep');
  }
  return {
    os,
    user: image.User ?? '',
    exposedPorts: mapOf(image.ExposedPorts, empty),
    env,
    entrypoint: image.Entrypoint ?? [],
    cmd: image.Cmd ?? [],
    volumes: mapOf(image.Volumes, empty),
    workingDir: image.WorkingDir ?? '',
    labels: mapOf(image.Labels, empty),
    stopSignal: image.StopSignal ?? '',
    shell: image.Shell ?? [],
    onBuild: [...(image.OnBuild ?? [])],
    healthcheck: image.Healthcheck,
    argsEscaped: image.ArgsEscaped ?? false,
  };
}

/** The config as it is written into the image: without the members that are empty. */
export function finishConfig(draft: ConfigDraft): ImageConfig {
  const env = entriesOf(draft.env).map(({ name, value }) => `${name}=${value.value}`);
  return {
    ...(draft.user ? { User: draft.user } : {}),
    ...(draft.exposedPorts.size > 0 ? { ExposedPorts: recordOf(draft.exposedPorts) } : {}),
    ...(env.length > 0 ? { Env: env } : {}),
    ...(draft.entrypoint.length > 0 ? { Entrypoint: draft.entrypoint } : {}),
    ...(draft.cmd.length > 0 ? { Cmd: draft.cmd } : {}),
    ...(draft.volumes.size > 0 ? { Volumes: recordOf(draft.volumes) } : {}),
    ...(draft.workingDir ? { WorkingDir: draft.workingDir } : {}),
    ...(draft.labels.size > 0 ? { Labels: recordOf(draft.labels) } : {}),
    ...(draft.stopSignal ? { StopSignal: draft.stopSignal } : {}),
    ...(draft.shell.length > 0 ? { Shell: draft.shell } : {}),
    ...(draft.onBuild.length > 0 ? { OnBuild: [...draft.onBuild] } : {}),
    ...(draft.healthcheck ? { Healthcheck: draft.healthcheck } : {}),
    ...(draft.argsEscaped ? { ArgsEscaped: true } : {}),
  };
}

function variableText(entry: string): { readonly name: string; readonly value: string } {
  const equals = entry.indexOf('=');
  return equals === -1 ? { name: entry, value: '' } : { name: entry.slice(0, equals), value: entry.slice(equals + 1) };
}

function mapOf<V>(record: Readonly<Record<string, V>> | undefined, empty: VersionedMap<never>): VersionedMap<V> {
  let map: VersionedMap<V> = empty;
  if (record) for (const [name, value] of Object.entries(record)) map = withValue(map, name, value, 'keep');
  return map;
}

/** Names come from the file: `__proto__` is one like any other here. */
function recordOf<V>(map: VersionedMap<V>): Record<string, V> {
  return Object.fromEntries(entriesOf(map).map(({ name, value }) => [name, value]));
}

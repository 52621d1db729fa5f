import type { ConfigDraft } from './draft.ts';
import type { ImageConfig } from './plan.ts';

/** A config that says nothing, for an operating system. */
export function emptyConfig(os: string): ConfigDraft {
  return {
    os,
    user: '',
    exposedPorts: new Map(),
    env: [],
    entrypoint: [],
    cmd: [],
    volumes: new Map(),
    workingDir: '',
    labels: new Map(),
    stopSignal: '',
    shell: [],
    onBuild: [],
    healthcheck: undefined,
    argsEscaped: false,
  };
}

/** The config of a base image as the start of a stage's own. */
export function configFrom(image: ImageConfig, os: string): ConfigDraft {
  return {
    os,
    user: image.User ?? '',
    exposedPorts: new Map(Object.entries(image.ExposedPorts ?? {})),
    env: [...(image.Env ?? [])],
    entrypoint: image.Entrypoint ?? [],
    cmd: image.Cmd ?? [],
    volumes: new Map(Object.entries(image.Volumes ?? {})),
    workingDir: image.WorkingDir ?? '',
    labels: new Map(Object.entries(image.Labels ?? {})),
    stopSignal: image.StopSignal ?? '',
    shell: image.Shell ?? [],
    onBuild: [...(image.OnBuild ?? [])],
    healthcheck: image.Healthcheck,
    argsEscaped: image.ArgsEscaped ?? false,
  };
}

/** A copy that a child stage may change; triggers are not inherited. */
export function inheritConfig(parent: ConfigDraft): ConfigDraft {
  return {
    ...parent,
    exposedPorts: new Map(parent.exposedPorts),
    env: [...parent.env],
    volumes: new Map(parent.volumes),
    labels: new Map(parent.labels),
    onBuild: [],
  };
}

/** Sets a variable in the config: in its place when it is there, else at the end. */
export function setConfigEnv(config: ConfigDraft, name: string, value: string): void {
  const at = config.env.findIndex((entry) => envName(entry) === name);
  if (at === -1) config.env.push(`${name}=${value}`);
  else config.env[at] = `${name}=${value}`;
}

export function envName(entry: string): string {
  const equals = entry.indexOf('=');
  return equals === -1 ? entry : entry.slice(0, equals);
}

export function envValue(entry: string): string {
  const equals = entry.indexOf('=');
  return equals === -1 ? '' : entry.slice(equals + 1);
}

/** The finished config, without the members that are empty, as it is written into the image. */
export function finishConfig(draft: ConfigDraft): ImageConfig {
  return {
    ...(draft.user ? { User: draft.user } : {}),
    ...(draft.exposedPorts.size > 0 ? { ExposedPorts: Object.fromEntries(draft.exposedPorts) } : {}),
    ...(draft.env.length > 0 ? { Env: [...draft.env] } : {}),
    ...(draft.entrypoint.length > 0 ? { Entrypoint: draft.entrypoint } : {}),
    ...(draft.cmd.length > 0 ? { Cmd: draft.cmd } : {}),
    ...(draft.volumes.size > 0 ? { Volumes: Object.fromEntries(draft.volumes) } : {}),
    ...(draft.workingDir ? { WorkingDir: draft.workingDir } : {}),
    ...(draft.labels.size > 0 ? { Labels: Object.fromEntries(draft.labels) } : {}),
    ...(draft.stopSignal ? { StopSignal: draft.stopSignal } : {}),
    ...(draft.shell.length > 0 ? { Shell: draft.shell } : {}),
    ...(draft.onBuild.length > 0 ? { OnBuild: [...draft.onBuild] } : {}),
    ...(draft.healthcheck ? { Healthcheck: draft.healthcheck } : {}),
    ...(draft.argsEscaped ? { ArgsEscaped: true } : {}),
  };
}

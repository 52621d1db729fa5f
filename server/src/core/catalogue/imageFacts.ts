import type { ImageConfig } from '../build/plan.ts';
import type { ImageFacts } from '../world.ts';
import type { ImageBuild, ImageDefaults, OfficialImage } from './catalogue.ts';
import { distribution, distributionOfTag } from './distributions.ts';
import { officialReference } from './officialReference.ts';
import { tagsOf } from './tags.ts';

/** What is known of an image without asking a registry: some members of the config of an official image whose tag is built today. */
export function imageFacts(reference: string, os = 'linux'): ImageFacts | undefined {
  const official = officialReference(reference);
  // A digest may stand for an older build of the tag.
  if (!official || official.digest !== undefined) return undefined;
  const build = buildFor(official.image.name, official.tag, os);
  if (!build?.defaults) return undefined;
  return {
    config: configOf(build.defaults),
    ...(build.windows && os !== 'windows' ? { platform: { os: 'windows', architecture: 'amd64' } } : {}),
    complete: false,
  };
}

/** The build that a tag stands for on an operating system; that of another where there is none for it. */
export function buildFor(name: string, tag: string, os = 'linux'): ImageBuild | undefined {
  const builds = tagsOf(name).find((candidate) => candidate.tag === tag)?.builds ?? [];
  return builds.find(({ windows }) => windows === (os === 'windows')) ?? builds[0];
}

function configOf({
  user,
  env,
  entrypoint,
  cmd,
  workdir,
  ports,
  volumes,
  stopSignal,
  shell,
}: ImageDefaults): ImageConfig {
  return {
    ...(user === undefined ? {} : { User: user }),
    ...(env === undefined ? {} : { Env: Object.entries(env).map(([name, value]) => `${name}=${value}`) }),
    ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
    ...(cmd === undefined ? {} : { Cmd: cmd }),
    ...(workdir === undefined ? {} : { WorkingDir: workdir }),
    ...(ports === undefined
      ? {}
      : { ExposedPorts: keys(ports.map((port) => (port.includes('/') ? port : `${port}/tcp`))) }),
    ...(volumes === undefined ? {} : { Volumes: keys(volumes) }),
    ...(stopSignal === undefined ? {} : { StopSignal: stopSignal }),
    ...(shell === undefined ? {} : { Shell: shell }),
  };
}

function keys(names: readonly string[]): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, {}]));
}

/** What RUN meets in an image: where it stands, what installs packages, which shell there is. Members are absent where not known. */
export interface Surroundings {
  /** The distribution in words, with its release where a tag names it. */
  readonly title?: string;
  /** The command that installs packages, or `none`. */
  readonly packages?: string;
  readonly sh?: string;
  readonly bash?: boolean;
}

/** From the facts on a build, or from the distribution that its tags or its image name. */
export function surroundings(image: OfficialImage, tag: string, build: ImageBuild | undefined): Surroundings {
  const { defaults } = build ?? {};
  const named = [tag, ...(build?.tags ?? [])].map(distributionOfTag).find((found) => found?.release !== undefined);
  const name =
    defaults?.distro ??
    named?.name ??
    distributionOfTag(tag)?.name ??
    (build?.windows ? undefined : image.plainDistribution);
  const general = name === undefined ? undefined : distribution(name);
  const release = named && named.name === name ? ` ${named.release}` : '';
  const packages = defaults?.packages ?? general?.packages;
  const sh = defaults?.sh ?? general?.sh;
  const bash = defaults?.bash ?? general?.bash;
  return {
    ...(general === undefined ? {} : { title: general.title + release }),
    ...(packages === undefined ? {} : { packages }),
    ...(sh === undefined ? {} : { sh }),
    ...(bash === undefined ? {} : { bash }),
  };
}

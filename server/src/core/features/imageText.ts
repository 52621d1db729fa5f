import { catalogueDate, type ImageBuild, type ImageDefaults, type OfficialImage } from '../catalogue/catalogue.ts';
import { buildFor, surroundings } from '../catalogue/imageFacts.ts';
import type { OfficialReference } from '../catalogue/officialReference.ts';
import { type ImageTag, tagState, tagsOf } from '../catalogue/tags.ts';
import { codeSpan } from '../text/markdown.ts';

/** An official image in Markdown: what it is, whether it is a base or ready to run. */
export function describeImage(image: OfficialImage): string {
  return paragraphs([headline(image), sentence(image.description), image.notice, hubLink(image)]);
}

/** A reference to an official image in Markdown: the image, the state of its tag, and what a stage on it meets. */
export function describeReference(reference: OfficialReference, os?: string): string {
  const { image, tag, digest, copy, platform } = reference;
  const build = buildFor(image.name, tag, os);
  return paragraphs([
    headline(image),
    sentence(image.description),
    image.notice,
    copy === undefined ? undefined : `A copy of the official image, kept at ${codeSpan(copy)}.`,
    platform === undefined ? undefined : `The build for ${codeSpan(platform)} alone.`,
    ...(digest === undefined
      ? [describeState(image, tag, build), describeFacts(image, tag, build)]
      : [describeDigest(tag)]),
    hubLink(image),
  ]);
}

/** A tag of an official image in Markdown. */
export function describeTag(image: OfficialImage, { tag, builds: [build], prerelease }: ImageTag): string {
  return paragraphs([
    `**${image.name}:${tag}**`,
    prerelease ? 'A pre-release.' : undefined,
    build && describeAliases(build, tag),
    describeFacts(image, tag, build),
  ]);
}

/** The kind and the use of an image in a few words. */
export function kindLabel({ kind, role, deprecated }: OfficialImage): string {
  return `${kind === 'base' ? 'base image' : 'ready to run'}, ${role}${deprecated ? ', deprecated' : ''}`;
}

/** What an image stands on in a few words, such as `Debian, apt`; undefined when not known. */
export function standingLabel(image: OfficialImage, tag: string, build: ImageBuild | undefined): string | undefined {
  const { title, packages } = surroundings(image, tag, build);
  if (title === undefined) return undefined;
  return packages === undefined || packages === 'none' ? title : `${title}, ${packages}`;
}

function headline({ name, kind, role, extended, deprecated }: OfficialImage): string {
  const use = kind === 'base' ? 'a base to build upon' : `ready to run${extended ? ', and often built upon' : ''}`;
  return `**${name}** — Docker Official Image, ${use} (${role})${deprecated ? '. Deprecated' : ''}.`;
}

function describeState(image: OfficialImage, tag: string, build: ImageBuild | undefined): string | undefined {
  const { name } = image;
  if (name === 'scratch') return undefined;
  const state = tagState(name, tag);
  const shown = codeSpan(tag);
  switch (state.kind) {
    case 'current':
      return paragraphs([
        state.tag.prerelease ? `${shown} is a pre-release.` : undefined,
        build && describeAliases(build, tag),
      ]);
    case 'superseded':
      return `${shown} is not built any more and gets no updates: ${codeSpan(state.current.tag)} stands for newer versions of it.`;
    case 'ended': {
      const what = state.what === tag ? shown : `${codeSpan(state.what)} of ${shown}`;
      return `${what} has not been built since ${state.day}: it can still be pulled, but gets no updates.${suggestion(name)}`;
    }
    case 'unknown':
      return `${shown} is not among the tags that were built on ${catalogueDate()}.${suggestion(name)}`;
  }
}

function suggestion(name: string): string {
  const best = tagsOf(name).find(({ prerelease }) => !prerelease);
  return best ? ` The newest is ${codeSpan(best.tag)}.` : '';
}

/** So many names of one image are listed; there can be thirty. */
const mostAliases = 5;

function describeAliases(build: ImageBuild, tag: string): string | undefined {
  const aliases = [...new Set([...build.tags, ...build.shared])].filter((alias) => alias !== tag);
  if (aliases.length === 0) return undefined;
  // The version in full says the most.
  const [main = '', ...others] = aliases;
  const shown = [main, ...others.sort((a, b) => a.length - b.length)].slice(0, mostAliases);
  const more = aliases.length - shown.length;
  return `The same image as ${shown.map((alias) => codeSpan(alias)).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function describeDigest(tag: string): string {
  const comment = tag === 'latest' ? '' : ` The tag ${codeSpan(tag)} is only a note: it is not looked up.`;
  return `Pinned by digest: every build takes this very image, and updates wait until the digest is changed.${comment}`;
}

function describeFacts(image: OfficialImage, tag: string, build: ImageBuild | undefined): string | undefined {
  const { title, packages, sh, bash } = surroundings(image, tag, build);
  const rows = [
    title === undefined ? undefined : `Stands on: ${title}`,
    packages === undefined ? undefined : `Package manager: ${packages === 'none' ? 'none' : codeSpan(packages)}`,
    sh === undefined ? undefined : `Shell: ${shellText(sh, bash)}`,
    ...(build?.defaults ? describeDefaults(build.defaults, build.windows) : []),
    build === undefined ? undefined : `Platforms: ${build.platforms.map((platform) => codeSpan(platform)).join(', ')}`,
  ].filter((row) => row !== undefined);
  return rows.length === 0 ? undefined : rows.map((row) => `- ${row}`).join('\n');
}

function shellText(sh: string, bash: boolean | undefined): string {
  if (sh === 'cmd') return '`cmd`';
  const name = sh === 'busybox ash' ? 'BusyBox ash' : sh;
  const rest = sh === 'bash' ? '' : bash === true ? '; Bash is there too' : bash === false ? '; no Bash' : '';
  return `${codeSpan('/bin/sh')} is ${name}${rest}`;
}

function describeDefaults(defaults: ImageDefaults, windows: boolean): (string | undefined)[] {
  const { user, users, workdir, entrypoint, cmd, shell, ports, volumes, tools, stopSignal } = defaults;
  const start = [...(entrypoint ?? []), ...(cmd ?? [])];
  const others = (users ?? []).filter((name) => name.split(':')[0] !== user);
  const also = others.length === 0 ? '' : `; there is also ${others.map(accountText).join(', ')}`;
  const list = (items: readonly string[]) => items.map((item) => codeSpan(item)).join(', ');
  return [
    shell?.[0] === undefined ? undefined : `\`RUN\` uses: ${codeSpan(shell[0])}`,
    `User: ${codeSpan(user ?? (windows ? 'ContainerAdministrator' : 'root'))}${also}`,
    workdir === undefined ? undefined : `Working directory: ${codeSpan(workdir)}`,
    start.length === 0 ? undefined : `Starts: ${codeSpan(start.join(' '))}`,
    ports && `Ports: ${list(ports)}`,
    volumes && `Volumes: ${list(volumes)}`,
    stopSignal && `Stops on: ${codeSpan(stopSignal)}`,
    tools && `Brings along: ${list(tools)}`,
  ];
}

function accountText(account: string): string {
  const [name = '', id] = account.split(':');
  return id === undefined ? codeSpan(name) : `${codeSpan(name)} (${id})`;
}

function hubLink({ name }: OfficialImage): string {
  return `[Docker Hub](https://hub.docker.com/_/${name}) · facts of ${catalogueDate()}`;
}

function sentence(text: string): string {
  return `${text}.`;
}

function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

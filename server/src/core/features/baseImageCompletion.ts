import { type OfficialImage, officialImages } from '../catalogue/catalogue.ts';
import { copies, officialReference } from '../catalogue/officialReference.ts';
import { type ImageTag, tagState, tagsOf } from '../catalogue/tags.ts';
import type { Range } from '../text/range.ts';
import { codeBlock } from './codeBlock.ts';
import type { CompletionList } from './completion.ts';
import type { Completion } from './completionItem.ts';
import { groups } from './completionRequest.ts';
import { describeImage, describeTag, kindLabel, standingLabel } from './imageText.ts';

export interface BaseImageRequest {
  /** What is typed of the reference before the cursor. */
  readonly prefix: string;
  /** What is replaced: the prefix, and what follows it of the name, the tag or the digest. */
  readonly range: Range;
  /** Stages that can be named here: they hide images of the same name. */
  readonly stageNames: readonly string[];
  /** A tag or a digest follows the range. */
  readonly followed: boolean;
}

/** So many tags are offered at most; the editor asks again as more is typed. */
const mostTags = 200;

/** Official images, and behind `:` the tags of one: bases before services, the best tag first. Other images are not known. */
export function completeBaseImage(request: BaseImageRequest): CompletionList {
  const { prefix } = request;
  const at = prefix.indexOf('@');
  if (at !== -1) return { items: completeDigest(request, at), incomplete: false };
  const colon = prefix.indexOf(':', prefix.lastIndexOf('/') + 1);
  return colon === -1 ? completeNames(request) : completeTags(request, colon);
}

/** What may stand before the name of an official image. */
const homes = ['docker.io/library/', 'index.docker.io/library/', 'library/', ...copies.map((copy) => `${copy}/`)];

function completeNames({ prefix, range, stageNames, followed }: BaseImageRequest): CompletionList {
  const home = homes.find((candidate) => prefix.startsWith(candidate)) ?? '';
  if (prefix.includes('/') && home === '') return { items: [], incomplete: false };
  const hidden = new Set(home === '' ? stageNames.map((name) => name.toLowerCase()) : ['scratch']);
  const items = officialImages()
    .filter(({ name }) => !hidden.has(name))
    .map((image, order) => nameItem(image, order, { start: range.start + home.length, end: range.end }, followed));
  return { items, incomplete: false };
}

function nameItem(image: OfficialImage, order: number, range: Range, followed: boolean): Completion {
  const { name, deprecated } = image;
  const bare = followed || name === 'scratch' || !image.pullable;
  return {
    label: name,
    kind: 'image',
    insertText: bare ? name : `${name}:`,
    filterText: name,
    detail: kindLabel(image),
    description: kindLabel(image),
    documentation: describeImage(image),
    sortText: sortText(order),
    range,
    ...(bare ? {} : { retrigger: true }),
    ...(deprecated ? { outdated: true } : {}),
  };
}

function completeTags({ prefix, range }: BaseImageRequest, colon: number): CompletionList {
  const image = officialReference(prefix.slice(0, colon))?.image;
  if (!image) return { items: [], incomplete: false };
  const typed = prefix.slice(colon + 1);
  const place = { start: range.start + colon + 1, end: range.end };
  const spread = tagsOf(image.name).filter(({ tag }) => isSpread(typed.toLowerCase(), tag.toLowerCase()));
  const begins = ({ tag }: ImageTag) => tag.startsWith(typed);
  const fitting = [...spread.filter(begins), ...spread.filter((tag) => !begins(tag))];
  const items = fitting.slice(0, mostTags).map((tag, order) => tagItem(image, tag, order, place));
  const ended = items.length === 0 && typed !== '' ? endedItem(image, typed, place) : [];
  return { items: [...items, ...ended], incomplete: fitting.length > mostTags };
}

function tagItem(image: OfficialImage, tag: ImageTag, order: number, range: Range): Completion {
  const [build] = tag.builds;
  const standing = standingLabel(image, tag.tag, build);
  const details = [...(tag.prerelease ? ['pre-release'] : []), ...(standing === undefined ? [] : [standing])];
  return {
    label: tag.tag,
    kind: 'tag',
    insertText: tag.tag,
    ...(details.length === 0 ? {} : { detail: details.join(', '), description: details.join(', ') }),
    documentation: describeTag(image, tag),
    sortText: sortText(order),
    range,
  };
}

/** A tag typed in full that is not built any more: said, rather than nothing offered. */
function endedItem(image: OfficialImage, typed: string, range: Range): Completion[] {
  const state = tagState(image.name, typed);
  if (state.kind !== 'ended' || state.what !== typed) return [];
  const detail = `not built since ${state.day}`;
  return [
    {
      label: typed,
      kind: 'tag',
      insertText: typed,
      detail,
      description: detail,
      sortText: sortText(0),
      range,
      outdated: true,
    },
  ];
}

/** Digests are not known without asking a registry: the item says how to find one. */
function completeDigest({ prefix, range }: BaseImageRequest, at: number): Completion[] {
  const algorithm = 'sha256:';
  const name = prefix.slice(0, at);
  if (name === '' || !algorithm.startsWith(prefix.slice(at + 1))) return [];
  return [
    {
      label: algorithm,
      kind: 'tag',
      insertText: algorithm,
      detail: 'pin by digest',
      documentation: [
        'Pins the image: every build takes the very same one, until the digest is changed.',
        `The digest is not known here. This prints it:`,
        codeBlock(`docker buildx imagetools inspect ${name}`, 'shell'),
      ].join('\n\n'),
      sortText: sortText(0),
      range: { start: range.start + at + 1, end: range.end },
    },
  ];
}

/** Behind the stages, in the order given. */
function sortText(order: number): string {
  return `${groups.images}${String(order).padStart(4, '0')}`;
}

/** Whether the characters of `part` occur in `whole` in order, as the editor matches what is typed. */
function isSpread(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}

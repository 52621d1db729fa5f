import type { Analysis } from '../analysis.ts';
import { mountSelectors } from '../cache/contextSelectors.ts';
import type { MountField } from '../dockerfile/model.ts';
import { readMount } from '../dockerfile/mountSyntax.ts';
import { formatPlatform } from '../dockerfile/platform.ts';
import { flagDoc, type ValueFact } from '../language/flagDocs.ts';
import { type FlagFact, instructionFact, type Keyword } from '../language/instructions.ts';
import { reference } from '../language/links.ts';
import { type MountOptionFact, mountOption, mountType } from '../language/mounts.ts';
import type { FlagSyntax } from '../syntax/tree.ts';
import { codeSpan } from '../text/markdown.ts';
import { basePlatforms, isBuiltFor } from './basePlatforms.ts';
import { codeBlock } from './codeBlock.ts';
import type { Hover } from './hover.ts';
import { hoverSource } from './hoverWord.ts';
import { covers, type Place } from './place.ts';
import { selectionSentence } from './selectedFiles.ts';

/** A flag, its value, or an option inside `--mount`. */
export function hoverFlag(analysis: Analysis, place: Place, offset: number): Hover | undefined {
  const flag = place.syntax.flags.find(({ range }) => covers(range, offset));
  const instruction = flag && instructionFact(place.keyword);
  const fact = instruction?.flags.find(({ name }) => name === flag?.name);
  if (!flag || !instruction || !fact) return undefined;
  const { valueRange } = flag;
  if (valueRange && offset >= valueRange.start) {
    const special = hoverValue(analysis, place, flag, offset);
    if (special) return special;
  }
  return { range: flag.range, markdown: flagText(instruction.keyword, fact, flag.value) };
}

function hoverValue(analysis: Analysis, place: Place, flag: FlagSyntax, offset: number): Hover | undefined {
  const { valueRange, value } = flag;
  if (!valueRange || value === undefined) return undefined;
  if (flag.name === 'mount') return hoverMount(analysis, place, flag, offset);
  if (flag.name === 'from') return hoverSource(analysis, place, value, valueRange, { numbers: true });
  if (flag.name === 'platform') return hoverPlatform(place, flag);
  return undefined;
}

/** The flag, with what the base image is built for where that is known. */
function hoverPlatform({ keyword, planned, stage, trigger }: Place, flag: FlagSyntax): Hover | undefined {
  const fact = instructionFact(keyword)?.flags.find(({ name }) => name === flag.name);
  // The flag of FROM stands outside the instructions of its stage.
  const built = trigger || planned ? undefined : basePlatforms(stage);
  if (!stage || !built || !fact) return undefined;
  const given = stage.fromPlatform?.unset.length === 0;
  const lacking = given && !isBuiltFor(built, stage.platform);
  const parts = [
    flagText('FROM', fact, flag.value),
    ...(lacking ? [`${codeSpan(built.image)} is not built for ${codeSpan(formatPlatform(stage.platform))}.`] : []),
    `${codeSpan(built.image)} is built for ${built.platforms.map((name) => codeSpan(name)).join(', ')}.`,
  ];
  return { range: flag.range, markdown: parts.join('\n\n') };
}

/** The documentation of a flag, with the meaning of its value when the table knows it. */
export function flagText(keyword: Keyword, { name, repeatable, since }: FlagFact, value?: string): string {
  const doc = flagDoc(keyword, name);
  if (!doc) return codeSpan(`--${name}`);
  const form = `--${name}${doc.placeholder === undefined ? '' : `=${doc.placeholder}`}${repeatable ? ' …' : ''}`;
  const chosen = doc.values?.find((fact) => fact.value === value && fact.documentation !== '');
  const parts = [
    `**${keyword} --${name}** ${sinceText(since)}`.trimEnd(),
    ...(chosen ? [valueText(chosen)] : []),
    codeBlock(form, 'text'),
    doc.documentation,
    ...(doc.fallback === undefined ? [] : [`Without it: ${doc.fallback}`]),
    `[Reference](${reference(doc.anchor)})`,
  ];
  return parts.join('\n\n');
}

function hoverMount(analysis: Analysis, place: Place, flag: FlagSyntax, offset: number): Hover | undefined {
  const { fields } = readMount(flag).mount;
  const field = fields.find(({ range }) => covers(range, offset));
  const option = field && mountOption(field.key);
  if (!field || !option) return undefined;
  const equals = field.text.indexOf('=');
  const valueStart = field.range.start + equals + 1;
  if (field.value !== undefined && offset >= valueStart) {
    const valueRange = { start: valueStart, end: field.range.end };
    if (field.key === 'type') {
      const markdown = mountTypeText(field.value);
      if (markdown !== undefined) return { range: field.range, markdown };
    }
    if (field.key === 'from') return hoverSource(analysis, place, field.value, valueRange, { numbers: false });
    if (field.key === 'source' || field.key === 'src') {
      const found = place.planned && mountSelectors(place.planned).find(({ mount }) => mount.flag === flag);
      const selected = found && selectionSentence(analysis, found);
      const doc = mountOptionText(option, fields, field.value);
      if (selected !== undefined) return { range: field.range, markdown: `${selected}\n\n${doc}` };
    }
  }
  return { range: field.range, markdown: mountOptionText(option, fields, field.value) };
}

/** The documentation of a mount type; undefined for a word that is none. */
export function mountTypeText(name: string): string | undefined {
  const fact = mountType(name);
  if (!fact) return undefined;
  return [
    `**RUN --mount=type=${fact.type}** — ${fact.summary}.`,
    fact.documentation,
    codeBlock(fact.example, 'dockerfile'),
    `[Reference](${reference(fact.anchor)})`,
  ].join('\n\n');
}

/** The documentation of a mount option, with the meaning of its value when the table knows it. */
export function mountOptionText(option: MountOptionFact, fields: readonly MountField[], value?: string): string {
  const { names, types, placeholder, documentation, fallback, since } = option;
  const [name, ...aliases] = names;
  const type = fields.findLast(({ key }) => key === 'type')?.value?.toLowerCase() ?? 'bind';
  const fits = types.some((known) => known === type);
  const chosen = option.values?.find((fact) => fact.value === value && fact.documentation !== '');
  const form = placeholder === undefined ? `${name}[=true|false]` : `${name}=${placeholder}`;
  const parts = [
    `**RUN --mount** option ${codeSpan(name)} ${sinceText(since)}`.trimEnd(),
    ...(chosen ? [valueText(chosen)] : []),
    codeBlock(form, 'text'),
    documentation,
    ...(fallback === undefined ? [] : [`Without it: ${fallback}.`]),
    ...(aliases.length === 0 ? [] : [`Also written ${aliases.map((alias) => codeSpan(alias)).join(' or ')}.`]),
    fits
      ? ''
      : `Not for mounts of type ${codeSpan(type)}: only for ${types.map((known) => codeSpan(known)).join(', ')}.`,
    `[Reference](${reference('run---mount')})`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function valueText({ value, documentation }: ValueFact): string {
  return `${codeSpan(value)}: ${documentation}`;
}

function sinceText(since: string | undefined): string {
  return since === undefined ? '' : `(Dockerfile ${since} and later)`;
}

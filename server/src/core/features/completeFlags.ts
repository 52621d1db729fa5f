import { defaultInputs } from '../analysis.ts';
import type { MountField } from '../dockerfile/model.ts';
import { readMount } from '../dockerfile/mountSyntax.ts';
import { parsePlatform } from '../dockerfile/platform.ts';
import { flagDoc, type ValueFact } from '../language/flagDocs.ts';
import { mountOption, mountOptions, mountTypes } from '../language/mounts.ts';
import { basePlatforms, isBuiltFor } from './basePlatforms.ts';
import { completePath } from './completeFiles.ts';
import { completeSource } from './completeStages.ts';
import type { CompletionList } from './completion.ts';
import type { Completion } from './completionItem.ts';
import { type CompletionRequest, type Draft, groups, listed, replacedRange } from './completionRequest.ts';
import { flagText, mountOptionText, mountTypeText } from './hoverFlag.ts';

/** The flags of the instruction that are not given yet, or can be repeated. */
export function completeFlagNames(request: CompletionRequest): Completion[] {
  const { fact, flags, laterFlags, word, analysis, offset } = request;
  if (!fact) return [];
  const given = new Set([...flags, ...laterFlags].map((flag) => flag.slice(2).split('=')[0]));
  const range = replacedRange(analysis, offset, word, '=');
  const hasValue = analysis.text[range.end] === '=';
  const drafts = fact.flags
    .filter(({ name, repeatable }) => repeatable || !given.has(name))
    .map((flag): Draft => {
      const label = `--${flag.name}`;
      const takesValue = flag.value === 'text';
      return {
        label,
        kind: 'flag',
        insertText: hasValue ? label : `${label}${takesValue ? '=' : ' '}`,
        ...(takesValue && !hasValue ? { retrigger: true } : {}),
        detail: flag.since === undefined ? fact.keyword : `${fact.keyword}, Dockerfile ${flag.since} and later`,
        documentation: flagText(fact.keyword, flag),
      };
    });
  return listed(groups.flags, range, drafts);
}

/** The values of the flag that the cursor's word gives. */
export function completeFlagValue(request: CompletionRequest): CompletionList {
  const { fact, word, analysis, offset } = request;
  const equals = word.indexOf('=');
  const name = word.slice(2, equals);
  const value = word.slice(equals + 1);
  const flag = fact?.flags.find((candidate) => candidate.name === name);
  if (!fact || !flag) return { items: [], incomplete: false };
  if (name === 'mount') return completeMount(request, value);
  if (name === 'from') return completeSource(request, value, { numbers: true, stops: '' });
  const values = flag.value === 'boolean' ? booleans : (flagDoc(fact.keyword, name)?.values ?? []);
  const drafts = name === 'platform' ? platformDrafts(request, values) : values.map(valueDraft);
  return { items: listed(groups.values, replacedRange(analysis, offset, value, ''), drafts), incomplete: false };
}

/** The platforms that are usual, then others that the base image is built for; those that it is not built for say so. */
function platformDrafts({ place, trigger }: CompletionRequest, usual: readonly ValueFact[]): Draft[] {
  const built = trigger ? undefined : basePlatforms(place.stage);
  if (!built) return usual.map(valueDraft);
  const known = new Set(usual.map(({ value }) => value));
  const drafts = usual.map((fact): Draft => {
    const platform = parsePlatform(fact.value, place.stage?.platform ?? defaultInputs.targetPlatform);
    const lacking = 'platform' in platform && !isBuiltFor(built, platform.platform);
    const detail = `not built: ${built.image}`;
    return { ...valueDraft(fact), ...(lacking ? { detail, description: detail } : {}) };
  });
  const others = built.platforms.filter((name) => !known.has(name.replace(/^linux\/arm64\/v8$/, 'linux/arm64')));
  return [...drafts, ...others.map((value): Draft => ({ label: value, kind: 'value', insertText: value }))];
}

const booleans: readonly ValueFact[] = [
  { value: 'true', documentation: '' },
  { value: 'false', documentation: '' },
];

export function valueDraft({ value, documentation }: ValueFact): Draft {
  return { label: value, kind: 'value', insertText: value, ...(documentation === '' ? {} : { documentation }) };
}

function completeMount(request: CompletionRequest, value: string): CompletionList {
  const { analysis, offset } = request;
  const comma = value.lastIndexOf(',');
  const current = value.slice(comma + 1);
  const fields = otherFields(request, value.slice(0, Math.max(comma, 0)), value);
  const equals = current.indexOf('=');
  if (equals !== -1) return completeMountValue(request, current.slice(0, equals), current.slice(equals + 1), fields);
  const range = replacedRange(analysis, offset, current, '=,');
  const followed = analysis.text[range.end] === '=';
  const type = fields.findLast(({ key }) => key === 'type')?.value?.toLowerCase() ?? 'bind';
  const given = new Set(fields.map(({ key }) => mountOption(key)));
  const drafts = mountOptions
    .filter((option) => !given.has(option) && option.types.some((known) => known === type))
    .flatMap((option): Draft[] => {
      const [name] = option.names;
      const bare = option.value === 'bare';
      const insertText = bare || followed ? name : `${name}=`;
      const retrigger = !bare && !followed && (option.values !== undefined || name === 'from');
      const base = {
        kind: 'value' as const,
        documentation: mountOptionText(option, fields),
        ...(retrigger ? { retrigger } : {}),
      };
      return [{ label: name, insertText, detail: `type=${type}`, filterText: option.names.join(' '), ...base }];
    });
  const whole = fields.length === 0 && !followed ? wholeMounts() : [];
  return { items: [...listed(groups.first, range, whole), ...listed(groups.values, range, drafts)], incomplete: false };
}

/** The fields of the whole value but the one at the cursor. */
function otherFields({ place, offset }: CompletionRequest, before: string, upToCursor: string): readonly MountField[] {
  const flag = place.syntax.flags.find(
    ({ valueRange }) => valueRange && valueRange.start <= offset && offset <= valueRange.end,
  );
  const whole = flag?.value ?? upToCursor;
  const after = whole.startsWith(upToCursor) ? whole.slice(upToCursor.length) : '';
  const comma = after.indexOf(',');
  const value = [before, comma === -1 ? '' : after.slice(comma + 1)].filter((part) => part !== '').join(',');
  if (value === '') return [];
  const text = `--mount=${value}`;
  const range = { start: 0, end: text.length };
  return readMount({ text, name: 'mount', value, range, nameRange: range }).mount.fields;
}

/** A mount of each type with what it needs at least. */
function wholeMounts(): Draft[] {
  const needs = {
    bind: 'source=${1:path},target=${2:path}',
    cache: 'target=${1:path}',
    tmpfs: 'target=${1:path}',
    secret: 'id=${1:name}',
    ssh: '',
  };
  return mountTypes.map(({ type, summary }): Draft => {
    const need = needs[type];
    const label = `type=${type}`;
    return {
      label,
      kind: 'value',
      insertText: need === '' ? label : `${label},${need}`,
      ...(need === '' ? {} : { isSnippet: true }),
      detail: summary,
      documentation: mountTypeText(type) ?? '',
    };
  });
}

function completeMountValue(
  request: CompletionRequest,
  key: string,
  value: string,
  fields: readonly MountField[],
): CompletionList {
  const { analysis, offset } = request;
  const given = (name: string) => fields.findLast((field) => field.key === name)?.value;
  if ((key === 'source' || key === 'src') && (given('type') ?? 'bind') === 'bind' && !value.includes('$'))
    return completePath(request, value, { from: given('from'), stops: '/,' });
  if (key === 'from') return completeSource(request, value, { numbers: false, stops: ',' });
  const option = mountOption(key);
  const range = replacedRange(analysis, offset, value, ',');
  const drafts = (option?.values ?? []).map((fact): Draft => {
    const documentation = option?.names[0] === 'type' ? mountTypeText(fact.value) : undefined;
    const detail = documentation === undefined ? {} : { detail: fact.documentation, documentation };
    return { ...valueDraft(fact), ...detail };
  });
  return { items: listed(groups.values, range, drafts), incomplete: false };
}

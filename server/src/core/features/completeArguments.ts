import type { ValueFact } from '../language/flagDocs.ts';
import { ociLabels } from '../language/labels.ts';
import { namedSignals } from '../language/signals.ts';
import { predefinedVariables } from '../language/variables.ts';
import { completeFiles } from './completeFiles.ts';
import { valueDraft } from './completeFlags.ts';
import { completeKeywords } from './completeKeywords.ts';
import { completeBase } from './completeStages.ts';
import type { CompletionList } from './completion.ts';
import type { Completion } from './completionItem.ts';
import { type CompletionRequest, type Draft, groups, listed, replacedRange } from './completionRequest.ts';

/** What an instruction's argument can be. */
export function completeArguments(request: CompletionRequest): CompletionList {
  const { fact, words, keyword } = request;
  const first = words.length === 0;
  const items = (list: readonly Completion[]): CompletionList => ({ items: list, incomplete: false });
  switch (fact?.keyword) {
    case 'FROM':
      return first ? completeBase(request) : items(words.length === 1 ? completeAs(request) : []);
    case 'COPY':
    case 'ADD':
      return completeFiles(request);
    case 'ARG':
      return items(completeArgNames(request));
    case 'LABEL':
      return items(completeLabels(request));
    case 'STOPSIGNAL':
      return items(first ? completeSignals(request) : []);
    case 'EXPOSE':
      return items(completeProtocols(request));
    case 'HEALTHCHECK':
      return items(first ? inOrder(request, healthcheckTypes(keyword)) : []);
    case 'SHELL':
      return items(completeShells(request));
    case 'ONBUILD':
      return items(first ? completeKeywords(request.analysis, request.offset, { ...request, trigger: true }) : []);
    default:
      return { items: [], incomplete: false };
  }
}

function inOrder({ analysis, offset, word }: CompletionRequest, drafts: readonly Draft[]): Completion[] {
  return listed(groups.values, replacedRange(analysis, offset, word, ''), drafts);
}

/** A word in the casing of the instruction's keyword. */
function inCaseOf(keyword: string, word: string): string {
  return keyword === keyword.toLowerCase() ? word.toLowerCase() : word;
}

function completeAs(request: CompletionRequest): Completion[] {
  const label = inCaseOf(request.keyword, 'AS');
  const documentation = 'Names the stage.';
  return inOrder(request, [
    { label, kind: 'keyword', insertText: `${label} \${1:name}`, isSnippet: true, documentation, filterText: label },
  ]);
}

function healthcheckTypes(keyword: string): Draft[] {
  const command = inCaseOf(keyword, 'CMD');
  const none = inCaseOf(keyword, 'NONE');
  return [
    {
      label: command,
      kind: 'keyword',
      insertText: `${command} `,
      documentation: 'The command that tests the container.',
    },
    {
      label: none,
      kind: 'keyword',
      insertText: none,
      documentation: 'Switches off the health check of the base image.',
    },
  ];
}

/** Names worth declaring: global arguments, which a stage sees once it declares them, and those that the builder sets. */
function completeArgNames(request: CompletionRequest): Completion[] {
  const { analysis, place, word, words } = request;
  if (word.includes('=')) return [];
  const inStage = place.stage !== undefined;
  const declared = new Set([...(place.planned?.before.declaredArgs.keys() ?? []), ...words]);
  const globals = inStage ? analysis.dockerfile.globalArgs.flatMap(({ declarations }) => declarations) : [];
  const globalDrafts = [...new Set(globals.map(({ name }) => name))].map((name): Draft => {
    return { label: name, kind: 'variable', insertText: name, detail: 'global ARG' };
  });
  const predefined = predefinedVariables
    .filter(({ kind }) => inStage || kind !== 'platform')
    .map(({ name, documentation, kind }): Draft => {
      return { label: name, kind: 'variable', insertText: name, detail: kindLabels[kind], documentation };
    });
  return inOrder(
    request,
    [...globalDrafts, ...predefined].filter(({ label }) => !declared.has(label)),
  );
}

const kindLabels = { platform: 'set by the builder', proxy: 'proxy', builder: 'steers the builder' } as const;

function completeLabels(request: CompletionRequest): Completion[] {
  const { word, analysis, offset } = request;
  if (/[='"]/.test(word)) return [];
  const range = replacedRange(analysis, offset, word, '=');
  const followed = analysis.text[range.end] === '=';
  const drafts = ociLabels.map(({ value, documentation }): Draft => {
    const insertText = followed ? value : `${value}="\${1:value}"`;
    return { label: value, kind: 'value', insertText, ...(followed ? {} : { isSnippet: true }), documentation };
  });
  return listed(groups.values, range, drafts);
}

function completeSignals(request: CompletionRequest): Completion[] {
  const drafts = namedSignals.map(({ name, number, documentation }): Draft => {
    const label = `SIG${name}`;
    return { label, kind: 'value', insertText: label, detail: String(number), documentation };
  });
  return inOrder(request, drafts);
}

const protocols: readonly ValueFact[] = [
  { value: 'tcp', documentation: 'The default.' },
  { value: 'udp', documentation: '' },
  { value: 'sctp', documentation: '' },
];

function completeProtocols({ analysis, offset, word }: CompletionRequest): Completion[] {
  const slash = word.lastIndexOf('/');
  if (slash === -1) return [];
  return listed(groups.values, replacedRange(analysis, offset, word.slice(slash + 1), ''), protocols.map(valueDraft));
}

const shells: readonly ValueFact[] = [
  {
    value: '["/bin/bash", "-o", "pipefail", "-c"]',
    documentation: 'Bash; a pipeline fails when any part of it fails.',
  },
  {
    value: '["/bin/bash", "-euo", "pipefail", "-c"]',
    documentation: 'Bash, strict: it also ends at the first failure and at unset variables.',
  },
  {
    value: '["/bin/ash", "-eo", "pipefail", "-c"]',
    documentation: 'The shell of Alpine; a pipeline fails when any part of it fails.',
  },
  { value: '["/bin/sh", "-c"]', documentation: 'The default on Linux.' },
  {
    value: '["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]',
    documentation: 'Windows PowerShell that ends at the first error.',
  },
  { value: '["cmd", "/S", "/C"]', documentation: 'The default on Windows.' },
];

/** Whole values: they replace what is typed of one, and only a line that holds no other. */
function completeShells({ analysis, offset, rest }: CompletionRequest): Completion[] {
  const { text, tree } = analysis;
  const lineEnd = tree.lines.endOf(tree.lines.lineAt(offset));
  if (text.slice(offset, lineEnd).replace(/["\]\s]/g, '') !== '') return [];
  const range = { start: Math.max(offset - rest.length, tree.lines.startOf(tree.lines.lineAt(offset))), end: lineEnd };
  return listed(groups.values, range, shells.map(valueDraft));
}

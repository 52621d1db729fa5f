import { type Instruction, phases } from '../dockerfile/model.ts';
import type { PrecedingComment, SyntaxTree } from '../syntax/tree.ts';
import type { Fix } from '../text/edit.ts';
import { buildCheck } from './buildCheck.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('InvalidDefinitionDescription', function* ({ dockerfile }): Generator<Finding> {
  for (const instruction of dockerfile.instructions) {
    const names = definedNames(instruction);
    const comment = instruction.syntax.comments.at(-1);
    const [name] = names;
    if (instruction.invalid || name === undefined || !comment) continue;
    if (names.includes(comment.text.split(' ', 1)[0] ?? '')) continue;
    const shown = names.length > 1 ? '<arg_key>' : name;
    yield {
      range: comment.range,
      message: `Comment for ${instruction.keyword} should follow the format: \`# ${shown} <description>\``,
      instruction,
      moment: { phase: phases.validate, index: instruction.index, part: 1 },
      fixes: namedComment(dockerfile.tree, comment, name),
    };
  }
});

function definedNames(instruction: Instruction): readonly string[] {
  if (instruction.keyword === 'ARG') return instruction.declarations.map(({ name }) => name);
  return instruction.keyword === 'FROM' && instruction.name ? [instruction.name.text.toLowerCase()] : [];
}

/** Comments that tools read mean something else with a word before it. */
const pragma = /^#?\s*(?:check\s*=|hadolint\s)/i;

function namedComment({ text, lines }: SyntaxTree, comment: PrecedingComment, name: string): Fix[] {
  if (pragma.test(comment.text)) return [];
  const words = text.slice(comment.range.start, comment.range.end).replace(/^#\s*/, '');
  // An indented comment describes nothing, so it moves to the start of the line.
  const range = { start: lines.startOf(lines.lineAt(comment.range.start)), end: comment.range.end };
  const edits = [{ range, newText: `# ${name} ${words}` }];
  return [{ title: `Begin the comment with ${name}`, safety: 'safe', edits }];
}

export const docs: RuleDocs = {
  why: `
\`docker build --call=outline\` and \`--call=targets\` list the arguments and stages of a file with a description each, and take it from the
comment above: \`# name what it is for\`. A comment that does not begin with the name is not shown.

This check is experimental: it runs only where \`# check=experimental=InvalidDefinitionDescription\` asks for it, or the setting.`,
  remedy: `
Begin the comment with the name of the stage or argument, or, where the comment is not meant as a description, put a line with a lone
\`#\` between it and the instruction. The fix adds the name. The image stays the same.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A comment without the name',
    source: `
# check=experimental=InvalidDefinitionDescription
FROM alpine AS base

# The version to install.
^^^^^^^^^^^^^^^^^^^^^^^^^ Comment for ARG should follow the format: \`# VERSION <description>\`
ARG VERSION=1
`,
    fixed: `
# check=experimental=InvalidDefinitionDescription
FROM alpine AS base

# VERSION The version to install.
ARG VERSION=1
`,
  },
  {
    source: `
# check=experimental=all
ARG ONE TWO
# Two of them
^^^^^^^^^^^^^ Comment for ARG should follow the format: \`# <arg_key> <description>\`
ARG A B=2
  # base indented
  ^^^^^^^^^^^^^^^ Comment for FROM should follow the format: \`# base <description>\`
FROM alpine AS Base
`,
    fixed: `
# check=experimental=all
ARG ONE TWO
# A Two of them
ARG A B=2
  # base indented
FROM alpine AS Base
`,
  },
  {
    source: `
# check=experimental=all

# hadolint ignore=DL3006
^^^^^^^^^^^^^^^^^^^^^^^^ Comment for FROM should follow the format: \`# base <description>\`
FROM alpine AS base
`,
  },
  {
    title: 'Off unless asked for',
    source: `
# The base
FROM alpine AS base
`,
  },
  {
    title: 'A description, and a comment that is none',
    source: `
# check=experimental=InvalidDefinitionDescription
# base what all others build on
FROM alpine AS base
# Licence: MIT
#
ARG VERSION
`,
  },
  {
    source: `
# check=experimental=all

# The image
FROM alpine
# Tools
RUN true
`,
  },
  {
    source: `
# check=experimental=all

# Any text
# B the second of them
ARG A B
`,
  },
];

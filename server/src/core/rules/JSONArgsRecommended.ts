import type { PlannedInstruction, PlannedStage } from '../build/plan.ts';
import type { CommandInstruction } from '../dockerfile/model.ts';
import { isProgram, type LiteralWord, literalWords } from '../shell/literalCommand.ts';
import { type InstructionSyntax, type SyntaxTree, sourceRange } from '../syntax/tree.ts';
import type { Edit, Fix } from '../text/edit.ts';
import type { World } from '../world.ts';
import { buildCheck } from './buildCheck.ts';
import { afterExpansion, dispatched } from './dispatched.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck(
  'JSONArgsRecommended',
  function* ({ plan, tree, world }): Generator<Finding> {
    for (const { stage, planned, at } of dispatched(plan.stages, hasShellForm)) {
      const { instruction, before, onbuild } = planned;
      if (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT') continue;
      if (before.shell !== undefined || mayHaveShell(stage, tree)) continue;
      const { rest, keyword } = instruction.syntax;
      yield {
        ...at(rest.text === '' ? keyword.range : rest.range, afterExpansion + 1),
        message: `JSON arguments recommended for ${keyword.text} to prevent unintended behavior related to OS signals`,
        fixes: !onbuild && runsInPosixShell(planned) ? fixesFor(instruction, stage, tree, world) : [],
      };
    }
  },
  { aliases: ['DL3025'] },
);

function hasShellForm({ instruction }: PlannedInstruction): boolean {
  return (instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT') && !instruction.exec;
}

/** Base images that set a shell of their own are images of Windows. */
function mayHaveShell({ base, baseKnown }: PlannedStage, { escape }: SyntaxTree): boolean {
  if (baseKnown) return false;
  return (
    escape === '`' || (base.kind === 'image' && /windows|nanoserver|servercore|dotnet\/framework/i.test(base.familiar))
  );
}

/** On Windows another shell would run it. */
function runsInPosixShell({ instruction, history }: PlannedInstruction): boolean {
  return history?.startsWith(`${instruction.keyword} ["/bin/sh" "-c" `) ?? false;
}

function fixesFor({ keyword, syntax }: CommandInstruction, stage: PlannedStage, tree: SyntaxTree, world: World): Fix[] {
  const { text, logical } = syntax.rest;
  if (text === '' || tree.escape !== '\\' || logical.end - logical.start !== text.length) return [];
  const words = literalWords(text);
  const program = words && withoutExec(words);
  const consequence = keyword === 'ENTRYPOINT' ? 'CMD then becomes its arguments' : 'no shell starts it';
  const fixes: Fix[] = [];
  if (program && isProgram(program[0]?.value ?? '')) {
    const edits = execForm(syntax, program);
    const title = `Write ${preview(program.map(({ value }) => value))}: ${consequence}, and the image's config changes`;
    if (edits) return [{ title, safety: 'unsafe', edits }];
  } else if (!words && isOneProgram(world, text)) {
    const title = `Write ${preview(['/bin/sh', '-c', `exec ${text}`])}: the shell hands over, and the image's config changes`;
    fixes.push({ title, safety: 'unsafe', edits: shellForm(syntax, 'exec ') });
  }
  const shell = `Write ${preview(['/bin/sh', '-c', text])}`;
  fixes.push(
    stage.baseKnown
      ? { title: `${shell}: the same command, spelled out`, safety: 'safe', edits: shellForm(syntax, '') }
      : {
          title: `${shell}: the same, unless the base image sets a shell`,
          safety: 'unsafe',
          edits: shellForm(syntax, ''),
        },
  );
  return fixes;
}

/** `exec` makes the shell give way to the program, which the exec form does from the start. */
function withoutExec(words: readonly LiteralWord[]): readonly LiteralWord[] {
  return words[0]?.value === 'exec' && words.length > 1 ? words.slice(1) : words;
}

/** Whether the command is one program with its arguments, which a shell can give way to. */
function isOneProgram({ parseShell }: World, text: string): boolean {
  const parsed = parseShell(text);
  if (parsed.state !== 'known') return false;
  const [item, more] = parsed.value.items;
  if (!item || more || item.operator !== undefined || item.node.kind !== 'command') return false;
  const { assignments, words } = item.node;
  return assignments.length === 0 && isProgram(words[0]?.value ?? '');
}

/** Turns each word into a JSON string where it stands, so that continuations and comments between them stay. */
function execForm(syntax: InstructionSyntax, words: readonly LiteralWord[]): Edit[] | undefined {
  const { logical, rest } = syntax;
  const place = ({ start, end }: LiteralWord['range']) =>
    sourceRange(logical, { start: rest.logical.start + start, end: rest.logical.start + end });
  const edits = words.map(({ value, range }, at): Edit => {
    const open = at === 0 ? '[' : '';
    const close = at === words.length - 1 ? ']' : ',';
    return { range: place(range), newText: open + JSON.stringify(value) + close };
  });
  const [first] = edits;
  const dropped = words[0]?.range.start ?? 0;
  if (first && dropped > 0) {
    // What stands before the first word is `exec`: it goes, unless lines would have to be joined for it.
    const { start } = place({ start: 0, end: dropped });
    if (first.range.start - start !== dropped) return undefined;
    edits[0] = { range: { start, end: first.range.end }, newText: first.newText };
  }
  return edits;
}

/** Wraps the command as the default shell gets it; only what JSON cannot hold as it is changes inside. */
function shellForm({ logical, rest }: InstructionSyntax, prefix: string): Edit[] {
  const start = sourceRange(logical, { start: rest.logical.start, end: rest.logical.start + 1 }).start;
  const edits: Edit[] = [{ range: { start, end: start }, newText: `["/bin/sh", "-c", "${prefix}` }];
  for (const { index, 0: character } of rest.text.matchAll(/["\\\0-\x1f]/g)) {
    const from = rest.logical.start + index;
    const range = sourceRange(logical, { start: from, end: from + 1 });
    edits.push({ range, newText: JSON.stringify(character).slice(1, -1) });
  }
  const { end } = rest.range;
  edits.push({ range: { start: end, end }, newText: '"]' });
  return edits;
}

function preview(words: readonly string[]): string {
  const whole = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return whole.length > 60 ? `${whole.slice(0, 57)}…` : whole;
}

export const docs: RuleDocs = {
  why: `
Written as plain text, the command of \`CMD\` and \`ENTRYPOINT\` is started by a shell: \`/bin/sh -c "node server.js"\`. That shell is process
1 of the container and gets the signals, and most shells do not pass them on. \`docker stop\` then waits for ten seconds and kills the
program, which cannot finish its work; and with an \`ENTRYPOINT\` in this form, arguments given to \`docker run\` are lost.`,
  remedy: `
Write the command as a JSON array: \`CMD ["node", "server.js"]\`. Then no shell stands in between. Where a shell is needed, for
variables or \`&&\`, name it and let it give way to the program: \`CMD ["/bin/sh", "-c", "exec node $FILE"]\`. Where the shell is wanted, say so
with \`SHELL\`, or spell the same command out: \`["/bin/sh", "-c", "…"]\`.

The fix with the bare command is offered only where the text holds nothing that a shell would act on. It changes the image's config,
and its title says so. The fix that spells the shell out leaves the image as it is.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A plain command',
    source: `
FROM scratch
CMD node 'my server.js' --port=80
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ JSON arguments recommended for CMD to prevent unintended behavior related to OS signals
`,
    fixed: `
FROM scratch
CMD ["node", "my server.js", "--port=80"]
`,
  },
  {
    title: 'A command that needs its shell',
    source: `
FROM scratch
ENTRYPOINT cd /srv && ./start "$@"
           ^^^^^^^^^^^^^^^^^^^^^^^ JSON arguments recommended for ENTRYPOINT to prevent unintended behavior related to OS signals
`,
    fixed: `
FROM scratch
ENTRYPOINT ["/bin/sh", "-c", "cd /srv && ./start \\"$@\\""]
`,
  },
  {
    title: 'exec goes with the shell',
    source: `
FROM scratch
CMD exec java -jar app.jar
    ^^^^^^^^^^^^^^^^^^^^^^ JSON arguments recommended for CMD to prevent unintended behavior related to OS signals
`,
    fixed: `
FROM scratch
CMD ["java", "-jar", "app.jar"]
`,
  },
  {
    title: 'Lines and comments stay',
    source: `
FROM scratch
cmd python3 \\
    ^^^^^^^^^ JSON arguments recommended for cmd to prevent unintended behavior related to OS signals
  # quietly
  -q app.py
`,
    fixed: `
FROM scratch
cmd ["python3", \\
  # quietly
  "-q", "app.py"]
`,
  },
  {
    source: `
FROM scratch
CMD echo	a\\b; \\
    ^^^^^^^^^^^ JSON arguments recommended for CMD to prevent unintended behavior related to OS signals
  # and
  echo "c"
`,
    fixed: `
FROM scratch
CMD ["/bin/sh", "-c", "echo\\ta\\\\b; \\
  # and
  echo \\"c\\""]
`,
  },
  {
    source: `
FROM scratch
CMD node $FILE
    ^^^^^^^^^^ JSON arguments recommended for CMD to prevent unintended behavior related to OS signals
`,
    fixed: `
FROM scratch
CMD ["/bin/sh", "-c", "exec node $FILE"]
`,
  },
  {
    title: 'Already JSON',
    source: `
FROM scratch
ENTRYPOINT ["/app"]
CMD []
`,
  },
  {
    title: 'A shell that was chosen',
    source: `
FROM alpine
SHELL ["/bin/ash", "-ec"]
CMD echo a
`,
  },
  {
    title: 'A base image that sets a shell',
    source: `
FROM company/bash
CMD echo a
`,
    images: { 'company/bash': { config: { Shell: ['/bin/bash', '-c'] } } },
  },
  {
    source: `
FROM alpine
RUN echo a
HEALTHCHECK CMD echo b
ONBUILD CMD echo c
`,
  },
  {
    source: `
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD dir
`,
  },
  {
    source: `
FROM alpine
# check=skip=JSONArgsRecommended
CMD echo a
`,
  },
];

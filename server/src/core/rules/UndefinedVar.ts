import type { Lookup, PlannedInstruction, PlannedStage } from '../build/plan.ts';
import type { Dockerfile, Instruction } from '../dockerfile/model.ts';
import { predefinedVariable } from '../language/variables.ts';
import { type InstructionSyntax, type SyntaxTree, sourceRange } from '../syntax/tree.ts';
import { variableReferences } from '../syntax/variables.ts';
import type { Fix } from '../text/edit.ts';
import { type Range, textOf } from '../text/range.ts';
import { buildCheck } from './buildCheck.ts';
import { dispatched } from './dispatched.ts';
import { insertLineBefore } from './lineEdits.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';
import { nameRangeOf } from './variableNames.ts';

export const rule = buildCheck('UndefinedVar', function* ({ dockerfile, plan }): Generator<Finding> {
  // The environment of a base image that is not known may hold any name.
  const looksUpInVain = ({ lookups }: PlannedInstruction, { baseKnown }: PlannedStage) =>
    baseKnown && lookups.length > 0;
  for (const { planned, at } of dispatched(plan.stages, looksUpInVain)) {
    for (const { name, range, suggestion, part } of planned.lookups) {
      const hint = suggestion === undefined ? '' : ` (did you mean $${suggestion}?)`;
      yield {
        ...at(range, part),
        message: `Usage of undefined variable '$${name}'${hint}`,
        fixes: planned.onbuild ? [] : fixesFor(dockerfile, planned.instruction, { name, range, suggestion }),
      };
    }
  }
});

/** A lookup, with what is worked out anew whenever the plan is asked for it. */
type Looked = Omit<Lookup, 'part'>;

function fixesFor(dockerfile: Dockerfile, instruction: Instruction, lookup: Looked): Fix[] {
  const { name, suggestion } = lookup;
  const { tree, globalArgs } = dockerfile;
  const fixes: Fix[] = [];
  const isGlobal = globalArgs.some(({ declarations }) => declarations.some((declared) => declared.name === name));
  if (isGlobal || predefinedVariable(name)?.kind === 'platform') {
    const title = `Declare ARG ${name} in this stage, which gives it its value here`;
    fixes.push({ title, safety: 'unsafe', edits: [insertLineBefore(tree, instruction.syntax, `ARG ${name}`)] });
  }
  if (suggestion !== undefined) {
    const edits = namedRanges(tree, instruction.syntax, lookup).map((range) => ({ range, newText: suggestion }));
    if (edits.length > 0) fixes.push({ title: `Use $${suggestion} instead`, safety: 'unsafe', edits });
  }
  return fixes;
}

/** Where the instruction has the name: everywhere in its joined text, or where it was looked up, such as in a here-document. */
function namedRanges({ text, escape }: SyntaxTree, { logical }: InstructionSyntax, lookup: Looked): Range[] {
  const looked = nameRangeOf(text, lookup);
  if (!looked) return [];
  const everywhere = variableReferences(logical.text, escape)
    .filter(({ name }) => name === lookup.name)
    .map(({ nameRange }) => sourceRange(logical, nameRange))
    .filter((range) => textOf(text, range) === lookup.name);
  return everywhere.some(({ start }) => start === looked.start) ? everywhere : [looked];
}

export const docs: RuleDocs = {
  why: `
A variable that nothing has set is empty, and the builder says nothing about it: \`COPY app /$DIR/\` copies to the root directory when
\`DIR\` is misspelled. An \`ARG\` above the first \`FROM\` is no exception: it can be read in \`FROM\` lines only, until the stage declares
it once more.`,
  remedy: `
Correct the name, set it with \`ENV\` or \`ARG\` above its use in the same stage, or, for an argument from above the first \`FROM\` and for
\`TARGETARCH\` and its kin, declare it in the stage: \`ARG NAME\`. The fixes give the variable a value, so the image changes.

Only words that the builder itself expands are checked: those of \`COPY\`, \`ADD\`, \`ENV\`, \`LABEL\`, \`WORKDIR\`, \`USER\` and some more.
The command of a \`RUN\` belongs to the shell. Variables that the base image sets count as set; where the base image is not known,
nothing is said.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A slip of the pen',
    source: `
FROM scratch
ENV APP_HOME=/srv/app
COPY . \${APP_HOMME}/src
       ^^^^^^^^^^^^ Usage of undefined variable '$APP_HOMME' (did you mean $APP_HOME?)
`,
    fixed: `
FROM scratch
ENV APP_HOME=/srv/app
COPY . \${APP_HOME}/src
`,
  },
  {
    source: `
FROM scratch
ENV APP_HOME=/srv
LABEL a=$APP_HOM/a b="\${APP_HOM:-/b}" c='$APP_HOM'
        ^^^^^^^^ Usage of undefined variable '$APP_HOM' (did you mean $APP_HOME?)
                      ^^^^^^^^^^^^^^ Usage of undefined variable '$APP_HOM' (did you mean $APP_HOME?)
`,
    fixed: `
FROM scratch
ENV APP_HOME=/srv
LABEL a=$APP_HOME/a b="\${APP_HOME:-/b}" c='$APP_HOM'
`,
  },
  {
    title: 'An argument from above the first FROM',
    source: `
ARG VERSION=1.2
FROM scratch
LABEL version=$VERSION
              ^^^^^^^^ Usage of undefined variable '$VERSION'
`,
    fixed: `
ARG VERSION=1.2
FROM scratch
ARG VERSION
LABEL version=$VERSION
`,
  },
  {
    source: `
FROM scratch
  COPY bin-$TARGETARCH \\
           ^^^^^^^^^^^ Usage of undefined variable '$TARGETARCH'
    /bin/app
`,
    fixed: `
FROM scratch
  ARG TARGETARCH
  COPY bin-$TARGETARCH \\
    /bin/app
`,
  },
  {
    title: 'A default does not declare the variable',
    source: `
FROM scratch
WORKDIR \${DIR:-/app}
        ^^^^^^^^^^^^^ Usage of undefined variable '$DIR'
`,
  },
  {
    title: 'Declared, if without a value',
    source: `
FROM scratch
ARG DIR
WORKDIR /app/$DIR
`,
  },
  {
    title: 'The command of RUN belongs to the shell',
    source: `
FROM scratch
RUN echo $UNKNOWN
CMD echo $UNKNOWN
EXPOSE $UNKNOWN
`,
  },
  {
    title: 'The base image may set it',
    source: `
FROM company/java
ENV PATH=$JAVA_HOME/bin:$PATH
`,
  },
  {
    source: `
FROM scratch AS base
ENV DIR=/a
FROM base
WORKDIR $DIR
`,
  },
  {
    source: `
FROM scratch
COPY <<"EOF" /x
$NOT_EXPANDED
EOF
`,
  },
  {
    source: `
FROM scratch
# check=skip=UndefinedVar
ENV A=$B
`,
  },
];

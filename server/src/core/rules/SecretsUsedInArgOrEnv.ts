import type { PlannedInstruction } from '../build/plan.ts';
import { quote } from '../text/goFormat.ts';
import type { Range } from '../text/range.ts';
import { buildCheck } from './buildCheck.ts';
import { afterExpansion, dispatched } from './dispatched.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/iu;
const harmless = /(?:_|^)(?:public|file|version)(?:_|$)/iu;

export const rule = buildCheck('SecretsUsedInArgOrEnv', function* ({ plan }): Generator<Finding> {
  for (const { planned, at } of dispatched(plan.stages, setsVariables)) {
    const { instruction, expanded } = planned;
    const keys: { readonly name: string; readonly range: Range; readonly part: number }[] = [];
    if (instruction.keyword === 'ARG') {
      for (const [number, { name, nameRange }] of instruction.declarations.entries()) {
        keys.push({ name, range: nameRange, part: number * 10_000 });
      }
    } else if (instruction.keyword === 'ENV') {
      for (const [number, { name }] of instruction.pairs.entries()) {
        const part = afterExpansion + 2 * number + 1;
        keys.push({ name: expanded.get(name.range) ?? name.text, range: name.range, part });
      }
    }
    for (const { name, range, part } of keys) {
      if (!secret.test(name) || harmless.test(name)) continue;
      yield {
        ...at(range, part),
        message: `Do not use ARG or ENV instructions for sensitive data (${instruction.keyword} ${quote(name)})`,
      };
    }
  }
});

function setsVariables({ instruction }: PlannedInstruction): boolean {
  return instruction.keyword === 'ARG' || instruction.keyword === 'ENV';
}

export const docs: RuleDocs = {
  why: `
Whoever has the image can read its environment and its history, and both keep the values of \`ENV\` and \`ARG\` in plain text. A password
that was needed for one download during the build is thus given to everybody. Deleting it in a later instruction does not help: the
history stays.

The check goes by names: \`DB_PASSWORD\`, \`API_KEY\` or \`AUTH_TOKEN\` look like secrets; \`PUBLIC_KEY\`, \`TOKEN_FILE\` and \`KEY_VERSION\` do not.`,
  remedy: `
During the build, mount the secret for the one command that needs it:

\`\`\`dockerfile
RUN --mount=type=secret,id=token,env=TOKEN ./download.sh
\`\`\`

and build with \`docker build --secret id=token,env=TOKEN .\`. At run time, pass it when the container starts. Where the value is no
secret, skip the check for that instruction or choose another name.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'Names that look like secrets',
    source: `
FROM scratch
ARG AWS_SECRET_ACCESS_KEY
    ^^^^^^^^^^^^^^^^^^^^^ Do not use ARG or ENV instructions for sensitive data (ARG "AWS_SECRET_ACCESS_KEY")
ENV db_password=hunter2 USER=app
    ^^^^^^^^^^^ Do not use ARG or ENV instructions for sensitive data (ENV "db_password")
`,
  },
  {
    source: `
FROM scratch
ENV A=1 \\
  TOKEN=abc APIKEY="x"
  ^^^^^ Do not use ARG or ENV instructions for sensitive data (ENV "TOKEN")
            ^^^^^^ Do not use ARG or ENV instructions for sensitive data (ENV "APIKEY")
`,
  },
  {
    title: 'Names that only resemble them',
    source: `
FROM scratch
ENV MONKEY=1 TOKENIZER=2 PASSWORDS=3 KEYS=4 AUTHOR=me
ENV SSH_PUBLIC_KEY=5 PASSWORD_FILE=/run/p KEY_VERSION=6
`,
  },
  {
    title: 'Arguments before the first FROM do not reach the image',
    source: `
ARG TOKEN
FROM scratch
`,
  },
  {
    source: `
FROM scratch
LABEL token=abc
RUN --mount=type=secret,id=TOKEN,env=TOKEN ./download.sh
`,
  },
  {
    source: `
FROM scratch
# check=skip=SecretsUsedInArgOrEnv the key of a public service
ENV API_KEY=public
`,
  },
];

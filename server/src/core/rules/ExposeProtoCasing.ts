import { lowerCase } from '../text/letterCase.ts';
import { buildCheck } from './buildCheck.ts';
import { dispatched } from './dispatched.ts';
import { endOf, exposedPorts, mayMisspellPorts } from './exposedPorts.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('ExposeProtoCasing', function* ({ plan, tree }): Generator<Finding> {
  for (const { planned, at } of dispatched(plan.stages, mayMisspellPorts)) {
    for (const port of exposedPorts(planned, tree)) {
      const { spec, text, literal, word, part } = port;
      const lower = lowerCase(spec.protocol);
      if (lower === spec.protocol) continue;
      const range = literal ? endOf(port, lower.length) : word.range;
      const fixable = literal && !planned.onbuild;
      yield {
        ...at(range, part),
        message: `Defined protocol '${text}' in EXPOSE instruction should be lowercase`,
        fixes: fixable ? [{ title: `Write ${lower}`, safety: 'safe', edits: [{ range, newText: lower }] }] : [],
      };
    }
  }
});

export const docs: RuleDocs = {
  why: `
Docker writes protocols in lower case, \`80/tcp\`, and the image records them so. Written otherwise, the Dockerfile shows something else
than \`docker inspect\`, and a search for \`80/tcp\` misses it.`,
  remedy: `
Write \`tcp\`, \`udp\` or \`sctp\` in lower case. The image stays the same.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A protocol in capitals',
    source: `
FROM alpine
EXPOSE 53/UDP 80
          ^^^ Defined protocol '53/UDP' in EXPOSE instruction should be lowercase
`,
    fixed: `
FROM alpine
EXPOSE 53/udp 80
`,
  },
  {
    source: `
FROM alpine
ENV PROTO=TCP
EXPOSE 80/$PROTO \\
       ^^^^^^^^^ Defined protocol '80/TCP' in EXPOSE instruction should be lowercase
  8000-8010/Tcp
            ^^^ Defined protocol '8000-8010/Tcp' in EXPOSE instruction should be lowercase
`,
  },
  {
    source: `
FROM alpine
EXPOSE 80 443/tcp 53/udp 9/sctp
`,
  },
  {
    title: 'A wrong protocol is an error of its own',
    source: `
FROM alpine
EXPOSE 80/HTTP
`,
  },
  {
    source: `
FROM alpine
ENV PROTO=udp
EXPOSE 80/$PROTO
`,
  },
  {
    source: `
FROM alpine
# check=skip=ExposeProtoCasing
EXPOSE 80/TCP
`,
  },
];

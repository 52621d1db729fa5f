import { exposedPorts as readPorts } from '../dockerfile/ports.ts';
import type { Fix } from '../text/edit.ts';
import { buildCheck } from './buildCheck.ts';
import { dispatched } from './dispatched.ts';
import { type ExposedPort, exposedPorts, mayMisspellPorts } from './exposedPorts.ts';
import type { Finding, RuleDocs, RuleExample } from './rule.ts';

export const rule = buildCheck('ExposeInvalidFormat', function* ({ plan, tree }): Generator<Finding> {
  for (const { planned, at } of dispatched(plan.stages, mayMisspellPorts)) {
    for (const port of exposedPorts(planned, tree)) {
      const { spec, text, word, part } = port;
      if (spec.ip === '' && spec.hostPort === '') continue;
      yield {
        ...at(word.range, part + 0.5),
        message: `EXPOSE instruction should not define an IP address or host-port mapping, found '${text}'`,
        fixes: port.literal && !planned.onbuild ? [portAlone(port)] : [],
      };
    }
  }
});

/** Takes off what stands before the port of the container. What cannot be read there fails the build. */
function portAlone({ text, word: { range } }: ExposedPort): Fix {
  const start = range.start + text.lastIndexOf(':') + 1;
  const kept = text.slice(text.lastIndexOf(':') + 1);
  const edits = [{ range: { start: range.start, end: start }, newText: '' }];
  return 'error' in readPorts(text)
    ? { title: `Expose ${kept}, which makes the build pass`, safety: 'unsafe', edits }
    : { title: `Expose ${kept}: the rest has no effect`, safety: 'safe', edits };
}

export const docs: RuleDocs = {
  why: `
\`EXPOSE\` only notes on which port the program in the container listens. It opens nothing and maps nothing: an address or a port of the
host, as in \`8080:80\`, is thrown away, though it looks as if it worked. A future version of Docker will refuse it.`,
  remedy: `
Write the port of the container alone, and map it when the container starts: \`docker run -p 127.0.0.1:8080:80\`. The fix takes off what
has no effect; the image stays the same.`,
};

export const examples: readonly RuleExample[] = [
  {
    title: 'A mapping',
    source: `
FROM alpine
EXPOSE 8080:80
       ^^^^^^^ EXPOSE instruction should not define an IP address or host-port mapping, found '8080:80'
`,
    fixed: `
FROM alpine
EXPOSE 80
`,
  },
  {
    source: `
FROM alpine
EXPOSE [::1]:5000-5001:80-81/tcp 127.0.0.1::53
       ^^^^^^^^^^^^^^^^^^^^^^^^^ EXPOSE instruction should not define an IP address or host-port mapping, found '[::1]:5000-5001:80-81/tcp'
                                 ^^^^^^^^^^^^^ EXPOSE instruction should not define an IP address or host-port mapping, found '127.0.0.1::53'
`,
    fixed: `
FROM alpine
EXPOSE 80-81/tcp 127.0.0.1::53
`,
  },
  {
    source: `
FROM alpine
EXPOSE localhost:8080:80
       ^^^^^^^^^^^^^^^^^ EXPOSE instruction should not define an IP address or host-port mapping, found 'localhost:8080:80'
`,
    fixed: `
FROM alpine
EXPOSE 80
`,
  },
  {
    source: `
FROM alpine
EXPOSE 80 443/tcp 8000-8010
`,
  },
  {
    source: `
FROM alpine
ARG PORT=80
EXPOSE $PORT
`,
  },
  {
    source: `
FROM alpine
LABEL ports=8080:80
`,
  },
  {
    source: `
FROM alpine
# check=skip=ExposeInvalidFormat
EXPOSE 8080:80
`,
  },
];

/** Texts of growing size, each twice the one before. */
export function largeTexts() {
  return shapes.map(({ name, make, from }) => ({
    name,
    sizes: Array.from({ length: 4 }, (_, at) => {
      const lines = from * 2 ** at;
      return { lines, text: make(lines) };
    }),
  }));
}

const repeat = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const shapes = [
  {
    name: 'instructions of one stage',
    from: 6250,
    make: (count: number) =>
      `FROM alpine:3.20\n${repeat(count, (at) => ['ENV A$at=$PATH', 'RUN echo $A', 'COPY a b', '# note'][at % 4] ?? '')}\n`,
  },
  {
    name: 'variables',
    from: 6250,
    make: (count: number) => `FROM alpine:3.20\n${repeat(count, (at) => `ENV V${at}=\${V${at - 1}:-x}`)}\n`,
  },
  {
    name: 'stages',
    from: 500,
    make: (count: number) =>
      `${repeat(count, (at) => `FROM ${at === 0 ? 'alpine:3.20' : `s${at - 1}`} AS s${at}\nRUN x`)}\n`,
  },
  {
    name: 'one continued instruction',
    from: 6250,
    make: (count: number) =>
      `FROM alpine:3.20\nRUN true \\\n${repeat(count, (at) => `  && echo ${at} \\`)}\n  && true\n`,
  },
  {
    name: 'here-document',
    from: 6250,
    make: (count: number) => `FROM alpine:3.20\nCOPY <<EOF /x\n${repeat(count, (at) => `line ${at} $PATH`)}\nEOF\n`,
  },
] as const;

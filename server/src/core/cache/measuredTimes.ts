/** How long the steps of a build that has run took, in seconds, by their labels. Steps taken from a cache are not among them. */
export type MeasuredTimes = ReadonlyMap<string, number>;

/** Reads the output of a build with `--progress=plain` or `rawjson`, or the logs that `docker buildx history` shows. */
export function readMeasuredTimes(log: string): MeasuredTimes {
  return log.trimStart().startsWith('{') ? readRawJson(log) : readPlain(log);
}

const plainLine = /^#(\d+) (.*)$/;
const done = /^DONE (\d+(?:\.\d+)?)s$/;

/** Lines such as `#12 [build 3/5] RUN npm ci`, output, and in the end `#12 DONE 43.1s` or `#12 CACHED`. */
function readPlain(log: string): MeasuredTimes {
  const labels = new Map<string, string>();
  const times = new Map<string, number>();
  for (const line of log.split(/\r?\n/)) {
    // Logs of continuous integration put a time before each line.
    const match = plainLine.exec(line.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z\s+/, ''));
    if (!match) continue;
    const [, id = '', text = ''] = match;
    const seconds = done.exec(text)?.[1];
    const label = labels.get(id);
    if (label === undefined) labels.set(id, text);
    else if (seconds !== undefined) times.set(label, Number(seconds));
  }
  return times;
}

interface Vertex {
  readonly digest?: unknown;
  readonly name?: unknown;
  readonly started?: unknown;
  readonly completed?: unknown;
  readonly cached?: unknown;
}

/** One JSON object a line, with the vertexes whose state changed. A vertex can start and complete several times. */
function readRawJson(log: string): MeasuredTimes {
  const times = new Map<string, Map<number, number>>();
  for (const line of log.split('\n')) {
    for (const { name, started, completed, cached } of vertexesIn(line)) {
      if (typeof name !== 'string' || typeof started !== 'string' || typeof completed !== 'string' || cached === true)
        continue;
      const [start, end] = [timeOf(started), timeOf(completed)];
      if (start === undefined || end === undefined || end < start) continue;
      const runs = times.get(name) ?? new Map<number, number>();
      times.set(name, runs.set(start, (end - start) / 1000));
    }
  }
  return new Map(
    [...times].map(([name, runs]) => [name, [...runs.values()].reduce((sum, seconds) => sum + seconds, 0)]),
  );
}

function vertexesIn(line: string): readonly Vertex[] {
  if (!line.includes('"vertexes"')) return [];
  try {
    const status = JSON.parse(line) as { readonly vertexes?: unknown };
    return Array.isArray(status.vertexes) ? (status.vertexes as readonly Vertex[]) : [];
  } catch {
    return [];
  }
}

/** Milliseconds of a time in UTC as BuildKit writes it; only differences of them mean anything. */
function timeOf(time: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(time);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0, fraction = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = daysSince(year, month, day);
  return ((days * 24 + hours) * 60 + minutes) * 60_000 + (seconds + fraction) * 1000;
}

/** Days from a fixed day on, by the calendar. */
function daysSince(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day
  );
}

/** How long a step took, by its label, or else by its text: steps are numbered anew with every edit. */
export function measuredTime(times: MeasuredTimes, label: string): number | undefined {
  const exact = times.get(label);
  if (exact !== undefined) return exact;
  const text = textOf(label);
  for (const [other, seconds] of times) if (textOf(other) === text) return seconds;
  return undefined;
}

function textOf(label: string): string {
  return label.replace(/^\[[^\]]*\] /, '');
}

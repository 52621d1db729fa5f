export interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
}

/** One reporter for every host: plain lines on the console, which the launcher passes on, and the results. */
export function report(runner: Mocha.Runner): readonly Result[] {
  const results: Result[] = [];
  const note = (state: Result['state'], title: string, line: string) => {
    results.push({ title, state });
    console.log(line);
  };
  runner.on('pass', (test) => note('passed', test.fullTitle(), `ok - ${test.fullTitle()} (${test.duration} ms)`));
  runner.on('pending', (test) => note('pending', test.fullTitle(), `skipped - ${test.fullTitle()}`));
  runner.on('fail', (test, error: Error) =>
    note('failed', test.fullTitle(), `not ok - ${test.fullTitle()}\n${error.stack ?? String(error)}`),
  );
  return results;
}

/** Mocha's own reporters write to a terminal that is not there. */
export const silent = class {} as unknown as Mocha.ReporterConstructor;

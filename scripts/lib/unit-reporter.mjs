// A reporter for Node's test runner that is silent about what passes. The last line is read by the launcher.
/** Suites are not counted: only tests are. */
export default async function* report(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' && type === 'test:pass') continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped++;
      yield `skipped - ${data.name}${typeof data.skip === 'string' ? `: ${data.skip}` : ''}\n`;
    } else if (type === 'test:pass') counts.passed++;
    else if (data.details.error?.failureType !== 'subtestsFailed') {
      counts.failed++;
      const error = data.details.error?.cause ?? data.details.error;
      yield `not ok - ${data.name}\n${indent(error?.stack ?? String(error))}\n`;
      // Node's own message of a deep comparison shows both sides; that of a plain one may not.
      if (error instanceof Error && 'expected' in error && !error.message.includes('\n')) {
        yield indent(`expected ${JSON.stringify(error.expected)}\n  actual ${JSON.stringify(error.actual)}\n`);
      }
    }
  }
  yield `counts ${JSON.stringify(counts)}\n`;
}

function indent(text) {
  return text.replace(/^(?=.)/gm, '    ');
}

const jobs = new Set();

/** Has `job`, which must be synchronous, done when this process ends, however it ends. Gives a function that forgets the job. */
export function atEnd(job) {
  jobs.add(job);
  return () => jobs.delete(job);
}

process.once('exit', () => {
  for (const job of [...jobs].reverse()) {
    try {
      job();
    } catch {
      // The others still have to be done.
    }
  }
});

// Without a listener these end the process before its last jobs are done.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.once(signal, () => process.exit(code));

// Imports the bundled test files named on the command line into one process: a process for each would cost more than the tests.
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    test(`${file} cannot be loaded`, () => {
      throw error;
    });
  }
}

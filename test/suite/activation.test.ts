import * as vscode from 'vscode';
import { activated, closeAll, extensionId, ok, open, timeToReady } from './host.ts';

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

describe('activation', () => {
  after(closeAll);

  it('happens when a Dockerfile is opened', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    ok(extension && !extension.isActive, 'the extension is active before any Dockerfile is open');
    await open('node-app/Dockerfile');
    const api = await activated();
    const { appHost, remoteName } = vscode.env;
    console.log(`# VS Code ${vscode.version}, ${api.host} host, ${appHost}${remoteName ? ` with ${remoteName}` : ''}`);
    console.log(`# activation: ${JSON.stringify({ ...api.timings, ...hostTimes() })} ms`);
  });

  it('starts the server about as fast as a near-empty one', async () => {
    const best = { ours: Number.POSITIVE_INFINITY, baseline: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 5; round++) {
      for (const which of ['baseline', 'ours'] as const) best[which] = Math.min(best[which], await timeToReady(which));
    }
    const ratio = best.ours / best.baseline;
    console.log(
      `# server ready: ${best.ours.toFixed(0)} ms, near-empty ${best.baseline.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
    );
    ok(Number.isFinite(ratio), 'a server was not timed');
  });
});

/** VS Code's own marks in the extension host: internal, so they are printed where they are there. */
function hostTimes(): Readonly<Record<string, number>> {
  const marks = (globalThis as { MonacoPerformanceMarks?: { getMarks(): Mark[] } }).MonacoPerformanceMarks?.getMarks();
  const at = (what: string) =>
    marks?.findLast(({ name }) => name.startsWith(`code/extHost/${what}/`) && name.includes(extensionId))?.startTime;
  const span = (from: string, to: string) => Math.round((at(to) ?? Number.NaN) - (at(from) ?? Number.NaN));
  return marks
    ? {
        loadInHost: span('willLoadExtensionCode', 'didLoadExtensionCode'),
        activateInHost: span('willActivateExtension', 'didActivateExtension'),
      }
    : {};
}

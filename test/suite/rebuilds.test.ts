import * as vscode from 'vscode';
import {
  activated,
  closeAll,
  equal,
  example,
  ok,
  open,
  picture,
  repositoryKnownBy,
  showReason,
  until,
} from './host.ts';

describe('rebuilds', () => {
  before(activated);
  afterEach(closeAll);

  it('marks the steps that a changed file makes run again, with the reason', async () => {
    const editor = await open('node-app/Dockerfile');
    const { document } = editor;
    const api = await activated();
    const file = example('node-app/src/server.js');
    void vscode.commands.executeCommand('layerwise.whatRebuilds', file, [file]);
    const answer = await until('the marks', () => api.rebuilds.shown.get(document.uri.toString()));
    equal(
      answer.steps.map(({ verdict }) => verdict),
      ['hit', 'miss', 'miss'],
    );
    ok(answer.steps[1]?.short.includes('src/server.js'), `the reason is ${answer.steps[1]?.short}`);
    await showReason(editor, '. .');
    await picture('rebuilds');
    await vscode.commands.executeCommand('layerwise.clearRebuilds');
    equal(api.rebuilds.shown.size, 0);
  });

  it('takes the marks away when the text changes', async () => {
    const editor = await open('node-app/Dockerfile');
    const api = await activated();
    const file = example('node-app/package.json');
    void vscode.commands.executeCommand('layerwise.whatRebuilds', file, [file]);
    await until('the marks', () => api.rebuilds.shown.size > 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a comment\n'));
    await until('the marks to go', () => api.rebuilds.shown.size === 0);
  });
});

/** What the suite needs to see of the Git extension. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitRepository {
  readonly state: { readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[] };
  status(): Promise<void>;
  diffBetween(...refs: readonly string[]): Promise<unknown>;
  show(...names: readonly string[]): Promise<unknown>;
}

/** Notes what is asked of the Git extension with success. */
function overheard(git: GitExtension): Set<string> & { stop(): void } {
  const used = new Set<string>();
  const note = async (what: string, asked: Promise<unknown>) => {
    const answer = await asked;
    used.add(what);
    return answer;
  };
  const original = git.getAPI;
  git.getAPI = (version) => {
    const api = original.call(git, version);
    const getRepository = (uri: vscode.Uri) => {
      const repository = api.getRepository(uri);
      return (
        repository && {
          get state() {
            used.add('state');
            return repository.state;
          },
          status: () => repository.status(),
          diffBetween: (...refs: readonly string[]) => note('diffBetween', repository.diffBetween(...refs)),
          show: (...names: readonly string[]) => note('show', repository.show(...names)),
        }
      );
    };
    return { ...api, getRepository };
  };
  const stop = () => {
    git.getAPI = original;
  };
  return Object.assign(used, { stop });
}

describe('uncommitted changes', () => {
  const file = 'node-app/src/server.js';
  const text = (value: string) => new TextEncoder().encode(value);
  const live = (value: boolean | undefined) =>
    vscode.workspace.getConfiguration('layerwise').update('rebuilds.live', value, vscode.ConfigurationTarget.Global);
  const dockerfile = 'node-app/Dockerfile';
  /** A window may save by itself what is edited. */
  const committed = new Map<string, Uint8Array>();

  before(async () => {
    await activated();
    for (const path of [file, dockerfile]) committed.set(path, await vscode.workspace.fs.readFile(example(path)));
  });
  afterEach(async () => {
    await live(undefined);
    await closeAll();
    for (const [path, bytes] of committed) await vscode.workspace.fs.writeFile(example(path), bytes);
  });

  it('are marked live, with the reason, and are unmarked when they are taken back', async function () {
    if (!repositoryKnownBy()) return this.skip();
    const api = await activated();
    await live(true);
    const editor = await open(dockerfile);
    const { document } = editor;
    const shown = () => api.rebuilds.shown.get(document.uri.toString());
    equal(shown()?.steps, undefined);
    await vscode.workspace.fs.writeFile(example(file), text('// another\n'));
    const answer = await until('the marks', shown);
    equal(
      answer.steps.map(({ verdict }) => verdict),
      ['hit', 'miss', 'miss'],
    );
    ok(answer.steps[1]?.why.includes('src/server.js'), `the reason is ${answer.steps[1]?.why}`);
    await showReason(editor, 'npm ci');
    await picture('rebuilds-live');
    await vscode.workspace.fs.writeFile(example(file), committed.get(file) ?? text(''));
    await until('the marks to go', () => !shown());
  });

  it('include what is edited in the Dockerfile and not saved', async function () {
    if (!repositoryKnownBy()) return this.skip();
    const api = await activated();
    await live(true);
    const editor = await open(dockerfile);
    const last = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(last, '\nRUN true\n'));
    const answer = await until('the marks', () => api.rebuilds.shown.get(editor.document.uri.toString()));
    equal(answer.steps.at(-1)?.verdict, 'miss');
  });

  it('and the last commit are told by the Git extension where the server cannot', async function () {
    if (repositoryKnownBy() !== 'extension') return this.skip();
    const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
    ok(git, 'there is no Git extension');
    const { document } = await open(dockerfile);
    const repository = await until('the repository', () => git.getAPI(1).getRepository(document.uri));
    const used = overheard(git);
    try {
      await vscode.workspace.fs.writeFile(example(file), text('// another\n'));
      await vscode.workspace.fs.writeFile(document.uri, text('FROM alpine\n'));
      await until('the changes', async () => {
        await repository.status();
        const changed = repository.state.workingTreeChanges.map(({ uri }) => vscode.workspace.asRelativePath(uri));
        return changed.includes(file) && changed.includes(dockerfile);
      });
      const { rebuilds, client } = await activated();
      await client.stop();
      const now = await rebuilds.since('head', document);
      const names = (uris: readonly vscode.Uri[] = []) =>
        uris.map((uri) => vscode.workspace.asRelativePath(uri)).sort();
      const changed = names(now?.changed);
      equal([changed.includes(dockerfile), changed.includes(file)], [true, true]);
      equal(now?.previousText, new TextDecoder().decode(committed.get(dockerfile)));
      equal(names((await rebuilds.since('before head', document))?.added).includes(file), true);
      equal([...used], ['state', 'show', 'diffBetween']);
    } finally {
      used.stop();
      await vscode.commands.executeCommand('layerwise.restartServer');
    }
  });

  it('are not known in a host that has no git, which marks nothing', async function () {
    if (repositoryKnownBy()) return this.skip();
    const api = await activated();
    await live(true);
    const { document } = await open(dockerfile);
    await vscode.workspace.fs.writeFile(example(file), text('// another\n'));
    void vscode.commands.executeCommand('layerwise.whatRebuilds', example(file), [example(file)]);
    await until('the marks that were asked for', () => api.rebuilds.shown.get(document.uri.toString()));
  });
});

describe('builds', () => {
  const written: vscode.Uri[] = [];
  before(activated);
  afterEach(async () => {
    for (const file of written.splice(0)) await vscode.workspace.fs.delete(file);
    await closeAll();
  });

  async function shows(path: string, text: string, build: string): Promise<void> {
    const file = example(path);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    written.push(file);
    await open('node-app/Dockerfile');
    const api = await activated();
    await until('the build', async () => {
      await api.builds.refresh();
      return api.builds.text.includes(build);
    });
  }

  it('are found in a Compose file and shown in the status bar', () =>
    shows('compose.yaml', 'services:\n  shop:\n    build: node-app\n', 'shop'));

  it('are found in a Bake file, whose parser is started for it', () =>
    shows(
      'docker-bake.hcl',
      'variable "DIR" { default = "node-app" }\ntarget "bakery" {\n  context = DIR\n}\n',
      'bakery',
    ));
});

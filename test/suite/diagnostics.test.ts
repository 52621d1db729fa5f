import * as vscode from 'vscode';
import { activated, closeAll, codeOf, equal, example, ok, open, ours, quickFixes, until } from './host.ts';

describe('the cache hint', () => {
  const uri = () => example('node-app/Dockerfile');
  const rule = 'DependenciesAfterSource';
  const hint = () => ours(uri()).find((diagnostic) => codeOf(diagnostic) === rule);

  before(activated);
  beforeEach(() => open('node-app/Dockerfile'));
  afterEach(closeAll);

  it('is given for dependencies that are installed after the sources are copied', async () => {
    const diagnostic = await until('the hint', hint);
    const { code } = diagnostic;
    ok(typeof code === 'object', `the code is not linked: ${JSON.stringify(code)}`);
    equal(code.target.scheme, 'command');
    equal(code.target.path, 'layerwise.showRule');
  });

  it('comes with a fix that reorders and keeps the comments', async () => {
    const diagnostic = await until('the hint', hint);
    const fixes = await quickFixes(uri(), diagnostic.range);
    const fix = fixes.find(({ edit, isPreferred }) => edit && isPreferred);
    ok(fix?.edit, `no fix among ${fixes.map(({ title }) => title).join(' | ')}`);
    console.log(`# the fix: ${fix.title}`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
    const lines = (await vscode.workspace.openTextDocument(uri())).getText().split('\n');
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    ok(at('COPY package') >= 0, `no manifest is copied:\n${lines.join('\n')}`);
    ok(at('COPY package') < at('RUN npm ci'), 'the manifests come after the installation');
    ok(at('RUN npm ci') < at('COPY . .'), 'the sources come before the installation');
    ok(at('# Everything') >= 0, 'the comment is gone');
    await until('no hint', () => hint() === undefined);
  });

  it('follows its setting', async () => {
    await until('the hint', hint);
    const settings = vscode.workspace.getConfiguration('layerwise.rules');
    await settings.update(rule, 'off', vscode.ConfigurationTarget.Workspace);
    try {
      await until('no hint', () => hint() === undefined);
      await settings.update(rule, 'error', vscode.ConfigurationTarget.Workspace);
      equal((await until('the hint', hint)).severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await settings.update(rule, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('goes when the build context no longer has the manifest, and comes back with it', async () => {
    await until('the hint', hint);
    const manifest = example('node-app/package-lock.json');
    const content = await vscode.workspace.fs.readFile(manifest);
    await vscode.workspace.fs.delete(manifest);
    try {
      await until('a hint without a fix, or none', async () => {
        const diagnostic = hint();
        if (!diagnostic) return true;
        const fixes = await quickFixes(uri(), diagnostic.range);
        return !fixes.some(({ title }) => /package-lock/.test(title));
      });
    } finally {
      await vscode.workspace.fs.writeFile(manifest, content);
    }
    await until('the hint', hint);
  });
});

describe("BuildKit's checks", () => {
  before(activated);
  after(closeAll);

  it('are reported with their names', async () => {
    const { document } = await open('checks/Dockerfile');
    const expected = [
      'ConsistentInstructionCasing',
      'FromAsCasing',
      'JSONArgsRecommended',
      'LegacyKeyValueFormat',
      'MaintainerDeprecated',
      'StageNameCasing',
      'WorkdirRelativePath',
    ];
    await until(`the checks`, () => {
      const codes = new Set(ours(document.uri).map(codeOf));
      return expected.every((code) => codes.has(code));
    });
  });
});

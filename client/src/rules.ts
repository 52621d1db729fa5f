import * as vscode from 'vscode';

const prefix = 'layerwise.rules.';

/** Every rule that has a setting, and with it a page: id to summary. */
export function documentedRules(extension: vscode.Extension<unknown>): ReadonlyMap<string, string> {
  const { contributes } = extension.packageJSON as Manifest;
  const settings = [contributes?.configuration ?? []].flat().flatMap((group) => Object.entries(group.properties ?? {}));
  return new Map(
    settings
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, setting]) => [key.slice(prefix.length), setting.markdownDescription ?? setting.description ?? '']),
  );
}

/** Opens the page of a rule; without a rule, or with one that has no page, asks which. */
export async function showRule(
  extension: vscode.Extension<unknown>,
  rules: ReadonlyMap<string, string>,
  wanted: unknown,
): Promise<void> {
  const id = typeof wanted === 'string' && rules.has(wanted) ? wanted : await pick(rules);
  if (id === undefined) return;
  const page = vscode.Uri.joinPath(extension.extensionUri, 'docs', 'rules', `${id}.md`);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The Markdown extension that comes with the editor is turned off.
    await vscode.window.showTextDocument(page, { preview: true });
  }
}

async function pick(rules: ReadonlyMap<string, string>): Promise<string | undefined> {
  const items = [...rules].map(([label, detail]) => ({ label, detail }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Rules'),
    placeHolder: vscode.l10n.t('Choose a rule to read about'),
    matchOnDetail: true,
  });
  return chosen?.label;
}

interface Manifest {
  readonly contributes?: { readonly configuration?: Configuration | readonly Configuration[] };
}

interface Configuration {
  readonly properties?: Readonly<
    Record<string, { readonly description?: string; readonly markdownDescription?: string }>
  >;
}

import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Makes the code of a diagnostic a link to the page of its rule, where there is one. */
export function linkRules(rules: ReadonlyMap<string, string>): Middleware {
  const link = (diagnostic: vscode.Diagnostic) => {
    const { code } = diagnostic;
    const id = typeof code === 'object' ? String(code.value) : String(code);
    if (!rules.has(id)) return;
    const target = vscode.Uri.parse(`command:layerwise.showRule?${encodeURIComponent(JSON.stringify([id]))}`);
    diagnostic.code = { value: id, target };
  };
  return {
    handleDiagnostics: (uri, diagnostics, next) => {
      diagnostics.forEach(link);
      next(uri, diagnostics);
    },
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report) report.items.forEach(link);
      return report;
    },
  };
}

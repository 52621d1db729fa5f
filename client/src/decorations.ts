import * as vscode from 'vscode';
import type { Layer } from './layers.ts';

const scheme = 'layerwise-dimmed';

/** A label's colour in a tree can only be changed through a decoration of its resource: this is the resource of a dimmed layer. */
export function dimmedUri(layer: Layer): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(layer.id)}` });
}

/** Greys the labels of dimmed layers. */
export function dimsLayers(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === scheme ? { color: new vscode.ThemeColor('disabledForeground') } : undefined,
  });
}

import type { LayerTree, LayerTreeNode, ProtocolPosition, ProtocolRange } from '../../server/src/protocol.ts';

/** A node of the server's tree in the view: it knows its parent, and its id is unique over documents. */
export interface Layer {
  readonly id: string;
  readonly uri: string;
  readonly node: LayerTreeNode;
  readonly parent: Layer | undefined;
  readonly children: readonly Layer[];
}

/** The roots of a tree as layers. */
export function layersOf(tree: LayerTree): readonly Layer[] {
  return tree.roots.map((node) => layerOf(tree.uri, node, undefined));
}

/** The layers and all below them, in the order of the view. */
export function flatten(layers: readonly Layer[]): readonly Layer[] {
  return layers.flatMap((layer) => [layer, ...flatten(layer.children)]);
}

/** The innermost layer whose text holds the position. */
export function innermost(layers: readonly Layer[], position: ProtocolPosition): Layer | undefined {
  const layer = layers.find(({ node }) => holds(node.range, position));
  return layer && (innermost(layer.children, position) ?? layer);
}

/** Whether a cursor at the position touches the range, its end included. */
export function holds({ start, end }: ProtocolRange, position: ProtocolPosition): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

function layerOf(uri: string, node: LayerTreeNode, parent: Layer | undefined): Layer {
  const children: Layer[] = [];
  const layer = { id: `${uri}#${node.id}`, uri, node, parent, children };
  for (const child of node.children) children.push(layerOf(uri, child, layer));
  return layer;
}

function compare(a: ProtocolPosition, b: ProtocolPosition): number {
  return a.line - b.line || a.character - b.character;
}

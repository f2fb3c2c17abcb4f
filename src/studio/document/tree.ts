import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Path } from './json.ts';

/** The syntax tree of a draft, and keeping it in step with small changes: reading it anew takes too long for typing. */

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false } as const;

/** The tree of a text that is strict JSON; undefined where it is none. */
export function treeOf(text: string): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  return errors.length === 0 ? tree : undefined;
}

/** The node at a path: a value, not its property. */
export function nodeAt(tree: Node, path: Path): Node | undefined {
  return findNodeAtLocation(tree, [...path]);
}

/** The tree is ours alone, so that it may be changed. */
type Mutable = { -readonly [K in keyof Node]: Node[K] };

/** Changes the tree in place for a scalar that was replaced by another one, `delta` characters longer. */
export function replaceScalar(
  tree: Node,
  scalar: Node,
  value: string | number | boolean | null,
  delta: number,
): void {
  const { offset } = scalar;
  const end = offset + scalar.length;
  const own: Mutable = scalar;
  own.value = value;
  own.length += delta;
  own.type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  const move = (node: Mutable): void => {
    if (node === scalar || node.offset + node.length < offset) return;
    if (node.offset >= end) node.offset += delta;
    else node.length += delta;
    if (node.colonOffset !== undefined && node.colonOffset >= end) node.colonOffset += delta;
    for (const child of node.children ?? []) move(child);
  };
  move(tree);
}

/** The path of the innermost value around an offset, as far as the tree knows it. */
export function pathAt(tree: Node, offset: number): Path {
  const path: (string | number)[] = [];
  let node: Node | undefined = tree;
  while (node !== undefined) {
    const children: readonly Node[] = node.children ?? [];
    const index: number = children.findIndex(
      (child) => offset >= child.offset && offset <= child.offset + child.length,
    );
    const child: Node | undefined = children[index];
    if (child === undefined) break;
    if (node.type === 'array') {
      path.push(index);
      node = child;
    } else {
      path.push(String(child.children?.[0]?.value));
      node = child.children?.[1];
    }
  }
  return path;
}

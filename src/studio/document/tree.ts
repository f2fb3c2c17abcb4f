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

/** A value that is being typed: what stands behind it is moved once somebody looks there, and not with every key. */
interface Typed {
  readonly node: Node;
  readonly path: Path;
  /** Where it ended when the typing began. */
  readonly end: number;
  readonly delta: number;
}

/** A tree that is kept in step with what is typed into one of its values. */
export class LiveTree {
  readonly #root: Node;
  #typed: Typed | null = null;

  constructor(root: Node) {
    this.#root = root;
  }

  /** The tree with every place as it is now. */
  get root(): Node {
    this.#settle();
    return this.#root;
  }

  /** The value at a path, its place as it is now; what stands around it may still have the places of before. */
  at(path: Path): Node | undefined {
    const node = nodeAt(this.#root, path);
    if (node !== this.#typed?.node) this.#settle();
    return node;
  }

  /** The path of the innermost value around an offset, as far as the tree knows it. */
  pathAt(offset: number): Path {
    return this.#typing(offset, offset)?.path ?? pathAt(this.root, offset);
  }

  /** The text value that a range lies in, between its quotes, with its path; null where it lies in none, or in a key. */
  textAround(from: number, to: number): { readonly node: Node; readonly path: Path } | null {
    const typing = this.#typing(from, to);
    const path = typing?.path ?? pathAt(this.root, from);
    const node = typing?.node ?? nodeAt(this.#root, path);
    if (node?.type !== 'string') return null;
    return node.offset < from && to < node.offset + node.length ? { node, path } : null;
  }

  /** Takes up that a scalar was replaced by another one, `delta` characters longer. */
  replaceScalar(scalar: Node, path: Path, value: string | number | boolean | null, delta: number): void {
    if (this.#typed?.node !== scalar) this.#settle();
    const before = this.#typed ?? { node: scalar, path, end: scalar.offset + scalar.length, delta: 0 };
    this.#typed = { ...before, delta: before.delta + delta };
    const own: Mutable = scalar;
    own.value = value;
    own.length += delta;
    own.type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  }

  /** The innermost object or list that a range lies in, between its brackets, with its path; null where it lies in none. */
  around(from: number, to: number): { readonly node: Node; readonly path: Path } | null {
    let found: { readonly node: Node; readonly path: Path } | null = null;
    let [node, path]: [Node | undefined, Path] = [this.root, []];
    while (node?.children !== undefined && node.offset < from && to < node.offset + node.length) {
      found = { node, path };
      const index: number = node.children.findIndex(
        (child) => child.offset < from && to < child.offset + child.length,
      );
      const [inner, isList]: [Node | undefined, boolean] = [node.children[index], node.type === 'array'];
      const [key, value]: readonly (Node | undefined)[] = isList
        ? [undefined, inner]
        : (inner?.children ?? []);
      // Of two fields of one name the value knows the last one only.
      const isHidden =
        !isList && node.children.slice(index + 1).some(({ children }) => children?.[0]?.value === key?.value);
      if (isHidden) return null;
      path = [...path, isList ? index : String(key?.value)];
      node = value;
    }
    return found;
  }

  /** Takes up that what stood in an object or list was replaced: by `inner`, read for itself, `delta` characters longer. */
  replaceInside(node: Node, inner: Node, delta: number): void {
    const own: Mutable = node;
    const end = node.offset + node.length;
    this.#settle();
    shift(inner, node.offset);
    own.children = inner.children ?? [];
    for (const child of own.children) (child as Mutable).parent = node;
    own.length += delta;
    moveBehind(this.#root, { node, end, delta });
  }

  #typing(from: number, to: number): Typed | null {
    const typed = this.#typed;
    if (typed === null || from <= typed.node.offset) return null;
    return to < typed.node.offset + typed.node.length ? typed : null;
  }

  #settle(): void {
    if (this.#typed === null) return;
    const typed = this.#typed;
    this.#typed = null;
    moveBehind(this.#root, typed);
  }
}

/** Moves what stands behind a value that has grown, and stretches what is around it. */
function moveBehind(root: Node, { node: grown, end, delta }: Omit<Typed, 'path'>): void {
  const move = (node: Mutable): void => {
    if (node === grown || node.offset + node.length < grown.offset) return;
    if (node.offset >= end) node.offset += delta;
    else node.length += delta;
    if (node.colonOffset !== undefined && node.colonOffset >= end) node.colonOffset += delta;
    for (const child of node.children ?? []) move(child);
  };
  if (delta !== 0) move(root);
}

/** Moves a tree that was read for itself to where its text stands. */
function shift(node: Mutable, by: number): void {
  node.offset += by;
  if (node.colonOffset !== undefined) node.colonOffset += by;
  for (const child of node.children ?? []) shift(child, by);
}

/** The path of the innermost value around an offset, as far as the tree knows it. */
function pathAt(tree: Node, offset: number): Path {
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

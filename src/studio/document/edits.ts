import { applyEdits, modify, type Edit, type Node } from 'jsonc-parser';
import type { Json, Path } from './json.ts';
import { nodeAt } from './tree.ts';

/**
 * Changes to a draft as changes of its text, so that formatting and order survive. Each takes the text with its tree
 * and gives the new text; undefined where the path does not allow it.
 */

const FORMATTING = { insertSpaces: true, tabSize: 2, eol: '\n' } as const;

export interface Source {
  readonly text: string;
  readonly tree: Node;
}

/** Sets the value at a path; objects on the way that are missing are made. New fields of an object go last, or before `before`. */
export function setValue({ text }: Source, path: Path, value: Json, before?: string): string | undefined {
  return changed(text, () =>
    modify(text, [...path], value, {
      formattingOptions: FORMATTING,
      ...(before === undefined
        ? {}
        : {
            getInsertionIndex: (keys: string[]) => {
              const index = keys.indexOf(before);
              return index < 0 ? keys.length : index;
            },
          }),
    }),
  );
}

/** Inserts a value into the list at a path, before the one that stands at `index`; the list is made where it is missing. */
export function insertItem(source: Source, list: Path, index: number, value: Json): string | undefined {
  const node = nodeAt(source.tree, list);
  if (node === undefined) return setValue(source, list, [value]);
  if (node.type !== 'array') return undefined;
  return changed(source.text, () =>
    modify(source.text, [...list, index], value, { formattingOptions: FORMATTING, isArrayInsertion: true }),
  );
}

/**
 * Removes what stands at a path. (`modify` leaves half of the item before it when the last of a list on one line is
 * removed, so this cuts by itself.)
 */
export function removeAt({ text, tree }: Source, path: Path): string | undefined {
  const whole = wholeAt(tree, path);
  const siblings = whole?.parent?.children;
  if (whole === undefined || siblings === undefined || whole.parent === undefined) return undefined;
  const index = siblings.indexOf(whole);
  const [previous, next] = [siblings[index - 1], siblings[index + 1]];
  if (previous !== undefined) return cut(text, endOf(previous), endOf(whole));
  if (next !== undefined) return cut(text, whole.offset, next.offset);
  return cut(text, whole.parent.offset + 1, endOf(whole.parent) - 1);
}

/** Swaps what stands at a path with its neighbour, before it (-1) or after it (1). */
export function moveBy({ text, tree }: Source, path: Path, by: -1 | 1): string | undefined {
  const whole = wholeAt(tree, path);
  const siblings = whole?.parent?.children ?? [];
  const other = whole === undefined ? undefined : siblings[siblings.indexOf(whole) + by];
  if (whole === undefined || other === undefined) return undefined;
  const [first, second] = by < 0 ? [other, whole] : [whole, other];
  const part = (node: Node) => text.slice(node.offset, endOf(node));
  const between = text.slice(endOf(first), second.offset);
  return text.slice(0, first.offset) + part(second) + between + part(first) + text.slice(endOf(second));
}

/** Writes a copy of what stands at a path right after it, as `rewrite` changes its text. */
export function duplicateAt(
  { text, tree }: Source,
  path: Path,
  rewrite: (raw: string) => string,
): string | undefined {
  const whole = wholeAt(tree, path);
  if (whole === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', whole.offset - 1) + 1;
  const before = text.slice(lineStart, whole.offset);
  const gap = /^\s*$/.test(before) && lineStart > 0 ? `\n${before}` : ' ';
  const copy = rewrite(text.slice(whole.offset, endOf(whole)));
  return `${text.slice(0, endOf(whole))},${gap}${copy}${text.slice(endOf(whole))}`;
}

/** The node of a whole entry: an item of a list, or a property with its key. */
function wholeAt(tree: Node, path: Path): Node | undefined {
  const node = nodeAt(tree, path);
  return node?.parent?.type === 'property' ? node.parent : node;
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

function cut(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(to);
}

function changed(text: string, edits: () => Edit[]): string | undefined {
  try {
    return applyEdits(text, edits());
  } catch {
    // The library throws where a path leads through a value of another kind.
    return undefined;
  }
}

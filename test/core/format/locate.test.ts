import * as fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { placer } from '../../../src/core/format/locate.ts';

/** Where a library that reads the whole text finds the key of a path, or the nearest thing above it. */
function placeInTree(source: string, path: readonly (string | number)[]): number {
  const tree = parseTree(source);
  if (tree === undefined) throw new Error('no JSON');
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inside =
    typeof value !== 'object' || value === null
      ? []
      : Array.isArray(value)
        ? value.map((item, index) => [index, item] as const)
        : Object.entries(value);
  return [
    path,
    [...path, 'gone'],
    [...path, 99],
    ...inside.flatMap(([key, item]) => pathsOf(item, [...path, key])),
  ];
}

test('a place is where a whole tree would have it, however the text is laid out', () => {
  const values = fc
    .jsonValue({ maxDepth: 4, stringUnit: 'binary' })
    .filter((value) => !/__proto__/.test(JSON.stringify(value)));
  fc.assert(
    fc.property(values, fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const source = ` ${JSON.stringify(value, null, space)}\n`;
      const { place } = placer(source, 'a.json');
      for (const path of pathsOf(value)) {
        const { line, column } = place({ path: [...path], level: 'note', code: 'syntax', message: '' });
        const before = source.slice(0, placeInTree(source, path)).split('\n');
        expect({ path, line, column }).toEqual({
          path,
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
        });
      }
    }),
    { numRuns: 100 },
  );
});

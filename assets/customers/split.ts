import svgpath from 'svgpath';
import type { Box } from '../../src/game/stage/customer/parts.ts';

const PRECISION = 1;

/** The closed outlines that a path is made of, each a path of its own, in absolute coordinates. */
export function outlines(d: string): string[] {
  return svgpath(d)
    .abs()
    .unshort()
    .round(PRECISION)
    .toString()
    .split(/(?=M)/)
    .filter((part) => part.trim() !== '');
}

/**
 * A box that holds a path: the hull of its points and control points, with arcs turned into
 * curves first. Never too small; for a bulging curve a little too large.
 */
export function boxOf(d: string): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number): void => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  svgpath(d)
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _index, x, y) => {
      const [letter, ...numbers] = segment;
      if (letter === 'Z' || letter === 'z') return;
      if (letter === 'H') return reach(numbers[0] as number, y);
      if (letter === 'V') return reach(x, numbers[0] as number);
      for (let i = 0; i + 1 < numbers.length; i += 2) reach(numbers[i] as number, numbers[i + 1] as number);
    });
  if (left === Infinity) throw new Error(`a path without points: ${d}`);
  return [left, top, right - left, bottom - top];
}

/** The smallest box around several. */
export function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

const holds = ([x, y, w, h]: Box, [a, b, c, d]: Box): boolean =>
  a >= x && b >= y && a + c <= x + w && b + d <= y + h;

/** A part of a drawing that hangs together: an outline, and the outlines within it. */
export interface Cluster {
  readonly d: string;
  readonly box: Box;
}

/** Takes a path apart into what hangs together, so that holes stay with the outline around them. */
export function clusters(d: string): Cluster[] {
  const found: { d: string; box: Box }[] = [];
  const bySize = outlines(d)
    .map((path) => ({ d: path, box: boxOf(path) }))
    .toSorted((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3]);
  for (const part of bySize) {
    const around = found.find(({ box }) => holds(box, part.box));
    if (around) around.d += part.d;
    else found.push({ ...part });
  }
  return found;
}

export const FEATURES = ['brows', 'eyes', 'nose', 'mouth'] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * Which feature of a face a part is, by where its middle lies. The figures hold for the
 * expressions of Open Peeps, whose features keep to the same bands; joined ones (a brow grown
 * into an eye) have to be cut by hand beforehand.
 */
export function featureOf([x, y, width, height]: Box): Feature {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  if (middleY > 150) return 'mouth';
  if (middleY > 110 && middleX > 100 && middleX < 170) return 'nose';
  return middleY < 75 ? 'brows' : 'eyes';
}

import type { Point } from './layers/routes.ts';

/**
 * A path through the points of an edge: it swings over between two layers, and runs straight beside the nodes. It is
 * drawn from its tip back, so that the dashes of edges that meet on their way fall on each other.
 */
export function through(points: readonly Point[]): string {
  const parts: string[] = [];
  const back = points.toReversed();
  for (const [index, { x, y }] of back.entries()) {
    const before = back[index - 1];
    if (before === undefined) parts.push(`M${round(x)} ${round(y)}`);
    else if (index % 2 === 0 || before.x === x) parts.push(`V${round(y)}`);
    else {
      const middle = round((before.y + y) / 2);
      parts.push(`C${round(before.x)} ${middle} ${round(x)} ${middle} ${round(x)} ${round(y)}`);
    }
  }
  return parts.join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

import { describe, expect, it } from 'vitest';
import { boxOf, clusters, FEATURES, featureOf, outlines, union } from '../../assets/customers/split.ts';

const square = (x: number, y: number, side: number): string => `M${x} ${y}h${side}v${side}h${-side}z`;

describe('taking a path apart', () => {
  it('gives every outline in absolute coordinates', () => {
    expect(outlines('M1 1h2v2zm10 10h4v4z')).toEqual(['M1 1H3V3Z', 'M11 11H15V15Z']);
  });

  it('measures points, control points, single coordinates and arcs', () => {
    expect(boxOf('M1 2H5V9')).toEqual([1, 2, 4, 7]);
    expect(boxOf('M0 0Q10 20 20 0')).toEqual([0, 0, 20, 20]);
    const [x, y, width, height] = boxOf('M0 0A10 10 0 0 1 20 0');
    expect([x, width].map(Math.round)).toEqual([0, 20]);
    expect(Math.round(y)).toBe(-10);
    expect(Math.round(height)).toBe(10);
  });

  it('refuses a path without points', () => {
    expect(() => boxOf('')).toThrow('without points');
  });

  it('keeps holes, and what is in the holes, with the outline around them', () => {
    const found = clusters(square(40, 40, 2) + square(0, 0, 10) + square(2, 2, 6) + square(4, 4, 2));
    expect(found).toHaveLength(2);
    expect(found.map(({ box }) => box)).toEqual([
      [0, 0, 10, 10],
      [40, 40, 2, 2],
    ]);
    expect(outlines(found[0]?.d ?? '')).toHaveLength(3);
  });

  it('joins boxes', () => {
    expect(
      union([
        [0, 0, 2, 2],
        [5, -1, 1, 1],
      ]),
    ).toEqual([0, -1, 6, 3]);
  });

  it('tells features by the band in which they lie', () => {
    const tops = { brows: [30, 30], eyes: [60, 90], nose: [135, 125], mouth: [120, 190] } as const;
    for (const feature of FEATURES) {
      const [x, y] = tops[feature];
      expect(featureOf([x, y, 10, 10])).toBe(feature);
    }
  });
});

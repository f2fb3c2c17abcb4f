import { describe, expect, it } from 'vitest';
import { customer, faceKit } from '../../assets/customers/compose.ts';
import { DESIGNS } from '../../assets/customers/designs.ts';
import { contrast, LEAST_CONTRAST } from '../../src/game/stage/customer/ink.ts';
import { boxOf, union } from '../../assets/customers/split.ts';
import { stillFace } from '../../src/game/stage/customer/svg.ts';
import { MOODS } from '../../src/core/vocabulary.ts';
import type { Piece } from '../../src/game/stage/customer/parts.ts';
import { FIGURE } from '../../src/game/stage/layout.ts';
import { LOOKS } from '../../src/ui/looks.ts';

const kit = faceKit();
const middle = ({ box: [x, y, width, height] }: Piece): [number, number] => [x + width / 2, y + height / 2];

describe('faces', () => {
  it.each(MOODS)('%s has brows over eyes over a nose over a mouth', (mood) => {
    const { brows, eyes, nose, mouth } = kit[mood];
    const heights = [brows, eyes, nose, mouth].map((piece) => middle(piece)[1]);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it.each(MOODS)('%s can blink and talk in place', (mood) => {
    const face = kit[mood];
    expect(Math.abs(middle(face.lids)[1] - middle(face.eyes)[1])).toBeLessThan(20);
    expect(face.talk).toHaveLength(3);
    for (const mouth of face.talk) {
      expect(Math.abs(middle(mouth)[0] - middle(face.mouth)[0])).toBeLessThan(45);
      expect(Math.abs(middle(mouth)[1] - middle(face.mouth)[1])).toBeLessThan(45);
    }
    const area = ({ box: [, , width, height] }: Piece): number => width * height;
    const sizes = face.talk.map(area);
    expect(sizes[2]).toBe(Math.max(...sizes));
  });

  it('are six different ones', () => {
    expect(new Set(MOODS.map((mood) => JSON.stringify([kit[mood].brows, kit[mood].mouth]))).size).toBe(6);
  });

  it('have their mouth where the stage says that it is', () => {
    const [x, y] = middle(kit.neutral.mouth);
    expect(Math.abs(x - FIGURE.mouth.x)).toBeLessThan(12);
    expect(Math.abs(y - FIGURE.mouth.y)).toBeLessThan(12);
  });
});

describe.each(LOOKS)('%s', (look) => {
  const parts = customer(look);

  it('has skin on which a face reads', () => {
    expect(contrast(parts.palette.skin, parts.palette.ink)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  it('keeps all ink within the boxes of its pieces', () => {
    for (const piece of [parts.body, parts.head, parts.beard, parts.glasses]) {
      if (!piece) continue;
      const [x, y, width, height] = piece.box;
      const [left, top, wide, high] = union(piece.shapes.map(({ d }) => boxOf(d)));
      expect(left).toBeGreaterThanOrEqual(x);
      expect(top).toBeGreaterThanOrEqual(y);
      expect(left + wide).toBeLessThanOrEqual(x + width);
      expect(top + high).toBeLessThanOrEqual(y + height);
    }
  });

  it('is drawn as SVG without markup from anywhere, style or script', () => {
    const drawn = stillFace(parts, kit.worried);
    const tags = [...drawn.matchAll(/<(\w+)/g)].map(([, tag]) => tag);
    expect(['svg', 'defs', 'clipPath', 'g', 'path']).toEqual(expect.arrayContaining([...new Set(tags)]));
    expect(drawn).not.toMatch(/style|script|href|undefined|NaN/);
  });

  it('is small over the wire', () => {
    expect(JSON.stringify(parts).length).toBeLessThan(20_000);
  });
});

it('no two customers share head, skin and dress', () => {
  const kinds = LOOKS.map((look) => JSON.stringify([DESIGNS[look].head, DESIGNS[look].cloth]));
  expect(new Set(kinds).size).toBe(LOOKS.length);
});

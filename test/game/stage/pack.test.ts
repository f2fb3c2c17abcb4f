import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, type Placed } from '../../../src/game/stage/customer/pack.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 700 }), height: fc.integer({ min: 1, max: 700 }) });
const apart = (a: Placed, b: Placed): boolean =>
  a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;

describe('packing a sheet', () => {
  it('keeps everything on the sheet, in its size and order, with a gap between', () => {
    fc.assert(
      fc.property(fc.array(size, { maxLength: 40 }), (sizes) => {
        const { width, height, places } = pack(sizes, 512);
        expect(places.map(({ width: w, height: h }) => ({ width: w, height: h }))).toEqual(sizes);
        for (const [i, place] of places.entries()) {
          expect(place.x + place.width).toBeLessThanOrEqual(width);
          expect(place.y + place.height).toBeLessThanOrEqual(height);
          for (const other of places.slice(i + 1)) expect(apart(place, other)).toBe(true);
        }
      }),
    );
  });
});

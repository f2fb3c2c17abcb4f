import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headRect, layoutOf, mouthPoint } from '../../../src/game/stage/layout.ts';
import { tablePlaces } from '../../../src/game/stage/scenery/restaurant.ts';

const SIZES = [
  [1280, 420],
  [390, 300],
  [1920, 800],
  [320, 480],
] as const;

describe('layout', () => {
  it.each(SIZES)(
    'at %i×%i keeps the head on the stage, big, with room at the upper left',
    (width, height) => {
      const layout = layoutOf(width, height);
      const head = headRect(layout);
      expect(head.top).toBeGreaterThan(0);
      expect(head.left + head.width).toBeLessThan(width);
      expect(head.left).toBeGreaterThan(width * 0.33);
      expect(head.height).toBeGreaterThan(Math.min(height, width) * 0.4);
    },
  );

  it('has the mouth within the head, on the left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 4000 }),
        fc.integer({ min: 100, max: 2000 }),
        (width, height) => {
          const layout = layoutOf(width, height);
          const [head, mouth] = [headRect(layout), mouthPoint(layout)];
          expect(mouth.x).toBeGreaterThan(head.left);
          expect(mouth.x).toBeLessThan(head.left + head.width / 2);
          expect(mouth.y).toBeLessThan(head.top + head.height);
          expect(layout.headroom).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });

  it('does not fall over a host without a size', () => {
    expect(layoutOf(0, 0).unit).toBeGreaterThan(0);
  });

  it('puts at least one table into view, none behind the customer', () => {
    for (const [width, height] of SIZES) {
      const layout = layoutOf(width, height);
      const places = tablePlaces(layout);
      expect(places.length).toBeGreaterThan(0);
      if (places.length > 1) {
        for (const { x, scale } of places) expect(x + 96 * scale).toBeLessThan(layout.customerX - 100);
      }
    }
  });
});

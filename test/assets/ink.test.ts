import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, LEAST_CONTRAST, luminance, readableSkin } from '../../src/game/stage/customer/ink.ts';
import { mix } from '../../src/game/stage/colour.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): `#${string}` => `#${value.toString(16).padStart(6, '0')}`);

describe('ink that reads', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#694d3d', '#000000')).toBeCloseTo(2.7, 1);
  });

  it('leaves a skin alone on which black reads', () => {
    expect(readableSkin('#edb98a', '#000000')).toBe('#edb98a');
  });

  it('lightens any other just as far as it must', () => {
    fc.assert(
      fc.property(colour, (skin) => {
        const drawn = readableSkin(skin, '#000000');
        expect(contrast(drawn, '#000000')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (drawn !== skin) expect(contrast(drawn, '#000000')).toBeLessThan(LEAST_CONTRAST + 0.5);
      }),
    );
  });

  it('finds white brighter than black, and mixes between', () => {
    expect(luminance('#ffffff')).toBeGreaterThan(luminance('#000000'));
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#000000', '#ff8040', 0.5)).toBe('#804020');
  });

  it('refuses what is no colour', () => {
    expect(() => luminance('#12')).toThrow('not a colour');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mouthAt, stressAt } from '../../../src/game/stage/talk.ts';

describe('talking', () => {
  it('opens widest on a, less on e and i, little on o and u', () => {
    expect(mouthAt('a', 0)).toBe(2);
    expect(mouthAt('é', 0)).toBe(1);
    expect(mouthAt('o', 0)).toBe(0);
  });

  it('closes at pauses, on m, b and p, and when all is said', () => {
    for (const letter of [' ', '.', ',', '…', 'm', 'B', 'p']) expect(mouthAt(`a${letter}`, 1)).toBe('rest');
    expect(mouthAt('so', 2)).toBe('rest');
    expect(mouthAt('', 0)).toBe('rest');
  });

  it('lets consonants follow the vowel before them', () => {
    expect(mouthAt('at', 1)).toBe(1);
    expect(mouthAt('et', 1)).toBe(0);
    expect(mouthAt('st', 1)).toBe('rest');
  });

  it('moves in every sentence, and takes any text at all', () => {
    const said = 'We were asked to wait a while.';
    const mouths = new Set(Array.from({ length: said.length }, (_, index) => mouthAt(said, index)));
    expect(mouths.size).toBe(4);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(200), (text, index) => {
        expect(['rest', 0, 1, 2]).toContain(mouthAt(text, index));
        expect(typeof stressAt(text, index)).toBe('boolean');
      }),
    );
  });

  it('stresses long words where they begin', () => {
    expect(stressAt('twenty minutes', 0)).toBe(true);
    expect(stressAt('twenty minutes', 7)).toBe(true);
    expect(stressAt('twenty minutes', 8)).toBe(false);
    expect(stressAt('it is so', 3)).toBe(false);
  });
});

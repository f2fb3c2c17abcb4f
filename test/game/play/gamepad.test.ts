import { describe, expect, it } from 'vitest';
import { heldOn } from '../../../src/game/play/gamepad.ts';

const pad = (pressed: readonly number[], axes: readonly number[] = [0, 0]) => ({
  buttons: Array.from({ length: 17 }, (_, index) => ({ pressed: pressed.includes(index) })),
  axes,
});

describe('a gamepad of the standard mapping', () => {
  it.each([
    [0, 'choose'],
    [1, 'cut'],
    [2, 'nod'],
    [3, 'hint'],
    [9, 'pause'],
    [12, 'up'],
    [13, 'down'],
    [14, 'left'],
    [15, 'right'],
  ])('has button %i for %s', (button, action) => {
    expect([...heldOn(pad([button]))]).toEqual([action]);
  });

  it('takes the stick for directions once it is pushed far enough', () => {
    expect([...heldOn(pad([], [0.5, -0.5]))]).toEqual([]);
    expect([...heldOn(pad([], [-0.9, 0.1]))]).toEqual(['left']);
    expect([...heldOn(pad([], [0.7, 0.7]))]).toEqual(['right', 'down']);
  });

  it('makes nothing of other buttons, or of none', () => {
    expect([...heldOn(pad([4, 5, 6, 7, 8, 10, 11, 16]))]).toEqual([]);
    expect([...heldOn({ buttons: [], axes: [] })]).toEqual([]);
  });
});

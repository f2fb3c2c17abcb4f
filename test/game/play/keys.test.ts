import { describe, expect, it } from 'vitest';
import { keyAction, type Pressed } from '../../../src/game/play/keys.ts';

const press = (key: string, part: Partial<Pressed> = {}, singles = true) =>
  keyAction(
    { key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, focus: 'BODY', ...part },
    singles,
  );

describe('the keys of play', () => {
  it.each([
    [' ', { type: 'onward' }],
    ['1', { type: 'reply', index: 0 }],
    ['9', { type: 'reply', index: 8 }],
    ['c', { type: 'cut' }],
    ['C', { type: 'cut' }],
    ['g', { type: 'nod' }],
    ['m', { type: 'mute' }],
    ['p', { type: 'pause' }],
    ['t', { type: 'transcript' }],
    ['0', null],
    ['Enter', null],
    ['x', null],
  ])('%j means %j', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  it('belong to the field that has the focus', () => {
    for (const focus of ['INPUT', 'SELECT', 'TEXTAREA']) {
      expect(press('1', { focus })).toBeNull();
      expect(press(' ', { focus })).toBeNull();
    }
  });

  it('leave Space to a button that has the focus, and the rest to the game', () => {
    expect(press(' ', { focus: 'BUTTON' })).toBeNull();
    expect(press('2', { focus: 'BUTTON' })).toEqual({ type: 'reply', index: 1 });
  });

  it('are no shortcuts of the browser, and do not repeat', () => {
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('p', { metaKey: true })).toBeNull();
    expect(press('1', { altKey: true })).toBeNull();
    expect(press(' ', { repeat: true })).toBeNull();
  });

  it('can be turned off, all but Space', () => {
    expect(press('1', {}, false)).toBeNull();
    expect(press('c', {}, false)).toBeNull();
    expect(press('m', {}, false)).toBeNull();
    expect(press(' ', {}, false)).toEqual({ type: 'onward' });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moment } from '../../../src/core/index.ts';
import { createCaptions } from '../../../src/game/play/captions.ts';
import type { Staging } from '../../../src/game/director/scene.ts';
import { CUES } from '../../../src/ui/sound/vocabulary.ts';
import { small } from '../../core/support/scripts.ts';
import { view } from '../views.ts';

const at = (scene: Staging['scene']): Staging => ({
  scene,
  view: view(),
  speech: null,
  words: null,
  unanswered: false,
  cutting: false,
  holds: new Set(),
});
const OPEN = at({ at: 'open' });

describe('captions', () => {
  const changed = vi.fn();
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    changed.mockClear();
  });
  const open = () => createCaptions(small(), changed);

  it('describe the place once', () => {
    const captions = open();
    captions.follow(OPEN, []);
    expect(captions.shown.map(({ of }) => of)).toEqual(['ambience']);
    vi.advanceTimersByTime(60_000);
    captions.follow(OPEN, []);
    expect(captions.shown).toEqual([]);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('tell every cue that means something, the newest two at a time', () => {
    const captions = open();
    for (const cue of CUES) {
      captions.cue(cue);
      const told = cue !== 'reply' && cue !== 'ring';
      expect(captions.shown.at(-1)?.of === cue, cue).toBe(told);
      expect(captions.shown.length).toBeLessThanOrEqual(2);
    }
  });

  it('tell what moments sound like: a fact, a promise, how it was settled, time that passes', () => {
    const captions = open();
    captions.follow(OPEN, []);
    const moments: Moment[] = [
      { type: 'heard', fact: 'hurry' },
      { type: 'settled', promise: 'table', state: 'late', class: 'over', delivered: 30 },
    ];
    captions.follow(OPEN, moments);
    expect(captions.shown.map(({ of }) => of)).toEqual(['fact', 'late']);
  });

  it('are gone for good once stopped', () => {
    const captions = open();
    captions.cue('fact');
    captions.stop();
    vi.advanceTimersByTime(60_000);
    expect(changed).toHaveBeenCalledOnce();
  });
});

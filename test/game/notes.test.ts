import { describe, expect, it } from 'vitest';
import type { PromiseNote } from '../../src/core/index.ts';
import { amount, dueTime, stampIcon } from '../../src/game/notes/promise-notes.ts';

const note: PromiseNote = {
  promise: 'table',
  label: 'A table',
  unit: 'minutes',
  state: 'open',
  quoted: 25,
  requoted: null,
  madeAt: 10,
  delivered: null,
};

describe('a promise on its note', () => {
  it('falls due at a time of the story, counted from when it was made', () => {
    expect(dueTime(note, '18:40')).toBe('19:15');
    expect(dueTime({ ...note, unit: 'hours', quoted: 6 }, '18:40')).toBe('00:50');
  });

  it('falls due by the second word, once there is one', () => {
    expect(dueTime({ ...note, requoted: 40 }, '18:40')).toBe('19:30');
  });

  it('has no time where it is vague, or no matter of hours', () => {
    expect(dueTime({ ...note, quoted: null }, '18:40')).toBeNull();
    expect(dueTime({ ...note, unit: 'days' }, '18:40')).toBeNull();
    expect(dueTime({ ...note, unit: 'amount' }, '18:40')).toBeNull();
  });

  it('says its number with the unit, in the singular too', () => {
    expect(amount(25, note)).toBe('25 minutes');
    expect(amount(1, { unit: 'days' })).toBe('1 day');
    expect(amount(400, { unit: 'amount' })).toBe('400');
  });

  it('is stamped with a sign of its own for each way in which it can come out', () => {
    const signs = (['beaten', 'kept', 'late', 'broken', 'released'] as const).map(stampIcon);
    expect(new Set(signs).size).toBe(5);
  });
});

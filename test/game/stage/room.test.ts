import { describe, expect, it } from 'vitest';
import { TABLE_STATES } from '../../../src/core/vocabulary.ts';
import { queueAt, tableAt } from '../../../src/game/stage/room.ts';

const TABLES = [0, 1, 2, 3, 4, 5];
const at = (hour: number, minute = 0): number => hour * 60 + minute;

describe('the room', () => {
  it('is empty in the morning and in the middle of the night', () => {
    for (const minutes of [at(9), at(16), at(3)]) {
      expect(TABLES.map((table) => tableAt(table, minutes).state)).toEqual(TABLES.map(() => 'free'));
    }
  });

  it('shows no free table to those who wait in the evening', () => {
    for (let minutes = at(18, 20); minutes < at(21, 20); minutes += 1) {
      for (const table of TABLES) expect(tableAt(table, minutes).state).not.toBe('free');
    }
  });

  it('goes from eating to coffee to paying to clearing to the next party, never back', () => {
    const order = ['eating', 'coffee', 'paying', 'clearing'];
    for (const table of TABLES) {
      const seen: string[] = [];
      for (let minutes = at(17); minutes < at(23, 59); minutes += 1) {
        const { state, party } = tableAt(table, minutes);
        const mark = state === 'free' ? 'free' : `${party} ${order.indexOf(state)}`;
        if (seen.at(-1) !== mark) seen.push(mark);
      }
      const middle = seen.slice(1, -1);
      expect(seen[0]).toBe('free');
      expect(seen.at(-1)).toBe('free');
      expect(middle.length % 4).toBe(0);
      expect(middle).toEqual(middle.toSorted());
    }
  });

  it('shows every state of a table in the course of an evening', () => {
    const states = new Set<string>();
    for (let minutes = at(17); minutes < at(24); minutes += 1) states.add(tableAt(2, minutes).state);
    expect([...states].toSorted()).toEqual([...TABLE_STATES].toSorted());
  });

  it('has people at the door at the rush, and nobody out of hours', () => {
    expect(queueAt(at(19, 30))).toBe(3);
    expect(queueAt(at(10))).toBe(0);
    expect(queueAt(at(23))).toBe(0);
  });
});

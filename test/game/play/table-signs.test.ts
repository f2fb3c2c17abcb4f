import { describe, expect, it } from 'vitest';
import type { TableState } from '../../../src/core/index.ts';
import { createTableSigns } from '../../../src/game/play/table-signs.ts';

const view = (minutes: number, ...tables: (TableState | null)[]) => ({
  clock: { minutes, shown: '' },
  sees: tables.map((table, index) => ({ id: `sight-${index}`, text: 'Seen.', table })),
});

describe('the tables that the story speaks of', () => {
  it('stand as what is in view tells, in its order', () => {
    const signs = createTableSigns();
    expect(signs(view(0))).toEqual([]);
    expect(signs(view(5, 'coffee', null, 'eating'))).toEqual(['coffee', 'eating']);
    expect(signs(view(25, 'clearing'))).toEqual(['clearing']);
  });

  it('stay so while nothing else is said of them, and go by the time of day an hour later', () => {
    const signs = createTableSigns();
    signs(view(5, 'coffee'));
    expect(signs(view(20, null))).toEqual(['coffee']);
    expect(signs(view(64))).toEqual(['coffee']);
    expect(signs(view(65))).toEqual([]);
    expect(signs(view(66))).toEqual([]);
  });

  it('are known in a run that is taken up, from what was in view before', () => {
    const signs = createTableSigns([view(5, 'coffee'), view(20, null)]);
    expect(signs(view(30))).toEqual(['coffee']);
    expect(signs(view(65))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../src/board/meeting/scene.ts';
import { cardText } from '../../src/board/show/card-text.ts';
import type { GameEvent } from '../../src/core/index.ts';
import { converse, hearOut } from '../core/support/runs.ts';
import { small } from '../core/support/scripts.ts';

describe('the moment of a meeting', () => {
  const script = small();
  const there = converse(script);
  hearOut(there);
  const { seed } = there.run;
  const tip = Object.keys(script.tips.tips)[0] ?? null;

  test('is replayed up to the decision: the customer’s lines, and the replies as they were offered', () => {
    const scene = sceneOf(script, { seed, events: [], tip });
    const beat = script.scenario.beats[there.view.beat];
    expect(scene?.lines).toHaveLength(there.run.events.length);
    expect(scene?.lines.length).toBeGreaterThan(0);
    expect(scene?.replies.map(({ id }) => id)).toEqual(
      there.view.replies.filter(({ backchannel }) => !backchannel).map(({ id }) => id),
    );
    expect(beat?.replies.map(({ id }) => id)).toEqual(
      expect.arrayContaining(scene?.replies.map(({ id }) => id) ?? []),
    );
    expect(scene?.tip?.sources.length).toBeGreaterThan(0);
  });

  test('plays on from there with every reply', () => {
    const scene = sceneOf(script, { seed, events: [], tip: null });
    for (const { id } of scene?.replies ?? []) {
      const consequence = scene?.consequences.get(id);
      expect(consequence, id).toBeDefined();
      expect((consequence?.says.length ?? 0) > 0 || consequence?.ending !== null, id).toBe(true);
    }
  });

  test('is none where the way there can’t be played', () => {
    const impossible: GameEvent[] = [{ type: 'reply', reply: 'nothing-like-it' }];
    expect(sceneOf(script, { seed, events: impossible, tip })).toBeNull();
  });
});

test.each([
  ['Call it {quote} minutes.', 'Call it … minutes.'],
  ['A table for {party-size}, {name}?', 'A table for …, …?'],
  ['{<b>}', '{<b>}'],
])('a card “%s” is shown as “%s”', (card, shown) => {
  expect(cardText(card)).toBe(shown);
});

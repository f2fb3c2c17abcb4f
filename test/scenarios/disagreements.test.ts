import { describe, expect, test } from 'vitest';
import { Values } from '../../src/core/analysis/values.ts';
import type { Script } from '../../src/core/index.ts';
import { FACT, type State } from '../../src/core/script/layout.ts';
import { begin } from '../../src/core/step/move.ts';
import { newTrace } from '../../src/core/step/trace.ts';
import { shipped, shippedTips } from './shipped.ts';

/** What the trainee has heard of a fact: one of its values, that it has gone stale, or nothing yet. */
interface Heard {
  readonly fact: string;
  readonly is: string;
}

interface Side {
  readonly reply: string;
  readonly heard: Heard;
}

interface Decision {
  readonly disagreement: string;
  readonly scenario: string;
  readonly past?: string;
  readonly beat: string;
  /** The reply that takes the first side of the documents, and what makes it right. */
  readonly one: Side;
  readonly other: Side;
}

const STALE = 'stale';
const UNHEARD = 'unheard';

/** Where the documents disagree: a decision for each, in which either side is right by what was heard. */
const DECISIONS: readonly Decision[] = [
  {
    // Exceed and it delights, or only do what was said: saucepans for a sister, none for one who counts.
    disagreement: 'always-exceed',
    scenario: 'restaurant-wait-2',
    past: 'witch',
    beat: 'cake',
    one: { reply: 'parade', heard: { fact: 'why', is: 'carol' } },
    other: { reply: 'on-time', heard: { fact: 'why', is: 'luck' } },
  },
  {
    // Ask again what they expect, or mind what you do yourself: what he told you has had a night.
    disagreement: 'can-expectations-be-known',
    scenario: 'angry-caller',
    beat: 'pickup',
    one: { reply: 'still', heard: { fact: 'why', is: STALE } },
    other: { reply: 'nothing', heard: { fact: 'why', is: UNHEARD } },
  },
  {
    // He is wrong both times, about six reams: help as far as you can, or hold a kind line.
    disagreement: 'customer-is-right',
    scenario: 'angry-caller-2',
    past: 'kept',
    beat: 'back',
    one: { reply: 'take', heard: { fact: 'why', is: 'night' } },
    other: { reply: 'line', heard: { fact: 'why', is: 'folder' } },
  },
  {
    // Take charge without being at fault, or say plainly that it was you.
    disagreement: 'whose-fault',
    scenario: 'angry-caller-2',
    past: 'kept',
    beat: 'slip',
    one: { reply: 'catch', heard: { fact: 'setback', is: 'lemon' } },
    other: { reply: 'ours', heard: { fact: 'setback', is: 'typed' } },
  },
  {
    // The adjuster's look is her only proof, or it is a rule between her mother and a dry bed.
    disagreement: 'procedure-or-person',
    scenario: 'insurance-claim',
    beat: 'len',
    one: { reply: 'sheet', heard: { fact: 'snag', is: 'ring' } },
    other: { reply: 'start', heard: { fact: 'snag', is: 'stays' } },
  },
];

test('the table names every disagreement of the documents once', () => {
  expect(DECISIONS.map(({ disagreement }) => disagreement).toSorted()).toEqual(
    Object.keys(shippedTips().disagreements).toSorted(),
  );
});

describe.each(DECISIONS)('$disagreement: $beat of $scenario', ({ scenario, past, beat, one, other }) => {
  const script = shipped(scenario).scripts.find((each) => each.past === (past ?? null)) as Script;

  test.each([
    { name: 'one side', side: one, against: other },
    { name: 'the other', side: other, against: one },
  ])('$name is right where that was heard', ({ side, against }) => {
    const met = decisionsOf(script, beat, side.heard).filter((worth) => worth.has(side.reply));
    expect(met.length).toBeGreaterThan(0);
    for (const worth of met) {
      const best = Math.max(...worth.values());
      expect(worth.get(side.reply)).toBe(best);
      expect(worth.get(against.reply) ?? -Infinity).toBeLessThan(best);
    }
  });
});

/** What each reply of a beat is worth, in every state of it in which this was heard. */
function decisionsOf(script: Script, beat: string, heard: Heard): Map<string, number>[] {
  const number = script.beats.findIndex(({ id }) => id === beat);
  return script.variants.flatMap((variant) => {
    const values = new Values(script, variant, 1_000_000);
    values.best(begin(script, variant.index, newTrace(null)));
    return [...values.statesIn(number)]
      .filter((state) => isHeard(script, state, variant.variant.facts[heard.fact], heard))
      .map((state) => {
        const worth = new Map<string, number>();
        for (const { move, value } of values.moveValues(state)) {
          const { id } = move.reply.reply;
          worth.set(id, Math.max(value, worth.get(id) ?? -Infinity));
        }
        return worth;
      });
  });
}

function isHeard(script: Script, state: State, truth: string | undefined, { fact, is }: Heard): boolean {
  const known = state[script.layout.facts + script.facts.findIndex(({ id }) => id === fact)];
  if (is === STALE) return known === FACT.stale;
  if (is === UNHEARD) return known === FACT.unknown || known === FACT.missed;
  return known === FACT.known && truth === is;
}

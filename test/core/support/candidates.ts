import type { GameEvent, Scenario } from '../../../src/core/index.ts';

/**
 * Every event that could be sent in a beat, read off the scenario as it is written, without asking
 * the core: each reply with each number and each way of filling in particulars, and the rest.
 */
export function candidatesIn(scenario: Scenario, beat: string): readonly GameEvent[] {
  const made = CANDIDATES.get(scenario) ?? new Map<string, readonly GameEvent[]>();
  CANDIDATES.set(scenario, made);
  const events = made.get(beat) ?? listed(scenario, beat);
  made.set(beat, events);
  return events;
}

const CANDIDATES = new WeakMap<Scenario, Map<string, readonly GameEvent[]>>();

function listed(scenario: Scenario, beat: string): GameEvent[] {
  const { replies, temptations = [] } = scenario.beats[beat] as Scenario['beats'][string];
  return [
    { type: 'listen' },
    ...replies.flatMap((reply) => repliesOf(scenario, reply)),
    { type: 'silence' },
    ...temptations.map(({ id }): GameEvent => ({ type: 'glance', temptation: id })),
  ];
}

type Reply = Scenario['beats'][string]['replies'][number];

function repliesOf(scenario: Scenario, { id, quote, saysBack = [] }: Reply): GameEvent[] {
  let events: Extract<GameEvent, { type: 'reply' }>[] = [{ type: 'reply', reply: id }];
  if (quote !== undefined) {
    const numbers: number[] = [];
    for (let number = quote.from; number <= quote.to; number += quote.step) numbers.push(number);
    events = events.flatMap((event) => numbers.map((number) => ({ ...event, quote: number })));
  }
  for (const fact of saysBack) {
    const values = Object.keys(scenario.facts[fact]?.values ?? {});
    events = events.flatMap((event) =>
      values.map((value) => ({ ...event, particulars: { ...event.particulars, [fact]: value } })),
    );
  }
  return events;
}

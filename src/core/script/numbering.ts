import type { Past, Scenario, Variant } from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';
import type { Rules } from '../rules/rules.ts';
import { partsOf, type Numbers } from './condition.ts';
import { givenAt, layOut, type Given } from './layout.ts';
import { byStory } from './order.ts';
import { RULE_TIPS } from './script.ts';
import { conditionsOf } from './walk.ts';

/** The number that each name of a scenario goes by in its script, and where those that change stand in a state. */
export interface Numbering extends Numbers {
  /** The beats in the order of the story. */
  readonly beats: readonly string[];
  /** The variants that this past can bring. */
  readonly variants: readonly Variant[];
  /** How many favours there are. */
  readonly favours: number;
  readonly tips: ReadonlyMap<string, number>;
  /** Beats, and endings after them. */
  readonly targets: ReadonlyMap<string, number>;
  /** Where a reply stands that is remembered, as `beat/reply`; null for all the others. */
  readonly remembered: (reply: string) => Given | null;
}

/** Gives every name of a scenario its number, for one of its pasts. */
export function numberNames(scenario: Scenario, tips: Tips, rules: Rules, past: Past | null): Numbering {
  const variants = scenario.variants.filter(({ id }) => past?.variants?.includes(id) ?? true);
  const facts = numbered(Object.keys(scenario.facts));
  const promises = numbered(Object.keys(scenario.promises));
  const favours = numbered(Object.keys(scenario.favours));
  const remembered = numbered(repliesRead(scenario));
  const played = numbered(variants.map(({ id }) => id));
  const layout = layOut({
    facts: facts.size,
    promises: promises.size,
    favours: favours.size,
    given: remembered.size,
  });
  const values = new Map(
    Object.entries(scenario.facts).map(([fact, { values: of }]) => [fact, numbered(Object.keys(of))]),
  );
  const value = (fact: string, id: string): number => found(values.get(fact), id);
  const beats = byStory(scenario);
  return {
    rules,
    layout,
    beats,
    variants,
    favours: favours.size,
    tips: numbered([...new Set([...Object.keys(tips.tips), ...RULE_TIPS])]),
    targets: numbered([...beats, ...Object.keys(scenario.endings)]),
    fact: (id) => found(facts, id),
    value,
    truth: variants.map((variant) =>
      Object.keys(scenario.facts).map((fact) => value(fact, variant.facts[fact] ?? '')),
    ),
    // A variant that this past cannot bring is never the one being played.
    variant: (id) => played.get(id) ?? -1,
    promise: (id) => found(promises, id),
    favour: (id) => found(favours, id),
    given: (reply) => givenAt(layout, found(remembered, reply)),
    remembered(reply) {
      const number = remembered.get(reply);
      return number === undefined ? null : givenAt(layout, number);
    },
    past: past?.id ?? null,
  };
}

/** The replies that some condition asks about, as `beat/reply`: the only ones worth remembering. */
function repliesRead(scenario: Scenario): string[] {
  const read = new Set<string>();
  for (const { condition } of conditionsOf(scenario)) {
    for (const part of partsOf(condition)) if ('replied' in part) read.add(part.replied);
  }
  return [...read];
}

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

/** The number of a name, which the check has seen to. */
export function found(numbers: ReadonlyMap<string, number> | undefined, id: string): number {
  const number = numbers?.get(id);
  if (number === undefined)
    throw new Error(`"${id}" does not resolve; a scenario is checked before it is compiled`);
  return number;
}

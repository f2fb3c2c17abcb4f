import type { Walk } from '../replay/walk.ts';
import { FACT, SLOT, type State } from '../script/layout.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { linesIn } from '../script/walk.ts';

/** A fact that was there to be heard. */
export interface NeverHeard {
  readonly fact: string;
  readonly label: string;
  /** What it was. */
  readonly value: string;
  /** The label of the beat where it could have been heard. */
  readonly where: string;
  /** Cut off or lost to a glance, or never asked for. */
  readonly why: 'missed' | 'not-asked';
}

/** The facts that were not known at the end, setbacks excepted. */
export function neverHeardIn(script: Script, walked: Walk): NeverHeard[] {
  const last = walked.states.at(-1) as State;
  const variant = script.variants[last[SLOT.variant] as number] as CompiledVariant;
  return script.facts.flatMap(({ id, values }, index): NeverHeard[] => {
    const known = last[script.layout.facts + index] as number;
    const fact = script.scenario.facts[id];
    if (known >= FACT.known || fact === undefined || fact.setback === true) return [];
    const value = fact.values[values[variant.truth[index] as number] as string] ?? '';
    const why = known === FACT.missed ? 'missed' : 'not-asked';
    return [{ fact: id, label: fact.label, value, where: toldAt(script, id), why }];
  });
}

/** The label of the first beat in which a fact can be heard. */
export function toldAt(script: Script, fact: string): string {
  const beat = script.beats.find(
    ({ id, beat: each }) =>
      linesIn(id, each).some(({ value }) => value.tells?.includes(fact) === true) ||
      each.jump?.tells?.includes(fact) === true,
  );
  return beat?.beat.label ?? beat?.id ?? '';
}

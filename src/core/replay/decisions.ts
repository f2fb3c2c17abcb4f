import { weightOf, type Belief } from '../analysis/beliefs.ts';
import { lookAlikes } from '../analysis/observation.ts';
import { beliefsOf, valuesOf } from '../analysis/tables.ts';
import { OverBudget } from '../analysis/values.ts';
import type { GameEvent } from '../format/run.ts';
import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, CompiledVariant, Script } from '../script/script.ts';
import { begin } from '../step/move.ts';
import { resolve, step } from '../step/step.ts';
import { newTrace } from '../step/trace.ts';
import type { EventType } from '../vocabulary.ts';
import type { ReplayRefusal, Walk } from './walk.ts';

/** What one event of a run cost or won, in points. */
export interface Decision {
  /** The position of the event in the run. */
  readonly at: number;
  readonly beat: string;
  readonly kind: EventType;
  readonly reply?: string;
  /** Over the variants still possible given what was seen: best before minus best after, to two decimals. */
  readonly regret: number;
  /** The same for one who knows the variant. Over a run it sums to most minus points. */
  readonly clairvoyant: number;
}

/** The belief of the trainee before each event, and after the last. */
export function beliefsAlong(script: Script, walked: Walk, events: readonly GameEvent[]): Belief[] {
  let belief: Belief = lookAlikes(script, walked.states[0] as State, startsOf(script));
  const along: Belief[] = [belief];
  events.forEach((event, at) => {
    const actual = walked.states[at + 1] as State;
    const next = belief.flatMap((state) => {
      const taken = step(script, state, event, at);
      return 'refused' in taken ? [] : [taken.state];
    });
    belief = lookAlikes(script, actual, next);
    along.push(belief);
  });
  return along;
}

function startsOf(script: Script): State[] {
  return script.variants.map(({ index }) => begin(script, index, newTrace(null)));
}

/** Every event that lost or won something, or a refusal where the value tables do not fit. */
export function decisionsOf(
  script: Script,
  walked: Walk,
  events: readonly GameEvent[],
): { readonly decisions: readonly Decision[] } | ReplayRefusal {
  try {
    return { decisions: weigh(script, walked, events) };
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return {
      refused: 'over-budget',
      message: `The values of this run take more than ${error.states} states.`,
    };
  }
}

function weigh(script: Script, walked: Walk, events: readonly GameEvent[]): Decision[] {
  const variant = script.variants[(walked.states[0] as State)[SLOT.variant] as number] as CompiledVariant;
  const values = valuesOf(script, variant);
  const beliefs = beliefsOf(script);
  const along = beliefsAlong(script, walked, events);
  return events.flatMap((event, at) => {
    const before = walked.states[at] as State;
    const after = walked.states[at + 1] as State;
    const points = walked.evidence.reduce((sum, each) => sum + (each.at === at ? each.points : 0), 0);
    const clairvoyant = values.best(before) - points - values.best(after);
    const belief = along[at] as Belief;
    const move = resolve(script, before, event);
    if ('refused' in move) return [];
    const lost = event.type === 'listen' ? 0 : beliefs.best(belief) - beliefs.valueOf(belief, move);
    const regret = Math.round((lost * 100) / weightOf(script, belief)) / 100;
    if (regret === 0 && clairvoyant === 0) return [];
    const beat = (script.beats[before[SLOT.beat] as number] as CompiledBeat).id;
    const reply = event.type === 'reply' ? { reply: event.reply } : {};
    return [{ at, beat, kind: event.type, ...reply, regret, clairvoyant }];
  });
}

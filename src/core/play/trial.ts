import type { GameEvent } from '../format/run.ts';
import { lookAlikes } from '../analysis/observation.ts';
import { makeBot, nextMove, type BotName } from '../bots/bots.ts';
import { eventOf } from '../bots/simulate.ts';
import { FACT, SLOT, type State } from '../script/layout.ts';
import { isOpen, ledgerStateOf, NONE, openCode, overCode, VAGUE } from '../script/promise-code.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { enter } from '../step/entering.ts';
import { classNumber } from '../step/promises.ts';
import { step } from '../step/step.ts';
import { newTrace } from '../step/trace.ts';
import { FACT_STATES, MOOD_TOP, TRUST_TOP, type FactState, type PromiseState } from '../vocabulary.ts';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { EMPTY_JOURNAL, noteMoments, type Journal, type JournalEntry } from './journal.ts';
import { look } from './look.ts';
import type { Moment, Refusal } from './moment.ts';
import type { View } from './view.ts';

/**
 * Trying a scenario out from anywhere, in any state: for its author. A trial is no run: it is not saved as one and
 * scores nothing, for its state may be one that no run comes to.
 */

/** How things stand, by names, as far as an author may set it. */
export interface Standing {
  readonly variant: string;
  /** 0 to 20, and 0 to 8. */
  readonly mood: number;
  readonly trust: number;
  readonly facts: Readonly<Record<string, FactState>>;
  readonly promises: Readonly<Record<string, PromiseState>>;
  /** Whether each favour was done. */
  readonly favours: Readonly<Record<string, boolean>>;
}

/** What was done in a trial, in order: events, and what its author set. */
export type TrialStep = GameEvent | { readonly type: 'set'; readonly standing: Partial<Standing> };

export interface TrialStart {
  /** Null for the first one. */
  readonly variant: string | null;
  /** The beat that it starts in; null for the scenario's own. */
  readonly beat: string | null;
  readonly standing: Partial<Standing>;
  /** Decides the order of the replies, and what bots draw. */
  readonly seed: number;
}

export interface Trial {
  readonly view: View;
  readonly standing: Standing;
  /** What entering the first beat brought. */
  readonly opening: readonly Moment[];
  /** All that was done so far: with the start, enough to come here again on a changed script. */
  readonly steps: readonly TrialStep[];
  /** The views that events led away from, in their order. */
  readonly passed: readonly View[];
  send(event: GameEvent): { readonly moments: readonly Moment[] } | Refusal;
  /** Sets how things stand, where the conversation is. */
  set(standing: Partial<Standing>): void;
  /** What a bot would do next; null where the run has ended, or where the bot would have to think for too long. */
  advise(bot: BotName): GameEvent | null;
}

/** Starts a trial, and takes as many of `steps` again as the script allows. */
export function startTrial(script: Script, start: TrialStart, steps: readonly TrialStep[] = []): Trial {
  const trial = new RunningTrial(script, start);
  for (const each of steps) {
    if (each.type === 'set') trial.set(each.standing);
    else if ('refused' in trial.send(each)) break;
  }
  return trial;
}

class RunningTrial implements Trial {
  readonly opening: readonly Moment[];
  readonly #script: Script;
  readonly #start: TrialStart;
  readonly #steps: TrialStep[] = [];
  readonly #passed: View[] = [];
  #state: State;
  #journal: Journal;

  constructor(script: Script, start: TrialStart) {
    this.#script = script;
    this.#start = start;
    const variant = script.variants.findIndex(({ variant: { id } }) => id === start.variant);
    const first = script.variants[Math.max(0, variant)] as CompiledVariant;
    const state = [...first.start];
    alter(script, state, start.standing);
    const target =
      script.beats.find(({ id }) => id === start.beat)?.index ?? script.targets.get(script.scenario.start);
    const opening: Moment[] = [];
    const recorder = { evidence: () => undefined, moment: (moment: Moment) => void opening.push(moment) };
    enter(script, state, target as number, newTrace(recorder));
    this.opening = opening;
    this.#state = state;
    this.#journal = noteMoments(journalOf(script, state, start.standing), opening);
  }

  get view(): View {
    return look(this.#script, this.#state, this.#journal, this.#start.seed);
  }
  get standing(): Standing {
    return standingOf(this.#script, this.#state);
  }
  get steps(): readonly TrialStep[] {
    return this.#steps;
  }
  get passed(): readonly View[] {
    return this.#passed;
  }

  send(event: GameEvent): { readonly moments: readonly Moment[] } | Refusal {
    const stepped = step(this.#script, this.#state, event);
    if ('refused' in stepped) return stepped;
    this.#passed.push(this.view);
    this.#state = stepped.state;
    this.#journal = noteMoments(this.#journal, stepped.moments);
    this.#steps.push(event);
    return { moments: stepped.moments };
  }

  set(standing: Partial<Standing>): void {
    const state = [...this.#state];
    alter(this.#script, state, standing);
    this.#state = state;
    const entries = new Map(this.#journal.entries);
    for (const [id, entry] of journalOf(this.#script, state, standing).entries) entries.set(id, entry);
    for (const [id, stands] of Object.entries(standing.promises ?? {}))
      if (stands === 'none') entries.delete(id);
    this.#journal = { ...this.#journal, entries };
    this.#steps.push({ type: 'set', standing });
  }

  advise(name: BotName): GameEvent | null {
    if (this.view.phase === 'ended') return null;
    const script = this.#script;
    const bot = makeBot(script, name);
    const random = xoroshiro128plus((this.#start.seed + this.#steps.length) | 0);
    const belief = bot.thinks ? this.#belief() : [];
    return eventOf(script, nextMove(script, bot, { state: this.#state, belief, random }));
  }

  /** What an expert holds possible: every variant that would look like this, had the same things been set. */
  #belief(): readonly State[] {
    const others = this.#script.variants.map(({ variant }) => {
      const state = [...this.#state];
      alter(this.#script, state, { variant: variant.id });
      return state;
    });
    return lookAlikes(this.#script, this.#state, others);
  }
}

/** Changes a state to how things are to stand. What names nothing is passed over. */
function alter(script: Script, state: number[], standing: Partial<Standing>): void {
  const { layout } = script;
  const variant = script.variants.findIndex(({ variant: { id } }) => id === standing.variant);
  if (variant >= 0) state[SLOT.variant] = variant;
  if (standing.mood !== undefined) state[SLOT.mood] = within(standing.mood, MOOD_TOP);
  if (standing.trust !== undefined) state[SLOT.trust] = within(standing.trust, TRUST_TOP);
  script.facts.forEach(({ id }, index) => {
    const known = standing.facts?.[id];
    if (known !== undefined) state[layout.facts + index] = FACT_STATES.indexOf(known);
  });
  script.promises.forEach(({ id }, index) => {
    const stands = standing.promises?.[id];
    if (stands !== undefined) state[layout.promises + index] = codeOf(script, state, index, stands);
  });
  script.favours.forEach((id, index) => {
    const spent = standing.favours?.[id];
    const slot = layout.favours + index;
    if (spent === undefined || (state[slot] === 1) === spent) return;
    state[slot] = spent ? 1 : 0;
    state[SLOT.latitude] = Math.max(0, (state[SLOT.latitude] as number) + (spent ? -1 : 1));
  });
}

function within(value: number, top: number): number {
  return Math.min(top, Math.max(0, Math.round(value)));
}

/** An open promise is one of what will be delivered; where nothing says what that is, a vague one. */
function codeOf(script: Script, state: readonly number[], promise: number, stands: PromiseState): number {
  if (stands === 'none') return NONE;
  if (stands !== 'open') return overCode(stands);
  const now = state[script.layout.promises + promise] as number;
  if (isOpen(now)) return now;
  const amount = amountOf(script, state, promise);
  return openCode(amount === null ? VAGUE : classNumber(script, state, promise, amount), false, 0);
}

function amountOf(script: Script, state: readonly number[], promise: number): number | null {
  return script.variants[state[SLOT.variant] as number]?.delivers[promise] ?? null;
}

/** The ledger of promises that were set. */
function journalOf(script: Script, state: readonly number[], { promises = {} }: Partial<Standing>): Journal {
  const entries = new Map<string, JournalEntry>();
  script.promises.forEach(({ id }, index) => {
    const stands = promises[id];
    if (stands === undefined || stands === 'none') return;
    const quoted = amountOf(script, state, index);
    const delivered = stands === 'open' || stands === 'released' ? null : quoted;
    entries.set(id, { quoted, requoted: null, madeAt: 0, delivered, class: null, state: stands });
  });
  return { ...EMPTY_JOURNAL, entries };
}

function standingOf(script: Script, state: State): Standing {
  const { layout } = script;
  return {
    variant: script.variants[state[SLOT.variant] as number]?.variant.id ?? '',
    mood: state[SLOT.mood] as number,
    trust: state[SLOT.trust] as number,
    facts: Object.fromEntries(
      script.facts.map(({ id }, index) => [
        id,
        FACT_STATES[state[layout.facts + index] ?? FACT.unknown] ?? 'unknown',
      ]),
    ),
    promises: Object.fromEntries(
      script.promises.map(({ id }, index) => [id, ledgerStateOf(state[layout.promises + index] as number)]),
    ),
    favours: Object.fromEntries(script.favours.map((id, index) => [id, state[layout.favours + index] === 1])),
  };
}

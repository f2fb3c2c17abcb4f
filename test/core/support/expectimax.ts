import {
  startStep,
  step,
  type GameEvent,
  type Script,
  type State,
  type Step,
  type View,
} from '../../../src/core/index.ts';
import { EMPTY_JOURNAL, noteMoments, type Journal } from '../../../src/core/play/journal.ts';
import { look } from '../../../src/core/play/look.ts';
import { placeAfter } from './brute.ts';
import { candidatesIn } from './candidates.ts';

/** One way things could be: a variant, and where it would stand by now. */
interface Possibility {
  readonly weight: number;
  readonly state: State;
  readonly journal: Journal;
  readonly beat: string;
}

type Knowledge = readonly Possibility[];

/**
 * Best play by brute force, without any table: knowledge is split wherever the views differ, and
 * the best reply is found by trying all of them to the end. For tiny scenarios alone.
 */
export class Expectimax {
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  /** What is known at the start, for a run of a variant. */
  start(actual: number): Knowledge {
    const all = this.#script.variants.map(({ variant }, index): Possibility => {
      const started = startStep(this.#script, index);
      return {
        weight: variant.weight,
        state: started.state,
        journal: noteMoments(EMPTY_JOURNAL, started.moments),
        beat: this.#script.scenario.start,
      };
    });
    return this.#alike(all, all[actual] as Possibility);
  }

  /** The best that can be reached from here on average, every line heard. */
  best(knowledge: Knowledge): number {
    return this.#bestSum(knowledge) / weightOf(knowledge);
  }

  /** What an event brings on average, with the best that can follow. */
  valueOf(knowledge: Knowledge, event: GameEvent): number {
    return this.#valueSum(knowledge, event) / weightOf(knowledge);
  }

  /** What is known after an event, when the run is really of this variant. */
  after(knowledge: Knowledge, event: GameEvent, actual: number): Knowledge {
    const next = knowledge.flatMap((each) => this.#taken(each, event)?.possibility ?? []);
    return this.#alike(next, next.find(({ state }) => state[0] === actual) as Possibility);
  }

  #bestSum(knowledge: Knowledge): number {
    const [first] = knowledge as [Possibility];
    const { phase } = this.#view(first);
    if (phase === 'ended') return 0;
    if (phase === 'speaking') return this.#valueSum(knowledge, { type: 'listen' });
    const replies = candidatesIn(this.#script.scenario, first.beat).filter(
      (event) => event.type === 'reply' && this.#taken(first, event) !== null,
    );
    return Math.max(...replies.map((event) => this.#valueSum(knowledge, event)));
  }

  #valueSum(knowledge: Knowledge, event: GameEvent): number {
    let sum = 0;
    const cells = new Map<string, Possibility[]>();
    for (const each of knowledge) {
      const taken = this.#taken(each, event);
      if (taken === null) throw new Error('what is possible shows which variant it is');
      sum += each.weight * taken.points;
      const seen = this.#seen(taken.possibility);
      cells.set(seen, [...(cells.get(seen) ?? []), taken.possibility]);
    }
    return [...cells.values()].reduce((total, cell) => total + this.#bestSum(cell), sum);
  }

  #taken(from: Possibility, event: GameEvent): { possibility: Possibility; points: number } | null {
    const taken = step(this.#script, from.state, event);
    if ('refused' in taken) return null;
    const journal = noteMoments(from.journal, taken.moments);
    const beat = placeAfter(taken, from.beat).at;
    return { possibility: { ...from, state: taken.state, journal, beat }, points: pointsOf(taken) };
  }

  /** Of several possibilities, those that look like one of them. */
  #alike(all: Knowledge, one: Possibility): Knowledge {
    return all.filter((each) => this.#seen(each) === this.#seen(one));
  }

  /** All that is on the screen; the mood shows as a face, not as a figure. */
  #seen(possibility: Possibility): string {
    const { replies, moodStep: _, ...rest } = this.#view(possibility);
    return JSON.stringify({ ...rest, replies: replies.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
  }

  #view({ state, journal }: Possibility): View {
    return look(this.#script, state, journal, 0);
  }
}

function pointsOf({ evidence }: Step): number {
  return evidence.reduce((sum, { points }) => sum + points, 0);
}

function weightOf(knowledge: Knowledge): number {
  return knowledge.reduce((sum, { weight }) => sum + weight, 0);
}

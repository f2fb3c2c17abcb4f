import {
  SKILLS,
  startStep,
  step,
  type Evidence,
  type GameEvent,
  type Script,
  type Skill,
  type State,
  type Step,
} from '../../../src/core/index.ts';
import { candidatesIn } from './candidates.ts';

export interface Extremes {
  least: number;
  most: number;
}

/** What every run of a variant comes to, found by playing every single one. */
export interface Enumeration {
  runs: number;
  overall: Extremes;
  skills: Record<Skill, Extremes>;
  endings: Map<string, Extremes>;
  beats: Set<string>;
  replies: Set<string>;
  followed: Set<string>;
  broken: Set<string>;
}

/** Plays every run of a variant: with all listening done, or with every event that is possible. */
export function enumerate(script: Script, variant: number, events: 'replies' | 'all'): Enumeration {
  const fresh = (): Extremes => ({ least: Infinity, most: -Infinity });
  const found: Enumeration = {
    runs: 0,
    overall: fresh(),
    skills: Object.fromEntries(SKILLS.map((skill) => [skill, fresh()])) as Record<Skill, Extremes>,
    endings: new Map(),
    beats: new Set(),
    replies: new Set(),
    followed: new Set(),
    broken: new Set(),
  };
  const end = (ending: string, points: readonly number[]) => {
    const total = points.reduce((sum, each) => sum + each, 0);
    found.runs += 1;
    widen(found.overall, total);
    SKILLS.forEach((skill, index) => widen(found.skills[skill], points[index] as number));
    const extremes = found.endings.get(ending) ?? fresh();
    found.endings.set(ending, widen(extremes, total));
  };
  const visit = (state: State, beat: string, before: readonly number[]): void => {
    found.beats.add(beat);
    for (const event of candidatesIn(script.scenario, beat)) {
      if (events === 'replies' && (event.type === 'silence' || event.type === 'glance')) continue;
      const taken = step(script, state, event);
      if ('refused' in taken) continue;
      note(found, beat, event, taken.evidence);
      const points = before.map((sum, index) => sum + (taken.points[index] as number));
      const { at, ending } = placeAfter(taken, beat);
      if (ending === null) visit(taken.state, at, points);
      else end(ending, points);
      // Listening stands first: whoever listens to the end does nothing else where it is possible.
      if (events === 'replies' && event.type === 'listen') return;
    }
  };
  const start = startStep(script, variant);
  visit(start.state, script.scenario.start, start.points);
  return found;
}

function widen(extremes: Extremes, points: number): Extremes {
  extremes.least = Math.min(extremes.least, points);
  extremes.most = Math.max(extremes.most, points);
  return extremes;
}

function note(found: Enumeration, beat: string, event: GameEvent, evidence: readonly Evidence[]): void {
  if (event.type === 'reply') found.replies.add(`${beat}/${event.reply}`);
  for (const { tip, points } of evidence) (points > 0 ? found.followed : found.broken).add(tip);
}

/** Where a step left the conversation, from what it says itself. */
export function placeAfter({ moments }: Step, beat: string): { at: string; ending: string | null } {
  let at = beat;
  for (const moment of moments) {
    if (moment.type === 'entered') at = moment.beat;
    if (moment.type === 'ended') return { at, ending: moment.ending };
  }
  return { at, ending: null };
}

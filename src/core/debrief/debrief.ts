import { beliefsOf, valuesOf } from '../analysis/tables.ts';
import type { Belief } from '../analysis/beliefs.ts';
import type { GameEvent, Run } from '../format/run.ts';
import { EMPTY_JOURNAL, noteMoments, type Journal } from '../play/journal.ts';
import type { Evidence } from '../play/moment.ts';
import { variantOfSeed } from '../play/seed.ts';
import { beliefsAlong, type Decision } from '../replay/decisions.ts';
import { replay, variantRanges, type Ranges, type Replay } from '../replay/replay.ts';
import { walk, type ReplayRefusal, type Walk } from '../replay/walk.ts';
import { moodOf } from '../rules/ladder.ts';
import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, CompiledVariant, Script } from '../script/script.ts';
import type { EventType, Mood, Verdict } from '../vocabulary.ts';
import { betterThan, type Better } from './better.ts';
import { neverHeardIn, type NeverHeard } from './never-heard.ts';
import { saidIn, unheardIn } from './said.ts';

/** What the debrief screen tells of one event that took the turn: a reply, a silence, a glance. */
export interface DebriefMoment {
  /** The position of the event in the run; replaying the events before it comes back to this decision. */
  readonly at: number;
  readonly beat: string;
  /** The beat's label, or its id. */
  readonly label: string;
  readonly kind: Exclude<EventType, 'listen'>;
  readonly reply: string | null;
  /** What was said, as it was said; null for a silence or a glance. */
  readonly said: string | null;
  readonly coaching: string | null;
  readonly before: Feeling;
  readonly after: Feeling;
  /** What the customer thought. */
  readonly thought: string | null;
  readonly evidence: readonly Evidence[];
  readonly regret: number;
  readonly clairvoyant: number;
  /** What would have been better with what could be known; null where nothing was. */
  readonly better: Better | null;
  /** The lines that were lost by cutting in or looking away. */
  readonly unheard: readonly string[];
}

/** Mood and trust at one moment. */
export interface Feeling {
  readonly mood: Mood;
  readonly moodStep: number;
  readonly trust: number;
}

export interface Debrief {
  readonly replay: Replay;
  readonly ranges: Ranges;
  readonly variant: { readonly id: string; readonly label: string };
  readonly ending: {
    readonly id: string;
    readonly title: string;
    readonly says: string;
    readonly verdict: Verdict;
    readonly review: { readonly stars: number; readonly text: string };
  };
  readonly moments: readonly DebriefMoment[];
  /** Facts that were there to be heard and were not, with where they could have been. */
  readonly neverHeard: readonly NeverHeard[];
  /** The tip that cost most in this run: the one thing to improve; null for a run without a loss. */
  readonly improve: { readonly tip: string; readonly lost: number } | null;
  /** Disagreements of the documents that this run touched, by id. */
  readonly disagreements: readonly string[];
}

/** Everything that the debrief of a finished run shows, or why it cannot be made. */
export function debrief(script: Script, run: Run): Debrief | ReplayRefusal {
  const replayed = replay(script, run);
  if ('refused' in replayed) return replayed;
  const variant = script.variants[variantOfSeed(script, run.seed)] as CompiledVariant;
  const walked = walk(script, variant.index, run.events);
  if ('refused' in walked) return walked;
  const ranges = variantRanges(script, variant);
  if ('refused' in ranges) return ranges;
  const { ending } = replayed.outcome;
  const { title, says, customer, review } = script.scenario.endings[
    ending
  ] as Script['scenario']['endings'][string];
  return {
    replay: replayed,
    ranges,
    variant: { id: variant.variant.id, label: variant.variant.label ?? variant.variant.id },
    ending: { id: ending, title, says, verdict: customer, review },
    moments: momentsOf(script, variant, walked, run.events, replayed.decisions),
    neverHeard: neverHeardIn(script, walked),
    improve: worstTip(replayed.evidence),
    disagreements: touched(script, replayed.evidence),
  };
}

function momentsOf(
  script: Script,
  variant: CompiledVariant,
  walked: Walk,
  events: readonly GameEvent[],
  decisions: readonly Decision[],
): DebriefMoment[] {
  const along = beliefsAlong(script, walked, events);
  const tables = { beliefs: beliefsOf(script), values: valuesOf(script, variant) };
  const byPosition = new Map(decisions.map((decision) => [decision.at, decision]));
  let journal: Journal = noteMoments(EMPTY_JOURNAL, walked.opening);
  return events.flatMap((event, at): DebriefMoment[] => {
    const state = walked.states[at] as State;
    const moments = walked.moments[at] ?? [];
    const earlier = journal;
    journal = noteMoments(journal, moments);
    if (event.type === 'listen') return [];
    const beat = script.beats[state[SLOT.beat] as number] as CompiledBeat;
    const reply = event.type === 'reply' ? (beat.replyById.get(event.reply)?.reply ?? null) : null;
    const { regret = 0, clairvoyant = 0 } = byPosition.get(at) ?? {};
    const thought = moments.find((moment) => moment.type === 'thought');
    return [
      {
        at,
        beat: beat.id,
        label: beat.beat.label ?? beat.id,
        kind: event.type,
        reply: reply?.id ?? null,
        said: event.type === 'reply' ? saidIn(script, state, earlier, event) : null,
        coaching: reply?.coaching ?? null,
        before: feelingOf(script, state),
        after: feelingOf(script, walked.states[at + 1] as State),
        thought: thought?.type === 'thought' ? thought.thought : null,
        evidence: walked.evidence.filter((each) => each.at === at),
        regret,
        clairvoyant,
        better: regret > 0 ? betterThan(script, tables, along[at] as Belief, state, earlier, event) : null,
        unheard: unheardIn(script, state, earlier, event),
      },
    ];
  });
}

function feelingOf(script: Script, state: State): Feeling {
  const moodStep = state[SLOT.mood] as number;
  return { mood: moodOf(script.rules, moodStep), moodStep, trust: state[SLOT.trust] as number };
}

function worstTip(evidence: readonly Evidence[]): Debrief['improve'] {
  const lost = new Map<string, number>();
  for (const { tip, points } of evidence) if (points < 0) lost.set(tip, (lost.get(tip) ?? 0) - points);
  return [...lost].reduce<Debrief['improve']>(
    (worst, [tip, points]) => (worst === null || points > worst.lost ? { tip, lost: points } : worst),
    null,
  );
}

function touched(script: Script, evidence: readonly Evidence[]): string[] {
  const tips = new Set(evidence.map(({ tip }) => tip));
  return Object.entries(script.tips.disagreements).flatMap(([id, { tips: about }]) =>
    about.some((tip) => tips.has(tip)) ? [id] : [],
  );
}

import type { Scenario } from '../../src/core/index.ts';
import { exitsOf, outcomesOf } from '../../src/core/script/walk.ts';

/**
 * The bare bones of a scenario, for the bare reducer: beats with lines, replies that lead on, and a
 * mood that they move. No conditions, no facts, no promises.
 */
export interface Skeleton {
  readonly start: string;
  readonly beats: Readonly<Record<string, SkeletonBeat>>;
  readonly endings: readonly string[];
}

export interface SkeletonBeat {
  readonly lines: readonly string[];
  readonly replies: readonly { readonly say: string; readonly mood: number; readonly to: string }[];
}

const MOVES = { 'much-worse': -3, worse: -1, better: 1, 'much-better': 3 } as const;

export function skeletonOf(scenario: Scenario): Skeleton {
  const beats = Object.fromEntries(
    Object.entries(scenario.beats).map(([id, beat]): [string, SkeletonBeat] => {
      const replies = beat.replies.flatMap((reply) => {
        const outcome = outcomesOf(reply)[0];
        if (reply.backchannel === true || outcome === undefined) return [];
        const to = exitsOf(id, beat, outcome, false).at(-1)?.to ?? id;
        // A hub is left at once: without memory of its topics it would go round for ever.
        const onwards = to === id ? hubExit(beat, id) : to;
        const mood = outcome.mood === undefined ? 0 : MOVES[outcome.mood];
        return onwards === undefined ? [] : [{ say: plain(reply.say), mood, to: onwards }];
      });
      return [id, { lines: beat.lines.map(({ say }) => plain(say)), replies }];
    }),
  );
  return { start: scenario.start, beats, endings: Object.keys(scenario.endings) };
}

function hubExit(beat: Scenario['beats'][string], id: string): string | undefined {
  return beat.replies.flatMap((reply) => outcomesOf(reply)).find(({ to }) => to !== undefined && to !== id)
    ?.to;
}

/** Placeholders mean something in ink and Yarn. */
function plain(text: string): string {
  return text.replaceAll(/[{}]/g, '');
}

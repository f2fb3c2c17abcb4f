import type { Contender } from './rounds.ts';
import { picker } from './rounds.ts';
import type { Skeleton } from './skeleton.ts';

interface Reduced {
  readonly beat: string;
  readonly line: number;
  readonly mood: number;
}

/** A bare reducer over the JSON, as one would write it in an afternoon: no rules, no conditions. */
export function reducerWalker(skeleton: Skeleton, choices: number): Contender {
  const start: Reduced = { beat: skeleton.start, line: 0, mood: 10 };
  const reduce = (state: Reduced, event: { type: 'listen' } | { type: 'reply'; index: number }): Reduced => {
    if (event.type === 'listen') return { ...state, line: state.line + 1 };
    const reply = skeleton.beats[state.beat]?.replies[event.index];
    if (reply === undefined) return state;
    return { beat: reply.to, line: 0, mood: Math.max(0, Math.min(20, state.mood + reply.mood)) };
  };
  const pick = picker();
  let state = start;
  return {
    name: 'bare reducer',
    run: () => {
      for (let made = 0; made < choices;) {
        const beat = skeleton.beats[state.beat];
        if (beat === undefined || beat.replies.length === 0) state = start;
        else if (state.line < beat.lines.length) state = reduce(state, { type: 'listen' });
        else {
          state = reduce(state, { type: 'reply', index: pick(beat.replies.length) });
          made += 1;
        }
      }
      return choices;
    },
  };
}

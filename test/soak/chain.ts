import { analyse, bound, MAX_BEATS, replay, startConversation } from '../../src/core/index.ts';
import { scriptFrom } from '../core/support/scripts.ts';
import { beat, reply, tinyScenario } from '../core/support/tiny.ts';
import type { Soak } from './soak.ts';

/** As many beats as a file may have, one after another: nothing may run out of stack. */
export const chain: Soak = {
  name: 'chain',
  what: `chain of ${MAX_BEATS} beats`,
  count: 1,
  attempt() {
    const beats = Array.from({ length: MAX_BEATS }, (_, at) => {
      const to = at + 1 < MAX_BEATS ? `b${at + 1}` : 'sour';
      const replies = [reply('a', { to, follows: { empathy: 'slight' } }), reply('b', { to })];
      return [`b${at}`, beat(replies, { lines: [] })] as const;
    });
    const variants = ['one', 'two'].map((id) => ({ id, facts: {} }));
    const script = scriptFrom(
      JSON.stringify(tinyScenario({ start: 'b0', variants, beats: Object.fromEntries(beats) })),
    );
    const analysis = analyse(script);
    if (!analysis.ok) return analysis.message;
    if (analysis.variants[0]?.overall.most !== MAX_BEATS) return JSON.stringify(analysis.variants);
    if (bound(script).most < MAX_BEATS) return JSON.stringify(bound(script));
    const conversation = startConversation(script, { seed: 1, mode: 'practice', tempo: 'live' });
    const events = beats.map((_, at) => ({ type: 'reply' as const, reply: at % 1000 === 0 ? 'b' : 'a' }));
    for (const event of events) conversation.send(event);
    const replayed = replay(script, conversation.run);
    if ('refused' in replayed) return replayed.message;
    return replayed.decisions.length === MAX_BEATS / 1000
      ? null
      : JSON.stringify(replayed.decisions.slice(0, 3));
  },
};

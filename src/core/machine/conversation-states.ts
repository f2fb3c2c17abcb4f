import type { CompiledBeat, Script } from '../script/script.ts';
import { successorsOf } from '../script/walk.ts';
import { stateId, targetOf } from './names.ts';

/** The conversation region: a state per beat, each with `speaking` and `answering`; endings are final. */
export function conversationStates(script: Script) {
  const states: Record<string, object> = {};
  for (const beat of script.beats) states[beat.id] = beatState(beat);
  for (const { id } of script.endings) states[id] = { id: stateId(id), type: 'final' };
  return { initial: script.scenario.start, states };
}

function beatState(compiled: CompiledBeat) {
  const { id, beat } = compiled;
  const within = (phase: 'speaking' | 'answering') => ({
    target: `.${phase}`,
    guard: { type: phase === 'speaking' ? 'staysSpeaking' : 'staysAnswering', params: { beat: id } },
    actions: 'take',
  });
  const onwards = [...successorsOf(id, beat)].map((to) => ({
    target: targetOf(to),
    guard: { type: 'leadsTo', params: { to } },
    actions: 'take',
  }));
  const anywhere = [within('speaking'), within('answering'), ...onwards];
  const silent = compiled.lines.every(({ when }) => when !== null);
  return {
    id: stateId(id),
    initial: 'speaking',
    // Of the four events, `step` refuses those that are not possible; a refused event changes nothing.
    on: { reply: anywhere, listen: anywhere, glance: anywhere, silence: anywhere },
    states: {
      // A beat whose lines all have conditions may begin with none of them.
      speaking: silent ? { always: { target: 'answering', guard: 'isAnswering' } } : {},
      answering: {},
    },
  };
}

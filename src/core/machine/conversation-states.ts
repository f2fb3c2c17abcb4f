import type { CompiledBeat, CompiledLine, CompiledOutcome, Script } from '../script/script.ts';
import { stateId, targetOf } from './names.ts';

/** The conversation region: a state per beat, each with `speaking` and `answering`; endings are final. */
export function conversationStates(script: Script) {
  const names = [...script.beats, ...script.endings].map(({ id }) => id);
  const states: Record<string, object> = {};
  for (const beat of script.beats) states[beat.id] = beatState(script, beat, names);
  for (const { id } of script.endings) states[id] = { id: stateId(id), type: 'final' };
  return { initial: script.scenario.start, states };
}

/** Where an event can lead: within the beat, or on to other beats and endings, by number. */
interface Ways {
  speaking: boolean;
  answering: boolean;
  readonly onwards: Set<number>;
}

const nowhere = (): Ways => ({ speaking: false, answering: false, onwards: new Set() });

/** Only ways that can be taken, since XState spends most of its start on listing transitions. */
function waysOf(script: Script, beat: CompiledBeat) {
  const [reply, silence, heard] = [nowhere(), nowhere(), nowhere()];
  const hear = (lines: readonly CompiledLine[]) => {
    if (lines.length > 1) heard.speaking = true;
  };
  const follow = (outcome: CompiledOutcome, ways: Ways) => {
    const answer = script.answers[outcome.answer] ?? [];
    hear(answer);
    if (answer.length > 0) ways.speaking = true;
    for (const { target } of outcome.exits) {
      if (answer.length > 0) lead(beat, target, heard);
      // An answer of which no line is spoken leads on at once.
      if (answer.every(({ when }) => when !== null)) lead(beat, target, ways);
    }
  };
  hear(beat.lines);
  if (beat.lines.length > 0) heard.answering = true;
  for (const given of beat.replies) {
    if (given.backchannel) reply.speaking = reply.answering = true;
    for (const outcome of given.outcomes) follow(outcome, reply);
  }
  if (beat.silence === null) silence.answering = true;
  else follow(beat.silence, silence);
  return { reply, silence, heard };
}

/** Marks where an exit leads; a hub that is entered again may speak first. */
function lead(beat: CompiledBeat, target: number, ways: Ways): void {
  if (target >= 0 && target !== beat.index) ways.onwards.add(target);
  else ways.answering = true;
  if (target === beat.index) ways.speaking = true;
}

function beatState(script: Script, compiled: CompiledBeat, names: readonly string[]) {
  const { id, beat, lines } = compiled;
  const { reply, silence, heard } = waysOf(script, compiled);
  const taking = (type: 'staysSpeaking' | 'staysAnswering', target?: string) => ({
    ...(target === undefined ? {} : { target }),
    guard: { type, params: { beat: id } },
    actions: 'take',
  });
  const onwards = (ways: Ways) =>
    [...ways.onwards].map((number) => {
      const to = names[number] as string;
      return { target: targetOf(to), guard: { type: 'leadsTo', params: { to } }, actions: 'take' };
    });
  const only = <T>(possible: boolean, transition: T): T[] => (possible ? [transition] : []);
  const hearing = [
    ...only(heard.speaking, taking('staysSpeaking')),
    ...only(heard.answering, taking('staysAnswering', 'answering')),
    ...onwards(heard),
  ];
  return {
    id: stateId(id),
    initial: 'speaking',
    // Of the four events, `step` refuses those that are not possible; a refused event changes nothing.
    on: {
      reply: [
        ...only(reply.speaking, taking('staysSpeaking', '.speaking')),
        ...only(reply.answering, taking('staysAnswering', '.answering')),
        ...onwards(reply),
      ],
    },
    states: {
      speaking: {
        on: { listen: hearing, ...(beat.temptations === undefined ? {} : { glance: hearing }) },
        // A beat whose lines all have conditions may begin with none of them.
        ...(lines.every(({ when }) => when !== null)
          ? { always: { target: 'answering', guard: 'isAnswering' } }
          : {}),
      },
      answering: {
        on: {
          silence: [
            ...only(silence.answering, taking('staysAnswering')),
            ...only(silence.speaking, taking('staysSpeaking', 'speaking')),
            ...onwards(silence),
          ],
        },
      },
    },
  };
}

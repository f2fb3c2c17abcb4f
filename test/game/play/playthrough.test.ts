import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../../src/core/index.ts';
import { atTempo, rewound, takeUp, type Playthrough } from '../../../src/game/play/playthrough.ts';
import { lastHeard } from '../../../src/game/play/seat.ts';
import { small } from '../../core/support/scripts.ts';

const script = small();
const start: Parameters<typeof takeUp>[1] = {
  seed: 3,
  mode: 'practice',
  tempo: 'live',
  past: null,
  events: [],
};

function begun(run = start): Playthrough {
  const playthrough = takeUp(script, run);
  if (playthrough === 'refused') throw new Error('refused');
  return playthrough;
}

const EVENTS: readonly GameEvent[] = [
  { type: 'listen' },
  { type: 'listen' },
  { type: 'reply', reply: 'quote', quote: 30 },
  { type: 'listen' },
  { type: 'listen' },
  { type: 'reply', reply: 'back', particulars: { party: 'two', hurry: 'theatre' } },
  { type: 'reply', reply: 'later' },
];

function played(events: readonly GameEvent[]): Playthrough {
  const playthrough = begun();
  for (const event of events) expect(playthrough.send(event)).not.toHaveProperty('refused');
  return playthrough;
}

describe('a playthrough', () => {
  it('notes what was said, with numbers and particulars filled in, and what was told in jumps', () => {
    const { transcript } = played(EVENTS);
    expect(transcript.filter(({ kind }) => kind === 'reply')).toMatchObject([
      { at: 2, beat: 'door', reply: 'quote', words: 'It will be about 30 minutes.' },
      { at: 5, beat: 'bar', reply: 'back', words: 'So that is two, and curtain at eight?' },
      { at: 6, beat: 'bar', reply: 'later' },
    ]);
    expect(transcript.filter(({ kind }) => kind === 'line')).toMatchObject([
      { text: 'Evening. A table, please.', how: 'heard' },
      { how: 'heard' },
      { text: 'Fine, 30 minutes it is.', how: 'heard' },
      { text: 'So we wait.', how: 'heard' },
    ]);
    expect(transcript.at(-1)).toEqual({ kind: 'jump', text: 'Eighteen minutes later.' });
  });

  it('notes what cutting in left unsaid, without giving it away', () => {
    expect(played([{ type: 'reply', reply: 'soon' }]).transcript).toMatchObject([
      { kind: 'line', text: 'Evening. A table, —', how: 'cut' },
      { kind: 'unheard', count: 1 },
      { kind: 'reply', reply: 'soon' },
    ]);
  });

  it('notes a glance without the line that it lost, a silence, and a backchannel as one', () => {
    const events: GameEvent[] = [
      { type: 'reply', reply: 'mm' },
      { type: 'glance', temptation: 'tablet' },
      { type: 'listen' },
      { type: 'silence' },
    ];
    expect(played(events).transcript).toMatchObject([
      { kind: 'reply', reply: 'mm', backchannel: true },
      { kind: 'glance', label: 'The tablet' },
      { kind: 'line', how: 'heard' },
      { kind: 'silence', at: 3 },
    ]);
  });

  it('knows what is to be answered where it is the trainee’s turn, and only there', () => {
    const lines = played(EVENTS.slice(0, 2)).transcript.flatMap((each) =>
      each.kind === 'line' ? each.text : [],
    );
    const [, last = ''] = lines;
    expect(lastHeard(begun(played(EVENTS.slice(0, 2)).run))).toMatchObject({
      text: last,
      how: 'complete',
      said: last.length,
    });
    // Nothing was said yet; a line is being said; a glance lost it; time has passed since.
    const before: readonly (readonly GameEvent[])[] = [
      [],
      EVENTS.slice(0, 1),
      [{ type: 'listen' }, { type: 'glance', temptation: 'tablet' }],
      EVENTS,
    ];
    for (const events of before) expect(lastHeard(played(events))).toBeNull();
  });

  it('takes a kept run up where it stood, transcript and all', () => {
    const first = played(EVENTS);
    const again = begun(first.run);
    expect(again.view).toEqual(first.view);
    // What was in view on the way there is known, too: the scene goes by it.
    expect(again.passed).toEqual(first.passed);
    expect(again.passed).toHaveLength(EVENTS.length);
    expect(again.passed[0]).toEqual(begun().view);
    expect(again.transcript).toEqual(first.transcript);
    expect(again.opening).toEqual([]);
  });

  it('goes back to an earlier decision', () => {
    const first = played(EVENTS);
    const back = begun(rewound(first.run, 2));
    expect(back.view).toEqual(played(EVENTS.slice(0, 2)).view);
    expect(back.run.events).toHaveLength(2);
  });

  it('changes nothing but the tempo with the tempo', () => {
    const first = played(EVENTS);
    const slow = begun(atTempo(first.run, 'untimed'));
    expect(slow.view).toEqual(first.view);
    expect(slow.run).toEqual({ ...first.run, tempo: 'untimed' });
  });

  it('refuses a run whose events can not be played', () => {
    expect(takeUp(script, { ...start, events: [{ type: 'reply', reply: 'thanks' }] })).toBe('refused');
  });
});

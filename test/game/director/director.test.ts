import { describe, expect, it } from 'vitest';
import type { Caller, Moment, Tempo } from '../../../src/core/index.ts';
import type { Director } from '../../../src/game/director/contract.ts';
import { createDirector } from '../../../src/game/director/director.ts';
import type { Staging } from '../../../src/game/director/scene.ts';
import { handClock, line, reply, scriptedTable, view, type Step } from '../views.ts';

const MS_PER_CHAR = 50;
const PATIENCE = 20;

function play(
  steps: readonly Step[],
  options: {
    tempo?: Tempo;
    call?: Caller;
    first?: ReturnType<typeof view>;
    opening?: Moment[];
    heard?: Staging['speech'];
  } = {},
) {
  const clock = handClock();
  const table = scriptedTable(options.first ?? view({ line: line('hello') }), steps);
  const scenes: string[] = [];
  const shown: Moment[] = [];
  let staging: Staging | undefined;
  const director: Director = createDirector({
    table,
    opening: options.opening ?? [],
    heard: options.heard ?? null,
    clock,
    call: options.call ?? null,
    tempo: options.tempo ?? 'live',
    msPerChar: MS_PER_CHAR,
    patience: PATIENCE,
    jumpText: () => 'Twenty minutes later.',
    onChange: (now, moments) => {
      if (now.scene !== staging?.scene) scenes.push(now.scene.at);
      staging = now;
      shown.push(...moments);
    },
  });
  director.start();
  return { clock, table, director, scenes, shown };
}

const spoken = 10 * MS_PER_CHAR;
const reading = (words: number) => 1500 + words * 240;
const mood = (to: number): Moment => ({ type: 'mood', from: 11, to, mood: to < 8 ? 'annoyed' : 'neutral' });

describe('a run that is taken up at the trainee’s turn', () => {
  it('shows what was said last until the customer speaks again', () => {
    const heard = { line: 'hello', text: 'Ten chars.', how: 'complete', said: 10 } as const;
    const steps: Step[] = [{ event: 'reply:yes', view: view({ line: line('well') }) }];
    const first = view({ replies: [reply('yes')] });
    const { director, scenes } = play(steps, { first, heard, tempo: 'untimed' });
    expect(scenes).toEqual(['open']);
    expect(director.staging.speech).toEqual(heard);
    expect(director.said).toBe(10);
    director.reply({ type: 'reply', reply: 'yes' }, 'Yes.');
    expect(director.staging.speech).toMatchObject({ line: 'well', how: 'speaking' });
  });
});

describe('the phone', () => {
  const steps: Step[] = [{ event: 'listen', view: view({ replies: [reply('yes')] }) }];

  it('rings before the first line, and is picked up by itself in the live tempo', () => {
    const { clock, scenes } = play(steps, { call: 'customer' });
    expect(scenes).toEqual(['ringing']);
    clock.turn(2999);
    expect(scenes).toEqual(['ringing']);
    clock.turn(1);
    expect(scenes).toEqual(['ringing', 'typing']);
  });

  it('rings until the trainee goes on where there is all the time in the world, and sends nothing', () => {
    const { clock, director, scenes, table } = play(steps, { call: 'customer', tempo: 'untimed' });
    clock.turn(3_600_000);
    expect(scenes).toEqual(['ringing']);
    director.onward();
    expect(scenes).toEqual(['ringing', 'typing']);
    expect(table.sent).toEqual([]);
  });

  it('leaves a call of the trainee’s own to the trainee, however long it takes', () => {
    const { clock, director, scenes } = play(steps, { call: 'trainee' });
    clock.turn(3_600_000);
    expect(scenes).toEqual(['ringing']);
    director.onward();
    expect(scenes).toEqual(['ringing', 'typing']);
  });
});

describe('speaking, in the live tempo', () => {
  it('listens by itself when a line has been said, waits a beat, and says the next', () => {
    const { clock, table, director, scenes } = play([
      { event: 'listen', view: view({ line: line('second') }) },
      { event: 'listen', view: view({ replies: [reply('yes')] }) },
    ]);
    expect(scenes).toEqual(['typing']);
    clock.turn(spoken - 1);
    expect(table.sent).toEqual([]);
    clock.turn(1);
    expect(table.sent).toEqual(['listen']);
    expect(director.staging.scene.at).toBe('held');
    expect(director.staging.speech).toMatchObject({ line: 'hello', how: 'complete' });
    clock.turn(800);
    expect(director.staging.speech).toMatchObject({ line: 'second', how: 'speaking' });
    clock.turn(spoken);
    expect(table.sent).toEqual(['listen', 'listen']);
    expect(scenes).toEqual(['typing', 'held', 'typing', 'reading']);
  });

  it('counts the characters said so far', () => {
    const { clock, director } = play([]);
    clock.turn(spoken / 2);
    expect(director.said).toBe(5);
    expect(director.progress).toBe(0.5);
  });

  it('completes the line on going on, and leaves time to read what had not been said', () => {
    const { clock, director, table } = play([{ event: 'listen', view: view({ line: line('second') }) }]);
    clock.turn(3 * MS_PER_CHAR);
    director.onward();
    expect(table.sent).toEqual(['listen']);
    expect(director.staging.speech).toMatchObject({ line: 'hello', how: 'complete', said: 10 });
    clock.turn(800 + 7 * 28 - 1);
    expect(director.staging.scene.at).toBe('held');
    clock.turn(1);
    expect(director.staging.scene.at).toBe('typing');
  });

  it('goes straight to the next line when told to a second time', () => {
    const { director } = play([{ event: 'listen', view: view({ line: line('second') }) }]);
    director.onward();
    director.onward();
    expect(director.staging.speech?.line).toBe('second');
  });
});

describe('patience', () => {
  const turn = view({
    line: null,
    replies: [reply('one', { card: 'two words' }), reply('two', { card: 'one' })],
  });

  it('starts only once there was time to read the replies, then runs out into silence', () => {
    const { clock, director, table } = play([{ event: 'silence', view: view({ ...turn, silence: false }) }], {
      first: turn,
    });
    expect(director.staging.scene.at).toBe('reading');
    clock.turn(reading(3));
    expect(director.staging.scene.at).toBe('patience');
    clock.turn(PATIENCE * 500);
    expect(director.progress).toBe(0.5);
    expect(table.sent).toEqual([]);
    clock.turn(PATIENCE * 500);
    expect(table.sent).toEqual(['silence']);
  });

  it('never runs where silence was spent', () => {
    const { clock, director, table } = play([], { first: view({ ...turn, silence: false }) });
    clock.turn(3_600_000);
    expect(director.staging.scene.at).toBe('open');
    expect(table.sent).toEqual([]);
  });

  it('stands still while anything holds it, and goes on where it was', () => {
    const { clock, director, table } = play([{ event: 'silence', view: view({ ...turn, silence: false }) }], {
      first: turn,
    });
    clock.turn(reading(3) + PATIENCE * 1000 - 1);
    director.hold('paused');
    director.hold('picking');
    clock.turn(3_600_000);
    director.release('paused');
    clock.turn(3_600_000);
    expect(table.sent).toEqual([]);
    director.release('picking');
    clock.turn(1);
    expect(table.sent).toEqual(['silence']);
  });
});

describe('the untimed tempo', () => {
  it('waits for the trainee between lines and at a jump, and never falls silent', () => {
    const { clock, director, table } = play(
      [
        {
          event: 'listen',
          view: view({ beat: 'later', line: line('later') }),
          moments: [
            { type: 'jumped', minutes: 20, beat: 'later' },
            { type: 'entered', beat: 'later' },
          ],
        },
        { event: 'listen', view: view({ beat: 'later', replies: [reply('yes')] }) },
      ],
      { tempo: 'untimed' },
    );
    clock.turn(3_600_000);
    expect(director.staging.scene.at).toBe('held');
    director.onward();
    clock.turn(3_600_000);
    expect(director.staging.scene).toEqual({ at: 'jump', beat: 'later', minutes: 20 });
    director.onward();
    expect(director.staging.scene.at).toBe('typing');
    director.onward();
    clock.turn(3_600_000);
    expect(director.staging.scene.at).toBe('open');
    expect(table.sent).toEqual(['listen', 'listen']);
  });
});

describe('cutting in', () => {
  const first = view({ line: line('hello'), replies: [reply('cut'), reply('nod', { backchannel: true })] });

  it('takes no reply while the customer speaks unless cutting in was asked for', () => {
    const { director, table } = play([{ event: 'reply:cut', view: view() }], { first });
    expect(director.reply({ type: 'reply', reply: 'cut' }, 'cut')).toBe('not-now');
    expect(table.sent).toEqual([]);
  });

  it('cuts the line off where it was', () => {
    const moments: Moment[] = [{ type: 'interrupted', line: 'hello', unheard: 1 }, mood(10)];
    const { clock, director, table } = play([{ event: 'reply:cut', view: view({ beat: 'next' }), moments }], {
      first,
    });
    clock.turn(4 * MS_PER_CHAR);
    director.cutIn(true);
    expect(director.staging.cutting).toBe(true);
    expect(director.reply({ type: 'reply', reply: 'cut' }, 'Wait.')).toBeNull();
    expect(table.sent).toEqual(['reply:cut']);
    expect(director.staging).toMatchObject({ cutting: false, words: 'Wait.', scene: { at: 'landing' } });
    expect(director.staging.speech).toMatchObject({ how: 'cut', said: 4 });
  });

  it('is an ordinary turn again when the customer has finished meanwhile', () => {
    const { clock, director } = play([{ event: 'listen', view: view({ replies: [reply('cut')] }) }], {
      first,
    });
    director.cutIn(true);
    clock.turn(spoken);
    expect(director.staging).toMatchObject({ cutting: false, scene: { at: 'reading' } });
  });

  it('counts a line that stands complete as heard', () => {
    const { clock, director, table } = play(
      [
        { event: 'listen', view: view({ line: line('second'), replies: [reply('cut')] }) },
        { event: 'reply:cut', view: view({ beat: 'next' }) },
      ],
      { first },
    );
    clock.turn(spoken);
    director.cutIn(true);
    director.reply({ type: 'reply', reply: 'cut' }, 'Wait.');
    expect(table.sent).toEqual(['listen', 'reply:cut']);
    expect(director.staging.speech).toMatchObject({ line: 'hello', how: 'complete' });
  });

  it('lets the customer speak on at a backchannel', () => {
    const { clock, director, table } = play(
      [
        { event: 'reply:nod', view: view({ line: line('hello'), replies: [reply('cut')] }) },
        { event: 'listen', view: view({ replies: [reply('cut')] }) },
      ],
      { first },
    );
    clock.turn(spoken / 2);
    expect(director.reply({ type: 'reply', reply: 'nod' }, 'Mm-hm.')).toBeNull();
    expect(director.staging).toMatchObject({ words: 'Mm-hm.', scene: { at: 'typing' } });
    clock.turn(spoken / 2);
    expect(table.sent).toEqual(['reply:nod', 'listen']);
  });

  it('offers nothing while the customer answers', () => {
    const { director } = play([], { first: view({ line: line('answer') }) });
    director.cutIn(true);
    expect(director.staging.cutting).toBe(false);
  });
});

describe('looking at a temptation', () => {
  it('loses the line being said, and only that', () => {
    const { clock, director, table } = play([{ event: 'glance', view: view({ line: line('second') }) }]);
    clock.turn(2 * MS_PER_CHAR);
    expect(director.glance('mail')).toBe('lost-the-line');
    expect(table.sent).toEqual(['glance']);
    expect(director.staging.speech).toMatchObject({ line: 'hello', how: 'lost', said: 2 });
    expect(director.glance('mail')).toBe('free');
    expect(table.sent).toEqual(['glance']);
  });
});

describe('what a reply brings', () => {
  const first = view({ replies: [reply('yes')], notes: [] });
  const note = {
    promise: 'table',
    label: 'A table',
    unit: 'minutes',
    quoted: 20,
    requoted: null,
    madeAt: 0,
  } as const;
  const after = view({
    beat: 'later',
    line: line('later'),
    mood: 'annoyed',
    moodStep: 6,
    clock: { minutes: 25, shown: '19:05' },
    notes: [{ ...note, state: 'late', delivered: 25 }],
    notepad: [{ fact: 'setback', label: 'What went wrong', value: 'a bottle', state: 'known' }],
    sees: [{ id: 'clear', text: 'A clear table.', table: 'free' }],
  });
  const before = view({
    ...first,
    notes: [{ ...note, state: 'none', quoted: null, madeAt: null, delivered: null }],
    notepad: [{ fact: 'setback', label: 'What went wrong', value: null, state: 'unknown' }],
  });
  const moments: Moment[] = [
    { type: 'promised', promise: 'table', amount: 20, again: false },
    { type: 'mood', from: 11, to: 12, mood: 'neutral' },
    { type: 'jumped', minutes: 25, beat: 'later' },
    { type: 'heard', fact: 'setback' },
    { type: 'entered', beat: 'later' },
    { type: 'settled', promise: 'table', state: 'late', class: 'under', delivered: 25 },
    { type: 'mood', from: 12, to: 6, mood: 'annoyed' },
  ];

  it('shows each thing when it happens, and gives away nothing before', () => {
    const { clock, director, shown } = play([{ event: 'reply:yes', view: after, moments }], {
      first: before,
    });
    director.reply({ type: 'reply', reply: 'yes' }, 'Twenty minutes.');
    expect(director.staging.scene.at).toBe('landing');
    expect(director.staging.view).toMatchObject({
      beat: 'door',
      mood: 'neutral',
      moodStep: 12,
      clock: { shown: '18:40' },
      notes: [{ state: 'open', quoted: 20, delivered: null }],
      notepad: [{ state: 'unknown' }],
      sees: [],
    });
    director.onward();
    expect(director.staging.scene).toEqual({ at: 'jump', beat: 'later', minutes: 25 });
    expect(director.staging).toMatchObject({ words: null, speech: null });
    expect(director.staging.view).toMatchObject({
      clock: { shown: '19:05' },
      mood: 'neutral',
      notes: [{ state: 'open' }],
      notepad: [{ state: 'known', value: 'a bottle' }],
    });
    clock.turn(reading(3));
    expect(director.staging.scene.at).toBe('landing');
    expect(director.staging.view).toMatchObject({
      beat: 'later',
      mood: 'annoyed',
      notes: [{ state: 'late', delivered: 25 }],
      sees: [{ id: 'clear' }],
    });
    clock.turn(1600);
    expect(director.staging.scene.at).toBe('typing');
    expect(shown).toEqual(moments);
  });

  it('skips nothing but the waiting when told to go on', () => {
    const { director, shown } = play([{ event: 'reply:yes', view: after, moments }], { first: before });
    director.reply({ type: 'reply', reply: 'yes' }, 'Twenty minutes.');
    director.onward();
    director.onward();
    director.onward();
    expect(director.staging.scene.at).toBe('typing');
    expect(shown).toEqual(moments);
  });

  it('keeps the words of the trainee until the customer has answered with a line', () => {
    const answer = view({ beat: 'later', line: line('answer') });
    const { clock, director } = play(
      [
        { event: 'reply:yes', view: answer },
        { event: 'listen', view: view({ beat: 'later', line: line('more') }) },
      ],
      { first },
    );
    director.reply({ type: 'reply', reply: 'yes' }, 'Yes.');
    clock.turn(700 + 4 * 14);
    expect(director.staging).toMatchObject({ words: 'Yes.', scene: { at: 'typing' } });
    clock.turn(spoken + 800);
    expect(director.staging).toMatchObject({ words: null, speech: { line: 'more' } });
  });

  it('changes nothing when it is refused', () => {
    const { director, scenes } = play([], { first });
    expect(director.reply({ type: 'reply', reply: 'yes' }, 'Yes.')).toMatchObject({ refused: 'not-offered' });
    expect(director.staging).toMatchObject({ words: null, scene: { at: 'reading' } });
    expect(scenes).toEqual(['reading']);
  });

  it('comes to an ending after the words have landed', () => {
    const end = view({ phase: 'ended', ending: 'stays', beat: '' });
    const { clock, director } = play(
      [{ event: 'reply:yes', view: end, moments: [mood(12), { type: 'ended', ending: 'stays' }] }],
      { first },
    );
    director.reply({ type: 'reply', reply: 'yes' }, 'Goodbye.');
    expect(director.staging.scene.at).toBe('landing');
    clock.turn(3000);
    expect(director.staging.scene).toEqual({ at: 'ended', ending: 'stays' });
  });
});

describe('beginning', () => {
  it('shows what entering the first beat brought', () => {
    const opening: Moment[] = [
      { type: 'jumped', minutes: 5, beat: 'door' },
      { type: 'entered', beat: 'door' },
    ];
    const { director, shown, clock } = play([], { opening });
    expect(director.staging.scene.at).toBe('jump');
    clock.turn(reading(3));
    expect(director.staging.scene.at).toBe('typing');
    expect(shown).toEqual(opening);
  });

  it('takes up a run that had ended at its ending', () => {
    const { director } = play([], { first: view({ phase: 'ended', ending: 'leaves' }) });
    expect(director.staging.scene).toEqual({ at: 'ended', ending: 'leaves' });
  });
});

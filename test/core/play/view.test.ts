import { describe, expect, test } from 'vitest';
import { amountInWords, fill, timeOfDay } from '../../../src/core/index.ts';
import { bring, converse, hearOut, playOn, quote, send } from '../support/runs.ts';
import { small } from '../support/scripts.ts';

describe('what the trainee sees', () => {
  test('at the start: the line being spoken, all that can be said, nothing that was not heard', () => {
    const { view } = converse(small(), 'theatre');
    expect(view).toMatchObject({
      phase: 'speaking',
      beat: 'door',
      line: { id: 'hello', text: 'Evening. A table, please.' },
      mood: 'worried',
      moodStep: 10,
      clock: { minutes: 0, shown: '18:40' },
      latitude: 1,
      temptations: [{ id: 'tablet' }],
      silence: false,
      ending: null,
      sees: [],
    });
    expect(view.notepad.every(({ value, state }) => value === null && state === 'unknown')).toBe(true);
    expect(view.notes.every(({ state, quoted }) => state === 'none' && quoted === null)).toBe(true);
  });

  test('a line shows the truth of the variant, and what was promised', () => {
    const line = (variant: string) => {
      const conversation = converse(small(), variant);
      send(conversation, { type: 'listen' });
      return conversation.view.line?.text;
    };
    expect(line('theatre')).toBe('We have curtain at eight.');
    expect(line('child')).toBe('We have a hungry child.');
    const answered = playOn(converse(small(), 'child'), quote('quote', 25));
    expect(answered.view.line?.text).toBe('Fine, 25 minutes it is.');
  });

  test('a card keeps its number and its particulars open: they are the trainee’s to fill in', () => {
    const conversation = playOn(converse(small(), 'child'), quote('quote', 25));
    hearOut(conversation);
    expect(conversation.view.replies.find(({ id }) => id === 'back')).toEqual({
      id: 'back',
      card: 'So that is {party}, and {hurry}?',
      spoken: 'So that is {party}, and {hurry}?',
      backchannel: false,
      favour: null,
      quote: null,
      particulars: [
        {
          fact: 'party',
          label: 'How many',
          values: [
            { id: 'two', text: 'two' },
            { id: 'four', text: 'four' },
          ],
          heard: true,
        },
        {
          fact: 'hurry',
          label: 'Why the hurry',
          values: [
            { id: 'theatre', text: 'curtain at eight' },
            { id: 'child', text: 'a hungry child' },
          ],
          heard: true,
        },
      ],
    });
  });

  test('a quote says what can be picked', () => {
    expect(converse(small()).view.replies.find(({ id }) => id === 'quote')?.quote).toEqual({
      promise: 'table',
      label: 'A table',
      unit: 'minutes',
      from: 10,
      to: 60,
      step: 5,
      again: false,
    });
    const uneven = small({ 'beats.door.replies[quote].quote.to': 58 });
    expect(converse(uneven).view.replies.find(({ id }) => id === 'quote')?.quote?.to).toBe(55);
  });

  test('nothing can be said while an answer leads on, nor after the end', () => {
    const conversation = playOn(converse(small(), 'child'), quote('quote', 60));
    expect(conversation.view).toMatchObject({
      phase: 'ended',
      beat: '',
      ending: 'walked',
      replies: [],
      line: null,
    });
    expect(playOn(converse(small(), 'child'), quote('quote', 25)).view.replies).toEqual([]);
  });

  test('sights come and go with what is known', () => {
    const later = (variant: string) => {
      const conversation = playOn(converse(small(), variant), 'soon', 'later');
      return conversation.view.sees.map(({ text }) => text);
    };
    expect(later('child')).toEqual(['Table six has its coats on.']);
    expect(later('theatre')).toEqual([]);
  });

  test('what hangs on the variant alone is not in it', () => {
    // Before anything that differs was heard, the views of the two variants are the same but for the seed.
    const view = (variant: string) => {
      const { replies, ...rest } = converse(small(), variant).view;
      return [rest, replies.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
    };
    expect(view('theatre')).toEqual(view('child'));
  });

  test('the same state gives the same view, and a new one after each event', () => {
    const conversation = converse(small());
    const { view } = conversation;
    expect(conversation.view).toBe(view);
    bring(conversation, { type: 'listen' });
    expect(conversation.view).not.toBe(view);
  });
});

describe('the notes of a promise', () => {
  test('follow it from the first number to what came of it', () => {
    const script = small({
      'beats.door.replies[quote].minutes': 3,
      'beats.twenty-minutes.replies[update].minutes': 1,
    });
    const conversation = converse(script, 'theatre');
    const note = () => conversation.view.notes.find(({ promise }) => promise === 'table');
    playOn(conversation, quote('quote', 25));
    expect(note()).toEqual({
      promise: 'table',
      label: 'A table',
      unit: 'minutes',
      state: 'open',
      quoted: 25,
      requoted: null,
      madeAt: 3,
      delivered: null,
    });
    playOn(conversation, 'later', quote('update', 35));
    expect(note()).toMatchObject({ state: 'beaten', quoted: 25, requoted: 35, madeAt: 3, delivered: 30 });
    expect(conversation.view.clock).toEqual({ minutes: 22, shown: '19:02' });
  });

  test('of a vague one have no number', () => {
    const conversation = playOn(converse(small(), 'child'), 'soon');
    expect(conversation.view.notes[0]).toMatchObject({ state: 'open', quoted: null, requoted: null });
  });
});

test.each([
  ['18:40', 0, '18:40'],
  ['18:40', 80, '20:00'],
  ['23:59', 1, '00:00'],
  ['09:05', 1440 * 3, '09:05'],
  ['00:00', 20_160, '00:00'],
])('%s and %i minutes is %s', (starts, minutes, shown) => {
  expect(timeOfDay(starts, minutes)).toBe(shown);
});

test.each([
  [1, 'minutes', '1 minute'],
  [25, 'minutes', '25 minutes'],
  [0, 'days', '0 days'],
  [1, 'hours', '1 hour'],
  [400, 'amount', '400'],
] as const)('%i %s in words', (amount, unit, words) => {
  expect(amountInWords(amount, unit)).toBe(words);
});

describe('filling in', () => {
  test('replaces what there are words for, and nothing else', () => {
    expect(fill('{a} and {b} and {a}', { a: 'one' })).toBe('one and {b} and one');
  });

  test('is plain text in, plain text out', () => {
    expect(fill('{a}', { a: '<b>{b}</b> $& $1' })).toBe('<b>{b}</b> $& $1');
    expect(fill('{constructor}{to-string}{__proto__}', {})).toBe('{constructor}{to-string}{__proto__}');
  });
});

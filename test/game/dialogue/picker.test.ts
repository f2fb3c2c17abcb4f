import { describe, expect, it } from 'vitest';
import type { OfferedQuote } from '../../../src/core/index.ts';
import {
  isComplete,
  needsPicking,
  readQuote,
  replyEvent,
  startPicking,
} from '../../../src/game/dialogue/picker.ts';
import { filled } from '../../../src/game/play/reply-words.ts';
import { reply } from '../views.ts';

const quote: OfferedQuote = {
  promise: 'table',
  label: 'A table',
  unit: 'minutes',
  from: 10,
  to: 60,
  step: 5,
  again: false,
};
const party = {
  fact: 'party',
  label: 'How many',
  values: [
    { id: 'two', text: 'two' },
    { id: 'four', text: 'four' },
  ],
  heard: true,
};

describe('a number to pick', () => {
  it('starts in the middle of what is offered', () => {
    expect(startPicking(reply('a', { quote })).quote).toBe(35);
    expect(startPicking(reply('a', { quote: { ...quote, from: 10, to: 20, step: 10 } })).quote).toBe(10);
  });

  it.each([
    ['10', 10],
    [' 60 ', 60],
    ['25', 25],
    ['9', null],
    ['65', null],
    ['12', null],
    ['1e1', null],
    ['', null],
    ['-10', null],
    ['10.0', null],
  ])('reads %j as %j', (text, number) => {
    expect(readQuote(quote, text)).toBe(number);
  });

  it('may lie below zero where that is offered', () => {
    expect(readQuote({ ...quote, from: -20, to: 20, step: 10 }, '-10')).toBe(-10);
  });
});

describe('filling a reply in', () => {
  it('is needed for numbers and particulars alone', () => {
    expect(needsPicking(reply('a'))).toBe(false);
    expect(needsPicking(reply('a', { quote }))).toBe(true);
    expect(needsPicking(reply('a', { particulars: [party] }))).toBe(true);
  });

  it('is complete when nothing is left open', () => {
    const picking = startPicking(reply('a', { quote, particulars: [party] }));
    expect(isComplete(picking)).toBe(false);
    expect(isComplete({ ...picking, particulars: { party: 'two' } })).toBe(true);
    expect(isComplete({ ...picking, quote: null, particulars: { party: 'two' } })).toBe(false);
  });

  it('gives the event, with no more in it than the reply takes', () => {
    expect(replyEvent(startPicking(reply('a')))).toEqual({ type: 'reply', reply: 'a' });
    expect(
      replyEvent({
        reply: reply('a', { quote, particulars: [party] }),
        quote: 20,
        particulars: { party: 'two' },
      }),
    ).toEqual({ type: 'reply', reply: 'a', quote: 20, particulars: { party: 'two' } });
  });

  it('shows gaps where something is still to be picked', () => {
    const offered = reply('a', { quote, particulars: [party] });
    const text = 'For {party}: {quote} minutes.';
    expect(filled(text, offered, {})).toBe('For ___: ___ minutes.');
    expect(filled(text, offered, { quote: 25, particulars: { party: 'four' } })).toBe(
      'For four: 25 minutes.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { step, type Conversation, type GameEvent, type RefusalCode } from '../../../src/core/index.ts';
import { REFUSALS } from '../../../src/core/play/moment.ts';
import { converse, hearOut, playOn, quote, seedFor } from '../support/runs.ts';
import { small } from '../support/scripts.ts';

const SCRIPT = small();
const start = () => converse(SCRIPT, 'child');
const turn = (conversation = start()) => {
  hearOut(conversation);
  return conversation;
};
const reply = (id: string, more: object = {}): GameEvent => ({ type: 'reply', reply: id, ...more });
const bar = () => turn(playOn(start(), quote('quote', 25)));

const CASES: readonly [RefusalCode, string, () => Conversation, GameEvent][] = [
  ['not-speaking', 'listening after the last line', turn, { type: 'listen' }],
  ['not-speaking', 'a glance at one’s turn', turn, { type: 'glance', temptation: 'tablet' }],
  ['still-speaking', 'silence while the customer speaks', start, { type: 'silence' }],
  [
    'silence-spent',
    'a second silence',
    () => turn(playOn(start(), { type: 'silence' })),
    { type: 'silence' },
  ],
  ['unknown-reply', 'a reply of another beat', turn, reply('ask')],
  ['unknown-reply', 'a reply that nobody wrote', turn, reply('to-string')],
  ['not-offered', 'a topic taken already', () => turn(playOn(bar(), 'blame')), reply('blame')],
  [
    'not-offered',
    'a reply whose condition does not hold',
    () => turn(playOn(bar(), 'later')),
    reply('update', { quote: 30 }),
  ],
  [
    'not-offered',
    'cutting in on an answer that leads on',
    () => playOn(start(), quote('quote', 25)),
    reply('soon'),
  ],
  ['quote-missing', 'a quote without its number', turn, reply('quote')],
  ['quote-outside', 'a number beyond the last', turn, reply('quote', { quote: 65 })],
  ['quote-outside', 'a number below the first', turn, reply('quote', { quote: 5 })],
  ['quote-outside', 'a number between two', turn, reply('quote', { quote: 26 })],
  ['quote-outside', 'a number that is none', turn, reply('quote', { quote: NaN })],
  ['quote-unexpected', 'a number where none is asked for', turn, reply('soon', { quote: 25 })],
  ['particulars-missing', 'nothing filled in', bar, reply('back')],
  ['particulars-missing', 'one left open', bar, reply('back', { particulars: { party: 'two' } })],
  [
    'particulars-wrong',
    'a value that the fact cannot have',
    bar,
    reply('back', { particulars: { party: 'nine', hurry: 'child' } }),
  ],
  [
    'particulars-unexpected',
    'a fact that is not said back',
    bar,
    reply('back', { particulars: { party: 'two', hurry: 'child', slip: 'none' } }),
  ],
  [
    'particulars-unexpected',
    'particulars where none are asked for',
    turn,
    reply('soon', { particulars: { party: 'two' } }),
  ],
  ['unknown-temptation', 'a glance at what is not there', start, { type: 'glance', temptation: 'window' }],
  ['ended', 'listening after the end', () => turn(playOn(start(), quote('quote', 60))), { type: 'listen' }],
  ['ended', 'a reply after the end', () => turn(playOn(start(), quote('quote', 60))), reply('soon')],
  ['ended', 'silence after the end', () => turn(playOn(start(), quote('quote', 60))), { type: 'silence' }],
];

test('every refusal is met here', () => {
  expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(REFUSALS));
});

describe.each(CASES)('%s', (code, what, setUp, event) => {
  test(`${what}: refused, and nothing has changed`, () => {
    const conversation = setUp();
    const before = JSON.stringify([conversation.view, conversation.run, conversation.evidence]);
    const refusal = conversation.send(event);
    expect(refusal).toMatchObject({ refused: code });
    expect((refusal as { message: string }).message).toMatch(/\.$/);
    expect(JSON.stringify([conversation.view, conversation.run, conversation.evidence])).toBe(before);
  });
});

test('step refuses the same, and leaves the state as it was', () => {
  const conversation = start();
  const state = Object.freeze([...(SCRIPT.variants[1] as { start: readonly number[] }).start]);
  expect(step(SCRIPT, state, { type: 'silence' })).toMatchObject({ refused: 'still-speaking' });
  expect(conversation.run.seed).toBe(seedFor(SCRIPT, 'child'));
});

import { describe, expect, test } from 'vitest';
import { step, type GameEvent } from '../../../src/core/index.ts';
import { SLOT } from '../../../src/core/script/layout.ts';
import { ledgerStateOf } from '../../../src/core/script/promise-code.ts';
import { isSpeaking } from '../../../src/core/step/entering.ts';
import { startStep } from '../../../src/core/step/step.ts';
import { RELEASING } from '../fixtures/releasing.ts';
import type { Edits } from '../support/edit.ts';
import { bring, converse, hearOut, played, playOn, quote, replayed } from '../support/runs.ts';
import { findingsIn, small } from '../support/scripts.ts';
import { edited } from '../support/edit.ts';

const releasing = (edits: Edits = {}) => small({ ...RELEASING, ...edits });

describe('a promise that the customer lets go', () => {
  test('is neither kept nor broken: nothing is gained, nothing lost', () => {
    const conversation = playOn(converse(releasing(), 'child'), quote('quote', 25), 'later');
    hearOut(conversation);
    const { points, mood, trust, moments } = bring(conversation, 'next-door');
    expect({ points, mood, trust }).toEqual({ points: {}, mood: 0, trust: 0 });
    expect(moments.filter(({ type }) => type === 'released' || type === 'settled')).toEqual([
      { type: 'released', promise: 'table' },
    ]);
    expect(conversation.view.notes[0]).toMatchObject({
      promise: 'table',
      state: 'released',
      quoted: 25,
      delivered: null,
    });
  });

  test('stays released when it would have fallen due, and at the ending', () => {
    const script = releasing();
    const run = played(script, 'child', quote('quote', 10), 'later', 'next-door', 'thanks');
    const { ledger, evidence } = replayed(script, run);
    expect(ledger).toEqual([
      { promise: 'table', quoted: 10, requoted: null, delivered: null, class: null, state: 'released' },
    ]);
    expect(evidence.filter(({ tip }) => tip === 'keep-your-word')).toEqual([]);
  });

  test('leaves trust, mood and what the customer expects next as they were', () => {
    const script = releasing();
    let { state } = startStep(script, 0);
    const send = (event: GameEvent) => {
      const taken = step(script, state, event);
      if ('refused' in taken) throw new Error(taken.message);
      state = taken.state;
      while (isSpeaking(script, state)) send({ type: 'listen' });
    };
    send({ type: 'listen' });
    send(quote('quote', 20));
    const before = state;
    send({ type: 'reply', reply: 'no-hurry' });
    const slot = script.layout.promises;
    expect(ledgerStateOf(state[slot] as number)).toBe('released');
    const rest = (row: readonly number[]) => row.filter((_, at) => at !== slot && at !== SLOT.topics);
    expect(rest(state)).toEqual(rest(before));
  });

  test('cannot be promised anew, nor given a second number', () => {
    const script = releasing({ 'variants[child].facts.slip': 'bottle' });
    const conversation = playOn(converse(script, 'child'), quote('quote', 25), 'no-hurry', 'later');
    hearOut(conversation);
    expect(conversation.view.replies.map(({ id }) => id)).not.toContain('update');
  });

  test('can be asked for by conditions', () => {
    const script = releasing({
      'beats.seated.lines[early].when': { promise: 'table', is: ['released'] },
    });
    const conversation = playOn(converse(script, 'child'), quote('quote', 25), 'later');
    hearOut(conversation);
    bring(conversation, 'next-door');
    expect(conversation.view.line?.id).toBe('early');
  });

  test('that was never made is passed over', () => {
    const script = releasing({ 'beats.door.replies[soon].promise': undefined });
    const conversation = playOn(converse(script, 'child'), 'soon');
    hearOut(conversation);
    playOn(conversation, 'later');
    hearOut(conversation);
    expect(bring(conversation, 'next-door').moments.some(({ type }) => type === 'released')).toBe(false);
    expect(conversation.view.notes[0]?.state).toBe('none');
  });
});

describe('the check', () => {
  const released = (edits: Edits) =>
    findingsIn(edited(edits))
      .filter(({ code }) => code === 'release-not-open')
      .map(({ path }) => path);

  test('lets a release pass wherever the promise may be open, a hub and its way on included', () => {
    expect(released(RELEASING)).toEqual([]);
  });

  test.each([
    ['before anything promises it', { 'beats.door.replies[kids-menu].outcomes[0].release': 'bill' }],
    ['in the reply that makes it', { 'beats.door.replies[soon].release': 'table' }],
    ['after it fell due', { 'beats.seated.replies[thanks].release': 'table' }],
    [
      'in the outcome that settles it',
      {
        'beats.bar.replies[plates].release': 'table',
        'beats.bar.replies[plates].settles': ['table'],
      },
    ],
  ])('refuses it %s', (_, edits) => {
    expect(released(edits)).toHaveLength(1);
  });
});

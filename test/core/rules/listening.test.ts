import { describe, expect, test } from 'vitest';
import { bring, converse, hearOut, playOn, quote } from '../support/runs.ts';
import { small } from '../support/scripts.ts';
import { beat, reply, tiny } from '../support/tiny.ts';
import type { Conversation } from '../../../src/core/index.ts';

const heard = (conversation: Conversation): Conversation => {
  hearOut(conversation);
  return conversation;
};

/** At the bar in the variant with the child, everything heard at the door. */
const atTheBar = () => heard(playOn(converse(small(), 'child'), quote('quote', 25)));

describe('cutting in', () => {
  const lines = (count: number) =>
    tiny({
      start: 'first',
      beats: {
        first: beat([reply('leave', { to: 'sour' })], {
          lines: Array.from({ length: count }, (_, at) => ({ id: `l${at}`, say: 'And another thing.' })),
        }),
      },
    });

  test.each([
    [1, -1, -1],
    [2, -2, -2],
    [3, -3, -3],
    [4, -3, -3],
    [5, -3, -3],
  ])('with %i lines unheard costs %i points and %i mood', (count, points, mood) => {
    const brought = bring(converse(lines(count)), 'leave');
    expect(brought).toMatchObject({ points: { 'let-them-finish': points }, mood });
    expect(brought.moments[0]).toEqual({ type: 'interrupted', line: 'l0', unheard: count });
  });

  test('loses only what was not heard yet, and the facts in it', () => {
    const conversation = converse(small(), 'child');
    bring(conversation, { type: 'listen' });
    const { moments, points } = bring(conversation, quote('quote', 25));
    expect(points).toMatchObject({ 'let-them-finish': -1 });
    expect(moments.slice(0, 2)).toEqual([
      { type: 'interrupted', line: 'hurry', unheard: 1 },
      { type: 'missed', fact: 'hurry' },
    ]);
    const states = Object.fromEntries(conversation.view.notepad.map(({ fact, state }) => [fact, state]));
    expect(states).toMatchObject({ party: 'known', hurry: 'missed', slip: 'unknown' });
  });

  test('counts no line that would not have been spoken', () => {
    const script = small({ 'beats.door.lines[hurry].when': { mood: { atLeast: 'delighted' } } });
    expect(bring(converse(script), 'soon').points).toMatchObject({ 'let-them-finish': -1 });
  });

  test('a backchannel is no interruption, and works once a beat', () => {
    const conversation = converse(small());
    const { points, mood } = bring(conversation, 'mm');
    expect({ points, mood }).toEqual({ points: { 'let-them-finish': 1 }, mood: 0 });
    expect(conversation.view.line?.id).toBe('hello');
    expect(conversation.send({ type: 'reply', reply: 'mm' })).toMatchObject({ refused: 'not-offered' });
  });

  test('once the last line stands complete it is heard, whenever the reply comes', () => {
    expect(bring(heard(converse(small())), 'soon').points).not.toHaveProperty('let-them-finish');
  });
});

describe('elsewhere', () => {
  test('a glance costs 2 points and 1 mood, and the line with its facts', () => {
    const conversation = converse(small());
    const brought = bring(conversation, { type: 'glance', temptation: 'tablet' });
    expect(brought).toMatchObject({ points: { 'full-attention': -2 }, mood: -1 });
    expect(brought.moments).toContainEqual({ type: 'glanced', temptation: 'tablet', line: 'hello' });
    expect(brought.moments).toContainEqual({ type: 'missed', fact: 'party' });
    expect(conversation.view.line?.id).toBe('hurry');
  });

  test('a fact that is known already is not lost with a line', () => {
    const script = small({ 'beats.bar.lines[waiting].tells': ['hurry'] });
    const conversation = playOn(converse(script), quote('quote', 25));
    bring(conversation, { type: 'listen' });
    expect(bring(conversation, 'ask').moments).not.toContainEqual({ type: 'missed', fact: 'hurry' });
  });

  test('a stale fact whose line is cut off is missed: asking again earns nothing', () => {
    const script = small({
      'beats.twenty-minutes.lines[how-long]': { id: 'how-long', say: 'So?', tells: ['hurry'] },
      'beats.twenty-minutes.replies[hide].asks': 'hurry',
    });
    const late = playOn(converse(script, 'theatre'), quote('quote', 25), 'later');
    const { points } = bring(late, 'hide');
    expect(points).toHaveProperty('let-them-finish', -1);
    expect(points).not.toHaveProperty('keep-asking');
  });

  test('silence costs a point and a mood where the beat says nothing', () => {
    expect(bring(atTheBar(), { type: 'silence' })).toMatchObject({
      points: { 'respect-their-time': -1 },
      mood: -1,
    });
  });

  test('silence costs a point and what the beat says, and the customer speaks on', () => {
    const script = small({ 'beats.door.silence.mood': 'much-worse' });
    const conversation = heard(converse(script));
    expect(bring(conversation, { type: 'silence' })).toMatchObject({
      points: { 'respect-their-time': -1 },
      mood: -3,
    });
    expect(conversation.view.line?.id).toBe('hello-again');
  });
});

describe('asking', () => {
  const asking = (state: 'unknown' | 'missed' | 'known' | 'stale') => {
    const conversation = converse(
      small({
        'beats.door.lines[hurry].tells': state === 'unknown' ? undefined : ['hurry'],
        'beats.twenty-minutes.replies[hide].asks': 'hurry',
      }),
      'child',
    );
    if (state === 'missed') bring(conversation, { type: 'listen' });
    else hearOut(conversation);
    bring(conversation, quote('quote', 25));
    if (state === 'stale') return bring(heard(playOn(conversation, 'later')), 'hide');
    return bring(heard(conversation), 'ask');
  };

  test('for what is unknown follows ask-dont-assume with 2', () => {
    expect(asking('unknown')).toMatchObject({ points: { 'ask-dont-assume': 2 }, mood: 0 });
  });

  test('for what has gone stale follows keep-asking with 2', () => {
    expect(asking('stale').points).toMatchObject({ 'keep-asking': 2 });
  });

  test('for what was missed earns nothing and costs nothing', () => {
    expect(asking('missed')).toMatchObject({ points: {}, mood: 0 });
  });

  test('for what is known breaks say-it-back with 1, and costs mood', () => {
    expect(asking('known')).toMatchObject({ points: { 'say-it-back': -1 }, mood: -1 });
  });

  test('tells the fact with the answer, and costs its minutes', () => {
    const conversation = playOn(converse(small(), 'child'), 'soon');
    bring(conversation, { type: 'listen' });
    expect(bring(conversation, 'ask').moments).toContainEqual({ type: 'minutes', minutes: 2 });
    expect(conversation.view.clock).toEqual({ minutes: 2, shown: '18:42' });
  });
});

describe('relying on a fact', () => {
  const at = (variant: string, listen: boolean) => {
    const conversation = converse(small(), variant);
    bring(conversation, { type: 'listen' });
    if (listen) bring(conversation, { type: 'listen' });
    return conversation;
  };

  test('heard, and right: what the author gives', () => {
    expect(bring(at('child', true), 'kids-menu')).toMatchObject({ points: { 'no-one-size': 2 }, mood: 1 });
  });

  test('heard, and not heeded: breaks no-one-size with 2, mood -2 beside what the author says', () => {
    const brought = bring(at('theatre', true), 'kids-menu');
    expect(brought).toMatchObject({ points: { 'no-one-size': -2 }, mood: -3 });
  });

  test('unheard, and right by luck: breaks ask-dont-assume with 1; the tips of the reply do not count', () => {
    const brought = bring(at('child', false), 'kids-menu');
    expect(brought.points).toEqual({ 'let-them-finish': -1, 'ask-dont-assume': -1 });
  });

  test('unheard, and wrong: breaks ask-dont-assume with 2, mood -2, and the customer sets it right', () => {
    const conversation = at('theatre', false);
    const brought = bring(conversation, 'kids-menu');
    expect(brought.points).toEqual({ 'let-them-finish': -1, 'ask-dont-assume': -2 });
    expect(brought.mood).toBe(-1 - 2 - 1);
    expect(brought.moments).toContainEqual({ type: 'corrected', fact: 'hurry' });
    expect(conversation.view.notepad.find(({ fact }) => fact === 'hurry')).toMatchObject({ state: 'known' });
  });

  test('heard an hour ago: breaks keep-asking with 1, and the tips of the reply do not count', () => {
    const script = small({
      'beats.twenty-minutes.replies[hide].relies': [{ fact: 'hurry', is: ['child'] }],
      'beats.twenty-minutes.replies[hide].follows': { empathy: 'strong' },
      'beats.twenty-minutes.replies[hide].untruth': undefined,
    });
    const late = heard(playOn(converse(script, 'child'), quote('quote', 25), 'later'));
    expect(bring(late, 'hide').points).toMatchObject({ 'keep-asking': -1 });
    const again = heard(playOn(converse(script, 'child'), quote('quote', 25), 'later'));
    expect(bring(again, 'hide').points).not.toHaveProperty('empathy');
  });

  test('what the reply breaks counts, earned or not', () => {
    const script = small({
      'beats.door.replies[kids-menu].outcomes[0].breaks': { dignity: 'clear' },
    });
    const conversation = converse(script, 'child');
    expect(bring(conversation, 'kids-menu').points).toMatchObject({ dignity: -2, 'ask-dont-assume': -1 });
  });
});

describe('a read', () => {
  /** Fifty minutes on, with the party heard (grounded) or not. */
  const later = (variant: string, grounded: boolean) => {
    const script = small({
      'beats.door.lines[hello].tells': grounded ? ['party'] : undefined,
      'beats.door.lines[hurry].tells': undefined,
      'beats.twenty-minutes.replies[read].follows': { empathy: 'slight' },
    });
    return heard(playOn(converse(script, variant), 'soon', 'later'));
  };

  test('grounded and right: their-reasons 3, and the tips of the reply', () => {
    expect(bring(later('theatre', true), 'read').points).toMatchObject({ 'their-reasons': 3, empathy: 1 });
  });

  test('grounded and wrong: breaks their-reasons with 2', () => {
    const { points } = bring(later('child', true), 'read');
    expect(points).toMatchObject({ 'their-reasons': -2 });
    expect(points).not.toHaveProperty('empathy');
  });

  test('not grounded and right: nothing, and the tips of the reply do not count', () => {
    const { points } = bring(later('theatre', false), 'read');
    expect(points).not.toHaveProperty('their-reasons');
    expect(points).not.toHaveProperty('empathy');
  });

  test('not grounded and wrong: breaks ask-dont-assume with 2', () => {
    expect(bring(later('child', false), 'read').points).toMatchObject({ 'ask-dont-assume': -2 });
  });

  test('a wrong read costs a mood', () => {
    const script = tiny({
      facts: { who: { label: 'Who', values: { a: 'a', b: 'b' } } },
      variants: [{ id: 'only', facts: { who: 'a' } }],
      start: 'first',
      beats: {
        first: beat([reply('read', { reads: { fact: 'who', is: 'b', from: ['who'] }, to: 'sour' })], {
          lines: [{ id: 'l', say: 'So?', tells: ['who'] }],
        }),
      },
    });
    expect(bring(heard(converse(script)), 'read')).toMatchObject({
      points: { 'their-reasons': -2 },
      mood: -1,
    });
    expect(bring(converse(script), 'read').mood).toBe(-1 - 1);
  });
});

describe('saying back', () => {
  const back = (party: string, hurry: string) =>
    ({ type: 'reply', reply: 'back', particulars: { party, hurry } }) as const;

  test('all right and heard: say-it-back 2 and a mood', () => {
    expect(bring(atTheBar(), back('two', 'child'))).toMatchObject({ points: { 'say-it-back': 2 }, mood: 1 });
  });

  test('wrong: breaks say-it-back with 2, and costs a mood', () => {
    expect(bring(atTheBar(), back('four', 'child'))).toMatchObject({
      points: { 'say-it-back': -2 },
      mood: -1,
    });
  });

  test('a lucky guess earns nothing', () => {
    const conversation = converse(small(), 'child');
    bring(conversation, { type: 'listen' });
    bring(conversation, quote('quote', 25));
    expect(bring(heard(conversation), back('two', 'child'))).toMatchObject({ points: {}, mood: 0 });
  });

  test('pays once for each fact', () => {
    const script = small({
      'beats.bar.replies[+]': { id: 'again', say: '{party}?', saysBack: ['party'], coaching: 'Again.' },
    });
    const conversation = heard(playOn(converse(script, 'child'), quote('quote', 25), back('two', 'child')));
    const again = { type: 'reply', reply: 'again', particulars: { party: 'two' } } as const;
    expect(bring(conversation, again)).toMatchObject({ points: {}, mood: 0 });
  });
});

test('a jump tells, and makes stale what was known', () => {
  const conversation = heard(playOn(converse(small(), 'theatre'), quote('quote', 25)));
  const { moments } = bring(conversation, 'later');
  expect(moments).toEqual([
    { type: 'jumped', minutes: 18, beat: 'twenty-minutes' },
    { type: 'heard', fact: 'slip' },
    { type: 'entered', beat: 'twenty-minutes' },
  ]);
  expect(conversation.view.notepad.map(({ fact, state, value }) => [fact, state, value])).toEqual([
    ['hurry', 'stale', 'curtain at eight'],
    ['party', 'known', 'two'],
    ['slip', 'known', 'ordered another bottle'],
  ]);
  expect(conversation.view.clock).toEqual({ minutes: 18, shown: '18:58' });
});

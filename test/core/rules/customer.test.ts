import { describe, expect, test } from 'vitest';
import { MOODS, moodOf, RULES } from '../../../src/core/index.ts';
import { bring, converse, hearOut, playOn, send, type Brought } from '../support/runs.ts';
import { small } from '../support/scripts.ts';
import { beat, reply, tiny } from '../support/tiny.ts';

const CUSTOMER = {
  name: 'Dana',
  look: 'dana',
  voice: { pitch: 1, pace: 1 },
  mood: 10,
  trust: 4,
  patience: 20,
};

/** One reply after another in one hub, each with what it brought. */
function inTurn(replies: ReturnType<typeof reply>[], mood = 10): Brought[] {
  const script = tiny({
    customer: { ...CUSTOMER, mood },
    start: 'hub',
    beats: { hub: beat([...replies, reply('leave', { to: 'sour' })], { hub: true }) },
  });
  const conversation = converse(script);
  hearOut(conversation);
  return replies.map(({ id }) => bring(conversation, id));
}

describe('mood', () => {
  test.each([
    ['furious', 0, 3],
    ['annoyed', 4, 7],
    ['worried', 8, 10],
    ['neutral', 11, 13],
    ['pleased', 14, 17],
    ['delighted', 18, 20],
  ])('%s is %i to %i', (mood, lowest, highest) => {
    const shown = Array.from({ length: 21 }, (_, step) => moodOf(RULES, step));
    expect([shown.indexOf(mood as never), shown.lastIndexOf(mood as never)]).toEqual([lowest, highest]);
    expect(new Set(shown)).toEqual(new Set(MOODS));
  });

  test('moves by one or three steps, and stops at the ends', () => {
    const moods = (['much-worse', 'worse', 'better', 'much-better'] as const).map((mood) =>
      reply(mood, { mood }),
    );
    expect(inTurn(moods).map(({ mood }) => mood)).toEqual([-3, -1, 1, 3]);
    expect(inTurn(moods, 1).map(({ mood }) => mood)).toEqual([-1, 0, 1, 3]);
    expect(inTurn(moods.toReversed(), 19).map(({ mood }) => mood)).toEqual([1, 0, -1, -3]);
  });
});

describe('excuses', () => {
  test.each([
    ['policy', -2, -1],
    ['colleague', -2, -1],
    ['supplier', -2, -1],
    ['circumstances', -2, -1],
    ['customer', -3, -2],
  ] as const)('blaming the %s breaks no-excuses with %i and costs %i mood', (excuse, points, mood) => {
    expect(inTurn([reply('blame', { excuse })])).toMatchObject([{ points: { 'no-excuses': points }, mood }]);
  });
});

test('the first apology lifts the mood, the second does nothing, later ones grate', () => {
  const sorry = ['one', 'two', 'three', 'four'].map((id) => reply(id, { tags: ['apology'] }));
  expect(inTurn(sorry).map(({ mood }) => mood)).toEqual([1, 0, -1, -1]);
});

describe('logic', () => {
  const logic = () => reply('logic', { tags: ['logic'], follows: { empathy: 'clear' } });

  test('offered to a furious customer breaks feeling-first with 2, and its own tips do not count', () => {
    expect(inTurn([logic()], 3)).toMatchObject([{ points: { 'feeling-first': -2 }, mood: -1 }]);
    expect(inTurn([logic()], 3)[0]?.points).not.toHaveProperty('empathy');
  });

  test('offered to anybody calmer is talk like any other', () => {
    expect(inTurn([logic()], 4)).toMatchObject([{ points: { empathy: 2 }, mood: 0 }]);
  });

  test('what made them furious counts first: cutting in with logic', () => {
    const script = tiny({
      customer: { ...CUSTOMER, mood: 4 },
      start: 'first',
      beats: { first: beat([{ ...logic(), to: 'sour' }]) },
    });
    expect(bring(converse(script), 'logic').points).toMatchObject({ 'feeling-first': -2 });
  });
});

test.each([
  ['slight', 1],
  ['clear', 2],
  ['strong', 3],
] as const)('an author’s %s is %i points', (strength, points) => {
  const both = reply('both', { follows: { empathy: strength }, breaks: { dignity: strength } });
  expect(inTurn([both])).toMatchObject([{ points: { empathy: points, dignity: -points } }]);
});

test('an untruth found out costs two of trust and two of mood', () => {
  expect(inTurn([reply('lie', { untruth: true })])).toMatchObject([{ trust: -2, mood: -2, points: {} }]);
});

describe('trust', () => {
  const words = ['one', 'two', 'three', 'four'];
  /** Promises that are settled one after another as said. */
  const settled = (...how: readonly ('beaten' | 'kept' | 'late' | 'broken')[]) => {
    const script = tiny({
      promises: Object.fromEntries(
        words.map((id) => [id, { label: id, unit: 'days' as const, tolerance: 0 }]),
      ),
      start: 'hub',
      beats: {
        hub: beat(
          [
            ...how.map((as, at) =>
              reply(`r${at}`, {
                promise: { id: words[at] ?? '', amount: 1 },
                settles: [{ promise: words[at] ?? '', as }],
              }),
            ),
            reply('leave', { to: 'sour' }),
          ],
          { hub: true },
        ),
      },
    });
    const conversation = converse(script);
    hearOut(conversation);
    return how.map((_, at) => bring(conversation, `r${at}`).trust);
  };

  test('rises by one with a promise kept or beaten, falls by one when late, by two when broken', () => {
    expect(settled('kept', 'beaten')).toEqual([1, 1]);
    expect(settled('late')).toEqual([-1]);
    expect(settled('broken')).toEqual([-2]);
  });

  test('rises again after one failure, and no more after the second', () => {
    expect(settled('late', 'kept')).toEqual([-1, 1]);
    expect(settled('late', 'broken', 'kept', 'beaten')).toEqual([-1, -2, 0, 0]);
  });

  test('falls no lower than nothing', () => {
    expect(settled('broken', 'broken', 'broken')).toEqual([-2, -2, 0]);
  });
});

describe('expectation', () => {
  const words = ['one', 'two', 'three'];
  /** Promises of 20 days settled one after another against what is delivered, and what each brought. */
  const inTheEnd = (delivered: readonly number[], variant: { alpha?: number; spoiled?: number }) => {
    const script = tiny({
      promises: Object.fromEntries(
        words.map((id) => [id, { label: id, unit: 'days' as const, tolerance: 1 }]),
      ),
      variants: [
        {
          id: 'only',
          facts: {},
          delivers: Object.fromEntries(words.map((id, at) => [id, delivered[at] ?? 20])),
          ...variant,
        },
      ],
      customer: { ...CUSTOMER, mood: 8 },
      start: 'hub',
      beats: {
        hub: beat(
          [
            ...words.map((id) => reply(id, { promise: { id, amount: 20 }, settles: [id] })),
            reply('leave', { to: 'sour' }),
          ],
          { hub: true },
        ),
      },
    });
    const conversation = converse(script);
    hearOut(conversation);
    return delivered.map((_, at) => bring(conversation, words[at] ?? ''));
  };
  const moods = (...given: Parameters<typeof inTheEnd>) => inTheEnd(...given).map(({ mood }) => mood);

  test('stays put with alpha 0: beating every promise goes on delighting', () => {
    expect(moods([10, 10, 10], { alpha: 0 })).toEqual([3, 3, 3]);
    expect(moods([18, 18, 18], { alpha: 0 })).toEqual([2, 2, 2]);
    expect(moods([20, 20], { alpha: 0 })).toEqual([1, 1]);
  });

  test('rises with alpha, so that padding stops paying', () => {
    // Far beaten is 20 tenths: with 60 in a hundred, expectation goes to 12, 17 and 19.
    expect(moods([10, 10, 10], { alpha: 60 })).toEqual([3, 2, 1]);
    // Merely keeping the word then falls short of it.
    expect(moods([10, 20], { alpha: 60 })).toEqual([3, -1]);
  });

  test('can be spoiled from the start', () => {
    expect(moods([18], { alpha: 0, spoiled: 5 })).toEqual([1]);
    expect(moods([20], { alpha: 0, spoiled: 5 })).toEqual([0]);
    expect(moods([20], { alpha: 0, spoiled: 20 })).toEqual([-1]);
  });

  test('a beaten promise breaks surprise-on-occasion once early has become the norm', () => {
    const points = inTheEnd([18, 18, 18], { alpha: 40 }).map((brought) => brought.points);
    // Beaten is 10 tenths: expectation stands at 0, then at 4, from where it counts as the norm.
    expect(points).toEqual([
      { 'set-expectations': 1, 'keep-your-word': 2 },
      { 'set-expectations': 1, 'keep-your-word': 2, 'surprise-on-occasion': -1 },
      { 'set-expectations': 1, 'keep-your-word': 2, 'surprise-on-occasion': -1 },
    ]);
  });
});

describe('what happens once', () => {
  test('a favour, and no more of them than latitude allows', () => {
    const conversation = playOn(
      converse(small({ 'beats.bar.replies[blame].favour': 'dessert' }), 'child'),
      'soon',
    );
    hearOut(conversation);
    expect(conversation.view.favours.map(({ left }) => left)).toEqual([true, true]);
    const { points, moments } = bring(conversation, 'plates');
    expect(points).toEqual({ 'give-more-than-required': 2 });
    expect(moments).toContainEqual({ type: 'favour', favour: 'plates' });
    expect(conversation.view).toMatchObject({ latitude: 0, favours: [{ left: false }, { left: false }] });
    expect(conversation.view.replies.map(({ id }) => id)).not.toContain('blame');
  });

  test('left out, latitude allows each favour once', () => {
    const conversation = converse(small({ latitude: undefined }));
    expect(conversation.view.latitude).toBe(2);
  });

  test('a topic of a hub, in any order', () => {
    const conversation = playOn(converse(small(), 'child'), 'soon', 'blame', 'ask');
    hearOut(conversation);
    expect(new Set(conversation.view.replies.map(({ id }) => id))).toEqual(
      new Set(['back', 'plates', 'later']),
    );
    send(conversation, { type: 'reply', reply: 'later' });
    expect(conversation.view.beat).toBe('twenty-minutes');
  });
});

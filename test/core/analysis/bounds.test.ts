import { describe, expect, test } from 'vitest';
import { analyse, bound, replay, startConversation } from '../../../src/core/index.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { small, scriptFrom } from '../support/scripts.ts';
import { beat, reply, tiny } from '../support/tiny.ts';

describe('over budget', () => {
  const script = scriptFrom(JSON.stringify(generateScenario(1, 30)));

  test('the analysis says so, how far it came, and gives a bound that is marked as one', () => {
    const analysis = analyse(script, { budget: 200 });
    expect(analysis).toMatchObject({ ok: false, code: 'over-budget', beats: 30, bound: { kind: 'bound' } });
    if (analysis.ok) return;
    expect(analysis.states).toBeGreaterThan(200);
    expect(analysis.beatsDone).toBeGreaterThan(0);
    expect(analysis.beatsDone).toBeLessThan(30);
    expect(analysis.message).toContain(`"${script.variants[0]?.variant.id}" has more than 200 states`);
    expect(analysis).not.toHaveProperty('variants');
  });

  test('a budget that is just enough is enough', () => {
    const analysis = analyse(script);
    if (!analysis.ok) throw new Error(analysis.message);
    const most = Math.max(...analysis.variants.map(({ states }) => states));
    expect(analyse(script, { budget: most })).toEqual(analysis);
    expect(analyse(script, { budget: most - 1 }).ok).toBe(false);
  });
});

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'the bound of generated scenario %i holds its range',
  (seed) => {
    const script = scriptFrom(JSON.stringify(generateScenario(seed, 5 + seed)));
    const analysis = analyse(script);
    if (!analysis.ok) throw new Error(analysis.message);
    const { least, most } = bound(script);
    for (const { overall } of analysis.variants) {
      expect(overall.least).toBeGreaterThanOrEqual(least);
      expect(overall.most).toBeLessThanOrEqual(most);
    }
  },
);

test('the bound of the small scenario holds its range', () => {
  const analysis = analyse(small());
  if (!analysis.ok) throw new Error(analysis.message);
  const { least, most } = bound(small());
  for (const { overall } of analysis.variants) {
    expect(least).toBeLessThanOrEqual(overall.least);
    expect(most).toBeGreaterThanOrEqual(overall.most);
  }
});

test('where nothing is offered any more, the beat is named as one to be stuck in', () => {
  const script = tiny({
    facts: { who: { label: 'Who', values: { a: 'a', b: 'b' } } },
    variants: [{ id: 'only', facts: { who: 'a' } }],
    start: 'first',
    beats: {
      first: beat([reply('go', { to: 'second' }), reply('leave', { to: 'sour' })]),
      second: beat([reply('go', { when: { heard: 'who' }, to: 'sour' })]),
    },
  });
  expect(analyse(script)).toMatchObject({
    ok: true,
    stuck: ['second'],
    unreachable: { replies: ['second/go'] },
  });
});

test('what is said back no more, and what nothing reads, makes no more states', () => {
  // Six topics that nothing remembers: 2 to the 6 orders would be 1,957 paths.
  const topics = Array.from({ length: 6 }, (_, at) => reply(`t${at}`, { follows: { empathy: 'slight' } }));
  const script = tiny({
    start: 'hub',
    beats: {
      hub: beat([...topics, reply('leave', { to: 'next' })], { hub: true }),
      next: beat([reply('leave', { to: 'sour' })]),
    },
  });
  const analysis = analyse(script);
  expect(analysis.ok && analysis.variants[0]).toMatchObject({
    states: 64 + 1,
    overall: { least: 0, most: 6 },
  });
});

describe('thousands of beats in a row', () => {
  /** Twenty thousand, the bound, are for the soak; a recursion would end long before six. */
  const LENGTH = 6000;
  const chain = () =>
    scriptFrom(
      JSON.stringify({
        ...JSON.parse(
          JSON.stringify(tiny({ start: 'b0', beats: { b0: beat([reply('a', { to: 'sour' })]) } }).scenario),
        ),
        variants: [
          { id: 'one', facts: {} },
          { id: 'two', facts: {} },
        ],
        beats: Object.fromEntries(
          Array.from({ length: LENGTH }, (_, at) => {
            const to = at + 1 < LENGTH ? `b${at + 1}` : 'sour';
            const replies = [reply('a', { to, follows: { empathy: 'slight' } }), reply('b', { to })];
            return [`b${at}`, { lines: [], replies }];
          }),
        ),
      }),
    );

  test('are read, compiled, analysed, played and replayed without running out of stack', () => {
    const script = chain();
    const analysis = analyse(script);
    expect(analysis.ok && analysis.variants.map(({ overall }) => overall)).toEqual([
      { least: 0, most: LENGTH },
      { least: 0, most: LENGTH },
    ]);
    expect(bound(script)).toMatchObject({ least: 0, most: LENGTH });
    const events = script.beats.map((_, at) => ({ type: 'reply' as const, reply: at === 5000 ? 'b' : 'a' }));
    const conversation = startConversation(script, { seed: 1, mode: 'practice', tempo: 'live' });
    for (const event of events.slice(0, 50)) conversation.send(event);
    expect(conversation.view.beat).toBe('b50');
    const replayed = replay(script, { ...conversation.run, events });
    if ('refused' in replayed) throw new Error(replayed.message);
    expect(replayed.points.overall).toBe(LENGTH - 1);
    expect(replayed.decisions).toEqual([
      { at: 5000, beat: 'b5000', kind: 'reply', reply: 'b', regret: 1, clairvoyant: 1 },
    ]);
  }, 120_000);
});

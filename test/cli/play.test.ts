import { describe, expect, test } from 'vitest';
import { compile, readRun, readScenario, startConversation, type Run } from '../../src/core/index.ts';
import { smallSource } from '../core/fixtures/small.ts';
import { tips } from '../core/support/scripts.ts';
import { Folder, jsonOf, type Ran } from './support/good-call.ts';

const folder = new Folder();

/** The same seed in every test: the variant is the theatre, and the replies stand as these tests type them. */
const SEED = '3';
/** Listens to the end of the beat, quotes 30 minutes, says two facts back, gives an update, and takes leave. */
const WHOLE = ['', '', '4', '30', '', '', '5', '1', '1', '3', '', '4', '35', '', '1'];

const play = (keys: readonly string[], ...args: string[]): Promise<Ran> =>
  folder.run(['play', 'small.scenario.json', '--seed', SEED, ...args], keys);

/** The saved run, which must be one that the core reads. */
function saved(name = 'run.json'): Run {
  const read = readRun(folder.read(name), name);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

describe('a whole run', () => {
  test('is played by keys, told as it goes, and ends with score and debrief', async () => {
    const { code, out, err } = await play(WHOLE);
    expect([code, err]).toEqual([0, '']);
    const inOrder = [
      'The small wait\nFriday, 18:40 · seed 3',
      'You are at the door.',
      'Dana: Evening. A table, please.',
      'Noted: How many: two.',
      'Dana: We have curtain at eight.',
      '18:40 · Dana is worried',
      'heard    Why the hurry: curtain at eight',
      'You: It will be about 30 minutes.\nPromised: A table, 30 minutes.',
      'Dana: Fine, 30 minutes it is.',
      'A table: 30 minutes, due at 19:10',
      'You: So that is two, and curtain at eight?',
      'Eighteen minutes later.\nNoted: Table six: ordered another bottle.',
      '18:58 · Dana is',
      'Why the hurry: curtain at eight (that was a while ago)',
      'You: There is a delay: 35 minutes from when you came.\nPromised: A table, 35 minutes, at first 30 minutes.',
      'Due: A table, promised 35 minutes, at first 30 minutes, delivered 30 minutes:\n  beaten.',
      'Friendly: the customer stays',
      '★★★★★ “Lovely.” Dana',
      'Behind it: theatre. Trust at the end: 5 of 8.',
      'Score',
      'Promises',
      'What cost most\nbar (-2)\n  “I will be right back with you.”\n  Move on.\n  Better: “I can send',
    ];
    let from = 0;
    for (const text of inOrder) {
      const at = out.indexOf(text, from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  test('is saved, and replays to the score that was shown', async () => {
    const { out } = await play(WHOLE, '--save', 'run.json');
    expect(out).toMatch(/The run is in run\.json\.\n$/);
    const run = saved();
    expect(run).toMatchObject({ scenario: 'small', seed: 3, mode: 'practice', past: null });
    const ran = await folder.run(['replay', 'small.scenario.json', 'run.json', '--json']);
    const { score } = jsonOf(ran) as { score: { overall: number } };
    expect(out).toMatch(new RegExp(`^overall +${score.overall} %`, 'm'));
  });

  test('--json prints run and score alone, and the conversation beside it', async () => {
    const ran = await play(WHOLE, '--json');
    const { run, ...rest } = jsonOf(ran) as { run: Run };
    expect(run.events).toHaveLength(11);
    expect(Object.keys(rest)).toEqual(['score', 'points', 'outcome']);
    expect(ran.err).toContain('Dana: Evening. A table, please.');
  });
});

describe('keys', () => {
  const events = async (keys: readonly string[]) => {
    await play(keys, '--save', 'run.json');
    return saved().events;
  };

  test('c shows the replies while the customer speaks, and cuts in', async () => {
    const { out } = await play(['c', '1', 'q'], '--save', 'run.json');
    expect(out).toContain("  1  Shouldn't be long!");
    expect(out).toContain('You cut in: 2 lines not heard to the end.\nMissed: ');
    expect(saved().events).toEqual([{ type: 'reply', reply: 'soon' }]);
  });

  test('a number alone does not cut in, and Enter after c listens after all', async () => {
    const { out } = await play(['1', 'c', '', 'q'], '--save', 'run.json');
    expect(out).toContain('Press c to cut in before you choose a reply.');
    expect(saved().events).toEqual([{ type: 'listen' }]);
  });

  test('a backchannel is at hand while the customer speaks', async () => {
    expect(await events(['3', 'q'])).toEqual([{ type: 'reply', reply: 'mm' }]);
  });

  test('g gives in to a temptation, and shows what is there', async () => {
    const { out } = await play(['g', 'q'], '--save', 'run.json');
    expect(out).toContain('The tablet: Three bookings. The line is lost.');
    expect(saved().events).toEqual([{ type: 'glance', temptation: 'tablet' }]);
  });

  test('s says nothing, once', async () => {
    const { out } = await play(['', '', 's', '', 's', 'q'], '--save', 'run.json');
    expect(out).toContain('You say nothing.');
    expect(out).toContain('Dana: Hello?');
    expect(saved().events.map(({ type }) => type)).toEqual(['listen', 'listen', 'silence', 'listen']);
  });

  test('a number that can not be quoted is asked for again; Enter thinks again', async () => {
    const { out } = await play(
      ['', '', '4', '12', '65', 'x', '-10', '', '4', '15', 'q'],
      '--save',
      'run.json',
    );
    for (const typed of ['12', '65', 'x', '-10']) expect(out).toContain(`"${typed}" can not be picked.`);
    expect(saved().events.at(-1)).toEqual({ type: 'reply', reply: 'quote', quote: 15 });
  });

  test('particulars are picked by number', async () => {
    const all = await events([...WHOLE.slice(0, 6), '5', '2', '7', '2', 'q']);
    const particulars = { party: 'four', hurry: 'child' };
    expect(all.at(-1)).toEqual({ type: 'reply', reply: 'back', particulars });
  });

  test('anything else changes nothing', async () => {
    expect(await events(['x', 'g1', '', '', '0', '7', 'c', 'q'])).toEqual([
      { type: 'listen' },
      { type: 'listen' },
    ]);
  });
});

describe('stopping', () => {
  test.each([[['', 'q']], [['']], [['', '', 'q']], [['c', 'q']], [['', '', '4', 'q']]])(
    'with %j saves the run as far as it came',
    async (keys) => {
      const { code, out } = await play(keys, '--save', 'run.json');
      expect(code).toBe(0);
      expect(out).toContain('Stopped before the ending.');
      expect(saved().events).toEqual(keys.filter((key) => key === '').map(() => ({ type: 'listen' })));
    },
  );

  test('and going on ends like an uninterrupted run', async () => {
    await play(WHOLE, '--save', 'whole.json');
    await play(WHOLE.slice(0, 6), '--save', 'run.json');
    const { out } = await folder.run(['play', 'small.scenario.json', '--resume', 'run.json'], WHOLE.slice(6));
    expect(out).toContain('Going on after 5 events.');
    expect(saved()).toEqual(saved('whole.json'));
  });

  test('a finished run, or one of another scenario, is not gone on with', async () => {
    await play(WHOLE, '--save', 'run.json');
    const resume = () => folder.run(['play', 'small.scenario.json', '--resume', 'run.json', '--json']);
    expect(await resume()).toMatchObject({ code: 1 });
    expect(jsonOf(await resume())).toMatchObject({ refused: 'finished' });
    folder.write('run.json', JSON.stringify({ ...saved(), hash: '0'.repeat(64) }));
    expect(jsonOf(await resume())).toMatchObject({ refused: 'wrong-hash' });
  });

  test('a run that can not be saved is not lost in silence', async () => {
    const { code, err } = await play(['q'], '--save', 'no/such/folder/run.json');
    expect(code).toBe(1);
    expect(err).toContain('"no/such/folder/run.json" could not be written');
  });
});

test('without a seed every run has one of its own, which is told', async () => {
  const seedOf = async () => {
    const { out } = await folder.run(['play', 'small.scenario.json'], ['q']);
    return /seed (\d+)/.exec(out)?.[1];
  };
  const seeds = [await seedOf(), await seedOf(), await seedOf()];
  expect(new Set(seeds).size).toBeGreaterThan(1);
});

test('shows the same replies in the same order as any other player of the seed sees', async () => {
  const { out } = await play(['', '', 'q']);
  const read = readScenario(smallSource(), 'small.scenario.json', tips);
  if (!read.ok) throw new Error('the small scenario has errors');
  const events = [{ type: 'listen' }, { type: 'listen' }] as const;
  const start = { seed: Number(SEED), mode: 'practice', tempo: 'live', events } as const;
  const { view } = startConversation(compile(read.value, tips), start);
  view.replies.forEach(({ card }, index) =>
    expect(out).toContain(`  ${index + 1}  ${card.replace('{quote}', '…')}\n`),
  );
});

import { beforeEach, describe, expect, test } from 'vitest';
import { SKILLS, type Run } from '../../src/core/index.ts';
import { smallSource } from '../core/fixtures/small.ts';
import { Folder, jsonOf } from './support/good-call.ts';

const folder = new Folder();
/** Quotes recklessly, blames the kitchen, hides the delay. */
const CARELESS = ['', '', '4', '15', '', '', '1', '2', '', '1', '', '2'];

beforeEach(async () => {
  await folder.run(['play', 'small.scenario.json', '--seed', '3', '--save', 'run.json'], CARELESS);
});

const replay = (...args: string[]) => folder.run(['replay', 'small.scenario.json', 'run.json', ...args]);
const change = (run: (run: Run) => unknown) =>
  folder.write('run.json', JSON.stringify(run(JSON.parse(folder.read('run.json')) as Run)));

interface Replayed {
  readonly score: { readonly overall: number; readonly skills: Readonly<Record<string, number | null>> };
  readonly points: { readonly overall: number; readonly skills: Readonly<Record<string, number>> };
  readonly outcome: object;
  readonly ledger: readonly object[];
  readonly evidence: readonly { readonly points: number; readonly by: string }[];
  readonly decisions: readonly { readonly clairvoyant: number; readonly regret: number }[];
}

describe('replay', () => {
  test('--json has exactly the promised shapes, and they agree', async () => {
    const ran = await replay('--json');
    const replayed = jsonOf(ran) as Replayed;
    expect([ran.code, ran.err]).toEqual([0, '']);
    const keys = ['score', 'points', 'outcome', 'ledger', 'evidence', 'decisions'];
    expect(Object.keys(replayed)).toEqual(keys);
    const { score, points, outcome, ledger, evidence, decisions } = replayed;
    expect(Object.keys(score)).toEqual(['overall', 'skills']);
    expect(Object.keys(score.skills)).toEqual([...SKILLS]);
    expect(points.overall).toBe(evidence.reduce((sum, each) => sum + each.points, 0));
    expect(points.overall).toBe(Object.values(points.skills).reduce((sum, each) => sum + each, 0));
    expect(Object.keys(outcome)).toEqual(['mood', 'trust', 'ending']);
    expect(ledger).toEqual([
      { promise: 'table', quoted: 15, requoted: null, delivered: 30, class: 'far-under', state: 'broken' },
    ]);
    for (const each of evidence) {
      expect(Object.keys(each).toSorted()).toEqual(['at', 'beat', 'by', 'points', 'skill', 'tip']);
    }
    for (const each of decisions) {
      const { at, beat, kind, reply, regret, clairvoyant, ...rest } = each as Record<string, unknown>;
      expect(rest).toEqual({});
      expect([typeof at, typeof beat, typeof kind, typeof reply]).toEqual([
        'number',
        'string',
        'string',
        'string',
      ]);
      expect([typeof regret, typeof clairvoyant]).toEqual(['number', 'number']);
    }
    const { variants } = jsonOf(await folder.run(['analyse', 'small.scenario.json', '--json'])) as {
      variants: { overall: { most: number } }[];
    };
    const lost = decisions.reduce((sum, { clairvoyant }) => sum + clairvoyant, 0);
    expect(lost).toBe((variants[0]?.overall.most ?? NaN) - points.overall);
  });

  test('for people, in tables', async () => {
    const { code, out } = await replay();
    expect(code).toBe(0);
    expect(out).toMatch(/^The small wait, seed 3, \d+ events$/m);
    expect(out).toMatch(/^A table +15 minutes +- +30 minutes +broken$/m);
    expect(out).toMatch(/ no-excuses +excuses +-2 +rule$/m);
  });

  test.each<[string, (run: Run) => unknown]>([
    ['wrong-scenario', (run) => ({ ...run, scenario: 'another' })],
    ['wrong-hash', (run) => ({ ...run, hash: 'f'.repeat(64) })],
    ['wrong-rules', (run) => ({ ...run, rules: 9 })],
    ['past', (run) => ({ ...run, past: { name: 'spoiled', run: null } })],
    ['unfinished', (run) => ({ ...run, events: run.events.slice(0, -1) })],
    ['ended', (run) => ({ ...run, events: [...run.events, { type: 'listen' }] })],
    ['unknown-reply', (run) => ({ ...run, events: [{ type: 'reply', reply: 'nobody' }] })],
    ['quote-outside', (run) => ({ ...run, events: [{ type: 'reply', reply: 'quote', quote: 11 }] })],
  ])('refuses with %s, and exits 1', async (refused, spoil) => {
    change(spoil);
    const json = await replay('--json');
    expect(json.code).toBe(1);
    const refusal = jsonOf(json) as { refused: string; message: string };
    expect(Object.keys(refusal)).toEqual(['refused', 'message']);
    expect(refusal.refused).toBe(refused);
    expect(await replay()).toEqual({ code: 1, out: '', err: `${refusal.message}\n` });
  });

  test('names the event that could not be', async () => {
    change((run) => ({ ...run, events: [{ type: 'listen' }, { type: 'reply', reply: 'nobody' }] }));
    expect((await replay()).err).toBe('events[1]: There is no reply "nobody" in this beat.\n');
  });

  test('a run file with errors is refused with its findings', async () => {
    change((run) => ({ ...run, seed: -1 }));
    const refusal = jsonOf(await replay('--json')) as { refused: string; findings: { code: string }[] };
    expect(refusal).toMatchObject({ refused: 'errors', findings: [{ code: 'too-small', path: 'seed' }] });
  });

  test('a corrected spelling does not refuse old runs', async () => {
    folder.write(
      'small.scenario.json',
      smallSource((scenario) => {
        scenario.title = 'The little wait';
      }),
    );
    expect((await replay()).code).toBe(0);
  });
});

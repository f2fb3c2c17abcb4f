import { describe, expect, test } from 'vitest';
import { SKILLS } from '../../src/core/index.ts';
import { smallSource } from '../core/fixtures/small.ts';
import { Folder, jsonOf } from './support/good-call.ts';
import { tooManyStates } from './support/too-many-states.ts';

const folder = new Folder();

interface Range {
  readonly least: number;
  readonly most: number;
}
interface Analysed {
  readonly id: string;
  readonly hash: string;
  readonly variants: readonly {
    readonly id: string;
    readonly states: number;
    readonly overall: Range;
    readonly skills: Readonly<Record<string, Range>>;
    readonly endings: readonly {
      readonly id: string;
      readonly reachable: boolean;
      readonly least: number | null;
      readonly most: number | null;
    }[];
  }[];
  readonly unreachable: Readonly<Record<'beats' | 'replies' | 'endings', readonly string[]>>;
  readonly tips: Readonly<Record<'followed' | 'broken', readonly string[]>>;
}

describe('analyse', () => {
  test('--json has exactly the promised shape', async () => {
    const ran = await folder.run(['analyse', 'small.scenario.json', '--json']);
    const analysed = jsonOf(ran) as Analysed;
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(Object.keys(analysed)).toEqual(['id', 'hash', 'variants', 'unreachable', 'tips']);
    expect(analysed.id).toBe('small');
    expect(analysed.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(analysed.unreachable)).toEqual(['beats', 'replies', 'endings']);
    expect(Object.keys(analysed.tips)).toEqual(['followed', 'broken']);
    expect(analysed.variants.map(({ id }) => id)).toEqual(['theatre', 'child']);
    for (const variant of analysed.variants) {
      expect(Object.keys(variant)).toEqual(['id', 'states', 'overall', 'skills', 'endings']);
      expect(variant.states).toBeGreaterThan(0);
      expect(Object.keys(variant.skills)).toEqual([...SKILLS]);
      const endings = variant.endings.map(({ id }) => id);
      expect(endings).toEqual(['walked', 'friendly', 'sour']);
      // The range of a variant is the one over its endings.
      const mosts = variant.endings.map(({ most }) => most ?? -Infinity);
      const leasts = variant.endings.map(({ least }) => least ?? Infinity);
      expect(variant.overall).toEqual({ least: Math.min(...leasts), most: Math.max(...mosts) });
    }
  });

  test('names what no run can reach', async () => {
    folder.write(
      'small.scenario.json',
      smallSource((scenario) => {
        scenario.beats['attic'] = {
          lines: [],
          replies: [{ id: 'wait', say: 'I wait.', to: 'nowhere', coaching: 'Nobody is here.' }],
        };
        scenario.endings['nowhere'] = {
          title: 'Nowhere',
          says: 'Nothing happens.',
          customer: 'wavers',
          review: { stars: 3, text: 'Hm.' },
        };
      }),
    );
    const { unreachable, variants } = jsonOf(
      await folder.run(['analyse', 'small.scenario.json', '--json']),
    ) as Analysed;
    expect(unreachable).toEqual({ beats: ['attic'], replies: ['attic/wait'], endings: ['nowhere'] });
    const nowhere = { id: 'nowhere', reachable: false, least: null, most: null };
    expect(variants[0]?.endings.at(-1)).toEqual(nowhere);
    const { out } = await folder.run(['analyse', 'small.scenario.json']);
    expect(out).toContain('Unreachable beats: attic');
  });

  test('for people, in tables', async () => {
    const { code, out } = await folder.run(['analyse', 'small.scenario.json']);
    expect(code).toBe(0);
    expect(out).toMatch(/^The small wait {2}\(small, hash [0-9a-f]{12}…\)$/m);
    expect(out).toMatch(/^variant +states +overall +promises +excuses +listening +care +relationship$/m);
    expect(out).toMatch(/^theatre +\d+ +-\d+ to \d+ /m);
    expect(out).toContain('Every beat, reply and ending can be reached.');
    expect(out).not.toContain('\u001b');
  });

  test('refuses what is over budget, with how far it came and a bound that is called one', async () => {
    folder.write('large.scenario.json', tooManyStates());
    const ran = await folder.run(['analyse', 'large.scenario.json', '--json']);
    expect(ran.code).toBe(1);
    const refused = jsonOf(ran) as Record<string, unknown>;
    expect(refused).toMatchObject({ refused: 'over-budget', id: 'large', variant: 'only', beats: 22 });
    expect(refused['bound']).toMatchObject({ kind: 'bound' });
    expect(refused['states']).toBeGreaterThanOrEqual(1_000_000);
  });

  test('of a scenario with errors prints them and exits 1', async () => {
    folder.write('small.scenario.json', '{"format": 1}');
    const words = await folder.run(['analyse', 'small.scenario.json']);
    expect([words.code, words.out]).toEqual([1, '']);
    expect(words.err).toContain('small.scenario.json:1:1 error missing-field ');
    expect(words.err).toMatch(/"small\.scenario\.json" has \d+ errors\.\n$/);
    const json = jsonOf(await folder.run(['analyse', 'small.scenario.json', '--json'])) as {
      refused: string;
      findings: unknown[];
    };
    expect(json.refused).toBe('errors');
    expect(json.findings.length).toBeGreaterThan(5);
  });
});

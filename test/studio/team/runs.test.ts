import { describe, expect, test } from 'vitest';
import type { Statistics } from '../../../src/wire.ts';
import type { JsonObject } from '../../../src/studio/document/json.ts';
import { graphOf } from '../../../src/studio/graph/model.ts';
import { overlayOf } from '../../../src/studio/team/runs.ts';
import { smallScenario } from '../../core/fixtures/small.ts';

const graph = graphOf(smallScenario() as unknown as JsonObject);
const door = graph.edges.find(({ to }) => graph.nodes.some(({ id, kind }) => id === to && kind === 'beat'));
if (door === undefined) throw new Error('the small scenario has no way on');

const decision = (given: Partial<Statistics['decisions'][number]>): Statistics['decisions'][number] => ({
  beat: 'door',
  runs: 8,
  replies: [],
  cutIn: 0,
  silence: 0,
  glances: 0,
  droppedOut: 0,
  difficulty: null,
  discrimination: null,
  ...given,
});
const statistics = (given: Partial<Statistics>): Statistics => ({
  scenario: 'small',
  title: 'Small',
  hash: 'a'.repeat(64),
  version: 1,
  runs: 8,
  abandoned: 0,
  mean: 50,
  endings: [],
  decisions: [],
  tips: [],
  neverFollowed: [],
  ...given,
});

describe('a team’s runs over the graph', () => {
  test('give the share of runs at each beat, reply, way and ending', () => {
    const [reply] = door.replies;
    const chosen = [{ reply: reply ?? '', text: 'x', chosen: 6, percent: 75 }];
    const made = overlayOf(
      statistics({
        decisions: [
          decision({ beat: door.from, replies: chosen, silence: 2 }),
          decision({ beat: door.to, runs: 6 }),
        ],
        endings: [{ ending: 'walked', runs: 2 }],
      }),
      graph,
    );
    expect(made.runs).toBe(8);
    expect(made.passes).toMatchObject({ [door.from]: 1, [door.to]: 0.75, walked: 0.25 });
    expect(made.replies[`${door.from}/${reply ?? ''}`]).toEqual({ times: 6, regret: null });
    expect(made.replies[`${door.from}/`]).toEqual({ times: 2, regret: null });
    expect(made.ways[`${door.from}>${door.to}`]).toBeCloseTo(0.75);
  });

  test('never show more than all of them, though attempts that broke off were counted at a beat', () => {
    const made = overlayOf(
      statistics({ runs: 5, decisions: [decision({ beat: door.from, runs: 9 })] }),
      graph,
    );
    expect(made.passes[door.from]).toBe(1);
    expect(made.ways).toEqual({});
  });
});

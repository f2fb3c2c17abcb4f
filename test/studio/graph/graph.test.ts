import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cornerOf, fit, pan, reveal, zoom } from '../../../src/studio/graph/camera.ts';
import { layOut, NODE } from '../../../src/studio/graph/layout.ts';
import { graphOf, saidIn } from '../../../src/studio/graph/model.ts';
import { overlay } from '../../../src/studio/graph/overlay.ts';
import { stepFrom, stepOf } from '../../../src/studio/graph/walking.ts';
import type { JsonObject } from '../../../src/studio/document/json.ts';
import { generateScenario } from '../../generate/scenario.ts';

const file = (name: string) => readFileSync(new URL(`../../../scenarios/${name}`, import.meta.url), 'utf8');
const shipped = JSON.parse(file('restaurant-wait.scenario.json')) as JsonObject;

/** A draft in the middle of being written: no ending yet, and a name that nothing bears. */
const draft: JsonObject = {
  start: 'door',
  promises: { table: { label: 'A table' } },
  beats: {
    door: {
      lines: [{ id: 'hello', say: 'Good evening, we are four and we have no booking at all, sorry.' }],
      replies: [
        { id: 'ask', say: 'What is the hurry?', follows: { 'keep-asking': 'clear' }, to: 'wait' },
        {
          id: 'soon',
          say: 'Soon!',
          promise: { id: 'table', vague: true },
          breaks: { x: 'slight' },
          to: 'wait',
        },
        { id: 'nod', say: 'Mm-hm.', backchannel: true },
        { id: 'off', say: 'No.', outcomes: [{ when: { variant: ['a'] }, to: 'gone' }, {}] },
      ],
      next: [{ to: 'wait' }],
      silence: { to: 'wait' },
    },
    wait: { lines: [], replies: [{ id: 'go' }], settles: ['table'] },
  },
};

describe('the graph of a draft', () => {
  it('has what leads on, by tone, and what is missing', () => {
    const { nodes, edges, threads } = graphOf(draft);
    expect(nodes.map(({ id, kind, isStart }) => [id, kind, isStart])).toEqual([
      ['door', 'beat', true],
      ['wait', 'beat', false],
      ['gone', 'missing', false],
    ]);
    expect(nodes[0]?.name).toBe('Good evening, we are four and we have no …');
    expect(edges).toEqual([
      { from: 'door', to: 'wait', tone: 'follows', replies: ['ask'] },
      { from: 'door', to: 'wait', tone: 'breaks', replies: ['soon'] },
      { from: 'door', to: 'gone', tone: 'neither', replies: ['off'] },
      { from: 'door', to: 'wait', tone: 'neither', replies: ['off', null] },
    ]);
    expect(threads).toEqual([{ promise: 'table', label: 'A table', from: 'door', to: 'wait' }]);
  });

  it('calls an ending as the form does, and a search goes through all that is said', () => {
    const { nodes } = graphOf(shipped);
    const endings = nodes.filter(({ kind }) => kind === 'ending');
    const titles = Object.values(shipped['endings'] as JsonObject).map(
      (each) => (each as JsonObject)['title'],
    );
    expect(endings.map(({ name }) => name)).toEqual(titles);
    for (const [id, ending] of Object.entries(shipped['endings'] as JsonObject)) {
      expect(saidIn(shipped, id)).toContain((ending as { review: { text: string } }).review.text);
    }
    expect(saidIn(draft, 'door')).toContain('no booking at all');
    expect(saidIn(draft, 'nowhere').trim()).toBe('');
  });

  it('of nothing is empty', () => {
    expect(graphOf({})).toEqual({ nodes: [], edges: [], threads: [] });
  });

  it('of a shipped scenario has every beat and ending, and nothing missing', () => {
    const { nodes } = graphOf(shipped);
    expect(nodes.filter(({ kind }) => kind === 'missing')).toEqual([]);
    expect(nodes).toHaveLength(
      Object.keys(shipped['beats'] as JsonObject).length +
        Object.keys(shipped['endings'] as JsonObject).length,
    );
  });
});

function laidOut(of: JsonObject) {
  const graph = graphOf(of);
  const nodes = graph.nodes.map(({ id }) => id);
  const edges = graph.edges.map(({ from, to, tone }) => [from, to, tone] as const);
  return { graph, layout: layOut({ type: 'layout', nodes, edges }) };
}

describe('the layout', () => {
  it.each([
    ['a shipped scenario', shipped],
    ['a large one', generateScenario(5, 120) as unknown as JsonObject],
  ])('of %s lets no two nodes touch, and leads down the story', (_name, of) => {
    const { graph, layout } = laidOut(of);
    layout.nodes.forEach((a, index) => {
      for (const b of layout.nodes.slice(index + 1)) {
        expect(Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height).toBe(true);
      }
    });
    const place = new Map(graph.nodes.map(({ id }, index) => [id, layout.nodes[index]]));
    for (const { from, to } of graph.edges) {
      expect(place.get(from)?.y).toBeLessThan(place.get(to)?.y ?? 0);
    }
    expect(layout.edges.every((points) => points.length >= 2)).toBe(true);
  });

  it('is walked by arrow keys, and Home comes back to the start', () => {
    const { graph, layout } = laidOut(draft);
    expect(stepFrom(graph, layout, 'wait', 'up')).toBe('door');
    const below = stepFrom(graph, layout, 'door', 'down');
    expect(['wait', 'gone']).toContain(below);
    const beside = below === 'wait' ? 'gone' : 'wait';
    expect(
      [stepFrom(graph, layout, below, 'left'), stepFrom(graph, layout, below, 'right')].toSorted(),
    ).toEqual([below, beside].toSorted());
    expect(stepFrom(graph, layout, 'gone', 'down')).toBe('gone');
    expect(stepFrom(graph, layout, 'gone', 'start')).toBe('door');
    expect(stepOf('ArrowDown')).toBe('down');
    expect(stepOf('toString')).toBeNull();
  });
});

describe('the camera', () => {
  const window = { width: 400, height: 300 };

  it('shows the whole picture, but no larger than it was drawn', () => {
    expect(fit({ width: 800, height: 300 }, window)).toEqual({ x: 400, y: 150, scale: 0.5 });
    expect(fit({ width: 100, height: 100 }, window).scale).toBe(1);
    expect(cornerOf({ x: 400, y: 150, scale: 0.5 }, window)).toEqual({ left: 0, top: 75 });
  });

  it('keeps the point that it nears where it is, and has bounds', () => {
    const nearer = zoom({ x: 100, y: 100, scale: 1 }, 2, { x: 50, y: 100 });
    expect(nearer).toEqual({ x: 75, y: 100, scale: 2 });
    expect(zoom(nearer, 1000).scale).toBe(2.5);
    expect(zoom(nearer, 0).scale).toBe(0.08);
    // A very long picture is seen whole, and nearing it begins from there.
    const far = fit({ width: 1000, height: 30_000 }, window);
    expect(far.scale).toBeCloseTo(0.01);
    expect(zoom(far, 1.3).scale).toBeCloseTo(0.013);
    expect(zoom(far, 0.5).scale).toBeCloseTo(0.01);
  });

  it('moves by window pixels, and only as far as it takes', () => {
    expect(pan({ x: 0, y: 0, scale: 0.5 }, 10, -10)).toEqual({ x: 20, y: -20, scale: 0.5 });
    expect(reveal({ x: 0, y: 0, scale: 1 }, { x: 50, y: 50 }, window, 20)).toEqual({ x: 0, y: 0, scale: 1 });
    expect(reveal({ x: 0, y: 0, scale: 1 }, { x: 500, y: 0 }, window, 20)).toEqual({
      x: 320,
      y: 0,
      scale: 1,
    });
  });
});

describe('what is laid over it', () => {
  const task = {
    type: 'overlay',
    source: file('restaurant-wait.scenario.json'),
    file: 'restaurant-wait.scenario.json',
    tips: file('tips.json'),
    past: null,
  } as const;

  it('is where the best and the worst run of a variant pass', () => {
    const [most, least] = (['most', 'least'] as const).map((kind) =>
      overlay({ ...task, of: { kind, variant: 'theatre' } }),
    );
    expect(most?.runs).toBe(1);
    expect(most?.passes['door']).toBe(1);
    expect(Object.values(most?.replies ?? {}).every(({ regret }) => regret === 0)).toBe(true);
    expect(Object.values(least?.replies ?? {}).some(({ regret }) => (regret ?? -1) > 0)).toBe(true);
  });

  it('is where the runs of a bot pass, how the customer feels there, and what replies cost', () => {
    const told = overlay({ ...task, of: { kind: 'bot', bot: 'first' } });
    expect(told?.runs).toBe(40);
    expect(told?.passes['door']).toBeCloseTo(1);
    expect(told?.moods['door']).toEqual([11, 11]);
    const endings = Object.keys(shipped['endings'] as JsonObject);
    expect(endings.reduce((sum, id) => sum + (told?.passes[id] ?? 0), 0)).toBeCloseTo(1);
  });

  it('is nothing where the draft has errors, or the variant is not there', () => {
    expect(overlay({ ...task, source: '{}', of: { kind: 'bot', bot: 'random' } })).toBeNull();
    expect(overlay({ ...task, of: { kind: 'most', variant: 'nobody' } })).toBeNull();
  });
});

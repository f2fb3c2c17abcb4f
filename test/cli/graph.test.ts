import { beforeEach, describe, expect, test } from 'vitest';
import { createActor, createMachine, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { machineOf } from '../../src/core/index.ts';
import { smallSource } from '../core/fixtures/small.ts';
import { scriptFrom } from '../core/support/scripts.ts';
import { Folder, jsonOf } from './support/good-call.ts';

const folder = new Folder();
const graph = (...args: string[]) => folder.run(['graph', 'small.scenario.json', ...args]);

/** Texts that mean something to Mermaid, Graphviz or HTML. */
const NASTY = 'A "quote" \\ `tick` #35; <b>&amp;</b> | ] end';

describe('mermaid', () => {
  test('has every beat and ending, and every way between them', async () => {
    const { code, out } = await graph('--format', 'mermaid');
    expect(code).toBe(0);
    expect(out).toMatch(/^---\ntitle: "The small wait"\n---\nflowchart TD\n/);
    for (const beat of ['s_door["door"]', 's_bar{{"bar"}}', 's_twenty_minutes["twenty-minutes"]']) {
      expect(out).toContain(`  ${beat}\n`);
    }
    expect(out).toContain('  s_walked(["Next door<br/>leaves"]):::leaves\n');
    expect(out).toContain('  begin --> s_door\n');
    expect(out).toContain('  s_door -->|"? It will be about {quote} minutes."| s_walked\n');
    const ways = [...out.matchAll(/^ {2}s_(\w+) -->\|"[^"]+"\| s_(\w+)$/gm)].map(
      ([, from, to]) => `${from} ${to}`,
    );
    expect(ways.toSorted()).toEqual([
      'bar twenty_minutes',
      'door bar',
      'door walked',
      'seated friendly',
      'seated sour',
      'twenty_minutes seated',
    ]);
    expect((await graph()).out).toBe(out);
  });

  test('no text gets out of its label', async () => {
    nasty();
    const { out } = await graph('--format', 'mermaid');
    expect(out).toContain(
      '["A #34;quote#34; #92; #96;tick#96; #35;35#59; #60;b#62;#38;amp#59;#60;/b#62; | ] end"]',
    );
    for (const line of out.split('\n').filter((each) => each.includes('-->|'))) {
      expect(line.match(/"/g)).toHaveLength(2);
    }
  });
});

describe('dot', () => {
  test('has every beat and ending, and every way between them', async () => {
    const { code, out } = await graph('--format', 'dot');
    expect(code).toBe(0);
    expect(out).toMatch(/^digraph conversation \{\n[\s\S]*\n\}\n$/);
    expect(out).toContain('  "bar" [label="bar", shape=hexagon, style=filled];\n');
    expect(out).toContain('  "friendly" [label="Friendly\\nstays", shape=ellipse, ');
    expect(out).toContain('  "door" -> "walked" [label="? It will be about {quote} minutes."];\n');
    expect(out.match(/ -> /g)).toHaveLength(7);
  });

  test('no text gets out of its label', async () => {
    nasty();
    const { out } = await graph('--format', 'dot');
    expect(out).toContain('[label="A \\"quote\\" \\\\ `tick` #35; <b>&amp;</b> | ] end"]');
  });
});

function nasty(): void {
  folder.write(
    'small.scenario.json',
    smallSource((scenario) => {
      const { door } = scenario.beats;
      if (door === undefined) return;
      door.label = NASTY.slice(0, 60);
      door.replies = door.replies.map((reply) => ({ ...reply, say: 'It\'s "so" \\ `so` & <so>.' }));
    }),
  );
}

test('--json gives the graph as data', async () => {
  const { id, start, nodes, edges } = jsonOf(await graph('--json')) as {
    id: string;
    start: string;
    nodes: { id: string; kind: string; label: string; verdict: string | null }[];
    edges: { from: string; to: string; by: object[] }[];
  };
  expect([id, start]).toEqual(['small', 'door']);
  expect(nodes).toContainEqual({ id: 'bar', kind: 'hub', label: 'bar', verdict: null });
  expect(nodes).toContainEqual({ id: 'sour', kind: 'ending', label: 'Sour', verdict: 'wavers' });
  expect(edges.find(({ from, to }) => from === 'door' && to === 'walked')?.by).toEqual([
    { reply: 'quote', says: 'It will be about {quote} minutes.', sometimes: true },
  ]);
});

describe('xstate', () => {
  type Config = Parameters<typeof createMachine>[0];
  let config: Config;

  beforeEach(async () => {
    config = jsonOf(await graph('--format', 'xstate')) as Config;
  });

  test('is the machine: the same states, and guards and actions by name', () => {
    const script = scriptFrom(smallSource());
    const ours = machineOf(script);
    const theirs = createMachine(config);
    expect(idsOf(theirs.root)).toEqual(idsOf(ours.root));
    expect(theirs.events).toEqual(ours.events);
    const text = JSON.stringify(config);
    for (const name of [
      'staysSpeaking',
      'staysAnswering',
      'leadsTo',
      'moodBecomes',
      'promiseBecomes',
      'take',
    ]) {
      expect(text).toContain(`"${name}"`);
    }
  });

  test('made a machine again, and given the guards and actions, it plays the same', () => {
    const script = scriptFrom(smallSource());
    const ours = machineOf(script);
    const { context } = ours.config as { context: never };
    const again = createMachine(
      { ...config, context },
      ours.implementations as never,
    ) as unknown as AnyStateMachine;
    const events = [
      { type: 'listen' },
      { type: 'listen' },
      { type: 'reply', reply: 'quote', quote: 30 },
      { type: 'listen' },
      { type: 'listen' },
      { type: 'reply', reply: 'blame' },
      { type: 'reply', reply: 'later' },
    ];
    const [one, other] = [ours, again].map((machine) => playOn(machine, events));
    expect(other).toEqual(one);
    expect(JSON.stringify(one)).toContain('twenty-minutes');
  });
});

function idsOf(node: AnyStateNode): string[] {
  const inner: AnyStateNode[] = Object.values(node.states);
  return [node.id, ...inner.flatMap(idsOf)];
}

/** The states that some events lead to. */
function playOn(machine: AnyStateMachine, events: readonly { type: string }[]): unknown {
  const actor = createActor(machine, { input: { variant: 0 } });
  actor.start();
  for (const event of events) actor.send(event);
  const { value } = actor.getSnapshot() as { value: unknown };
  return value;
}

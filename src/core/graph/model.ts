import type { Script } from '../script/script.ts';
import type { Verdict } from '../vocabulary.ts';

/** The conversation as a graph: what each picture format is written from. */
export interface Graph {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly kind: 'beat' | 'hub' | 'ending';
  readonly label: string;
  /** What an ending means for the customer; null for a beat. */
  readonly verdict: Verdict | null;
}

interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly by: readonly GraphWay[];
}

/** One thing that leads along an edge. */
export interface GraphWay {
  /** The id of the reply; null for silence. */
  readonly reply: string | null;
  /** The words on its card. */
  readonly says: string;
  /** Whether it leads here only under conditions. */
  readonly sometimes: boolean;
}

/** The beats and endings of a script, with what leads from one to the other. */
export function graphOf({ scenario, beats, endings }: Script): Graph {
  const idOf = [...beats, ...endings].map(({ id }) => id);
  const edges = beats.flatMap((beat) => {
    const ways = new Map<string, GraphWay[]>();
    const add = (outcomes: readonly Leading[], reply: string | null, says: string) => {
      for (const [to, sometimes] of targetsOf(outcomes)) {
        // A beat that is stayed in is no way on; a hub's topics, which come back, would only clutter it.
        if (to < 0) continue;
        const target = idOf[to] ?? '';
        ways.set(target, [...(ways.get(target) ?? []), { reply, says, sometimes }]);
      }
    };
    for (const { reply, outcomes } of beat.replies) add(outcomes, reply.id, reply.say);
    if (beat.silence !== null) add([beat.silence], null, 'silence');
    return [...ways].map(([to, by]): GraphEdge => ({ from: beat.id, to, by }));
  });
  return {
    id: scenario.id,
    title: scenario.title,
    start: scenario.start,
    nodes: [
      ...beats.map(({ id, hub, beat }): GraphNode => ({
        id,
        kind: hub ? 'hub' : 'beat',
        label: beat.label ?? id,
        verdict: null,
      })),
      ...endings.map(({ id, ending }): GraphNode => ({
        id,
        kind: 'ending',
        label: ending.title,
        verdict: ending.customer,
      })),
    ],
    edges,
  };
}

type Leading = Script['beats'][number]['replies'][number]['outcomes'][number];

/** Where outcomes can lead, each with whether that hangs on conditions. */
function targetsOf(outcomes: readonly Leading[]): Map<number, boolean> {
  const exits = outcomes.flatMap((outcome) => outcome.exits);
  const targets = new Set(exits.map(({ target }) => target));
  return new Map([...targets].map((target) => [target, targets.size > 1]));
}

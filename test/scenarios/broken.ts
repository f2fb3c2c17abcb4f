import { livenessOf, type Liveness } from '../../src/core/analysis/live.ts';
import { movesByBeat } from '../../src/core/analysis/moves.ts';
import { packingOf, type Packing } from '../../src/core/analysis/packing.ts';
import { SLOT } from '../../src/core/script/layout.ts';
import { ledgerStateOf } from '../../src/core/script/promise-code.ts';
import type { CompiledVariant, Script } from '../../src/core/script/script.ts';
import { isEnded } from '../../src/core/step/entering.ts';
import { begin, hearOut, isOffered, play } from '../../src/core/step/move.ts';
import { clearTrace, newTrace, type Trace } from '../../src/core/step/trace.ts';

/** The most points at an ending that is reached with so many broken promises. */
export interface Reached {
  readonly ending: string;
  readonly broken: number;
  readonly most: number;
}

interface Turn {
  /** One of the states that nothing later tells apart. */
  readonly state: readonly number[];
  readonly broken: number;
  most: number;
}

interface Layer {
  readonly packing: Packing;
  readonly key: Int32Array;
  readonly turns: Map<string, Turn>;
}

/**
 * What a variant can come to, for one who hears every line: each ending with each number of broken
 * promises, and the most points for it. Exact: state by state in the order of the story, as the
 * analysis goes, with the broken promises counted as well.
 */
export function reachedWithBroken(script: Script, variant: CompiledVariant): Reached[] {
  const trace = newTrace(null);
  const moves = movesByBeat(script, [variant]);
  const layers = script.beats.map((_, beat) => layerOf(script, livenessOf(script)[beat] as Liveness));
  const reached = new Map<string, Reached>();

  const arrive = (state: number[], from: Pick<Turn, 'broken' | 'most'>, newlyBroken: number) => {
    const broken = from.broken + newlyBroken;
    const most = from.most + sum(trace);
    const beat = state[SLOT.beat] as number;
    const layer = layers[beat];
    if (layer === undefined) {
      const ending = script.endings[beat - script.beats.length]?.id as string;
      const id = `${ending} ${broken}`;
      if (most > (reached.get(id)?.most ?? -Infinity)) reached.set(id, { ending, broken, most });
      return;
    }
    layer.packing.pack(state, layer.key);
    const id = `${broken} ${layer.key.join(' ')}`;
    const known = layer.turns.get(id);
    if (known === undefined) layer.turns.set(id, { state, broken, most });
    else if (most > known.most) known.most = most;
  };

  const start = begin(script, variant.index, trace);
  hearOut(script, start, trace);
  arrive(start, { broken: 0, most: 0 }, 0);
  layers.forEach(({ turns }, beat) => {
    // A hub comes back to itself with more topics taken: those turns come after all with fewer.
    for (const turn of inOrder(turns)) {
      for (const reply of script.beats[beat]?.replies ?? []) {
        if (!isOffered(script, turn.state, reply, trace)) continue;
        for (const move of moves[beat]?.[reply.index] ?? []) {
          const draft = [...turn.state];
          clearTrace(trace);
          play(script, draft, move, trace);
          if (!isEnded(script, draft)) hearOut(script, draft, trace);
          arrive(draft, turn, brokenIn(script, draft) - brokenIn(script, turn.state));
        }
      }
    }
    turns.clear();
  });
  return [...reached.values()];
}

function layerOf(script: Script, liveness: Liveness): Layer {
  const packing = packingOf(script, liveness);
  return { packing, key: new Int32Array(packing.words), turns: new Map() };
}

/** The turns of a beat, those found on the way included, by how much of it was used up. */
function* inOrder(turns: ReadonlyMap<string, Turn>): Generator<Turn> {
  const done = new Set<Turn>();
  for (let used = 0; done.size < turns.size; used += 1) {
    for (const turn of turns.values()) {
      if (done.has(turn) || usedUp(turn.state) !== used) continue;
      done.add(turn);
      yield turn;
    }
  }
}

function usedUp(state: readonly number[]): number {
  return bits(state[SLOT.topics] as number) + bits(state[SLOT.flags] as number);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function brokenIn({ layout, promises }: Script, state: readonly number[]): number {
  const codes = state.slice(layout.promises, layout.promises + promises.length);
  return codes.filter((code) => ledgerStateOf(code) === 'broken').length;
}

function sum({ points }: Trace): number {
  return points.reduce((total, each) => total + each, 0);
}

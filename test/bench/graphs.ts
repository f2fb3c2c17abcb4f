import { performance } from 'node:perf_hooks';
import { getShortestPaths } from 'xstate/graph';
import { analyse, machineOf, resolve, type MachineContext, type Script } from '../../src/core/index.ts';
import { candidatesIn } from '../core/support/candidates.ts';

/** The library's own graph search on the same machine, over every event that is possible: milliseconds, or null if it gave up. */
export function graphSearch(
  script: Script,
  limitMs: number,
): { milliseconds: number; states: number } | null {
  const machine = machineOf(script);
  const start = performance.now();
  try {
    const paths = getShortestPaths(
      machine as never,
      {
        input: { variant: 0 },
        events: (snapshot: { context: MachineContext }) => {
          if (performance.now() - start > limitMs) throw new Error('too slow');
          const beat = script.beats[snapshot.context.state[1] as number];
          if (beat === undefined) return [];
          const { state } = snapshot.context;
          return candidatesIn(script.scenario, beat.id).filter(
            (event) => !('refused' in resolve(script, state, event)),
          );
        },
        serializeState: (snapshot: { context: MachineContext }) => snapshot.context.state.join(),
      } as never,
    );
    return { milliseconds: performance.now() - start, states: paths.length };
  } catch {
    return null;
  }
}

/** Our sweep over the same events in the same variant. */
export function sweepOver(script: Script): { milliseconds: number; states: number } {
  const single: Script = { ...script, hash: script.hash, variants: script.variants.slice(0, 1) };
  const start = performance.now();
  const analysis = analyse(single, { events: 'all' });
  const states = analysis.ok ? (analysis.variants[0]?.states ?? 0) : analysis.states;
  return { milliseconds: performance.now() - start, states };
}

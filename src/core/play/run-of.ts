import type { GameEvent, Run } from '../format/run.ts';
import type { Script } from '../script/script.ts';
import type { Mode, Tempo } from '../vocabulary.ts';

/** How a run begins. With `events` it is resumed: they are replayed before anything else. */
export interface RunStart {
  readonly seed: number;
  readonly mode: Mode;
  readonly tempo: Tempo;
  readonly events?: readonly GameEvent[];
  /** The earlier run that the past of a follow-up comes from; left out when it is played on its own. */
  readonly earlier?: Run;
}

/** A run as it is saved and sent. */
export function runOf(script: Script, start: RunStart, events: readonly GameEvent[]): Run {
  const { seed, mode, tempo } = start;
  return {
    format: 1,
    scenario: script.scenario.id,
    hash: script.hash,
    rules: script.rules.version,
    seed,
    mode,
    tempo,
    past: script.past === null ? null : { name: script.past, run: start.earlier ?? null },
    events: [...events],
  };
}

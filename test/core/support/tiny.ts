import type { Script } from '../../../src/core/index.ts';
import { smallScenario, type ScenarioInput } from '../fixtures/small.ts';
import { scriptFrom } from './scripts.ts';

type Parts = Partial<ScenarioInput> & Pick<ScenarioInput, 'beats' | 'start'>;
type BeatInput = ScenarioInput['beats'][string];
type ReplyInput = BeatInput['replies'][number];

/** A scenario made for one test: one variant and no facts or promises, unless it says otherwise. */
export function tinyScenario(parts: Parts): ScenarioInput {
  const { facts: _, promises: _promises, favours: _favours, latitude: _latitude, ...rest } = smallScenario();
  return { ...rest, variants: [{ id: 'only', facts: {} }], ...parts };
}

/** The same, compiled. */
export function tiny(parts: Parts): Script {
  return scriptFrom(JSON.stringify(tinyScenario(parts)));
}

/** A beat in which the customer says one line. */
export function beat(replies: readonly ReplyInput[], more: Partial<BeatInput> = {}): BeatInput {
  return { lines: [{ id: 'line', say: 'So?' }], replies: [...replies], ...more };
}

/** A reply, of which only what matters is said. */
export function reply(id: string, more: Partial<ReplyInput> = {}): ReplyInput {
  return { id, say: `Say ${id}.`, coaching: 'What it does.', ...more };
}

import {
  analyse,
  bound,
  compile,
  machineOf,
  readScenario,
  replay,
  startConversation,
  type Script,
  type Tips,
} from '../../src/core/index.ts';
import { Chance } from './chance.ts';
import { randomEvent } from './walk.ts';

/** How a spoilt file was taken. */
export interface Survival {
  readonly outcome: 'error' | 'scenario';
  /** What went wrong, in words; null if nothing did. */
  readonly problem: string | null;
}

/** Longer than this for one small file is a hang, even on a busy machine. */
const PATIENCE_MS = 20_000;

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const PRISTINE = fingerprint();

/** Reads a source, and if it is a scenario compiles, analyses and plays it: nothing may throw, hang or leak. */
export function survive(source: string, tips: Tips, seed: number): Survival {
  const started = performance.now();
  let outcome: Survival['outcome'] = 'error';
  let problem: string | null = null;
  try {
    const reading = readScenario(source, 'a-file.json', tips);
    if (reading.ok) {
      outcome = 'scenario';
      problem = exercise(compile(reading.value, tips), seed);
    } else if (reading.findings.every(({ level }) => level !== 'error')) problem = 'refused without an error';
    const lost = reading.findings.find(({ line, column }) => !(line >= 1 && column >= 1));
    if (lost !== undefined) problem = `a finding without a place: ${JSON.stringify(lost)}`;
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (fingerprint() !== PRISTINE) problem = 'a prototype was changed';
  const took = performance.now() - started;
  if (took > PATIENCE_MS) problem ??= `it took ${Math.round(took)} ms`;
  return { outcome, problem };
}

function exercise(script: Script, seed: number): string | null {
  const limits = bound(script);
  const analysis = analyse(script, { budget: 3000 });
  if (analysis.ok) {
    for (const { id, overall } of analysis.variants) {
      const reached = overall.least !== 0 || overall.most !== 0;
      if (overall.least > overall.most) return `least is above most in ${id}`;
      if (reached && (overall.least < limits.least || overall.most > limits.most))
        return `${id} is out of bounds`;
    }
  }
  machineOf(script);
  const chance = new Chance(seed);
  const conversation = startConversation(script, { seed, mode: 'practice', tempo: 'live' });
  for (let events = 0; events < 120 && conversation.view.phase !== 'ended'; events += 1) {
    conversation.send(randomEvent(chance, script, conversation.view.beat));
  }
  if (analysis.ok && conversation.view.phase === 'ended') {
    const replayed = replay(script, conversation.run);
    if ('refused' in replayed && replayed.refused !== 'over-budget')
      return `the run is refused: ${replayed.message}`;
  }
  conversation.stop();
  return null;
}

function fingerprint(): string {
  return PROTOTYPES.map((prototype) => Object.getOwnPropertyNames(prototype).join()).join(';');
}

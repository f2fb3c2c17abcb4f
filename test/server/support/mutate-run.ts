import type { Run } from '../../../src/core/index.ts';

/** Runs as somebody would forge them: small changes to a real one, by a seed. */

/** A small generator of whole numbers, so that a seed gives the same forgery again. */
export function numbers(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

type Forge = (run: Record<string, unknown>, events: unknown[], next: (below: number) => number) => void;

const REPLIES = ['list', 'ask', 'sorry', 'plates', 'twenty', '__proto__', 'constructor', 'x'.repeat(60), ''];
const ODD: readonly unknown[] = [
  null,
  -1,
  1e300,
  1.5,
  '',
  'x',
  [],
  {},
  true,
  4294967296,
  '0',
  { refused: 'x' },
];

const FORGES: readonly Forge[] = [
  (_, events, next) => void events.splice(next(events.length), 1),
  (_, events, next) => void events.splice(next(events.length), 0, { type: 'listen' }),
  (_, events, next) => void events.splice(next(events.length), 0, { type: 'silence' }),
  (_, events, next) =>
    void events.splice(next(events.length), 0, structuredClone(events[next(events.length)])),
  (_, events, next) => void events.splice(next(events.length)),
  (_, events, next) => {
    const [one, other] = [next(events.length), next(events.length)];
    [events[one], events[other]] = [events[other], events[one]];
  },
  (_, events, next) => {
    events[next(events.length)] = { type: 'reply', reply: REPLIES[next(REPLIES.length)] };
  },
  (_, events, next) => {
    const event = events[next(events.length)];
    if (typeof event === 'object' && event !== null) Object.assign(event, { quote: next(200) - 20 });
  },
  (_, events, next) => {
    const event = events[next(events.length)];
    if (typeof event === 'object' && event !== null) Object.assign(event, { points: 100, tip: 'any' });
  },
  (_, events, next) => {
    events[next(events.length)] = { type: 'glance', temptation: REPLIES[next(REPLIES.length)] };
  },
  (_, events, next) => {
    events[next(events.length)] = ODD[next(ODD.length)];
  },
  (run, _, next) => void (run['seed'] = next(8)),
  (run, _, next) => void (run['seed'] = ODD[next(ODD.length)]),
  (run, _, next) => void (run['hash'] = next(2) === 0 ? '0'.repeat(64) : ODD[next(ODD.length)]),
  (run, _, next) => void (run['rules'] = next(2) === 0 ? 2 : ODD[next(ODD.length)]),
  (run, _, next) => void (run['mode'] = next(2) === 0 ? 'practice' : ODD[next(ODD.length)]),
  (run, _, next) => void (run['tempo'] = next(2) === 0 ? 'untimed' : ODD[next(ODD.length)]),
  (run, _, next) =>
    void (run['past'] = next(2) === 0 ? { name: 'stated', run: null } : ODD[next(ODD.length)]),
  (run) => void Object.assign(run, { score: { overall: 100 }, verified: { overall: 100 } }),
  (run, _, next) => void (run['scenario'] = next(2) === 0 ? 'another' : ODD[next(ODD.length)]),
  (run, _, next) => void (run['events'] = ODD[next(ODD.length)]),
  (run, _, next) => void (run['format'] = ODD[next(ODD.length)]),
];

/** A run with one to three changes. */
export function mutatedRun(run: Run, seed: number): unknown {
  const next = numbers(seed);
  const copy = structuredClone(run) as unknown as Record<string, unknown>;
  for (let changes = 1 + next(3); changes > 0; changes -= 1) {
    const events = Array.isArray(copy['events']) ? (copy['events'] as unknown[]) : [];
    FORGES[next(FORGES.length)]?.(copy, events.length === 0 ? [{ type: 'listen' }] : events, next);
  }
  return copy;
}

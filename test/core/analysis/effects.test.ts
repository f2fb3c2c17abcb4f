import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Script } from '../../../src/core/index.ts';
import { noSway, swayed } from '../../../src/core/analysis/effects.ts';
import { movesOf } from '../../../src/core/analysis/moves.ts';
import { readsOf } from '../../../src/core/analysis/reads.ts';
import { writableFrom } from '../../../src/core/analysis/written.ts';
import { SLOT, type State } from '../../../src/core/script/layout.ts';
import type { CompiledBeat, CompiledReply } from '../../../src/core/script/script.ts';
import { isEnded } from '../../../src/core/step/entering.ts';
import { begin, hearOut, isOffered, play, type Move } from '../../../src/core/step/move.ts';
import { newTrace } from '../../../src/core/step/trace.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { RELEASING } from '../fixtures/releasing.ts';
import { scriptFrom, small } from '../support/scripts.ts';

/**
 * A sweep plays a reply once for all states that agree on what it reads (`readsOf`), and sets back
 * only what it can write (`writableFrom`). Were either list short, its figures would be wrong.
 */

const WALKS = 40;
/** States kept of a beat in a variant, and how many others each is mixed with. */
const KEPT = 10;
const PARTNERS = 3;

const shipped = new URL('../../../scenarios/', import.meta.url);
const scripts: [string, () => Script][] = [
  ['the small scenario', () => small()],
  ['the small scenario where promises can be let go', () => small(RELEASING)],
  ...readdirSync(shipped)
    .filter((file) => file.endsWith('.scenario.json'))
    .map((file): [string, () => Script] => [
      file,
      () => scriptFrom(readFileSync(new URL(file, shipped), 'utf8')),
    ]),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed): [string, () => Script] => [
    `generated scenario ${seed}`,
    () => scriptFrom(JSON.stringify(generateScenario(seed, 8 + seed))),
  ]),
];

describe('what a reply does hangs on what it reads, and shows in what it can write', () => {
  test.each(scripts)('in %s', (_, make) => {
    const script = make();
    let compared = 0;
    for (const states of turnsMet(script).values()) {
      const compiled = script.beats[states[0]?.[SLOT.beat] as number] as CompiledBeat;
      const writable = new Set(writableFrom(script, compiled));
      for (const reply of compiled.replies) {
        const read = readsOf(script, compiled, reply);
        states.forEach((state, at) => {
          for (let next = 1; next <= PARTNERS; next += 1) {
            const other = states[(at + next * 7) % states.length] as State;
            expectSameEffects(script, reply, state, mixed(state, other, read), writable);
            compared += 1;
          }
        });
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

/** The state, but for what is not read: that is the other's. */
function mixed(state: State, other: State, read: ReadonlySet<number>): State {
  return state.map((value, slot) => (read.has(slot) || slot < SLOT.mood ? value : (other[slot] as number)));
}

function expectSameEffects(
  script: Script,
  reply: CompiledReply,
  one: State,
  two: State,
  writable: ReadonlySet<number>,
): void {
  const asking = newTrace(null);
  const offered = isOffered(script, one, reply, asking);
  expect(isOffered(script, two, reply, asking)).toBe(offered);
  if (!offered) return;
  const variant = script.variants[one[SLOT.variant] as number];
  for (const move of movesOf(script, reply, variant === undefined ? [] : [variant])) {
    const [first, second] = [played(script, one, move), played(script, two, move)];
    expect(second.points).toEqual(first.points);
    expect(second.sway).toEqual(first.sway);
    first.state.forEach((value, slot) => {
      if (slot === SLOT.mood) return;
      const untouched = value === one[slot] && second.state[slot] === two[slot];
      if (!untouched && value !== second.state[slot])
        throw new Error(`"${reply.reply.id}" reads more than it says: slot ${slot}`);
      if (value !== one[slot] && !writable.has(slot))
        throw new Error(`"${reply.reply.id}" writes slot ${slot}`);
    });
    for (const [{ state, sway }, before] of [
      [first, one],
      [second, two],
    ] as const) {
      expect(state[SLOT.mood]).toBe(swayed(sway, before[SLOT.mood] as number));
    }
  }
}

function played(script: Script, state: State, move: Move) {
  const sway = noSway();
  const trace = newTrace(null, null, sway);
  const draft = [...state];
  play(script, draft, move, trace);
  hearOut(script, draft, trace);
  return { state: draft, points: trace.points, sway };
}

/** States at the trainee's turn that walks over every variant met, by beat and variant. */
function turnsMet(script: Script): Map<string, State[]> {
  const met = new Map<string, State[]>();
  let seed = 1;
  const pick = (count: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
  const trace = newTrace(null);
  for (const variant of script.variants) {
    for (let walk = 0; walk < WALKS; walk += 1) {
      const state = begin(script, variant.index, trace);
      for (hearOut(script, state, trace); !isEnded(script, state); hearOut(script, state, trace)) {
        const beat = state[SLOT.beat] as number;
        const place = `${beat}/${variant.index}`;
        const states = met.get(place) ?? [];
        met.set(place, states);
        if (states.length < KEPT) states.push([...state]);
        const replies = (script.beats[beat] as CompiledBeat).replies;
        const offered = replies.filter((reply) => isOffered(script, state, reply, trace));
        const moves = movesOf(script, offered[pick(offered.length)] as CompiledReply, [variant]);
        play(script, state, moves[pick(moves.length)] as Move, trace);
      }
    }
  }
  return met;
}

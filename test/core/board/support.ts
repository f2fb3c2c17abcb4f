import * as fc from 'fast-check';
import type {
  Choice,
  CurrentScenario,
  NotedRun,
  Player,
  Scope,
  ScoredRun,
  TeamRecord,
} from '../../../src/core/index.ts';

/** Builders of players and runs, and what draws them at random. */

const DAY = 24 * 60 * 60 * 1000;
/** A Monday morning in November 2026. */
export const NOW = Date.UTC(2026, 10, 23, 8);
export const EVERYTHING: Scope = { scenario: null, past: null, period: 'all' };
export const SCENARIOS: readonly CurrentScenario[] = [
  { scenario: 'door', version: 'a.1', variants: 3 },
  { scenario: 'claim', version: 'b.1', variants: 2 },
];

let count = 0;
/** A finished run at the door, a day ago, unless told otherwise; `daysAgo` dates it. */
export function ran(
  player: string,
  part: Partial<ScoredRun> & { readonly daysAgo?: number } = {},
): ScoredRun {
  const { daysAgo = 1, ...fields } = part;
  const overall = fields.overall === undefined ? 50 : fields.overall;
  return {
    id: `run-${(count += 1)}`,
    player,
    scenario: 'door',
    version: 'a.1',
    past: null,
    variant: 'one',
    at: NOW - daysAgo * DAY,
    attended: true,
    finished: true,
    skills: { promises: overall, excuses: overall, listening: overall, care: overall, relationship: null },
    ...fields,
    overall,
  };
}

export const member = (id: string, named = true): Player => ({
  id,
  name: `Player ${id}`,
  look: 'dana',
  named,
});

export function teamOf(runs: readonly ScoredRun[], part: Partial<TeamRecord> = {}): TeamRecord {
  const players = [...new Set(runs.map(({ player }) => player))].map((id) => member(id));
  return { players, runs, scenarios: SCENARIOS, goal: null, fullRanking: false, ...part };
}

/** Teams of up to eight with up to forty runs. */
export const teams = fc
  .array(
    fc.record({
      player: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      variant: fc.constantFrom('one', 'two', 'three'),
      overall: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 20 }),
      daysAgo: fc.integer({ min: 0, max: 60 }),
      attended: fc.boolean(),
      finished: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => drawn.map(({ player, ...part }) => ran(player, part)));

/** A run with its choices: beat, reply, points lost. */
export function noted(
  id: string,
  choices: readonly (readonly [string, string, number])[],
  part: Partial<NotedRun> = {},
): NotedRun {
  return {
    id,
    finished: true,
    notes: {
      choices: choices.map(([beat, what, regret], at): Choice => ({
        at,
        beat,
        kind: what === 'silence' ? 'silence' : 'reply',
        reply: what === 'silence' ? null : what,
        unheard: 0,
        points: 0,
        regret,
      })),
      tips: [],
    },
    ...part,
  };
}

import * as fc from 'fast-check';
import type {
  BoardScenario,
  Choice,
  Member,
  NotedRun,
  Scope,
  ScoredRun,
  TeamRecord,
} from '../../../src/core/index.ts';

/** Builders of players and runs, and what draws them at random. */

const DAY = 24 * 60 * 60 * 1000;
/** A Monday morning in November 2026. */
export const NOW = Date.UTC(2026, 10, 23, 8);
export const SCENARIOS: readonly BoardScenario[] = [
  { id: 'door', version: 'a', variants: 3 },
  { id: 'claim', version: 'b', variants: 2 },
];
export const ALL_TIME: Scope = { scenarios: SCENARIOS, past: null, from: null, before: null, now: NOW };
/** The last seven days, against the seven before. */
export const WEEK: Scope = { ...ALL_TIME, from: NOW - 7 * DAY, before: NOW - 14 * DAY };

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
    version: 'a',
    past: null,
    variant: 'one',
    at: NOW - daysAgo * DAY,
    ranked: true,
    verdict: overall === null ? null : 'stays',
    skills: { promises: overall, excuses: overall, listening: overall, care: overall, relationship: null },
    ...fields,
    overall,
  };
}

export const member = (id: string, hidden = false): Member => ({ id, name: `Player ${id}`, hidden });

export interface TeamPart {
  readonly players?: readonly Member[];
  readonly settings?: Partial<TeamRecord<Member>['settings']>;
}

export function teamOf(runs: readonly ScoredRun[], { players, settings }: TeamPart = {}): TeamRecord<Member> {
  return {
    players: players ?? [...new Set(runs.map(({ player }) => player))].map((id) => member(id)),
    runs,
    settings: { goal: null, topThree: true, fullRanking: false, ...settings },
  };
}

/** Teams of up to eight with up to forty runs. */
export const teams = fc
  .array(
    fc.record({
      player: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      variant: fc.constantFrom('one', 'two', 'three'),
      overall: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 20 }),
      daysAgo: fc.integer({ min: 0, max: 60 }),
      ranked: fc.boolean(),
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

import { describe, expect, test } from 'vitest';
import { effectOn, type PlayedVersion, type TeamStanding } from '../../../src/studio/team/standings.ts';

const version = (given: Partial<PlayedVersion>): PlayedVersion => ({
  hash: 'a'.repeat(64),
  version: 1,
  published: '2026-01-01T00:00:00.000Z',
  current: false,
  from: 'team',
  rankable: true,
  variants: 2,
  runs: 0,
  players: 0,
  translations: [],
  text: 'b'.repeat(64),
  ...given,
});
const team = (...versions: readonly PlayedVersion[]): TeamStanding => ({
  team: { id: 't', name: 'Night shift' },
  versions,
});

describe('what publishing does to a board', () => {
  test.each([
    ['a scenario that the team never had', team(), 'x', { kind: 'new' }],
    [
      'a draft that plays as the current version',
      team(version({ hash: 'x', current: true, runs: 9, players: 4 })),
      'x',
      { kind: 'same', version: 1, runs: 9, players: 4 },
    ],
    [
      'a draft that plays otherwise, told by the version that is played now',
      team(
        version({ version: 3, hash: 'c' }),
        version({ version: 2, hash: 'b', current: true, runs: 7, players: 3 }),
      ),
      'x',
      { kind: 'otherwise', version: 2, runs: 7, players: 3 },
    ],
    [
      'a draft that goes back to an earlier version',
      team(
        version({ version: 2, hash: 'b', current: true, runs: 7 }),
        version({ hash: 'x', runs: 5, players: 2 }),
      ),
      'x',
      { kind: 'same', version: 1, runs: 5, players: 2 },
    ],
  ] as const)('%s', (_name, standing, hash, effect) => {
    expect(effectOn(standing, hash)).toEqual(effect);
  });
});

import type { Player, PlayerLook, Team, TeamSettings } from '../../wire.ts';
import type { PlayerRow, TeamRow } from '../http/member.ts';

/** Rows as messages have them. */

const FALLBACK: TeamSettings = {
  goal: null,
  topThree: true,
  fullRanking: false,
  retentionDays: 365,
  timeZone: 'UTC',
};

/** The settings of a new team. */
export const newSettings = (timeZone = 'UTC'): TeamSettings => ({ ...FALLBACK, timeZone });

export function settingsOf(team: Pick<TeamRow, 'settings'>): TeamSettings {
  return { ...FALLBACK, ...(JSON.parse(team.settings) as Partial<TeamSettings>) };
}

export const teamOf = ({ id, name, demo }: Pick<TeamRow, 'id' | 'name' | 'demo'>): Team => ({
  id,
  name,
  demo: demo === 1,
});

export const playerOf = ({ id, name, look }: Pick<PlayerRow, 'id' | 'name' | 'look'>): Player => ({
  id,
  name,
  look: JSON.parse(look) as PlayerLook,
});

export const ownPlayerOf = (row: PlayerRow) => ({ ...playerOf(row), hidden: row.hidden === 1 });

/** A name as no two players of a team share it: case, width and spaces make no difference. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLocaleLowerCase('und').replace(/\s/gu, '');

export const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

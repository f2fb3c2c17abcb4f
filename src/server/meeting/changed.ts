import { SKILLS, type Skill } from '../../core/index.ts';
import type { Meeting, StoredRun } from '../../wire.ts';
import { isoOf } from '../people/rows.ts';
import type { World } from '../world.ts';

/** What changed in a team since the meeting before, or in the last seven days. */

const WEEK = 7 * 86_400_000;
/** More runs than this are not looked at. */
const MOST = 2000;

export async function changedOf(
  world: World,
  team: string,
  before: number | null,
): Promise<Meeting['changed']> {
  const now = world.now();
  const since = before === null || before > now ? now - WEEK : before;
  const [after, earlier] = [
    await runsBetween(world, team, since, now + 1),
    await runsBetween(world, team, since - Math.max(WEEK, now - since), since),
  ];
  return {
    since: isoOf(since),
    runs: after.length,
    players: new Set(after.map(({ player }) => player)).size,
    mastered: after.reduce((sum, { mastered }) => sum + mastered, 0),
    skills: SKILLS.map((skill) => ({ skill, before: meanOf(earlier, skill), after: meanOf(after, skill) })),
  };
}

interface RunRow {
  readonly player: string;
  readonly mastered: number;
  readonly skills: StoredRun['verified']['skills'];
}

async function runsBetween(
  { store }: World,
  team: string,
  from: number,
  to: number,
): Promise<readonly RunRow[]> {
  const rows = await store.read
    .selectFrom('runs')
    .select(['player', 'mastered', 'answer'])
    .where('team', '=', team)
    .where('received', '>=', from)
    .where('received', '<', to)
    .orderBy('received', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ player, mastered, answer }) => ({
    player,
    mastered,
    skills: (JSON.parse(answer) as StoredRun).verified.skills,
  }));
}

function meanOf(rows: readonly RunRow[], skill: Skill): number | null {
  const figures = rows.map(({ skills }) => skills[skill]).filter((figure) => figure !== null);
  return figures.length === 0
    ? null
    : Math.round(figures.reduce((sum, each) => sum + each, 0) / figures.length);
}

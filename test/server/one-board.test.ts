import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { boardOf, type BotName, type Run, type ScoredRun, type Skill } from '../../src/core/index.ts';
import type { OpenWorld } from '../../src/server/open-world.ts';
import { PERIODS, type Board, type StoredRun } from '../../src/wire.ts';
import { numbers } from './support/mutate-run.ts';
import {
  join,
  makeTeam,
  playThrough,
  startAttempt,
  type TestPlayer,
  type TestTeam,
} from './support/people.ts';
import { useDatabases } from './support/databases.ts';
import { playedRun, small } from './support/scenarios.ts';
import type { TestServer } from './support/server.ts';

const databases = useDatabases();

const BOTS: readonly BotName[] = ['expert', 'random', 'first', 'longest', 'apologetic'];
const NAMES = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil'];
const DAY = 86_400_000;

/** Six weeks of a team: ranked runs, runs on the way home, attempts that were left. */
async function play(server: TestServer, team: TestTeam, seed: number): Promise<void> {
  const next = numbers(seed);
  const players: TestPlayer[] = [];
  for (const name of NAMES) players.push(await join(server, team, name));
  await players[2]?.device.call('changeMe', { params: { team: team.team }, body: { hidden: true } });
  server.clock.now -= 42 * DAY;
  for (let time = 0; time < 60; time += 1) {
    server.clock.now += Math.floor((42 * DAY) / 60) + next(100_000);
    const player = players[next(players.length)];
    const bot = BOTS[next(BOTS.length)] ?? 'expert';
    if (player === undefined) continue;
    const kind = next(6);
    if (kind === 0) await startAttempt(player);
    else if (kind === 1) {
      const body = { id: randomUUID(), run: playedRun({ seed: next(40) }, bot) };
      await player.device.call('submitRun', { params: { team: team.team }, body });
    } else await playThrough(server, player, bot);
  }
  // The server draws the variants: so that somebody gets better for certain, one learns after many poor runs.
  const learner = await join(server, team, 'Hal');
  for (let time = 0; time < 8; time += 1) await playThrough(server, learner, 'longest');
  for (let time = 0; time < 8; time += 1) await playThrough(server, learner, 'expert');
}

/** The runs as a page of files would have them. */
async function scoredRuns({ store }: OpenWorld): Promise<ScoredRun[]> {
  const runs = await store.read.selectFrom('runs').selectAll().execute();
  const left = await store.read.selectFrom('attempts').selectAll().where('state', '=', 'abandoned').execute();
  return [
    ...runs.map((row): ScoredRun => {
      const { verified, ranked } = JSON.parse(row.answer) as StoredRun;
      const { scenario } = JSON.parse(row.run) as Run;
      const { overall, skills, verdict, variant } = verified;
      const { id, player, hash: version, received: at } = row;
      return { id, player, scenario, version, past: null, variant, at, ranked, verdict, overall, skills };
    }),
    ...left.map((row): ScoredRun => {
      const { id, player, scenario, hash: version, variant } = row;
      const at = row.ended ?? row.started;
      const skills = {} as Readonly<Record<Skill, null>>;
      return {
        id,
        player,
        scenario,
        version,
        past: null,
        variant,
        at,
        ranked: true,
        verdict: null,
        overall: null,
        skills,
      };
    }),
  ];
}

const compared = ({ runs, active, players, goal, skills, bands, top, mostImproved, ranking }: Board) => ({
  runs,
  active,
  players,
  goal: goal === null ? null : { reached: goal.reached, percent: goal.percent },
  skills,
  bands,
  top: top?.map(({ player, ...rest }) => [player.id, rest]),
  mostImproved: mostImproved?.map(({ player, ...rest }) => [player.id, rest]) ?? null,
  ranking: ranking?.map(({ player, standing }) => [player.id, standing]),
});

test.each(
  (
    [
      ['sqlite', 1],
      ['sqlite', 3],
      ['postgres', 3],
    ] as const
  ).filter(([kind]) => databases.kinds.includes(kind)),
)(
  'the board of a server on %s says what a board of the same runs from files says (%i)',
  async (kind, seed) => {
    const server = await databases.open(kind);
    const team = await makeTeam(server);
    const params = { team: team.team };
    const goal = { kind: 'variants', target: 20, period: 'all' } as const;
    await team.lead.call('changeTeam', { params, body: { settings: { fullRanking: true, goal } } });
    await play(server, team, seed);
    const { world } = server.app as unknown as { world: OpenWorld };
    const runs = await scoredRuns(world);
    const { players } = (await team.lead.call('administration', { params })).answer;
    for (const period of PERIODS) {
      const told = (await team.lead.call('board', { params, query: { period } })).answer;
      const before = await team.lead.call('board', { params, query: { period } });
      expect(before.answer).toEqual(told);
      if (told.since !== null) expect(told.since).toMatch(/T00:00:00\.000Z$/);
      const from = told.since === null ? null : Date.parse(told.since);
      // What came before: the board of a moment before this period began says when its own did.
      const now = server.clock.now;
      if (from !== null) server.clock.now = from - 1;
      const earlier = (await team.lead.call('board', { params, query: { period } })).answer.since;
      server.clock.now = now;
      const figures = boardOf(
        {
          players,
          runs,
          settings: { goal: { ...goal, from: null }, topThree: true, fullRanking: true },
        },
        {
          scenarios: [{ id: 'small', version: small.hash, variants: small.variants.length }],
          past: null,
          from,
          before: from === null || earlier === null ? null : Date.parse(earlier),
          now,
        },
      );
      const { otherVersions: _, personalBests, ...expected } = figures;
      const named = <T extends { player: { id: string } }>(list: readonly T[] | null | undefined) =>
        list?.map(({ player, ...rest }) => [player.id, rest]);
      expect(compared(told)).toEqual({
        ...expected,
        top: named(expected.top),
        mostImproved: named(expected.mostImproved) ?? null,
        ranking: expected.ranking?.map(({ player, place, ...rest }) => [
          player.id,
          place === null ? null : { place, ...rest },
        ]),
      });
      expect(
        told.personalBests.map(({ player, at, percent }) => [player.id, Date.parse(at), percent]),
      ).toEqual(personalBests.map(({ player, at, percent }) => [player.id, at, percent]));
    }
    const all = (await team.lead.call('board', { params })).answer;
    expect(all.mostImproved).not.toBeNull();
    expect(all.personalBests.length).toBeGreaterThan(0);
    await server.close();
  },
  120_000,
);

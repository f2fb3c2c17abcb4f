import type { Statistics } from '../../wire.ts';
import type { Overlay } from '../graph/overlay.ts';
import type { Graph } from '../graph/model.ts';
import { call } from './call.ts';
import type { PlayedVersion, TeamStanding } from './standings.ts';

/** A team's runs, laid over the graph as those of a bot are. */

/** With fewer runs than this nothing is shown: it would tell who it was. A meeting has the same bound. */
export const FEWEST_RUNS = 5;

/** Whose runs of which version. */
export interface TeamRuns {
  readonly team: TeamStanding['team'];
  readonly version: PlayedVersion;
}

/** The versions with runs, of all teams that are led on this device. */
export function playedVersions(standings: readonly TeamStanding[]): readonly TeamRuns[] {
  return standings.flatMap(({ team, versions }) =>
    versions.filter(({ runs }) => runs > 0).map((version) => ({ team, version })),
  );
}

/** How often a team's runs pass each beat and each reply; null where the server can't be asked, or has too few runs. */
export async function overlayOfTeam(
  scenario: string,
  { team, version }: TeamRuns,
  graph: Graph,
): Promise<Overlay | null> {
  const params = { team: team.id, scenario };
  const answer = await call('statistics', { params, query: { hash: version.hash } });
  return answer.ok && answer.value.runs >= FEWEST_RUNS ? overlayOf(answer.value, graph) : null;
}

/** What a team's statistics tell of each beat, reply and way; regret and mood they do not tell. */
export function overlayOf({ runs, endings, decisions }: Statistics, graph: Graph): Overlay {
  const share = (count: number) => Math.min(1, count / Math.max(1, runs));
  const passes: Record<string, number> = {};
  const replies: Record<string, { times: number; regret: null }> = {};
  for (const { beat, runs: came, replies: given, silence } of decisions) {
    passes[beat] = share(came);
    for (const { reply, chosen } of given) {
      if (chosen > 0) replies[`${beat}/${reply}`] = { times: chosen, regret: null };
    }
    if (silence > 0) replies[`${beat}/`] = { times: silence, regret: null };
  }
  for (const { ending, runs: ended } of endings) if (ended > 0) passes[ending] = share(ended);
  const ways: Record<string, number> = {};
  for (const { from, to, replies: leading } of graph.edges) {
    const chosen = leading.reduce((sum, reply) => sum + (replies[`${from}/${reply ?? ''}`]?.times ?? 0), 0);
    if (chosen === 0 || passes[to] === 0) continue;
    // Where a reply can lead to several places, no more than came there went this way.
    const way = Math.min(share(chosen), passes[to] ?? 1);
    ways[`${from}>${to}`] = Math.min(1, (ways[`${from}>${to}`] ?? 0) + way);
  }
  return { runs, passes, moods: {}, replies, ways };
}

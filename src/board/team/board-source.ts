import type { Board, CallFailure, LiveUpdate } from '../../wire.ts';
import { call } from '../call.ts';
import type { Chosen } from '../show/scope.ts';
import { fetchTitles } from '../show/titles.ts';
import { openLive, type Connection, type Live } from './live.ts';

/** A team's board, fetched anew whenever something changed, at most as often as anybody can read it. */

export interface BoardSource {
  readonly board: Board;
  readonly chosen: Chosen;
  readonly connection: Connection;
  choose(chosen: Chosen): void;
  close(): void;
}

/** Twenty people who finish at once are one fetch, and still within the second. */
const GATHER_MS = 250;

/**
 * Opens a team's board with its live updates.
 * @param heard called with each update, before the board that it brings
 * @param changed called whenever board or connection are others
 */
export async function openBoard(
  team: string,
  chosen: Chosen,
  heard: (update: LiveUpdate) => void,
  changed: () => void,
): Promise<BoardSource | CallFailure> {
  let titles = await fetchTitles(team);
  const fetchBoard = async (of: Chosen) => {
    const answer = await askFor(team, of);
    if (!answer.ok) return answer;
    const { value } = answer;
    return { ok: true as const, value: { ...value, scenarios: titles.tell(value.scenarios) } };
  };
  const first = await fetchBoard(chosen);
  if (!first.ok) return first;
  let board = first.value;
  let now = chosen;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  /** Whether something was published since titles were fetched. */
  let renamed = false;
  const refresh = async () => {
    timer = undefined;
    const mine = (asked += 1);
    if (renamed) {
      renamed = false;
      titles = await fetchTitles(team);
    }
    const next = await fetchBoard(now);
    // An answer that was overtaken by a later question is dropped.
    if (mine !== asked || !next.ok) return;
    board = next.value;
    changed();
  };
  const live: Live = openLive(
    team,
    board.event,
    (update) => {
      heard(update);
      if (update.kind === 'scenarios') renamed = true;
      if (update.kind !== 'votes' && update.kind !== 'meeting')
        timer ??= setTimeout(() => void refresh(), GATHER_MS);
    },
    changed,
  );
  return {
    get board() {
      return board;
    },
    get chosen() {
      return now;
    },
    get connection() {
      return live.connection;
    },
    choose(next) {
      now = next;
      changed();
      void refresh();
    },
    close() {
      clearTimeout(timer);
      asked += 1;
      live.close();
    },
  };
}

const askFor = (team: string, { scenario, hash, period }: Chosen) => {
  const of = scenario === null ? {} : { scenario, ...(hash === null ? {} : { hash }) };
  return call('board', { params: { team }, query: { period, ...of } });
};

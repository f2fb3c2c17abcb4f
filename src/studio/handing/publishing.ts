import { openRoom } from '../backroom/room.ts';
import type { Bench } from '../bench/bench.ts';
import { textAt } from '../document/json.ts';
import { fileNameOf } from '../findings/findings.ts';
import type { Compared } from '../know/knowledge.ts';
import { call } from '../team/call.ts';
import { standingsOf, type TeamStanding } from '../team/standings.ts';
import { say } from '../text/say.ts';
import type { Answer, CallFailure } from '../../wire.ts';
import { filesOf, type Along } from './along.ts';
import type { Known } from './teams.ts';

/** Publishing to a team, step by step: what stands there, what the draft would change, then the publishing itself. */

/** What came of looking at the draft as it was at a version of the document. */
export type Look =
  | { readonly at: 'nothing' }
  | { readonly at: 'looking' }
  | { readonly at: 'looked'; readonly version: number; readonly compared: Compared }
  | { readonly at: 'publishing'; readonly version: number; readonly compared: Compared }
  | {
      readonly at: 'published';
      readonly version: number;
      readonly answer: Answer<'publish'>;
      /** The languages that went along. */
      readonly languages: readonly string[];
    }
  | { readonly at: 'withdrawn' }
  | { readonly at: 'failed'; readonly failure: CallFailure | 'errors' | 'broken' };

export interface Publishing {
  readonly teams: Known<TeamStanding>;
  /** The team that is meant; null where there is none. */
  readonly team: TeamStanding | null;
  readonly look: Look;
  /** The id of the scenario that the draft is. */
  readonly scenario: string;
  load(): Promise<void>;
  choose(team: string): void;
  /** Works out what publishing would change. */
  compare(): Promise<void>;
  /** @param along the translations that go along */
  publish(along: readonly Along[]): Promise<void>;
  withdraw(): Promise<void>;
  close(): void;
}

export function createPublishing(bench: Bench): Publishing {
  const room = openRoom();
  let teams: Known<TeamStanding> = 'loading';
  let chosen: string | null = null;
  let look: Look = { at: 'nothing' };

  const scenario = () => textAt(bench.document.value, ['id']);
  const team = () => {
    if (teams === 'loading' || 'ok' in teams) return null;
    return teams.find((each) => each.team.id === chosen) ?? teams[0] ?? null;
  };
  const turn = (to: Look) => {
    look = to;
    bench.update();
  };
  /** What the server keeps of this scenario, told anew. */
  const load = async () => {
    const answer = await standingsOf(scenario());
    teams = answer.ok ? answer.value : answer;
    bench.update();
  };
  /** The text that the team plays now; null where it plays none. */
  const baseOf = async ({ team: { id }, versions }: TeamStanding): Promise<string | null | CallFailure> => {
    const current = versions.find((version) => version.current) ?? versions[0];
    if (current === undefined) return null;
    const params = { team: id, scenario: scenario(), hash: current.hash };
    const answer = await call('scenarioSource', { params });
    return answer.ok ? answer.value : answer;
  };

  return {
    get teams() {
      return teams;
    },
    get team() {
      return team();
    },
    get look() {
      return look;
    },
    get scenario() {
      return scenario();
    },
    load,
    choose(id) {
      chosen = id;
      turn({ at: 'nothing' });
    },
    async compare() {
      turn({ at: 'looking' });
      const { counts } = await bench.findings.settled();
      if (counts.error > 0) return turn({ at: 'failed', failure: 'errors' });
      await load();
      const meant = team();
      if (meant === null) return turn({ at: 'nothing' });
      const base = await baseOf(meant);
      if (typeof base === 'object' && base !== null) return turn({ at: 'failed', failure: base });
      const { document, tips } = bench;
      const { version, text } = document;
      const task = {
        type: 'compare',
        source: text,
        file: fileNameOf(document),
        tips: tips.text,
        base,
      } as const;
      try {
        const compared = await room.ask(task);
        turn(compared === null ? { at: 'failed', failure: 'errors' } : { at: 'looked', version, compared });
      } catch (error) {
        console.error(error);
        turn({ at: 'failed', failure: 'broken' });
      }
    },
    async publish(along) {
      const meant = team();
      if (look.at !== 'looked' || meant === null || look.version !== bench.document.version) return;
      const { version, compared } = look;
      const { text } = bench.document;
      turn({ at: 'publishing', version, compared });
      const body = { source: text, translations: filesOf(along) };
      const answer = await call('publish', { params: { team: meant.team.id }, body });
      if (!answer.ok) return turn({ at: 'failed', failure: answer });
      bench.kept.amend({ base: text });
      const languages = along.map(({ language }) => language);
      turn({ at: 'published', version, answer: answer.value, languages });
      bench.shell.announce(say('handing.publish.announced', { team: meant.team.name }));
      await load();
    },
    async withdraw() {
      const meant = team();
      if (meant === null) return;
      const answer = await call('withdraw', { params: { team: meant.team.id, scenario: scenario() } });
      if (!answer.ok) return turn({ at: 'failed', failure: answer });
      turn({ at: 'withdrawn' });
      bench.shell.announce(say('handing.publish.withdrawn', { team: meant.team.name }));
      await load();
    },
    close: () => room.close(),
  };
}

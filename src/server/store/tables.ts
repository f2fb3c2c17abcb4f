import type { Generated, Selectable } from 'kysely';
import type { MeetingStep } from '../../wire.ts';

/**
 * The tables. Times are milliseconds since 1970 (UTC); truth is 0 or 1; what no query asks about lies in JSON texts.
 * Both databases have the same.
 */

export interface TeamTable {
  id: string;
  name: string;
  demo: number;
  created: number;
  /** JSON of `TeamSettings`. */
  settings: string;
  join_code: string;
  join_open: number;
  /** SHA-256 of the key in the admin link; the number of times it was changed goes into cookies. */
  lead_hash: string;
  lead_epoch: number;
  wall_hash: string;
  wall_epoch: number;
  /** When a demo team goes; null for real ones. */
  expires: number | null;
}

export interface PlayerTable {
  id: string;
  team: string;
  name: string;
  /** The name as it must be unique in a team: folded, spaces gone. */
  name_key: string;
  look: string;
  hidden: number;
  joined: number;
  seen: number;
  epoch: number;
  recovery_hash: string;
}

export interface SourceTable {
  /** SHA-256 of the text. */
  id: string;
  text: string;
}

/** A version of a scenario, published to one team or (team '') to all. */
export interface VersionTable {
  id: string;
  team: string;
  scenario: string;
  hash: string;
  version: number;
  published: number;
  source: string;
  tips: string;
  /** JSON of `VersionFacts`. */
  facts: string;
  rankable: number;
  current: number;
}

/** A version in another language, as a team published it. It goes with its team. */
export interface TranslationTable {
  /** The id of a version. */
  version: string;
  language: string;
  team: string;
  /** The file. */
  text: string;
  /** SHA-256 of the file. */
  stamp: string;
  /** JSON of `KeptWords`. */
  words: string;
  changed: number;
}

interface AttemptTable {
  id: string;
  team: string;
  player: string;
  version: string;
  scenario: string;
  hash: string;
  /** '' without a past. */
  past: string;
  variant: string;
  earlier: string | null;
  rules: number;
  seed: number;
  tempo: string;
  state: 'open' | 'finished' | 'abandoned';
  started: number;
  ended: number | null;
  events: number;
  first: number;
}

export type AttemptRow = Selectable<AttemptTable>;

/** Events of an open attempt, in the pieces in which they came. */
export interface PieceTable {
  attempt: string;
  from_event: number;
  count: number;
  events: string;
  at: number;
}

export interface RunTable {
  id: string;
  team: string;
  player: string;
  attempt: string | null;
  version: string;
  scenario: string;
  hash: string;
  past: string;
  variant: string;
  received: number;
  finished: number;
  ranked: number;
  first: number;
  mastered: number;
  percent: number | null;
  /** JSON of the answer that was given. */
  answer: string;
  /** JSON of the run. */
  run: string;
}

/** What a player's runs at one variant come to, within one period (`all`, `2026-11`, `2026-W47`). */
export interface StandingTable {
  team: string;
  period: string;
  player: string;
  scenario: string;
  hash: string;
  past: string;
  variant: string;
  /** All verified runs, whether ranked or not. */
  runs: number;
  /** Ranked runs, those given up among them. */
  attempts: number;
  /** Percent of the first attempt at this variant and version, if it fell into the period; 0 if it was given up. */
  first: number | null;
  /** 1 if a ranked run of the period mastered the variant. */
  mastered: number;
  /** Runs with a percentage; the first, the latest and the best of them. */
  compared: number;
  opening: number | null;
  latest: number | null;
  latest_at: number;
  best: number | null;
  best_at: number;
  /** What the best beat, and whether it mastered the variant. */
  best_before: number | null;
  best_mastered: number;
  /** By skill, the percentage of the latest run and the number of runs that have one. */
  promises_latest: number | null;
  promises_runs: number;
  excuses_latest: number | null;
  excuses_runs: number;
  listening_latest: number | null;
  listening_runs: number;
  care_latest: number | null;
  care_runs: number;
  relationship_latest: number | null;
  relationship_runs: number;
}

export interface MeetingTable {
  id: string;
  team: string;
  step: MeetingStep;
  created: number;
  closed: number | null;
  code: string;
  changed: string;
  moment: string | null;
  distribution: string | null;
  typed: string;
  agreement: string | null;
  agreed: number | null;
}

export interface BallotTable {
  meeting: string;
  ballot: string;
  reply: string | null;
  at: number;
}

/** A draft behind an unlisted link. Its id is the secret of the link, kept as it is so that its owner can copy it again. */
export interface TryoutTable {
  id: string;
  team: string;
  title: string;
  source: string;
  created: number;
  expires: number;
  /** JSON of files by language. */
  translations: Generated<string>;
}

/** Live updates, kept for a while so that nobody misses one. */
export interface FeedTable {
  id: Generated<number>;
  team: string;
  /** JSON of `LiveUpdate`. */
  body: string;
  at: number;
}

export interface Tables {
  teams: TeamTable;
  players: PlayerTable;
  sources: SourceTable;
  versions: VersionTable;
  translations: TranslationTable;
  attempts: AttemptTable;
  pieces: PieceTable;
  runs: RunTable;
  standings: StandingTable;
  meetings: MeetingTable;
  ballots: BallotTable;
  tryouts: TryoutTable;
  feed: FeedTable;
}

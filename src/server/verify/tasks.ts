import type {
  BotName,
  Difficulty,
  GameEvent,
  ReplayRefusal,
  Run,
  ScriptRanges,
  Skill,
} from '../../core/index.ts';
import type { VerifiedRun } from '../../wire.ts';

/** What is asked of the threads that replay runs, and what they answer. */

/** The texts of a version, and the id under which a thread keeps what it compiled. */
export interface VersionTexts {
  readonly id: string;
  /** Another one after every correction of the texts, which the id stays the same through. */
  readonly stamp: string;
  readonly source: string;
  readonly tips: string;
}

/** A version compiled for rules and past: what a run is replayed on. */
export interface ScriptOf {
  /** The id of a version. */
  readonly version: string;
  readonly rules: number;
  readonly past: string | null;
}

/** What the server keeps of a version beside its text. */
export interface VersionFacts {
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly setting: string;
  readonly channel: string;
  /** Ids of variants by past; '' where there is none. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  readonly pasts: readonly string[];
  /** The scenario that it follows, and the past that it has on its own. */
  readonly after: string | null;
  readonly stated: string | null;
  readonly beats: number;
  /** What its card shows; what was published before these were kept has none of them. */
  readonly language?: string;
  readonly teaches?: readonly string[];
  readonly skills?: readonly Skill[];
  readonly difficulty?: Difficulty | null;
}

export type Described =
  | {
      readonly ok: true;
      readonly scenario: string;
      readonly hash: string;
      readonly facts: VersionFacts;
      /** Whether every variant stays within the budget of states. */
      readonly rankable: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** A translation as it came in. */
export interface GivenTranslation {
  /** That it was sent as; null where the file alone says it. */
  readonly language: string | null;
  readonly text: string;
}

/** A word of a card in another language, and twelve hex digits of what it was made from. */
interface KeptWord {
  readonly text: string;
  readonly from: string;
}

/** What a card says in another language. */
export interface KeptWords {
  readonly title?: KeptWord;
  readonly summary?: KeptWord;
}

/** A translation that was read without errors. */
export interface KeptTranslation {
  readonly language: string;
  readonly text: string;
  readonly words: KeptWords;
}

export type ReadTranslations =
  | { readonly ok: true; readonly translations: readonly KeptTranslation[] }
  | { readonly ok: false; readonly message: string };

/** What many runs show of one beat. */
export interface StudiedBeat {
  /** What the decision is called; null where it has no name. */
  readonly label: string | null;
  readonly replies: readonly { readonly id: string; readonly text: string }[];
  /** Runs that came here. */
  readonly runs: number;
  readonly chosen: Readonly<Record<string, number>>;
  readonly cutIn: number;
  readonly silence: number;
  readonly glances: number;
  readonly dropped: number;
  /** Regret, added up. */
  readonly lost: number;
  readonly difficulty: number | null;
  readonly discrimination: number | null;
  /** What would mostly have been better, and the tip that was broken most. */
  readonly better: string | null;
  readonly tip: string | null;
}

export interface Study {
  /** Real runs; 0 where those of a bot had to do. */
  readonly runs: number;
  readonly percents: readonly number[];
  readonly endings: Readonly<Record<string, number>>;
  readonly tips: Readonly<Record<string, { readonly followed: number; readonly broken: number }>>;
  /** In the order of the file. */
  readonly beats: Readonly<Record<string, StudiedBeat>>;
}

/** How a bot came to where the trainee is asked. */
export interface Way {
  readonly seed: number;
  readonly events: readonly GameEvent[];
  readonly replies: readonly { readonly id: string; readonly text: string }[];
  /** What the expert says there, if it was the expert who came. */
  readonly best: string | null;
  /** The tip behind that, or else one that the replies are about. */
  readonly tip: string | null;
}

/** The tasks: what goes in, and what comes out. */
export interface Tasks {
  /** Reads and compiles texts that were never seen. */
  describe: { in: { readonly file: string; readonly source: string; readonly tips: string }; out: Described };
  /** Reads translations, and holds them against the scenario. */
  translations: {
    in: { readonly given: readonly GivenTranslation[]; readonly source: string; readonly tips: string };
    out: ReadTranslations;
  };
  /** Keeps the texts of a version. */
  keep: { in: VersionTexts; out: null };
  /** Compiles a script and works out its ranges, which takes its time. */
  ranges: { in: ScriptOf; out: ScriptRanges };
  /** Compiles a script, with the ranges that were worked out for it. */
  prepare: { in: { readonly on: ScriptOf; readonly ranges: ScriptRanges }; out: ReplayRefusal | null };
  verify: { in: { readonly on: ScriptOf; readonly run: Run }; out: VerifiedRun | ReplayRefusal };
  /** The past that an earlier run brings to a follow-up. */
  past: {
    in: { readonly on: ScriptOf; readonly earlier: ScriptOf; readonly run: Run };
    out: { readonly past: string } | ReplayRefusal;
  };
  /** What many runs show together. */
  study: {
    in: {
      readonly on: Omit<ScriptOf, 'past'>;
      readonly runs: readonly Run[];
      readonly dropped: readonly Run[];
      readonly fewest: number;
    };
    out: Study;
  };
  way: { in: { readonly on: ScriptOf; readonly beat: string }; out: Way | null };
  /** Lets a bot play, and verifies its run. */
  play: {
    in: { readonly on: ScriptOf; readonly bot: BotName; readonly seed: number };
    out: { readonly run: Run; readonly verified: VerifiedRun | ReplayRefusal };
  };
  /** The ids of the variants that seeds draw. */
  draw: { in: { readonly on: ScriptOf; readonly seeds: readonly number[] }; out: readonly string[] };
}

export type TaskName = keyof Tasks;

export type Question = {
  [T in TaskName]: { readonly id: number; readonly task: T; readonly input: Tasks[T]['in'] };
}[TaskName];

export type Reply =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

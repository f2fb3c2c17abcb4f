import { z } from 'zod';
import { SKILLS } from '../core/vocabulary.ts';
import {
  band,
  count,
  hash,
  key,
  moment,
  percent,
  player,
  scenarioId,
  skillPercents,
  team,
} from './basics.ts';
import { goal } from './people.ts';
import { finishedRun, stored } from './runs.ts';
import { PERIODS, SURENESS } from './words.ts';

/** The board, and a player's own page. */

export const boardQuery = z.strictObject({
  /** Left out, all scenarios together. */
  scenario: scenarioId.optional(),
  period: z.enum(PERIODS).default('all'),
  /** For one scenario: a version that is not the newest. */
  hash: hash.optional(),
  /** For a follow-up: boards compare within a past; left out, all pasts count. */
  past: scenarioId.optional(),
});

const sure = z.enum(SURENESS);

/** Where somebody stands. Equals share a place. */
const standing = z.object({
  /** Variants mastered; under several pasts they count once. */
  mastered: count,
  /** The mean of the first attempts at each variant, in percent; given up counts as 0. */
  score: percent.nullable(),
  /** The ranked runs behind it, those given up among them, and how sure that makes it. */
  runs: count,
  sure,
});

export const board = z.object({
  team,
  scenario: scenarioId.nullable(),
  hash: hash.nullable(),
  past: z.string().nullable(),
  period: z.enum(PERIODS),
  /** When the period began, in the team's time zone; null for all time. */
  since: moment.nullable(),
  at: moment,
  /** Updates after this id are not yet in here: open the stream with it as `Last-Event-ID` or `?after=`. */
  event: z.int(),
  /** The scenarios that can be chosen. A board of one scenario is of one version, the newest unless told. */
  scenarios: z.array(
    z.object({
      id: scenarioId,
      title: z.string(),
      /** That the title is in, as `lang` names it. */
      language: z.string(),
      hash,
      version: z.int(),
      /** Hidden truths that can be mastered, for each past of a follow-up. */
      variants: count,
      pasts: z.array(z.string()),
      runs: count,
      /** The versions that a board can be of, newest first: the one that is played now, and all with finished runs. */
      versions: z.array(
        z.object({ hash, version: z.int(), published: moment, runs: count, current: z.boolean() }),
      ),
    }),
  ),
  players: count,
  /** Players with a run in this period. */
  active: count,
  runs: count,
  /** Finished runs of the period that are of other versions, and left out. */
  otherVersions: count,
  goal: goal.extend({ reached: count, percent }).nullable(),
  /** The team's skills: the mean over players of the mean of their latest runs, one per variant; `change` is against the period before. */
  skills: z.array(
    z.object({
      skill: z.enum(SKILLS),
      percent: percent.nullable(),
      change: z.number().nullable(),
      runs: count,
      sure,
    }),
  ),
  /** How many players are in each band; null while fewer than three have played, for that would name them. */
  bands: z.array(z.object({ band, players: count })).nullable(),
  /** At most three places, equals together; null if the lead hides it. Players who are hidden are left out. */
  top: z.array(z.object({ place: z.int().min(1).max(3), player, ...standing.shape })).nullable(),
  /** From the first to the latest attempt at the same variants; null where nobody has gained. */
  mostImproved: z
    .array(z.object({ player, from: percent, to: percent, gain: z.number(), runs: count }))
    .nullable(),
  /** The latest personal bests, newest first. */
  personalBests: z.array(
    z.object({
      player,
      scenario: scenarioId,
      percent: percent.nullable(),
      at: moment,
      mastered: z.boolean(),
    }),
  ),
  /** Only if the lead turned it on: the upper half by place with figures, then the others by name, with neither. */
  ranking: z
    .array(z.object({ player, standing: standing.extend({ place: z.int().min(1) }).nullable() }))
    .nullable(),
  /**
   * Where one stands, for nobody else; null without a ranked run, and for lead and wall. The place is null among fewer
   * than five, and towards the end: nobody is told a last one. `variants` is how many can be mastered on this board.
   */
  own: z
    .object({ place: z.int().min(1).nullable(), of: count, band, variants: count, ...standing.shape })
    .nullable(),
});
export type Board = z.output<typeof board>;

export const ownPage = z.object({
  team,
  player: player.extend({ hidden: z.boolean() }),
  band,
  standing,
  /** One's own place among those who are ranked, for nobody else; null as on the board. */
  place: z.int().nullable(),
  of: count,
  /** How many variants can be mastered in all. */
  variants: count,
  skills: skillPercents,
  /** By scenario: which variants are mastered is told as a number, for their names would give them away. */
  scenarios: z.array(
    z.object({
      id: scenarioId,
      title: z.string(),
      language: z.string(),
      hash,
      version: z.int(),
      variants: count,
      tried: count,
      mastered: count,
      first: percent.nullable(),
      best: percent.nullable(),
      latest: percent.nullable(),
      runs: count,
    }),
  ),
  /** The latest runs, newest first, at most 100. */
  runs: z.array(stored),
  /** Attempts that were started and not finished. */
  open: z.array(z.object({ id: z.string(), scenario: scenarioId, started: moment, events: count })),
});
export type OwnPage = z.output<typeof ownPage>;

/** One live update; `id` of the event is that of the stream. */
export const liveUpdate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run'), run: finishedRun }),
  z.object({ kind: z.literal('team') }),
  z.object({ kind: z.literal('players') }),
  z.object({ kind: z.literal('scenarios') }),
  z.object({ kind: z.literal('meeting'), meeting: key }),
  z.object({ kind: z.literal('votes'), meeting: key, counts: z.record(z.string(), count), total: count }),
  /** Too much was missed to tell it all: ask for everything again. */
  z.object({ kind: z.literal('reset') }),
]);
export type LiveUpdate = z.output<typeof liveUpdate>;

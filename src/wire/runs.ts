import { z } from 'zod';
import { eventSchema, runSchema } from '../core/format/run.ts';
import { PROMISE_STATES, QUOTE_CLASSES, TEMPOS, VERDICTS } from '../core/vocabulary.ts';
import { count, hash, moment, percent, player, scenarioId, secret, skillPercents, uuid } from './basics.ts';
import { MARKS } from './words.ts';

/** Scored attempts, their events, and the runs that come of them. */

/** The most events that one message appends. */
export const MAX_APPEND = 500;

export const attemptStart = z.strictObject({
  /** Starting twice with the same id gives the same attempt. */
  id: uuid,
  scenario: scenarioId,
  /** Left out, the version that is current. */
  hash: hash.optional(),
  tempo: z.enum(TEMPOS),
  /** For a follow-up: the player's own verified run that it comes from; left out or null, its stated past. */
  earlier: uuid.nullable().optional(),
});
/** An attempt: play the scenario of this version with this seed, in mode `scored`. */
export const attempt = z.object({
  id: uuid,
  /** Goes with every message about the attempt. */
  token: secret,
  scenario: scenarioId,
  hash,
  rules: z.int(),
  seed: z.int(),
  tempo: z.enum(TEMPOS),
  past: runSchema.shape.past,
  /** Where the scenario's and the tips' text of this version lie. */
  source: z.string(),
  tips: z.string(),
  state: z.enum(['open', 'finished', 'abandoned']),
  started: moment,
  /** What is stored so far: resuming replays it. */
  events: z.array(eventSchema),
});
export type Attempt = z.output<typeof attempt>;
export const openAttempts = z.object({ attempts: z.array(attempt) });

/** Events are append-only: `from` is the number of events that the sender knows to be stored. */
export const append = z.strictObject({
  token: secret,
  from: count,
  events: z.array(eventSchema).min(1).max(MAX_APPEND),
});
/** How many events are stored now. What was stored already, and is the same, is not stored again. */
export const appended = z.object({ count });
/** Gives an attempt up; it counts as an attempt. */
export const giveUp = z.strictObject({ token: secret });

export const submission = z.strictObject({
  /** Sending twice counts once, with the same answer. */
  id: uuid,
  /** The attempt that it finishes; left out for a run that was played without the server. */
  attempt: z.strictObject({ id: uuid, token: secret }).optional(),
  run: runSchema,
  /** When it was finished by the device's clock, for a run that waited for the server. */
  finished: moment.optional(),
});

export const verified = z.object({
  /** Percent; null where the variant allows no difference. */
  overall: percent.nullable(),
  skills: skillPercents,
  points: z.number(),
  variant: z.string(),
  ending: z.string(),
  verdict: z.enum(VERDICTS),
  mood: z.number(),
  trust: z.number(),
  ledger: z.array(
    z.object({
      promise: z.string(),
      quoted: z.number().nullable(),
      requoted: z.number().nullable(),
      delivered: z.number().nullable(),
      class: z.enum(QUOTE_CLASSES).nullable(),
      state: z.enum(PROMISE_STATES),
    }),
  ),
});
export type VerifiedRun = z.output<typeof verified>;

export const stored = z.object({
  id: uuid,
  scenario: scenarioId,
  hash,
  /** The number of the version, counting from 1. */
  version: z.int(),
  past: z.string().nullable(),
  received: moment,
  marks: z.array(z.enum(MARKS)),
  /** Whether it came of an attempt that the server gave out. */
  ranked: z.boolean(),
  /** Whether it was the first attempt at this variant and version. */
  first: z.boolean(),
  /** Better than all before it at this variant; the first one beats nothing. */
  best: z.boolean(),
  /** It mastered the variant, for the first time. */
  mastered: z.boolean(),
  verified,
});
export type StoredRun = z.output<typeof stored>;

/** A stored run with all its events, for its own player's debrief. */
export const runWithEvents = stored.extend({ run: runSchema });

/** What a live update tells of a finished run. `player` is null for one who is hidden. */
export const finishedRun = z.object({
  player: player.nullable(),
  scenario: scenarioId,
  at: moment,
  first: z.boolean(),
  best: z.boolean(),
  mastered: z.boolean(),
});

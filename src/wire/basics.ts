import { z } from 'zod';
import { id, text } from '../core/format/text.ts';
import { SKILLS } from '../core/vocabulary.ts';
import { BANDS, REFUSAL_CODES } from './words.ts';

/** The pieces that messages are made of. */

/** The greatest body of a request, in bytes. */
export const MAX_BODY = 256 * 1024;
/** The greatest scenario that can be published, in bytes; the shipped ones have under 240,000. */
export const MAX_SCENARIO = 2 * 1024 * 1024;
/** The longest display name, in characters. */
export const MAX_NAME = 40;
export const MAX_PLAYERS = 1000;

/**
 * The header that says which of a device's players ask, by their ids with commas between; empty for none of them. A
 * device can hold several in one team. Left out, it is the one that came last.
 */
export const SPEAKING = 'good-call-players';

/** An id that the server gave out, such as a team's or a player's. */
export const key = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .describe('An id, given out by the server.');

/** An id that the browser makes (`crypto.randomUUID()`), so that sending twice counts once. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/)
  .describe('Made by the browser with crypto.randomUUID().');

/** A code that people type: upper or lower case, with or without hyphens and spaces. */
export const code = z
  .string()
  .min(4)
  .max(64)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9A-Z]{4,40}$/))
  .describe('A code as it was typed.');

/** A secret from a link's fragment. */
export const secret = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);

/** A name as people write it: trimmed, inner white space joined to one space. */
export const name = z
  .string()
  .max(4 * MAX_NAME)
  .transform((typed) => typed.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .pipe(text(MAX_NAME, 'A display name.'))
  .describe(`A display name of at most ${MAX_NAME} characters, shown as text.`);

/** How a player looks: two ids that the browser knows how to draw. */
export const look = z.strictObject({
  figure: id('What stands for the player.'),
  colour: id('A colour of the theme.'),
});
export type PlayerLook = z.output<typeof look>;

export const scenarioId = id('A scenario.');
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('The hash of a scenario: a version.');
export const moment = z.iso.datetime().describe('A date and time in UTC.');
export const percent = z.number().min(0).max(100).describe('Percent.');
export const count = z.int().min(0);

/** A percentage for every skill; null where nothing is known. */
export const skillPercents = z.object(
  Object.fromEntries(SKILLS.map((skill) => [skill, percent.nullable()])) as Record<
    (typeof SKILLS)[number],
    z.ZodNullable<typeof percent>
  >,
);

export const team = z.object({ id: key, name: z.string(), demo: z.boolean() });
export type Team = z.output<typeof team>;

/** A player as others see them. */
export const player = z.object({ id: key, name: z.string(), look });
export type Player = z.output<typeof player>;

export const band = z.enum(BANDS);

/** Every refusal has this body; the status follows from the code (`REFUSALS`). */
export const refusal = z.object({
  refused: z.enum(REFUSAL_CODES),
  /** For logs; screens say it in their own words, by the code. */
  message: z.string(),
  /** The place in the message, or the number of the event. */
  at: z.union([z.string(), z.number()]).optional(),
  /** How many events of the attempt are stored, with `events-differ`. */
  count: count.optional(),
  /** Seconds to wait, with `too-many` and `unavailable`. */
  retryAfter: z.number().optional(),
});
export type RefusalBody = z.output<typeof refusal>;

/** The answer of a route that has nothing to say. */
export const done = z.object({ done: z.literal(true) });

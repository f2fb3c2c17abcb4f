import { z } from 'zod';
import { count, moment, secret } from './basics.ts';
import { translations } from './translations.ts';

/** Unlisted try-out links: a draft that anybody with the address can play in practice, for a while. */

/** The greatest draft behind a try-out link, in bytes; the shipped scenarios have under 240,000. */
export const MAX_TRYOUT = 512 * 1024;
/** So many links of a team stand at a time. */
export const MAX_TRYOUTS = 20;
/** The longest that a link stands, in days. */
export const MAX_TRYOUT_DAYS = 30;

const tryoutCard = z.object({
  /** Opens it: `#/tryout/KEY`. */
  key: secret,
  title: z.string(),
  created: moment,
  expires: moment,
});
export type TryoutCard = z.output<typeof tryoutCard>;

export const tryouts = z.object({
  /** Those that stand, newest first. */
  tryouts: z.array(tryoutCard),
  /** How many there can be. */
  most: count,
});
export const newTryout = z.strictObject({
  /** The scenario's text as it is written. */
  source: z.string().min(2).max(MAX_TRYOUT),
  translations: translations.optional(),
  days: z.int().min(1).max(MAX_TRYOUT_DAYS),
});
export const createdTryout = tryoutCard;

/** What whoever opens a link is given. */
export const tryout = z.object({
  /** Whose text it is. */
  team: z.string(),
  title: z.string(),
  expires: moment,
  source: z.string(),
  translations,
});

import { z } from 'zod';
import { MOODS, PROMISE_STATES, TRUST_TOP, WORDINGS } from '../vocabulary.ts';
import { keyedUnion } from './keyed-union.ts';
import { id } from './text.ts';

/**
 * Conditions are data with a closed vocabulary. Some read only what the trainee can see (heard,
 * unheard, stale, mood, promise, worded, favour, replied, past); the others read the hidden truth.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { truth: string; is: string[] }
  | { variant: string[] }
  | { heard: string; is?: string[] | undefined }
  | { unheard: string }
  | { stale: string }
  | { mood: Range<(typeof MOODS)[number]> }
  | { trust: Range<number> }
  | { promise: string; is: (typeof PROMISE_STATES)[number][] }
  | { worded: string; as: (typeof WORDINGS)[number][] }
  | { favour: string; is: 'left' | 'spent' }
  | { replied: string }
  | { past: string[] }
  | { quote: Range<number> }
  | { bearable: boolean }
  | { rightly: boolean };

interface Range<T> {
  atLeast?: T | undefined;
  atMost?: T | undefined;
}

const factId = () => id('A fact of this scenario.');
const promiseId = () => id('A promise of this scenario.');
const values = () =>
  z.array(id('A value of the fact.')).min(1).max(12).describe('Values of the fact: one of them is enough.');

function range<T extends z.ZodType>(bound: T, description: string) {
  return z
    .strictObject({
      atLeast: bound.optional().describe('The lowest that will do.'),
      atMost: bound.optional().describe('The highest that will do.'),
    })
    .describe(description);
}

const simple = [
  z
    .strictObject({ truth: factId(), is: values() })
    .describe('Hidden: the truth of this variant, whether or not the trainee knows it.'),
  z
    .strictObject({
      variant: z
        .array(id('A variant of this scenario.'))
        .min(1)
        .max(12)
        .describe('Variants: one of them is enough.'),
    })
    .describe('Hidden: the variant that is being played.'),
  z
    .strictObject({ heard: factId(), is: values().optional() })
    .describe('Visible: the trainee has heard the fact and it is not stale; with `is`, what it was.'),
  z
    .strictObject({ unheard: factId() })
    .describe('Visible: the trainee has not heard the fact (unknown or missed).'),
  z.strictObject({ stale: factId() }).describe('Visible: the fact was heard, but time has passed since.'),
  z
    .strictObject({
      mood: range(z.enum(MOODS), 'From the mood `atLeast` up to the mood `atMost`, both included.'),
    })
    .describe('Visible: the mood that the customer shows.'),
  z
    .strictObject({
      trust: range(z.int().min(0).max(TRUST_TOP), 'From `atLeast` up to `atMost`, both included.'),
    })
    .describe('Hidden: how far the customer believes the trainee, 0 to 8.'),
  z
    .strictObject({
      promise: promiseId(),
      is: z.array(z.enum(PROMISE_STATES)).min(1).describe('How it may stand: one of them is enough.'),
    })
    .describe('Visible: how a promise stands in the ledger.'),
  z
    .strictObject({
      worded: promiseId(),
      as: z.array(z.enum(WORDINGS)).min(1).describe('Wordings: one of them is enough.'),
    })
    .describe('Visible: how an open promise was worded: vague, quoted, or quoted a second time.'),
  z
    .strictObject({
      favour: id('A favour of this scenario.'),
      is: z.enum(['left', 'spent']).describe('Still to be done, or done.'),
    })
    .describe('Visible: whether a favour can still be done.'),
  z
    .strictObject({
      replied: z
        .string()
        .max(97)
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Written `beat/reply`.')
        .describe('A reply, written `beat/reply`.'),
    })
    .describe('Visible: the trainee gave this reply earlier.'),
  z
    .strictObject({
      past: z.array(id('A past of this scenario.')).min(1).max(6).describe('Pasts: one of them is enough.'),
    })
    .describe('Visible: what the customer brings along from the earlier scenario.'),
  z
    .strictObject({ quote: range(z.int(), 'From `atLeast` up to `atMost`, both included.') })
    .describe('In the outcomes of a quote: the number that was quoted.'),
  z
    .strictObject({ bearable: z.boolean().describe('true: they can live with it; false: they can not.') })
    .describe(
      'In the outcomes of a quote: whether this customer can live with the number (the `bears` of the variant).',
    ),
  z
    .strictObject({ rightly: z.boolean().describe('true: it had it right; false: it had it wrong.') })
    .describe(
      'In the outcomes of a reply that says back, reads or relies: whether it had it right in this variant.',
    ),
] as const;

// An object of its own: describing `condition` in place would make another one at every level.
const negated: z.ZodType<Condition> = z.lazy(() => condition).describe('The condition that must not hold.');

/** The schema of a condition. Nesting is bounded by the depth bound of the file. */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    keyedUnion([
      ...simple,
      z
        .strictObject({ all: z.array(condition).min(1).max(12).describe('Conditions that all must hold.') })
        .describe('All of these hold.'),
      z
        .strictObject({
          any: z.array(condition).min(1).max(12).describe('Conditions of which one must hold.'),
        })
        .describe('At least one of these holds.'),
      z.strictObject({ not: negated }).describe('This does not hold.'),
    ]),
  )
  .meta({ id: 'condition', description: 'A condition: data with a closed vocabulary, one key each.' });

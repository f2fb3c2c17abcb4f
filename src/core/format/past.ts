import { z } from 'zod';
import { MOODS, PROMISE_STATES, TRUST_TOP, VERDICTS } from '../vocabulary.ts';
import { id, text } from './text.ts';

/**
 * What a returning customer brings along: a follow-up names up to six pasts, each chosen by
 * conditions on the earlier run. Conditions are data with a closed vocabulary, as everywhere.
 */
export type PastCondition =
  | { all: PastCondition[] }
  | { any: PastCondition[] }
  | { not: PastCondition }
  | { ending: string[] }
  | { customer: (typeof VERDICTS)[number][] }
  | { promise: string; is: (typeof PROMISE_STATES)[number][] }
  | { mood: Range<(typeof MOODS)[number]> }
  | { trust: Range<number> }
  | { heard: string }
  | { variant: string[] }
  | { followed: string }
  | { broken: string };

interface Range<T> {
  atLeast?: T | undefined;
  atMost?: T | undefined;
}

const ids = (description: string) => z.array(id(description)).min(1).max(12);

// An object of its own: describing `pastCondition` in place would make another one at every level.
const negated: z.ZodType<PastCondition> = z
  .lazy(() => pastCondition)
  .describe('The condition that must not hold.');

/** The schema of a condition on the earlier run. */
const pastCondition: z.ZodType<PastCondition> = z
  .lazy(() =>
    z.union([
      z
        .strictObject({
          ending: ids('An ending of the earlier scenario.').describe('Endings: one of them is enough.'),
        })
        .describe('The earlier run came to one of these endings.'),
      z
        .strictObject({
          customer: z
            .array(z.enum(VERDICTS))
            .min(1)
            .max(3)
            .describe('What the ending may mean: one of them is enough.'),
        })
        .describe('What the earlier ending meant for the customer.'),
      z
        .strictObject({
          promise: id('A promise of the earlier scenario.'),
          is: z
            .array(z.enum(PROMISE_STATES))
            .min(1)
            .max(PROMISE_STATES.length)
            .describe('How it stood at the end.'),
        })
        .describe('How a promise of the earlier run came out.'),
      z
        .strictObject({
          mood: z
            .strictObject({
              atLeast: z.enum(MOODS).optional().describe('The lowest that will do.'),
              atMost: z.enum(MOODS).optional().describe('The highest that will do.'),
            })
            .describe('From the mood `atLeast` up to the mood `atMost`, both included.'),
        })
        .describe('The mood at the end of the earlier run.'),
      z
        .strictObject({
          trust: z
            .strictObject({
              atLeast: z.int().min(0).max(TRUST_TOP).optional().describe('The lowest that will do.'),
              atMost: z.int().min(0).max(TRUST_TOP).optional().describe('The highest that will do.'),
            })
            .describe('From `atLeast` up to `atMost`, both included.'),
        })
        .describe('The trust at the end of the earlier run.'),
      z
        .strictObject({ heard: id('A fact of the earlier scenario.') })
        .describe('The fact was known at the end.'),
      z
        .strictObject({
          variant: ids('A variant of the earlier scenario.').describe('Variants: one of them is enough.'),
        })
        .describe('What the earlier variant was.'),
      z
        .strictObject({ followed: id('A tip.') })
        .describe('The tip was followed at least once, and never broken.'),
      z.strictObject({ broken: id('A tip.') }).describe('The tip was broken at least once.'),
      z
        .strictObject({
          all: z.array(pastCondition).min(1).max(12).describe('Conditions that all must hold.'),
        })
        .describe('All of these hold.'),
      z
        .strictObject({
          any: z.array(pastCondition).min(1).max(12).describe('Conditions of which one must hold.'),
        })
        .describe('At least one of these holds.'),
      z.strictObject({ not: negated }).describe('This does not hold.'),
    ]),
  )
  .meta({ id: 'past-condition', description: 'A condition on the earlier run, one key each.' });

/** A named past of a follow-up. */
export const past = z
  .strictObject({
    id: id('Unique among the pasts.'),
    label: text(80, 'What the customer brings along, in a few words.'),
    says: text(600, 'What the trainee is told of the first meeting, below the brief.'),
    when: pastCondition
      .optional()
      .describe('The first past whose condition holds is taken; the last has none.'),
    variants: ids('A variant of this scenario.')
      .optional()
      .describe('The variants that this past can bring. Left out: all.'),
    mood: z.int().min(0).max(20).optional().describe('The mood at the start.'),
    trust: z.int().min(0).max(TRUST_TOP).optional().describe('The trust at the start.'),
    spoiled: z
      .int()
      .min(0)
      .max(20)
      .optional()
      .describe('How far expectation stands above the word, in tenths of a class.'),
  })
  .describe('What a first meeting left behind.');

/** Which scenario a follow-up follows, and where it starts when played on its own. */
export const after = z
  .strictObject({
    scenario: id('The earlier scenario.'),
    stated: id('The past that it starts from when it is played on its own.'),
  })
  .describe('This scenario follows another one.');

import { z } from 'zod';
import { EXCUSES, TAGS } from '../vocabulary.ts';
import { condition } from './condition.ts';
import { effects, outcome } from './effects.ts';
import { soundFirst } from './sound.ts';
import { id, text } from './text.ts';

/** What the trainee can say or do. */

const signs = z
  .strictObject({
    best: z
      .int()
      .describe('The best case that the signs allow: promising this or bolder pleases now and is a gamble.'),
    safe: z.int().describe('What can comfortably be delivered every time.'),
    padded: z.int().describe('From here on the number is padding.'),
  })
  .describe(
    'What the signs in view say, honest but uncertain. A quote is judged by them alone, never by luck.',
  );

const quote = z
  .strictObject({
    promise: id('The promise that the number belongs to.'),
    from: z.int().describe('The lowest number that can be picked.'),
    to: z.int().describe('The highest number that can be picked.'),
    step: z.int().min(1).describe('The distance between two numbers.'),
    signs,
    again: z
      .literal(true)
      .optional()
      .describe('This re-quotes an open promise before it is due; possible once.'),
  })
  .describe('A number that the trainee picks.');

export const reply = soundFirst('What the trainee can say or do.', {
  id: id('Unique in its beat.'),
  say: text(
    160,
    'The card: at most 14 words. `{quote}` stands for the number picked, `{fact}` for a fact heard.',
  ),
  spoken: text(400, 'What is said once the card is chosen, when it is longer than the card.').optional(),
  when: condition
    .optional()
    .describe('Offered only when this holds. Visible conditions alone, or the cards would leak the variant.'),
  tags: z
    .array(z.enum(TAGS))
    .max(5)
    .optional()
    .describe('What kind of talk it is: warmth, apology, procedure, asks, logic.'),
  minutes: z.int().min(0).max(600).optional().describe('What it costs on the clock of the story.'),
  backchannel: z
    .literal(true)
    .optional()
    .describe('"Mm-hm, go on": no interruption, no next beat, once a beat.'),
  asks: id('The fact that it asks for.').optional(),
  relies: z
    .array(
      z.strictObject({
        fact: id('A fact.'),
        is: z.array(id('A value of the fact.')).min(1).max(12).describe('The values with which it is right.'),
      }),
    )
    .min(1)
    .max(4)
    .optional()
    .describe(
      'What it takes for granted. Unheard, that is an assumption; against what was heard, it was not listening.',
    ),
  reads: z
    .strictObject({
      fact: id('The hidden fact that is pinned down.'),
      is: id('The value that the trainee reads.'),
      from: z
        .array(id('A fact.'))
        .min(1)
        .max(6)
        .describe('The facts that can bear the reading out: it is grounded once one of them was heard.'),
    })
    .optional()
    .describe('A read: the trainee pins down what is really going on with this customer.'),
  saysBack: z
    .array(id('A fact.'))
    .min(1)
    .max(3)
    .optional()
    .describe('Particulars that the trainee fills in from what was heard; `{fact}` in the text shows them.'),
  promise: z
    .strictObject({
      id: id('A promise.'),
      vague: z.literal(true).optional().describe('No time, no amount.'),
      amount: z.int().optional().describe('The number that is promised.'),
      beyond: z.literal(true).optional().describe("It was not the trainee's to promise."),
    })
    .optional()
    .describe('What it commits the trainee to, with no number to pick.'),
  quote: quote.optional(),
  excuse: z
    .enum(EXCUSES)
    .optional()
    .describe('Whom or what it blames. A true and specific explanation is not an excuse.'),
  favour: id('The favour that it does; offered only while there is latitude left.').optional(),
  ...effects,
  outcomes: z
    .array(outcome)
    .min(1)
    .max(8)
    .optional()
    .describe(
      'What it leads to, first match wins. Instead of follows, breaks, mood, untruth, settles, release, answer, to and thought.',
    ),
  coaching: text(320, 'For the debrief: what it does to this customer and why, in at most two sentences.'),
});

import { z } from 'zod';
import { MOOD_MOVES, SETTLEMENTS, STRENGTHS } from '../vocabulary.ts';
import { condition } from './condition.ts';
import { soundFirst } from './sound.ts';
import { id, ID_PATTERN, text } from './text.ts';

/** What is said, and what it does: lines, settlements, and the effects of an outcome. */

/** The longest line, in characters. */
export const LINE_LENGTH = 400;

const tipStrengths = (description: string) =>
  z.record(z.string().max(48).regex(ID_PATTERN), z.enum(STRENGTHS)).describe(description);

export const line = soundFirst('One utterance of the customer.', {
  id: id('Unique among the lines of its beat and of the replies in it.'),
  say: text(
    LINE_LENGTH,
    'What the customer says. `{fact}` stands for the value of a fact, `{promise}` for what was promised.',
  ),
  when: condition.optional().describe('The line is spoken only when this holds as it is about to start.'),
  tells: z
    .array(id('A fact.'))
    .max(6)
    .optional()
    .describe('The facts that are known once this line was heard to its end.'),
});

export const settlement = z
  .union([
    id('A promise, settled against what this variant delivers.'),
    z.strictObject({
      promise: id('A promise.'),
      as: z.enum(SETTLEMENTS).describe('How it was settled, by what the trainee did.'),
    }),
  ])
  .describe('A promise that falls due here: its id, or its id with how it came out.');

export const effects = {
  follows: tipStrengths(
    'Tips that this follows, each with how strongly: slight, clear or strong (1, 2, 3 points).',
  ).optional(),
  breaks: tipStrengths('Tips that this breaks, each with how strongly.').optional(),
  mood: z.enum(MOOD_MOVES).optional().describe('How the customer takes it: one step, or three for `much-`.'),
  untruth: z
    .literal(true)
    .optional()
    .describe('The customer finds out that they were told something untrue: trust falls.'),
  settles: z.array(settlement).max(6).optional().describe('Promises that this settles.'),
  release: id(
    'An open promise that the customer agrees to let go: it is never settled, and costs and earns nothing by itself.',
  ).optional(),
  answer: z.array(line).max(6).optional().describe('What the customer says to this, before the next beat.'),
  to: id(
    'The beat or ending that follows. Left out: the `next` of the beat; in a hub: the hub again.',
  ).optional(),
  thought: text(240, 'What the customer thinks at this moment, shown in the debrief alone.').optional(),
};

export const outcome = soundFirst('What a reply leads to.', {
  when: condition.optional().describe('The first outcome whose condition holds is taken; the last has none.'),
  ...effects,
});

import { z } from 'zod';
import { MODES, TEMPOS } from '../vocabulary.ts';
import { id, ID_PATTERN } from './text.ts';

/** The schemas of events and runs: a run is small JSON and replays to the same score anywhere. */

export const eventSchema = z
  .discriminatedUnion('type', [
    z
      .strictObject({ type: z.literal('listen').describe('Listening on.') })
      .describe('The trainee let the current line finish.'),
    z
      .strictObject({
        type: z.literal('reply').describe('A reply.'),
        reply: id('The reply.'),
        quote: z.int().optional().describe('The number picked, where the reply quotes one.'),
        particulars: z
          .record(z.string().max(48).regex(ID_PATTERN), id('A value of the fact.'))
          .optional()
          .describe('The particulars filled in, where the reply says some back.'),
      })
      .describe('The trainee replied; while the customer was speaking, that was cutting in.'),
    z
      .strictObject({ type: z.literal('silence').describe('No answer.') })
      .describe('Patience ran out with no answer.'),
    z
      .strictObject({
        type: z.literal('glance').describe('A glance elsewhere.'),
        temptation: id('The temptation.'),
      })
      .describe('The trainee looked elsewhere while the customer spoke.'),
  ])
  .describe('One event of a run.');

/** The greatest number of events that a run can hold; the longest path of a shipped scenario has under a hundred. */
export const MAX_EVENTS = 20_000;

export const runSchema = z
  .strictObject({
    format: z.literal(1).describe('The version of this format.'),
    scenario: id('The scenario that was played.'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of what the scenario holds, its texts left out.'),
    rules: z.int().min(1).describe('The version of the rules that it was played under.'),
    seed: z
      .int()
      .min(0)
      .max(0xffff_ffff)
      .describe('The seed, from which the variant and the order of replies follow.'),
    mode: z.enum(MODES).describe('practice, or scored: for a board.'),
    tempo: z.enum(TEMPOS).describe('live, or untimed: lines wait for the trainee, and there is no silence.'),
    past: z
      .strictObject({
        name: id('A past of this scenario.'),
        run: z.unknown().describe('The run that it came from.'),
      })
      .nullable()
      .describe('What a returning customer brings along; null for a first meeting.'),
    events: z.array(eventSchema).max(MAX_EVENTS).describe('All that the trainee did, in order.'),
  })
  .describe('One playing of a scenario.');

export type GameEvent = z.output<typeof eventSchema>;
export type Run = z.output<typeof runSchema>;

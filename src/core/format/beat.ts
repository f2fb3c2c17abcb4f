import { z } from 'zod';
import { TABLE_STATES, TEMPTATION_KINDS, WEATHERS } from '../vocabulary.ts';
import { condition } from './condition.ts';
import { effects, line, LINE_LENGTH, settlement } from './effects.ts';
import { reply } from './reply.ts';
import { soundFirst } from './sound.ts';
import { id, looks, text } from './text.ts';

/** One exchange, and the passing of time before it. */

const jump = z
  .strictObject({
    minutes: z.int().min(1).max(20160).describe('How far the clock of the story moves on.'),
    says: text(LINE_LENGTH, 'What is told as the time passes: "Twenty minutes later…"'),
    tells: z
      .array(id('A fact.'))
      .max(6)
      .optional()
      .describe('Facts that show themselves in the jump, such as a setback.'),
    stales: z
      .array(id('A fact.'))
      .max(6)
      .optional()
      .describe('Facts that may have changed since: relying on them now is relying on an hour ago.'),
  })
  .describe('The story moves on.');

export const beat = soundFirst("One exchange: the customer's lines, then the trainee's replies.", {
  label: text(60, 'A short name for the graph and the film strip.').optional(),
  jump: jump.optional(),
  settles: z.array(settlement).max(6).optional().describe('Promises that fall due as the beat begins.'),
  sees: z
    .array(
      z.strictObject({
        id: id('Unique in its beat.'),
        say: text(200, 'What the trainee sees.'),
        when: condition.optional().describe('Seen only when this holds. Visible conditions alone.'),
        table: looks(
          z
            .enum(TABLE_STATES)
            .describe('In a restaurant: how the table stands that this tells of; it is drawn so.'),
        ).optional(),
      }),
    )
    .max(8)
    .optional()
    .describe("What is in the trainee's view and not the customer's: tables, a diary, a screen."),
  weather: looks(
    z.enum(WEATHERS).describe('What is seen through the windows here. Left out: what the scenario says.'),
  ).optional(),
  lines: z.array(line).max(12).describe('What the customer says, one line at a time.'),
  temptations: z
    .array(
      z.strictObject({
        id: id('Unique in its beat.'),
        label: text(60, 'What tempts: "Mail (3)".'),
        shows: text(300, 'What the trainee finds there.'),
        kind: looks(
          z.enum(TEMPTATION_KINDS).describe('What it is, for the sign on its button. Left out: a screen.'),
        ).optional(),
      }),
    )
    .max(3)
    .optional()
    .describe('What the trainee could look at while the customer speaks, at the price of the line.'),
  hub: z
    .literal(true)
    .optional()
    .describe('Its topics can be taken in any order, each once: a reply without `to` comes back here.'),
  replies: z.array(reply).min(1).max(10).describe('What can be said. Three or four make a decision.'),
  silence: z
    .strictObject({ ...effects })
    .optional()
    .describe(
      'What happens when patience runs out, once a beat. Left out: the customer is put out, and waits.',
    ),
  next: z
    .array(
      z.strictObject({
        when: condition.optional().describe('The first whose condition holds is taken; the last has none.'),
        to: id('The beat or ending that follows.'),
      }),
    )
    .min(1)
    .max(8)
    .optional()
    .describe('Where outcomes without `to` lead, first match wins.'),
});

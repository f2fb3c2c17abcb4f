import { z } from 'zod';
import { SKILLS } from '../vocabulary.ts';
import { id, ID_PATTERN, name, text } from './text.ts';

const source = z
  .strictObject({
    document: id('A document of this file.'),
    place: text(60, 'Where in it: "part 5", "secret 1", "tip 7".').optional(),
    note: text(240, 'How far the document says so, where that is not plain.').optional(),
  })
  .describe('Where a tip comes from.');

const tip = z
  .strictObject({
    skill: z.enum(SKILLS).describe('The group that it stands in.'),
    title: text(60, 'The tip in a few words.'),
    follow: text(300, 'What the trainee does who follows it.'),
    break: text(300, 'What breaking it looks like.'),
    sources: z.array(source).min(1).max(6).describe('The documents behind it.'),
  })
  .describe('One tip, with both its faces.');

const side = z.strictObject({
  says: text(300, 'What this side holds.'),
  sources: z.array(source).min(1).max(4).describe('The documents behind it.'),
});

/** The schema of `scenarios/tips.json`. A company adds its own documents and tips there. */
export const tipsSchema = z
  .strictObject({
    $schema: z.string().max(300).optional().describe('Where the schema is, for editors.'),
    format: z.literal(1).describe('The version of this format.'),
    documents: z
      .record(
        z.string().max(48).regex(ID_PATTERN),
        z.strictObject({
          author: name(text(80, 'Author or publisher.')).optional(),
          title: name(text(160, 'Its title.')),
        }),
      )
      .describe('The documents that tips are drawn from.'),
    tips: z.record(z.string().max(48).regex(ID_PATTERN), tip).describe('The tips, by id.'),
    disagreements: z
      .record(
        z.string().max(48).regex(ID_PATTERN),
        z.strictObject({
          title: text(80, 'The question.'),
          one: side.describe('What one side holds, and where.'),
          other: side.describe('What the other side holds, and where.'),
          tips: z.array(id('A tip.')).min(1).max(8).describe('The tips that it bears on.'),
          here: text(400, 'How the simulation deals with it.'),
        }),
      )
      .describe('Where the documents disagree.'),
  })
  .describe('The tips that trainees are scored against.');

export type Tips = z.output<typeof tipsSchema>;
export type Tip = Tips['tips'][string];
export type Disagreement = Tips['disagreements'][string];

import { z } from 'zod';
import { id, languageTag, text } from './text.ts';

/** More texts than this are refused before anything is built: the greatest scenario has far fewer. */
export const MAX_TEXTS = 200_000;

/** Words in another language may be longer than the scenario's own, within reason. */
const LONGEST = 2400;

const key = z
  .string()
  .max(400)
  .regex(
    /^[a-z0-9][a-zA-Z0-9~-]*(?:\/[a-zA-Z0-9~-]+)*$/,
    'A key is ids joined by slashes, such as "beats/arrival/replies/ask/say".',
  );

/** The schema of `scenarios/locales/<language>/<scenario>.json`, and of `tips.json` beside it. */
export const translationSchema = z
  .strictObject({
    $schema: z.string().max(300).optional().describe('Where the schema is, for editors.'),
    format: z.literal(1).describe('The version of this format.'),
    of: id('The scenario that it translates; "tips" for the tips.'),
    language: languageTag('The language that it translates into.'),
    texts: z.record(key, text(LONGEST, 'The text in the other language.')).describe('The texts, by key.'),
    sources: z
      .record(key, z.string().regex(/^[0-9a-f]{12}$/, 'Twelve hex digits of the text that it was made from.'))
      .describe('What each text was made from, as twelve hex digits of its SHA-256: a change shows.'),
  })
  .describe('The texts of a scenario, or of the tips, in another language.');

export type Translation = z.output<typeof translationSchema>;

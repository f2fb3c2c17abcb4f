import { z } from 'zod';
import { languageTag } from '../core/format/text.ts';

/** Translations that go with a scenario: files as they lie in `scenarios/locales/<language>/`, by language. */

/** The greatest translation, in bytes; the shipped ones have under 220,000. */
export const MAX_TRANSLATION = 512 * 1024;
/** What goes along in one message is not longer than this together, in bytes. */
export const MAX_TRANSLATIONS = 1024 * 1024;
/** A version is not told in more languages than this beside its own. */
export const MAX_LANGUAGES = 12;

export const language = languageTag('The language that is translated into.');

/** The text of a translation. What it says is read when it comes in. */
const translationText = z.string().min(2).max(MAX_TRANSLATION);

/** Translations by language, as they go along with a scenario. */
export const translations = z
  .record(language, translationText)
  .refine(
    (given) => Object.keys(given).length <= MAX_LANGUAGES,
    `At most ${MAX_LANGUAGES} languages go along.`,
  )
  .refine(
    (given) => bytesOf(given) <= MAX_TRANSLATIONS,
    `All translations together have at most ${MAX_TRANSLATIONS} bytes.`,
  )
  .describe('Translations by language; each is the text of a file as in `scenarios/locales/`.');

function bytesOf(given: Readonly<Record<string, string>>): number {
  const encoder = new TextEncoder();
  return Object.values(given).reduce((sum, text) => sum + encoder.encode(text).length, 0);
}

export const newTranslation = z.strictObject({ translation: translationText });
export const addedTranslation = z.object({ language });

/** Null where this version has none into this language. */
export const translationAnswer = z.object({ translation: z.string().nullable() });

/** Title and summary in other languages, where they were made from the very words that stand there. */
export const words = z.record(z.string(), z.object({ title: z.string(), summary: z.string() }));

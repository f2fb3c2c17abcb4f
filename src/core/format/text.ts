import { z } from 'zod';

// No code is generated at run time: the content security policy of the game forbids it. And JSON has no cycles
// that would have to be remembered.
z.config({ jitless: true, memoizer: undefined });

/** The schemas of plain text: what the scenario hash leaves out, and what translations replace. */
const TEXTS = new WeakSet<object>();

/** Control characters other than line feed have no business in text that people read. */
// oxlint-disable-next-line no-control-regex -- the point of the pattern is to refuse them
const PLAIN = /^[^\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/u;

/**
 * A schema for plain text of at most `max` characters, never markup. Text is shown, spoken and
 * translated; it never changes play, so the hash of a scenario leaves it out.
 */
export function text(max: number, description: string): z.ZodString {
  const schema = z
    .string()
    .min(1)
    .max(max)
    .regex(PLAIN, 'Text is plain: no control or direction-override characters.')
    .describe(description);
  TEXTS.add(schema);
  return schema;
}

/** Whether a schema was made by `text`. */
export function isText(schema: object): boolean {
  return TEXTS.has(schema);
}

/** The schemas of texts that are names: of a document, of its author. They stay as they are in every language. */
const NAMES = new WeakSet<object>();

/** Marks a schema of text as one of a name. */
export function name(schema: z.ZodString): z.ZodString {
  NAMES.add(schema);
  return schema;
}

/** Whether a schema was marked by `name`. */
export function isName(schema: object): boolean {
  return NAMES.has(schema);
}

/** The schemas of what is only seen: never read out or translated, and left out of the hash like text. */
const LOOKS = new WeakSet<object>();

/** Marks a schema as one of how things look, which never changes play. */
export function looks<T extends z.ZodType>(schema: T): T {
  LOOKS.add(schema);
  return schema;
}

/** Whether a schema was marked by `looks`. */
export function isLooks(schema: object): boolean {
  return LOOKS.has(schema);
}

/**
 * Ids are lower-case words joined by hyphens, at most 48 characters. They serve as keys, so the
 * names that every object has already are refused.
 */
export const ID_PATTERN = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A schema for a stable id. */
export function id(description: string): z.ZodString {
  return z
    .string()
    .max(48)
    .regex(ID_PATTERN, 'An id is lower-case words joined by hyphens, such as "table-six".')
    .describe(description);
}

/** A schema for a language, as `lang` in a page names it: `en`, `de`, `pt-BR`. */
export function languageTag(description: string): z.ZodString {
  return z
    .string()
    .max(12)
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/, 'A language is written as "en", "de" or "pt-BR".')
    .describe(description);
}

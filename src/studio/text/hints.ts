import { languageNow } from '../../ui/text/texts.ts';

/** What the schema says about fields, in the language of the interface: the schema itself is in English. */

let hints: Readonly<Record<string, string>> = {};

/** To be awaited before the studio is shown. Where a translation can't be fetched, English stands in. */
export async function loadHints(): Promise<void> {
  hints = languageNow() === 'de' ? await import('./hints-de.ts').then(({ hintsDe }) => hintsDe) : {};
}

/** A description of the schema as a person reads it: translated, and without the marks of code. */
export function hintOf(description: string): string {
  return (hints[description] ?? description).replaceAll('`', '');
}

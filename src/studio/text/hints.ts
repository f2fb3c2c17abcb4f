import type { FindingCode } from '../../core/index.ts';
import { languageNow } from '../../ui/text/texts.ts';

/** What the schema says about fields and what findings mean, in the language of the interface: both are in English. */

let hints: Readonly<Record<string, string>> = {};
let explanations: Readonly<Partial<Record<FindingCode, string>>> = {};

/** To be awaited before the studio is shown. Where a translation can't be fetched, English stands in. */
export async function loadHints(): Promise<void> {
  [hints, explanations] = [{}, {}];
  if (languageNow() !== 'de') return;
  const [fields, findings] = await Promise.all([
    import('./hints-de.ts'),
    import('./explanations-de.ts'),
  ]).catch(() => [null, null] as const);
  hints = fields?.hintsDe ?? {};
  explanations = findings?.explanationsDe ?? {};
}

/** A description of the schema as a person reads it: translated, and without the marks of code. */
export function hintOf(description: string): string {
  return (hints[description] ?? description).replaceAll('`', '');
}

/** What a finding means, translated; null where English stands in. */
export function translatedExplanation(code: FindingCode): string | null {
  return explanations[code] ?? null;
}

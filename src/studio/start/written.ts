import { languageNow } from '../../ui/text/texts.ts';

/** The language that a scenario which begins here is written in, as the field of the format: English need not be named. */
export function written(): { readonly language?: string } {
  const language = languageNow();
  return language === 'en' ? {} : { language };
}

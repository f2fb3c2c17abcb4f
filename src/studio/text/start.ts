import { openTexts } from '../../ui/text/texts.ts';
import { startEn } from './start-en.ts';

/** What stands in a scenario that the studio begins, in the language of the interface. */
export const sayStart = openTexts('studio-start', startEn, {
  de: async () => (await import('./start-de.ts')).startDe,
}).say;

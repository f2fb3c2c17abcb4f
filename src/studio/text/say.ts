import { openTexts } from '../../ui/text/texts.ts';
import { en } from './en.ts';

/** The texts of the studio. */
const texts = openTexts('studio', en, { de: async () => (await import('./de.ts')).de });

/** The text of a key with its values filled in; `count` chooses between singular and plural. */
export const say = texts.say;

/** Whether the catalogue has this key, for words that the format chooses. */
export const hasStudioText = texts.has;

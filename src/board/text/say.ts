import { openTexts } from '../../ui/text/texts.ts';
import { en } from './en.ts';

/** The texts of the board's screens. */
const texts = openTexts('board', en, { de: async () => (await import('./de.ts')).de });

/** The text of a key with its values filled in; `count` chooses between singular and plural. */
export const say = texts.say;

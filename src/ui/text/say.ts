import { en } from './en.ts';
import { openTexts, type KeyOf } from './texts.ts';

/** The texts that every screen shares, and those of the game. Other rooms open a catalogue of their own. */
const texts = openTexts('game', en, { de: async () => (await import('./de.ts')).de });

/** A key of the catalogue; plural forms share one, chosen by `count`. */
export type TextKey = KeyOf<typeof en>;

/** The text of a key with its values filled in; `count` chooses between singular and plural. */
export const say = texts.say;

/** Whether the catalogue has this key, for words that scenario files choose from. */
export function hasText(key: string): key is TextKey {
  return texts.has(key);
}

import { createInstance } from 'i18next';

/**
 * Texts of the interface by key, a catalogue for each room that has screens, so that the home page carries no words
 * of the others. The text of scenarios and players comes in as values and is never markup.
 */

/** A catalogue: texts in groups; plural forms are keys that end in `_one` and `_other`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

type WithoutPlural<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

/** The keys of a catalogue, with dots between groups; plural forms share one, chosen by `count`. */
export type KeyOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${WithoutPlural<K>}`
    : KeyOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

export interface Texts<Key extends string> {
  /** The text of a key with its values filled in; `count` chooses between singular and plural. */
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  /** Whether the catalogue has this key, for words that files choose from. */
  readonly has: (key: string) => key is Key;
}

const words = createInstance();
// With its resources at hand and `initAsync` off it is ready at once; the promise has nothing to wait for.
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  // lit-html escapes; doing it twice would show `&amp;`.
  interpolation: { escapeValue: false },
});

/** Opens the texts of a room, such as `game` or `board`. */
export function openTexts<const T extends Catalogue>(room: string, en: T): Texts<KeyOf<T>> {
  words.addResourceBundle('en', room, en);
  return {
    say: (key, values = {}) => words.t(key, { ...values, ns: room }),
    has: (key): key is KeyOf<T> => words.exists(key, { ns: room }),
  };
}

import { createInstance } from 'i18next';

/**
 * Texts of the interface by key, a catalogue for each room that has screens, so that the home page carries no words
 * of the others. The text of scenarios and players comes in as values and is never markup.
 */

/** The languages of the interface; English is the one that all else falls back to. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words, so that people find theirs whatever is spoken now. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

type Translation = Exclude<Language, 'en'>;

/** A catalogue: texts in groups; plural forms are keys that end in `_one` and `_other`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** The same catalogue in another language: no key is missing, and none is left over. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** Fetches the translations of a catalogue, each when it is wanted. */
export type Translations<T> = Readonly<Record<Translation, () => Promise<Translated<T>>>>;

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

const rooms = new Map<string, Translations<Catalogue>>();
let spoken: Language = 'en';

/** Opens the texts of a room, such as `game` or `board`. */
export function openTexts<const T extends Catalogue>(
  room: string,
  en: T,
  translations?: Translations<T>,
): Texts<KeyOf<T>> {
  words.addResourceBundle('en', room, en);
  if (translations !== undefined) rooms.set(room, translations);
  return {
    say: (key, values = {}) => words.t(key, { ...values, ns: room }),
    has: (key): key is KeyOf<T> => words.exists(key, { ns: room }),
  };
}

/**
 * Speaks a language from now on. To be awaited before a page is shown: rooms opened since the last time get their
 * texts. Where a translation can't be fetched, English stands in.
 */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en') {
    for (const [room, translations] of rooms) {
      if (words.hasResourceBundle(language, room)) continue;
      words.addResourceBundle(language, room, await translations[language]());
    }
  }
  await words.changeLanguage(language);
  spoken = language;
}

/** The language that is spoken, for dates and numbers. */
export function languageNow(): Language {
  return spoken;
}

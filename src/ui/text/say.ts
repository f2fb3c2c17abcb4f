import { createInstance } from 'i18next';
import { en } from './en.ts';

/** The interface's texts by key; the text of scenarios and players comes in as values and is never markup. */

type WithoutPlural<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${WithoutPlural<K>}`
    : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** A key of the catalogue; plural forms share one, chosen by `count`. */
export type TextKey = Leaves<typeof en>;

const catalogue = createInstance();
// With its resources at hand and `initAsync` off it is ready at once; the promise has nothing to wait for.
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: { en: { translation: en } },
  // lit-html escapes; doing it twice would show `&amp;`.
  interpolation: { escapeValue: false },
});

/** The text of a key with its values filled in; `count` chooses between singular and plural. */
export function say(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return catalogue.t(key, values);
}

/** Whether the catalogue has this key, for words that scenario files choose from. */
export function hasText(key: string): key is TextKey {
  return catalogue.exists(key);
}

import type { Remark } from '../finding.ts';
import { CARD_WORDS, placeholdersOf, wordsOf } from '../check/texts.ts';
import type { Translation } from '../format/translation.ts';
import { hashOfText } from './hash.ts';
import type { SourceText } from './texts.ts';

/** How the texts of a translation stand to those that they were made from. */

/**
 * `missing`: there is none, and the source text stands in; `stale`: the source has changed since, and the translation is
 * shown all the same; `faulty`: a placeholder was lost or invented, and the source text stands in.
 */
const TEXT_STATES = ['current', 'stale', 'faulty', 'missing'] as const;
export type TextState = (typeof TEXT_STATES)[number];

export interface TranslatedText extends SourceText {
  /** The words in the other language; null where there are none. */
  readonly translation: string | null;
  readonly state: TextState;
}

/** Every text of the source with its translation, in the order of the source. */
export function translatedTexts(
  source: readonly SourceText[],
  translation: Translation | null,
): readonly TranslatedText[] {
  return source.map((text) => {
    const own = ownOf(translation?.texts, text.key);
    if (own === undefined) return { ...text, translation: null, state: 'missing' };
    const isCurrent = ownOf(translation?.sources, text.key) === hashOfText(text.text);
    const state = hasSamePlaceholders(text.text, own) ? (isCurrent ? 'current' : 'stale') : 'faulty';
    return { ...text, translation: own, state };
  });
}

/** The part of a translation that was made from these very texts; what was made from other words is left out. */
export function madeFrom(source: readonly SourceText[], translation: Translation): Translation {
  const current = translatedTexts(source, translation).filter(({ state }) => state === 'current');
  const texts = Object.fromEntries(current.map(({ key, translation: words }) => [key, words ?? '']));
  return { ...translation, texts };
}

function ownOf<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function hasSamePlaceholders(source: string, text: string): boolean {
  const { lost, invented } = placeholderChanges(source, text);
  return lost.length === 0 && invented.length === 0;
}

/** The placeholders that a translation lost, and those that it invented. */
function placeholderChanges(source: string, text: string) {
  const [before, after] = [new Set(placeholdersOf(source)), new Set(placeholdersOf(text))];
  return {
    lost: [...before].filter((name) => !after.has(name)),
    invented: [...after].filter((name) => !before.has(name)),
  };
}

/** Whether a key is that of a card: what the trainee reads while somebody waits. */
function isCard(key: string): boolean {
  return /^beats\/[^/]+\/replies\/[^/]+\/say$/.test(key);
}

/** What is wrong with the words of one text; the paths are for the caller to place. */
export function remarksOfText({ key, text }: SourceText, words: string): readonly Remark[] {
  const path = ['texts', key];
  const { lost, invented } = placeholderChanges(text, words);
  const remarks: Remark[] = [];
  for (const name of lost) {
    const message = `"{${name}}" of the source is lost in "${key}"; until it is back, the source text is shown.`;
    remarks.push({ path, level: 'error', code: 'placeholder-lost', message });
  }
  for (const name of invented) {
    const message = `"{${name}}" in "${key}" is not in the source; until it is gone, the source text is shown.`;
    remarks.push({ path, level: 'error', code: 'placeholder-invented', message });
  }
  const count = isCard(key) ? wordsOf(words) : 0;
  if (count > CARD_WORDS) {
    const message = `The card "${key}" has ${count} words; at most ${CARD_WORDS}.`;
    remarks.push({ path, level: 'warning', code: 'long-card', message });
  }
  return remarks;
}

/** How many keys a sentence names before it only counts. */
const NAMED = 3;

/** What there is to say about a translation: what it lost, what is missing, and what is out of date. */
export function translationRemarks(
  source: readonly SourceText[],
  translation: Translation,
): readonly Remark[] {
  const known = new Set(source.map(({ key }) => key));
  const remarks: Remark[] = [];
  for (const key of Object.keys(translation.texts)) {
    if (known.has(key)) continue;
    const message = `There is no text "${key}" in the source any more.`;
    remarks.push({ path: ['texts', key], level: 'warning', code: 'text-unknown', message });
  }
  const texts = translatedTexts(source, translation);
  for (const text of texts) {
    if (text.translation === null) continue;
    remarks.push(...remarksOfText(text, text.translation));
    if (text.state !== 'stale') continue;
    const message = `The source of "${text.key}" has changed since: "${text.text}"`;
    remarks.push({ path: ['texts', text.key], level: 'warning', code: 'text-stale', message });
  }
  const missing = texts.filter(({ state }) => state === 'missing').map(({ key }) => key);
  if (missing.length > 0) {
    const named = missing.slice(0, NAMED).map((key) => `"${key}"`);
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
    const message = `${missing.length} of ${texts.length} texts have no translation: ${named.join(', ')}${more}.`;
    remarks.push({ path: ['texts'], level: 'note', code: 'text-missing', message });
  }
  return remarks;
}

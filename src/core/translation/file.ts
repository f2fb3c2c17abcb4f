import type { Finding } from '../finding.ts';
import { placer } from '../format/locate.ts';
import { readTranslation } from '../format/read.ts';
import type { Translation } from '../format/translation.ts';
import { hashOfText } from './hash.ts';
import { translationRemarks } from './state.ts';
import type { SourceText } from './texts.ts';

/** Translations as files: what there is to say about one, and one made from words. */

/** Reads a translation and says how it stands to the texts that it was made from, each finding with its place. */
export function translationFindings(
  text: string,
  file: string,
  of: string,
  source: readonly SourceText[],
): { readonly translation: Translation | null; readonly findings: readonly Finding[] } {
  const read = readTranslation(text, file);
  if (!read.ok) return { translation: null, findings: read.findings };
  const { place } = placer(text.startsWith('\uFEFF') ? text.slice(1) : text, file);
  const translation = read.value;
  const named =
    translation.of === of
      ? []
      : [
          place({
            path: ['of'],
            level: 'error',
            code: 'id-differs',
            message: `This translates "${translation.of}", and the file is called after "${of}".`,
          }),
        ];
  const findings = [...named, ...translationRemarks(source, translation).map(place)];
  return { translation, findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

/** Stands for what nobody knows that a text was made from: it never is the text of now. */
const UNKNOWN = '0'.repeat(12);

/** The same translation for these texts alone: words of others are left out, and each stays as old as it is. */
export function fitTo(of: string, source: readonly SourceText[], translation: Translation): Translation {
  const { language, texts, sources } = translation;
  const words = new Map(Object.entries(texts));
  const hashes = new Map([...words.keys()].map((key) => [key, UNKNOWN]));
  for (const [key, hash] of Object.entries(sources)) hashes.set(key, hash);
  return makeTranslation(of, language, source, words, hashes);
}

/**
 * A translation of these texts in their order; texts without words are left out.
 * @param hashes what the words were made from, where that is not the source of now
 */
export function makeTranslation(
  of: string,
  language: string,
  source: readonly SourceText[],
  words: ReadonlyMap<string, string>,
  hashes: ReadonlyMap<string, string> = new Map(),
): Translation {
  const told = source.flatMap(({ key, text }) => {
    const translated = words.get(key);
    return translated === undefined ? [] : [{ key, translated, hash: hashes.get(key) ?? hashOfText(text) }];
  });
  return {
    $schema: '../../../public/translation.schema.json',
    format: 1,
    of,
    language,
    texts: Object.fromEntries(told.map(({ key, translated }) => [key, translated])),
    sources: Object.fromEntries(told.map(({ key, hash }) => [key, hash])),
  };
}

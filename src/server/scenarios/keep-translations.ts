import { MAX_LANGUAGES } from '../../wire.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import { hashOf } from '../store/secret.ts';
import type { Writing } from '../store/writer.ts';
import type { KeptTranslation } from '../verify/tasks.ts';
import type { VersionRow } from './versions.ts';

/** Adds translations to a version, or replaces those in the same languages. */
export async function keepTranslations(
  trx: Writing,
  { id, team }: Pick<VersionRow, 'id' | 'team'>,
  translations: readonly KeptTranslation[],
  changed: number,
): Promise<Refused | null> {
  if (translations.length === 0) return null;
  const there = await trx.selectFrom('translations').select('language').where('version', '=', id).execute();
  const languages = new Set([...there, ...translations].map(({ language }) => language));
  if (languages.size > MAX_LANGUAGES)
    return refuse('translations-full', `A version is told in ${MAX_LANGUAGES} languages at most.`);
  for (const { language, text, words } of translations) {
    const set = { text, stamp: hashOf(text), words: JSON.stringify(words), changed };
    await trx
      .insertInto('translations')
      .values({ version: id, language, team, ...set })
      .onConflict((conflict) => conflict.columns(['version', 'language']).doUpdateSet(set))
      .execute();
  }
  return null;
}

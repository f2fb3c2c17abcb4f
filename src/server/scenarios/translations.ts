import { hashOfText, readTranslation, type Translation } from '../../core/index.ts';
import type { Published } from '../../wire.ts';
import { isRefused, refuse, type Refused } from '../http/refusing.ts';
import { member, type Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { isoOf } from '../people/rows.ts';
import type { Store } from '../store/store.ts';
import type { GivenTranslation, KeptWords } from '../verify/tasks.ts';
import type { World } from '../world.ts';
import { keepTranslations } from './keep-translations.ts';
import { FOLDER, factsOf, type VersionRow } from './versions.ts';

/**
 * What a team published of its versions in other languages. It stands beside a version, is replaced without making a new
 * one, and goes with its team.
 */
export function serveTranslations(serve: Serve, world: World): void {
  const { store, versions, now } = world;

  serve('scenarioTranslation', async (asked) => {
    const { team } = member(asked);
    const { scenario = '', hash = '', language = '' } = asked.params;
    const version = await versions.byHash(team.id, scenario, hash);
    if (version === undefined) return unknownVersion();
    return { translation: await translationText(store, version, language) };
  });

  serve('addTranslation', async (asked) => {
    const { team } = member(asked);
    const version = await ownVersion(world, team.id, asked.params);
    if (isRefused(version)) return version;
    const { source, tips } = await versions.texts(version);
    const given = [{ language: null, text: asked.body.translation }];
    const read = await world.verifier.translations(given, source, tips);
    if (!read.ok) return refuse('translation-faulty', read.message);
    return store.write(async (trx) => {
      const refused = await keepTranslations(trx, version, read.translations, now());
      if (refused !== null) return refused;
      await tell(trx, team.id, { kind: 'scenarios' }, now());
      return { language: read.translations[0]?.language ?? '' };
    });
  });

  serve('removeTranslation', async (asked) => {
    const { team } = member(asked);
    const version = await ownVersion(world, team.id, asked.params);
    if (isRefused(version)) return version;
    return store.write(async (trx) => {
      await trx
        .deleteFrom('translations')
        .where('version', '=', version.id)
        .where('language', '=', asked.params['language'] ?? '')
        .execute();
      await tell(trx, team.id, { kind: 'scenarios' }, now());
      return { done: true as const };
    });
  });
}

/** What came along with a scenario, for the thread that reads it. */
export function givenTranslations({
  translations = {},
}: {
  readonly translations?: Readonly<Record<string, string>> | undefined;
}): readonly GivenTranslation[] {
  return Object.entries(translations).map(([language, text]) => ({ language, text }));
}

const unknownVersion = (): Refused => refuse('unknown-version', 'This version was never published here.');

/** A version that the team published itself; those of the folder have their translations in the folder. */
async function ownVersion(
  { versions }: World,
  team: string,
  { scenario = '', hash = '' }: Readonly<Record<string, string>>,
): Promise<VersionRow | Refused> {
  const version = await versions.byHash(team, scenario, hash);
  return version === undefined || version.team === FOLDER ? unknownVersion() : version;
}

/** The file of a version in a language; null where its team published none. */
async function translationText(
  { read }: Pick<Store, 'read'>,
  version: VersionRow,
  language: string,
): Promise<string | null> {
  if (version.team === FOLDER) return null;
  const row = await read
    .selectFrom('translations')
    .select('text')
    .where('version', '=', version.id)
    .where('language', '=', language)
    .executeTakeFirst();
  return row?.text ?? null;
}

/** A version in a language: as its team published it, else as the folder has it; null where neither does. */
export async function translationOf(
  world: Pick<World, 'store' | 'translation'>,
  version: VersionRow,
  language: string,
): Promise<Translation | null> {
  const text = await translationText(world.store, version, language);
  if (text === null) return world.translation(version.scenario, language);
  const read = readTranslation(text, 'translation.json');
  return read.ok ? read.value : null;
}

/** What is told of a version's translations where versions are listed. */
export interface TranslationsTold {
  readonly translations: Published['scenarios'][number]['versions'][number]['translations'];
  readonly words: Published['scenarios'][number]['words'];
  /** Another one whenever one of them is; empty without any. */
  readonly stamp: string;
}

/** What there is to tell of the translations of each version of a team, by the version's id. */
export async function translationsTold(
  { read }: Pick<Store, 'read'>,
  versions: readonly VersionRow[],
): Promise<ReadonlyMap<string, TranslationsTold>> {
  const own = new Map(versions.flatMap((row) => (row.team === FOLDER ? [] : [[row.id, row]])));
  const [first] = own.values();
  if (first === undefined) return new Map();
  const rows = await read
    .selectFrom('translations')
    .select(['version', 'language', 'stamp', 'words', 'changed'])
    .where('team', '=', first.team)
    .orderBy('language')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ version }) => version)].flatMap(([id, all]) => {
      const version = own.get(id);
      if (version === undefined) return [];
      const { title, summary } = factsOf(version);
      const words = all.flatMap(({ language, words: kept }) => {
        const found = wordsFor({ title, summary }, JSON.parse(kept) as KeptWords);
        return found === null ? [] : [[language, found] as const];
      });
      const told: TranslationsTold = {
        translations: all.map(({ language, changed }) => ({ language, changed: isoOf(changed) })),
        words: Object.fromEntries(words),
        stamp: all.map(({ language, stamp }) => `${language} ${stamp}`).join(' '),
      };
      return [[id, told] as const];
    }),
  );
}

/** Title and summary as translated, while both were made from the words that stand there now. */
function wordsFor(
  source: { readonly title: string; readonly summary: string },
  { title, summary }: KeptWords,
): { readonly title: string; readonly summary: string } | null {
  if (title?.from !== hashOfText(source.title) || summary?.from !== hashOfText(source.summary)) return null;
  return { title: title.text, summary: summary.text };
}

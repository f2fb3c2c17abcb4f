import type { Answer } from '../../wire.ts';
import { tell } from '../live/hub.ts';
import { hashOf, newId } from '../store/secret.ts';
import type { Store } from '../store/store.ts';
import type { Writing } from '../store/writer.ts';
import type { Refused } from '../http/refusing.ts';
import type { Described, KeptTranslation } from '../verify/tasks.ts';
import { keepTranslations } from './keep-translations.ts';
import { FOLDER, type VersionRow, type Versions } from './versions.ts';

/** Publishing: a scenario that was read becomes a version, or corrects the texts of one. */

type Readable = Extract<Described, { ok: true }>;

/**
 * Publishes to a team, or to all (`FOLDER`). What has the hash of a version that is here is that version: its texts
 * are replaced, and its tips too; the hash sees to it that no point moves from one skill to another.
 * Translations that come along are added to the version, or replace those in their languages.
 */
export async function publish(
  {
    store,
    versions,
    now,
  }: { readonly store: Store; readonly versions: Versions; readonly now: () => number },
  team: string,
  texts: { readonly source: string; readonly tips: string },
  described: Readable,
  translations: readonly KeptTranslation[] = [],
): Promise<Answer<'publish'> | Refused> {
  const { scenario, hash } = described;
  const published = await store.write(async (trx) => {
    const seen = await trx
      .selectFrom('versions')
      .selectAll()
      .where('scenario', '=', scenario)
      .where('team', 'in', team === FOLDER ? [FOLDER] : [FOLDER, team])
      .execute();
    const mine = seen.find((row) => row.team === team && row.hash === hash);
    const twin = mine ?? seen.find((row) => row.hash === hash);
    const number = twin?.version ?? Math.max(0, ...seen.map(({ version }) => version)) + 1;
    const source = await keepText(trx, texts.source);
    const tips = await keepText(trx, texts.tips);
    await trx
      .updateTable('versions')
      .set({ current: 0 })
      .where('team', '=', team)
      .where('scenario', '=', scenario)
      .execute();
    const facts = JSON.stringify(described.facts);
    const rankable = Number(described.rankable);
    const id = mine?.id ?? newId();
    if (mine !== undefined) {
      const set = { source, tips, facts, rankable, current: 1 };
      await trx.updateTable('versions').set(set).where('id', '=', mine.id).execute();
    } else {
      const row: VersionRow = {
        id,
        team,
        scenario,
        hash,
        version: number,
        published: now(),
        source,
        tips,
        facts,
        rankable,
        current: 1,
      };
      await trx.insertInto('versions').values(row).execute();
    }
    const refused = await keepTranslations(trx, { id, team }, translations, now());
    if (refused !== null) return refused;
    if (team !== FOLDER) await tell(trx, team, { kind: 'scenarios' }, now());
    return { id: scenario, hash, version: number, new: twin === undefined };
  });
  versions.forget();
  return published;
}

async function keepText(trx: Writing, text: string): Promise<string> {
  const id = hashOf(text);
  await trx
    .insertInto('sources')
    .values({ id, text })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return id;
}

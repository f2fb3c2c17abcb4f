import type { Selectable } from 'kysely';
import type { VersionTable } from '../store/tables.ts';
import type { Store } from '../store/store.ts';
import type { VersionFacts, VersionTexts } from '../verify/tasks.ts';

/**
 * The versions of the scenarios: those of the folder, for all teams, and those that a team's lead published.
 * They are never deleted, so that old runs still replay; their texts are kept once each.
 */

export type VersionRow = Selectable<VersionTable>;

/** The team of versions that came from the folder. */
export const FOLDER = '';

export interface Versions {
  /** The version that a team plays now: its own where it has one, else that of the folder. */
  current(team: string, scenario: string): Promise<VersionRow | undefined>;
  byHash(team: string, scenario: string, hash: string): Promise<VersionRow | undefined>;
  byId(id: string): Promise<VersionRow | undefined>;
  /** Every version that a team can play, by scenario and number. */
  all(team: string): Promise<readonly VersionRow[]>;
  texts(version: VersionRow): Promise<VersionTexts>;
  /** Forgets what is kept in memory: something was published. */
  forget(): void;
}

export const factsOf = (row: Pick<VersionRow, 'facts'>): VersionFacts =>
  JSON.parse(row.facts) as VersionFacts;

/** The number of variants that can be mastered; those that several pasts have are the same customers. */
export const variantsOf = ({ variants }: VersionFacts): number =>
  new Set(Object.values(variants).flat()).size;

/** Texts that are kept in memory; a text has a quarter of a megabyte. */
const KEPT_TEXTS = 24;
/** How long the list of versions is believed, in milliseconds: another server may have published. */
const BELIEVED = 2000;

export function makeVersions({ read }: Pick<Store, 'read'>, now: () => number): Versions {
  let rows: { readonly at: number; readonly all: Promise<readonly VersionRow[]> } | null = null;
  const kept = new Map<string, VersionTexts>();

  const load = (): Promise<readonly VersionRow[]> => {
    const age = rows === null ? Infinity : Math.abs(now() - rows.at);
    if (rows === null || age > BELIEVED) {
      const all = read.selectFrom('versions').selectAll().orderBy('scenario').orderBy('version').execute();
      rows = { at: now(), all };
      all.catch(() => (rows = null));
    }
    return rows.all;
  };
  const ofTeam = async (team: string) =>
    (await load()).filter((row) => row.team === FOLDER || row.team === team);
  /** The team's own before the folder's. */
  const preferred = (found: readonly VersionRow[]) => found.find((row) => row.team !== FOLDER) ?? found[0];

  return {
    current: async (team, scenario) =>
      preferred((await ofTeam(team)).filter((row) => row.scenario === scenario && row.current === 1)),
    byHash: async (team, scenario, hash) =>
      preferred((await ofTeam(team)).filter((row) => row.scenario === scenario && row.hash === hash)),
    byId: async (id) => (await load()).find((row) => row.id === id),
    all: ofTeam,
    async texts(version) {
      const stamp = `${version.source} ${version.tips}`;
      const before = kept.get(version.id);
      if (before?.stamp === stamp) return before;
      const found = await read
        .selectFrom('sources')
        .selectAll()
        .where('id', 'in', [version.source, version.tips])
        .execute();
      const textOf = (id: string) => found.find((row) => row.id === id)?.text ?? '';
      const texts = {
        id: version.id,
        stamp,
        source: textOf(version.source),
        tips: textOf(version.tips),
      };
      const [oldest] = kept.keys();
      if (kept.size >= KEPT_TEXTS && oldest !== undefined) kept.delete(oldest);
      kept.set(version.id, texts);
      return texts;
    },
    forget: () => (rows = null),
  };
}

import { isRefused, refuse } from '../http/refusing.ts';
import { member, type Serve } from '../http/serving.ts';
import { isoOf } from '../people/rows.ts';
import type { World } from '../world.ts';
import type { Answer } from '../../wire.ts';
import { hashOf } from '../store/secret.ts';
import { publish } from './publish.ts';
import {
  givenTranslations,
  serveTranslations,
  translationsTold,
  type TranslationsTold,
} from './translations.ts';
import { withdraw } from './withdraw.ts';
import { FOLDER, factsOf, variantsOf, type VersionRow } from './versions.ts';

/** Published scenarios: the list, their texts, and publishing by a lead. */
export function serveScenarios(serve: Serve, world: World): void {
  const { versions, store } = world;

  serve('published', async (asked) => {
    await world.folder.look();
    const { team } = member(asked);
    const counted = await store.read
      .selectFrom('standings')
      .select((of) => [
        'hash',
        of.fn.sum<number | string>('runs').as('runs'),
        of.fn.count<number | string>('player').distinct().as('players'),
      ])
      .where('team', '=', team.id)
      .where('period', '=', 'all')
      .groupBy('hash')
      .execute();
    // PostgreSQL gives sums and counts as texts.
    const figures = new Map(
      counted.map(({ hash, runs, players }) => [hash, { runs: Number(runs), players: Number(players) }]),
    );
    const rows = await versions.all(team.id);
    return { scenarios: listOf(rows, figures, await translationsTold(store, rows)) };
  });

  serve('withdraw', async (asked) => {
    const { team } = member(asked);
    return withdraw(world, team.id, asked.params['scenario'] ?? '');
  });

  serve('publish', async (asked) => {
    const { team } = member(asked);
    const { source } = asked.body;
    const tips = await world.tips();
    if (tips === null) return refuse('scenario-faulty', 'The server has no tips to read the scenario with.');
    const described = await world.verifier.describe('published.json', source, tips);
    if (!described.ok) return refuse('scenario-faulty', described.message);
    if (!described.rankable) return refuse('not-rankable', 'It has too many states to be ranked.');
    const read = await world.verifier.translations(givenTranslations(asked.body), source, tips);
    if (!read.ok) return refuse('translation-faulty', read.message);
    const published = await publish(world, team.id, { source, tips }, described, read.translations);
    if (!isRefused(published)) void world.warming.scenario(team.id, published.id);
    return published;
  });

  serveTranslations(serve, world);

  for (const [route, part] of [
    ['scenarioSource', 'source'],
    ['scenarioTips', 'tips'],
  ] as const) {
    serve(route, async (asked) => {
      const { team } = member(asked);
      const { scenario = '', hash = '' } = asked.params;
      const version = await versions.byHash(team.id, scenario, hash);
      if (version === undefined) return refuse('unknown-version', 'This version was never published here.');
      void asked.reply.type('application/json; charset=utf-8');
      return (await versions.texts(version))[part];
    });
  }
}

/** By scenario, the newest version first; what a team published itself stands before the folder's. */
function listOf(
  rows: readonly VersionRow[],
  figures: ReadonlyMap<string, { readonly runs: number; readonly players: number }>,
  told: ReadonlyMap<string, TranslationsTold>,
): Answer<'published'>['scenarios'] {
  const byScenario = Map.groupBy(rows, ({ scenario }) => scenario);
  return [...byScenario]
    .map(([id, all]) => {
      const own = all.filter(({ team }) => team !== FOLDER);
      const rest = all.filter(({ team, hash }) => team === FOLDER && !own.some((row) => row.hash === hash));
      const current = own.find((row) => row.current === 1) ?? rest.find((row) => row.current === 1);
      const shown = [...own, ...rest].toSorted((a, b) => b.version - a.version);
      const [newest] = shown;
      const facts = factsOf(current ?? newest ?? { facts: '{}' });
      return {
        id,
        title: facts.title,
        summary: facts.summary,
        minutes: facts.minutes,
        setting: facts.setting,
        channel: facts.channel,
        language: facts.language ?? 'en',
        words: told.get((current ?? newest)?.id ?? '')?.words ?? {},
        teaches: [...(facts.teaches ?? [])],
        skills: [...(facts.skills ?? [])],
        difficulty: facts.difficulty ?? null,
        after: facts.after ?? null,
        versions: shown.map((row) => ({
          hash: row.hash,
          version: row.version,
          published: isoOf(row.published),
          current: row === current,
          from: row.team === FOLDER ? ('folder' as const) : ('team' as const),
          rankable: row.rankable === 1,
          variants: variantsOf(factsOf(row)),
          ...(figures.get(row.hash) ?? { runs: 0, players: 0 }),
          translations: told.get(row.id)?.translations ?? [],
          text: textStamp(row, told.get(row.id)?.stamp),
        })),
      };
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** Changes with every text that a version is played in; without translations it is what it was before there were any. */
function textStamp({ source, tips }: VersionRow, translations: string | undefined): string {
  return hashOf([source, tips, ...(translations === undefined ? [] : [translations])].join(' '));
}

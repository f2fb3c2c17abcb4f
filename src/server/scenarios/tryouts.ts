import type { Selectable } from 'kysely';
import { MAX_TRYOUT, MAX_TRYOUTS, type TryoutCard } from '../../wire.ts';
import { refuse } from '../http/refusing.ts';
import { member, type Serve } from '../http/serving.ts';
import { isoOf } from '../people/rows.ts';
import { newKey } from '../store/secret.ts';
import type { TryoutTable } from '../store/tables.ts';
import type { World } from '../world.ts';
import { givenTranslations } from './translations.ts';

/** Unlisted try-out links. They stand in no list but their team's, and nothing that is played under them comes back. */

const DAY = 86_400_000;

export function serveTryouts(serve: Serve, world: World): void {
  const { store, now } = world;

  serve('tryouts', async (asked) => {
    const rows = await store.read
      .selectFrom('tryouts')
      .select(['id', 'title', 'created', 'expires'])
      .where('team', '=', member(asked).team.id)
      .where('expires', '>', now())
      .orderBy('created', 'desc')
      .orderBy('id')
      .execute();
    return { tryouts: rows.map(cardOf), most: MAX_TRYOUTS };
  });

  serve('newTryout', async (asked) => {
    const { team } = member(asked);
    const { source, days } = asked.body;
    if (Buffer.byteLength(source) > MAX_TRYOUT) return refuse('too-large', 'The draft is too long.');
    const tips = await world.tips();
    if (tips === null) return refuse('scenario-faulty', 'The server has no tips to read the draft with.');
    const described = await world.verifier.describe('tryout.json', source, tips);
    if (!described.ok) return refuse('scenario-faulty', described.message);
    const read = await world.verifier.translations(givenTranslations(asked.body), source, tips);
    if (!read.ok) return refuse('translation-faulty', read.message);
    const created = now();
    const { title } = described.facts;
    const row = {
      id: newKey(),
      team: team.id,
      title,
      source,
      created,
      expires: created + days * DAY,
      translations: JSON.stringify(asked.body.translations ?? {}),
    };
    return store.write(async (trx) => {
      await trx.deleteFrom('tryouts').where('team', '=', team.id).where('expires', '<=', created).execute();
      const { count } = await trx
        .selectFrom('tryouts')
        .select((of) => of.fn.countAll<number | string>().as('count'))
        .where('team', '=', team.id)
        .executeTakeFirstOrThrow();
      if (Number(count) >= MAX_TRYOUTS) {
        return refuse('tryouts-full', `There are ${MAX_TRYOUTS} links already; end one first.`);
      }
      await trx.insertInto('tryouts').values(row).execute();
      return cardOf(row);
    });
  });

  serve('endTryout', async (asked) => {
    const { team } = member(asked);
    const id = asked.params['tryout'] ?? '';
    return store.write(async (trx) => {
      const { numDeletedRows } = await trx
        .deleteFrom('tryouts')
        .where('id', '=', id)
        .where('team', '=', team.id)
        .executeTakeFirst();
      return numDeletedRows === 0n ? refuse('not-found', 'There is no such link.') : { done: true as const };
    });
  });

  serve('tryout', async ({ params }) => {
    const row = await store.read
      .selectFrom('tryouts')
      .innerJoin('teams', 'teams.id', 'tryouts.team')
      .select([
        'teams.name as team',
        'tryouts.title',
        'tryouts.source',
        'tryouts.expires',
        'tryouts.translations',
      ])
      .where('tryouts.id', '=', params['tryout'] ?? '')
      .where('tryouts.expires', '>', now())
      .executeTakeFirst();
    if (row === undefined) return refuse('not-found', 'This link was ended, or has run out.');
    const { expires, translations, ...rest } = row;
    return {
      ...rest,
      expires: isoOf(expires),
      translations: JSON.parse(translations) as Record<string, string>,
    };
  });
}

function cardOf(row: Pick<Selectable<TryoutTable>, 'id' | 'title' | 'created' | 'expires'>): TryoutCard {
  const { id, title, created, expires } = row;
  return { key: id, title, created: isoOf(created), expires: isoOf(expires) };
}

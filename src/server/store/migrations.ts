import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/**
 * The one history of the tables, for both databases. A migration that was released is never changed; a new one follows it.
 * No foreign keys: what belongs to a team or player is deleted by name (`people/deleting.ts`), in one transaction.
 */

export type DatabaseKind = 'sqlite' | 'postgres';

type Column = 'text' | 'text?' | 'int' | 'int?';

/** Adds columns by their kinds; `int` is of 64 bits. */
function columns<T extends string>(
  table: CreateTableBuilder<T>,
  kinds: Readonly<Record<string, Column>>,
): CreateTableBuilder<T> {
  let made = table;
  for (const [name, kind] of Object.entries(kinds)) {
    const type = kind.startsWith('text') ? 'text' : 'bigint';
    made = made.addColumn(name as never, type, (column) => (kind.endsWith('?') ? column : column.notNull()));
  }
  return made;
}

const FIRST_TABLES: Readonly<
  Record<string, { columns: Readonly<Record<string, Column>>; key: readonly string[] }>
> = {
  teams: {
    columns: {
      id: 'text',
      name: 'text',
      demo: 'int',
      created: 'int',
      settings: 'text',
      join_code: 'text',
      join_open: 'int',
      lead_hash: 'text',
      lead_epoch: 'int',
      wall_hash: 'text',
      wall_epoch: 'int',
      expires: 'int?',
    },
    key: ['id'],
  },
  players: {
    columns: {
      id: 'text',
      team: 'text',
      name: 'text',
      name_key: 'text',
      look: 'text',
      hidden: 'int',
      joined: 'int',
      seen: 'int',
      epoch: 'int',
      recovery_hash: 'text',
    },
    key: ['id'],
  },
  sources: { columns: { id: 'text', text: 'text' }, key: ['id'] },
  versions: {
    columns: {
      id: 'text',
      team: 'text',
      scenario: 'text',
      hash: 'text',
      version: 'int',
      published: 'int',
      source: 'text',
      tips: 'text',
      facts: 'text',
      rankable: 'int',
      current: 'int',
    },
    key: ['id'],
  },
  attempts: {
    columns: {
      id: 'text',
      team: 'text',
      player: 'text',
      version: 'text',
      scenario: 'text',
      hash: 'text',
      past: 'text',
      variant: 'text',
      earlier: 'text?',
      rules: 'int',
      seed: 'int',
      tempo: 'text',
      state: 'text',
      started: 'int',
      ended: 'int?',
      events: 'int',
      first: 'int',
    },
    key: ['id'],
  },
  pieces: {
    columns: { attempt: 'text', from_event: 'int', count: 'int', events: 'text', at: 'int' },
    key: ['attempt', 'from_event'],
  },
  runs: {
    columns: {
      id: 'text',
      team: 'text',
      player: 'text',
      attempt: 'text?',
      version: 'text',
      scenario: 'text',
      hash: 'text',
      past: 'text',
      variant: 'text',
      received: 'int',
      finished: 'int',
      ranked: 'int',
      first: 'int',
      mastered: 'int',
      percent: 'int?',
      answer: 'text',
      run: 'text',
    },
    key: ['id'],
  },
  standings: {
    columns: {
      team: 'text',
      period: 'text',
      player: 'text',
      scenario: 'text',
      hash: 'text',
      past: 'text',
      variant: 'text',
      runs: 'int',
      first: 'int?',
      mastered: 'int',
      opening: 'int?',
      latest: 'int?',
      latest_at: 'int',
      best: 'int?',
      best_at: 'int',
      promises_sum: 'int',
      promises_runs: 'int',
      excuses_sum: 'int',
      excuses_runs: 'int',
      listening_sum: 'int',
      listening_runs: 'int',
      care_sum: 'int',
      care_runs: 'int',
      relationship_sum: 'int',
      relationship_runs: 'int',
    },
    key: ['team', 'period', 'player', 'scenario', 'hash', 'past', 'variant'],
  },
  meetings: {
    columns: {
      id: 'text',
      team: 'text',
      step: 'text',
      created: 'int',
      closed: 'int?',
      code: 'text',
      changed: 'text',
      moment: 'text?',
      distribution: 'text?',
      typed: 'text',
      agreement: 'text?',
      agreed: 'int?',
    },
    key: ['id'],
  },
  ballots: {
    columns: { meeting: 'text', ballot: 'text', reply: 'text?', at: 'int' },
    key: ['meeting', 'ballot'],
  },
};

/** Unique indexes are rules; the others serve queries that are asked often. */
const FIRST_INDEXES: readonly { table: string; columns: readonly string[]; unique?: true }[] = [
  { table: 'teams', columns: ['join_code'], unique: true },
  { table: 'players', columns: ['team', 'name_key'], unique: true },
  { table: 'players', columns: ['recovery_hash'], unique: true },
  { table: 'versions', columns: ['team', 'scenario', 'hash'], unique: true },
  { table: 'attempts', columns: ['player', 'state'] },
  { table: 'attempts', columns: ['team', 'scenario', 'hash'] },
  { table: 'runs', columns: ['attempt'], unique: true },
  { table: 'runs', columns: ['team', 'scenario', 'hash', 'received'] },
  { table: 'runs', columns: ['team', 'received'] },
  { table: 'runs', columns: ['player', 'received'] },
  { table: 'standings', columns: ['player'] },
  { table: 'meetings', columns: ['code'], unique: true },
  { table: 'meetings', columns: ['team', 'created'] },
  { table: 'feed', columns: ['team', 'id'] },
  { table: 'feed', columns: ['at'] },
];

function first(kind: DatabaseKind): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const [name, table] of Object.entries(FIRST_TABLES)) {
        await columns(db.schema.createTable(name), table.columns)
          .addPrimaryKeyConstraint(`${name}_key`, table.key as never[])
          .execute();
      }
      // Ids of updates only ever grow: they are what a browser resumes by.
      const feed = db.schema.createTable('feed');
      const withId =
        kind === 'sqlite'
          ? feed.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
          : feed.addColumn('id', 'bigserial', (column) => column.primaryKey());
      await columns(withId, { team: 'text', body: 'text', at: 'int' }).execute();
      for (const { table, columns: of, unique } of FIRST_INDEXES) {
        const index = db.schema
          .createIndex(`${table}_by_${of.join('_')}`)
          .on(table)
          .columns([...of]);
        await (unique === true ? index.unique() : index).execute();
      }
    },
  };
}

/** Drafts behind unlisted links. */
const tryouts: Migration = {
  async up(db: Kysely<unknown>) {
    await columns(db.schema.createTable('tryouts'), {
      id: 'text',
      team: 'text',
      title: 'text',
      source: 'text',
      created: 'int',
      expires: 'int',
    })
      .addPrimaryKeyConstraint('tryouts_key', ['id'] as never[])
      .execute();
    await db.schema.createIndex('tryouts_by_team').on('tryouts').columns(['team']).execute();
  },
};

/** Standings by what every figure of a board follows from. They are made again from the runs when the server starts. */
const standingsAsTallies: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.dropTable('standings').execute();
    await columns(db.schema.createTable('standings'), {
      team: 'text',
      period: 'text',
      player: 'text',
      scenario: 'text',
      hash: 'text',
      past: 'text',
      variant: 'text',
      runs: 'int',
      attempts: 'int',
      first: 'int?',
      mastered: 'int',
      compared: 'int',
      opening: 'int?',
      latest: 'int?',
      latest_at: 'int',
      best: 'int?',
      best_at: 'int',
      best_before: 'int?',
      best_mastered: 'int',
      promises_latest: 'int?',
      promises_runs: 'int',
      excuses_latest: 'int?',
      excuses_runs: 'int',
      listening_latest: 'int?',
      listening_runs: 'int',
      care_latest: 'int?',
      care_runs: 'int',
      relationship_latest: 'int?',
      relationship_runs: 'int',
    })
      .addPrimaryKeyConstraint('standings_by_place', [
        'team',
        'period',
        'player',
        'scenario',
        'hash',
        'past',
        'variant',
      ] as never[])
      .execute();
    await db.schema.createIndex('standings_by_player').on('standings').columns(['player']).execute();
  },
};

/** What a team published of its versions in other languages, and drafts behind links with theirs. */
const translations: Migration = {
  async up(db: Kysely<unknown>) {
    await columns(db.schema.createTable('translations'), {
      version: 'text',
      language: 'text',
      team: 'text',
      text: 'text',
      stamp: 'text',
      words: 'text',
      changed: 'int',
    })
      .addPrimaryKeyConstraint('translations_key', ['version', 'language'] as never[])
      .execute();
    await db.schema.createIndex('translations_by_team').on('translations').columns(['team']).execute();
    await db.schema
      .alterTable('tryouts')
      .addColumn('translations', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
  },
};

/** The migrations, oldest first. */
export function migrationsFor(kind: DatabaseKind): MigrationProvider {
  const migrations = {
    '0001-first': first(kind),
    '0002-tryouts': tryouts,
    '0003-standings-as-tallies': standingsAsTallies,
    '0004-translations': translations,
  };
  return { getMigrations: () => Promise.resolve(migrations) };
}

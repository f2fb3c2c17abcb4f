import type { Compilable, CompiledQuery, InferResult, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Queries that every submission asks: put together once for each kind of database, and from then on only given their
 * values. Putting one together costs several times what SQLite takes to answer it.
 */

/** Stands for a value while a query is put together. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Values = Readonly<Record<string, string | number | null>>;

/**
 * @param build puts the query together; what it is given stands for the values, and can only be put where one can stand
 * @returns asks the query with values, and gives its rows
 */
export function prepared<V extends Values, Q extends Compilable>(
  build: (db: Kysely<Tables>, values: V) => Q,
): (db: Kysely<Tables>, values: V) => Promise<readonly RowOf<Q>[]> {
  const compiled = new Map<unknown, CompiledQuery>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter.constructor);
    if (query === undefined) {
      const names = Object.keys(values);
      const placeholders = Object.fromEntries(names.map((name) => [name, new Placeholder(name)]));
      query = build(db, placeholders as unknown as V).compile();
      compiled.set(adapter.constructor, query);
    }
    const parameters = query.parameters.map((each) =>
      each instanceof Placeholder ? values[each.name] : each,
    );
    const { rows } = await db.executeQuery<RowOf<Q>>({ ...query, parameters });
    return rows;
  };
}

type RowOf<Q extends Compilable> = InferResult<Q> extends readonly (infer R)[] ? R : never;

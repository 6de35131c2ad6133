import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import type { ParameterOrJSON } from 'postgres';
import type { SqlLike } from './client.ts';

/**
 * Reads or writes records by drizzle's typed query builder, on a client or in an open transaction of it: for plain
 * statements of one table or two. (drizzle's own driver for this client would change how the client reads dates.)
 *
 * @throws the database's own error: drizzle's has the parameters in its text, which may be persons' data.
 */
export async function query<Rows>(
  sql: SqlLike,
  build: (database: PgRemoteDatabase) => PromiseLike<Rows>,
): Promise<Rows> {
  try {
    return await build(builderFor(sql));
  } catch (error) {
    if (error instanceof DrizzleQueryError && error.cause !== undefined) throw error.cause;
    throw error;
  }
}

const builders = new WeakMap<SqlLike, PgRemoteDatabase>();

function builderFor(sql: SqlLike): PgRemoteDatabase {
  const known = builders.get(sql);
  if (known !== undefined) return known;
  const builder = drizzle(async (text, parameters: ParameterOrJSON<never>[], method, typings = []) => {
    // The query builder has made JSON a text, and the client would quote it once more.
    const values = parameters.map((value, place) => (typings[place] === 'json' ? JSON.parse(String(value)) : value));
    const statement = sql.unsafe(text, values, { prepare: true });
    return { rows: method === 'all' ? await statement.values() : await statement };
  });
  builders.set(sql, builder);
  return builder;
}

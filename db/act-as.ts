import type { SqlLike } from './client.ts';

/**
 * The writer as the history stores it: `client:<id>` for a caller of the API, `importer:<name>` for a delivery, `platform` for
 * the platform's own upkeep.
 */
export type Actor = `client:${string}` | `importer:${string}` | 'platform';

/** Says for the rest of this transaction who writes in it. Outside a transaction it says nothing. */
export async function actAs(transaction: SqlLike, actor: Actor): Promise<void> {
  await transaction`select set_config('tjenestegraf.actor', ${actor}, true)`;
}

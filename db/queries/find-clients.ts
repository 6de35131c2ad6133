import { sql as text } from 'drizzle-orm';
import type { SqlLike } from '../client.ts';
import { query } from '../query.ts';
import { client } from '../tables/record/client.ts';

/** A registration in the client register. */
export type ClientRegistration = typeof client.$inferSelect;

const byId = text`${client.id} collate "C"`;

/** Registrations by id, the page after `after`; the whole register's size beside it. */
export async function findClients(
  sql: SqlLike,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ items: readonly ClientRegistration[]; totalCount: number; hasNextPage: boolean }> {
  const rows = await query(sql, (database) =>
    database
      .select()
      .from(client)
      .where(after === null ? undefined : text`${byId} > ${after}`)
      .orderBy(byId)
      .limit(limit + 1),
  );
  const totalCount = await query(sql, (database) => database.$count(client));
  return { items: rows.slice(0, limit), totalCount, hasNextPage: rows.length > limit };
}

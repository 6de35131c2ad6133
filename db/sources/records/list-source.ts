import type { SqlLike } from '../../client.ts';

/** The source that states a row of a national list. */
export interface StatedBy {
  readonly publisher: string;
  readonly title: string;
  readonly url: string | null;
  /** The day somebody last read it. */
  readonly checkedOn: string;
}

/** Keeps the source of a row of a national list; each row has one of its own. */
export async function writeListSource(
  sql: SqlLike,
  id: string,
  { publisher, title, url, checkedOn }: StatedBy,
): Promise<void> {
  await sql`
    insert into source as stored (id, title, publisher, url, retrieved_on)
    values (${id}, ${title}, ${publisher}, ${url}, ${checkedOn})
    on conflict (id) do update set title = excluded.title, publisher = excluded.publisher, url = excluded.url,
      retrieved_on = excluded.retrieved_on, updated_on = null, comment = null, closed_on = null
    where (stored.title, stored.publisher, stored.url, stored.retrieved_on)
      is distinct from (excluded.title, excluded.publisher, excluded.url, excluded.retrieved_on)`;
}

/** The day on which any row of a list was last read. */
export async function newestOf(sql: SqlLike, prefix: string): Promise<string | null> {
  const [stored] = await sql<{ day: string | null }[]>`
    select max(retrieved_on)::text as day from source where starts_with(id, ${prefix})`;
  return stored?.day ?? null;
}

import { arrangeDocuments, type EntryDocuments, type SearchDocuments } from '../../services/search/search-documents.ts';
import type { SqlLike } from '../client.ts';

const arranged = new WeakMap<object, Promise<SearchDocuments>>();

/**
 * Every search document, read once for an edition of the services.
 * @param edition the same object as long as their texts are the same
 */
export function searchDocuments(sql: SqlLike, edition: object): Promise<SearchDocuments> {
  const known = arranged.get(edition);
  if (known !== undefined) return known;
  const read = readDocuments(sql);
  arranged.set(edition, read);
  read.catch(() => arranged.delete(edition));
  return read;
}

async function readDocuments(sql: SqlLike): Promise<SearchDocuments> {
  return arrangeDocuments(
    await sql<EntryDocuments[]>`
      select code, category, sections, json_agg(municipality_number) as owners
      from service_search group by code, category, sections`,
  );
}

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
  const entries = await sql<(Omit<EntryDocuments, 'owners'> & { owners: string })[]>`
    select code, category, sections, owners
    from service_search join (
      select code, string_agg(coalesce(municipality_number, ''), ' ') as owners from service_search group by code
    ) as held using (code)
    where municipality_number is null order by code collate "C"`;
  const key = JSON.stringify(entries);
  if (latest?.key !== key) {
    latest = { key, documents: arrangeDocuments(entries.map((one) => ({ ...one, owners: readOwners(one.owners) }))) };
  }
  // An object of its own: words are remembered by it, and they are others in other texts.
  return { ...latest.documents };
}

/** Most writes change the texts of documents and not which documents there are: those are arranged as they were. */
let latest: { readonly key: string; readonly documents: SearchDocuments } | undefined;

/** Owners of wordings, apart by a space; an empty one is the statutory text's, null. */
export const readOwners = (owners: string | null): (string | null)[] =>
  owners?.split(' ').map((owner) => owner || null) ?? [];

import { LRUCache } from 'lru-cache';
import type { ClientRecord } from '../../services/identity/resolve-viewer.ts';

/** Maximum of cached organisations. */
const ORGANISATIONS_KEPT = 1_000;
/** Milliseconds for which the register's word is taken: what is withdrawn or narrowed there holds everywhere after so long. */
export const CLIENT_CACHE_MS = 1_000;

/** The client register's record of an organisation. */
export interface ClientCache {
  /** Reads the register, ignoring the cache. */
  find(organisationNumber: string): Promise<readonly ClientRecord[]>;
  /** The records read within the last second, the same array each time; null: the register has to be read. */
  cached(organisationNumber: string): readonly ClientRecord[] | null;
}

/** Caches the register's records for a second, counted from the query. A missing record is never cached. */
export function createClientCache(
  find: (organisationNumber: string) => Promise<readonly ClientRecord[]>,
  now: () => number = () => performance.now(),
): ClientCache {
  const known = new LRUCache<string, { readonly records: readonly ClientRecord[]; readonly until: number }>({
    max: ORGANISATIONS_KEPT,
  });
  return {
    cached(organisationNumber) {
      const found = known.get(organisationNumber);
      return found !== undefined && now() < found.until ? found.records : null;
    },
    async find(organisationNumber) {
      const until = now() + CLIENT_CACHE_MS;
      const records = await find(organisationNumber);
      // Of two look-ups at the same time, the one that began later is newer, whichever ends last.
      if (until >= (known.peek(organisationNumber)?.until ?? 0)) {
        if (records.length > 0) known.set(organisationNumber, { records, until });
        else known.delete(organisationNumber);
      }
      return records;
    },
  };
}

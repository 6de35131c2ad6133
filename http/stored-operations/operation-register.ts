import { LRUCache } from 'lru-cache';
import type { MaybePromise } from '../maybe-promise.ts';

/** Operations that are known beforehand, by id. */
export interface OperationRegister {
  /** The text of a stored operation; null: it is not stored. */
  textOf(id: string): MaybePromise<string | null>;
}

/** Ids cached: an application has some tens of operations. */
const CACHED_MAX = 2_000;
/** A removed operation is refused, and a new one known, after a minute at the latest on every node. */
const CACHED_MS = 60_000;
/** An unknown id is asked for again after so long: whoever invents ids asks the database this often for each. */
const UNKNOWN_CACHED_MS = 5_000;

/**
 * Keeps the operations that come with the platform for good; looks up the others where they are stored, and remembers them.
 * @param find the text stored under an id, or null
 */
export function createOperationRegister(
  own: ReadonlyMap<string, string>,
  find: (id: string) => Promise<string | null>,
): OperationRegister {
  const known = new LRUCache<string, { readonly text: string | null }>({ max: CACHED_MAX, ttl: CACHED_MS });
  const asked = new Map<string, Promise<string | null>>();
  return {
    textOf(id) {
      const text = own.get(id) ?? known.get(id)?.text;
      if (text !== undefined) return text;
      const under = asked.get(id) ?? look(id);
      asked.set(id, under);
      return under;
    },
  };

  async function look(id: string): Promise<string | null> {
    try {
      const text = await find(id);
      known.set(id, { text }, text === null ? { ttl: UNKNOWN_CACHED_MS } : {});
      return text;
    } finally {
      asked.delete(id);
    }
  }
}

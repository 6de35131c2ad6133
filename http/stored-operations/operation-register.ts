import { LRUCache } from 'lru-cache';
import type { MaybePromise } from '../maybe-promise.ts';

/** Operations that are known beforehand, by id. */
export interface OperationRegister {
  /** The text of a stored operation; null: it is not stored. */
  textOf(id: string): MaybePromise<string | null>;
}

/** Where operations are stored. */
export interface OperationStore {
  /** The text stored under an id, or null. */
  readonly find: (id: string) => Promise<string | null>;
  /** The ids of all that are stored. */
  readonly ids: () => Promise<readonly string[]>;
}

/** Texts cached: an application has some tens of operations. */
const CACHED_MAX = 2_000;
/** A removed operation is refused after a minute at the latest on every node. */
const CACHED_MS = 60_000;
/**
 * Whoever invents ids makes the database list the stored ones this often, however many are invented; so one that was stored behind
 * the back of a server may be unknown there for as long.
 */
export const IDS_CACHED_MS = 1_000;

/** Keeps the operations that come with the platform for good; looks up the others where they are stored, and remembers them. */
export function createOperationRegister(
  own: ReadonlyMap<string, string>,
  { find, ids }: OperationStore,
  now: () => number = () => performance.now(),
): OperationRegister {
  const known = new LRUCache<string, { readonly text: string }>({ max: CACHED_MAX, ttl: CACHED_MS });
  const asked = new Map<string, Promise<string | null>>();
  let listed: { readonly ids: ReadonlySet<string>; readonly at: number } = { ids: new Set(), at: -Infinity };
  let listing: Promise<void> | null = null;
  return {
    textOf(id) {
      const text = own.get(id) ?? known.get(id)?.text;
      if (text !== undefined) return text;
      if (!listed.ids.has(id) && now() < listed.at + IDS_CACHED_MS) return null;
      const under = asked.get(id) ?? look(id);
      asked.set(id, under);
      return under;
    },
  };

  async function look(id: string): Promise<string | null> {
    try {
      if (!listed.ids.has(id)) {
        listing ??= list();
        await listing;
      }
      if (!listed.ids.has(id)) return null;
      const text = await find(id);
      // One that was removed just now may be stored again.
      if (text !== null) known.set(id, { text });
      return text;
    } finally {
      asked.delete(id);
    }
  }

  async function list(): Promise<void> {
    const at = now();
    try {
      listed = { ids: new Set(await ids()), at };
    } finally {
      listing = null;
    }
  }
}

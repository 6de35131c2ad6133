import { LRUCache } from 'lru-cache';
import type { CacheTag } from '../../services/response-cache/cache-tags.ts';
import type { CachedResponse } from './cached-response.ts';

/** Stored answers, served to callers with the same request and the same access. */
export interface CacheStorage {
  get(key: string): CachedResponse | undefined;
  set(key: string, answer: CachedResponse): void;
  /** Forgets every answer with one of the tags. */
  forget(tags: ReadonlySet<CacheTag> | 'ALL'): void;
}

/** Estimated bytes of an answer's key, tags and compressed forms. */
const BYTES_BESIDE = 2_000;
const BYTES_OF_A_TAG = 160;
/** Bytes of a key's character: two, if one of the key's characters is outside Latin-1. */
const BYTES_OF_A_CHARACTER = 2;
/** The precision of an answer's age. */
const AGE_EXACT_TO_MS = 500;

/**
 * Bounded by bytes and by age; the least recently asked goes first.
 * @param bytesMax of all answers together
 * @param ageMaxMs after which an answer is made anew whatever is known of it
 */
export function createCacheStorage(bytesMax: number, ageMaxMs: number): CacheStorage {
  const tagged = new Map<CacheTag, Set<string>>();
  const answers = new LRUCache<string, CachedResponse>({
    maxSize: bytesMax,
    maxEntrySize: Math.ceil(bytesMax / 4),
    ttl: ageMaxMs,
    // Otherwise a timer is set for each millisecond in which somebody asks.
    ttlResolution: AGE_EXACT_TO_MS,
    // The packed forms together take no more than the plain one.
    sizeCalculation: ({ plain, tags }, key) =>
      2 * plain.length + BYTES_OF_A_CHARACTER * key.length + BYTES_BESIDE + tags.size * BYTES_OF_A_TAG,
    dispose(answer, key) {
      for (const tag of answer.tags) {
        const keys = tagged.get(tag);
        keys?.delete(key);
        if (keys?.size === 0) tagged.delete(tag);
      }
    },
  });
  return {
    get: (key) => answers.get(key),
    set(key, answer) {
      answers.set(key, answer);
      if (!answers.has(key)) return;
      for (const tag of answer.tags) {
        const keys = tagged.get(tag) ?? new Set();
        keys.add(key);
        tagged.set(tag, keys);
      }
    },
    forget(tags) {
      if (tags === 'ALL') return answers.clear();
      for (const tag of tags) for (const key of [...(tagged.get(tag) ?? [])]) answers.delete(key);
    },
  };
}

import { LRUCache } from 'lru-cache';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { type CacheChange, invalidatedTags } from '../../services/response-cache/cache-tags.ts';
import type { ExecutedResponse } from '../compiled-executor/compiled-executor.ts';
import { createCacheStorage } from './cache-storage.ts';
import { cacheableResponse } from './cacheable-response.ts';
import type { CachedResponse } from './cached-response.ts';

/** The present state of the platform, as far as cached answers depend on it. */
export interface Present {
  readonly directory: () => DirectoryVersion;
  readonly statistics: () => RequestContext['statistics'];
  readonly today: () => string;
}

/** Whole answers, cached for callers with the same request and the same access. */
export interface ResponseCache {
  /** The answer under a key, if it still holds. */
  find(key: string): CachedResponse | null;
  /**
   * Records a cache miss.
   * @param times weight of the miss: an answer is stored from the second miss on, because most requests come only once
   */
  miss(key: string, times: 1 | 2): void;
  /** Keeps an answer that is asked for again, if it can be followed and nothing has changed while it was made. */
  keep(key: string, answered: ExecutedResponse, contentType: string): CachedResponse | null;
  /** Call it with each new version before requests can read that version. Null changes: anything may have changed. */
  forget(directory: DirectoryVersion, changes: Iterable<CacheChange> | null): void;
}

/** Maximum of remembered misses, and of their characters together. */
const MISSED_MAX = 10_000;
const MISSED_CHARACTERS_MAX = 4_000_000;

/**
 * @param bytesMax of all answers together
 * @param ageMaxMs after which an answer is made anew whatever is known of it
 */
export function createResponseCache(present: Present, bytesMax: number, ageMaxMs: number): ResponseCache {
  const cache = createCacheStorage(bytesMax, ageMaxMs);
  const missed = new LRUCache<string, number>({
    max: MISSED_MAX,
    maxSize: MISSED_CHARACTERS_MAX,
    sizeCalculation: (_, key) => key.length,
  });
  return {
    find(key) {
      const answer = cache.get(key);
      return answer !== undefined && stillHolds(answer, present) ? answer : null;
    },
    miss(key, times) {
      missed.set(key, (missed.get(key) ?? 0) + times);
    },
    keep(key, answered, contentType) {
      if ((missed.get(key) ?? 0) < 2 || answered.context.directory !== present.directory()) return null;
      const answer = cacheableResponse(answered, contentType);
      if (answer === null || !stillHolds(answer, present)) return null;
      cache.set(key, answer);
      return answer;
    },
    forget(directory, changes) {
      const { municipalities } = directory;
      const tags =
        changes === null
          ? 'ALL'
          : invalidatedTags(changes, {
              officesOf: (number) => municipalities.get(number)?.coverage.map(({ office }) => office.number) ?? [],
              centresOf: (number) => municipalities.get(number)?.agreements.map(({ centre }) => centre.id) ?? [],
            });
      cache.forget(tags);
    },
  };
}

/** Whether a cached answer still equals a new one; entries that changes of the directory made untrue are removed already. */
function stillHolds({ statistics, day }: CachedResponse, present: Present): boolean {
  const released = statistics instanceof WeakRef ? statistics.deref() : statistics;
  return (statistics === undefined || released === present.statistics()) && (day === null || day === present.today());
}

import { hash } from 'node:crypto';
import { serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import type { PageView } from './page-context.ts';
import type { WrittenPage } from './written-page.ts';

/** All that decides the bytes of a page. */
export interface Shown {
  readonly view: PageView;
  /** Path and query. */
  readonly address: string;
  readonly status: number;
  /** The data that the page's loader has just got from the API. */
  readonly loaded: unknown;
}

/** Pages as they were written, for everybody who is to be shown the same. */
export interface PageCache {
  readonly find: (key: string) => WrittenPage | undefined;
  readonly keep: (key: string, page: WrittenPage) => void;
}

/** @param bytesMax of all pages together */
export function createPageCache(bytesMax: number): PageCache {
  const pages = new LRUCache<string, WrittenPage>({
    maxSize: bytesMax,
    // The page itself, and both compressed forms, which together are smaller than the page.
    sizeCalculation: ({ body }, key) => 2 * body.length + key.length,
  });
  return { find: (key) => pages.get(key), keep: (key, page) => void pages.set(key, page) };
}

/**
 * What a page is found by: whatever its components can read. The API has been asked before, so nothing that is found is
 * older than the API's own answer, and a change needs no message to make it untrue.
 * @returns null for a signed-in reader, whose pages are never kept
 */
export function pageCacheKey({ view, address, status, loaded }: Shown): string | null {
  if (view.signedIn !== null) return null;
  // The words are the language's; only pages that failed show the correlation id, and none of them is kept.
  const { words: _, correlationId: __, ...reader } = view;
  return hash('sha256', serialize([reader, address, status, loaded]), 'base64url');
}

import { LRUCache } from 'lru-cache';
import type { Sql } from '../client.ts';
import { type ReadRouter, readFromPrimary } from '../read-router.ts';
import { loadDirectory } from './load.ts';
import type { DirectoryVersion } from './model.ts';

/** Past versions of the directory, each loaded when it is asked for. */
export interface PastDirectories {
  /**
   * The directory as it was after a commit that history knows; the same object while it is cached.
   * @throws PastBusyError when too many others are waiting already.
   */
  at(version: bigint): Promise<DirectoryVersion>;
}

/** So many past versions are being loaded that another would only wait. */
export class PastBusyError extends Error {
  override name = 'PastBusyError';
}

export interface PastDirectoriesOptions {
  /** Maximum of cached versions, each as large as the present one. Default 4. */
  loadedMax?: number;
  /** Loads that may wait for the one under way. Default 4. */
  waitingMax?: number;
  /** The databases that past directories are loaded from. Default: the primary. */
  readRouter?: ReadRouter;
}

/**
 * Loads past versions one at a time, each once however many ask for it together, and keeps the last few: the past costs
 * the database one connection at the most, and memory what a few directories take.
 */
export function createPastDirectories(sql: Sql, options: PastDirectoriesOptions = {}): PastDirectories {
  const { loadedMax = 4, waitingMax = 4, readRouter = readFromPrimary(sql) } = options;
  const loaded = new LRUCache<bigint, Promise<DirectoryVersion>>({ max: loadedMax });
  let underWay = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function load(version: bigint, turn: Promise<unknown>): Promise<DirectoryVersion> {
    await turn;
    const directory = await readRouter.at(version, (from) => loadDirectory(from, version));
    for (const node of directory.municipalities.values()) pastOf.set(node, directory);
    return directory;
  }

  return {
    async at(version) {
      const known = loaded.get(version);
      if (known !== undefined) return await known;
      if (underWay > waitingMax) throw new PastBusyError('too many past versions of the directory are being loaded');
      underWay += 1;
      const loading = load(version, last).finally(() => {
        underWay -= 1;
      });
      last = loading.catch(() => {
        if (loaded.peek(version) === loading) loaded.delete(version);
      });
      loaded.set(version, loading);
      return await loading;
    },
  };
}

const pastOf = new WeakMap<object, DirectoryVersion>();

/** The past version that a municipality was met in; undefined: it is the present one's. */
export function pastDirectoryOf(municipality: object): DirectoryVersion | undefined {
  return pastOf.get(municipality);
}

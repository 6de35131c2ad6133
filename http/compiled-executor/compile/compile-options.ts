import type { FragmentCache } from './fragment-cache.ts';

/** Called with every object of some types that an answer shows. */
export interface ObjectObserver {
  readonly types: ReadonlySet<string>;
  readonly onObject: (context: unknown, typeName: string, source: unknown) => void;
}

/** Which texts may be remembered. */
export interface CacheOptions {
  readonly memory: FragmentCache;
  /** Types whose objects never change, and live as long as the version of the data that a context was made with. */
  readonly types: ReadonlySet<string>;
  readonly versionOf: (context: unknown) => unknown;
}

export interface CompileOptions {
  readonly observer: ObjectObserver | null;
  readonly fragmentCaching: CacheOptions | null;
}

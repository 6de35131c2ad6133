import type { CacheTag } from '../../services/response-cache/cache-tags.ts';
import type { Packable } from './content-encoding.ts';

/** An answer as it is sent again. */
export interface CachedResponse extends Packable {
  readonly contentType: string;
  /** See `contentLanguageOf`. */
  readonly contentLanguage: string | null;
  readonly tags: ReadonlySet<CacheTag>;
  /** The statistics release in the answer, by a weak reference; null: the answer says that there is none; undefined: no statistics in it. */
  readonly statistics: WeakRef<object> | null | undefined;
  /** The day in Norway that it was made on, if it hangs on that; null: any day. */
  readonly day: string | null;
}

import type { CacheTag } from '../../services/response-cache/cache-tags.ts';
import type { Packable } from './content-encoding.ts';

/** An answer as it is sent again. */
export interface CachedResponse extends Packable {
  readonly contentType: string;
  /** See `contentLanguageOf`. */
  readonly contentLanguage: string | null;
  readonly tags: ReadonlySet<CacheTag>;
  /** The release that it tells of, which is not kept alive by it; null: that there is none; undefined: of none. */
  readonly statistics: WeakRef<object> | null | undefined;
  /** The day in Norway that it was made on, if it hangs on that; null: any day. */
  readonly day: string | null;
}

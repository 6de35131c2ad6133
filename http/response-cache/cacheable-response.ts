import type { ExecutedResponse } from '../compiled-executor/compiled-executor.ts';
import { tagsOfFields } from './cacheable-fields.ts';
import type { CachedResponse } from './cached-response.ts';
import { alone } from './content-encoding.ts';
import { trackedReads } from './tracking-context.ts';

/**
 * An answer with all that it rests on.
 * @returns null where it rests on something that cannot be followed
 */
export function cacheableResponse(
  { text, context, document, contentLanguage }: ExecutedResponse,
  contentType: string,
): CachedResponse | null {
  const looked = trackedReads(context);
  const asked = tagsOfFields(document);
  if (looked === undefined || looked.untracked || asked === null) return null;
  const plain = alone(Buffer.from(text));
  return {
    contentType,
    contentLanguage,
    plain,
    packed: new Map(),
    tags: new Set([...asked, ...looked.shown.tags()]),
    statistics: looked.statistics ? context.statistics && new WeakRef(context.statistics) : undefined,
    day: looked.today ? context.today : null,
  };
}

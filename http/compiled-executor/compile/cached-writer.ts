import type { Run, Write } from './execution.ts';
import type { CachedFragment, Place, Shown } from './fragment-cache.ts';

/** Writes what an object's own values decide, from memory where it was written before. */
export function cachedWriter(write: Write, observe: ((context: unknown, shown: Shown) => void) | null): Write {
  const place: Place = { texts: new WeakMap(), epoch: -1 };
  return (source, run) => {
    const { memory } = run;
    if (memory === null || run.epoch !== memory.epoch) return write(source, run);
    if (place.epoch !== memory.epoch) memory.open(place);
    const known = place.texts.get(source as object);
    if (known !== undefined) {
      run.parts.push(known.text);
      if (observe !== null) for (const shown of known.shown) observe(run.context, shown);
      return;
    }
    const fragment = written(source, run, write);
    // Parts of it were remembered on the way, which may have been one too many.
    if (fragment !== null && place.epoch === memory.epoch) memory.keep(place, source as object, fragment);
  };
}

/** Null where the text depends on more than the object: a promise, or a function that was called. */
function written(source: unknown, run: Run, write: Write): CachedFragment | null {
  const { parts, passing, shown } = run;
  const start = parts.length;
  const shownBefore = shown.length;
  write(source, run);
  if (run.passing !== passing) return null;
  // Flat: a text that is made of pieces would be walked at each use.
  const text = parts.slice(start).join('');
  parts.length = start;
  parts.push(text);
  return { text, shown: shown.slice(shownBefore) };
}

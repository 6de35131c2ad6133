import type { Run, Write } from './run.ts';

/** Characters of texts kept at the most, all operations together; beyond it they are all dropped, and begin anew. */
const CHARACTERS_MAX = 32_000_000;

/**
 * Texts of objects that never change, kept for as long as the version of the data that they belong to is in use: a part of
 * an answer that is made of such an object alone is written once.
 */
export class TextMemory {
  /** Texts of an earlier epoch are no longer used. */
  epoch = 0;
  #version: unknown;
  #characters = 0;

  /** @returns the epoch of a version, which begins with it. */
  epochOf(version: unknown): number {
    if (version !== this.#version) {
      this.#version = version;
      this.#begin();
    }
    return this.epoch;
  }

  keep(text: string): void {
    this.#characters += text.length;
    if (this.#characters > CHARACTERS_MAX) this.#begin();
  }

  #begin(): void {
    this.epoch += 1;
    this.#characters = 0;
  }
}

/** An object that was shown. */
export type Shown = readonly [typeName: string, source: unknown];

interface Kept {
  readonly text: string;
  /** Objects that the text shows, of those that an observer wants to know of. */
  readonly shown: readonly Shown[];
}

/** Writes what an object's own values decide, from memory where it was written before. */
export function remembered(write: Write, observe: ((context: unknown, shown: Shown) => void) | null): Write {
  let texts = new WeakMap<object, Kept>();
  let epoch = -1;
  return (source, run) => {
    const { memory } = run;
    if (memory === null || run.epoch !== memory.epoch) return write(source, run);
    if (epoch !== memory.epoch) {
      texts = new WeakMap();
      epoch = memory.epoch;
    }
    const known = texts.get(source as object);
    if (known !== undefined) {
      run.parts.push(known.text);
      if (observe !== null) for (const shown of known.shown) observe(run.context, shown);
      return;
    }
    const kept = written(source, run, write);
    if (kept === null) return;
    texts.set(source as object, kept);
    memory.keep(kept.text);
  };
}

/** Null where something else than the object had a say: a promise, or a function that was called. */
function written(source: unknown, run: Run, write: Write): Kept | null {
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

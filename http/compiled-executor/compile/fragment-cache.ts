/** Maximum of cached characters over all operations; when it is exceeded the whole cache is cleared. */
const CHARACTERS_MAX = 32_000_000;
/** Memory that a text takes beside its characters, counted in characters. */
const BESIDE_A_TEXT = 150;
/** The same for each place of an operation that remembers anything. */
const BESIDE_A_PLACE = 500;

/**
 * Serialised texts of immutable objects, cached while their version of the directory is in use: a part of an answer that
 * depends on such an object alone is serialised once.
 */
export class FragmentCache {
  /** Texts of an earlier epoch are no longer used. */
  epoch = 0;
  #version: unknown;
  #characters = 0;
  /** The places that hold texts of this epoch. */
  #places: Place[] = [];
  readonly #max: number;

  /** @param max characters of all texts together */
  constructor(max = CHARACTERS_MAX) {
    this.#max = max;
  }

  /** @returns the epoch of a version, which begins with it. */
  epochOf(version: unknown): number {
    if (version !== this.#version) {
      this.#version = version;
      this.#begin();
    }
    return this.epoch;
  }

  /** Lets a place remember until the epoch ends. */
  open(place: Place): void {
    this.#count(BESIDE_A_PLACE);
    place.epoch = this.epoch;
    this.#places.push(place);
  }

  keep(place: Place, source: object, cached: CachedFragment): void {
    place.texts.set(source, cached);
    this.#count(cached.text.length + BESIDE_A_TEXT);
  }

  #count(characters: number): void {
    this.#characters += characters;
    if (this.#characters > this.#max) this.#begin();
  }

  /** Drops unused texts at once: a place that nobody asks again would hold them for as long as the objects live. */
  #begin(): void {
    for (const place of this.#places) place.texts = new WeakMap();
    this.#places = [];
    this.epoch += 1;
    this.#characters = 0;
  }
}

/** A place in an operation whose texts are cached. */
export interface Place {
  texts: WeakMap<object, CachedFragment>;
  /** The memory's when it was opened. */
  epoch: number;
}

/** An object that was shown. */
export type Shown = readonly [typeName: string, source: unknown];

export interface CachedFragment {
  readonly text: string;
  /** Objects that the text shows, of those that an observer wants to know of. */
  readonly shown: readonly Shown[];
}

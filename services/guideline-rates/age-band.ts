import type { LocalDate } from '../calendar/date-time.ts';
import { inForceOn } from '../calendar/in-force-on.ts';

/** A category of rates; a child's is an age band, which a circular may split or move. */
export interface RateCategory {
  /** Stable code, such as `SINGLE` or `CHILD_6_10`. */
  readonly code: string;
  readonly kind: 'ADULT' | 'CHILD';
  /** Youngest age in whole years, inside; null for adults. */
  readonly ageFrom: number | null;
  /** Oldest age in whole years, inside; null for adults. */
  readonly ageTo: number | null;
  /** First day the category is used; null: from ever. */
  readonly validFrom: LocalDate | null;
  /** Exclusive; null: no end is known. */
  readonly validTo: LocalDate | null;
}

/** The children's bands used on a day, youngest first. */
export function ageBandsOn(categories: readonly RateCategory[], on: LocalDate): readonly RateCategory[] {
  return inForceOn(categories, on)
    .filter(({ kind }) => kind === 'CHILD')
    .sort((a, b) => (a.ageFrom ?? 0) - (b.ageFrom ?? 0));
}

/**
 * The band a child of that age belongs to; null: none covers it.
 *
 * @throws Error when two bands claim the age, which is a fault in the data and would count a child twice.
 */
export function ageBandOf(bands: readonly RateCategory[], age: number): RateCategory | null {
  const found = bands.filter(
    ({ ageFrom, ageTo }) => (ageFrom === null || ageFrom <= age) && (ageTo === null || age <= ageTo),
  );
  if (found.length > 1) throw new Error(`age bands overlap: ${found.map(({ code }) => code).join(', ')}`);
  return found[0] ?? null;
}

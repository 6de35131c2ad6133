import { AGE_BANDS } from '../disclosure-control/codes.ts';
import { type Level, RECIPIENTS_MIN, ROUNDING_BASE } from '../disclosure-control/small-cell-rule.ts';

/** Rows by age band, one number for each of AGE_BANDS. */
export type RowsByAge = readonly number[];

/** The protected rows of the persons of one year, as they were published. */
export interface YearOfRecipients {
  /** Numbers, as of then, of the municipalities that had stated a month of the year as reported. */
  readonly reported: ReadonlySet<string>;
  /** Keyed by a municipality's number or `<county>-other`. A place without rows is absent. */
  readonly rows: Readonly<Record<Level, ReadonlyMap<string, RowsByAge>>>;
}

/** A number of persons. Null exactly where the status is not PUBLISHED; the true number lies in [low, high]. */
export interface PersonCount {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly status: 'PUBLISHED' | 'FEWER_THAN_THRESHOLD';
}

/** The persons of one place in one year. */
export interface PersonsOfPlace {
  readonly persons: PersonCount;
  /** In the order of AGE_BANDS. */
  readonly byAge: readonly PersonCount[];
}

const NO_ROWS: RowsByAge = AGE_BANDS.map(() => 0);
/** Rows of level A under which a municipality is not shown by itself, to anybody. */
const ROWS_A_MIN = 2;
/** Most persons of a municipality that is counted with others. */
const FOLDED_MAX = RECIPIENTS_MIN - 1;

/** Everybody of one municipality. It must be among those that had reported. */
export function personsOfMunicipality(year: YearOfRecipients, number: string, level: Level): PersonsOfPlace {
  // A single row of level A stands for 1 to 5 persons, and under five a municipality has no row: it would say "five".
  if (rowsOf(year, number, 'A') < ROWS_A_MIN) return hidden(RECIPIENTS_MIN);
  return shown(year, number, level, RECIPIENTS_MIN, Number.POSITIVE_INFINITY);
}

/**
 * The municipalities of a county that are too small to stand alone, together.
 * @param county two digits, as of the year.
 * @returns null: every municipality that had reported stands alone.
 */
export function personsOfOthers(year: YearOfRecipients, county: string, level: Level): PersonsOfPlace | null {
  const rows = [...year.reported]
    .filter((number) => number.startsWith(county))
    .map((number) => rowsOf(year, number, 'A'));
  const notAlone = rows.filter((count) => count < ROWS_A_MIN).length;
  if (notAlone === 0) return null;
  const folded = rows.filter((count) => count === 0).length;
  const place = `${county}-other`;
  // Each has four persons at the most. If the sum left no room for one of them to have none, it would tell of each.
  const atLeast = rowsOf(year, place, 'A') * ROUNDING_BASE.A - (ROUNDING_BASE.A - 1);
  const high = FOLDED_MAX * notAlone;
  if (atLeast < 1 || atLeast > FOLDED_MAX * (folded - 1)) return hidden(high);
  return shown(year, place, level, 0, high);
}

function rowsOf({ rows }: YearOfRecipients, place: string, level: Level): number {
  return total(rows[level].get(place) ?? NO_ROWS);
}

function total(rows: RowsByAge): number {
  return rows.reduce((sum, count) => sum + count, 0);
}

function hidden(high: number): PersonsOfPlace {
  const persons: PersonCount = { value: null, low: 0, high, status: 'FEWER_THAN_THRESHOLD' };
  return { persons, byAge: NO_ROWS.map(() => persons) };
}

/** @param min @param max what the true number is known to be within, whatever is published. */
function shown(year: YearOfRecipients, place: string, level: Level, min: number, max: number): PersonsOfPlace {
  const byAge = year.rows[level].get(place) ?? NO_ROWS;
  const weight = ROUNDING_BASE[level];
  const rows = total(byAge);
  const low = Math.max(min, rows, rows * weight - (weight - 1));
  const high = Math.min(max, rows * weight + weight - 1);
  return {
    persons: countOf(rows, weight, low, high),
    byAge: byAge.map((count) => {
      const [least, most] = bandInterval(count, weight);
      // Every row is a person of its band, and the rows of other bands are persons of theirs.
      return countOf(count, weight, least, Math.min(most, high - (rows - count)));
    }),
  };
}

/** Standard errors to either side of an age band, as if its persons were drawn without looking at their ages. */
const BAND_REACH = 3;

function bandInterval(rows: number, weight: number): [low: number, high: number] {
  const reach = weight - 1 + Math.ceil(BAND_REACH * Math.sqrt(weight * weight * (rows + 1)));
  return [Math.max(rows, rows * weight - reach), rows * weight + reach];
}

function countOf(rows: number, weight: number, low: number, high: number): PersonCount {
  if (rows === 0) return { value: null, low: 0, high, status: 'FEWER_THAN_THRESHOLD' };
  return { value: rows * weight, low, high, status: 'PUBLISHED' };
}

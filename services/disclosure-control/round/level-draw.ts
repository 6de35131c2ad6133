import type { Geography } from '../geography.ts';
import { keyedOrder } from '../keyed-random.ts';
import { type CaseLedger, NO_ROW } from '../ledger/case-ledger.ts';
import type { YearIndex } from '../ledger/year-index.ts';
import type { Level } from '../small-cell-rule.ts';
import { everyPosition, sortByRank } from '../stable-sort.ts';
import { type AgeMargins, emptyAgeMargins, enterCounted } from './age-margins.ts';
import { type LevelUnits, unitsOf } from './level-units.ts';
import {
  firstStart,
  moveStream,
  nextStart,
  openYear,
  type PhaseOf,
  type YearStart,
  type YearStreams,
} from './year-streams.ts';

/** A year of a level during a release. */
export interface DrawYear {
  readonly streams: YearStreams;
  readonly ages: AgeMargins;
}

/** One level during a release. */
export interface LevelDraw {
  readonly units: LevelUnits;
  readonly years: Map<number, DrawYear>;
  /** Secret order of the ledger’s positions. */
  readonly rank: Uint32Array;
  /** Opens the year, going on from the one before. */
  yearOf(year: number): DrawYear;
}

/** The setting of a release's draws. */
export interface DrawSetting {
  readonly ledger: CaseLedger;
  readonly index: YearIndex;
  readonly geography: Geography;
  /** Releases before this one. */
  readonly release: number;
  readonly phaseOf: PhaseOf;
}

/** @param starts of the years that earlier releases opened. */
export function openLevel(
  setting: DrawSetting,
  level: Level,
  key: Uint8Array,
  starts: ReadonlyMap<number, YearStart>,
): LevelDraw {
  const { ledger, geography, index } = setting;
  const units = unitsOf(ledger, level);
  const years = new Map<number, DrawYear>();
  const yearOf = (year: number): DrawYear => {
    const known = years.get(year);
    if (known) return known;
    const before = years.get(year - 1);
    const first = () => firstStart(units.base, key, geography, setting.phaseOf, setting.release);
    const start = starts.get(year) ?? (before ? nextStart(before.streams) : first());
    const opened = { streams: openYear(year, units.base, start, geography), ages: emptyAgeMargins(geography) };
    years.set(year, opened);
    for (let municipality = 0; municipality < geography.municipalities.length; municipality++) {
      const positions = index.ofYear(municipality, year);
      enterCounted(opened.ages, positions, ledger, units, geography);
      countYear(opened.streams, positions, setting, units, municipality);
    }
    return opened;
  };
  for (const year of [...starts.keys()].sort((a, b) => a - b)) yearOf(year);
  return { units, years, rank: keyedOrder(key, 'row', ledger.cases.caseNumber), yearOf };
}

/** Counts what earlier releases counted and published. */
function countYear(
  streams: YearStreams,
  positions: Int32Array,
  { ledger, geography }: DrawSetting,
  units: LevelUnits,
  municipality: number,
): void {
  const county = geography.countyOf[municipality]!;
  const { cases, rowMonth } = ledger;
  for (const at of positions) {
    const service = cases.service[at]!;
    if (units.isUnit(at)) moveStream(streams, municipality, county, units.monthOf(at) % 12, service, 1, 0);
    if (units.rowOf[at] !== NO_ROW) moveStream(streams, municipality, county, rowMonth[at]! % 12, service, 0, 1);
  }
}

/** The municipalities of each county in a secret order of this release, so that no neighbour decides who is rounded how. */
export function countiesInSecretOrder(geography: Geography, key: Uint8Array, purpose: string): readonly number[][] {
  const numbers = Float64Array.from(geography.municipalities, ({ number }) => Number(number));
  const order = sortByRank(everyPosition(numbers.length), keyedOrder(key, purpose, numbers));
  const counties: number[][] = geography.counties.map(() => []);
  for (const municipality of order) counties[geography.countyOf[municipality]!]!.push(municipality);
  return counties;
}

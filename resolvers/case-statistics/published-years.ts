import type { StatisticsRelease, StatisticsVersion } from '../../db/statistics/store.ts';
import { AGE_BANDS, monthNumber } from '../../services/disclosure-control/codes.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import type { RowsByAge, YearOfRecipients } from '../../services/recipients/recipients-of-year.ts';

/** A year of persons with the release that published it. */
export interface PublishedYear extends YearOfRecipients {
  readonly year: number;
  readonly release: StatisticsRelease;
}

const known = new WeakMap<StatisticsVersion, ReadonlyMap<number, PublishedYear>>();

/** Every year whose persons are published, in order. A year is published once, by the first release that covers all of it. */
export function publishedYears(statistics: StatisticsVersion): ReadonlyMap<number, PublishedYear> {
  const found = known.get(statistics) ?? readYears(statistics);
  known.set(statistics, found);
  return found;
}

function readYears(statistics: StatisticsVersion): ReadonlyMap<number, PublishedYear> {
  const years = new Map<number, PublishedYear>();
  // The covered period only grows, so no release published an earlier year.
  let next = Math.ceil(statistics.tableFor('P').firstMonth / 12);
  for (const release of statistics.releases) {
    const last = Math.floor((monthNumber(release.coversThrough) + 1) / 12) - 1;
    // Rows of an older release are put together anew, so only for one that ended a year.
    const table = last < next ? null : statistics.tableFor('P', release.id);
    if (table === null) continue;
    for (let year = Math.max(next, Math.ceil(table.firstMonth / 12)); year <= last; year++) {
      const reported = [...table.reported].flatMap(([number, { from, to }]) =>
        from < (year + 1) * 12 && to > year * 12 ? [number] : [],
      );
      const rows = { A: rowsOf(statistics, 'A', year), P: rowsOf(statistics, 'P', year) };
      years.set(year, { year, release, reported: new Set(reported), rows });
      next = year + 1;
    }
  }
  return years;
}

function rowsOf(statistics: StatisticsVersion, level: Level, year: number): ReadonlyMap<string, RowsByAge> {
  const places = new Map<string, number[]>();
  for (const { place, year: of, ageBand, rows } of statistics.recipientsFor(level)) {
    if (of !== year) continue;
    const byAge = places.get(place) ?? AGE_BANDS.map(() => 0);
    byAge[ageBand] = (byAge[ageBand] ?? 0) + rows;
    places.set(place, byAge);
  }
  return places;
}

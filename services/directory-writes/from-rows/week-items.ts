import type { LocalDate } from '../../calendar/date-time.ts';
import { hoursOfRows } from '../../sources/csv/hours-of-rows.ts';
import type { CsvRow } from '../../sources/csv/read-csv-template.ts';
import type { WeeklyHoursItem } from '../weekly-hours.ts';
import type { ItemOfRows } from './item-of-rows.ts';
import { plainName } from './plain-name.ts';

/** Receptions and lines that the directory holds for the offices named in a file. */
export interface PlacesOfOffice {
  readonly version: number;
  readonly receptions: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Weekly hours as a file states them: the rows of one place, channel and period are one week. Without a first day they hold
 * from today on. On the phone they are those of the office's line; a place that the office has not is told by its name.
 */
export function weekItems(
  rows: readonly CsvRow<'hours'>[],
  offices: ReadonlyMap<string, PlacesOfOffice>,
  today: LocalDate,
): ItemOfRows<WeeklyHoursItem>[] {
  return hoursOfRows(rows).map(({ office, place, channel, validFrom, validTo, weekly, rows: places }) => {
    const { version = 0, receptions = [] } = offices.get(office) ?? {};
    const known = receptions.find(({ name }) => plainName(name) === plainName(place));
    const reception = channel.endsWith('PHONE') ? null : (known?.id ?? place);
    const week = weekly.map(({ days, spans, cycleFrom, season, note }) => ({
      days,
      spans,
      everyWeeks: cycleFrom === null ? 1 : 2,
      cycleFrom,
      season: season === null ? null : { from: season.from, until: season.to },
      note,
    }));
    return {
      rows: places,
      item: { office, reception, channel, validFrom: validFrom ?? today, validTo, weekly: week, version },
    };
  });
}

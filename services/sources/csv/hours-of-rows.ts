import type { LocalDate, Weekday } from '../../calendar/date-time.ts';
import { WEEKDAYS } from '../../calendar/date-time.ts';
import type { Channel, Span } from '../../opening-hours/schedule.ts';
import type { CsvRow } from './read-csv-template.ts';

/** The hours of one place on one channel in one period, as the rows of a file state them together. */
export interface HoursOfFile {
  readonly office: string;
  /** The place's name, as the file has it. */
  readonly place: string;
  readonly channel: Channel;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  /** Days with the same spans together, Monday first. A day that the file does not name is not here: nobody spoke of it. */
  readonly weekly: readonly { readonly days: readonly Weekday[]; readonly spans: readonly Span[] }[];
}

/** Puts a file's rows together: one row is one span of one day. A closed day has no spans. */
export function hoursOfRows(rows: readonly CsvRow<'hours'>[]): HoursOfFile[] {
  const groups = Map.groupBy(rows, ({ office, place, channel, validFrom, validTo }) =>
    JSON.stringify([office, place, channel, validFrom, validTo]),
  );
  return [...groups.values()].map((group) => {
    const { office, place, channel, validFrom, validTo } = group[0] as CsvRow<'hours'>;
    return { office, place, channel, validFrom, validTo, weekly: weeklyOf(group) };
  });
}

function weeklyOf(rows: readonly CsvRow<'hours'>[]): HoursOfFile['weekly'] {
  const days = WEEKDAYS.flatMap((day) => {
    const ofDay = rows.filter(({ days }) => days.includes(day));
    return ofDay.length === 0
      ? []
      : [{ day, spans: ofDay.flatMap(spanOf).sort((a, b) => (a.opens < b.opens ? -1 : 1)) }];
  });
  const alike = Map.groupBy(days, ({ spans }) => JSON.stringify(spans));
  return [...alike.values()].map((group) => ({ days: group.map(({ day }) => day), spans: group[0]?.spans ?? [] }));
}

function spanOf({ opens, closes, state }: CsvRow<'hours'>): Span[] {
  return opens === null || closes === null ? [] : [{ opens, closes, state }];
}

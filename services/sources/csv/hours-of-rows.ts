import { addDays } from '../../calendar/calendar-day.ts';
import type { LocalDate, Weekday } from '../../calendar/date-time.ts';
import { WEEKDAYS } from '../../calendar/date-time.ts';
import type { Channel, Season, Span } from '../../opening-hours/schedule.ts';
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
  readonly weekly: readonly WeeklyOfFile[];
  /** Places of the rows among those of the file. */
  readonly rows: readonly number[];
}

/** The same spans on some days: of every week and all of the year, or of every second week, or of a season. */
export interface WeeklyOfFile {
  readonly days: readonly Weekday[];
  readonly spans: readonly Span[];
  /** A day of a week that has them; null: every week. */
  readonly cycleFrom: LocalDate | null;
  /** `MM-DD`; `to` is exclusive. */
  readonly season: Season | null;
  readonly note: string | null;
}

/** Puts a file's rows together: one row is one span of one day. A closed day has no spans. */
export function hoursOfRows(rows: readonly CsvRow<'hours'>[]): HoursOfFile[] {
  const placed = rows.map((row, index) => ({ row, index }));
  const groups = Map.groupBy(placed, ({ row: { office, place, channel, validFrom, validTo } }) =>
    JSON.stringify([office, place, channel, validFrom, validTo]),
  );
  return [...groups.values()].map((group) => {
    const { office, place, channel, validFrom, validTo } = (group[0] as (typeof placed)[number]).row;
    const weekly = weeklyOf(group.map(({ row }) => row));
    return { office, place, channel, validFrom, validTo, weekly, rows: group.map(({ index }) => index) };
  });
}

function weeklyOf(rows: readonly CsvRow<'hours'>[]): WeeklyOfFile[] {
  const variants = Map.groupBy(rows, ({ everySecondWeekFrom, seasonFrom, seasonThrough }) =>
    JSON.stringify([everySecondWeekFrom, seasonFrom, seasonThrough]),
  );
  return [...variants.values()].flatMap((ofVariant) => {
    const { everySecondWeekFrom: cycleFrom, seasonFrom, seasonThrough } = ofVariant[0] as CsvRow<'hours'>;
    const season =
      seasonFrom === null || seasonThrough === null ? null : { from: seasonFrom, to: dayAfter(seasonThrough) };
    return daysOf(ofVariant).map((days) => ({ ...days, cycleFrom, season }));
  });
}

/** 29 February is a day of some years: a season until it ends on 28 February in the others. */
const dayAfter = (monthDay: string) => addDays(`2000-${monthDay}`, 1).slice('YYYY-'.length);

/** Days with the same hours and the same words beside them. */
function daysOf(rows: readonly CsvRow<'hours'>[]): Pick<WeeklyOfFile, 'days' | 'spans' | 'note'>[] {
  const days = WEEKDAYS.flatMap((day) => {
    const ofDay = rows.filter(({ days }) => days.includes(day));
    if (ofDay.length === 0) return [];
    const notes = [...new Set(ofDay.flatMap(({ note }) => note ?? []))];
    const spans = ofDay.flatMap(spanOf).sort((a, b) => (a.opens < b.opens ? -1 : 1));
    return [{ day, spans, note: notes.length === 0 ? null : notes.join(' / ') }];
  });
  const alike = Map.groupBy(days, ({ spans, note }) => JSON.stringify([spans, note]));
  return [...alike.values()].map((group) => ({
    days: group.map(({ day }) => day),
    spans: group[0]?.spans ?? [],
    note: group[0]?.note ?? null,
  }));
}

function spanOf({ opens, closes, state }: CsvRow<'hours'>): Span[] {
  return opens === null || closes === null ? [] : [{ opens, closes, state }];
}

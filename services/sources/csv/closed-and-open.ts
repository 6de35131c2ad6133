import { CHANNELS } from '../../opening-hours/schedule.ts';
import type { CsvTemplate } from './template-columns.ts';

type Contradicting = NonNullable<CsvTemplate['contradicting']>;
type Value = Parameters<Contradicting>[0][number]['value'];

/**
 * Rows about the same day that cannot all be right: one gives a state for the whole day, and another one hours, or another
 * state.
 *
 * @param daysOf the days, on the channels, that a row is about.
 */
const contradicting =
  (daysOf: (value: Value) => readonly string[]): Contradicting =>
  (rows) => {
    const ofDays = rows.flatMap(({ row, value }) => daysOf(value).map((day) => ({ row, value, day })));
    const bad = [...Map.groupBy(ofDays, ({ day }) => day).values()].filter((group) => {
      const wholeDays = group.filter(({ value }) => value['opens'] === null);
      const states = new Set(wholeDays.map(({ value }) => value['state']));
      return states.size > 1 || (states.size === 1 && wholeDays.length < group.length);
    });
    return new Set(bad.flat().map(({ row }) => row));
  };

/** Columns that rows of the same week share. */
const WEEK = [
  ...['office', 'place', 'channel', 'validFrom', 'validTo'],
  ...['everySecondWeekFrom', 'seasonFrom', 'seasonThrough'],
];

/** Rows of a week. */
export const closedAndOpen = contradicting(({ days, ...row }) =>
  (Array.isArray(days) ? days : []).map((day: unknown) => JSON.stringify([...WEEK.map((name) => row[name]), day])),
);

/** Rows of special days; without a channel they are about them all. */
export const closedAndOpenOnDays = contradicting(({ office, channel, from, through }) =>
  (channel === null ? CHANNELS : [channel]).map((one) => JSON.stringify([office, one, from, through ?? from])),
);

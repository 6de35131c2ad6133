import { CHANNELS, type Channel } from '../opening-hours/schedule.ts';
import type { JsonObject } from '../sources/json-value.ts';
import type { RowChange } from './history-entry.ts';

/** Which hours of an office a change is about. */
export interface HoursPlace {
  readonly officeNumber: string | null;
  /** Empty: all of them. */
  readonly channels: readonly Channel[];
  readonly receptionId: string | null;
  readonly phoneId: string | null;
}

const OF_ONE_SCHEDULE = new Set(['opening_rule', 'opening_exception']);

/**
 * Says whose hours a change is about: a rule says so by its schedule, schedules and special days themselves.
 * @param schedule the row of the schedule that the changed row is a part of
 * @returns null: the change is about no hours, or their schedule is not known any more
 */
export function hoursChanged(
  { table, before, after }: Pick<RowChange, 'table' | 'before' | 'after'>,
  schedule: JsonObject | null,
): HoursPlace | null {
  const row = OF_ONE_SCHEDULE.has(table) ? schedule : (after ?? before);
  if (row === null) return null;
  if (table === 'special_day') return { channels: channelsIn(row['channels']), ...placeOf(row) };
  if (!OF_ONE_SCHEDULE.has(table) && table !== 'opening_schedule') return null;
  return { channels: channelsIn([row['channel'] ?? null]), ...placeOf(row) };
}

const channelsIn = (value: JsonObject[string] | undefined): readonly Channel[] =>
  Array.isArray(value) ? CHANNELS.filter((channel) => value.includes(channel)) : [];

const placeOf = (row: JsonObject) => ({
  officeNumber: idIn(row['office_number']),
  receptionId: idIn(row['reception_id']),
  phoneId: idIn(row['phone_id']),
});

const idIn = (value: JsonObject[string] | undefined): string | null => (typeof value === 'string' ? value : null);

import type { Schedule } from '../../services/opening-hours/schedule.ts';
import { hoursWithin } from '../../services/opening-hours/special-days.ts';
import { endingInLocalTime } from '../shared/ending-in-local-time.ts';

/** Days of a preview: what a person looks through before a change is sent. */
const DAYS_MAX = 62;

/** The hours that the public will see on each day of some periods. */
export function previewOf(schedule: Schedule, periods: Parameters<typeof hoursWithin>[1]) {
  return hoursWithin(schedule, periods, DAYS_MAX).map(({ date, state, spans, reason }) => ({
    date,
    state,
    spans: spans.map(endingInLocalTime),
    reason: reason?.nb ?? null,
  }));
}

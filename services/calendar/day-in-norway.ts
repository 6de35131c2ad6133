import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Oslo';

/** The last day answered, with the instants [from, until) that lie in it: nearly every question is about today. */
let last = { day: '', from: 0, until: 0 };

/** The day that it is in Norway at an instant, given in epoch milliseconds. */
export function dayInNorway(epochMs: number): string {
  if (epochMs >= last.from && epochMs < last.until) return last.day;
  const day = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(ZONE).toPlainDate();
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(ZONE).epochMilliseconds;
  last = { day: day.toString(), from: startOf(day), until: startOf(day.add({ days: 1 })) };
  return last.day;
}

import { Temporal } from 'temporal-polyfill';

/** The day that it is in Norway at an instant, given in epoch milliseconds. */
export function dayInNorway(epochMs: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMs);
  return instant.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
}

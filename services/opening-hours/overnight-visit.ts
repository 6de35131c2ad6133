import type { Channel } from './schedule.ts';

/** The latest that a place which the public visits is open after midnight. */
const LATEST_CLOSING = '04:00';
const ANSWERED_AT_NIGHT: readonly string[] = ['PHONE', 'EMERGENCY_PHONE'] satisfies Channel[];

/**
 * Whether hours would keep a place open through the night. A line is answered at night; of a place that the public visits,
 * such as 15:00 to 09:00, the two times have changed places, and read as they stand they send people to a locked door.
 */
export function isOvernightVisit(channel: string, { opens, closes }: { opens: string; closes: string }): boolean {
  return isVisited(channel) && closes < opens && closes > LATEST_CLOSING;
}

/** Whether people come to a place for it: such a place is open at hours, never around the clock. */
export function isVisited(channel: string): boolean {
  return !ANSWERED_AT_NIGHT.includes(channel);
}

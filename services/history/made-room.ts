import { CHANNELS } from '../opening-hours/schedule.ts';
import type { JsonObject } from '../sources/json-value.ts';
import type { RowChange } from './history-entry.ts';

/** The hours that a special day speaks of. */
interface Hours {
  readonly from: string;
  readonly until: string;
  readonly channels: readonly unknown[];
}

/**
 * The special days that one change touched for each other's sake: one made room, another took the room, a third is the rest of
 * the first. Taken back alone, one of them would leave the others half done.
 *
 * @param change one of them
 * @param others the further special days of the same office that were written in the same transaction
 * @returns those of the others that are to be taken back with it
 */
export function madeRoomTogether<Change extends RowChange>(
  change: Change,
  others: readonly Change[],
): readonly Change[] {
  const together: Change[] = [change];
  for (const one of together) {
    for (const other of others) {
      if (!together.includes(other) && (madeRoomFor(one, other) || madeRoomFor(other, one))) together.push(other);
    }
  }
  return together.slice(1);
}

/** Whether one of two special days gave up hours that the other has now. */
function madeRoomFor(giver: RowChange, taker: RowChange): boolean {
  const [was, is, taken] = [hoursOf(giver.before), hoursOf(giver.after), hoursOf(taker.after)];
  if (was === null || taken === null || !meet(was, taken)) return false;
  return (is === null || !isWithin(was, is)) && (is === null || !isWithin(taken, is));
}

function hoursOf(row: JsonObject | null): Hours | null {
  if (row === null) return null;
  const { from_day: from, to_day: until, channels } = row;
  return { from: String(from), until: String(until), channels: Array.isArray(channels) ? channels : CHANNELS };
}

const meet = (a: Hours, b: Hours): boolean =>
  a.from < b.until && b.from < a.until && a.channels.some((channel) => b.channels.includes(channel));

const isWithin = (inner: Hours, outer: Hours): boolean =>
  inner.from >= outer.from &&
  inner.until <= outer.until &&
  inner.channels.every((channel) => outer.channels.includes(channel));

import type { DayNumber } from '../../calendar/calendar-day.ts';
import { cutDay, DAY } from './day-segments.ts';
import type { CutDay, OpenSegment, Rulebook } from './rulebook.ts';

/** A stretch that is not closed, in minutes after the midnight of the date it belongs to; past 1440 on the next day. */
export type Stretch = OpenSegment;

/**
 * The stretches that belong to a date, in order: each belongs to the date on which it begins. What an evening takes on past
 * midnight is the evening's until it ends or is interrupted; what comes after an interruption is the next date's. Together
 * the stretches of all dates are all the time that is not closed, each minute once.
 */
export function stretchesOf(book: Rulebook, day: DayNumber): readonly Stretch[] {
  const own = cutDay(book, day);
  const [first] = own.open;
  if (first === undefined) return own.open;
  // Only what touches a midnight can be joined to the other side of it.
  const isEvenings = first.from === 0 && runsOn(cutDay(book, day - 1), own);
  const end = own.open.at(-1)?.to === DAY ? endOf(own, cutDay(book, day + 1)) : DAY;
  return isEvenings || end > DAY ? acrossMidnight(own, isEvenings, end) : own.open;
}

/** The same list each time, so that days alike can be recognised by it. */
function acrossMidnight(own: CutDay, isEvenings: boolean, end: number): readonly Stretch[] {
  own.acrossMidnight ??= new Map();
  const key = end * 2 + Number(isEvenings);
  const known = own.acrossMidnight.get(key);
  if (known !== undefined) return known;
  const begun = isEvenings ? own.open.slice(1) : own.open;
  const last = begun.at(-1);
  const stretches = last === undefined || end === DAY ? begun : begun.with(-1, { ...last, to: end });
  own.acrossMidnight.set(key, stretches);
  return stretches;
}

/** Where the last stretch of a date ends, in minutes after its midnight. */
function endOf(own: CutDay, next: CutDay): number {
  const [morning] = next.open;
  return morning !== undefined && runsOn(own, next) ? DAY + morning.to : DAY;
}

/** A whole day that is unknown or by appointment has a state and no hours: no source says when. */
export function isWithoutHours(stretches: readonly Pick<Stretch, 'from' | 'to' | 'state'>[]): boolean {
  const [only] = stretches;
  return stretches.length === 1 && only?.from === 0 && only.to === DAY && only.state !== 'OPEN';
}

/**
 * Whether the next date's first stretch is the rest of this evening's. One of a day or more is not joined: two times of day
 * cannot tell 00:00 to 00:15 from 00:00 to 00:15 on the next day.
 */
function runsOn({ open }: CutDay, next: CutDay): boolean {
  const [evening, morning] = [open.at(-1), next.open[0]];
  const touch = evening?.to === DAY && morning?.from === 0;
  return touch && next.opensFromEvening && evening.state === morning.state && morning.to < evening.from;
}

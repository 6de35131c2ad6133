const DAY_MS = 86_400_000;
/** The day with number 0, of the two ways in which workbooks count days. */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/**
 * A cell as the sender would have written it: a day, a time of day, or what is in the cell. A time without a day is a part of
 * the day with number 0; the end of that day is 24:00.
 */
export function textOfCell(cell: unknown, from1904: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  // A time is a fraction of a day, which no number of digits holds: 09:20 is read a thousandth of a second too early.
  const instant = Math.round(cell.getTime() / 1_000) * 1_000;
  const passed = instant - (from1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900);
  const [day, time] = [new Date(instant).toISOString().slice(0, 10), new Date(instant).toISOString().slice(11, 16)];
  if (passed === DAY_MS) return '24:00';
  if (passed < 2 * DAY_MS) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

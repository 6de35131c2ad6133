/** One month as a calendar shows it, in whole weeks from Monday. */
export interface Month {
  /** Its first day, `YYYY-MM-01`. */
  readonly first: string;
  /** Days in it. */
  readonly length: number;
  /** Weeks of seven days; null: a day of another month. */
  readonly weeks: readonly (readonly (string | null)[])[];
  /** First day of the month before and after. */
  readonly before: string;
  readonly after: string;
}

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/** @param day any day of the month, `YYYY-MM-DD` */
export function monthOf(day: string): Month {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = Date.UTC(year, month - 1, 1);
  const next = Date.UTC(year, month, 1);
  const length = Math.round((next - first) / DAY_MS);
  // Monday is 0.
  const lead = (new Date(first).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  const cells = Array.from({ length: Math.ceil((lead + length) / DAYS_A_WEEK) * DAYS_A_WEEK }, (_, index) => {
    const at = index - lead;
    return at < 0 || at >= length ? null : isoDay(first + at * DAY_MS);
  });
  const weeks = Array.from({ length: cells.length / DAYS_A_WEEK }, (_, week) =>
    cells.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  );
  return { first: isoDay(first), length, weeks, before: isoDay(Date.UTC(year, month - 2, 1)), after: isoDay(next) };
}

const isoDay = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);

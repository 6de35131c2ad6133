/** Municipalities of about the same number of cases a year, so that like is compared with like. */
export const SIZE_GROUPS = ['UNDER_100', 'FROM_100_TO_299', 'FROM_300_TO_999', 'FROM_1000', 'UNKNOWN'] as const;
export type SizeGroup = (typeof SIZE_GROUPS)[number];

/** First number of cases a year of the groups after the first. */
const BOUNDS = [100, 300, 1_000] as const;

/**
 * The size group by published cases: inhabitants are not used. A published count is a sum over protected rows, so the group
 * tells no more than the count does.
 * @param publishedCases published on level P for the period; null: not reported, or nothing published.
 * @param months of the period, 1 or more.
 */
export function sizeGroup(publishedCases: number | null, months: number): SizeGroup {
  if (publishedCases === null) return 'UNKNOWN';
  const perYear = (publishedCases * 12) / months;
  return SIZE_GROUPS[BOUNDS.filter((bound) => perYear >= bound).length] ?? 'UNKNOWN';
}

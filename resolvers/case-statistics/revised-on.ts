import type { StatisticsRelease } from '../../db/statistics/store.ts';
import { monthNumber } from '../../services/disclosure-control/codes.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import { resolveFilter } from '../../services/disclosure-control/query/resolve-filter.ts';
import { type CaseQuery, QUERY_LIMITS } from '../../services/disclosure-control/query/statistics-query.ts';

/** A year’s figures change until the year after the next one begins. */
const OPEN_YEARS = 2;

/**
 * The day of the newest settlement, up to the release that answers, which came after figures of the period were first
 * published and while they could still change; null: there was none.
 * @param releases in order.
 */
export function revisedOn(
  releases: readonly StatisticsRelease[],
  answering: StatisticsRelease,
  query: CaseQuery,
  table: ProtectedTable,
): string | null {
  const { from, to } = resolveFilter(query.filter ?? {}, table, QUERY_LIMITS);
  const upTo = releases.filter(({ number }) => number <= answering.number);
  const first = upTo.findIndex(({ coversThrough }) => monthNumber(coversThrough) >= from);
  if (first < 0) return null;
  const finalFrom = (Math.floor((to - 1) / 12) + OPEN_YEARS) * 12;
  const settled = upTo
    .slice(first + 1)
    .findLast(({ isSettlement, coversThrough }) => isSettlement && monthNumber(coversThrough) < finalFrom);
  return settled?.publishedOn ?? null;
}

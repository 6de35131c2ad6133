import type { StatisticsRelease } from '../../db/statistics/store.ts';
import { monthNumber } from '../../services/disclosure-control/codes.ts';
import type { StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';

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
  { plan }: StatisticsAnswer,
  { firstMonth }: ProtectedTable,
): string | null {
  const { runs } = plan.time;
  if (runs.length === 0) return null;
  const from = Math.max(firstMonth, Math.min(...runs.map((run) => run.from)));
  const to = Math.max(...runs.map((run) => run.from + run.groupOf.length));
  const upTo = releases.filter(({ number }) => number <= answering.number);
  const first = upTo.findIndex(({ coversThrough }) => monthNumber(coversThrough) >= from);
  if (first < 0) return null;
  const finalFrom = (Math.floor((to - 1) / 12) + OPEN_YEARS) * 12;
  const settled = upTo
    .slice(first + 1)
    .findLast(({ isSettlement, coversThrough }) => isSettlement && monthNumber(coversThrough) < finalFrom);
  return settled?.publishedOn ?? null;
}

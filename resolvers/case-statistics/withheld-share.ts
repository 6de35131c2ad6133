import { NOT_YET, OUTCOMES, SERVICES } from '../../services/disclosure-control/codes.ts';
import type { StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import type { CaseQuery } from '../../services/disclosure-control/query/statistics-query.ts';
import { splitAttributes } from '../../services/disclosure-control/row-attributes.ts';
import { cachedAnswer } from './answer-cache.ts';

const waitingMonths = new WeakMap<ProtectedTable, ReadonlySet<number>>();

/**
 * The share of the published cases of a question’s places, periods, services and ages whose outcome is withheld, whatever outcomes
 * are asked about; null: none is published.
 */
export function withheldShare(table: ProtectedTable, query: CaseQuery, answer: StatisticsAnswer): number | null {
  const months = monthsThatWait(table);
  const isTouched = answer.plan.time.runs.some(({ from, groupOf }) =>
    [...months].some((month) => month >= from && month < from + groupOf.length),
  );
  if (!isTouched) return answer.count.value.some((value) => !Number.isNaN(value)) ? 0 : null;
  const filter = { ...query.filter, outcomes: null, complaintOutcomes: null, withinDeadline: null };
  const groupBy = filter.periods == null ? (['OUTCOME'] as const) : (['OUTCOME', 'PERIOD'] as const);
  const { count, plan } = cachedAnswer(table, { filter, groupBy, measures: ['COUNT'] });
  let [all, withheld] = [0, 0];
  count.value.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    const [outcome] = plan.outcome.groups[Math.floor(cell / plan.outcome.stride) % plan.outcome.groups.length]!;
    all += value;
    if (outcome === OUTCOMES[NOT_YET.outcome]) withheld += value;
  });
  return all === 0 ? null : Math.round((1e4 * withheld) / all) / 1e4;
}

/** Months of which something is withheld, read off the rows once. */
function monthsThatWait(table: ProtectedTable): ReadonlySet<number> {
  const known = waitingMonths.get(table);
  if (known) return known;
  const months = new Set<number>();
  table.kind.forEach((kind, row) => {
    if (splitAttributes(Math.floor(kind / SERVICES.length))[1] === NOT_YET.outcome) months.add(table.month[row]!);
  });
  waitingMonths.set(table, months);
  return months;
}

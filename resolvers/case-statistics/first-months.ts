import type { StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';
import type { CaseQuery } from '../../services/disclosure-control/query/statistics-query.ts';

/** January and February: rows of rare services come a month late (ADR 0086), and are there when the quarter is over. */
const FIRST_MONTHS = 2;
const QUARTER = [0, 1, 2];

/** Whether an answer by service has a January or a February apart from its quarter. */
export function hasFirstMonths({ groupBy, filter }: CaseQuery, { plan }: Pick<StatisticsAnswer, 'plan'>): boolean {
  const isByService = groupBy.includes('SERVICE') || filter?.services != null || filter?.except?.services != null;
  return isByService && plan.time.runs.some(hasPartOfQuarter);
}

function hasPartOfQuarter({ from, groupOf }: StatisticsAnswer['plan']['time']['runs'][number]): boolean {
  return groupOf.some((group, i) => {
    const month = (from + i) % 12;
    if (month >= FIRST_MONTHS) return false;
    const january = i - month;
    return QUARTER.some((n) => groupOf[january + n] !== group);
  });
}

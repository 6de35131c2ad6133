import type { CaseCellSort, CaseMeasure } from '../../schema/case-statistics/case-question.enums.ts';
import type { MeasureColumn, RatioMeasure } from '../../services/disclosure-control/query/answer-columns.ts';
import type { StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';
import { InputError } from '../../services/text-rules/input-error.ts';

const orders = new WeakMap<StatisticsAnswer, Map<CaseCellSort, Uint32Array>>();

/**
 * The indexes of an answer's cells in sorted order, cached with the answer. Null: the order of the groups.
 * @throws InputError rule SORT_MEASURE where the measure was not asked for.
 */
export function cellOrder(answer: StatisticsAnswer, sort: CaseCellSort): Uint32Array | null {
  if (sort === 'GROUPS') return null;
  const known = orders.get(answer) ?? new Map<CaseCellSort, Uint32Array>();
  orders.set(answer, known);
  const order = known.get(sort) ?? sorted(columnOf(answer, sort).value, sort.endsWith('_HIGHEST') ? -1 : 1);
  known.set(sort, order);
  return order;
}

/**
 * The end of a page that would end at `end`, moved so that cells equal to its last one are on it. Cells without a value are not
 * equal.
 */
export function endWithTies(answer: StatisticsAnswer, sort: CaseCellSort, order: Uint32Array, end: number): number {
  if (sort === 'GROUPS' || end >= order.length) return end;
  const { value } = columnOf(answer, sort);
  let next = end;
  while (next < order.length && value[order[next]!] === value[order[end - 1]!]) next++;
  return next;
}

function columnOf(answer: StatisticsAnswer, sort: Exclude<CaseCellSort, 'GROUPS'>): MeasureColumn {
  const measure = sort.replace(/_(?:HIGHEST|LOWEST)$/, '') as CaseMeasure;
  const column = measure === 'COUNT' ? answer.count : answer.ratios.get(measure as RatioMeasure);
  if (column === undefined) throw new InputError(['sort'], 'SORT_MEASURE', 'expected a measure that is asked for');
  return column;
}

/** NaN stands for "no value" and goes last; ties go by the cell's number. */
function sorted(values: Float64Array, direction: 1 | -1): Uint32Array {
  return Uint32Array.from(values, (_, cell) => cell).sort((a, b) => {
    const [left = Number.NaN, right = Number.NaN] = [values[a], values[b]];
    if (Number.isNaN(left) || Number.isNaN(right))
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b;
    return (left - right) * direction || a - b;
  });
}

import { HANDLING_DAYS_MAX, NOT_YET, OUTCOMES } from '../codes.ts';
import { RATIO_COUNT_MIN } from '../small-cell-rule.ts';
import {
  emptyColumn,
  type MeasureColumn,
  type RatioColumn,
  type RatioGate,
  type RatioMeasure,
} from './answer-columns.ts';
import { cellInterval } from './cell-interval.ts';
import { shapesOf } from './cell-shapes.ts';
import { CASE_DIMENSIONS } from './dimensions.ts';
import { type GroupPlan, groupPlan, isNarrowed } from './group-plan.ts';
import { mixedEnds, mixedRows, othersShare } from './mixed-rows.ts';
import type { ProtectedTable } from './protected-table.ts';
import { dayLimits, ratioColumns } from './ratio-columns.ts';
import { canonicalQuery, POLICY_VERSION, type Receipt, sha256 } from './receipt.ts';
import { resolveFilter } from './resolve-filter.ts';
import { type CellSums, OUTCOMES_OF_CELL, scanRows } from './scan-rows.ts';
import {
  CASE_MEASURES,
  type CaseMeasure,
  type CaseQuery,
  CELL_STATUSES,
  type CellStatus,
  QUERY_LIMITS,
  type QueryLimits,
  StatisticsInputError,
} from './statistics-query.ts';

const publishedGate: RatioGate = (publishedCount) => publishedCount >= RATIO_COUNT_MIN;

/** An answer as columns; cell i of every column is one combination of groups. */
export interface StatisticsAnswer {
  readonly plan: GroupPlan;
  readonly level: ProtectedTable['level'];
  readonly cellCount: number;
  readonly count: MeasureColumn;
  /** Rows in cells, whose sensitive part is withheld. */
  readonly waiting: Int32Array;
  /** Only the measures that were asked for. */
  readonly ratios: ReadonlyMap<RatioMeasure, RatioColumn>;
  readonly receipt: Receipt;
}

const statusNumber = (status: CellStatus): number => CELL_STATUSES.indexOf(status);

/**
 * Filters and groups protected rows. Everything in the answer is a sum over them: no value, gate, order or error depends on
 * anything else. Every combination of groups is a cell, in the order of `groupBy`.
 * Throws a StatisticsInputError for a question that cannot be answered.
 */
export function answerQuery(
  table: ProtectedTable,
  query: CaseQuery,
  limits: QueryLimits = QUERY_LIMITS,
  gate: RatioGate = publishedGate,
): StatisticsAnswer {
  checkNames(query);
  const filter = resolveFilter(query.filter ?? {}, table, limits);
  const plan = groupPlan(query.groupBy, filter, table, limits);
  const asks = (...measures: CaseMeasure[]): boolean => measures.some((measure) => query.measures.includes(measure));
  const isOutcomeAlone = !isNarrowed(plan.complaint) && !isNarrowed(plan.deadline);
  const isSensitive = isNarrowed(plan.outcome) || !isOutcomeAlone;
  const withinDays = dayLimits(query.measures, query.withinDays ?? 0);
  const asksDays = asks('MEAN_HANDLING_DAYS', 'MEDIAN_HANDLING_DAYS', 'P90_HANDLING_DAYS') || withinDays.length > 0;
  const shapes = shapesOf(table, plan, filter);
  const isGrouped = isSensitive || query.measures.some((measure) => measure !== 'COUNT');
  const sums = scanRows(table, plan, {
    // Only municipalities' cases may be alike.
    outcomes: isGrouped ? (shapes.hasMunicipalities ? 'ALL' : 'WITHHELD') : null,
    shares: asks('SHARE_WITHIN_DEADLINE', 'COMPLAINT_SHARE') || (asksDays && shapes.hasMunicipalities),
    days: asksDays,
    reversals: asks('REVERSAL_SHARE'),
    withinDays,
  });
  const { waiting, decided, mixed } = groupRows(plan, sums);
  const others = new Float64Array(plan.cellCount);
  const isAlike = new Uint8Array(plan.cellCount);
  const { weight } = table;
  const count = emptyColumn(plan.cellCount);
  for (let cell = 0; cell < plan.cellCount; cell++) {
    const absent = shapes.absence(cell);
    const rows = sums.rows[cell]!;
    const mayBelong = isSensitive && !isWithheldCell(plan, cell) ? waiting[cell]! : 0;
    count.status[cell] = statusNumber(absent ?? countStatus(rows, mayBelong));
    if (absent) continue;
    if (rows > 0) count.value[cell] = rows * weight;
    const shape = shapes.shape(cell);
    // Rows are mixed within a county: its own figures are none the worse.
    if (shape.area !== 'MUNICIPALITY') mixed[cell] = 0;
    else if (rows > 0) {
      const isMinority = isNarrowed(plan.outcome) && rows * 2 < decided[cell]!;
      others[cell] = othersShare(shape, rows * weight, mixed[cell]! / Math.max(1, decided[cell]!), isMinority);
      if (mixed[cell]! > 0) isAlike[cell] = 1;
    }
    [count.low[cell], count.high[cell]] = cellInterval(rows, mayBelong, weight, shape, table.intervals);
    if (!isSensitive || mixed[cell] === 0) continue;
    const [less, more] = mixedEnds(rows, decided[cell]!, mixed[cell]!, isOutcomeAlone);
    count.low[cell] = Math.max(0, count.low[cell]! - less * weight);
    count.high[cell]! += more * weight;
  }
  const facts = { status: count.status, waiting, others, isAlike };
  const ratios = ratioColumns(table, plan, query.measures, withinDays, sums, facts, gate);
  const answer = { plan, level: table.level, cellCount: plan.cellCount, count, waiting, ratios };
  return { ...answer, receipt: receiptOf(table, query, answer) };
}

/** A row counts as published; without one, the cell may still hold rows whose sensitive part waits. */
function countStatus(rows: number, mayBelong: number): CellStatus {
  if (rows > 0) return 'PUBLISHED';
  return mayBelong > 0 ? 'WITHHELD' : 'FEWER_THAN_THRESHOLD';
}

function checkNames({ measures, groupBy, withinDays = null }: CaseQuery): void {
  measures.forEach((measure, i) => {
    if (!CASE_MEASURES.includes(measure)) {
      throw new StatisticsInputError('unknown-measure', ['measures', String(i)], 'the measure is not in the list');
    }
  });
  groupBy.forEach((dimension, i) => {
    if (!CASE_DIMENSIONS.includes(dimension)) {
      throw new StatisticsInputError('unknown-dimension', ['groupBy', String(i)], 'the dimension is not in the list');
    }
  });
  const asksDays = measures.includes('SHARE_WITHIN_DAYS');
  if (asksDays !== (withinDays !== null)) {
    const message = 'SHARE_WITHIN_DAYS and withinDays go together';
    throw new StatisticsInputError('within-days', ['withinDays'], message);
  }
  if (withinDays !== null && !(Number.isInteger(withinDays) && withinDays >= 0 && withinDays <= HANDLING_DAYS_MAX)) {
    throw new StatisticsInputError('within-days', ['withinDays'], `days from 0 to ${HANDLING_DAYS_MAX}`);
  }
  if (groupBy.includes('CASE_AGE') && measures.includes('CHANGE_FROM_YEAR_BEFORE')) {
    const message = 'a year before, cases have other ages';
    throw new StatisticsInputError('age-a-year-before', ['measures'], message);
  }
}

/** Per cell, of the rows of its place, period, service and age: that wait, that have an outcome, and that may be mixed with others’. */
function groupRows({ outcome, complaint, deadline, cellCount }: GroupPlan, { outcomes }: CellSums) {
  const column = () => new Int32Array(cellCount);
  const rows = { waiting: column(), decided: column(), mixed: column() };
  if (outcomes.length === 0) return rows;
  for (let cell = 0; cell < cellCount; cell++) {
    let plain = cell;
    for (const { stride, groups } of [outcome, complaint, deadline])
      plain -= (Math.floor(cell / stride) % groups.length) * stride;
    // The cell without them is the first of its group.
    if (plain < cell) {
      rows.waiting[cell] = rows.waiting[plain]!;
      rows.decided[cell] = rows.decided[plain]!;
      rows.mixed[cell] = rows.mixed[plain]!;
      continue;
    }
    const start = cell * OUTCOMES_OF_CELL;
    rows.waiting[cell] = outcomes[start + NOT_YET.outcome]!;
    const known = outcomes.subarray(start, start + NOT_YET.outcome);
    rows.decided[cell] = known.reduce((sum, count) => sum + count, 0);
    rows.mixed[cell] = mixedRows(known);
  }
  return rows;
}

/** Whether the cell is itself the group of withheld cases. */
function isWithheldCell({ outcome, complaint, deadline }: GroupPlan, cell: number): boolean {
  return [outcome, complaint, deadline].some(({ dimensions, groups, groupOf, stride }) => {
    if (dimensions.length > 0)
      return groups[Math.floor(cell / stride) % groups.length]?.[0] === OUTCOMES[NOT_YET.outcome];
    return groupOf.every((group, code) => group >= 0 === (code === groupOf.length - 1));
  });
}

function receiptOf(table: ProtectedTable, query: CaseQuery, answer: Omit<StatisticsAnswer, 'receipt'>): Receipt {
  const canonical = canonicalQuery(query);
  return {
    operationHash: sha256([canonical]),
    releaseId: table.releaseId,
    policyVersion: POLICY_VERSION,
    checksum: sha256([POLICY_VERSION, '\n', table.releaseId, '\n', canonicalBytes(canonical, answer)]),
  };
}

/** The whole answer as bytes: the question, the level, the groups, then every column, little-endian, measures by name. */
export function canonicalBytes(canonical: string, answer: Omit<StatisticsAnswer, 'receipt'>): Uint8Array {
  const groups = answer.plan.axes.map(({ dimensions, groups: codes }) => [dimensions, codes]);
  const ratios = [...answer.ratios].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
  const bytes = (column: Float64Array): Uint8Array =>
    new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  return Buffer.concat([
    Buffer.from(`${canonical}\n${answer.level}\n${JSON.stringify(groups)}\n`),
    ...[answer.count, ...ratios].flatMap(({ low, high, value, status }) => [
      bytes(low),
      bytes(high),
      bytes(value),
      status,
    ]),
  ]);
}

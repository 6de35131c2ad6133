import { RATIO_COUNT_MIN } from '../small-cell-rule.ts';
import { type CellShape, cellInterval } from './cell-interval.ts';
import { shapesOf } from './cell-shapes.ts';
import { CASE_DIMENSIONS } from './dimensions.ts';
import type { GroupPlan } from './group-plan.ts';
import { groupPlan } from './group-plan.ts';
import type { ProtectedTable } from './protected-table.ts';
import { canonicalQuery, POLICY_VERSION, type Receipt, sha256 } from './receipt.ts';
import { resolveFilter } from './resolve-filter.ts';
import { medianDays, scanRows } from './scan-rows.ts';
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

/** Decides whether a ratio is shown. The program knows the published count only; a test shows what a gate on the true one leaks. */
export type RatioGate = (publishedCount: number, cell: number) => boolean;

const publishedGate: RatioGate = (publishedCount) => publishedCount >= RATIO_COUNT_MIN;

/** One measure over all cells: NaN where the status is not PUBLISHED. */
export interface MeasureColumn {
  readonly value: Float64Array;
  /** Index into CELL_STATUSES. */
  readonly status: Uint8Array;
}

/** An answer as columns; cell i of every column is one combination of groups. */
export interface StatisticsAnswer {
  readonly plan: GroupPlan;
  readonly level: ProtectedTable['level'];
  readonly cellCount: number;
  readonly count: MeasureColumn;
  /** Bounds of the true count, 0 where nothing is released or reported. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Only the measures that were asked for. */
  readonly ratios: ReadonlyMap<Exclude<CaseMeasure, 'COUNT'>, MeasureColumn>;
  readonly receipt: Receipt;
}

const PUBLISHED = CELL_STATUSES.indexOf('PUBLISHED');
const TOO_FEW = CELL_STATUSES.indexOf('TOO_FEW_FOR_RATIO');
const NONE = CELL_STATUSES.indexOf('FEWER_THAN_THRESHOLD');

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
  query.measures.forEach((measure, i) => {
    if (!CASE_MEASURES.includes(measure)) {
      throw new StatisticsInputError('unknown-measure', ['measures', String(i)], 'the measure is not in the list');
    }
  });
  query.groupBy.forEach((dimension, i) => {
    if (!CASE_DIMENSIONS.includes(dimension)) {
      throw new StatisticsInputError('unknown-dimension', ['groupBy', String(i)], 'the dimension is not in the list');
    }
  });
  const filter = resolveFilter(query.filter ?? {}, table, limits);
  const plan = groupPlan(query.groupBy, filter, table, limits);
  const asks = (...measures: CaseMeasure[]): boolean => measures.some((measure) => query.measures.includes(measure));
  const sums = scanRows(table, plan, filter.from, {
    shares: asks('SHARE_WITHIN_DEADLINE', 'COMPLAINT_SHARE'),
    days: asks('MEAN_HANDLING_DAYS', 'MEDIAN_HANDLING_DAYS'),
  });
  const shapes = shapesOf(table, plan, filter);
  const { weight } = table;
  const count = emptyColumn(plan.cellCount);
  const low = new Float64Array(plan.cellCount);
  const high = new Float64Array(plan.cellCount);
  for (let cell = 0; cell < plan.cellCount; cell++) {
    const absent = shapes.absence(cell);
    const rows = sums.rows[cell]!;
    count.status[cell] = CELL_STATUSES.indexOf(absent ?? (rows === 0 ? 'FEWER_THAN_THRESHOLD' : 'PUBLISHED'));
    if (count.status[cell] === PUBLISHED) count.value[cell] = rows * weight;
    if (absent) continue;
    const shape: CellShape = shapes.shape(cell);
    [low[cell], high[cell]] = cellInterval(rows, weight, shape) as [number, number];
  }
  const ratio = (base: Int32Array, valueAt: (cell: number) => number): MeasureColumn => {
    const column = emptyColumn(plan.cellCount);
    for (let cell = 0; cell < plan.cellCount; cell++) {
      const status = count.status[cell]!;
      const shown = (status === PUBLISHED || status === NONE) && gate(base[cell]! * weight, cell) && base[cell]! > 0;
      column.status[cell] = shown ? PUBLISHED : status === PUBLISHED ? TOO_FEW : status;
      if (shown) column.value[cell] = valueAt(cell);
    }
    return column;
  };
  const ratios = new Map<Exclude<CaseMeasure, 'COUNT'>, MeasureColumn>();
  if (asks('SHARE_WITHIN_DEADLINE')) {
    ratios.set(
      'SHARE_WITHIN_DEADLINE',
      ratio(sums.measured, (at) => rounded(sums.within[at]! / sums.measured[at]!, 4)),
    );
  }
  if (asks('COMPLAINT_SHARE')) {
    ratios.set(
      'COMPLAINT_SHARE',
      ratio(sums.known, (at) => rounded(sums.complained[at]! / sums.known[at]!, 4)),
    );
  }
  if (asks('MEAN_HANDLING_DAYS')) {
    ratios.set(
      'MEAN_HANDLING_DAYS',
      ratio(sums.timed, (at) => rounded(sums.days[at]! / sums.timed[at]!, 1)),
    );
  }
  if (asks('MEDIAN_HANDLING_DAYS')) {
    const medians = medianDays(table, plan, filter.from, sums.timed, Math.ceil(RATIO_COUNT_MIN / weight));
    ratios.set(
      'MEDIAN_HANDLING_DAYS',
      ratio(sums.timed, (at) => rounded(medians[at]!, 1)),
    );
  }
  const answer = { plan, level: table.level, cellCount: plan.cellCount, count, low, high, ratios };
  return { ...answer, receipt: receiptOf(table, query, answer) };
}

function emptyColumn(length: number): MeasureColumn {
  return { value: new Float64Array(length).fill(Number.NaN), status: new Uint8Array(length) };
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
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
  const columns = [
    answer.count,
    ...[...answer.ratios].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column),
  ];
  const bytes = (column: Float64Array): Uint8Array =>
    new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  return Buffer.concat([
    Buffer.from(`${canonical}\n${answer.level}\n${JSON.stringify(groups)}\n`),
    bytes(answer.low),
    bytes(answer.high),
    ...columns.flatMap(({ value, status }) => [bytes(value), status]),
  ]);
}

/** @returns the status's name. */
export function statusAt(column: MeasureColumn, cell: number): CellStatus {
  return CELL_STATUSES[column.status[cell]!]!;
}

import { RATIO_COUNT_MIN } from '../small-cell-rule.ts';
import type { RatioColumn, RatioGate, RatioMeasure } from './answer-columns.ts';
import type { GroupPlan } from './group-plan.ts';
import type { ProtectedTable } from './protected-table.ts';
import { meanFigure, quantileRanks, type RatioFigure, shareFigure } from './ratio-interval.ts';
import { type CellSums, daysAtRanks } from './scan-rows.ts';
import { type CaseMeasure, CELL_STATUSES, type CellStatus } from './statistics-query.ts';

const number = (status: CellStatus): number => CELL_STATUSES.indexOf(status);
const PUBLISHED = number('PUBLISHED');
/** A count that says why it is not there says the same of a ratio. */
const ABSENT = [number('NOT_REPORTED'), number('NOT_YET_RELEASED')];

/** Decimals of shares, and of days. */
const [SHARE_DECIMALS, DAYS_DECIMALS] = [4, 1];

/** The shares, means and ranks that are asked for. */
export function ratioColumns(
  table: ProtectedTable,
  plan: GroupPlan,
  from: number,
  measures: readonly CaseMeasure[],
  sums: CellSums,
  countStatus: Uint8Array,
  waiting: Int32Array,
  gate: RatioGate,
): ReadonlyMap<RatioMeasure, RatioColumn> {
  const base = table.weight;
  const ratio = (under: Int32Array, decimals: number, figureAt: (cell: number) => RatioFigure): RatioColumn => {
    const column = emptyRatios(plan.cellCount);
    for (let cell = 0; cell < plan.cellCount; cell++) {
      const rows = under[cell]!;
      if (ABSENT.includes(countStatus[cell]!)) column.status[cell] = countStatus[cell]!;
      else if (rows === 0 || !gate(rows * base, cell)) {
        column.status[cell] =
          countStatus[cell] === number('FEWER_THAN_THRESHOLD') ? countStatus[cell]! : tooFew(rows, waiting[cell]!);
      } else showFigure(column, cell, figureAt(cell), decimals);
    }
    return column;
  };
  const share = (part: Int32Array, whole: Int32Array) =>
    ratio(whole, SHARE_DECIMALS, (cell) => shareFigure(part[cell]!, whole[cell]!, base));
  const quantile = (rank: number): RatioColumn => {
    const rowsMin = Math.ceil(RATIO_COUNT_MIN / base);
    const ranks = (timed: number) => quantileRanks(rank, timed, base);
    const [value, low, high, chanceLow, chanceHigh] = daysAtRanks(table, plan, from, sums.timed, rowsMin, ranks);
    return ratio(sums.timed, DAYS_DECIMALS, (cell) => ({
      value: value![cell]!,
      low: low![cell]!,
      high: high![cell]!,
      chanceLow: chanceLow![cell]!,
      chanceHigh: chanceHigh![cell]!,
      edge: null,
    }));
  };
  const made: Readonly<Record<RatioMeasure, () => RatioColumn>> = {
    SHARE_WITHIN_DEADLINE: () => share(sums.within, sums.measured),
    COMPLAINT_SHARE: () => share(sums.complained, sums.known),
    SHARE_WITHIN_ONE_MONTH: () => share(sums.withinMonth, sums.timed),
    MEAN_HANDLING_DAYS: () =>
      ratio(sums.timed, DAYS_DECIMALS, (cell) =>
        meanFigure(sums.days[cell]!, sums.squares[cell]!, sums.timed[cell]!, base),
      ),
    MEDIAN_HANDLING_DAYS: () => quantile(0.5),
    P90_HANDLING_DAYS: () => quantile(0.9),
  };
  const asked = [...new Set(measures)].filter((measure): measure is RatioMeasure => Object.hasOwn(made, measure));
  return new Map(asked.map((measure) => [measure, made[measure]()]));
}

/** Where more rows wait than are measured, waiting is the reason. */
function tooFew(rows: number, waiting: number): number {
  return number(waiting > rows ? 'WITHHELD' : 'TOO_FEW_FOR_RATIO');
}

function showFigure(column: RatioColumn, cell: number, figure: RatioFigure, decimals: number): void {
  column.status[cell] = figure.edge === null ? PUBLISHED : number(figure.edge);
  const rounded = (value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
  if (figure.value !== null) column.value[cell] = rounded(figure.value);
  for (const end of ['low', 'high', 'chanceLow', 'chanceHigh'] as const) column[end][cell] = rounded(figure[end]);
}

function emptyRatios(length: number): RatioColumn {
  const column = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  return {
    value: column(),
    status: new Uint8Array(length),
    low: column(),
    high: column(),
    chanceLow: column(),
    chanceHigh: column(),
  };
}

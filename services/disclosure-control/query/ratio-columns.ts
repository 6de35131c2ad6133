import { NEXT_DAY, ONE_MONTH_DAYS } from '../codes.ts';
import { RATIO_COUNT_MIN } from '../small-cell-rule.ts';
import type { RatioColumn, RatioGate, RatioMeasure } from './answer-columns.ts';
import { type GroupPlan, isNarrowed } from './group-plan.ts';
import { isAlike } from './mixed-rows.ts';
import type { ProtectedTable } from './protected-table.ts';
import {
  COMPLAINT_REACH,
  DECIDED_REACH,
  meanFigure,
  quantileRanks,
  type RatioFigure,
  REACH,
  reachOfLimit,
  shareFigure,
  spreadOf,
} from './ratio-interval.ts';
import { type CellSums, daysAtRanks } from './scan-rows.ts';
import { CASE_MEASURES, type CaseMeasure, CELL_STATUSES, type CellStatus } from './statistics-query.ts';

const number = (status: CellStatus): number => CELL_STATUSES.indexOf(status);
const PUBLISHED = number('PUBLISHED');
/** A count that says why it is not there says the same of a ratio. */
const ABSENT = [number('NOT_REPORTED'), number('NOT_YET_RELEASED')];

/** Decimals of shares, and of days. */
const [SHARE_DECIMALS, DAYS_DECIMALS] = [4, 1];

/** The measures that are shares within a number of days. */
function limitedMeasures(measures: readonly CaseMeasure[]): readonly CaseMeasure[] {
  return CASE_MEASURES.filter((measure) => measure in DAY_LIMITS && measures.includes(measure));
}

const DAY_LIMITS: Readonly<Partial<Record<CaseMeasure, (asked: number) => number>>> = {
  SHARE_WITHIN_ONE_MONTH: () => ONE_MONTH_DAYS,
  SHARE_SAME_OR_NEXT_DAY: () => NEXT_DAY,
  SHARE_WITHIN_DAYS: (asked) => asked,
};

/** The limits in days that rows are counted by, in the order of {@link limitedMeasures}. */
export function dayLimits(measures: readonly CaseMeasure[], asked: number): readonly number[] {
  return limitedMeasures(measures).map((measure) => DAY_LIMITS[measure]!(asked));
}

/** Facts of every cell besides its sums. */
interface CellFacts {
  readonly status: Uint8Array;
  /** Rows whose sensitive part is withheld. */
  readonly waiting: Int32Array;
  /** Share of the rows that may be others’, where it is a municipality’s; 0 elsewhere, see `othersShare`. */
  readonly others: Float64Array;
  /** 1: its outcomes are alike. */
  readonly isAlike: Uint8Array;
}

/** Least error of a rank of days. */
const ROUNDED_DAYS = 1;

/** The shares, means and ranks that are asked for. @param limits of {@link dayLimits}. */
export function ratioColumns(
  table: ProtectedTable,
  plan: GroupPlan,
  measures: readonly CaseMeasure[],
  limits: readonly number[],
  sums: CellSums,
  { status, waiting, others, isAlike: areOutcomesAlike }: CellFacts,
  gate: RatioGate,
): ReadonlyMap<RatioMeasure, RatioColumn> {
  const base = table.weight;
  const spread = spreadOf(isNarrowed(plan.age));
  const ratio = (under: Int32Array, decimals: number, figureAt: (cell: number) => RatioFigure): RatioColumn => {
    const column = emptyRatios(plan.cellCount);
    for (let cell = 0; cell < plan.cellCount; cell++) {
      const rows = under[cell]!;
      if (ABSENT.includes(status[cell]!)) column.status[cell] = status[cell]!;
      else if (rows === 0 || !gate(rows * base, cell)) {
        column.status[cell] =
          status[cell] === number('FEWER_THAN_THRESHOLD') ? status[cell]! : tooFew(rows, waiting[cell]!);
      } else showFigure(column, cell, figureAt(cell), decimals);
    }
    return column;
  };
  /** Rows of cases that differ are drawn nowhere by others’. */
  const drawn = (cell: number, part: Int32Array, whole: Int32Array): number =>
    others[cell]! > 0 && (areOutcomesAlike[cell] === 1 || isAlike(part[cell]!, whole[cell]!)) ? others[cell]! : 0;
  const drawnDays = (cell: number): number => drawn(cell, sums.within, sums.measured);
  const share = (part: Int32Array, whole: Int32Array, standardErrors = REACH) =>
    ratio(whole, SHARE_DECIMALS, (cell) =>
      shareFigure(part[cell]!, whole[cell]!, base, drawn(cell, part, whole), spread * standardErrors),
    );
  const limited = limitedMeasures(measures);
  const shareWithin = (measure: CaseMeasure) => {
    const at = limited.indexOf(measure);
    const within = sums.withinDays[at]!;
    return ratio(sums.timed, SHARE_DECIMALS, (cell) => {
      const others = Math.max(drawn(cell, within, sums.timed), drawnDays(cell));
      return shareFigure(within[cell]!, sums.timed[cell]!, base, others, spread * reachOfLimit(limits[at]!));
    });
  };
  const quantile = (rank: number): RatioColumn => {
    const rowsMin = Math.ceil(RATIO_COUNT_MIN / base);
    const ranks = (timed: number, cell: number) => quantileRanks(rank, timed, base, drawnDays(cell), spread);
    const [value, low, high, chanceLow, chanceHigh] = daysAtRanks(table, plan, sums.timed, rowsMin, ranks);
    // Days are means of a few cases’, rounded.
    const below = (end: Float64Array, cell: number) => Math.max(0, Math.min(end[cell]!, value![cell]! - ROUNDED_DAYS));
    const above = (end: Float64Array, cell: number) => Math.max(end[cell]!, value![cell]! + ROUNDED_DAYS);
    return ratio(sums.timed, DAYS_DECIMALS, (cell) => ({
      value: value![cell]!,
      low: below(low!, cell),
      high: above(high!, cell),
      chanceLow: below(chanceLow!, cell),
      chanceHigh: above(chanceHigh!, cell),
      edge: null,
    }));
  };
  const made: Readonly<Record<RatioMeasure, () => RatioColumn>> = {
    SHARE_WITHIN_DEADLINE: () => share(sums.within, sums.measured),
    COMPLAINT_SHARE: () => share(sums.complained, sums.known, COMPLAINT_REACH),
    SHARE_WITHIN_ONE_MONTH: () => shareWithin('SHARE_WITHIN_ONE_MONTH'),
    SHARE_SAME_OR_NEXT_DAY: () => shareWithin('SHARE_SAME_OR_NEXT_DAY'),
    SHARE_WITHIN_DAYS: () => shareWithin('SHARE_WITHIN_DAYS'),
    REVERSAL_SHARE: () => share(sums.reversed, sums.tried, DECIDED_REACH),
    MEAN_HANDLING_DAYS: () =>
      ratio(sums.timed, DAYS_DECIMALS, (cell) =>
        meanFigure(sums.days[cell]!, sums.squares[cell]!, sums.timed[cell]!, base, drawnDays(cell), spread),
      ),
    MEDIAN_HANDLING_DAYS: () => quantile(0.5),
    P90_HANDLING_DAYS: () => quantile(0.9),
  };
  const asked = [...new Set(measures)].filter((measure): measure is RatioMeasure => Object.hasOwn(made, measure));
  return new Map(asked.map((measure) => [measure, made[measure]()]));
}

/** The reason for too few measured rows: waiting, where more rows wait than are measured. */
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

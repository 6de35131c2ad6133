import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES, SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import {
  type Area,
  firstSettlingMonth,
  measuredNarrowing,
  type Narrowing,
  type PeriodMonths,
} from '../intervals/figure-families.ts';
import type { CellShape } from './cell-interval.ts';
import type { Axis, GroupPlan } from './group-plan.ts';
import type { ProtectedTable } from './protected-table.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { monthsOfGroups } from './time-axis.ts';

/** The properties of a cell that do not depend on its rows. */
export interface CellShapes {
  /** Why the cell can hold nothing; null: it can. */
  absence(cell: number): 'NOT_REPORTED' | 'NOT_YET_RELEASED' | null;
  shape(cell: number): CellShape;
  /** Some cells are of municipalities, and neither of whole counties nor of the nation. */
  readonly hasMunicipalities: boolean;
}

/** Works the shapes out once per place and per period. */
export function shapesOf(table: ProtectedTable, plan: GroupPlan, filter: ResolvedFilter): CellShapes {
  const { place, time } = plan;
  const periods = time.groups.length;
  const monthsOf = monthsOfGroups(time);
  const membersOf = Map.groupBy(place.groupOf.keys(), (position) => place.groupOf[position]!);
  const reported = reportedCells(table, plan, monthsOf);
  const narrowed = narrowedBy(plan, filter);
  const narrowing = measuredNarrowing(new Set(narrowed.columns));
  const areas = place.groups.map((_, group) => areaOf(membersOf.get(group) ?? [], table.geography));
  const spans = monthsOf.map(spanOf);
  const settlingFrom = firstSettlingMonth(table.through);
  const isSettling = monthsOf.map((months) => months.some((month) => month >= settlingFrom));
  const placeOf = (cell: number): number => Math.floor(cell / place.stride) % place.groups.length;
  const periodOf = (cell: number): number => Math.floor(cell / time.stride) % periods;
  return {
    hasMunicipalities: areas.some(({ area }) => area === 'MUNICIPALITY'),
    absence: (cell) => {
      const period = periodOf(cell);
      if ((monthsOf[period]?.[0] ?? 0) > table.through) return 'NOT_YET_RELEASED';
      return reported[placeOf(cell) * periods + period] === 1 ? null : 'NOT_REPORTED';
    },
    shape: (cell) => {
      const area = areas[placeOf(cell)]!;
      const period = periodOf(cell);
      const span = spans[period]!;
      const figures = area.figures * span.figures * narrowed.codesPerCell;
      return { area: area.area, months: span.months, narrowing, figures, isSettling: isSettling[period]! };
    },
  };
}

/** Per place × period: 1 where a municipality has reported a month. */
function reportedCells(
  table: ProtectedTable,
  { place, time }: GroupPlan,
  monthsOf: readonly (readonly number[])[],
): Uint8Array {
  const periods = time.groups.length;
  const reported = new Uint8Array(place.groups.length * periods);
  place.groupOf.forEach((group, position) => {
    if (group < 0) return;
    const span = table.reported.get(table.geography.municipalities[position]!.number);
    if (!span) return;
    monthsOf.forEach((months, period) => {
      if (months.some((month) => month >= span.from && month < span.to)) reported[group * periods + period] = 1;
    });
  });
  return reported;
}

/** The columns that cells are narrowed by, and of how many codes combined each cell is the sum. */
function narrowedBy(plan: GroupPlan, filter: ResolvedFilter): { columns: Narrowing[]; codesPerCell: number } {
  const columns: Narrowing[] = [];
  let codesPerCell = 1;
  const look = (column: Narrowing, axis: Axis, list: readonly string[], inFilter: readonly number[]): void => {
    if (axis.dimensions.length > 0) columns.push(column);
    else if (inFilter.length < list.length) {
      columns.push(column);
      codesPerCell *= Math.max(1, inFilter.length);
    }
  };
  look('S', plan.service, SERVICES, filter.services);
  look('A', plan.age, AGE_BANDS, filter.ageBands);
  look('O', plan.outcome, OUTCOMES, filter.outcomes);
  look('C', plan.complaint, COMPLAINT_OUTCOMES, filter.complaints);
  look('D', plan.deadline, DEADLINE_FLAGS, filter.deadlines);
  return { columns, codesPerCell };
}

/** The nation, whole counties, or municipalities one by one. */
function areaOf(members: readonly number[], { municipalities, countyOf }: Geography): { area: Area; figures: number } {
  if (members.length === municipalities.length) return { area: 'NATION', figures: 1 };
  const counties = new Set(members.map((position) => countyOf[position]!));
  const inCounties = countyOf.reduce((count, county) => count + (counties.has(county) ? 1 : 0), 0);
  if (members.length > 1 && inCounties === members.length) return { area: 'COUNTY', figures: counties.size };
  return { area: 'MUNICIPALITY', figures: members.length };
}

/** Whole years, whole quarters, or months one by one. */
function spanOf(months: readonly number[]): { months: PeriodMonths; figures: number } {
  for (const period of [12, 3] as const) {
    const areWhole = months.every((month, i) =>
      i % period === 0 ? month % period === 0 : month === months[i - 1]! + 1,
    );
    if (areWhole && months.length % period === 0 && months.length > 0) {
      return { months: period, figures: months.length / period };
    }
  }
  return { months: 1, figures: Math.max(1, months.length) };
}

import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES, SERVICES } from '../codes.ts';
import type { CellShape } from './cell-interval.ts';
import type { GroupPlan } from './group-plan.ts';
import type { ProtectedTable } from './protected-table.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** What is known of a cell without looking at a row. */
export interface CellShapes {
  /** Why the cell can hold nothing; null: it can. */
  absence(cell: number): 'NOT_REPORTED' | 'NOT_YET_RELEASED' | null;
  shape(cell: number): CellShape;
}

/** Works the shapes out once per pair of place and period. */
export function shapesOf(table: ProtectedTable, plan: GroupPlan, filter: ResolvedFilter): CellShapes {
  const { place, time } = plan;
  const periods = time.groups.length;
  const first = new Int32Array(periods).fill(table.through + 1);
  time.groupOf.forEach((group, i) => {
    first[group] = Math.min(first[group]!, filter.from + i);
  });
  const municipalities = new Int32Array(place.groups.length);
  const reported = new Uint8Array(place.groups.length * periods);
  place.groupOf.forEach((group, position) => {
    if (group < 0) return;
    municipalities[group]!++;
    const span = table.reported.get(table.geography.municipalities[position]!.number);
    if (!span) return;
    const end = Math.min(filter.to, span.to);
    for (let month = Math.max(filter.from, span.from); month < end; month++) {
      reported[group * periods + time.groupOf[month - filter.from]!] = 1;
    }
  });
  const common = {
    byService: narrows(plan.service, SERVICES, filter.services),
    byAge: narrows(plan.age, AGE_BANDS, filter.ageBands),
    bySensitive:
      narrows(plan.outcome, OUTCOMES, filter.outcomes) ||
      narrows(plan.complaint, COMPLAINT_OUTCOMES, filter.complaints) ||
      narrows(plan.deadline, DEADLINE_FLAGS, filter.deadlines),
  };
  const placeOf = (cell: number): number => Math.floor(cell / place.stride) % place.groups.length;
  const periodOf = (cell: number): number => Math.floor(cell / time.stride) % periods;
  const releases = first.map((month) => table.releasedThrough.filter((through) => through >= month).length);
  return {
    absence: (cell) => {
      const period = periodOf(cell);
      if (first[period]! > table.through) return 'NOT_YET_RELEASED';
      return reported[placeOf(cell) * periods + period] === 1 ? null : 'NOT_REPORTED';
    },
    shape: (cell) => ({
      ...common,
      municipalities: municipalities[placeOf(cell)]!,
      releases: releases[periodOf(cell)]!,
    }),
  };
}

function narrows(axis: { dimensions: readonly string[] }, list: readonly string[], kept: readonly number[]): boolean {
  return axis.dimensions.length > 0 || kept.length < list.length;
}

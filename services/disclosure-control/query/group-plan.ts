import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, monthText, OUTCOMES, SERVICES } from '../codes.ts';
import type { ProtectedTable } from './protected-table.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { type CaseDimension, type QueryLimits, StatisticsInputError } from './statistics-query.ts';

/** One way in which cells differ: places, periods, or one code list. */
export interface Axis {
  readonly dimensions: readonly CaseDimension[];
  /** Per group of the axis, a code for each of its dimensions. */
  readonly groups: readonly (readonly string[])[];
  /** Per member (municipality, month since `from`, code): its group, −1: filtered out. */
  readonly groupOf: Int32Array;
  /** How far apart the cells of neighbouring groups are. */
  readonly stride: number;
}

/** Every cell has a number: the sum over the axes of group × stride. */
export interface GroupPlan {
  readonly cellCount: number;
  /** In the order of first mention in `groupBy`, the axes that are not mentioned last. */
  readonly axes: readonly Axis[];
  readonly place: Axis;
  readonly time: Axis;
  readonly service: Axis;
  readonly age: Axis;
  readonly outcome: Axis;
  readonly complaint: Axis;
  readonly deadline: Axis;
}

const PLACES: readonly CaseDimension[] = ['MUNICIPALITY', 'COUNTY', 'GOVERNOR', 'NATION'];
const PERIODS: readonly CaseDimension[] = ['YEAR', 'QUARTER', 'MONTH'];

/** Throws a StatisticsInputError for a repeated dimension or more cells than the limit. */
export function groupPlan(
  groupBy: readonly CaseDimension[],
  filter: ResolvedFilter,
  table: ProtectedTable,
  limits: QueryLimits,
): GroupPlan {
  groupBy.forEach((dimension, i) => {
    if (groupBy.indexOf(dimension) !== i) {
      throw new StatisticsInputError('repeated-dimension', ['groupBy', String(i)], 'a dimension is named once');
    }
  });
  const byPlace = groupBy.filter((dimension) => PLACES.includes(dimension));
  const byTime = groupBy.filter((dimension) => PERIODS.includes(dimension));
  const { municipalities } = table.geography;
  const months = Array.from({ length: filter.to - filter.from }, (_, i) => filter.from + i);
  const place = axis(byPlace, municipalities.length, filter.municipalities, (position) =>
    byPlace.map((by) => placeCode(by, municipalities[position]!)),
  );
  const time = axis(
    byTime,
    months.length,
    months.map((_, i) => i),
    (i) => byTime.map((by) => periodCode(by, months[i]!)),
  );
  const listed = (by: CaseDimension, list: readonly string[], kept: readonly number[]): Axis =>
    axis(
      groupBy.includes(by) ? [by] : [],
      list.length,
      kept,
      (code) => (groupBy.includes(by) ? [list[code]!] : []),
      false,
    );
  const unplaced = {
    place,
    time,
    service: listed('SERVICE', SERVICES, filter.services),
    age: listed('AGE_BAND', AGE_BANDS, filter.ageBands),
    outcome: listed('OUTCOME', OUTCOMES, filter.outcomes),
    complaint: listed('COMPLAINT_OUTCOME', COMPLAINT_OUTCOMES, filter.complaints),
    deadline: listed('WITHIN_DEADLINE', DEADLINE_FLAGS, filter.deadlines),
  };
  const mention = (one: Axis): number =>
    one.dimensions.length === 0 ? groupBy.length : Math.min(...one.dimensions.map((by) => groupBy.indexOf(by)));
  const names = (Object.keys(unplaced) as (keyof typeof unplaced)[]).sort(
    (a, b) => mention(unplaced[a]) - mention(unplaced[b]),
  );
  let stride = 1;
  const placed: Record<keyof typeof unplaced, Axis> = { ...unplaced };
  for (const name of names.toReversed()) {
    placed[name] = { ...unplaced[name], stride };
    stride *= unplaced[name].groups.length;
  }
  if (stride > limits.cellsMax) {
    const message = `the answer would have ${stride} cells, at most ${limits.cellsMax} are given: narrow the filter and ask in parts`;
    throw new StatisticsInputError('too-many-cells', ['groupBy'], message);
  }
  return { ...placed, cellCount: stride, axes: names.map((name) => placed[name]) };
}

function axis(
  dimensions: readonly CaseDimension[],
  members: number,
  kept: readonly number[],
  codesOf: (member: number) => readonly string[],
  sorted = true,
): Axis {
  const named = kept.map((member) => ({ member, codes: codesOf(member) }));
  const byKey = new Map(named.map(({ codes }) => [codes.join('\n'), codes]));
  const keys = sorted ? [...byKey.keys()].sort() : [...byKey.keys()];
  const groupAt = new Map(keys.map((key, group) => [key, group]));
  const groupOf = new Int32Array(members).fill(-1);
  for (const { member, codes } of named) groupOf[member] = groupAt.get(codes.join('\n'))!;
  return { dimensions, groups: keys.map((key) => byKey.get(key)!), groupOf, stride: 0 };
}

function placeCode(by: CaseDimension, place: { number: string; county: string; governor: string }): string {
  if (by === 'NATION') return 'NO';
  return by === 'MUNICIPALITY' ? place.number : by === 'COUNTY' ? place.county : place.governor;
}

function periodCode(by: CaseDimension, month: number): string {
  const text = monthText(month);
  if (by === 'MONTH') return text;
  return by === 'YEAR' ? text.slice(0, 4) : `${text.slice(0, 4)}-Q${Math.floor((month % 12) / 3) + 1}`;
}

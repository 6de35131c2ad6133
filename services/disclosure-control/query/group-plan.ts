import { type CaseDimension, codedDimension, placeDimensions } from './dimensions.ts';
import type { ProtectedTable } from './protected-table.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { type QueryLimits, StatisticsInputError } from './statistics-query.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** One way in which cells differ: places, or one code list. */
export interface Axis {
  readonly dimensions: readonly CaseDimension[];
  /** Per group of the axis, a code for each of its dimensions. */
  readonly groups: readonly (readonly string[])[];
  /** Per member (municipality, code): its group, −1: filtered out. */
  readonly groupOf: Int32Array;
  /** How far apart the cells of neighbouring groups are. */
  readonly stride: number;
}

/** Whether cells hold some of the axis’ codes alone. */
export function isNarrowed({ dimensions, groupOf }: Axis): boolean {
  return dimensions.length > 0 || groupOf.includes(-1);
}

/** Every cell has a number: the sum over the axes of group × stride. */
export interface GroupPlan {
  readonly cellCount: number;
  /** In the order of first mention in `groupBy`, the axes that are not mentioned last. */
  readonly axes: readonly (Axis | TimeAxis)[];
  readonly place: Axis;
  readonly time: TimeAxis;
  readonly service: Axis;
  readonly age: Axis;
  readonly outcome: Axis;
  readonly complaint: Axis;
  readonly deadline: Axis;
}

const CODED = {
  service: codedDimension('service'),
  age: codedDimension('age'),
  outcome: codedDimension('outcome'),
  complaint: codedDimension('complaint'),
  deadline: codedDimension('deadline'),
};

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
  const { municipalities } = table.geography;
  const byPlace = placeDimensions(groupBy);
  const listed = (coded: (typeof CODED)[keyof typeof CODED], inFilter: readonly number[]): Axis => {
    const asked = groupBy.includes(coded.by);
    return axis(
      asked ? [coded.by] : [],
      coded.codes.length,
      inFilter,
      (at) => (asked ? [coded.codes[at]!] : []),
      false,
    );
  };
  const unplaced = {
    place: axis(namesOf(byPlace), municipalities.length, filter.municipalities, (position) =>
      byPlace.map(({ codeOf }) => codeOf(municipalities[position]!)),
    ),
    time: timeAxis(groupBy, filter, table.through),
    service: listed(CODED.service, filter.services),
    age: listed(CODED.age, filter.ageBands),
    outcome: listed(CODED.outcome, filter.outcomes),
    complaint: listed(CODED.complaint, filter.complaints),
    deadline: listed(CODED.deadline, filter.deadlines),
  };
  const mention = (one: Axis | TimeAxis): number =>
    one.dimensions.length === 0 ? groupBy.length : Math.min(...one.dimensions.map((by) => groupBy.indexOf(by)));
  const names = (Object.keys(unplaced) as (keyof typeof unplaced)[]).sort(
    (a, b) => mention(unplaced[a]) - mention(unplaced[b]),
  );
  let stride = 1;
  const strides = new Map<keyof typeof unplaced, number>();
  for (const name of names.toReversed()) {
    strides.set(name, stride);
    stride *= unplaced[name].groups.length;
  }
  const at = <Placed extends Axis | TimeAxis>(name: keyof typeof unplaced, one: Placed): Placed => ({
    ...one,
    stride: strides.get(name)!,
  });
  const { place, time, service, age, outcome, complaint, deadline } = unplaced;
  const placed = {
    place: at('place', place),
    time: at('time', time),
    service: at('service', service),
    age: at('age', age),
    outcome: at('outcome', outcome),
    complaint: at('complaint', complaint),
    deadline: at('deadline', deadline),
  };
  if (stride > limits.cellsMax) {
    const message = `the answer would have ${stride} cells, at most ${limits.cellsMax} are given: narrow the filter and ask in parts`;
    throw new StatisticsInputError('too-many-cells', ['groupBy'], message);
  }
  return { ...placed, cellCount: stride, axes: names.map((name) => placed[name]) };
}

function namesOf(dimensions: readonly { readonly by: CaseDimension }[]): CaseDimension[] {
  return dimensions.map(({ by }) => by);
}

function axis(
  dimensions: readonly CaseDimension[],
  members: number,
  inFilter: readonly number[],
  codesOf: (member: number) => readonly string[],
  sorted = true,
): Axis {
  const named = inFilter.map((member) => ({ member, codes: codesOf(member) }));
  const byKey = new Map(named.map(({ codes }) => [codes.join('\n'), codes]));
  const keys = sorted ? [...byKey.keys()].sort() : [...byKey.keys()];
  const groupAt = new Map(keys.map((key, group) => [key, group]));
  const groupOf = new Int32Array(members).fill(-1);
  for (const { member, codes } of named) groupOf[member] = groupAt.get(codes.join('\n'))!;
  return { dimensions, groups: keys.map((key) => byKey.get(key)!), groupOf, stride: 0 };
}

import { Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { monthNumber } from '../../services/disclosure-control/codes.ts';
import { type CaseDimension, DIMENSIONS } from '../../services/disclosure-control/query/dimensions.ts';
import { readQuestion } from '../../services/disclosure-control/query/operation-hash.ts';
import { CASE_MEASURES, QUERY_LIMITS } from '../../services/disclosure-control/query/statistics-query.ts';
import { variableDefaults, withDefaults } from './given-variables.ts';
import { limits } from './limits.ts';
import type { DocumentNodes } from './nodes-of-document.ts';
import type { Variables } from './requested-size.ts';

type Arguments = Readonly<Record<string, ValueNode>>;

/** The fields of a document that ask for statistics to be computed, and the variables' defaults. */
export interface StatisticsAsked {
  /** Arguments of each `caseStatistics`. */
  readonly questions: readonly Arguments[];
  /** The `hash` of each `statisticsReceipt`, which holds a question that is answered anew. */
  readonly receipts: readonly (ValueNode | undefined)[];
  /** The number of other fields of {@link STATISTICS_WORKED_OUT}. */
  readonly others: number;
  readonly defaults: Variables;
}

/** Fields that ask the statistics several small questions, or one that the document does not show. */
export const STATISTICS_WORKED_OUT: ReadonlySet<string> = new Set(['caseTrend', 'oversight', 'statisticsReceipt']);

/** The statistics of a document, fragments and all its operations included. */
export function statisticsIn({ fields, variables }: Pick<DocumentNodes, 'fields' | 'variables'>): StatisticsAsked {
  const questions: Arguments[] = [];
  const receipts: (ValueNode | undefined)[] = [];
  let others = 0;
  for (const { name, arguments: args = [] } of fields) {
    if (name.value === 'statisticsReceipt') receipts.push(args.find((one) => one.name.value === 'hash')?.value);
    else if (STATISTICS_WORKED_OUT.has(name.value)) others += 1;
    else if (name.value === 'caseStatistics')
      questions.push(Object.fromEntries(args.map((argument) => [argument.name.value, argument.value])));
  }
  return { questions, receipts, others, defaults: variableDefaults(variables) };
}

/**
 * The cost of statistics beyond the values of their pages: the rows that are read, and every cell with each of its measures,
 * however few of them are shown.
 */
export function statisticsCost({ questions, receipts, others, defaults }: StatisticsAsked, given: Variables): number {
  if (questions.length === 0 && receipts.length === 0) return others * limits.statisticsCost;
  const values = withDefaults(defaults, given);
  const asked = questions.map((question): Asked => {
    const list = (name: string) => listOf(givenValue(question[name], values));
    return {
      filter: objectOf(givenValue(question['filter'], values)),
      groupBy: list('groupBy'),
      measures: list('measures'),
    };
  });
  const cells = [...asked, ...receipts.flatMap((hash) => askedAnew(givenValue(hash, values)))].map(valuesOfCells);
  return (
    (questions.length + receipts.length + others) * limits.statisticsCost + cells.reduce((sum, one) => sum + one, 0)
  );
}

/** A question as far as it says how many cells there are, in whatever way it came. */
interface Asked {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly groupBy: readonly unknown[];
  readonly measures: readonly unknown[];
}

function valuesOfCells(asked: Asked): number {
  const measures = Math.min(asked.measures.length, CASE_MEASURES.length);
  return Math.ceil((cellsOf(asked) * (1 + measures)) / limits.statisticsCellsOfValue);
}

/** The question in a receipt's hash; none: it is refused before anything is worked out. */
function askedAnew(hash: unknown): readonly Asked[] {
  const question = typeof hash === 'string' ? readQuestion(hash) : null;
  if (question === null) return [];
  const { filter = {}, groupBy, measures } = question.query;
  return [{ filter: { ...filter }, groupBy, measures }];
}

/** The dimensions on an axis: one that is added is asked for below, for it would be counted as a single code. */
type DimensionOn<Axis extends string> = {
  [By in CaseDimension]: (typeof DIMENSIONS)[By]['axis'] extends Axis ? By : never;
}[CaseDimension];

/** How many different codes a dimension has, about, where nothing narrows it: places and months grow, if slowly. */
const PLACES: Readonly<Record<DimensionOn<'place'>, number>> = {
  MUNICIPALITY: 357,
  COUNTY: 15,
  GOVERNOR: 10,
  NATION: 1,
};
const MONTHS_OF: Readonly<Record<DimensionOn<'time' | 'periods'>, number>> = {
  YEAR: 12,
  QUARTER: 3,
  MONTH: 1,
  CASE_AGE: 1,
  PERIOD: 1,
  ROLLING_YEAR: 3,
};
const MONTHS_RELEASED = 60;

/** Cells of an answer, from what the question says: at the most as many as an answer may have. */
function cellsOf({ filter, groupBy }: Asked): number {
  const cells = groupBy
    .filter((by): by is CaseDimension => typeof by === 'string' && Object.hasOwn(DIMENSIONS, by))
    .reduce((product, by) => product * codesOf(by, filter), 1);
  return Math.min(cells, QUERY_LIMITS.cellsMax);
}

function codesOf(by: CaseDimension, filter: Readonly<Record<string, unknown>>): number {
  if (isOn(PLACES, by)) {
    const { municipalities } = filter;
    return Array.isArray(municipalities) ? Math.min(municipalities.length, PLACES[by]) : PLACES[by];
  }
  if (isOn(MONTHS_OF, by)) return Math.ceil(monthsOf(filter) / MONTHS_OF[by]);
  return DIMENSIONS[by].codes.length;
}

const isOn = <By extends CaseDimension>(table: Readonly<Record<By, number>>, by: CaseDimension): by is By =>
  Object.hasOwn(table, by);

function monthsOf({ from, to }: Readonly<Record<string, unknown>>): number {
  if (typeof from !== 'string' || typeof to !== 'string') return MONTHS_RELEASED;
  const months = monthNumber(to.slice(0, 7)) - monthNumber(from.slice(0, 7));
  return Number.isInteger(months) ? Math.min(Math.max(months, 1), QUERY_LIMITS.monthsMax) : MONTHS_RELEASED;
}

function givenValue(node: ValueNode | undefined, values: Variables): unknown {
  if (node === undefined) return undefined;
  return node.kind === Kind.VARIABLE ? values[node.name.value] : valueFromASTUntyped(node, values);
}

/** A single value stands for a list of one, as GraphQL reads it. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

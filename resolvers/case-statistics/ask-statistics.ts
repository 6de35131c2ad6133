import type { StatisticsRelease } from '../../db/statistics/store.ts';
import { caseNotices } from '../../schema/case-statistics/case-notices.ts';
import type { CellStatus } from '../../schema/case-statistics/case-question.enums.ts';
import { presentOnes } from '../../services/disclosure-control/geography.ts';
import type { StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import { resolveFilter } from '../../services/disclosure-control/query/resolve-filter.ts';
import {
  type CaseFilter,
  type CaseQuery,
  QUERY_LIMITS,
} from '../../services/disclosure-control/query/statistics-query.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import type { Texts } from '../../services/languages/language.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { RequestContext } from '../shared/context.ts';
import { cachedAnswer } from './answer-cache.ts';
import { refusingBadQuestions } from './statistics-input-error.ts';
import { unreleasedTable } from './unreleased-table.ts';

/** The parts of a request that a question about the statistics uses. */
export type Asking = Pick<RequestContext, 'directory' | 'viewer' | 'statistics' | 'protectedReads'>;

/** A question with its answer and what a reader must know of it. */
export interface AskedStatistics {
  readonly query: CaseQuery;
  readonly table: ProtectedTable;
  readonly answer: StatisticsAnswer;
  readonly level: Level;
  /** Cases that a row stands for. */
  readonly weight: number;
  /** NOT_YET_RELEASED before the first release, PUBLISHED after it. */
  readonly status: CellStatus;
  readonly release: StatisticsRelease | null;
  /** In words for readers. */
  readonly notices: readonly Texts[];
}

/**
 * Answers a question from a release, on the level that the viewer has for it.
 * @param level given by a caller who has made sure that the viewer has it.
 * @param placeOf the argument that a path of the statistics stands for.
 * @param release id of the release; null: the newest.
 * @throws InputError for a question that cannot be answered, before the first release too; rule RELEASE_UNKNOWN.
 */
export function askStatistics(
  context: Asking,
  query: CaseQuery,
  level?: Level,
  placeOf: (path: readonly string[]) => readonly string[] = (path) => path,
  release: string | null = null,
): AskedStatistics {
  const { statistics } = context;
  const published = statistics?.releases.findLast(({ id }) => release === null || id === release) ?? null;
  if (release !== null && published === null)
    throw new InputError(['release'], 'RELEASE_UNKNOWN', 'expected the id of a release that is published');
  return refusingBadQuestions(() => {
    if (statistics === null || published === null) return answerFrom(unreleasedTable(context.directory), query, null);
    const table = statistics.tableFor(level ?? levelFor(context, query.filter ?? {}), published.id);
    if (table === null) throw new Error('a published release has its rows');
    if (table.level === 'A') recordLevelA(context, query.filter ?? {}, table);
    return answerFrom(table, query, published);
  }, placeOf);
}

/** The same from a table that the caller chose. */
export function answerFrom(
  table: ProtectedTable,
  query: CaseQuery,
  release: StatisticsRelease | null,
): AskedStatistics {
  return {
    query,
    table,
    answer: cachedAnswer(table, query),
    level: table.level,
    weight: table.weight,
    status: release === null ? 'NOT_YET_RELEASED' : 'PUBLISHED',
    release,
    notices: caseNotices(table.weight, release !== null, release?.synthetic ?? false),
  };
}

/** A where a county governor asks about its own municipalities and no other; P for everyone and everything else. */
export function levelFor({ viewer, statistics }: Asking, filter: CaseFilter): Level {
  if (viewer.role !== 'GOVERNOR' || statistics === null) return 'P';
  const numbers = numbersOf(filter, statistics.tableFor('P'));
  return numbers.length > 0 && numbers.every((number) => viewer.municipalities.has(number)) ? 'A' : 'P';
}

/** Present municipalities; a divided one is whose all are that it became. */
function numbersOf(filter: CaseFilter, table: ProtectedTable): readonly string[] {
  const { municipalities } = resolveFilter(filter, table, QUERY_LIMITS);
  return municipalities.flatMap((position) => {
    const number = table.geography.municipalities[position]?.number;
    return number === undefined ? [] : presentOnes(table.geography, number);
  });
}

/** Level A is a governor's alone, so reading it leaves a row in the audit, with the municipalities it is about. */
export function recordLevelA({ protectedReads }: Asking, filter: CaseFilter, table: ProtectedTable): void {
  protectedReads.granted.coordinates.add('StatisticsLevel.A');
  for (const number of numbersOf(filter, table)) protectedReads.granted.municipalities.add(number);
}

import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { CaseCell, CaseCellConnection } from '../schema/case-statistics/case-cell.type.ts';
import { CaseCellsArgs } from '../schema/case-statistics/case-cells.args.ts';
import { CaseDimension, CaseMeasure } from '../schema/case-statistics/case-question.enums.ts';
import { CaseStatisticsFilter } from '../schema/case-statistics/case-statistics.input.ts';
import { CaseStatistics, StatisticsReceipt } from '../schema/case-statistics/case-statistics.type.ts';
import { StatisticsRevisionConnection } from '../schema/case-statistics/statistics-revision.type.ts';
import { limits } from '../schema/limits/limits.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import { InLanguage } from '../schema/shared/language.arg.ts';
import type { Language } from '../schema/shared/language.enum.ts';
import { PageArgs } from '../schema/shared/page.args.ts';
import { LocalDate } from '../schema/shared/scalars.ts';
import { operationHashOf, questionOf } from '../services/disclosure-control/query/operation-hash.ts';
import { canonicalQuery } from '../services/disclosure-control/query/receipt.ts';
import { answerLanguage } from '../services/languages/answer-language.ts';
import { textIn } from '../services/languages/language.ts';
import { decodeCursor, encodeCursor } from '../services/paging/page-cursor.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { type AskedStatistics, askStatistics } from './case-statistics/ask-statistics.ts';
import { cellOrder, endWithTies } from './case-statistics/cell-order.ts';
import { listRevisions } from './case-statistics/list-revisions.ts';
import { revisedOn } from './case-statistics/revised-on.ts';
import { showCells } from './case-statistics/show-cell.ts';
import { showTotal } from './case-statistics/show-total.ts';
import { statisticsNotices } from './case-statistics/statistics-notices.ts';
import { verifyReceipt } from './case-statistics/verify-receipt.ts';
import { withheldShare } from './case-statistics/withheld-share.ts';
import type { RequestContext } from './shared/context.ts';
import { inOwnTurn } from './shared/in-own-turn.ts';
import { pageOf, toPage } from './shared/page.ts';

/** Less a release’s number: a key of six digits by which the newest stands first. */
const NEWEST_FIRST = 999_999;

@Resolver(() => CaseStatistics)
export class CaseStatisticsResolver {
  @Query(() => CaseStatistics, {
    nullable: true,
    description:
      'Cases of social services, filtered and grouped freely. Every answer is a sum over rows that were protected when they were released, so that no combination of questions undoes it. At most 100 000 cells an answer. The same answer as a file: `/statistics/cases.csv` and `/statistics/cases.json` (JSON-stat 2). Null only beside an error.',
  })
  caseStatistics(
    @Arg('filter', () => CaseStatisticsFilter, {
      nullable: true,
      description: 'Which cases. Absent: all that is released.',
    })
    filter: CaseStatisticsFilter | null,
    @Arg('groupBy', () => [CaseDimension], {
      description: 'What to group by, each dimension once. Empty: one cell for the whole filter.',
    })
    groupBy: CaseDimension[],
    @Arg('measures', () => [CaseMeasure], {
      description: 'What to ask of each cell. Empty: counts alone.',
    })
    measures: CaseMeasure[],
    @Arg('withinDays', () => Int, {
      nullable: true,
      description:
        'Days of the measure SHARE_WITHIN_DAYS: 0 to 1500, 30 for the month of forvaltningsloven § 11 a. Given with that measure and with no other: anything else is BAD_USER_INPUT.',
    })
    withinDays: number | null,
    @Arg('release', () => ID, {
      nullable: true,
      description:
        'Id of the release to answer from, as figures stood with it. Absent: the newest. One that is not published: BAD_USER_INPUT.',
    })
    release: string | null,
    @Ctx() context: RequestContext,
  ) {
    const query = { filter: { ...filter }, groupBy, measures, withinDays: withinDays ?? null };
    return inOwnTurn(() => askStatistics(context, query, undefined, undefined, release));
  }

  @Query(() => StatisticsReceipt, {
    nullable: true,
    description:
      'Answers the question of a receipt anew and gives its receipt: the same checksum, if the receipt is a true one. Null: no such release, or the level is not open to the caller.',
  })
  statisticsReceipt(
    @Arg('hash', () => String, { description: 'The `operationHash` of a receipt. Damaged or made up: BAD_USER_INPUT.' })
    hash: string,
    @Arg('release', () => ID, {
      nullable: true,
      description: 'The `releaseId` of the receipt: rows of a release never change. Absent: the newest.',
    })
    release: string | null,
    @Ctx() context: RequestContext,
  ) {
    return inOwnTurn(() => {
      const answered = verifyReceipt(context, questionOf(hash, ['hash']), release ?? null);
      return answered === null ? null : receiptOf(answered);
    });
  }

  @FieldResolver(() => CaseCellConnection, {
    description:
      'Every combination of groups, those without a value too, a page at a time. Before the first release: those of the period asked about, all NOT_YET_RELEASED.',
  })
  cells(
    @Root() asked: AskedStatistics,
    @Args(() => CaseCellsArgs) page: CaseCellsArgs,
    @Ctx() { directory }: RequestContext,
  ) {
    const sort = page.sort ?? 'GROUPS';
    const order = cellOrder(asked.answer, sort);
    const size = pageSizeOf(page.first, ['first'], limits.rowPageSizeMax);
    const question = `caseStatistics:${canonicalQuery(asked.query)}:${asked.level}:${asked.table.releaseId}:${sort}`;
    const start = page.after == null ? 0 : startAfter(page.after, question);
    const end =
      page.withTies === true && order !== null ? endWithTies(asked.answer, sort, order, start + size) : start + size;
    const nodes = showCells(asked, directory, order, start, Math.min(end, start + limits.rowPageSizeMax));
    const places = new Map(nodes.map((node, index) => [node, start + index]));
    const { cellCount } = asked.answer;
    return toPage(nodes, cellCount, start + nodes.length < cellCount, (node) =>
      encodeCursor([`${places.get(node)}`], question),
    );
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      'The day on which figures of the period were last revised: late, withdrawn and corrected cases settled, at a quarter’s end. Figures of before can be asked for with `release`. Null: they stand as first published.',
  })
  revisedOn(@Root() { answer, table, release }: AskedStatistics, @Ctx() { statistics }: RequestContext) {
    return release === null || statistics === null ? null : revisedOn(statistics.releases, release, answer, table);
  }

  @FieldResolver(() => [String], {
    description: 'Notices that must be shown beside the figures; that they are synthetic comes first.',
  })
  notices(
    @Root() asked: AskedStatistics,
    @InLanguage() language: Language | null,
    @Ctx() { statistics }: RequestContext,
  ): readonly string[] {
    return statisticsNotices(asked, statistics).map((notice) => textIn(answerLanguage(language), notice));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of the published cases of its places, period, services and ages whose outcome is withheld until their group is large enough, 0 to 1, four decimals. Null: none is published.',
  })
  withheldShare(@Root() { answer, query, table }: AskedStatistics) {
    return withheldShare(table, query, answer);
  }

  @Query(() => StatisticsRevisionConnection, {
    nullable: true,
    description:
      'When published figures were revised, newest first; as a feed: `/statistics/revisions.json`. Empty before the first revision. Null only beside an error.',
  })
  statisticsRevisions(@Args(() => PageArgs) page: PageArgs, @Ctx() { statistics }: RequestContext) {
    const revisions = statistics === null ? [] : listRevisions(statistics);
    return pageOf(revisions, page, 'statisticsRevisions', ({ release }) => String(NEWEST_FIRST - release.number));
  }

  @FieldResolver(() => CaseCell, {
    description: 'The whole filter as one cell: the sum of the cells, for counts, and never a sum of rounded numbers.',
  })
  total(@Root() asked: AskedStatistics, @Ctx() context: RequestContext) {
    return showTotal(asked, context);
  }

  @FieldResolver(() => StatisticsReceipt, {
    nullable: true,
    description: 'What was answered, from what. Null: nothing is released yet, see `status`.',
  })
  receipt(@Root() asked: AskedStatistics) {
    return asked.release === null ? null : receiptOf(asked);
  }
}

function receiptOf({ query, level, answer }: AskedStatistics) {
  const operationHash = operationHashOf({ query, level });
  return { ...answer.receipt, operationHash, level, question: canonicalQuery(query) };
}

function startAfter(cursor: string, question: string): number {
  const [place] = decodeCursor(cursor, question);
  if (place === undefined || !/^\d{1,6}$/.test(place)) {
    throw new InputError(['after'], 'PAGE_CURSOR', 'expected the unchanged cursor of a page of this same question');
  }
  return Number(place) + 1;
}

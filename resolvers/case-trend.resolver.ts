import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import { CaseMeasure } from '../schema/case-statistics/case-question.enums.ts';
import { CaseStatisticsFilter } from '../schema/case-statistics/case-statistics.input.ts';
import { TrendPeriod } from '../schema/case-statistics/trend.enums.ts';
import { CaseTrendConnection, ComparisonInput } from '../schema/case-statistics/trend.type.ts';
import { PageArgs } from '../schema/shared/page.args.ts';
import { canonicalQuery } from '../services/disclosure-control/query/receipt.ts';
import { askStatistics } from './case-statistics/ask-statistics.ts';
import { trendMeasure, trends } from './case-statistics/ask-trend.ts';
import type { RequestContext } from './shared/context.ts';
import { inOwnTurn } from './shared/in-own-turn.ts';
import { pageOf, shownPage } from './shared/page.ts';

@Resolver()
export class CaseTrendResolver {
  @Query(() => CaseTrendConnection, {
    nullable: true,
    description:
      'How a share, mean or rank of each municipality of the filter has moved, beside others, with control limits and a test for difference corrected for how many are looked at. By number. Null only beside an error.',
  })
  caseTrend(
    @Arg('filter', () => CaseStatisticsFilter, { description: 'Which cases; its places say which municipalities.' })
    filter: CaseStatisticsFilter,
    @Arg('measure', () => CaseMeasure, {
      description: 'What to follow: a share, mean or rank. COUNT and what is worked out from counts is BAD_USER_INPUT.',
    })
    measure: CaseMeasure,
    @Arg('per', () => TrendPeriod, { description: 'How long the points are.' }) per: TrendPeriod,
    @Arg('compare', () => ComparisonInput, { description: 'What to compare with.' }) compare: ComparisonInput,
    @Arg('withinDays', () => Int, {
      nullable: true,
      description: 'Days of the measure SHARE_WITHIN_DAYS: 0 to 1500. Given with that measure and with no other.',
    })
    withinDays: number | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const question = {
      filter: { ...filter },
      measure: trendMeasure(measure),
      withinDays: withinDays ?? null,
      per,
      kinds: [...new Set(compare.with)],
      chosen: compare.chosen ?? null,
    };
    return inOwnTurn(() => {
      const { answer, table } = askStatistics(
        context,
        { filter: question.filter, groupBy: ['MUNICIPALITY'], measures: [] },
        'P',
      );
      const municipalities = answer.plan.place.groups.flatMap(([number = '']) => {
        const node = context.directory.municipalities.get(number);
        return node === undefined ? [] : [node];
      });
      const name = canonicalQuery({ filter: question.filter, groupBy: [per], measures: [measure] });
      const cursor = `caseTrend:${name}:${JSON.stringify([question.kinds, question.chosen, question.withinDays])}:${table.releaseId}`;
      const trendOf = trends(context, question, municipalities.length);
      return shownPage(
        pageOf(municipalities, page, cursor, ({ number }) => number),
        trendOf,
      );
    });
  }
}

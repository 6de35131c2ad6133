import type { StatisticsVersion } from '../../db/statistics/store.ts';
import { FIRST_MONTHS_NOTICE, revisedNotice, withheldNotice } from '../../schema/case-statistics/case-notices.ts';
import type { Texts } from '../../services/languages/language.ts';
import type { AskedStatistics } from './ask-statistics.ts';
import { hasFirstMonths } from './first-months.ts';
import { revisedOn } from './revised-on.ts';
import { withheldShare } from './withheld-share.ts';

/** Notices that a reader needs beside an answer, with the dates of revisions and the share that is withheld. */
export function statisticsNotices(asked: AskedStatistics, statistics: StatisticsVersion | null): readonly Texts[] {
  const { answer, notices, query, release, table } = asked;
  if (release === null || statistics === null) return notices;
  const revised = revisedOn(statistics.releases, release, answer, table);
  const withheld = withheldShare(table, query, answer);
  return [
    ...notices,
    ...(revised === null ? [] : [revisedNotice(revised)]),
    ...(withheld === null || withheld === 0 ? [] : [withheldNotice(withheld)]),
    ...(hasFirstMonths(query, answer) ? [FIRST_MONTHS_NOTICE] : []),
  ];
}

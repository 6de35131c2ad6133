import type { StatisticsRelease, StatisticsVersion } from '../../db/statistics/store.ts';
import { revisionMessage } from '../../schema/case-statistics/case-notices.ts';
import { monthNumber, monthText } from '../../services/disclosure-control/codes.ts';
import { firstOpenYear } from '../../services/disclosure-control/release/admit-cases.ts';
import type { Texts } from '../../services/languages/language.ts';

/** A settlement of what was late, withdrawn or corrected, with the months whose figures it may have changed. */
export interface Revision {
  readonly revisedOn: string;
  readonly release: StatisticsRelease;
  /** First day of the first month. */
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
  readonly message: Texts;
}

/**
 * The revisions, newest first. All municipalities are revised on one date, so the list discloses nothing about a single one.
 * A first release revises nothing.
 */
export function listRevisions({ releases, tableFor }: StatisticsVersion): readonly Revision[] {
  const { firstMonth } = tableFor('P');
  const revisions = releases.flatMap((release, i) => {
    const before = releases[i - 1];
    if (!release.isSettlement || before === undefined) return [];
    const first = Math.max(firstMonth, firstOpenYear(monthNumber(release.coversThrough)) * 12);
    const end = monthNumber(before.coversThrough) + 1;
    if (end <= first) return [];
    const [from, to] = [`${monthText(first)}-01`, `${monthText(end)}-01`];
    return [
      { revisedOn: release.publishedOn, release, from, to, message: revisionMessage(release.publishedOn, from, to) },
    ];
  });
  return revisions.toReversed();
}

import type { HashedQuestion } from '../../services/disclosure-control/query/operation-hash.ts';
import {
  type AskedStatistics,
  type Asking,
  answerFrom,
  askStatistics,
  levelFor,
  recordLevelA,
} from './ask-statistics.ts';
import { refusingBadQuestions } from './statistics-input-error.ts';

/**
 * Answers a receipt's question anew, from the rows as they stood with a release.
 * @param release null: the newest.
 * @returns null where there is no such release, or where the viewer does not have the receipt's level: the same for both.
 */
export function verifyReceipt(
  context: Asking,
  question: HashedQuestion,
  release: string | null,
): AskedStatistics | null {
  const { statistics } = context;
  const { query, level } = question;
  const path = () => ['hash'];
  if (statistics === null) return null;
  const open = level === 'P' || refusingBadQuestions(() => levelFor(context, query.filter ?? {}), path) === 'A';
  if (!open) return null;
  if (release === null) return askStatistics(context, query, level, path);
  const table = statistics.tableFor(level, release);
  const published = statistics.releases.find(({ id }) => id === release);
  if (table === null || published === undefined) return null;
  return refusingBadQuestions(() => {
    if (level === 'A') recordLevelA(context, query.filter ?? {}, table);
    return answerFrom(table, query, published);
  }, path);
}

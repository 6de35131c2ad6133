import { answerQuery, type StatisticsAnswer } from '../../services/disclosure-control/query/answer-query.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import { canonicalQuery } from '../../services/disclosure-control/query/receipt.ts';
import type { CaseQuery } from '../../services/disclosure-control/query/statistics-query.ts';

/** Cached answers per table, so that the pages of one answer are worked out once. */
const CACHED_ANSWERS_MAX = 24;
/** Cells of all cached answers of a table together: about 10 MB. */
const CACHED_CELLS_MAX = 200_000;

const cache = new WeakMap<ProtectedTable, Map<string, StatisticsAnswer>>();

/** The answer to a question; an answer depends on the table and the question alone, so a cached one is the same one. */
export function cachedAnswer(table: ProtectedTable, query: CaseQuery): StatisticsAnswer {
  const answers = cache.get(table) ?? new Map<string, StatisticsAnswer>();
  cache.set(table, answers);
  const key = canonicalQuery(query);
  const answer = answers.get(key) ?? answerQuery(table, query);
  // Taken out and put back: the map is in the order of last use.
  answers.delete(key);
  answers.set(key, answer);
  dropOldest(answers, key);
  return answer;
}

function dropOldest(answers: Map<string, StatisticsAnswer>, newest: string): void {
  let cells = [...answers.values()].reduce((sum, one) => sum + one.cellCount, 0);
  for (const [key, { cellCount }] of answers) {
    if (key === newest || (answers.size <= CACHED_ANSWERS_MAX && cells <= CACHED_CELLS_MAX)) return;
    answers.delete(key);
    cells -= cellCount;
  }
}

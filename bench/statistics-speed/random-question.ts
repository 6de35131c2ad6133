import {
  AGE_BANDS,
  COMPLAINT_OUTCOMES,
  DEADLINE_FLAGS,
  monthText,
  OUTCOMES,
  SERVICES,
} from '../../services/disclosure-control/codes.ts';
import {
  CASE_DIMENSIONS,
  type CaseDimension,
  isOverlapping,
} from '../../services/disclosure-control/query/dimensions.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import {
  CASE_MEASURES,
  type CaseFilter,
  type CaseQuery,
} from '../../services/disclosure-control/query/statistics-query.ts';
import type { SeededRandom } from '../../services/synthetic-country/seeded-random.ts';

/** What SQL over one column groups by, too. */
export const COLUMN_DIMENSIONS = CASE_DIMENSIONS.filter(
  (by): by is Exclude<CaseDimension, 'CASE_AGE' | 'PERIOD' | 'ROLLING_YEAR'> => !isOverlapping(by) && by !== 'CASE_AGE',
);
export type ColumnDimension = (typeof COLUMN_DIMENSIONS)[number];
/** Measures that need nothing but their name. */
const NAMED_MEASURES = CASE_MEASURES.filter((measure) => measure !== 'SHARE_WITHIN_DAYS');

/** A question as an analyst might put it: some places, some period, some codes, one to three groups, some measures. */
export function randomQuestion(random: SeededRandom, table: ProtectedTable) {
  const { municipalities, counties } = table.geography;
  const pick = <Item>(list: readonly Item[], count: number): Item[] =>
    list
      .map((item) => ({ item, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ item }) => item);
  const some = (list: readonly string[], share: number): string[] | null =>
    random.next() < share ? pick(list, 1 + random.below(list.length)) : null;
  const from = table.firstMonth + random.below(table.through - table.firstMonth + 1);
  const to = from + 1 + random.below(table.through + 1 - from);
  const numbers = municipalities.map(({ number }) => number);
  const place = random.next();
  const filter: CaseFilter = {
    municipalities: place < 0.35 ? pick(numbers, 1 + random.below(40)) : null,
    counties: place > 0.75 ? pick(counties, 1 + random.below(4)) : null,
    ...(random.next() < 0.6 && { from: `${monthText(from)}-01`, to: `${monthText(to)}-01` }),
    services: some(SERVICES, 0.3),
    ageBands: some(AGE_BANDS, 0.15),
    outcomes: some(OUTCOMES, 0.15),
    complaintOutcomes: some(COMPLAINT_OUTCOMES, 0.1),
    withinDeadline: some(DEADLINE_FLAGS, 0.1),
    except: random.next() < 0.2 ? { services: pick(SERVICES, 1), outcomes: some(OUTCOMES, 0.3) } : null,
  };
  return {
    filter,
    groupBy: pick(COLUMN_DIMENSIONS, 1 + random.below(3)),
    measures: pick(NAMED_MEASURES, 1 + random.below(NAMED_MEASURES.length)),
  } satisfies CaseQuery;
}

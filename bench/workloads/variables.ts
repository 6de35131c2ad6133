import { encodeCursor } from '../../services/paging/page-cursor.ts';
import { seededRandom } from '../../services/synthetic-country/seeded-random.ts';
import { mixedDay, type OperationName } from './documents.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** One request, before it is written for a candidate. */
export interface Ask {
  readonly operation: OperationName;
  readonly variables: Variables;
}

/** What the questions are about: read from the database, so that they are the same for everybody. */
export interface Places {
  /** Municipality numbers, sorted. */
  readonly municipalities: readonly string[];
  /** County numbers, sorted. */
  readonly counties: readonly string[];
}

/** Words of the catalogue as people type them. */
const WORDS = [
  'sosialhjelp',
  'gjeld',
  'økonomisk rådgivning',
  'bolig',
  'midlertidig botilbud',
  'krisesenter',
  'støttekontakt',
  'kvalifiseringsprogram',
  'individuell plan',
  'avlastning',
  'sykehjem',
  'familieveiledning',
  'strøm',
  'rusoppfølging',
];

/** Weeks of the autumn without a public holiday: rules alone give the hours. */
const DAYS = Array.from({ length: 90 }, (_, i) => new Date(Date.UTC(2026, 8, 1 + i)).toISOString().slice(0, 10));

/** Some hundred different requests of each operation, the same in every run. */
export function variablesOf(operation: OperationName, places: Places): Variables[] {
  const { municipalities, counties } = places;
  const random = seededRandom(7);
  const one = <Item>(list: readonly Item[]): Item => list[random.below(list.length)]!;
  const some = <Result>(count: number, make: (i: number) => Result): Result[] =>
    Array.from({ length: count }, (_, i) => make(i));
  switch (operation) {
    case 'MunicipalityPage':
      return municipalities.map((number) => ({ number, from: one(DAYS) }));
    case 'Tiny':
      return municipalities.map((number) => ({ number }));
    case 'MunicipalityList':
      return some(60, (i) => ({ after: pageStart(municipalities, i * 50), from: one(DAYS) }));
    case 'AllServices':
      return some(Math.ceil(municipalities.length / 100), (i) => ({ after: pageStart(municipalities, i * 100) }));
    case 'ServiceSearch':
      return some(140, (i) => ({ text: WORDS[i % WORDS.length], municipality: one(municipalities) }));
    case 'Statistics':
      return some(400, (i) => question(i, municipalities, counties, one));
  }
}

/** The cursor after which a page starts; null: from the start. Beyond the end it starts again. */
function pageStart(municipalities: readonly string[], index: number): string | null {
  const place = index % (Math.floor(municipalities.length / 50) * 50);
  return place === 0 ? null : encodeCursor([municipalities[place - 1]!], 'municipalities:null');
}

/** A question of an analyst: four usual shapes, each with its own filter. */
function question(
  index: number,
  municipalities: readonly string[],
  counties: readonly string[],
  one: <Item>(list: readonly Item[]) => Item,
): Variables {
  const months = Array.from(
    { length: 36 },
    (_, i) => `${2023 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-01`,
  );
  const from = one(months.slice(0, 24));
  const to = one(months.slice(25));
  switch (index % 4) {
    case 0:
      return { groupBy: ['MUNICIPALITY', 'YEAR'], filter: { counties: [one(counties)], from, to } };
    case 1:
      return { groupBy: ['COUNTY', 'SERVICE'], filter: { from, to } };
    case 2:
      return {
        groupBy: ['YEAR', 'SERVICE', 'AGE_BAND'],
        filter: { municipalities: [...new Set([one(municipalities), one(municipalities), one(municipalities)])] },
      };
    default:
      return {
        groupBy: ['MONTH', 'OUTCOME'],
        filter: { services: [one(['FINANCIAL_ASSISTANCE', 'GUIDANCE', 'TEMPORARY_HOUSING'])], from, to },
      };
  }
}

/** A day's requests in the order they come: a few municipalities are asked for much more often than most (Zipf, exponent 1). */
export function mixedRequests(places: Places): Ask[] {
  const random = seededRandom(11);
  const pools = new Map(
    Object.keys(mixedDay).map((name) => [name as OperationName, variablesOf(name as OperationName, places)]),
  );
  const names = Object.entries(mixedDay).flatMap(([name, share]) =>
    Array<OperationName>(share).fill(name as OperationName),
  );
  return Array.from({ length: 2_000 }, () => {
    const operation = names[random.below(names.length)]!;
    const pool = pools.get(operation)!;
    return { operation, variables: pool[zipf(pool.length, random.next())]! };
  });
}

/** The pages of all municipalities in the order they are asked for, a few of them much more often than most. */
export function zipfPages(places: Places): Ask[] {
  const random = seededRandom(13);
  const pages = variablesOf('MunicipalityPage', places);
  return Array.from({ length: 2_000 }, () => ({
    operation: 'MunicipalityPage' as const,
    variables: pages[zipf(pages.length, random.next())]!,
  }));
}

/** The rank below which a share of a Zipf-distributed traffic lies. */
function zipf(count: number, share: number): number {
  const wanted = share * harmonic(count);
  let sum = 0;
  for (let rank = 0; rank < count - 1; rank++) {
    sum += 1 / (rank + 1);
    if (sum >= wanted) return rank;
  }
  return count - 1;
}

function harmonic(count: number): number {
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) sum += 1 / rank;
  return sum;
}

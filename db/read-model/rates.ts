import type { SqlLike } from '../client.ts';
import { type Draft, held, type RowOf, type Sources, sourcedBy } from './draft.ts';
import type { CircularNode, MunicipalityNode, MunicipalRateNode, RateCategoryNode, RatePeriodNode } from './model.ts';

/** Reads circulars and rates: five statements. */
export async function fetchRates(sql: SqlLike) {
  const [circulars, categories, periods, amounts, municipalRates] = await Promise.all([
    sql<RowOf<CircularNode, never>[]>`
      select id, title, published_on as "publishedOn", inferred, source_id as "sourceId", verified_at as "verifiedAt"
      from circular order by id collate "C"`,
    // Adults first, then children by age: the order in which a calculation lists its lines.
    sql<RowOf<RateCategoryNode, never>[]>`
      select code, label, kind, age_from as "ageFrom", age_to as "ageTo", valid_from as "validFrom",
        valid_to as "validTo", source_id as "sourceId", verified_at as "verifiedAt"
      from rate_category
      order by kind, array_position(array['SINGLE', 'COUPLE', 'SHARED_HOUSEHOLD'], code), age_from, code collate "C"`,
    sql<(RowOf<RatePeriodNode, 'circular' | 'amounts'> & { circularId: string | null })[]>`
      select valid_from as "validFrom", valid_to as "validTo", confirmed_to as "confirmedTo",
        circular_id as "circularId", source_id as "sourceId", verified_at as "verifiedAt"
      from rate_period order by valid_from`,
    sql<{ validFrom: string; category: string; amountPerMonth: number }[]>`
      select valid_from as "validFrom", category, amount_per_month as "amountPerMonth"
      from rate_amount order by valid_from, category collate "C"`,
    sql<(RowOf<MunicipalRateNode, 'municipality'> & { municipalityNumber: string })[]>`
      select municipality_number as "municipalityNumber", category, amount_per_month as "amountPerMonth",
        valid_from as "validFrom", valid_to as "validTo", confirmed_to as "confirmedTo", source_id as "sourceId",
        verified_at as "verifiedAt"
      from municipal_rate order by municipality_number collate "C", category collate "C", valid_from`,
  ]);
  return { circulars, categories, periods, amounts, municipalRates };
}

/** Links rate periods with circulars and amounts, and municipalities with their own rates. */
export function linkRates(
  rows: Awaited<ReturnType<typeof fetchRates>>,
  sources: Sources,
  municipalities: ReadonlyMap<string, Draft<MunicipalityNode>>,
) {
  const circulars = new Map<string, CircularNode>(
    rows.circulars.map(({ sourceId, ...row }) => [row.id, { ...row, ...sourcedBy(sources, { ...row, sourceId }) }]),
  );
  const categories: RateCategoryNode[] = rows.categories.map(({ sourceId, ...row }) => ({
    ...row,
    ...sourcedBy(sources, { ...row, sourceId }),
  }));
  const amounts = Map.groupBy(rows.amounts, (row) => row.validFrom);
  const periods: RatePeriodNode[] = rows.periods.map(({ circularId, sourceId, ...row }) => ({
    ...row,
    circular: circularId === null ? null : held(circulars, circularId),
    amounts: new Map(
      (amounts.get(row.validFrom) ?? []).map(({ category, amountPerMonth }) => [category, amountPerMonth]),
    ),
    ...sourcedBy(sources, { ...row, sourceId }),
  }));
  const municipalRates = rows.municipalRates.map(({ municipalityNumber, sourceId, ...row }) => {
    const municipality = held(municipalities, municipalityNumber);
    const rate: MunicipalRateNode = { ...row, municipality, ...sourcedBy(sources, { ...row, sourceId }) };
    municipality.ownRates.push(rate);
    return rate;
  });
  return { circulars, categories, periods, municipalRates };
}

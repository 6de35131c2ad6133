import type { SqlLike } from '../client.ts';
import { circular } from '../tables/rate/circular.ts';
import { municipalRate } from '../tables/rate/municipal-rate.ts';
import { rateCategory } from '../tables/rate/rate-category.ts';
import { rateAmount, ratePeriod } from '../tables/rate/rate-period.ts';
import { type Draft, existing, type Sources, sourcedBy } from './draft.ts';
import type { CircularNode, MunicipalityNode, MunicipalRateNode, RateCategoryNode, RatePeriodNode } from './model.ts';
import { selectRows } from './select-rows.ts';

/** Reads circulars and rates: five statements. */
export async function fetchRates(sql: SqlLike) {
  const [circulars, categories, periods, amounts, municipalRates] = await Promise.all([
    selectRows(sql, circular, sql`order by id collate "C"`),
    // Adults first, then children by age: the order in which a calculation lists its lines.
    selectRows(
      sql,
      rateCategory,
      sql`order by kind, array_position(array['SINGLE', 'COUPLE', 'SHARED_HOUSEHOLD'], code), age_from, code collate "C"`,
    ),
    selectRows(sql, ratePeriod, sql`order by valid_from`),
    selectRows(sql, rateAmount, sql`order by valid_from, category collate "C"`, ['sourceId', 'verifiedAt']),
    selectRows(sql, municipalRate, sql`order by municipality_number collate "C", category collate "C", valid_from`),
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
    circular: circularId === null ? null : existing(circulars, circularId),
    amounts: new Map(
      (amounts.get(row.validFrom) ?? []).map(({ category, amountPerMonth }) => [category, amountPerMonth]),
    ),
    ...sourcedBy(sources, { ...row, sourceId }),
  }));
  const municipalRates = rows.municipalRates.map(({ municipalityNumber, sourceId, ...row }) => {
    const municipality = existing(municipalities, municipalityNumber);
    const rate: MunicipalRateNode = { ...row, municipality, ...sourcedBy(sources, { ...row, sourceId }) };
    municipality.ownRates.push(rate);
    return rate;
  });
  return { circulars, categories, periods, municipalRates };
}

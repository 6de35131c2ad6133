import { baseAmountConfirmedTo } from '../../services/guideline-rates/base-amount-confirmed-to.ts';
import type { SqlLike } from '../client.ts';
import { municipalityFact, municipalityPopulation } from '../tables/area/municipality-fact.ts';
import { postalCode } from '../tables/area/postal-code.ts';
import { helpLine } from '../tables/help/help-line.ts';
import { baseAmount } from '../tables/rate/base-amount.ts';
import type { BaseAmountNode, HelpLineNode } from './country-nodes.ts';
import { type Draft, existing, type Sources, sourcedBy, sourcesOf } from './draft.ts';
import type { MunicipalityNode, PostalCodeNode } from './model.ts';
import { selectRows } from './select-rows.ts';

/** Reads facts and inhabitants of municipalities, postal codes, national lines and the base amounts: five statements. */
export async function fetchCountry(sql: SqlLike) {
  const [facts, populations, postalCodes, helpLines, baseAmounts] = await Promise.all([
    selectRows(sql, municipalityFact, sql``),
    selectRows(sql, municipalityPopulation, sql`order by municipality_number collate "C", year`),
    selectRows(sql, postalCode, sql`order by code collate "C"`),
    selectRows(sql, helpLine, sql`order by position, id collate "C"`),
    selectRows(sql, baseAmount, sql`order by valid_from`),
  ]);
  return { facts, populations, postalCodes, helpLines, baseAmounts };
}

/** Links them, and gives each municipality its facts. */
export function linkCountry(
  rows: Awaited<ReturnType<typeof fetchCountry>>,
  sources: Sources,
  municipalities: ReadonlyMap<string, Draft<MunicipalityNode>>,
) {
  for (const { municipalityNumber, sourceId, figuresSourceId, groupsSourceId, samiSourceId, ...row } of rows.facts) {
    const municipality = existing(municipalities, municipalityNumber);
    const fact = sourcedBy(sources, { ...row, sourceId });
    const others = [figuresSourceId, groupsSourceId, samiSourceId].map((id) => ({ source: existing(sources, id) }));
    const facts = Object.freeze({ ...row, ...fact, sources: sourcesOf(fact.source, others) });
    municipality.facts = facts;
    municipality.sources = sourcesOf(
      municipality.source,
      facts.sources.map((source) => ({ source })),
    );
  }
  for (const { municipalityNumber, sourceId, ...row } of rows.populations) {
    const population = Object.freeze({ ...row, ...sourcedBy(sources, { ...row, sourceId }) });
    existing(municipalities, municipalityNumber).populations.push(population);
  }
  const postalCodes = new Map<string, PostalCodeNode>();
  for (const { municipalityNumber, sourceId, ...row } of rows.postalCodes) {
    const municipality = municipalityNumber === null ? null : existing(municipalities, municipalityNumber);
    const fact = sourcedBy(sources, { ...row, sourceId });
    postalCodes.set(row.code, Object.freeze({ ...row, municipality, ...fact }));
  }
  const helpLines = rows.helpLines.map(
    ({ sourceId, ...row }): HelpLineNode => Object.freeze({ ...row, ...sourcedBy(sources, { ...row, sourceId }) }),
  );
  const baseAmounts = rows.baseAmounts.map(({ sourceId, ...row }, index): BaseAmountNode => {
    const validTo = rows.baseAmounts[index + 1]?.validFrom ?? null;
    const confirmedTo = baseAmountConfirmedTo(row.validFrom, validTo);
    return Object.freeze({ ...row, validTo, confirmedTo, ...sourcedBy(sources, { ...row, sourceId }) });
  });
  return { postalCodes, helpLines: Object.freeze(helpLines), baseAmounts: Object.freeze(baseAmounts) };
}

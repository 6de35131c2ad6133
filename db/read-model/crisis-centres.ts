import type { SqlLike } from '../client.ts';
import { agreement as agreementTable } from '../tables/crisis-centre/agreement.ts';
import { crisisCentre } from '../tables/crisis-centre/crisis-centre.ts';
import { type Draft, existing, type Sources, sourcedBy, sourcesOf } from './draft.ts';
import type { AgreementNode, CrisisCentreNode, MunicipalityNode, PhoneNode } from './model.ts';
import { selectRows } from './select-rows.ts';

/** Reads crisis centres and agreements: two statements. */
export async function fetchCrisisCentres(sql: SqlLike) {
  const [centres, agreements] = await Promise.all([
    selectRows(sql, crisisCentre, sql`order by id collate "C"`),
    selectRows(
      sql,
      agreementTable,
      sql`order by municipality_number collate "C", valid_from nulls first, id collate "C"`,
    ),
  ]);
  return { centres, agreements };
}

/** Links centres with their lines and, by agreement, with the municipalities they serve. */
export function linkCrisisCentres(
  rows: Awaited<ReturnType<typeof fetchCrisisCentres>>,
  phoneRows: readonly { id: string; crisisCentreId: string | null }[],
  phones: ReadonlyMap<string, PhoneNode>,
  sources: Sources,
  municipalities: ReadonlyMap<string, Draft<MunicipalityNode>>,
) {
  const centres = new Map<string, Draft<CrisisCentreNode>>();
  for (const { street, postalCode, city, sourceId, ...row } of rows.centres) {
    const fact = sourcedBy(sources, { ...row, sourceId });
    const whole = street !== null && postalCode !== null && city !== null;
    const address = whole ? Object.freeze({ street, postalCode, city, ...fact }) : null;
    centres.set(row.id, { ...row, ...fact, phones: [], address, agreements: [] });
  }
  for (const { id, crisisCentreId } of phoneRows) {
    if (crisisCentreId !== null) existing(centres, crisisCentreId).phones.push(existing(phones, id));
  }
  const agreements = rows.agreements.map(({ centreId, municipalityNumber, sourceId, ...row }) => {
    const centre = existing(centres, centreId);
    const municipality = existing(municipalities, municipalityNumber);
    const agreement: AgreementNode = { ...row, centre, municipality, ...sourcedBy(sources, { ...row, sourceId }) };
    centre.agreements.push(agreement);
    municipality.agreements.push(agreement);
    return agreement;
  });
  for (const centre of centres.values()) {
    centre.sources = sourcesOf(centre.source, centre.phones);
  }
  return { centres, agreements };
}

import type { SqlLike } from '../client.ts';
import { type Draft, held, type RowOf, type Sources, sourcedBy, sourcesOf } from './draft.ts';
import type { AgreementNode, CrisisCentreNode, MunicipalityNode, PhoneNode } from './model.ts';

type CentreRow = RowOf<CrisisCentreNode, 'phones' | 'address' | 'agreements'> & {
  street: string | null;
  postalCode: string | null;
  city: string | null;
};
type AgreementRow = RowOf<AgreementNode, 'centre' | 'municipality'> & { centreId: string; municipalityNumber: string };

/** Reads crisis centres and agreements: two statements. */
export async function fetchCrisisCentres(sql: SqlLike) {
  const [centres, agreements] = await Promise.all([
    sql<CentreRow[]>`
      select id, name, open_around_the_clock as "openAroundTheClock", address_withheld as "addressWithheld", street,
        postal_code as "postalCode", city, website, source_id as "sourceId", verified_at as "verifiedAt"
      from crisis_centre order by id collate "C"`,
    sql<AgreementRow[]>`
      select id, centre_id as "centreId", municipality_number as "municipalityNumber", form, valid_from as "validFrom",
        valid_to as "validTo", terms, capacity_places as "capacityPlaces", version, source_id as "sourceId",
        verified_at as "verifiedAt"
      from agreement order by municipality_number collate "C", valid_from nulls first, id collate "C"`,
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
    if (crisisCentreId !== null) held(centres, crisisCentreId).phones.push(held(phones, id));
  }
  const agreements = rows.agreements.map(({ centreId, municipalityNumber, sourceId, ...row }) => {
    const centre = held(centres, centreId);
    const municipality = held(municipalities, municipalityNumber);
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

import type { SqlLike } from '../client.ts';
import { contact } from '../tables/office/contact.ts';
import { coverage as coverageTable } from '../tables/office/coverage.ts';
import { notice as noticeTable } from '../tables/office/notice.ts';
import { office as officeTable } from '../tables/office/office.ts';
import { officeProfile } from '../tables/office/office-profile.ts';
import { phone as phoneTable } from '../tables/office/phone.ts';
import { reception as receptionTable } from '../tables/office/reception.ts';
import { type Draft, existing, type Sources, sortedBy, sourcedBy, sourcesOf, withPage } from './draft.ts';
import type { ContactNode, CoverageNode, MunicipalityNode, OfficeNode, PhoneNode, ReceptionNode } from './model.ts';
import { selectRows } from './select-rows.ts';

/** Reads offices, what they cover, receptions, phones (of crisis centres too), contacts, and what owners tell of their offices: seven statements. */
export async function fetchOffices(sql: SqlLike) {
  const [offices, coverage, receptions, phones, contacts, profiles, notices] = await Promise.all([
    selectRows(sql, officeTable, sql`order by number collate "C"`, ['versionTransaction']),
    selectRows(
      sql,
      coverageTable,
      sql`order by office_number collate "C", municipality_number collate "C", district_number collate "C",
        valid_from nulls first`,
    ),
    selectRows(sql, receptionTable, sql`order by (kind = 'VISIT') desc, id collate "C"`),
    // The line to ring comes first: the switchboard before the others, an undisputed number before a disputed one.
    selectRows(
      sql,
      phoneTable,
      sql`order by array_position(array['SWITCHBOARD', 'CRISIS_LINE', 'EMERGENCY', 'DEBT_ADVICE', 'OTHER'], purpose),
        disputed, id collate "C"`,
    ),
    selectRows(sql, contact, sql`order by id collate "C"`),
    selectRows(sql, officeProfile, sql``),
    selectRows(sql, noticeTable, sql`order by from_day, id collate "C"`),
  ]);
  return { offices, coverage, receptions, phones, contacts, profiles, notices };
}

/** Links offices with their parts and with the municipalities they serve. */
export function linkOffices(
  rows: Awaited<ReturnType<typeof fetchOffices>>,
  sources: Sources,
  municipalities: ReadonlyMap<string, Draft<MunicipalityNode>>,
) {
  const offices = new Map<string, Draft<OfficeNode>>();
  const receptions = new Map<string, Draft<ReceptionNode>>();
  const phones = new Map<string, Draft<PhoneNode>>();
  const parts: object[] = [];
  for (const { sourceId, websiteSourceId, ...row } of rows.offices) {
    const hours = { schedules: [], specialDays: [] };
    const told = { profile: null, notices: [] };
    const links = { phones: [], receptions: [], contacts: [], coverage: [], municipalities: [], ...hours, ...told };
    const fact = withPage(sources, sourcedBy(sources, { ...row, sourceId }), websiteSourceId);
    offices.set(row.number, { ...row, ...links, ...fact });
  }
  linkOwnFacts(rows, sources, offices);
  for (const { officeNumber, sourceId, ...whole } of rows.receptions) {
    const { street, postalCode, city, stepFree, hearingLoop, parking, guide, ...row } = whole;
    const office = existing(offices, officeNumber);
    const fact = sourcedBy(sources, { ...row, sourceId });
    const stated = [stepFree, hearingLoop, parking, guide].some((one) => one !== null);
    const accessibility = stated ? Object.freeze({ stepFree, hearingLoop, parking, guide }) : null;
    const isWhole = street !== null && postalCode !== null && city !== null;
    const address = isWhole ? Object.freeze({ street, postalCode, city, ...fact }) : null;
    const reception = { ...row, office, address, accessibility, schedules: [], ...fact };
    receptions.set(row.id, reception);
    office.receptions.push(reception);
  }
  for (const { officeNumber, crisisCentreId: _, sourceId, ...row } of rows.phones) {
    const phone = { ...row, schedules: [], ...sourcedBy(sources, { ...row, sourceId }) };
    phones.set(row.id, phone);
    if (officeNumber !== null) existing(offices, officeNumber).phones.push(phone);
  }
  for (const { officeNumber, sourceId, ...row } of rows.contacts) {
    const office = existing(offices, officeNumber);
    const contactNode: ContactNode = { ...row, office, ...sourcedBy(sources, { ...row, sourceId }) };
    office.contacts.push(contactNode);
    parts.push(contactNode);
  }
  for (const {
    id,
    officeNumber,
    municipalityNumber,
    districtNumber,
    districtName,
    sourceId,
    ...row
  } of rows.coverage) {
    const office = existing(offices, officeNumber);
    const municipality = existing(municipalities, municipalityNumber);
    const district =
      districtNumber === null ? null : Object.freeze({ number: districtNumber, name: districtName ?? '' });
    const coverage: CoverageNode = {
      ...row,
      id: String(id),
      office,
      municipality,
      district,
      ...sourcedBy(sources, { ...row, sourceId }),
    };
    office.coverage.push(coverage);
    municipality.coverage.push(coverage);
    parts.push(coverage);
  }
  for (const office of offices.values()) {
    office.municipalities = sortedBy([...new Set(office.coverage.map((one) => one.municipality))], (one) => one.number);
  }
  return { offices, receptions, phones, parts };
}

/** Links the facts that owners state about their offices. The owner's web site goes before the one that imports found. */
function linkOwnFacts(
  { profiles, notices }: Pick<Awaited<ReturnType<typeof fetchOffices>>, 'profiles' | 'notices'>,
  sources: Sources,
  offices: ReadonlyMap<string, Draft<OfficeNode>>,
): void {
  for (const { officeNumber, sourceId, successor, ...row } of profiles) {
    const office = existing(offices, officeNumber);
    const fact = sourcedBy(sources, { ...row, sourceId });
    office.profile = Object.freeze({
      ...row,
      successor: successor === null ? null : existing(offices, successor),
      ...fact,
    });
    office.website = row.website ?? office.website;
    office.sources = sourcesOf(
      office.source,
      [...office.sources, fact.source].map((source) => ({ source })),
    );
  }
  for (const { officeNumber, sourceId, fromDay: from, toDay: until, ...row } of notices) {
    const fact = sourcedBy(sources, { ...row, sourceId });
    existing(offices, officeNumber).notices.push(Object.freeze({ ...row, from, until, ...fact }));
  }
}

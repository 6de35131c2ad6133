import type { Sql } from 'postgres';

/** The part of the directory that the two operations ask for, as linked plain objects of one version. */
export interface ReadModel {
  version: bigint;
  municipalities: ReadonlyMap<string, MunicipalityNode>;
  /** By number, for paging. */
  sorted: readonly MunicipalityNode[];
  ratePeriods: readonly RatePeriodNode[];
}
interface Period {
  validFrom: string;
  validTo: string | null;
}
interface Address {
  street: string;
  postalCode: string;
  city: string;
}
export interface MunicipalityNode {
  number: string;
  name: string;
  county: { number: string; name: string };
  governor: { id: string; name: string };
  coverage: (Period & { office: OfficeNode })[];
  services: ServiceNode[];
  agreements: (Period & { form: string; crisisCentre: CentreNode })[];
}
export interface OfficeNode {
  number: string;
  name: string;
  phone: string | null;
  visitingAddress: Address;
  verifiedAt: string | null;
  weeklyHours: { day: string; channel: string; spans: { opens: string; closes: string; state: string }[] }[];
}
interface Texts {
  name: string;
  summary: string;
}
export interface EntryNode extends Texts {
  code: string;
  legalBasis: { act: string; section: string }[];
  complaint: { deadline: string; basis: string; body: string } | null;
}
export interface ServiceNode {
  id: string;
  entry: EntryNode;
  texts: Texts;
}
interface CentreNode {
  id: string;
  name: string;
  phones: { number: string }[];
  openAroundTheClock: boolean | null;
  addressWithheld: boolean;
  visitingAddress: Address | null;
}
export interface RatePeriodNode extends Period {
  confirmedTo: string;
  circular: string;
  rates: { category: string; amountPerMonth: number }[];
}

/** A period is in force from its first day until the day before `validTo`. */
export const inForce = (on: string) => (p: Period) => p.validFrom <= on && (p.validTo === null || p.validTo > on);

type Json = Record<string, never>;
const by = <T, K extends keyof T>(rows: T[], key: K) => new Map(rows.map((row) => [row[key], row]));

/** Every table once, linked in memory; days and instants stay text. */
export async function loadReadModel(sql: Sql): Promise<ReadModel> {
  const rows = async <T = Json>(query: string): Promise<T[]> =>
    (await sql.unsafe<{ row: T }[]>(`select row_to_json(q) as row from (${query}) q`)).map((r) => r.row);
  const counties = by(await rows<{ number: string; name: string }>('select * from county'), 'number');
  const governors = by(await rows<{ id: string; name: string }>('select * from governor'), 'id');
  const period = 'valid_from as "validFrom", valid_to as "validTo"';

  const offices = new Map<string, OfficeNode>();
  for (const o of await rows<Address & Omit<OfficeNode, 'weeklyHours' | 'visitingAddress'>>(
    'select number, name, phone, street, postal_code as "postalCode", city, verified_at as "verifiedAt" from office',
  )) {
    const { number, name, phone, verifiedAt, street, postalCode, city } = o;
    offices.set(number, {
      number,
      name,
      phone,
      visitingAddress: { street, postalCode, city },
      verifiedAt,
      weeklyHours: [],
    });
  }
  for (const { office, ...hours } of await rows<OfficeNode['weeklyHours'][number] & { office: string }>(
    'select office_number as office, day, channel, spans from weekly_hours order by office_number, position',
  )) {
    offices.get(office)!.weeklyHours.push(hours);
  }
  const municipalities = new Map<string, MunicipalityNode>();
  for (const m of await rows<{ number: string; name: string; county: string; governor: string }>(
    'select number, name, county_number as county, governor_id as governor from municipality order by number',
  )) {
    const links = { county: counties.get(m.county)!, governor: governors.get(m.governor)! };
    municipalities.set(m.number, {
      number: m.number,
      name: m.name,
      ...links,
      coverage: [],
      services: [],
      agreements: [],
    });
  }
  for (const c of await rows<Period & { municipality: string; office: string }>(
    `select municipality_number as municipality, office_number as office, ${period} from coverage order by 1, 2`,
  )) {
    const { validFrom, validTo } = c;
    municipalities.get(c.municipality)!.coverage.push({ validFrom, validTo, office: offices.get(c.office)! });
  }
  const entries = by(
    await rows<EntryNode>('select code, name, summary, legal_basis as "legalBasis", complaint from catalogue_entry'),
    'code',
  );
  for (const s of await rows<{ id: string; municipality: string; code: string; name: string | null; summary: string }>(
    `select s.id, s.municipality_number as municipality, s.code, s.name, s.summary
     from service s join catalogue_entry e on e.code = s.code order by s.municipality_number, e.position`,
  )) {
    const entry = entries.get(s.code)!;
    const texts = s.name === null ? entry : { name: s.name, summary: s.summary };
    municipalities.get(s.municipality)!.services.push({ id: s.id, entry, texts });
  }
  const centres = by(
    await rows<CentreNode>(`select id, name, phones, open_around_the_clock as "openAroundTheClock",
      address_withheld as "addressWithheld", visiting_address as "visitingAddress" from crisis_centre`),
    'id',
  );
  for (const a of await rows<Period & { municipality: string; centre: string; form: string }>(
    `select municipality_number as municipality, centre_id as centre, form, ${period} from agreement order by 1, valid_from`,
  )) {
    const { validFrom, validTo, form } = a;
    municipalities
      .get(a.municipality)!
      .agreements.push({ validFrom, validTo, form, crisisCentre: centres.get(a.centre)! });
  }
  const ratePeriods = await rows<RatePeriodNode>(`select ${period}, confirmed_to as "confirmedTo", circular,
    (select json_agg(row_to_json(t)) from (select category, amount_per_month as "amountPerMonth"
      from rate t where t.valid_from = p.valid_from order by t.position) t) as rates from rate_period p order by valid_from`);
  return { version: 1n, municipalities, sorted: [...municipalities.values()], ratePeriods };
}

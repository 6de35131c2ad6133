import postgres from 'postgres';

const asText = (text: string): string => text;

/** Each list in the order of its keys: what a batch loader returns. */
function byKey<Row>(rows: readonly (Row & { key: string })[], keys: readonly string[]): Row[][] {
  const groups = Map.groupBy(rows, (row) => row.key);
  return keys.map((key) => groups.get(key) ?? []);
}

/** Days as the scalars write them: no Date in between. */
function connect(url: string) {
  return postgres(url, {
    max: Number(process.env['DATABASE_CONNECTIONS_MAX']),
    onnotice: () => {},
    types: { date: { to: 1082, from: [1082], serialize: asText, parse: asText } },
  });
}

export interface MunicipalityRow {
  number: string;
  countyNumber: string;
  governorId: string;
}
export interface OfficeRow {
  number: string;
}
export interface DayRow {
  date: string;
}
export interface ServiceRow {
  id: string;
  code: string;
  complaint: object | null;
}
/** What a municipality's wording takes from the statutory catalogue. */
export interface EntryRow {
  category: string;
  providedByNav: boolean;
  legalBasis: object[];
  complaint: object | null;
}
interface CellRow {
  codes: string[];
  value: number | null;
}

const MUNICIPALITY = `select m.number, m.name, m.language_form as "languageForm", m.administrative_centre as "administrativeCentre",
  m.organisation_number as "organisationNumber", m.county_number as "countyNumber", c.governor_id as "governorId"
  from tjenestegraf.municipality m join tjenestegraf.county c on c.number = m.county_number`;

/**
 * The loaders: constant, prepared statements with `= any ($1)`, one for all objects of a kind that a request reaches. One
 * connection pool a process.
 */
export function createQueries(url: string) {
  const sql = connect(url);
  const rows = <Row>(text: string, values: (string | number | null | readonly string[])[]) =>
    sql.unsafe<(Row & { key: string })[]>(text, values as never[], { prepare: true });
  const grouped = async <Row>(text: string, keys: readonly string[], ...more: (string | number | null)[]) =>
    byKey<Row>(await rows<Row>(text, [keys, ...more]), keys);
  const single = async <Row>(text: string, keys: readonly string[]) =>
    (await grouped<Row>(text, keys)).map((list) => list[0] ?? null);
  return {
    municipality: async (number: string) =>
      (await rows<MunicipalityRow>(`${MUNICIPALITY} where m.number = $1`, [number]))[0] ?? null,
    municipalities: (after: string, first: number) =>
      rows<MunicipalityRow>(`${MUNICIPALITY} where m.number > $1 order by m.number limit $2`, [after, first]),
    municipalityCount: async () =>
      (await rows<{ count: number }>('select count(*)::int as count from tjenestegraf.municipality', []))[0]?.count ??
      0,
    counties: (numbers: readonly string[]) =>
      single<{ name: string }>(
        'select number as key, number, name from tjenestegraf.county where number = any ($1)',
        numbers,
      ),
    governors: (ids: readonly string[]) =>
      single<{ name: string }>('select id as key, id, name from tjenestegraf.governor where id = any ($1)', ids),
    officesOf: (municipalities: readonly string[]) =>
      grouped<OfficeRow>(
        `select distinct c.municipality_number as key, o.number collate "C" as number, o.name, o.type
         from tjenestegraf.coverage c join tjenestegraf.office o on o.number = c.office_number
         where c.municipality_number = any ($1) and (c.valid_from is null or c.valid_from <= (now() at time zone 'Europe/Oslo')::date)
           and (c.valid_to is null or c.valid_to > (now() at time zone 'Europe/Oslo')::date)
         order by 2`,
        municipalities,
      ),
    phonesOf: (offices: readonly string[]) =>
      grouped(
        `select office_number as key, id, number, purpose, disputed, comment from tjenestegraf.phone where office_number = any ($1)
         order by array_position(array['SWITCHBOARD', 'CRISIS_LINE', 'EMERGENCY', 'DEBT_ADVICE', 'OTHER'], purpose), disputed, id collate "C"`,
        offices,
      ),
    receptionsOf: (offices: readonly string[]) =>
      grouped<{ street: string | null; postalCode: string; city: string }>(
        `select office_number as key, id, name, kind, access_description as "accessDescription", street, postal_code as "postalCode", city
         from tjenestegraf.reception where office_number = any ($1) order by (kind = 'VISIT') desc, id collate "C"`,
        offices,
      ),
    openingDaysOf: (offices: readonly string[], from: string, days: number, channel: string | null) =>
      grouped<DayRow>(
        'select office_number as key, date, channel, state, spans from bench.opening_days($1, $2::date, $3, $4)',
        offices,
        from,
        days,
        channel,
      ),
    servicesOf: (municipalities: readonly string[]) =>
      grouped<ServiceRow>(
        `select municipality_number as key, municipality_number || '-' || tjenestegraf.service_slug(code) as id, code, name, summary, complaint
         from tjenestegraf.municipal_service where municipality_number = any ($1) order by 2`,
        municipalities,
      ),
    entries: (codes: readonly string[]) =>
      single<EntryRow>(
        `select code as key, category, provided_by_nav as "providedByNav", legal_basis as "legalBasis", complaint
         from tjenestegraf.catalogue_entry where code = any ($1)`,
        codes,
      ),
    search: async (text: string, municipality: string | null, first: number) => {
      const found = await rows<ServiceRow & { total: number }>(
        'select total, id, name, summary from bench.search_services($1, $2, $3)',
        [text, municipality, first],
      );
      return { totalCount: found[0]?.total ?? 0, nodes: found };
    },
    caseCells: async (filter: object, groupBy: readonly string[], first: number) => {
      const cells = await rows<CellRow>(
        'select codes, value from bench.case_statistics($1::jsonb, $2::text[]) limit $3',
        [filter as never, groupBy, first],
      );
      return cells.map(({ codes, value }) => ({
        keys: codes.map((code, i) => ({ dimension: groupBy[i], code })),
        count: { value },
      }));
    },
  };
}
export type Queries = ReturnType<typeof createQueries>;

/** The sort key in a cursor of the platform's schema: nine bytes of checksum, then a JSON list. */
export function keyIn(cursor: string | null | undefined): string {
  return cursor == null ? '' : (JSON.parse(Buffer.from(cursor, 'base64url').subarray(9).toString()) as [string])[0];
}

/** Whether the answer has the count: nobody counts what is not asked for. */
export const addressOf = ({ street, postalCode, city }: { street: string | null; postalCode: string; city: string }) =>
  street === null ? null : { street, postalCode, city };

import type { OperationName } from '../workloads/documents.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A statement with the order of its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: (variables: Variables) => (string | null)[];
}

/** The sort key in a cursor of the platform's schema: nine bytes of checksum, then a JSON list. */
export function keyIn(cursor: unknown): string {
  return typeof cursor === 'string'
    ? (JSON.parse(Buffer.from(cursor, 'base64url').subarray(9).toString()) as [string])[0]
    : '';
}

const hours = (days: number) => `
  coalesce((select json_agg(row_to_json(h)) from (
    select day.date, s.channel,
      case when r.spans @> '[{"state": "OPEN"}]' then 'OPEN' when r.spans <> '[]' then 'BY_APPOINTMENT' else 'CLOSED' end as state,
      coalesce(r.spans, '[]') as spans
    from tjenestegraf.opening_schedule s
    cross join (select $2::date + i as date, (array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'])[extract(isodow from $2::date + i)] as weekday
      from generate_series(0, ${days - 1}) i) day
    left join tjenestegraf.opening_rule r on r.schedule_id = s.id and day.weekday = any (r.days)
    where s.office_number = o.number order by day.date, s.id collate "C") h), '[]') as "openingHours"`;
const address = `case when street is not null then (select row_to_json(a) from (select street, postal_code as "postalCode", city) a) end as address`;
const phones = (columns: string) => `
  coalesce((select json_agg(row_to_json(p)) from (select ${columns} from tjenestegraf.phone where office_number = o.number
    order by array_position(array['SWITCHBOARD', 'CRISIS_LINE', 'EMERGENCY', 'DEBT_ADVICE', 'OTHER'], purpose), disputed, id collate "C") p), '[]') as phones`;
const receptions = (columns: string) => `
  coalesce((select json_agg(row_to_json(v)) from (select ${columns}, ${address} from tjenestegraf.reception where office_number = o.number
    order by (kind = 'VISIT') desc, id collate "C") v), '[]') as receptions`;
const offices = (columns: string) => `
  coalesce((select json_agg(row_to_json(f)) from (select ${columns} from tjenestegraf.office o where o.number in (
      select office_number from tjenestegraf.coverage c where c.municipality_number = m.number
        and (valid_from is null or valid_from <= (now() at time zone 'Europe/Oslo')::date)
        and (valid_to is null or valid_to > (now() at time zone 'Europe/Oslo')::date))
    order by o.number collate "C") f), '[]') as offices`;

const page = `select row_to_json(q)::text as body from (select (select row_to_json(r) from (select
  m.number, m.name, m.language_form as "languageForm", m.administrative_centre as "administrativeCentre",
  m.organisation_number as "organisationNumber",
  (select row_to_json(x) from (select c.number, c.name) x) as county,
  (select row_to_json(x) from (select g.id, g.name) x) as governor,
  ${offices(`o.number, o.name, o.type, ${phones('number, purpose, disputed, comment')},
    ${receptions('name, kind, access_description as "accessDescription"')}, ${hours(7)}`)},
  (select row_to_json(s) from (select
    (select count(*) from tjenestegraf.municipal_service where municipality_number = m.number) as "totalCount",
    coalesce((select json_agg(row_to_json(n)) from (
      select s.municipality_number || '-' || tjenestegraf.service_slug(s.code) as id, s.name, s.summary, e.category,
        e.provided_by_nav as "providedByNav", e.legal_basis as "legalBasis", coalesce(s.complaint, e.complaint) as complaint
      from tjenestegraf.municipal_service s join tjenestegraf.catalogue_entry e on e.code = s.code
      where s.municipality_number = m.number order by 1 limit 25) n), '[]') as nodes) s) as services
  from tjenestegraf.municipality m join tjenestegraf.county c on c.number = m.county_number
  join tjenestegraf.governor g on g.id = c.governor_id where m.number = $1) r) as municipality) q`;

const list = `select row_to_json(q)::text as body from (select (select row_to_json(l) from (select
  (select count(*) from tjenestegraf.municipality) as "totalCount",
  coalesce((select json_agg(row_to_json(r)) from (select m.number, m.name,
    (select row_to_json(x) from (select c.number, c.name) x) as county,
    ${offices(`o.number, o.name, ${phones('number, purpose')}, ${receptions('name, kind')}, ${hours(5)}`)}
    from tjenestegraf.municipality m join tjenestegraf.county c on c.number = m.county_number
    where m.number > $1 order by m.number limit 50) r), '[]') as nodes) l) as municipalities) q`;

const services = `select row_to_json(q)::text as body from (select (select row_to_json(l) from (select
  coalesce((select json_agg(row_to_json(r)) from (select m.number, m.name,
    (select row_to_json(c) from (select coalesce((select json_agg(row_to_json(n)) from (
      select s.municipality_number || '-' || tjenestegraf.service_slug(s.code) as id, s.name, s.summary
      from tjenestegraf.municipal_service s where s.municipality_number = m.number order by 1 limit 25) n), '[]') as nodes) c) as services
    from tjenestegraf.municipality m where m.number > $1 order by m.number limit 100) r), '[]') as nodes) l) as municipalities) q`;

/* Codes need no escaping, so cells are joined as text: twice as fast as building JSON values. */
const cellKey = (n: number): string =>
  `coalesce('${n > 1 ? ',' : ''}{"dimension":"' || ($2::text[])[${n}] || '","code":"' || codes[${n}] || '"}', '')`;
const statistics = `select '{"caseStatistics":{"cells":{"nodes":[' || string_agg(
  '{"keys":[' || ${[1, 2, 3].map(cellKey).join(' || ')} || '],"count":{"value":' || coalesce(value::text, 'null') || '}}', ',') || ']}}}' as body
  from (select codes, value from bench.case_statistics($1::jsonb, $2::text[]) limit 1000) r`;

const search = `select json_build_object('services', json_build_object('totalCount', coalesce(max(total), 0),
  'nodes', coalesce(json_agg(json_build_object('id', id, 'name', name, 'summary', summary)), '[]')))::text as body
  from bench.search_services($1, $2, 20)`;

const tiny = `select json_build_object('municipality', (select row_to_json(m) from (select name from tjenestegraf.municipality where number = $1) m))::text as body`;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The best single statement for each operation that we could write: it gives the whole `data` as text. */
export const statements: Readonly<Record<OperationName, Statement>> = {
  MunicipalityPage: { text: page, values: ({ number, from }) => [text(number), text(from)] },
  MunicipalityList: { text: list, values: ({ after, from }) => [keyIn(after), text(from)] },
  AllServices: { text: services, values: ({ after }) => [keyIn(after)] },
  Statistics: {
    text: statistics,
    values: ({ filter, groupBy }) => [JSON.stringify(filter), `{${(groupBy as string[]).join(',')}}`],
  },
  ServiceSearch: { text: search, values: (variables) => [text(variables['text']), text(variables['municipality'])] },
  Tiny: { text: tiny, values: ({ number }) => [text(number)] },
};

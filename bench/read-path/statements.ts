import type { Sql } from 'postgres';
import { type OperationName, TODAY, type Variables } from './operations.ts';

/*
 * The best hand-written SQL known for each operation: one prepared statement that returns the answer's JSON as text, keys
 * in the order of the question. Parts that are always asked whole (spans, legal basis, complaint) lie in `json` columns
 * and pass through unread, which no general compiler could count on.
 */
const offices = (extra: string, today: string) => `coalesce((select json_agg(row_to_json(o)) from (
    select o.number, o.name, o.phone,
      (select row_to_json(a) from (select o.street, o.postal_code as "postalCode", o.city) a) as "visitingAddress", ${extra}
    from coverage c join office o on o.number = c.office_number
    where c.municipality_number = m.number and c.valid_from <= ${today}::date and (c.valid_to is null or c.valid_to > ${today}::date)
    order by o.number) o), '[]') as offices`;

const page = `select row_to_json(q)::text as body from (select (select row_to_json(r) from (
  select m.number, m.name,
    (select row_to_json(c) from (select c.number, c.name) c) as county,
    (select row_to_json(g) from (select g.id, g.name) g) as governor,
    ${offices('o.verified_at as "verifiedAt"', '$2')},
    (select row_to_json(s) from (select
      (select count(*) from service s where s.municipality_number = m.number) as "totalCount",
      (select json_agg(row_to_json(n)) from (
        select s.id, coalesce(s.name, e.name) as name, coalesce(s.summary, e.summary) as summary,
          e.legal_basis as "legalBasis", e.complaint
        from service s join catalogue_entry e on e.code = s.code
        where s.municipality_number = m.number order by e.position limit 50) n) as nodes) s) as services,
    coalesce((select json_agg(row_to_json(a)) from (
      select a.valid_from as "validFrom", a.valid_to as "validTo", a.form,
        (select row_to_json(k) from (select k.id, k.name, k.phones, k.open_around_the_clock as "openAroundTheClock",
          k.address_withheld as "addressWithheld", k.visiting_address as "visitingAddress") k) as "crisisCentre"
      from agreement a join crisis_centre k on k.id = a.centre_id
      where a.municipality_number = m.number and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)
      order by a.valid_from) a), '[]') as "crisisCentreAgreements",
    (select row_to_json(p) from (
      select case when $2::date < p.confirmed_to then 'IN_FORCE' else 'LAST_CONFIRMED' end as status, p.circular,
        p.valid_from as "validFrom", p.valid_to as "validTo",
        (select json_agg(row_to_json(t)) from (select t.category, t.amount_per_month as "amountPerMonth"
          from rate t where t.valid_from = p.valid_from order by t.position) t) as rates
      from rate_period p where p.valid_from <= $2::date and (p.valid_to is null or p.valid_to > $2::date)) p) as "guidelineRates"
  from municipality m join county c on c.number = m.county_number join governor g on g.id = m.governor_id
  where m.number = $1) r) as municipality) q`;

/* Codes need no escaping, so the rows are joined as text: a tenth faster than json_agg. */
const weeklyHours = `(select ('[' || string_agg('{"day":"' || w.day || '","channel":"' || w.channel || '","spans":' || w.spans || '}',
      ',' order by w.position) || ']')::json from weekly_hours w where w.office_number = o.number) as "weeklyHours"`;

const list = `select row_to_json(q)::text as body from (select (select row_to_json(l) from (select
  (select count(*) from municipality) as "totalCount",
  coalesce((select json_agg(row_to_json(r)) from (
    select m.number, m.name, (select row_to_json(c) from (select c.name) c) as county,
      ${offices(weeklyHours, '$2')}
    from municipality m join county c on c.number = m.county_number
    where m.number > $1 order by m.number limit 50) r), '[]') as nodes) l) as municipalities) q`;

/** The whole answer (`data`) of an operation as JSON text, by one statement. */
export async function answerBySql(sql: Sql, operation: OperationName, variables: Variables): Promise<string> {
  const text = operation === 'MunicipalityPage' ? page : list;
  const key = operation === 'MunicipalityPage' ? variables.number : variables.after;
  const [row] = await sql.unsafe<{ body: string }[]>(text, [key ?? '', variables.on ?? TODAY], { prepare: true });
  return row!.body;
}

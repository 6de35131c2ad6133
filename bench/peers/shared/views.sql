-- What the measured statements share: the questions that are more than a join, and the tables as PostGraphile is shown them.
-- One wording for all, so that no candidate is slower for want of a better statement.
drop schema if exists bench cascade;
drop schema if exists peer cascade;
create schema bench;
create schema peer;

create function bench.today() returns date language sql stable as $$ select (now() at time zone 'Europe/Oslo')::date $$;

-- The hours of a day where rules are plain weekly ones and no day asked for is a holiday: the data set is made so.
create function bench.opening_days(offices text[], first date, days int, of_channel text default null)
returns table (office_number text, date date, channel text, state text, spans jsonb) language sql stable as $$
  select s.office_number, day.date, s.channel,
    case when r.spans @> '[{"state": "OPEN"}]' then 'OPEN' when r.spans <> '[]' then 'BY_APPOINTMENT' else 'CLOSED' end,
    coalesce(r.spans, '[]')
  from tjenestegraf.opening_schedule s
  cross join (select first + i as date, (array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'])[extract(isodow from first + i)] as weekday
    from generate_series(0, days - 1) i) day
  left join tjenestegraf.opening_rule r on r.schedule_id = s.id and day.weekday = any (r.days)
  where s.office_number = any (offices) and (of_channel is null or s.channel = of_channel)
  order by s.office_number collate "C", day.date, s.id collate "C"
$$;

-- The platform's own search, with the texts of what it finds instead of their ids.
create function bench.search_services(typed text, of_municipality text, wanted int)
returns table (total int, id text, name text, summary text) language sql stable set search_path = tjenestegraf, public as $$
  with word as materialized (
    select word, to_tsquery('norwegian', word || ':*') as query
    from (
      select distinct regexp_replace(fold(t), '[^a-z0-9]', '', 'g') as word
      from regexp_split_to_table(lower(typed), '\s+') as t where ts_lexize('norwegian_stem', t) <> '{}'
    ) as folded
    where word <> '' and ts_lexize('norwegian_stem', word) <> '{}'
  ),
  candidate as (
    select document.*, concat_ws('-', coalesce(of_municipality, municipality_number), service_slug(code)) as service_id
    from service_search as document
    where of_municipality is null or municipality_number = of_municipality
      or (municipality_number is null and not exists (
        select from service_search as own where own.municipality_number = of_municipality and own.code = document.code))
  ),
  found as (
    select service_id, min(code) as code, min(municipality_number) as municipality_number,
      round((sum(ts_rank('{0.05, 0.2, 0.5, 1}', document, word.query) + word_similarity(word.word, words) / 4 + similarity(word.word, name) / 2))::numeric, 6) as rank
    from candidate cross join word
    group by service_id
    having bool_and(document @@ word.query or (length(word.word) >= 4 and word_similarity(word.word, words) >= 0.55))
  ),
  page as (select *, count(*) over () as total from found order by rank desc, service_id collate "C" limit wanted)
  select page.total::int, page.service_id, coalesce(own.name, entry.name), coalesce(own.summary, entry.summary)
  from page
  join catalogue_entry entry on entry.code = page.code
  left join municipal_service own on own.municipality_number = page.municipality_number and own.code = page.code
  order by page.rank desc, page.service_id collate "C"
$$;

-- A group-by over the protected rows of level P with every combination of groups, those without a row too. `filter` holds
-- municipalities, counties, services, from and to as the schema's CaseStatisticsFilter does.
create function bench.case_statistics(filter jsonb, group_by text[])
returns table (codes text[], value int) language plpgsql stable as $$
declare
  service_codes constant text := $c$array['FINANCIAL_ASSISTANCE','GUIDANCE','DEBT_COUNSELLING','TEMPORARY_HOUSING','INDIVIDUAL_PLAN','QUALIFICATION_PROGRAMME']$c$;
  age_codes constant text := $c$array['AGE_UNDER_25','AGE_25_34','AGE_35_44','AGE_45_54','AGE_55_66','AGE_67_PLUS','AGE_UNKNOWN']$c$;
  outcome_codes constant text := $c$array['GRANTED','PARTLY_GRANTED','REFUSED','DISMISSED','PENDING','NOT_YET']$c$;
  dim text; n int := 0;
  members text := ''; keys text := ''; grouped text := ''; codes_of text := ''; matched text := ''; wheres text := ''; places text := ''; months text;
begin
  if filter ? 'counties' then places := places || ' and county_number in (select jsonb_array_elements_text($1 -> ''counties''))'; end if;
  if filter ? 'municipalities' then places := places || ' and number in (select jsonb_array_elements_text($1 -> ''municipalities''))'; end if;
  if places <> '' then
    wheres := wheres || ' and f.municipality_number = any (array(select number from tjenestegraf.municipality where true' || places || '))';
  end if;
  if filter ? 'services' then
    wheres := wheres || format(' and f.service = any (array(select (array_position(%s, s) - 1)::int2 from jsonb_array_elements_text($1 -> ''services'') s))', service_codes);
  end if;
  months := '(select covers_from from statistics.release order by number limit 1), (select through from statistics.release order by number desc limit 1)';
  if filter ? 'from' then
    wheres := wheres || ' and f.month >= ($1 ->> ''from'')::date and f.month < ($1 ->> ''to'')::date';
    months := '($1 ->> ''from'')::date, ($1 ->> ''to'')::date - 1';
  end if;
  foreach dim in array group_by loop
    n := n + 1;
    members := members || case when n > 1 then ' cross join ' else '' end || case dim
      when 'MUNICIPALITY' then '(select number as code, number as key, number as place from tjenestegraf.municipality where true' || places || ')'
      when 'COUNTY' then '(select distinct county_number as code, county_number as key, county_number as place from tjenestegraf.municipality where true' || places || ')'
      when 'YEAR' then '(select distinct to_char(m, ''YYYY'') as code, date_trunc(''year'', m)::date as key, to_char(m, ''YYYY'') as place from generate_series(' || months || ', ''1 month'') m)'
      when 'MONTH' then '(select to_char(m, ''YYYY-MM'') as code, m::date as key, to_char(m, ''YYYY-MM'') as place from generate_series(' || months || ', ''1 month'') m)'
      when 'SERVICE' then format('(select code, (place - 1)::int2 as key, place from unnest(%s) with ordinality as c (code, place) %s)', service_codes,
        case when filter ? 'services' then 'where code in (select jsonb_array_elements_text($1 -> ''services''))' else '' end)
      when 'AGE_BAND' then format('(select code, (place - 1)::int2 as key, place from unnest(%s) with ordinality as c (code, place))', age_codes)
      when 'OUTCOME' then format('(select code, (place - 1)::int2 as key, place from unnest(%s) with ordinality as c (code, place))', outcome_codes)
    end || ' as d' || n;
    grouped := grouped || case when n > 1 then ', ' else '' end || case dim
      when 'MUNICIPALITY' then 'f.municipality_number' when 'COUNTY' then 'f.county_number'
      when 'YEAR' then 'date_trunc(''year'', f.month)::date' when 'MONTH' then 'f.month'
      when 'SERVICE' then 'f.service' when 'AGE_BAND' then 'f.age_band' when 'OUTCOME' then 'f.outcome' end || ' as k' || n;
    codes_of := codes_of || case when n > 1 then ', ' else '' end || 'd' || n || '.code';
    matched := matched || case when n > 1 then ' and ' else '' end || 'v.k' || n || ' = d' || n || '.key';
    keys := keys || case when n > 1 then ', ' else '' end || 'd' || n || '.place' || case when dim in ('MUNICIPALITY', 'COUNTY', 'YEAR', 'MONTH') then ' collate "C"' else '' end;
  end loop;
  return query execute format('select array[%s]::text[], v.value from %s left join (select sum(f.weight)::int as value, %s from statistics.protected_row f where f.level = ''P''%s group by %s) v on %s order by %s',
    codes_of, members, grouped, wheres, (select string_agg((i + 1)::text, ', ') from generate_series(1, n) i), matched, keys) using filter;
end
$$;

-- PostGraphile makes its schema from these.
create view peer.county as select number, name from tjenestegraf.county;
create view peer.governor as select id, name from tjenestegraf.governor;
create view peer.municipality as
  select m.number, m.name, m.language_form, m.administrative_centre, m.organisation_number, m.county_number, c.governor_id
  from tjenestegraf.municipality m join tjenestegraf.county c on c.number = m.county_number;
create view peer.office as select number, name, type from tjenestegraf.office;
create view peer.municipality_office as
  select distinct municipality_number, office_number from tjenestegraf.coverage
  where (valid_from is null or valid_from <= bench.today()) and (valid_to is null or valid_to > bench.today());
create view peer.phone as
  select id, office_number, number, purpose, disputed, comment,
    array_position(array['SWITCHBOARD', 'CRISIS_LINE', 'EMERGENCY', 'DEBT_ADVICE', 'OTHER'], purpose) * 2 + disputed::int as rank
  from tjenestegraf.phone where office_number is not null;
create view peer.reception as
  select id, office_number, name, kind, access_description, street, postal_code, city, (kind <> 'VISIT')::int as rank
  from tjenestegraf.reception;
create view peer.service as
  select s.municipality_number || '-' || tjenestegraf.service_slug(s.code) as id, s.municipality_number, s.name, s.summary, e.category,
    e.provided_by_nav, e.legal_basis, coalesce(s.complaint, e.complaint) as complaint
  from tjenestegraf.municipal_service s join tjenestegraf.catalogue_entry e on e.code = s.code;
comment on view peer.county is E'@primaryKey number';
comment on view peer.governor is E'@primaryKey id';
comment on view peer.municipality is E'@primaryKey number\n@foreignKey (county_number) references peer.county (number)|@fieldName county\n@foreignKey (governor_id) references peer.governor (id)|@fieldName governor';
comment on view peer.office is E'@primaryKey number';
comment on view peer.municipality_office is E'@primaryKey municipality_number,office_number\n@foreignKey (municipality_number) references peer.municipality (number)|@foreignFieldName officeLinks\n@foreignKey (office_number) references peer.office (number)|@fieldName office';
comment on view peer.phone is E'@primaryKey id\n@foreignKey (office_number) references peer.office (number)|@foreignFieldName phones';
comment on view peer.reception is E'@primaryKey id\n@foreignKey (office_number) references peer.office (number)|@foreignFieldName receptions';
comment on view peer.service is E'@primaryKey id\n@foreignKey (municipality_number) references peer.municipality (number)|@foreignFieldName services';

create type peer.opening_day as (date date, channel text, state text, spans jsonb);
create function peer.office_opening_hours(office peer.office, from_day date, days int, channel text default null) returns setof peer.opening_day
language sql stable as $$ select date, channel, state, spans from bench.opening_days(array[office.number], from_day, days, channel) $$;
create type peer.found_service as (total int, id text, name text, summary text);
create function peer.search_services(text text, municipality text, wanted int) returns setof peer.found_service
language sql stable as $$ select * from bench.search_services(text, municipality, wanted) $$;
create type peer.case_cell as (codes text[], value int);
create function peer.case_statistics(filter jsonb, group_by text[]) returns setof peer.case_cell
language sql stable as $$ select * from bench.case_statistics(filter, group_by) $$;

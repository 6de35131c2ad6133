-- A synthetic directory of national size: deterministic, so that every run asks the same questions of the same rows.
create table county (number text primary key, name text not null);
create table governor (id text primary key, name text not null);
create table municipality (
  number text primary key,
  name text not null,
  county_number text not null references county,
  governor_id text not null references governor
);
create table office (
  number text primary key,
  name text not null,
  phone text,
  street text not null,
  postal_code text not null,
  city text not null,
  verified_at timestamptz
);
create table coverage (
  municipality_number text not null references municipality,
  office_number text not null references office,
  valid_from date not null,
  valid_to date,
  primary key (municipality_number, office_number)
);
create table weekly_hours (
  office_number text not null references office,
  position int not null,
  day text not null,
  channel text not null,
  spans json not null,
  primary key (office_number, position)
);
create table catalogue_entry (
  code text primary key,
  position int not null,
  name text not null,
  summary text not null,
  legal_basis json not null,
  complaint json
);
-- Null texts: the municipality has no wording of its own, the entry's is shown.
create table service (
  id text primary key,
  municipality_number text not null references municipality,
  code text not null references catalogue_entry,
  name text,
  summary text,
  unique (municipality_number, code)
);
create table crisis_centre (
  id text primary key,
  name text not null,
  phones json not null,
  open_around_the_clock boolean,
  address_withheld boolean not null,
  visiting_address json
);
create table agreement (
  municipality_number text not null references municipality,
  centre_id text not null references crisis_centre,
  form text not null,
  valid_from date not null,
  valid_to date,
  primary key (municipality_number, valid_from)
);
create table rate_period (
  valid_from date primary key,
  valid_to date,
  confirmed_to date not null,
  circular text
);
create table rate (
  valid_from date not null references rate_period,
  position int not null,
  category text not null,
  amount_per_month int not null,
  primary key (valid_from, position)
);

insert into county select to_char(i, 'FM00'), 'Fylke ' || i from generate_series(1, 15) i;
insert into governor select 'governor-' || i, 'Statsforvalteren i område ' || i from generate_series(0, 9) i;
insert into municipality
select to_char(1 + i % 15, 'FM00') || to_char(1 + i / 15, 'FM00'), 'Kommune Ærøskåp ' || i,
  to_char(1 + i % 15, 'FM00'), 'governor-' || (i % 15) % 10
from generate_series(0, 356) i;

insert into office
select to_char(1000 + i, 'FM0000'), 'NAV Kontor ' || i, case when i % 9 > 0 then '+4755' || to_char(100000 + i, 'FM000000') end,
  'Øvre gate ' || i, to_char(1000 + i * 7, 'FM0000'), 'By ' || i % 50,
  case when i % 7 > 0 then timestamptz '2024-01-01 08:00Z' + i * interval '7 hours' end
from generate_series(0, 299) i;

-- One present office each (57 offices serve two), a closed one for every tenth, and fifteen in the largest.
insert into coverage
select number, to_char(1000 + i % 300, 'FM0000'), '2011-07-01', null
from (select number, row_number() over (order by number) - 1 as i from municipality) m;
insert into coverage
select number, to_char(1000 + (i + 1) % 300, 'FM0000'), '2011-07-01', '2020-01-01'
from (select number, row_number() over (order by number) - 1 as i from municipality) m where i % 10 = 5;
insert into coverage
select '0101', to_char(1100 + i, 'FM0000'), '2011-07-01', null from generate_series(1, 14) i;

insert into weekly_hours
select o.number, d * 2 + c, (array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'])[d],
  (array['DROP_IN', 'PHONE'])[c + 1],
  case when c = 1 then '[{"opens":"08:00","closes":"15:30","state":"OPEN"}]'::json
    when (d + o.number::int) % 3 = 0 then '[{"opens":"10:00","closes":"11:30","state":"OPEN"},{"opens":"12:00","closes":"14:00","state":"BY_APPOINTMENT"}]'::json
    else '[{"opens":"12:00","closes":"14:00","state":"OPEN"}]'::json end
from office o, generate_series(1, 5) d, generate_series(0, 1) c;

insert into catalogue_entry
select 'service-' || i, i, 'Tjeneste ' || i, repeat('Kommunen gir råd og hjelp til den som trenger det. ', 3 + i % 4),
  case when i % 3 = 0 then '[{"act":"sosialtjenesteloven","section":"§ 17"},{"act":"forvaltningsloven","section":"§ 11"}]'::json
    else json_build_array(json_build_object('act', 'sosialtjenesteloven', 'section', '§ ' || 17 + i)) end,
  case when i % 6 > 0 then '{"deadline":"tre uker etter at vedtaket er mottatt","basis":"STATUTE","body":"Statsforvalteren"}'::json end
from generate_series(1, 13) i;
insert into service
select m.number || '-' || c.code, m.number, c.code,
  case when m.number::int % 4 > 0 then c.name || ' i ' || m.name end,
  case when m.number::int % 4 > 0 then 'I ' || m.name || ': ' || c.summary end
from municipality m, catalogue_entry c;

insert into crisis_centre
select 'centre-' || i, 'Krisesenter ' || i,
  case when i % 3 = 0 then '[{"number":"+4761000000"},{"number":"+4741000000"}]'::json else '[{"number":"+4762000000"}]'::json end,
  case when i % 5 > 0 then true end, i % 4 = 0,
  case when i % 4 > 0 then '{"street":"Storgata 1","postalCode":"2600","city":"Byen"}'::json end
from generate_series(1, 43) i;
insert into agreement
select number, 'centre-' || 1 + i % 43, 'INTER_MUNICIPAL_COMPANY', date '2015-01-01', date '2022-01-01'
from (select number, row_number() over (order by number) - 1 as i from municipality) m
union all
select number, 'centre-' || 1 + (i * 3) % 43, (array['HOST_MUNICIPALITY', 'PURCHASE_AGREEMENT'])[1 + i % 2], date '2022-01-01', null
from (select number, row_number() over (order by number) - 1 as i from municipality) m where i % 8 > 0;

insert into rate_period
select make_date(2015 + i, 1, 1), case when i < 9 then make_date(2016 + i, 1, 1) end, make_date(2016 + i, 1, 1), 'A-' || i || '/' || 2015 + i
from generate_series(0, 9) i;
insert into rate
select p.valid_from, c, (array['SINGLE', 'COUPLE', 'SHARED_HOUSEHOLD', 'CHILD_0_5', 'CHILD_6_10', 'CHILD_11_17'])[c], 2000 + c * 850 + extract(year from p.valid_from)::int
from rate_period p, generate_series(1, 6) c;
analyze;

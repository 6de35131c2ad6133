-- Fills the loaded real directory up to :municipalities municipalities, :offices offices and :services services each.
set local search_path = tjenestegraf, public;
set local synchronous_commit = off;

insert into source (id, title, publisher, retrieved_on, synthetic)
values ('source-bench', 'Oppdiktede data for måling', 'Målingen', '2026-06-01', true);

-- Further countries: counties with the two-digit numbers that no real one has, forty municipalities each.
create temporary table free_county on commit drop as
select to_char(n, 'FM00') as number, row_number() over (order by n) - 1 as place
from generate_series(1, 99) n where not exists (select from county where county.number = to_char(n, 'FM00'));
create temporary table new_municipality on commit drop as
select c.number as county_number, c.number || to_char(1 + i % 40, 'FM00') as number, i
from generate_series(0, :municipalities - (select count(*)::int from municipality) - 1) i
join free_county c on c.place = i / 40;
insert into county (number, name, governor_id, source_id)
select county_number, 'Målefylke ' || county_number, (select id from governor order by id offset county_number::int % 10 limit 1), 'source-bench'
from new_municipality group by county_number;
insert into municipality (number, name, county_number, language_form, administrative_centre, source_id)
select number, 'Måleby ' || number, county_number, 'BOKMAL', 'Sentrum ' || number, 'source-bench' from new_municipality;

create temporary table new_office on commit drop as
select number, row_number() over (order by number) - 1 as i
from (select to_char(n, 'FM0000') as number from generate_series(1, 9999) n) free
where not exists (select from office where office.number = free.number)
order by number limit :offices - (select count(*) from office);
insert into office (number, name, type, source_id, verified_at)
select number, 'NAV Målekontor ' || number, 'LOCAL', 'source-bench', '2026-01-05 08:00Z' from new_office;
-- The first new offices help in real municipalities; every municipality that no office serves gets one.
create temporary table bare on commit drop as
select number, row_number() over (order by number) - 1 as i from municipality m
where not exists (select from coverage c where c.municipality_number = m.number);
insert into coverage (office_number, municipality_number, valid_from, source_id)
select o.number, m.number, '2015-01-01', 'source-bench' from new_office o
join (select number, row_number() over (order by number) - 1 as i from municipality
  where number not in (select number from new_municipality)) m on m.i = o.i * 20 % 357
where o.i < 17;
insert into coverage (office_number, municipality_number, valid_from, source_id)
select o.number, b.number, '2015-01-01', 'source-bench' from bare b
join new_office o on o.i = b.i % (select count(*) from new_office)
on conflict do nothing;

-- The same places, lines and plain weekly hours for every office, so that SQL can give the hours of a day exactly.
delete from opening_exception;
delete from opening_rule_day;
delete from opening_rule;
delete from opening_schedule;
delete from phone where office_number is not null;
delete from reception;
create temporary table numbered on commit drop as
select number, row_number() over (order by number)::int - 1 as i from office;
insert into reception (id, office_number, name, kind, street, postal_code, city, access_description, source_id)
select number || '-mottak', number, 'Publikumsmottaket', 'VISIT', 'Storgata ' || 1 + i % 90, to_char(1000 + i * 7 % 8999, 'FM0000'), 'By ' || i % 120,
  case when i % 4 = 0 then 'Inngang fra baksiden, heis til andre etasje.' end, 'source-bench' from numbered
union all
select number || '-moterom', number, 'Møterom på biblioteket', 'MEETING_PLACE', 'Bibliotekgata 2', to_char(1000 + i * 7 % 8999, 'FM0000'), 'By ' || i % 120,
  null, 'source-bench' from numbered where i % 5 = 0;
insert into phone (id, office_number, number, purpose, comment, source_id)
select number || '-sentralbord', number, '+475555' || to_char(i, 'FM0000'), 'SWITCHBOARD', null, 'source-bench' from numbered
union all
select number || '-gjeld', number, '+475556' || to_char(i, 'FM0000'), 'DEBT_ADVICE', 'Økonomi- og gjeldsrådgivning.', 'source-bench' from numbered where i % 3 = 0;
insert into opening_schedule (id, office_number, reception_id, phone_id, channel, source_id)
select number || '-drop-in', number, number || '-mottak', null, 'DROP_IN', 'source-bench' from numbered
union all
select number || '-telefon', number, null, number || '-sentralbord', 'PHONE', 'source-bench' from numbered;
insert into opening_rule (id, schedule_id, days, spans, source_id)
select number || '-drop-in-1', number || '-drop-in', array['MONDAY', 'WEDNESDAY', 'FRIDAY'],
  jsonb_build_array(jsonb_build_object('opens', '10:00', 'closes', (array['14:00', '13:00', '12:30'])[1 + i % 3], 'state', 'OPEN')), 'source-bench' from numbered
union all
select number || '-drop-in-2', number || '-drop-in', array['TUESDAY', 'THURSDAY'],
  '[{"opens": "09:00", "closes": "11:00", "state": "BY_APPOINTMENT"}, {"opens": "12:00", "closes": "14:00", "state": "OPEN"}]', 'source-bench' from numbered
union all
select number || '-telefon-1', number || '-telefon', array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
  '[{"opens": "09:00", "closes": "15:00", "state": "OPEN"}]', 'source-bench' from numbered;

-- The statutory catalogue, filled up with further entries, and a wording of its own for each municipality and entry.
create temporary table topic on commit drop as
select n, (array['Boligsosial oppfølging', 'Støtte til fritid for barn', 'Tiltak for unge uten arbeid', 'Hjelp etter fengsel',
  'Råd om strøm og husleie', 'Rusoppfølging', 'Tilbud til nyankomne', 'Frivilligsentral', 'Familieveiledning', 'Matutdeling', 'Digital hjelp'])[n] as name
from generate_series(1, :services - (select count(*)::int from catalogue_entry)) n;
insert into catalogue_entry (code, category, name, summary, description, target_group, conditions, how_to_apply, what_to_bring,
  phases, complaint, legal_basis, deadlines, related_codes, search_words, provided_by_nav, source_id)
select 'BENCH_' || to_char(n, 'FM00'), 'ADVICE', name, name || ' for den som trenger det der de bor.',
  repeat('Kommunen gir råd og hjelp, og sier hva du kan vente deg. ', 6), 'Alle som bor i kommunen', '[]', 'Ring NAV-kontoret.',
  '[]', '[]', null, '[{"act": "Sosialtjenesteloven", "section": "§ 12", "url": null}]', '[]', '{}', array['hjelp'], true, 'source-bench'
from topic;
delete from municipal_service;
insert into municipal_service (municipality_number, code, name, summary, description, target_group, conditions, how_to_apply,
  what_to_bring, phases, complaint, source_id)
select m.number, e.code, e.name || ' i ' || m.name, 'I ' || m.name || ': ' || e.summary, coalesce(e.description, '') || ' Slik er det i ' || m.name || '.',
  e.target_group, e.conditions, e.how_to_apply, e.what_to_bring, e.phases, e.complaint, 'source-bench'
from municipality m cross join catalogue_entry e;

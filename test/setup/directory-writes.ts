/** Things that people, importers and reforms do; `n` makes them differ. */
export const DIRECTORY_WRITES: readonly ((n: number) => string)[] = [
  (n) => `update office set name = 'NAV ${n}' where number = '1640'`,
  (n) =>
    `update phone set number = '+4755${100000 + n}' where id = (select id from phone order by id offset ${n % 50} limit 1)`,
  (n) =>
    `insert into contact (id, office_number, role, source_id) select 'c-${n}', '1640', 'SWITCHBOARD', min(id) from source on conflict do nothing`,
  (n) => `delete from contact where id = 'c-${n - 1}'`,
  (n) =>
    `update coverage set municipality_number = '15${n % 2 === 0 ? '80' : '77'}' where id = (select min(id) from coverage where municipality_number in ('1580', '1577'))`,
  (n) => `update municipal_service set summary = 'Kort ${n}' where municipality_number = '5025'`,
  (
    n,
  ) => `insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
    select '33${10 + (n % 20)}', code, 'Eget navn ${n}', summary, conditions, what_to_bring, phases, source_id
    from catalogue_entry where code = 'GUIDANCE' and exists (select from municipality where number = '33${10 + (n % 20)}')
    on conflict do nothing`,
  (n) =>
    `update catalogue_entry set name = name || '.' where code = (select code from catalogue_entry order by code offset ${n % 14} limit 1)`,
  (n) => `update opening_rule set comment = 'Merk ${n}' where id = (select id from opening_rule order by id limit 1)`,
  (n) => `update crisis_centre set website = 'https://example.no/${n}'`,
  (n) => `update agreement set capacity_places = ${n % 30} where id = (select min(id) from agreement)`,
  (n) => `update rate_amount set amount_per_month = amount_per_month + ${n % 3}`,
  (n) => `update municipal_rate set amount_per_month = ${8_000 + n}`,
  (n) =>
    `insert into source (id, title, publisher, retrieved_on) values ('s-${n}', 'En kilde', 'Eksempel', '2026-01-01') on conflict do nothing`,
  (n) => `update source set title = title || ' ${n}' where id = (select source_id from office where number = '1640')`,
  (n) => `update municipality set administrative_centre = 'Sted ${n}' where number = '3430'`,
  (n) =>
    `insert into former_number (number, municipality_number, source_id) select '99${String(n % 100).padStart(2, '0')}', '3430', min(id) from source on conflict do nothing`,
  () => `delete from former_number where number like '99%'`,
  (n) => `update circular set title = 'Rundskriv ${n}'`,
  (n) => `update phone set verified_at = now() where id = (select id from phone order by id offset ${n % 40} limit 1)`,
  (n) =>
    `update reception set street = 'Gate ${n}', postal_code = '2550', city = 'Os' where id = (select min(id) from reception)`,
  (n) => `insert into agreement (id, centre_id, municipality_number, form, valid_from, source_id)
    select 'a-${n}', min(crisis_centre.id), '5025', 'PURCHASE_AGREEMENT', '2050-01-01', min(source.id) from crisis_centre, source
    having not exists (select from agreement where id like 'a-%')`,
  () => `delete from agreement where id like 'a-%'`,
  (n) =>
    `insert into office (number, name, type, source_id) select '98${String(n % 100).padStart(2, '0')}', 'NAV Nytt ${n}', 'LOCAL', min(id) from source on conflict do nothing`,
  (n) => `insert into coverage (office_number, municipality_number, source_id)
    select min(number), '${n % 2 === 0 ? '3430' : '5026'}', min(source_id) from office where number like '98%' having count(*) > 0 on conflict do nothing`,
  () => `delete from coverage where office_number like '98%'`,
  () => `delete from office where number like '98%' and not exists (select from coverage where office_number = number)`,
];

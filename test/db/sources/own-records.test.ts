import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver } from './support/deliveries.ts';

let database: TestDatabase | undefined;
let db: TestDatabase;
beforeEach(async () => {
  await database?.drop();
  database = await createTestDatabase();
  db = database;
});
afterAll(() => database?.drop());

const own = { for: '5025' };

describe('special days from a file', () => {
  const HEADER = 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak';
  const file = (...rows: string[]) => [HEADER, ...rows].join('\r\n');
  const days = () => db.owner`
    select schedule.channel, from_day as "from", to_day as "to", state, jsonb_array_length(spans) as spans, reason_nb as reason
    from opening_exception join opening_schedule as schedule on schedule.id = schedule_id
    where office_number = '1640' and opening_exception.source_id = 'source-municipality-5025' order by channel, from_day`;

  test('without a channel are those of every channel, and the same file again changes nothing', async () => {
    const christmas = file('5025;1640;;24.12.2026;01.01.2027;stengt;;;Julestengt');
    const channels =
      await db.owner`select count(*)::int as channels from opening_schedule where office_number = '1640'`;
    expect(await deliver(db, 'csv-special-days', christmas, own)).toMatchObject({
      outcome: 'APPLIED',
      served: channels[0]?.['channels'],
    });
    expect(await days()).toContainEqual({
      channel: 'DROP_IN',
      from: '2026-12-24',
      to: '2027-01-02',
      state: 'CLOSED',
      spans: 0,
      reason: 'Julestengt',
    });
    expect(await deliver(db, 'csv-special-days', christmas, own)).toMatchObject({ outcome: 'UNCHANGED', served: 0 });
  });

  test('with several hours are one day with several spans', async () => {
    const rows = ['9;11', '12;14'].map((times) => `5025;1640;uten avtale;28.12.2026;;åpent;${times};`);
    await deliver(db, 'csv-special-days', file(...rows), own);
    expect(await days()).toEqual([
      { channel: 'DROP_IN', from: '2026-12-28', to: '2026-12-29', state: 'OPEN', spans: 2, reason: null },
    ]);
  });

  test('within longer ones take their days, and the days before and after stay', async () => {
    await deliver(db, 'csv-special-days', file('5025;1640;uten avtale;24.12.2026;02.01.2027;stengt;;;Jul'), own);
    await deliver(db, 'csv-special-days', file('5025;1640;uten avtale;28.12.2026;;åpent;10;12;'), {
      ...own,
      partial: true,
    });
    expect(await days()).toMatchObject([
      { from: '2026-12-24', to: '2026-12-28', state: 'CLOSED' },
      { from: '2026-12-28', to: '2026-12-29', state: 'OPEN' },
      { from: '2026-12-29', to: '2027-01-03', state: 'CLOSED', reason: 'Jul' },
    ]);
    await deliver(db, 'csv-special-days', file('5025;1640;uten avtale;20.12.2026;24.12.2026;stengt;;;'), own);
    expect((await days()).map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-20', '2026-12-25'],
      ['2026-12-25', '2026-12-28'],
      ['2026-12-28', '2026-12-29'],
      ['2026-12-29', '2027-01-03'],
    ]);
  });

  test('that a newer file leaves out are ordinary days again, and those that have passed stay', async () => {
    const passed = '5025;1640;uten avtale;20.11.2026;25.11.2026;stengt;;;';
    const wrong = '5025;1640;uten avtale;24.12.2026;;stengt;;;';
    const right = '5025;1640;uten avtale;23.12.2026;;stengt;;;';
    await deliver(db, 'csv-special-days', file(passed, wrong), own);
    await deliver(db, 'csv-special-days', file(right), { ...own, allowSmall: true });
    expect((await days()).map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-20', '2026-11-23'],
      ['2026-12-23', '2026-12-24'],
    ]);
  });

  test('that end before they begin, or of an unknown channel, are refused with what to write', async () => {
    const report = await deliver(
      db,
      'csv-special-days',
      file('5025;1640;;02.01.2027;24.12.2026;stengt;;;', '5025;1640;e-post;24.12.2026;;stengt;;;'),
      own,
    );
    expect(report).toMatchObject({ newDeadLetters: 2 });
    const faults = await db.owner<
      { faults: { rule: string; message: string }[] }[]
    >`select faults from dead_letter order by row`;
    expect(faults.map(({ faults: [fault] }) => fault?.rule)).toEqual(['PERIOD', 'WRONG_VALUE']);
    expect(faults[1]?.faults[0]?.message).toContain('uten avtale');
  });
});

test('own rates from a file are the municipality’s from their day on, and the earlier ones end', async () => {
  const file = (...rows: string[]) => ['kommunenummer;kategori;beløp;gyldig_fra;gyldig_til', ...rows].join('\r\n');
  await deliver(db, 'csv-rates', file('5025;enslig;8 200;01.01.2025;'), own);
  const next = file('5025;enslig;8400,00;01.01.2026;');
  expect(await deliver(db, 'csv-rates', next, { ...own, dryRun: true })).toMatchObject({
    served: 1,
    outcome: 'APPLIED',
  });
  expect(await deliver(db, 'csv-rates', next, own)).toMatchObject({ served: 1 });
  expect(await deliver(db, 'csv-rates', file('5025;enslig;8400;2026-01-01;'), own)).toMatchObject({
    outcome: 'UNCHANGED',
  });
  expect(
    await db.owner`
      select amount_per_month as amount, valid_from as "from", valid_to as "to" from municipal_rate
      where municipality_number = '5025' order by valid_from`,
  ).toEqual([
    { amount: 8200, from: '2025-01-01', to: '2026-01-01' },
    { amount: 8400, from: '2026-01-01', to: null },
  ]);
  await deliver(db, 'csv-rates', file('5025;enslig;8300;01.07.2025;'), own);
  expect(
    await db.owner`select valid_from as "from", valid_to as "to" from municipal_rate where municipality_number = '5025' order by valid_from`,
  ).toEqual([
    { from: '2025-01-01', to: '2025-07-01' },
    { from: '2025-07-01', to: '2026-01-01' },
    { from: '2026-01-01', to: null },
  ]);
});

describe('own rates that a newer file contradicts', () => {
  const file = (...rows: string[]) => ['kommunenummer;kategori;beløp;gyldig_fra;gyldig_til', ...rows].join('\r\n');
  const rates = async () =>
    (
      await db.owner<{ line: string }[]>`
      select concat_ws(' ', category, amount_per_month, valid_from, coalesce(valid_to::text, 'open')) as line
      from municipal_rate where municipality_number = '5025' order by category, valid_from`
    ).map(({ line }) => line);

  test('of a category that it does not have, end today, or go where they have not begun', async () => {
    await deliver(
      db,
      'csv-rates',
      file('5025;enslig;8200;2026-01-01;', '5025;par;9100;2026-01-01;', '5025;bofellesskap;9200;2027-01-01;'),
      own,
    );
    await deliver(db, 'csv-rates', file('5025;enslig;8200;2026-01-01;'), { ...own, allowSmall: true });
    expect(await rates()).toEqual(['COUPLE 9100 2026-01-01 2026-11-23', 'SINGLE 8200 2026-01-01 open']);
  });

  test('from a day that it no longer has, go, and the rate before goes on', async () => {
    await deliver(db, 'csv-rates', file('5025;enslig;8000;2025-01-01;', '5025;enslig;8200;2026-10-01;'), own);
    await deliver(db, 'csv-rates', file('5025;enslig;8000;2025-01-01;', '5025;enslig;8200;2027-01-01;'), own);
    expect(await rates()).toEqual(['SINGLE 8000 2025-01-01 2027-01-01', 'SINGLE 8200 2027-01-01 open']);
  });
});

describe('contacts from a file', () => {
  const file = (...rows: string[]) => ['kommunenummer;enhetsnummer;rolle;navn;telefon;epost', ...rows].join('\r\n');

  test('are written where persons are protected, changed by name and role, and no observation', async () => {
    const row = '5025;1640;gjeldsrådgiver;Ola Eksempel;';
    await deliver(db, 'csv-contacts', file(`${row}40 00 00 01;ola.eksempel@example.no`), own);
    expect(await deliver(db, 'csv-contacts', file(`${row}40 00 00 02;ola.eksempel@example.no`), own)).toMatchObject({
      served: 1,
    });
    expect(
      await db.owner`select phone, email from contact where name = 'Ola Eksempel' and office_number = '1640'`,
    ).toEqual([{ phone: '+4740000002', email: 'ola.eksempel@example.no' }]);
    expect(await db.owner`select id from observation where value::text like '%Ola Eks%'`).toEqual([]);
  });

  const names = async () =>
    (
      await db.owner<{ name: string }[]>`
      select name from contact where office_number = '1640' and name is not null order by name`
    ).map(({ name }) => name);
  const kari = '5025;1640;leder;Kari Eksempel;40 00 00 01;';
  const ola = '5025;1640;gjeldsrådgiver;Ola Eksempel;40 00 00 02;';

  test('that a newer file leaves out are erased, and a renamed one is not there twice', async () => {
    await deliver(db, 'csv-contacts', file(kari, ola), own);
    const renamed = kari.replace('Kari Eksempel', 'Kari Eksempel Prøve');
    expect(await deliver(db, 'csv-contacts', file(renamed, ola), own)).toMatchObject({
      outcome: 'APPLIED',
      served: 2,
      diff: { missing: ['example-1640-office-manager'] },
    });
    expect(await names()).toEqual(['Kari Eksempel Prøve', 'Ola Eksempel']);
    expect(await deliver(db, 'csv-contacts', file(renamed, ola), own)).toMatchObject({ outcome: 'UNCHANGED' });
  });

  test('stay where the newer file is suspiciously small, or has a row that cannot be read', async () => {
    await deliver(db, 'csv-contacts', file(kari, ola), own);
    expect(await deliver(db, 'csv-contacts', file(ola), own)).toMatchObject({ outcome: 'KEPT' });
    expect(await deliver(db, 'csv-contacts', file(ola, '5025;1640;leder;;;'), { ...own })).toMatchObject({
      outcome: 'KEPT',
    });
    expect(await names()).toEqual(['Kari Eksempel', 'Ola Eksempel']);
    await deliver(db, 'csv-contacts', file(ola), { ...own, allowSmall: true });
    expect(await names()).toEqual(['Ola Eksempel']);
  });

  test('that the office itself has changed or entered since are not erased by a file', async () => {
    await deliver(db, 'csv-contacts', file(kari, ola), own);
    await db.owner`update contact set verified_at = now() where name = 'Kari Eksempel'`;
    await db.owner`
      insert into contact (id, office_number, role, name, source_id)
      values ('1640-office-manager-2', '1640', 'OFFICE_MANAGER', 'Siri Eksempel', 'source-municipality-5025')`;
    await deliver(db, 'csv-contacts', file(ola), { ...own, allowSmall: true });
    expect(await names()).toEqual(['Kari Eksempel', 'Ola Eksempel', 'Siri Eksempel']);
  });

  test('leave an audit row for every municipality of the office, and none where nothing changed', async () => {
    const audit = () => db.owner`
      select operation_name as operation, coordinates, municipality_numbers as municipalities, outcome from audit_event`;
    await deliver(db, 'csv-contacts', file(kari), { ...own, dryRun: true });
    expect(await audit()).toEqual([]);
    await deliver(db, 'csv-contacts', file(kari), own);
    await deliver(db, 'csv-contacts', file(kari), own);
    const row = {
      operation: 'import csv-contacts',
      coordinates: ['Contact.name', 'Contact.phone', 'Contact.email'],
      municipalities: ['3430', '5025', '5026'],
      outcome: 'ALLOWED',
    };
    expect(await audit()).toEqual([row]);
    await deliver(db, 'csv-contacts', file(ola), own);
    expect(await audit()).toEqual([row, row]);
    expect(await db.owner`select record_key from delivered_record`).toEqual([
      { record_key: 'example-1640-debt-counsellor' },
    ]);
  });

  test('that are refused leave no name behind', async () => {
    await deliver(db, 'csv-contacts', file('5025;1640;kokk;Ola Eksempel;;'), own);
    expect(await db.owner`select content from dead_letter`).toEqual([{ content: null }]);
  });
});

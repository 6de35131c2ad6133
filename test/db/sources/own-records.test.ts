import { beforeEach, describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { specialDays } from '../../../services/directory-writes/kinds/special-day.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { clientOf, inShort } from '../directory-writes/support/batch-of.ts';
import { deliver } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

const own = { for: '5025' };

describe('special days from a file', () => {
  const HEADER = 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak';
  const file = (...rows: string[]) => [HEADER, ...rows].join('\r\n');
  const days = () => db.owner`
    select channels, from_day as "from", to_day as "to", state, jsonb_array_length(spans) as spans, reason from special_day
    where office_number = '1640' and source_id = 'source-municipality-5025' order by from_day, to_day`;
  const statesOn = async (day: string) => {
    const office = (await loadDirectory(db.api)).offices.get('1640');
    return office?.schedules.flatMap(({ schedule: { channel, exceptions } }) =>
      channel === 'DROP_IN'
        ? exceptions.filter(({ from, to }) => from <= day && day < to).map(({ state }) => state)
        : [],
    );
  };

  test('without a channel are those of every channel, and the same file again changes nothing', async () => {
    const christmas = file('5025;1640;;24.12.2026;01.01.2027;stengt;;;Julestengt');
    expect(await deliver(db, 'csv-special-days', christmas, own)).toMatchObject({ outcome: 'APPLIED', served: 1 });
    expect(await days()).toEqual([
      { channels: null, from: '2026-12-24', to: '2027-01-02', state: 'CLOSED', spans: 0, reason: 'Julestengt' },
    ]);
    expect(await deliver(db, 'csv-special-days', christmas, own)).toMatchObject({ outcome: 'UNCHANGED', served: 0 });
  });

  test('are changed and removed by their owner like those that were saved one by one', async () => {
    await deliver(db, 'csv-special-days', file('5025;1640;;24.12.2026;01.01.2027;stengt;;;Julestengt'), own);
    const roros = await clientOf(db, '5025');
    const [made] = await db.owner<{ id: string; version: number }[]>`
      select id, version from special_day where office_number = '1640'`;
    const { id = '', version = 0 } = made ?? {};
    expect(inShort((await roros.save(specialDays, [{ id, version, until: '2027-01-04' }])).results)).toEqual([
      'UPDATED',
    ]);
    expect(await days()).toEqual([]);
    // The owner has spoken since, so what the file leaves out is no longer the file's to take back.
    const other = file('5025;1640;uten avtale;12.01.2027;;stengt;;;');
    await deliver(db, 'csv-special-days', other, { ...own, allowSmall: true });
    expect(await db.owner`select to_day as "to" from special_day where id = ${id}`).toEqual([{ to: '2027-01-04' }]);
    const removed = await roros.save(specialDays, [{ id, version: version + 1, remove: true }]);
    expect(inShort(removed.results)).toEqual(['REMOVED']);
  });

  test('with several hours are one day with several spans', async () => {
    const rows = ['9;11', '12;14'].map((times) => `5025;1640;uten avtale;28.12.2026;;åpent;${times};`);
    await deliver(db, 'csv-special-days', file(...rows), own);
    expect(await days()).toEqual([
      { channels: ['DROP_IN'], from: '2026-12-28', to: '2026-12-29', state: 'OPEN', spans: 2, reason: null },
    ]);
  });

  test('within longer ones decide on their days, and longer ones give way to those that only meet them', async () => {
    await deliver(db, 'csv-special-days', file('5025;1640;uten avtale;24.12.2026;02.01.2027;stengt;;;Jul'), own);
    const inside = file('5025;1640;uten avtale;28.12.2026;;åpent;10;12;');
    await deliver(db, 'csv-special-days', inside, { ...own, partial: true });
    expect(await days()).toMatchObject([
      { from: '2026-12-24', to: '2027-01-03', state: 'CLOSED', reason: 'Jul' },
      { from: '2026-12-28', to: '2026-12-29', state: 'OPEN' },
    ]);
    const meeting = file('5025;1640;uten avtale;20.12.2026;24.12.2026;stengt;;;');
    await deliver(db, 'csv-special-days', meeting, { ...own, partial: true });
    expect((await days()).map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-20', '2026-12-25'],
      ['2026-12-25', '2027-01-03'],
      ['2026-12-28', '2026-12-29'],
    ]);
  });

  test('that meet each other in one file without lying inside are refused whole, with the row', async () => {
    const rows = ['20.12.2026;26.12.2026', '24.12.2026;02.01.2027'].map(
      (period) => `5025;1640;uten avtale;${period};stengt;;;`,
    );
    await expect(deliver(db, 'csv-special-days', file(...rows), own)).rejects.toThrow(/^Rad 2: .*\(OVERLAP\)$/);
    expect(await days()).toEqual([]);
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

  test('that a newer file leaves out, on days of which a source speaks, are as the source says', async () => {
    const [schedule] = await db.owner<{ id: string }[]>`
      select id from opening_schedule where office_number = '1640' and channel = 'DROP_IN' order by id limit 1`;
    await db.owner`delete from opening_exception where schedule_id = ${schedule?.id ?? ''}`;
    await db.owner`
      insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, reason_nb, source_id)
      values ('known', ${schedule?.id ?? ''}, '2026-12-22', '2026-12-27', 'CLOSED', '[]', 'Stengt i jula', 'source-os-nav')`;
    const ours = '5025;1640;uten avtale;24.12.2026;;åpent;10;12;';
    const other = '5025;1640;uten avtale;12.01.2027;;åpent;10;12;';
    await deliver(db, 'csv-special-days', file(ours, other), own);
    expect(await statesOn('2026-12-24')).toContain('OPEN');
    await deliver(db, 'csv-special-days', file(other), { ...own, allowSmall: true });
    expect(await statesOn('2026-12-24')).not.toContain('OPEN');
    expect(await statesOn('2026-12-24')).toContain('CLOSED');
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
    expect(faults.map(({ faults: [fault] }) => fault?.rule)).toEqual(['DAYS_REVERSED', 'WRONG_VALUE']);
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

  test('give way to the one that they wrote over, when a newer file leaves them out', async () => {
    await db.owner`
      insert into municipal_rate (municipality_number, category, amount_per_month, valid_from, confirmed_to, source_id)
      values ('5025', 'SINGLE', 7900, '2026-01-01', '2027-01-01', 'source-os-nav')`;
    await deliver(db, 'csv-rates', file('5025;enslig;8200;2026-01-01;', '5025;par;9100;2026-01-01;'), own);
    await deliver(db, 'csv-rates', file('5025;enslig;8300;2026-01-01;', '5025;par;9100;2026-01-01;'), own);
    expect(await rates()).toContain('SINGLE 8300 2026-01-01 open');
    await deliver(db, 'csv-rates', file('5025;par;9100;2026-01-01;'), { ...own, allowSmall: true });
    expect(await rates()).toEqual(['COUPLE 9100 2026-01-01 open', 'SINGLE 7900 2026-01-01 open']);
  });

  test('from a day that it no longer has, go, and the rate before goes on', async () => {
    await deliver(db, 'csv-rates', file('5025;enslig;8000;2025-01-01;', '5025;enslig;8200;2026-10-01;'), own);
    await deliver(db, 'csv-rates', file('5025;enslig;8000;2025-01-01;', '5025;enslig;8200;2027-01-01;'), own);
    expect(await rates()).toEqual(['SINGLE 8000 2025-01-01 2027-01-01', 'SINGLE 8200 2027-01-01 open']);
  });
});

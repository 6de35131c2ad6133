import { beforeEach, describe, expect, test } from 'vitest';
import { actAs } from '../../../db/act-as.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

const own = { for: '5025' };

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
    expect(await db.owner`select id from every_observation where value::text like '%Ola Eks%'`).toEqual([]);
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

  test('that the office had entered itself, and a file changed, stay when a newer file leaves them out', async () => {
    await db.owner.begin(async (sql) => {
      await actAs(sql, 'client:roros');
      await sql`
        insert into contact (id, office_number, role, name, phone, source_id)
        values ('entered', '1640', 'OFFICE_MANAGER', 'Siri Eksempel', '+4722222222', 'source-os-nav')`;
    });
    const siri = '5025;1640;leder;Siri Eksempel;33 33 33 33;';
    const ola = '5025;1640;gjeldsrådgiver;Ola Eksempel;33 33 33 34;';
    await deliver(db, 'csv-contacts', file(siri, ola), own);
    await deliver(db, 'csv-contacts', file(ola), { ...own, allowSmall: true });
    expect(await db.owner`select phone from contact where id = 'entered'`).toEqual([{ phone: '+4733333333' }]);
    await deliver(db, 'csv-contacts', file(siri), { ...own, allowSmall: true });
    expect(await db.owner`select name from contact where name = 'Ola Eksempel'`).toEqual([]);
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

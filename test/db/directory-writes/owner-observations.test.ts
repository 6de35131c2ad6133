import { beforeEach, describe, expect, test } from 'vitest';
import { setOfficeHours } from '../../../db/queries/set-office-hours.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { findObservationsOf } from '../../../db/sources/find-observations.ts';
import { contacts } from '../../../services/directory-writes/kinds/contact.ts';
import { phones } from '../../../services/directory-writes/kinds/phone.ts';
import { receptions } from '../../../services/directory-writes/kinds/reception.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver, wholeRegister } from '../sources/support/deliveries.ts';
import { clientOf, inShort, NOW, TODAY } from './support/batch-of.ts';

let db: TestDatabase;
let os: Awaited<ReturnType<typeof clientOf>>;
beforeEach(async () => {
  db = await createTestDatabase();
  os = await clientOf(db, '3430');
  return () => db.drop();
});

const LATER = { now: '2026-12-24T11:00:00Z', today: '2026-12-24' };
const shown = async (id: string) =>
  (await loadDirectory(db.api)).offices.get('1640')?.phones.find((phone) => phone.id === id)?.number;
const chosen = async (entityType: string, entityId: string, field: string, today = TODAY) => {
  const said = await findObservationsOf(db.api, { entityType, entityId, field, reach: null }, today);
  return said.find((one) => one.chosen);
};
const nationalNumber = async () => deliver(db, 'norg2', JSON.stringify(await wholeRegister(db)), LATER);

describe('a municipality’s own word', () => {
  test('stays when the register says something else later, and the disagreement is found', async () => {
    await os.save(phones, [{ id: '1640-switchboard', version: 1, number: '40 00 00 01' }]);
    await nationalNumber();
    expect(await shown('1640-switchboard')).toBe('+4740000001');
    expect(await chosen('PHONE', '1640-switchboard', 'number', LATER.today)).toMatchObject({
      value: '+4740000001',
      origin: 'OWNER',
      observedOn: TODAY,
      sourceId: 'source-client-example-3430',
    });
    const found = await db.owner`
      select 1 from finding where kind = 'CONFLICT' and entity_id = '1640-switchboard' and resolved_on is null`;
    expect(found).toHaveLength(1);
  });

  test('that a line is no more keeps the next delivery from bringing it back, and is no mistake', async () => {
    await os.save(phones, [{ id: '1640-switchboard', version: 1, remove: true }]);
    await nationalNumber();
    expect(await shown('1640-switchboard')).toBeUndefined();
    const found = await db.owner<{ kind: string }[]>`
      select kind from finding where entity_id = '1640-switchboard' and field = 'number' and resolved_on is null`;
    expect(found).toEqual([]);
  });

  test('is the last one, also when it comes back to the first on the same day', async () => {
    const numbers = ['40 00 00 01', '40 00 00 02', '40 00 00 01'];
    for (const [place, number] of numbers.entries()) {
      const now = `2026-11-23T1${place}:00:00Z`;
      await os.save(phones, [{ id: '1640-switchboard', version: place + 1, number }], { now });
    }
    expect(await chosen('PHONE', '1640-switchboard', 'number')).toMatchObject({
      value: '+4740000001',
      humanVerifiedAt: '2026-11-23T12:00:00+00:00',
      withdrawnAt: null,
    });
    expect(await shown('1640-switchboard')).toBe('+4740000001');
  });

  test('is kept of each field that it says, and of no other', async () => {
    const address = { street: 'Storgata 1', postalCode: '2550', city: 'Os' };
    await os.save(receptions, [{ office: '1640', name: 'Servicetorget', kind: 'VISIT', address }]);
    const said = await db.owner`
      select field, value, origin from every_observation where entity_id = '1640-servicetorget' order by field`;
    expect(said).toEqual([
      { field: 'address', value: address, origin: 'OWNER' },
      { field: 'kind', value: 'VISIT', origin: 'OWNER' },
      { field: 'name', value: 'Servicetorget', origin: 'OWNER' },
    ]);
  });

  test('of many lines at once is kept of each: what was said before is withdrawn, what is said again counts from now', async () => {
    const line = (number: string, comment: string) => ({ office: '1640', number, purpose: 'OTHER', comment });
    const first = await os.save(phones, [
      line('40 00 00 01', 'Se «A»\nog "B"'),
      line('40 00 00 02', 'C'),
      line('40 00 00 03', 'D'),
    ]);
    const [a = '', b = '', c = ''] = first.results.map(({ id }) => id ?? '');
    const later = await os.save(
      phones,
      [
        { id: a, version: 1, number: '40 00 00 11' },
        { id: b, version: 1, remove: true },
        { id: c, version: 1, number: '40 00 00 13' },
        line('40 00 00 04', 'E'),
      ],
      LATER,
    );
    await os.save(phones, [{ id: c, version: 2, number: '40 00 00 03' }], { ...LATER, today: TODAY });
    const d = later.results[3]?.id ?? '';
    const said = await db.owner`
      select entity_id, field, value, withdrawn_at is not null as withdrawn, human_verified_at > ${NOW} as again
      from every_observation where entity_id = any (${[a, b, c, d]}) and origin = 'OWNER'`;
    const expected = [
      [a, 'number', '+4740000001', true, false],
      [a, 'number', '+4740000011', false, true],
      [a, 'comment', 'Se «A»\nog "B"', false, false],
      [b, 'number', '+4740000002', true, false],
      [b, 'number', null, false, true],
      [b, 'comment', 'C', false, false],
      [c, 'number', '+4740000003', false, true],
      [c, 'number', '+4740000013', true, true],
      [c, 'comment', 'D', false, false],
      [d, 'number', '+4740000004', false, true],
      [d, 'comment', 'E', false, true],
    ];
    const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(inOrder(said.map((row) => Object.values(row)))).toEqual(inOrder(expected));
  });

  test('is not kept of persons', async () => {
    const made = await os.save(contacts, [{ office: '1640', role: 'OFFICE_MANAGER', name: 'Eksempel Eksempelsen' }]);
    expect(inShort(made.results)).toEqual(['CREATED']);
    const kept = await db.owner`select 1 from every_observation where value::text like '%Eksempelsen%'`;
    expect(kept).toHaveLength(0);
  });

  test('on its hours stands beside what pages say of them, from the day they hold', async () => {
    const version = (await loadDirectory(db.api)).offices.get('1640')?.version ?? 0;
    const audit = {
      clientId: 'example-3430',
      organisationNumber: '999990001',
      role: 'MUNICIPALITY',
      scopes: [],
      operationName: 'setOfficeHours',
      operationHash: 'hash',
      coordinates: ['Mutation.setOfficeHours'],
      municipalityNumbers: ['3430'],
      correlationId: 'test',
    };
    const saved = await setOfficeHours(
      db.api,
      {
        office: '1640',
        channel: 'DROP_IN',
        receptionId: '1640-roros',
        phoneId: null,
        validFrom: '2026-12-01',
        weekly: [
          {
            days: ['MONDAY'],
            spans: [{ opens: '10:00', closes: '14:00', state: 'OPEN' }],
            everyWeeks: 1,
            cycleFrom: null,
            season: null,
            comment: null,
          },
        ],
        dryRun: false,
        exceptions: [],
        version,
      },
      {
        clientId: 'example-3430',
        idempotencyKey: 'hours-1',
        payloadHash: 'hash',
        source: { id: 'source-client-example-3430', title: 'Opplyst av eksempel', publisher: 'Eksempel' },
        now: NOW,
        audit,
      },
    );
    expect(saved.kind).toBe('SAVED');
    const before = await chosen('RECEPTION', '1640-roros', 'hours.DROP_IN', '2026-11-30');
    expect(before?.sourceId).not.toBe('source-client-example-3430');
    expect(await chosen('RECEPTION', '1640-roros', 'hours.DROP_IN', '2026-12-01')).toMatchObject({
      sourceId: 'source-client-example-3430',
      origin: 'OWNER',
      value: { weekly: [{ days: ['MONDAY'] }] },
    });
  });
});

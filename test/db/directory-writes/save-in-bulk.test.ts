import { beforeEach, describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { agreements } from '../../../services/directory-writes/kinds/agreement.ts';
import { contacts } from '../../../services/directory-writes/kinds/contact.ts';
import { offices } from '../../../services/directory-writes/kinds/office.ts';
import { type PhoneItem, phones } from '../../../services/directory-writes/kinds/phone.ts';
import { receptions } from '../../../services/directory-writes/kinds/reception.ts';
import { services } from '../../../services/directory-writes/kinds/service.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { clientOf, EVERYWHERE, inShort } from './support/batch-of.ts';

let db: TestDatabase;
let os: Awaited<ReturnType<typeof clientOf>>;
beforeEach(async () => {
  db = await createTestDatabase();
  os = await clientOf(db, '3430');
  return () => db.drop();
});

const office = async (number = '1640') => (await loadDirectory(db.api)).offices.get(number);
const numberOf = (index: number) => `+47${String(40_000_000 + index)}`;
const line = (index: number): PhoneItem => ({ office: '1640', number: numberOf(index), purpose: 'OTHER' });
const audited = () => db.owner<{ outcome: string; numbers: string[] }[]>`
  select outcome, municipality_numbers as numbers from audit_event order by id`;

describe('one at a time', () => {
  test('a line is corrected: the new number, on the owner’s word, one version on', async () => {
    const { results, directoryVersion } = await os.save(phones, [
      { id: '1640-switchboard', version: 1, number: '40 00 00 01' },
    ]);
    expect(results).toEqual([{ index: 0, id: '1640-switchboard', outcome: 'UPDATED', version: 2, problems: [] }]);
    const held = (await office())?.phones.find(({ id }) => id === '1640-switchboard');
    expect(held).toMatchObject({
      number: '+4740000001',
      purpose: 'SWITCHBOARD',
      disputed: false,
      version: 2,
      source: { id: 'source-client-example-3430' },
      verifiedAt: '2026-11-23T11:30:00+00:00',
    });
    expect(directoryVersion).toBe(String((await loadDirectory(db.api)).version));
    const [by] = await db.owner`select entity_type, kind from change order by sequence desc limit 1`;
    expect(by).toBeDefined();
  });

  test('an office’s name, a place, a contact, a wording and an agreement', async () => {
    const before = await office();
    expect(
      inShort(
        (await os.save(offices, [{ number: '1640', version: before?.version ?? 0, name: 'Nav Fjellet' }])).results,
      ),
    ).toEqual(['UPDATED']);
    const address = { street: 'Storgata 1', postalCode: '2550', city: 'Os' };
    const place = await os.save(receptions, [{ office: '1640', name: 'Servicetorget', kind: 'VISIT', address }]);
    expect(place.results).toMatchObject([{ id: '1640-servicetorget', outcome: 'CREATED', version: 1 }]);
    const contact = await os.save(contacts, [
      {
        office: '1640',
        role: 'SWITCHBOARD',
        name: 'Eksempel Eksempelsen',
        phone: '40 00 00 02',
        email: 'post@example.no',
      },
    ]);
    expect(contact.results).toMatchObject([{ id: '1640-switchboard', outcome: 'CREATED' }]);
    const wording = await os.save(services, [
      {
        municipality: '3430',
        code: 'INDIVIDUAL_PLAN',
        name: 'Din plan',
        summary: 'Én plan for alt.',
        conditions: ['Langvarig behov'],
      },
    ]);
    expect(wording.results).toMatchObject([{ id: '3430-individual-plan', outcome: 'CREATED', version: 1 }]);
    const agreement = await os.save(agreements, [
      {
        municipality: '3430',
        centre: 'hamar-interkommunale-krisesenter',
        form: 'PURCHASE_AGREEMENT',
        validFrom: '2027-01-01',
      },
    ]);
    expect(agreement.results).toMatchObject([{ id: 'hamar-interkommunale-krisesenter-3430', outcome: 'CREATED' }]);

    const directory = await loadDirectory(db.api);
    const now = directory.offices.get('1640');
    expect([now?.name, now?.version]).toEqual(['Nav Fjellet', (before?.version ?? 0) + 3]);
    expect(now?.receptions.find(({ name }) => name === 'Servicetorget')).toMatchObject({ kind: 'VISIT', address });
    expect(now?.contacts.find(({ id }) => id === '1640-switchboard')).toMatchObject({
      phone: '+4740000002',
      email: 'post@example.no',
    });
    expect(directory.services.get('3430-individual-plan')).toMatchObject({
      wording: 'OWN',
      version: 1,
      texts: { name: 'Din plan', conditions: ['Langvarig behov'], phases: [] },
    });
    expect(directory.municipalities.get('3430')?.agreements).toHaveLength(2);
    const again = await os.save(services, [
      { municipality: '3430', code: 'INDIVIDUAL_PLAN', version: 1, remove: true },
    ]);
    expect(inShort(again.results)).toEqual(['REMOVED']);
    expect((await loadDirectory(db.api)).services.get('3430-individual-plan')).toMatchObject({
      wording: 'NOT_REPORTED',
      version: null,
    });
  });

  test('what is like that already is unchanged, and raises no version', async () => {
    const { results, directoryVersion } = await os.save(phones, [
      { id: '1640-switchboard', version: 1, number: '55 55 33 33', purpose: 'SWITCHBOARD' },
    ]);
    expect(inShort(results)).toEqual(['UNCHANGED']);
    expect(directoryVersion).toBeNull();
  });

  test('a place is removed with its hours', async () => {
    const { results } = await os.save(receptions, [{ id: '1640-roros', version: 1, remove: true }]);
    expect(inShort(results)).toEqual(['REMOVED']);
    const now = await office();
    expect(now?.receptions.map(({ id }) => id)).not.toContain('1640-roros');
    expect(now?.schedules.filter(({ reception }) => reception?.id === '1640-roros')).toEqual([]);
  });
});

describe('ten thousand rows, the 7 777th of them bad', () => {
  let everywhere: typeof os;
  let rows: PhoneItem[];
  beforeEach(async () => {
    everywhere = await clientOf(db, EVERYWHERE);
    const numbers = [...everywhere.directory.offices.keys()];
    rows = Array.from({ length: 10_000 }, (_, index) => ({
      ...line(index),
      office: numbers[index % numbers.length] as string,
      ...(index === 7_777 ? { number: 'ring oss' } : {}),
    }));
  });
  const linesOf = async () => Number((await db.owner`select from phone where office_number is not null`).length);

  test('all or nothing: nothing is written, and the one at fault is told', async () => {
    const before = await linesOf();
    const { results, directoryVersion } = await everywhere.save(phones, rows);
    expect(results).toHaveLength(10_000);
    expect(results.filter(({ outcome }) => outcome === 'HELD_BACK')).toHaveLength(9_999);
    expect(results[7_777]).toMatchObject({
      index: 7_777,
      outcome: 'REJECTED',
      problems: [{ rule: 'PHONE_NUMBER', path: ['number'] }],
    });
    expect([await linesOf(), directoryVersion]).toEqual([before, null]);
    expect(await db.owner`select 1 from idempotency_key`).toHaveLength(0);
  });

  test('the good ones kept: 9 999 are written, and the one at fault is told', async () => {
    const before = await linesOf();
    const { results } = await everywhere.save(phones, rows, { keepGood: true });
    expect(results.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(9_999);
    expect(results[7_777]).toMatchObject({ outcome: 'REJECTED', id: null, version: null });
    expect(await linesOf()).toBe(before + 9_999);
    expect(new Set(results.map(({ id }) => id)).size).toBe(10_000);
  });
});

describe('what is not the caller’s', () => {
  test('is refused by item, audited, and stays as it was', async () => {
    const items: PhoneItem[] = [line(1), { office: '0315', number: '40 00 00 09', purpose: 'OTHER' }];
    const { results } = await os.save(phones, items);
    expect(inShort(results)).toEqual(['HELD_BACK', 'REJECTED REACH']);
    expect(results[1]?.problems[0]?.code).toBe('FORBIDDEN');
    const [denied] = await audited();
    expect(denied).toMatchObject({ outcome: 'DENIED' });
    expect(denied?.numbers).toContain('0301');
    const kept = await os.save(phones, items, { keepGood: true });
    expect(inShort(kept.results)).toEqual(['CREATED', 'REJECTED REACH']);
    expect((await audited()).map(({ outcome }) => outcome)).toEqual(['DENIED', 'DENIED', 'ALLOWED']);
  });

  test('cannot be taken by naming its id beside an office of one’s own, nor given away', async () => {
    await db.owner`insert into phone (id, office_number, number, purpose, source_id)
      values ('0315-other', '0315', '+4740000000', 'OTHER', 'source-office-register')`;
    const { results } = await os.save(
      phones,
      [
        { id: '0315-other', office: '1640', version: 1, number: '40 00 00 03' },
        { id: '0315-other', office: '1640', version: 1, remove: true },
        { id: '1640-switchboard', office: '0315', version: 1, number: '40 00 00 03' },
        { id: 'gudbrandsdal-krisesenter-1', version: 1, number: '40 00 00 03' },
        { id: 'nothing-has-this-id', version: 1, number: '40 00 00 03' },
      ],
      { keepGood: true },
    );
    expect(inShort(results)).toEqual([
      'REJECTED REACH',
      'REJECTED REACH',
      'REJECTED MOVED',
      'REJECTED REACH',
      'REJECTED ID',
    ]);
    expect(await db.owner`select number from phone where id = '0315-other'`).toEqual([{ number: '+4740000000' }]);
  });

  test('of a municipality: neither wordings nor agreements', async () => {
    const wording = await os.save(services, [{ municipality: '5025', code: 'GUIDANCE', version: 1, remove: true }]);
    expect(inShort(wording.results)).toEqual(['REJECTED REACH']);
    const agreement = await os.save(agreements, [
      { id: 'hamar-interkommunale-krisesenter-3403', version: 1, validTo: '2027-01-01' },
    ]);
    expect(inShort(agreement.results)).toEqual(['REJECTED REACH']);
  });
});

describe('the same thing twice', () => {
  test('in one batch is told of the second', async () => {
    const { results } = await os.save(
      phones,
      [
        { id: '1640-switchboard', version: 1, number: '40 00 00 03' },
        { id: '1640-switchboard', version: 1, number: '40 00 00 04' },
        line(5),
        line(5),
      ],
      { keepGood: true },
    );
    expect(inShort(results)).toEqual(['UPDATED', 'REJECTED DUPLICATE', 'CREATED', 'REJECTED DUPLICATE']);
  });

  test('that is there already is a conflict, which says where', async () => {
    const { results } = await os.save(phones, [{ office: '1640', number: '+47 55553333', purpose: 'SWITCHBOARD' }]);
    expect(results).toMatchObject([
      {
        outcome: 'REJECTED',
        version: 1,
        problems: [{ code: 'CONFLICT', message: expect.stringContaining('1640-switchboard') }],
      },
    ]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { phones } from '../../../services/directory-writes/kinds/phone.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { clientOf, inShort } from './support/batch-of.ts';

let db: TestDatabase;
let os: Awaited<ReturnType<typeof clientOf>>;
beforeEach(async () => {
  db = await createTestDatabase();
  await db.owner`insert into source (id, title, publisher, retrieved_on)
    values ('source-example', 'Eksempel', 'Eksempel', '2026-11-01')`;
  await db.owner`
    insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, observed_on, retrieved_at,
      importer_name, importer_version, origin, specificity)
    select 'seen-' || field, 'source-example', 'PHONE', '1640-switchboard', field, 'PHONE', '"+4755553333"', '2023-07-20',
      '2026-11-01', 'test', '1', 'PAGE', 3
    from unnest(array['number', 'comment', 'hours.PHONE']) as field`;
  os = await clientOf(db, '3430');
  return () => db.drop();
});

const verifiedFields = async () =>
  (
    await db.owner<{ field: string }[]>`
    select field from observation where human_verified_at is not null order by field`
  ).map(({ field }) => field);
const changesSince = (version: bigint) => db.owner`
  select entity_type as type, entity_id as id, kind, changed_fields as fields from change
  where transaction in (select transaction from directory_commit where version > ${String(version)}::bigint)
  order by entity_type, entity_id`;

describe('saying that a thing is right today', () => {
  test('changes when that was said, and neither its value nor a version', async () => {
    const before = await loadDirectory(db.api);
    const { results } = await os.verify([{ entityType: 'PHONE', entityId: '1640-switchboard', version: 1 }]);
    expect(results).toEqual([{ index: 0, id: '1640-switchboard', outcome: 'VERIFIED', version: 1, problems: [] }]);
    const [old, now] = [before, await loadDirectory(db.api)].map(({ offices }) => offices.get('1640'));
    const phone = now?.phones.find(({ id }) => id === '1640-switchboard');
    expect(phone).toMatchObject({ number: '+4755553333', version: 1, verifiedAt: '2026-11-23T11:30:00+00:00' });
    expect(now?.version).toBe(old?.version);
    expect(await verifiedFields()).toEqual(['comment', 'number']);
    expect(await changesSince(before.version)).toEqual([
      { type: 'PHONE', id: '1640-switchboard', kind: 'UPDATED', fields: ['verifiedAt'] },
    ]);
  });

  test('lets somebody’s pending change through', async () => {
    await os.verify([{ entityType: 'PHONE', entityId: '1640-switchboard' }]);
    await os.verify([{ entityType: 'OFFICE', entityId: '1640' }]);
    const { results } = await os.save(phones, [{ id: '1640-switchboard', version: 1, number: '40 00 00 01' }]);
    expect(inShort(results)).toEqual(['UPDATED']);
  });

  test('goes for the fields that were looked at, and for hours as a thing of their own', async () => {
    const { results } = await os.verify([
      { entityType: 'PHONE', entityId: '1640-switchboard', fields: ['number'] },
      { entityType: 'OPENING_HOURS', entityId: '1640' },
      { entityType: 'OFFICE', entityId: '1640' },
      { entityType: 'RECEPTION', entityId: '1640-roros' },
      { entityType: 'CONTACT', entityId: 'example-1640-office-manager' },
      { entityType: 'AGREEMENT', entityId: 'gudbrandsdal-krisesenter-3430' },
    ]);
    expect(new Set(inShort(results))).toEqual(new Set(['VERIFIED']));
    expect(await verifiedFields()).toEqual(['hours.PHONE', 'number']);
    const { offices, municipalities } = await loadDirectory(db.api);
    const office = offices.get('1640');
    const things = [office, ...(municipalities.get('3430')?.agreements ?? []), ...(office?.schedules ?? [])];
    expect(new Set(things.map((thing) => thing?.verifiedAt))).toEqual(new Set(['2026-11-23T11:30:00+00:00']));
  });

  test('of a service goes for a municipality’s own wording', async () => {
    const roros = await clientOf(db, '5025');
    const items = [
      { entityType: 'SERVICE', entityId: '5025-guidance' },
      { entityType: 'SERVICE', entityId: '3430-guidance' },
      { entityType: 'SERVICE', entityId: '5025-nursing-home' },
    ];
    const { results } = await roros.verify(items, { keepGood: true });
    expect(inShort(results).map((one) => one.replace('REACH', 'ID'))).toEqual([
      'VERIFIED',
      'REJECTED ID',
      'REJECTED ID',
    ]);
  });

  test('is refused by item: what is not there, not one’s own, looked at before its change, or named twice', async () => {
    const { results } = await os.verify(
      [
        { entityType: 'PHONE', entityId: 'nothing' },
        { entityType: 'OFFICE', entityId: '0315' },
        { entityType: 'PHONE', entityId: '1640-switchboard', version: 7 },
        { entityType: 'OFFICE', entityId: '1640' },
        { entityType: 'OFFICE', entityId: '1640' },
        { entityType: 'COUNTY', entityId: '34' },
        { entityType: 'RECEPTION', entityId: '1640-os', fields: ['number'] },
      ],
      { keepGood: true },
    );
    expect(inShort(results)).toEqual([
      'REJECTED ID',
      'REJECTED REACH',
      'REJECTED VERSION',
      'VERIFIED',
      'REJECTED DUPLICATE',
      'REJECTED ENTITY_TYPE',
      'REJECTED FIELD',
    ]);
    expect(results[2]?.version).toBe(1);
  });

  test('once for a key', async () => {
    const items = [{ entityType: 'PHONE', entityId: '1640-switchboard' }];
    const first = await os.verify(items, { key: 'verified-1' });
    const second = await os.verify(items, { key: 'verified-1', now: '2026-11-24T12:00:00Z' });
    expect(second).toEqual(first);
    const [row] = await db.owner`select verified_at from phone where id = '1640-switchboard'`;
    expect(row).toEqual({ verified_at: '2026-11-23T11:30:00+00:00' });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { findHistory } from '../../../db/queries/history/find-history.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { recomputeFindings } from '../../../db/sources/recompute-findings.ts';
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
    select field from every_observation where human_verified_at is not null order by field`
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

  test.each([
    ['PHONE', '1640-switchboard', 'PHONE', '1640-switchboard', 'number'],
    ['OPENING_HOURS', '1640', 'PHONE', '1640-switchboard', 'hours.PHONE'],
    ['AGREEMENT', 'gudbrandsdal-krisesenter-3430', 'CRISIS_CENTRE_AGREEMENT', 'gudbrandsdal-krisesenter-3430', 'form'],
  ] as const)(
    'of %s %s ends at once the disagreement with what another source said before',
    async (entityType, entityId, observedAs, observedId, field) => {
      const value = { PHONE: '+4755553333', CRISIS_CENTRE_AGREEMENT: ['HOST_MUNICIPALITY'] }[observedAs];
      const group = { PHONE: 'PHONE', CRISIS_CENTRE_AGREEMENT: 'CODES' }[observedAs];
      await db.owner`
      insert into source (id, title, publisher, retrieved_on) values ('source-other', 'En annen', 'Eksempel', '2026-11-01')`;
      const said = (id: string, source: string, what: unknown, day: string) => db.owner`
      insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, observed_on, retrieved_at,
        importer_name, importer_version, origin, specificity)
      values (${id}, ${source}, ${observedAs}, ${observedId}, ${field}, ${group}, ${db.owner.json(what as string)}, ${day},
        '2026-11-01', 'test', '1', 'PAGE', 3)`;
      await said('shown', 'source-example', field === 'hours.PHONE' ? '+4755553331' : value, '2023-07-21');
      await said('older', 'source-other', field === 'form' ? ['OWN_OPERATION'] : '+4755553332', '2020-01-01');
      await db.owner.begin((sql) => recomputeFindings(sql, '2026-11-23'));
      const open = async () =>
        (
          await db.owner<{ kind: string }[]>`
          select kind from finding where entity_type = ${observedAs} and entity_id = ${observedId}
            and (field = ${field} or kind = 'STALE') and resolved_on is null order by kind`
        ).map(({ kind }) => kind);
      expect(await open()).toContain('CONFLICT');
      const { results } = await os.verify([{ entityType, entityId }]);
      expect(inShort(results)).toEqual(['VERIFIED']);
      expect(await open()).not.toContain('CONFLICT');
    },
  );

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

  test('is in history each time it was said, with when it had been said before, and copies no row', async () => {
    const items = [{ entityType: 'PHONE', entityId: '1640-switchboard' }];
    await os.verify(items, { now: '2026-11-24T12:00:00Z' });
    const asOf = (await loadDirectory(db.api)).version;
    await os.verify(items, { now: '2026-11-25T12:00:00Z' });
    await os.save(phones, [{ id: '1640-switchboard', version: 1, number: '40 00 00 01' }], {
      now: '2026-11-26T12:00:00Z',
    });
    await os.verify(items, { now: '2026-11-27T12:00:00Z' });
    const question = { entityType: 'PHONE', entityId: '1640-switchboard', reach: null, after: null } as const;
    const { items: entries, totalCount } = await findHistory(db.api, { ...question, limit: 10 });
    const told = entries.map(({ before, after, isLast }) =>
      [before, after].map((row) => `${row?.['number']} ${row?.['verified_at']}`).concat(isLast ? 'last' : 'not last'),
    );
    expect(told).toEqual([
      ['+4740000001 2026-11-26T12:00:00+00:00', '+4740000001 2026-11-27T12:00:00+00:00', 'last'],
      ['+4755553333 2026-11-25T12:00:00+00:00', '+4740000001 2026-11-26T12:00:00+00:00', 'not last'],
      ['+4755553333 2026-11-24T12:00:00+00:00', '+4755553333 2026-11-25T12:00:00+00:00', 'not last'],
      ['+4755553333 null', '+4755553333 2026-11-24T12:00:00+00:00', 'not last'],
      ['undefined undefined', '+4755553333 null', 'not last'],
    ]);
    expect(totalCount).toBe(5);
    const [page] = (await findHistory(db.api, { ...question, after: entries[1] ?? null, limit: 1 })).items;
    expect(page).toEqual(entries[2]);
    const [sets] = await db.owner<{ count: number }[]>`select count(*)::int as count from row_set`;
    expect(sets?.count).toBe(1);
    const then = (await loadDirectory(db.api, asOf)).offices.get('1640');
    expect(then?.phones.find(({ id }) => id === '1640-switchboard')?.verifiedAt).toBe('2026-11-24T12:00:00+00:00');
    const copies = await db.owner`select from row_history where row_key = '1640-switchboard' and operation = 'UPDATE'`;
    expect(copies).toHaveLength(1);
  });

  test('of several things at once is an entry for each, and each is found on a page of its own', async () => {
    const ids = ['1640-roros', '1640-os'];
    await os.verify(ids.map((entityId) => ({ entityType: 'RECEPTION', entityId })));
    const question = { entityType: 'OFFICE', entityId: '1640', reach: null } as const;
    const confirmed = (await findHistory(db.api, { ...question, after: null, limit: 100 })).items.filter(
      ({ place }) => place !== '0',
    );
    expect(confirmed.map(({ key }) => key)).toEqual(ids.toSorted().toReversed());
    const [first, second] = confirmed;
    const next = await findHistory(db.api, { ...question, after: first ?? null, limit: 1 });
    expect(next.items).toEqual([second]);
  });
});

test('to try what is another’s is in the audit as well as to do it, and what is one’s own is not', async () => {
  const mine = { entityType: 'PHONE', entityId: '1640-switchboard' } as const;
  const { results } = await os.verify([mine, { entityType: 'OFFICE', entityId: '0315' }], { dryRun: true });
  expect(inShort(results)).toEqual(['HELD_BACK', 'REJECTED REACH']);
  expect(await db.owner`select outcome from audit_event`).toMatchObject([{ outcome: 'DENIED' }]);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { type OfficeHours, type OfficeHoursWriter, setOfficeHours } from '../../../db/queries/set-office-hours.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

const EVERY_WEEK = { everyWeeks: 1, cycleFrom: null, season: null, comment: null } as const;
const hours: OfficeHours = {
  office: '1640',
  channel: 'DROP_IN',
  receptionId: null,
  phoneId: null,
  validFrom: '2026-12-01',
  weekly: [
    { ...EVERY_WEEK, days: ['MONDAY', 'THURSDAY'], spans: [{ opens: '10:00', closes: '14:00', state: 'OPEN' }] },
  ],
  dryRun: false,
  exceptions: [
    { from: '2026-12-28', to: '2026-12-29', state: 'CLOSED', spans: [], reason: { nb: 'Flytting', en: null } },
  ],
  version: 1,
};
const writer: OfficeHoursWriter = {
  clientId: 'municipality-5025',
  idempotencyKey: 'key-1',
  payloadHash: 'hash-1',
  source: { id: 'municipality-5025-statement', title: 'Kommunens egne opplysninger', publisher: 'Røros kommune' },
  now: '2026-11-23T12:30:00+01:00',
  audit: {
    clientId: 'municipality-5025',
    organisationNumber: '939898743',
    role: 'MUNICIPALITY',
    scopes: [],
    operationName: 'SetOfficeHours',
    operationHash: 'hash',
    coordinates: ['Mutation.setOfficeHours'],
    municipalityNumbers: ['5025'],
    correlationId: 'test',
  },
};
const outcomes = async () =>
  (await db.api<{ outcome: string }[]>`select outcome from audit_event order by id`).map((row) => row.outcome);
const scheduleNow = async (id: string) => {
  const { offices } = await loadDirectory(db.api);
  return offices.get('1640')?.schedules.find(({ schedule }) => schedule.id === id)?.schedule;
};

describe('setting an office’s hours', () => {
  test('replaces the rules from the day on and keeps what held before', async () => {
    const result = await setOfficeHours(db.api, hours, writer);
    expect(result).toMatchObject({ kind: 'SAVED', version: 2, repeated: false });
    const schedule = await scheduleNow('1640-roros-drop-in');
    expect(
      schedule?.weekly.map(({ days, validFrom, validTo, sourceId }) => [days.length, validFrom, validTo, sourceId]),
    ).toEqual([
      [7, '2020-06-29', '2023-07-20', 'source-roros-social-services'],
      [5, '2023-07-20', '2026-12-01', 'source-os-nav'],
      [2, '2023-07-20', '2026-12-01', 'source-os-nav'],
      [2, '2026-12-01', '2031-12-01', 'municipality-5025-statement'],
    ]);
    expect(schedule?.weekly.at(-1)?.verifiedAt).toBe('2026-11-23T11:30:00+00:00');
    expect(schedule?.exceptions).toMatchObject([
      { from: '2026-12-28', to: '2026-12-29', state: 'CLOSED', reason: { nb: 'Flytting', en: null } },
    ]);
    expect(await outcomes()).toEqual(['ALLOWED']);
    expect(result).toMatchObject({ directoryVersion: String((await loadDirectory(db.api)).version) });
  });

  test('with a version that is no longer the office’s is a conflict and changes nothing', async () => {
    await setOfficeHours(db.api, hours, writer);
    const second = await setOfficeHours(db.api, hours, { ...writer, idempotencyKey: 'key-2' });
    expect(second).toEqual({ kind: 'CONFLICT', version: 2 });
    expect(await outcomes()).toEqual(['ALLOWED', 'CONFLICT']);
    expect((await scheduleNow('1640-roros-drop-in'))?.weekly).toHaveLength(4);
  });

  test('ten times at once with one key writes once and answers alike', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => setOfficeHours(db.api, hours, writer)));
    expect(results.map((result) => result.kind)).toEqual(Array(10).fill('SAVED'));
    expect(results.filter((result) => result.kind === 'SAVED' && !result.repeated)).toHaveLength(1);
    expect(new Set(results.map((result) => result.kind === 'SAVED' && result.directoryVersion)).size).toBe(1);
    expect(await outcomes()).toEqual(['ALLOWED']);
  });

  test('with a used key and other input is refused', async () => {
    await setOfficeHours(db.api, hours, writer);
    expect(await setOfficeHours(db.api, hours, { ...writer, payloadHash: 'other' })).toEqual({ kind: 'KEY_REUSED' });
  });

  test('by ten writers at once with one version: one is saved, nine are told', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        setOfficeHours(db.api, hours, { ...writer, idempotencyKey: `key-${index}` }),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'SAVED')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'CONFLICT')).toHaveLength(9);
  });

  test('twice for the same days replaces the first writing', async () => {
    await setOfficeHours(db.api, hours, writer);
    const again = await setOfficeHours(db.api, { ...hours, version: 2 }, { ...writer, idempotencyKey: 'key-2' });
    expect(again).toMatchObject({ kind: 'SAVED', version: 3 });
    expect((await scheduleNow('1640-roros-drop-in'))?.exceptions).toHaveLength(1);
  });

  test('of single days alone leave the week as it is, and are special days that their owner can take back', async () => {
    const before = (await scheduleNow('1640-roros-drop-in'))?.weekly;
    expect(await setOfficeHours(db.api, { ...hours, weekly: null }, writer)).toMatchObject({ kind: 'SAVED' });
    const after = await scheduleNow('1640-roros-drop-in');
    expect(after?.weekly).toEqual(before);
    expect(after?.exceptions).toMatchObject([{ from: '2026-12-28', isOwn: true }]);
    expect(await db.api`select channels from special_day where office_number = '1640'`).toEqual([
      { channels: ['DROP_IN'] },
    ]);
  });

  test('with a day that meets a special day of the office is refused as a whole', async () => {
    await setOfficeHours(db.api, hours, writer);
    const [day] = hours.exceptions;
    if (day === undefined) throw new Error('no such day');
    const meeting = { ...hours, version: 2, exceptions: [{ ...day, from: '2026-12-27', to: '2026-12-30' }] };
    expect(await setOfficeHours(db.api, meeting, { ...writer, idempotencyKey: 'key-2' })).toMatchObject({
      kind: 'SAVED',
    });
    const apart = { ...hours, version: 3, exceptions: [{ ...day, from: '2026-12-29', to: '2027-01-05' }] };
    expect(await setOfficeHours(db.api, apart, { ...writer, idempotencyKey: 'key-3' })).toEqual({ kind: 'OVERLAP' });
    expect((await scheduleNow('1640-roros-drop-in'))?.exceptions).toMatchObject([{ from: '2026-12-27' }]);
  });

  test('that overlap is refused as a whole', async () => {
    const overlapping = { ...hours, weekly: [...(hours.weekly ?? []), ...(hours.weekly ?? [])] };
    expect(await setOfficeHours(db.api, overlapping, writer)).toEqual({ kind: 'OVERLAP' });
    expect((await scheduleNow('1640-roros-drop-in'))?.weekly).toHaveLength(3);
    expect(await db.api`select 1 from idempotency_key`).toHaveLength(0);
  });

  test('names the office or the place it does not know, and asks which place when several have the channel', async () => {
    expect(await setOfficeHours(db.api, { ...hours, office: '9999' }, writer)).toEqual({ kind: 'NOT_FOUND' });
    expect(await setOfficeHours(db.api, { ...hours, receptionId: 'elsewhere' }, writer)).toEqual({
      kind: 'PLACE_UNKNOWN',
    });
    expect(await setOfficeHours(db.api, { ...hours, channel: 'APPOINTMENT' }, writer)).toEqual({
      kind: 'PLACE_AMBIGUOUS',
    });
    const named = { ...hours, channel: 'APPOINTMENT' as const, receptionId: '1640-os' };
    expect(await setOfficeHours(db.api, named, writer)).toMatchObject({ kind: 'SAVED' });
    expect((await scheduleNow('1640-os-appointment'))?.weekly).toHaveLength(2);
  });

  test('of an office that had none makes its first schedule', async () => {
    expect(await setOfficeHours(db.api, { ...hours, office: '0315' }, writer)).toMatchObject({
      kind: 'SAVED',
      version: 2,
    });
    const { offices } = await loadDirectory(db.api);
    expect(offices.get('0315')?.schedules).toHaveLength(1);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { carryOutReform } from '../../../db/sources/carry-out-reform.ts';
import type { MunicipalityChange } from '../../../services/sources/municipality-changes.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

const change = (oldNumber: string, newNumber: string, newName: string): MunicipalityChange => ({
  oldNumber,
  oldName: null,
  newNumber,
  newName,
  occurredOn: '2027-01-01',
});
/** Røros and Holtålen become one, Os gets another number. */
const MERGER = [change('5025', '5099', 'Eksempel'), change('5026', '5099', 'Eksempel'), change('3430', '3499', 'Os')];
const reform = (changes: readonly MunicipalityChange[], today = '2027-01-01', dryRun = false) =>
  db.owner.begin((sql) => carryOutReform(sql, changes, today, dryRun));
const feed = (since: bigint) =>
  db.api`
    select entity_id, kind, successor_id from change join directory_commit using (transaction)
    where entity_type = 'MUNICIPALITY' and version > ${since.toString()} order by entity_id`;

describe('a reform', () => {
  test('takes everything that refers to the old municipalities along, and their numbers lead on', async () => {
    const before = await loadDirectory(db.api);
    const { moved, left } = await reform(MERGER);
    expect(moved.map(({ number, merged }) => [number, merged])).toEqual([
      ['3430', false],
      ['5025', true],
      ['5026', true],
    ]);
    expect(left).toEqual([]);
    const directory = await loadDirectory(db.api);
    expect(directory.municipalities.size).toBe(356);
    expect(directory.offices.get('1640')?.municipalities.map(({ number }) => number)).toEqual(['3499', '5099']);
    expect(directory.formerNumbers.get('5026')?.map(({ number }) => number)).toEqual(['5099']);
    expect(directory.formerNumbers.get('0441')?.map(({ number }) => number)).toEqual(['3499']);
    expect(directory.services.get('5099-debt-counselling')?.wording).toBe('OWN');
    expect(directory.municipalities.get('3499')?.organisationNumber).toBe(
      before.municipalities.get('3430')?.organisationNumber,
    );
    expect(directory.municipalities.get('5099')?.organisationNumber).toBeNull();
    expect(
      directory.crisisCentres.get('gudbrandsdal-krisesenter')?.agreements.map((one) => one.municipality.number),
    ).toEqual(['3405', '3499']);
    expect(directory.postalCodes.get('7380')?.municipality?.number, 'Ålen goes with Holtålen').toBe('5099');
  });

  test('is told in the feed as what it was: merged into, and renumbered to, their successors', async () => {
    const { version } = await loadDirectory(db.api);
    await reform(MERGER);
    expect(await feed(version)).toEqual([
      { entity_id: '3430', kind: 'MERGED', successor_id: '3499' },
      { entity_id: '3499', kind: 'CREATED', successor_id: null },
      { entity_id: '5025', kind: 'MERGED', successor_id: '5099' },
      { entity_id: '5026', kind: 'MERGED', successor_id: '5099' },
      { entity_id: '5099', kind: 'CREATED', successor_id: null },
    ]);
  });

  test('a second time, or before its day, or only looked at, changes nothing', async () => {
    const { version } = await loadDirectory(db.api);
    expect((await reform(MERGER, '2026-12-31')).moved).toEqual([]);
    expect((await reform(MERGER, '2027-01-01', true)).moved).toHaveLength(3);
    expect((await loadDirectory(db.api)).version).toBe(version);
    await reform(MERGER);
    const after = (await loadDirectory(db.api)).version;
    expect(await reform(MERGER)).toEqual({ moved: [], left: [] });
    expect((await loadDirectory(db.api)).version).toBe(after);
  });

  test('gives a renumbered municipality’s clients their reach, and nobody a larger one’s', async () => {
    await reform(MERGER);
    const reaches = await db.owner<{ id: string; numbers: string[] }[]>`
      select id, municipality_numbers as numbers from client where municipality_numbers && '{3430,3499,5025,5099}' order by id`;
    expect(
      reaches.flatMap(({ numbers }) => numbers).filter((number) => number === '5099' || number === '3430'),
    ).toEqual([]);
    expect(reaches.some(({ numbers }) => numbers.includes('3499'))).toBe(true);
  });

  test('leaves a municipality that was divided to a person, as it is', async () => {
    const split = [change('5025', '5098', 'Nord'), change('5025', '5099', 'Sør')];
    const { moved, left } = await reform(split);
    expect(moved).toEqual([]);
    expect(left).toMatchObject([{ number: '5025', action: 'ASK', successors: ['5098', '5099'] }]);
    expect((await loadDirectory(db.api)).municipalities.has('5025')).toBe(true);
  });

  test('into one that is there already: what both had is there once', async () => {
    await reform([change('5026', '5025', 'Røros')]);
    const directory = await loadDirectory(db.api);
    expect(directory.offices.get('1640')?.municipalities.map(({ number }) => number)).toEqual(['3430', '5025']);
    expect(directory.formerNumbers.get('5026')?.map(({ number }) => number)).toEqual(['5025']);
    expect(directory.municipalities.get('5025')?.organisationNumber).not.toBeNull();
  });
});

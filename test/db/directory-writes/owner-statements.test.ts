import { globSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadObservations, markObservations } from '../../../db/sources/observation-rows.ts';
import { receptions } from '../../../services/directory-writes/kinds/reception.ts';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { clientOf } from './support/batch-of.ts';

let db: TestDatabase;
const ID = '1640-servicetorget';
const LATER = '2026-12-24T11:00:00+00:00';
beforeEach(async () => {
  db = await createTestDatabase();
  const os = await clientOf(db, '3430');
  const address = { street: 'Storgata 1', postalCode: '2550', city: 'Os' };
  await os.save(receptions, [{ office: '1640', name: 'Servicetorget', kind: 'VISIT', address }]);
  return () => db.drop();
});
const idOf = async (field: string) =>
  (await loadObservations(db.api, { entityIds: [ID] })).find((one) => one.field === field)?.id ?? '';

describe('what an owner states first of a place', () => {
  test('is kept in one row, and is an observation of each field with an id by which it is found', async () => {
    expect(await db.owner`select 1 from owner_statement where entity_id = ${ID}`).toHaveLength(1);
    const said = await loadObservations(db.api, { entityType: 'RECEPTION', entityIds: [ID] });
    expect(said.map(({ field }) => field).sort()).toEqual(['address', 'kind', 'name']);
    for (const one of said) expect(await loadObservations(db.api, { ids: [one.id] })).toEqual([one]);
  });

  test('is withdrawn and verified field by field', async () => {
    const [name, kind] = [await idOf('name'), await idOf('kind')];
    expect(await markObservations(db.api, [name], 'withdrawn', LATER)).toBe(1);
    expect(await markObservations(db.api, [name], 'withdrawn', LATER)).toBe(0);
    await markObservations(db.api, [kind], 'verified', LATER);
    const said = await loadObservations(db.api, { entityIds: [ID], withdrawn: true });
    const marks = said.map((one) => [one.field, one.withdrawnAt !== null, one.humanVerifiedAt === LATER]);
    expect(marks.sort()).toEqual([
      ['address', false, false],
      ['kind', false, true],
      ['name', true, false],
    ]);
    expect((await loadObservations(db.api, { entityIds: [ID] })).map(({ field }) => field).sort()).toEqual([
      'address',
      'kind',
    ]);
  });

  test.each([
    ['be deleted', `delete from owner_statement`],
    ['be emptied', `truncate owner_statement`],
    ['be reworded', `update owner_statement set stated = '[["name", "NAME", "X"]]'`],
    ['be of another', `update owner_statement set entity_id = '1640-roros'`],
  ])('cannot %s', async (_, statement) => {
    expect(await brokenRule(db.owner.unsafe(statement))).toBe('observation_is_kept');
  });

  test.each(['CONTACT', 'CRISIS_CENTRE'])('is never of a %s', async (type) => {
    const kept = db.owner`
      insert into owner_statement (source_id, entity_type, entity_id, stated, observed_on, stated_at, importer_name,
        importer_version, specificity)
      select source_id, ${type}, entity_id, stated, observed_on, stated_at, importer_name, importer_version, specificity
      from owner_statement`;
    expect(await brokenRule(kept)).toMatch(/^owner_statement_of_no_/);
  });
});

test('no statement reads observations without asking for owners’ statements too, but for what imports alone state', () => {
  const readers = globSync(['db/**/*.ts', 'services/**/*.ts', 'resolvers/**/*.ts', 'cli/**/*.ts']).filter((file) => {
    const text = readFileSync(file, 'utf8');
    return /\b(from|join) observation\b/.test(text) && !text.includes('owner_statement');
  });
  expect(readers).toEqual(['db/sources/refuse-older.ts']);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClientsByOrganisation } from '../../../db/queries/find-clients-by-organisation.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('the client register', () => {
  test('knows a municipality by its organisation number, with itself as reach', async () => {
    expect(await findClientsByOrganisation(database.api, '939898743', '2026-11-23')).toEqual([
      {
        id: 'municipality-5025',
        name: 'Røros kommune',
        organisationNumber: '939898743',
        role: 'MUNICIPALITY',
        governor: null,
        municipalities: ['5025'],
        active: true,
        operationsMode: 'LOG',
      },
    ]);
  });

  test('does not know an organisation outside the period of its registration', async () => {
    await database.owner`update client set valid_from = '2026-01-01', valid_to = '2027-01-01' where id = 'example-portal'`;
    const on = (day: string) => findClientsByOrganisation(database.api, '999990001', day);
    expect(await on('2025-12-31')).toEqual([]);
    expect(await on('2026-01-01')).toHaveLength(1);
    expect(await on('2027-01-01')).toEqual([]);
  });

  test('tells of a withdrawn registration, so that it can be refused as withdrawn', async () => {
    await database.owner`update client set active = false where id = 'example-analyst'`;
    expect(await findClientsByOrganisation(database.api, '999990002', '2026-11-23')).toMatchObject([{ active: false }]);
  });

  test('knows one client for each governor', async () => {
    const [row] =
      await database.owner`select count(distinct governor_id)::int as governors from client where role = 'GOVERNOR'`;
    expect(row).toEqual({ governors: 10 });
  });
});

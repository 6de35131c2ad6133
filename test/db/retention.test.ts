import { afterAll, beforeAll, expect, test } from 'vitest';
import { pruneRetained } from '../../db/retention.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const audited = async () =>
  (
    await database.owner<{ days: number }[]>`
    select round(extract(epoch from now() - at) / 86400)::int as days from audit_event order by days`
  ).map(({ days }) => days);

test('the audit and the keys of writes go when they are as old as the setting says, however many steps it takes', async () => {
  await database.owner`delete from audit_event`;
  await database.owner`
    insert into audit_event (at, role, scopes, operation_hash, coordinates, municipality_numbers, outcome, correlation_id)
    select now() - make_interval(days => days, hours => 1), 'PUBLIC', '{}', 'hash', '{}', '{}', 'DENIED', 'id'
    from unnest(${[1, 29, 30, 31, 40, 50, 60]}::int[]) as days`;
  await database.owner`
    insert into idempotency_key (client_id, key, payload_hash, result, created_at)
    select 'example', 'key-' || days, 'hash', '{}', now() - make_interval(days => days, hours => 1)
    from unnest(${[6, 7, 8]}::int[]) as days`;
  expect(await pruneRetained(database.owner, { audit: 30 }, 2)).toEqual({
    audit: 5,
    idempotencyKeys: 2,
    webhookDeadLetters: 0,
  });
  expect(await audited()).toEqual([1, 29]);
  expect(await pruneRetained(database.owner, { audit: 30 }, 2)).toMatchObject({ audit: 0, idempotencyKeys: 0 });
});

test('the API’s role removes nothing of it', async () => {
  await expect(pruneRetained(database.api)).rejects.toMatchObject({ code: '42501' });
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../db/query.ts';
import { idempotencyKey } from '../../db/tables/record/idempotency-key.ts';
import { source } from '../../db/tables/schema.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const OWN = { id: 'source-own', title: 'Eksempel', publisher: 'Eksempel', retrievedOn: '2026-01-31' };

describe('a typed query', () => {
  test('gives days and instants as the client’s own statements give them, and JSON as it was stored', async () => {
    const row = { clientId: 'example', key: 'a-key-of-its-own', payloadHash: 'hash', result: { list: ['å', null, 1] } };
    await query(database.api, (build) => build.insert(idempotencyKey).values(row));
    const [stored] = await query(database.api, (build) =>
      build.select().from(idempotencyKey).where(eq(idempotencyKey.key, row.key)),
    );
    const [raw] = await database.api<{ result: unknown; createdAt: string }[]>`
      select result, created_at as "createdAt" from idempotency_key where key = ${row.key}`;
    expect(stored).toMatchObject({ ...row, ...raw });
    expect(stored).toMatchObject({ createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+00:00$/) });
  });

  test('is part of the transaction that it is asked in', async () => {
    const undone = database.api.begin(async (transaction) => {
      await query(transaction, (build) => build.insert(source).values(OWN));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const find = (build: Parameters<Parameters<typeof query>[1]>[0]) =>
      build.select().from(source).where(eq(source.id, OWN.id));
    expect(await query(database.api, find)).toEqual([]);
  });

  test('fails by the database’s own error, without the values that were given', async () => {
    const value = { ...OWN, id: 'Kari Eksempel' };
    const failure = await query(database.api, (build) => build.insert(source).values(value)).catch((error) => error);
    expect(failure).toMatchObject({ code: '23514', constraint_name: 'source_id_form' });
    expect(String(failure)).not.toContain('Kari');
  });
});

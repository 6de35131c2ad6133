import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOnce } from '../../../db/directory-writes/write-once.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Writes a source, and fails with an error of PostgreSQL’s in the first attempts. */
async function writeFailing(errorCode: string, failures: number) {
  let attempts = 0;
  const key = {
    clientId: 'example',
    idempotencyKey: `key-${errorCode.toLowerCase()}-${failures}`,
    payloadHash: 'hash',
  };
  const write = () =>
    writeOnce(database.api, key, { statementTimeoutMs: 10_000, today: '2026-11-23' }, async (transaction) => {
      attempts += 1;
      await transaction`
        insert into source (id, title, publisher, retrieved_on)
        values (${key.idempotencyKey}, 'Eksempel', 'Eksempel', '2026-01-01')`;
      if (attempts <= failures) {
        await transaction.unsafe(`do $$ begin raise exception 'as planned' using errcode = '${errorCode}'; end $$`);
      }
      return { result: 'written', keep: 'written' };
    });
  const outcome = await write().catch((error: { code?: string }) => ({ failed: error.code }));
  const stored = await database.api`select from source where id = ${key.idempotencyKey}`;
  return { outcome, attempts, stored: stored.length };
}

describe('a write that another transaction stands in the way of', () => {
  test.each([
    ['a deadlock', '40P01'],
    ['a failed serialisation', '40001'],
  ])('is tried once more after %s, and is then written once', async (_, errorCode) => {
    const { outcome, attempts, stored } = await writeFailing(errorCode, 1);
    expect(outcome).toMatchObject({ kind: 'DONE', result: 'written' });
    expect({ attempts, stored }).toEqual({ attempts: 2, stored: 1 });
  });

  test('is given up after the second time, with nothing written', async () => {
    expect(await writeFailing('40P01', 2)).toEqual({ outcome: { failed: '40P01' }, attempts: 2, stored: 0 });
  });

  test.each(['23505', '23503', '23P01'])(
    'is tried once more after constraint %s between rows, and then disturbed',
    async (code) => {
      expect(await writeFailing(code, 1)).toMatchObject({ outcome: { kind: 'DONE' }, attempts: 2, stored: 1 });
      expect(await writeFailing(code, 2)).toEqual({ outcome: { kind: 'DISTURBED' }, attempts: 2, stored: 0 });
    },
  );

  test.each(['23514', '23502'])('is no conflict to be sent again where a row breaks %s by itself', async (code) => {
    expect(await writeFailing(code, 1)).toEqual({ outcome: { failed: code }, attempts: 1, stored: 0 });
  });

  test('fails at once by any other error', async () => {
    expect(await writeFailing('22012', 1)).toEqual({ outcome: { failed: '22012' }, attempts: 1, stored: 0 });
  });
});

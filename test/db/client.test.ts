import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toRfc3339 } from '../../db/client.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a connection', () => {
  test('gives days as YYYY-MM-DD, instants as RFC 3339 with every microsecond, large numbers with every digit', async () => {
    const [row] = await database.api`
      select date '2024-02-29' as day, timestamptz '2026-03-29 01:30:00.123456+01' as instant, 9007199254740993 as number`;
    expect(row).toEqual({ day: '2024-02-29', instant: '2026-03-29T00:30:00.123456+00:00', number: '9007199254740993' });
  });

  test('takes days and instants as text, unshifted', async () => {
    const [row] =
      await database.api`select ${'2024-02-29'}::date as day, ${'2026-03-29T01:30:00+01:00'}::timestamptz as instant`;
    expect(row).toEqual({ day: '2024-02-29', instant: '2026-03-29T00:30:00+00:00' });
    await expect(database.api`select ${'2024-02-30'}::date`).rejects.toThrow(/out of range/);
  });

  test('acts as the API’s role from its first statement', async () => {
    const [row] = await database.api`select current_user as role`;
    expect(row).toEqual({ role: 'tjenestegraf_api' });
  });

  test('ends a statement that takes too long', async () => {
    const impatient = database.connect({ statementTimeoutMs: 50 });
    await expect(impatient`select pg_sleep(5)`).rejects.toMatchObject({ code: '57014' });
  });

  test.each([
    ['2026-11-23 12:30:00+00', '2026-11-23T12:30:00+00:00'],
    ['2026-11-23 12:30:00.5+05:30', '2026-11-23T12:30:00.5+05:30'],
  ])('writes %s as %s', (text, expected) => expect(toRfc3339(text)).toBe(expected));
});

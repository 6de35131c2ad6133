import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.owner`
    insert into phone (id, office_number, number, purpose, source_id)
    select 'line-' || n, case n % 2 when 0 then '1640' else (select min(number) from office) end, '+4740000000', 'OTHER',
      (select min(id) from source)
    from generate_series(1, 12) as n`;
  await database.owner`
    insert into phone (id, crisis_centre_id, number, purpose, source_id)
    select 'centre-line-' || n, (select min(id) from crisis_centre), '+4740000000', 'CRISIS_LINE', (select min(id) from source)
    from generate_series(1, 4) as n`;
  await database.owner`
    insert into contact (id, office_number, role, name, source_id)
    select 'contact-' || n, '1640', 'SWITCHBOARD', 'Servicetorg ' || n, (select min(id) from source)
    from generate_series(1, 12) as n`;
});
afterAll(() => database.drop());

class Undone extends Error {}

/** What one transaction would leave in the feed; nothing is left of it. */
async function changesOf(statements: readonly string[], split: 'SET' | 'ROW') {
  let changes: unknown[] = [];
  const write = async (sql: TransactionSql) => {
    for (const statement of statements) {
      const table = /(?:update|from|into) (\w+)/.exec(statement)?.[1] ?? '';
      const rows = split === 'SET' ? [null] : await sql`select id from ${sql(table)} order by id`;
      for (const row of rows) {
        await sql.unsafe(row === null ? statement : `${statement} and id = '${String(row['id'])}'`);
      }
    }
    changes = [
      ...(await sql`
        select entity_type, entity_id, kind, changed_fields, municipality_numbers, left_municipality_numbers from change
        where transaction = pg_current_xact_id() order by entity_type, entity_id`),
    ];
    throw new Undone();
  };
  await database.owner.begin(write).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return changes;
}

const NO_CHANGE = `update phone set number = number where id like '%line-%'`;
const WRITES = [
  `update phone set comment = id where id like 'line-%'`,
  `update phone set verified_at = '2026-11-23' where id like '%line-%'`,
  `update phone set verified_at = '2026-11-23', number = '+4740000001' where id like '%line-%'`,
  `update phone set office_number = '1640' where id like 'line-%'`,
  `update phone set crisis_centre_id = null, office_number = '1640', purpose = 'OTHER' where id like 'centre-line-%'`,
  `update phone set id = 'new-' || id where id like '%line-1%'`,
  NO_CHANGE,
  `update contact set name = 'Et annet' where id like 'contact-%'`,
  `update contact set role = 'DEBT_COUNSELLOR' where id like 'contact-1%'`,
  `delete from phone where id like '%line-%'`,
  `delete from contact where id like 'contact-%'`,
  `update reception set access_description = id where id like '%'`,
];

test.each([...WRITES.map((write) => [write]), WRITES])(
  'many parts written at once are in the feed as when each is written by itself: %s',
  async (...writes) => {
    const atOnce = await changesOf(writes, 'SET');
    expect(atOnce).toEqual(await changesOf(writes, 'ROW'));
    expect(atOnce.length > 0).toBe(writes.join() !== NO_CHANGE);
  },
);

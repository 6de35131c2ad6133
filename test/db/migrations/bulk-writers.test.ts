import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sql, SqlLike } from '../../../db/client.ts';
import { fetchVersion } from '../../../db/read-model/load.ts';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const versionsOf = async (...numbers: string[]) => {
  const rows = await database.api<{ version: number }[]>`
    select version from office where number = any(${numbers}) order by number`;
  return rows.map(({ version }) => version);
};
const addContacts = (sql: SqlLike, name: string, offices: readonly string[]) => sql`
  insert into contact (id, office_number, role, source_id)
  select ${name} || '-' || place || '-' || office, office, 'SWITCHBOARD', 'source-synthetic-examples'
  from unnest(${[...offices]}::text[]) with ordinality as listed (office, place)`;

/** Two transactions that each do both steps, the second step only when both have done their first. */
async function crosswise(first: readonly ((sql: SqlLike) => PromiseLike<unknown>)[][]): Promise<(string | null)[]> {
  const clients: Sql[] = first.map(() => database.connect({ role: null, poolSizeMax: 1 }));
  let waiting = first.length;
  const all = Promise.withResolvers<void>();
  const run = (sql: Sql, steps: readonly ((sql: SqlLike) => PromiseLike<unknown>)[]) =>
    sql.begin(async (transaction) => {
      for (const [place, step] of steps.entries()) {
        await step(transaction);
        if (place > 0) continue;
        waiting -= 1;
        if (waiting === 0) all.resolve();
        await all.promise;
      }
    });
  return Promise.all(clients.map((sql, index) => brokenRule(run(sql, first[index] ?? []))));
}

describe('two writers of the same offices’ parts', () => {
  test('in opposite order, statement by statement, both get through, and each gives the offices a version', async () => {
    const before = await versionsOf('0315', '1640');
    const outcomes = await crosswise([
      [(sql) => addContacts(sql, 'one', ['1640']), (sql) => addContacts(sql, 'one', ['0315'])],
      [(sql) => addContacts(sql, 'other', ['0315']), (sql) => addContacts(sql, 'other', ['1640'])],
    ]);
    expect(outcomes).toEqual([null, null]);
    expect(await versionsOf('0315', '1640')).toEqual(before.map((version) => version + 2));
  });

  test('with thousands of rows in one statement each, in opposite order, both get through', async () => {
    const numbers = await database.api<{ number: string }[]>`select number from office order by number`;
    const many = Array.from({ length: 3_000 }, (_, index) => numbers[index % numbers.length]?.number ?? '');
    const { version } = await fetchVersion(database.api);
    const outcomes = await crosswise([
      [(sql) => addContacts(sql, 'forth', many)],
      [(sql) => addContacts(sql, 'back', many.toReversed())],
    ]);
    expect(outcomes).toEqual([null, null]);
    expect((await fetchVersion(database.api)).version).toBe(version + 2n);
  });
});

test('two municipalities that word the same services at once, in opposite order, both find their words again', async () => {
  const word = (municipality: string, code: string) => (sql: SqlLike) =>
    sql`
    insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
    select ${municipality}, code, ${`Kvitebjørn ${municipality}`}, summary, conditions, what_to_bring, phases, source_id
    from catalogue_entry where code = ${code}`;
  const outcomes = await crosswise([
    [word('5031', 'GUIDANCE'), word('5031', 'DEBT_COUNSELLING')],
    [word('5032', 'DEBT_COUNSELLING'), word('5032', 'GUIDANCE')],
  ]);
  expect(outcomes).toEqual([null, null]);
  const found = await database.api<{ id: string }[]>`
    select id from service_search where name like 'kvitebjorn%' order by id`;
  expect(found.map(({ id }) => id)).toEqual([
    '5031-debt-counselling',
    '5031-guidance',
    '5032-debt-counselling',
    '5032-guidance',
  ]);
});

describe('an office’s version', () => {
  test('can be had before the commit, and is the one that it then has', async () => {
    const [before = 0] = await versionsOf('1640');
    const told = await database.owner.begin(async (transaction) => {
      await addContacts(transaction, 'told', ['1640']);
      return transaction<{ number: string; version: number }[]>`
        select office_number as number, office_version as version from raise_offices()`;
    });
    expect([...told]).toEqual([{ number: '1640', version: before + 1 }]);
    expect(await versionsOf('1640')).toEqual([before + 1]);
  });

  test('is not raised by a writing that changes nothing', async () => {
    const before = await versionsOf('1640');
    await database.owner`update contact set role = role, name = name where office_number = '1640'`;
    expect(await versionsOf('1640')).toEqual(before);
  });
});

test('a savepoint that is undone takes its changes along, and what follows it is numbered all the same', async () => {
  const { version } = await fetchVersion(database.api);
  await database.owner.begin(async (transaction) => {
    await transaction
      .savepoint(async (undone) => {
        await undone`update county set name = 'Ikke' where number = '34'`;
        throw new Error('undo');
      })
      .catch(() => {});
    await transaction`update county set name = 'Likevel' where number = '42'`;
  });
  const changes = await database.api<{ id: string }[]>`
    select entity_id as id from change join directory_commit using (transaction) where version > ${String(version)}::bigint`;
  expect(changes.map(({ id }) => id)).toEqual(['42']);
});

test('a change of any column is told by its name, of a new one once the table is logged anew', async () => {
  const forgotten = async () => {
    const columns = await database.owner<{ name: string }[]>`
      select format('%s.%s', attrelid::regclass, attname) as name
      from pg_trigger join pg_attribute on attrelid = tgrelid and attnum > 0 and not attisdropped
      where tgfoid = 'tjenestegraf.log_changes'::regproc and tgname like '%_updated' and attname <> 'version_transaction'
        and not (attname = 'version' and attrelid <> 'office'::regclass)
        and position(quote_literal(attname) in pg_get_triggerdef(pg_trigger.oid)) = 0
        and attnum <> all ((select indkey from pg_index where indrelid = attrelid and indisprimary)::int2[])`;
    return columns.map(({ name }) => name);
  };
  expect(await forgotten()).toEqual([]);
  await database.owner`alter table contact add column spoken_languages text`;
  expect(await forgotten()).toEqual(['contact.spoken_languages']);
  await database.owner`select log_table('contact')`;
  expect(await forgotten()).toEqual([]);
});

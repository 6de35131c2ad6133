import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { asRelease, release, smallCountry } from './release-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const sql = asRelease(database);
  await smallCountry(sql, 3_000);
  await release(sql, '2026-08');
});
afterAll(() => database.drop());

const PRIVILEGES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

test('the API has no privilege of any kind on any table, column or sequence with case events', async () => {
  const granted = await database.owner`
    select format('%I.%I %s', nspname, relname, privilege) as found
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace, unnest(${PRIVILEGES}::text[]) as privilege
    where nspname = 'confidential' and relkind in ('r', 'v', 'm', 'p')
      and has_table_privilege('tjenestegraf_api', pg_class.oid, privilege)
    union all
    select format('column of %I %s', relname, privilege)
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace,
      unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) as privilege
    where nspname = 'confidential' and relkind in ('r', 'v', 'm', 'p')
      and has_any_column_privilege('tjenestegraf_api', pg_class.oid, privilege)
    union all
    select format('sequence %I', relname) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where case when nspname = 'confidential' and relkind = 'S'
      then has_sequence_privilege('tjenestegraf_api', pg_class.oid, 'USAGE, SELECT, UPDATE') end
    union all
    select format('function %I', proname) from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
    where nspname = 'confidential' and has_function_privilege('tjenestegraf_api', pg_proc.oid, 'EXECUTE')
    union all
    select 'schema' where has_schema_privilege('tjenestegraf_api', 'confidential', 'USAGE, CREATE')`;
  expect([...granted]).toEqual([]);
});

test('the confidential tables are there to be kept from it', async () => {
  const [row] = await database.owner<{ tables: number }[]>`
    select count(*)::int as tables from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'confidential' and relkind = 'r'`;
  expect(row?.tables).toBeGreaterThanOrEqual(9);
  expect(await brokenRule(database.api`select from confidential.case_event`)).toBe('42501');
});

test('of the statistics the API may read everything and write nothing', async () => {
  const granted = await database.owner<{ name: string; privileges: string[] }[]>`
    select relname as name, array_agg(privilege order by privilege) as privileges
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace, unnest(${PRIVILEGES}::text[]) as privilege
    where nspname = 'statistics' and relkind in ('r', 'v') and has_table_privilege('tjenestegraf_api', pg_class.oid, privilege)
    group by relname`;
  expect(granted.length).toBeGreaterThanOrEqual(6);
  for (const { privileges } of granted) expect(privileges).toEqual(['SELECT']);
});

describe('released statistics', () => {
  const tables = ['release', 'protected_row', 'completion', 'recipient', 'reported_period'];

  test.each(tables)('%s does not change, not even for its owner', async (table) => {
    const sql = database.owner;
    const name = sql(`statistics.${table}`);
    for (const statement of [
      () => sql`update ${name} set release = 1`,
      () => sql`delete from ${name}`,
      () => sql`truncate ${name}`,
    ]) {
      expect(await brokenRule(statement())).toMatch(/statistics_append_only|42703/);
    }
    expect(await brokenRule(sql`delete from ${name}`)).toBe('statistics_append_only');
  });

  test('the release itself cannot add a row to what is published', async () => {
    const sql = asRelease(database);
    const rule = await brokenRule(sql`
      insert into statistics.reported_period (release, municipality_number, from_month, to_month)
      values (1, '9999', '2026-01-01', '2026-02-01')`);
    expect(rule).toBe('42501');
    expect(await brokenRule(sql`update statistics.release set synthetic = false`)).toBe('42501');
  });

  test('show one level at a time, the more protected one where nobody says which', async () => {
    const levels = (level: string) =>
      database.api.begin(async (transaction) => {
        await transaction`select set_config('tjenestegraf.statistics_level', ${level}, true)`;
        const rows = await transaction<{ level: string }[]>`select distinct level from statistics.protected_case`;
        return rows.map((row) => row.level);
      });
    expect(await levels('A')).toEqual(['A']);
    for (const other of ['P', '', 'a', 'A,P', 'true']) expect(await levels(other)).toEqual(['P']);
    const [unsaid] = await database.api<{ levels: string[] }[]>`
      select array_agg(distinct level::text) as levels from statistics.protected_row`;
    expect(unsaid?.levels).toEqual(['P']);
  });
});

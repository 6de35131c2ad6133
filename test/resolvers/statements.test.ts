import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sql } from '../../db/client.ts';
import { createDirectoryStore, type DirectoryStore } from '../../db/read-model/store.ts';
import { createGraphqlServer } from '../../http/endpoint/apollo-server.ts';
import { createContext } from '../../http/request-context.ts';
import { resolvers } from '../../resolvers/index.ts';
import { reach } from '../../resolvers/shared/reach.ts';
import { recordProtectedRead } from '../../resolvers/shared/record-protected-read.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { protectSchema } from '../../schema/protect-schema.ts';
import { PUBLIC_VIEWER, type Viewer } from '../../services/identity/viewer.ts';
import { contractDocument } from '../setup/contract-question.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

const OS: Viewer = {
  ...PUBLIC_VIEWER,
  role: 'MUNICIPALITY',
  clientId: 'municipality-3430',
  organisationNumber: '943464723',
  municipalities: new Set(['3430']),
};

let database: TestDatabase;
let store: DirectoryStore;
let sql: Sql;
let statements: string[] = [];
let graphql: ReturnType<typeof createGraphqlServer>;
beforeAll(async () => {
  database = await createTestDatabase();
  // The directory follows the database over a client of its own: only what a question itself sends is counted.
  store = await createDirectoryStore(database.api);
  sql = database.connect({ onStatement: (text) => statements.push(text) });
  await sql`select 1`;
  const schema = protectSchema(buildDescribedSchema(resolvers), { reach, onProtected: recordProtectedRead });
  graphql = createGraphqlServer(schema, true, pino({ level: 'silent' }));
  await graphql.start();
});
afterAll(async () => {
  await graphql.stop();
  await store.close();
  await database.drop();
});
/** Asks, and gives back the tables that the statements sent meanwhile begin with, one entry a statement. */
async function statementsOf(query: string, variables: Record<string, unknown> = {}, viewer = PUBLIC_VIEWER) {
  const contextValue = createContext({ viewer, correlationId: 'test', sql, store });
  statements = [];
  const { body } = await graphql.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('an answer in parts');
  expect(body.singleResult.data).toBeTruthy();
  return [...statements];
}

describe('what a question sends to PostgreSQL', () => {
  test('a municipality’s page: nothing', async () => {
    const variables = { number: '3430', at: '2026-11-23T12:30:00+01:00', on: '2026-11-23' };
    expect(await statementsOf(contractDocument('municipality-page'), variables)).toEqual([]);
  });

  test.each([10, 100])('a list of %d municipalities with offices, contacts and agreements: nothing', async (first) => {
    const list = `query ($first: Int) { municipalities(first: $first) { totalCount nodes { name county { governor { name } }
      offices { name contacts { role } phones { number } } crisisCentreAgreements(on: "2026-11-23") { crisisCentre { name } } } } }`;
    expect(await statementsOf(list, { first })).toEqual([]);
  });

  test.each([
    ['find-open-office', { municipality: '3430', at: '2026-11-23T12:30:00+01:00', channel: 'DROP_IN' }],
    ['household-rate', { household: { adults: 'COUPLE', childAges: [3, 8] }, on: '2024-03-01' }],
    ['rate-history', {}],
    ['crisis-centre', { municipality: '3430', on: '2026-11-23' }],
  ])('%s: nothing', async (name, variables) =>
    expect(await statementsOf(contractDocument(name), variables)).toEqual([]),
  );

  test.each([1, 10, 100])(
    'a search for a known word with %d results asked for: one statement, whatever is selected below',
    async (first) => {
      const search = `query ($first: Int) { services(first: $first, filter: { text: "hjelp" }) {
      totalCount pageInfo { endCursor hasNextPage } nodes { name sources { title } municipality { name offices { name } } related { name } } } }`;
      await statementsOf(search, { first });
      expect(await statementsOf(search, { first })).toHaveLength(1);
    },
  );

  test('the same words again in a municipality: one statement, after one that learns where they are', async () => {
    const search = contractDocument('service-search');
    expect(await statementsOf(search, { text: 'hjelp', municipality: '5025' })).toHaveLength(2);
    expect(await statementsOf(search, { text: 'hjelp', municipality: '5025' })).toHaveLength(1);
  });

  test.each([1, 10, 100])(
    '%d changes of two thousand, with what was observed: the same few statements',
    async (first) => {
      await database.owner`
      insert into contact (id, office_number, role, source_id)
      select concat('many-', ${first}::int, '-', n), '1640', 'SWITCHBOARD', 'source-synthetic-examples' from generate_series(1, 1000) as n`;
      await database.owner`update contact set verified_at = now() where id like concat('many-', ${first}::int, '-%')`;
      const history = `query ($first: Int) { history(entityType: OFFICE, entityId: "1640", first: $first) {
      totalCount nodes { kind fields { field } source { title } observations { value } } } }`;
      const sent = await statementsOf(history, { first }, OS);
      expect(sent.filter((text) => !/audit_event/.test(text))).toHaveLength(4);
    },
  );

  test('the past: a fixed number of statements, each table once, also where it does not differ from the present', async () => {
    const asOf =
      'query ($a: DateTime) { municipality(number: "3430", asOf: $a) { name } offices(first: 5, asOf: $a) { totalCount } }';
    await store.refresh();
    await database.owner`select pg_sleep(0.01)`;
    const then = new Date().toISOString();
    const loaded = await statementsOf(asOf, { a: then });
    expect(loaded.filter((text) => /from "?municipality"? /.test(text))).toHaveLength(1);
    expect(loaded.length).toBeLessThan(41);
  });

  test('protected fields of one contact or of all: one row in the audit', async () => {
    const one = '{ office(number: "1640") { contacts { name } } }';
    const all = '{ offices(first: 100, filter: { county: "34" }) { nodes { contacts { name phone email } } } }';
    for (const question of [one, all]) {
      statements = [];
      const sent = await statementsOf(question, {}, OS);
      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatch(/^\s*insert into audit_event/);
    }
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDirectoryStore, type DirectoryStore } from '../../../db/read-model/store.ts';
import {
  type CompiledExecutor,
  createCompiledExecutor,
  type GraphqlRequest,
} from '../../../http/compiled-executor/compiled-executor.ts';
import { createContext } from '../../../http/request-context.ts';
import { createResponseCache, type ResponseCache } from '../../../http/response-cache/response-cache.ts';
import { observer, trackContext } from '../../../http/response-cache/tracking-context.ts';
import { resolvers } from '../../../resolvers/index.ts';
import { reach } from '../../../resolvers/shared/reach.ts';
import { buildDescribedSchema } from '../../../schema/build-schema.ts';
import { readContract } from '../../../schema/contract/read-contract.ts';
import { createLimitCheck } from '../../../schema/limits/check-limits.ts';
import { protectSchema } from '../../../schema/protect-schema.ts';
import { dayInNorway } from '../../../services/calendar/day-in-norway.ts';
import { PUBLIC_VIEWER } from '../../../services/identity/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { DIRECTORY_WRITES } from '../../setup/directory-writes.ts';
import { inFull } from '../../setup/long-run.ts';

let database: TestDatabase;
let store: DirectoryStore;
let kept: ResponseCache;
let executor: CompiledExecutor;
let today = dayInNorway(Date.now());
beforeAll(async () => {
  database = await createTestDatabase();
  kept = createResponseCache(
    { directory: () => store.current(), statistics: () => null, today: () => today },
    2 ** 26,
    60_000,
  );
  store = await createDirectoryStore(database.api, {
    pollIntervalMs: 3_600_000,
    beforeNewVersion: ({ directory, changes }) => kept.forget(directory, changes),
  });
  const protectedSchema = protectSchema(buildDescribedSchema(resolvers), { reach, onProtected: () => {} });
  executor = createCompiledExecutor({
    protectedSchema,
    checkLimits: createLimitCheck(protectedSchema.schema),
    observer,
  });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const question = (query: string, variables: Record<string, unknown> = {}): GraphqlRequest => ({
  query,
  variables,
  operationName: null,
  language: null,
});
const page = readContract().find(({ name }) => name === 'municipality-page')?.document ?? '';
const QUESTIONS: readonly GraphqlRequest[] = [
  ...['3430', '5025', '0301', '3326'].map((number) =>
    question(page, { number, at: '2026-11-23T12:30:00+01:00', on: '2026-11-23' }),
  ),
  question('{ municipality(number: "0441") { number name formerNumbers { number } ownRates { amountPerMonth } } }'),
  question('{ municipality(number: "9901") { name } }'),
  question(
    '{ municipalities(first: 100) { nodes { number name offices { number name phones { number verifiedAt } } } } }',
  ),
  question('{ offices(first: 50) { totalCount nodes { number name coverage { municipality { name } } } } }'),
  question(
    '{ offices(filter: { municipality: "3430" }) { nodes { number openingHours(from: "2026-11-23", days: 3) { state } } } }',
  ),
  question('{ office(number: "9801") { name } }'),
  question(
    '{ office(number: "1640") { name version contacts { role verifiedAt } receptions { name } sources { title } } }',
  ),
  question('{ service(id: "5025-guidance") { name summary } }'),
  question('{ service(id: "guidance") { name } }'),
  question('{ services(filter: { municipality: "5025" }, first: 20) { nodes { id name } } }'),
  question('{ services(filter: { text: "rådgivning" }, first: 10) { nodes { id name } } }'),
  question(
    '{ crisisCentres { nodes { id website phones { number } servedMunicipalities(on: "2026-11-23") { number } } } }',
  ),
  question(
    '{ municipality(number: "5025") { crisisCentreAgreements(on: "2050-06-01") { id crisisCentre { name } } } }',
  ),
  question('{ counties { name municipalities { number } } }'),
  question('{ guidelineRates(on: "2024-03-01") { circular rates { amountPerMonth } } }'),
];

async function fresh(asked: GraphqlRequest) {
  const newContext = () =>
    trackContext(createContext({ viewer: PUBLIC_VIEWER, correlationId: 'x', sql: database.api, store }));
  // The executor prepares what is asked a second time.
  await executor.answer(asked, PUBLIC_VIEWER, newContext);
  const answered = await executor.answer(asked, PUBLIC_VIEWER, newContext);
  if (answered === null) throw new Error(`not answered: ${asked.query}`);
  return answered;
}

/** Asks everything; whatever is still kept has to be what is answered anew. Gives back how many were kept. */
async function keptAsAnswered(after: string): Promise<number> {
  let hits = 0;
  for (const [index, asked] of QUESTIONS.entries()) {
    const key = String(index);
    const [found, answered] = [kept.find(key), await fresh(asked)];
    if (found === null) {
      kept.miss(key, 2);
      kept.keep(key, answered, 'application/json');
    } else {
      hits += 1;
      expect(found.plain.toString(), `${asked.query} after ${after}`).toBe(answered.text);
    }
  }
  return hits;
}

test('after any writes, whatever is still kept is what would be answered anew', async () => {
  await keptAsAnswered('nothing');
  expect(await keptAsAnswered('nothing')).toBe(QUESTIONS.length);
  let [n, hits, rounds] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(DIRECTORY_WRITES.length - 1), { minLength: 1, maxLength: 2 }), async (writes) => {
      n += 1;
      const statements = writes.map((which, place) => DIRECTORY_WRITES[which]!(n * 10 + place));
      await database.owner.begin(async (sql) => {
        for (const statement of statements) await sql.unsafe(statement);
      });
      await store.refresh();
      hits += await keptAsAnswered(statements.join('; '));
      rounds += 1;
    }),
    { numRuns: inFull(60, 25) },
  );
  // Were everything forgotten each time, the rule above would say nothing.
  expect(hits).toBeGreaterThan(rounds * 2);
});

test('the hours of one office leave the pages of other municipalities kept', async () => {
  await keptAsAnswered('nothing');
  await database.owner`update opening_rule set comment = 'Bare her' where schedule_id like '1640%'`;
  await store.refresh();
  expect(kept.find('0')).toBeNull();
  expect(kept.find('2')).not.toBeNull();
  expect(await keptAsAnswered('hours')).toBeGreaterThan(QUESTIONS.length / 2);
});

test('an answer that hangs on what day it is is kept for that day', async () => {
  await keptAsAnswered('nothing');
  expect(kept.find('0')).not.toBeNull();
  today = 'another day';
  const days = QUESTIONS.map((_, index) => kept.find(String(index)) === null);
  expect(days.filter(Boolean).length).toBeGreaterThan(0);
  expect(days.filter(Boolean).length).toBeLessThan(QUESTIONS.length);
});

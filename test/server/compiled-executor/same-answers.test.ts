import fc from 'fast-check';
import { isObjectType, isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolvers } from '../../../resolvers/index.ts';
import { buildDescribedSchema } from '../../../schema/build-schema.ts';
import { readContract } from '../../../schema/contract/read-contract.ts';
import { policy } from '../../../schema/policy/access.ts';
import { restrictedFields } from '../../../schema/policy/coordinates/restricted-fields.ts';
import { inFull } from '../../setup/long-run.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';
import { samplePaths } from '../support/paths-to.ts';
import { randomOperation } from './random-operation.ts';

/** The same question is put to a server with the compiled executor and to one where Apollo answers everything. */
let server: TestServer;
let plain: { readonly url: string; readonly close: () => Promise<void> };
let outcomes: string[] = [];
const tokens: Record<string, string | null> = { PUBLIC: null };
const viewers = ['PUBLIC', 'MUNICIPALITY', 'GOVERNOR'] as const;
const schema = buildDescribedSchema(resolvers);
const restricted = new Set(restrictedFields(schema, policy).map(({ coordinate }) => coordinate));

beforeAll(async () => {
  server = await startTestServer(
    { ANSWER_CACHE_MB: '0' },
    { compiledExecutor: (outcome) => void outcomes.push(outcome) },
  );
  plain = await server.twin({ compiledExecutor: 'OFF' });
  tokens['MUNICIPALITY'] = await server.signIn('MUNICIPALITY', '3430');
  tokens['GOVERNOR'] = await server.signIn('GOVERNOR', 'innlandet');
});
afterAll(async () => {
  await plain.close();
  await server.stop();
});

type Headers = Record<string, string>;
const CORRELATION = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Of Apollo's page for browsers. */
const NONCE = /(?<=nonce[-="]+)[0-9a-f]{64}/g;

/** When the database last confirmed the directory: a moment ago, and of each answer another. */
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const withoutNow = (text: string) =>
  text.replaceAll(INSTANT, (instant) => (Math.abs(Date.parse(instant) - Date.now()) < 60_000 ? 'NOW' : instant));

/** Of this answer alone, or of when its server last reached the database: on a busy machine one of the two is late. */
const OF_ONE_ANSWER = new Set(['x-correlation-id', 'date', 'x-directory-known-at']);

/** What a client sees of an answer, but for what is another one's by its nature. */
async function seen(url: string, init: RequestInit, path = '/graphql') {
  const response = await fetch(`${url}${path}`, init);
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_ONE_ANSWER.has(name)));
  return {
    status: response.status,
    headers,
    text: withoutNow((await response.text()).replaceAll(CORRELATION, 'ID').replaceAll(NONCE, 'NONCE')),
  };
}

/** Asks both, the one with the executor three times: it prepares only what is asked again. How the executor did comes back. */
async function expectSame(body: unknown, token: string | null | undefined = null, more: Headers = {}) {
  const headers: Headers = {
    'content-type': 'application/json',
    ...(token == null ? {} : { authorization: `Bearer ${token}` }),
    ...more,
  };
  const init = { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
  const expected = await seen(plain.url, init);
  outcomes = [];
  for (let time = 0; time < 3; time += 1) expect(await seen(server.url, init)).toEqual(expected);
  return { ...expected, outcome: outcomes.at(-1) };
}

describe('an answer has the same status, headers and bytes whether the compiled executor gave it or not', () => {
  test.each(readContract().filter(({ document }) => !document.includes('mutation')))(
    'the contract’s operation $name',
    async ({ name, document, variables }) => {
      for (const viewer of viewers) {
        const steady = document.replace(/\blagMs\b/g, '');
        const { outcome, text } = await expectSame({ query: steady, variables }, tokens[viewer]);
        const isWhole = !text.includes('"errors"');
        const isProtected = [
          'availability',
          'crisis-centre',
          'data-quality',
          'oversight',
          'coverage-gaps',
          'sync-changes',
        ].includes(name);
        if (isWhole && !isProtected) expect([viewer, outcome]).toEqual([viewer, 'ANSWERED']);
      }
    },
  );

  test('what was known at an instant, and what its ids lead to', async () => {
    const asOf = new Date().toISOString();
    const query = `query ($asOf: DateTime, $ids: [ID!]!) {
      offices(first: 5, asOf: $asOf) { nodes { id name sources { id } municipalities { id county { id governor { id } } } } }
      services(first: 3, language: EN, asOf: $asOf) { nodes { id name related { id } } }
      nodes(ids: $ids) { __typename id ... on Office { name phones { id } } } }`;
    const ids = ['office-1640', 'office-1640@1', 'innlandet@1', 'county-34@99999', 'municipality-3430'];
    for (const variables of [
      { asOf, ids },
      { asOf: null, ids },
    ]) {
      const { outcome, text } = await expectSame({ query, variables });
      expect([outcome, text.includes('@1"'), text.includes('"errors"')]).toEqual(['ANSWERED', true, false]);
    }
  });

  test('every field of every type, on the shortest way to it, and in full also on long ones', async () => {
    const pathsTo = samplePaths(schema, inFull(3, 1));
    let [answered, asked] = [0, 0];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !isObjectType(type) || type === schema.getMutationType()) continue;
      const leaves = Object.values(type.getFields())
        .filter(({ name, type: of, args }) => name !== 'lagMs' && args.length === 0 && !/[{]/.test(String(of)))
        .filter(({ type: of }) => isLeaf(String(of)));
      const selection = ['__typename', ...leaves.map(({ name }) => name)].join(' ');
      for (const path of pathsTo(type.name)) {
        if (path.operation === 'mutation' || path.coordinates.includes('Query.auditEvents')) continue;
        const { outcome } = await expectSame({ query: path.around(selection) }, tokens['GOVERNOR']);
        asked += 1;
        if (outcome === 'ANSWERED') answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(asked / 3);
  });

  test('questions made at random', async () => {
    let [answered, asked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(10_000), { minLength: 40, maxLength: 80 }),
        fc.constantFrom(...viewers),
        async (choices, viewer) => {
          const { outcome } = await expectSame(randomOperation(schema, choices, restricted), tokens[viewer]);
          asked += 1;
          if (outcome === 'ANSWERED') answered += 1;
        },
      ),
      { numRuns: inFull(60, 20) },
    );
    // About half of them are; twenty are few, so that a draw must not decide.
    expect(answered).toBeGreaterThan(asked / 20);
  });
});

function isLeaf(typeText: string): boolean {
  const type = schema.getType(typeText.replace(/[[\]!]/g, ''));
  return !isObjectType(type) && !isUnionType(type);
}

const OFFICE = 'query Office($number: ID!) { office(number: $number) { name } }';

describe('what is not a plain question with a whole answer is Apollo’s', () => {
  test.each([
    ['a value that breaks a rule', { query: OFFICE, variables: { number: '99' } }],
    ['a variable that is missing', { query: OFFICE }],
    ['a variable of another type', { query: OFFICE, variables: { number: [] } }],
    ['a page that is too large', { query: '{ offices(first: 101) { totalCount } }' }],
    ['a field that nobody knows', { query: '{ office(number: "1640") { colour } }' }],
    ['a text that is not GraphQL', { query: '{ office(' }],
    ['no text', { query: '' }],
    ['an operation that is not there', { query: OFFICE, operationName: 'Other', variables: { number: '1640' } }],
    [
      'an operation’s name that ends the text',
      { query: '{ ...F }', operationName: 'fragment F on Query { __typename }' },
    ],
    ['too many other names', { query: `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }` }],
    [
      'too large an answer, by variable',
      {
        query:
          'query ($n: Int) { municipalities(first: $n) { nodes { services(first: $n) { nodes { id name summary code category whatToBring } } } } }',
        variables: { n: 100 },
      },
    ],
    [
      'variables in one another',
      { query: '{ __typename }', variables: { a: { b: [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]] } } },
    ],
    ['what the schema looks like', { query: '{ __schema { queryType { name } } }' }],
    [
      'a change',
      {
        query:
          'mutation { setOfficeHours(input: { office: "1640", channel: DROP_IN, validFrom: "2027-01-01", weekly: [], closedEveryDay: true, version: 999999, idempotencyKey: "never" }) { userErrors { code } } }',
      },
    ],
    ['an extension', { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['a protected field', { query: '{ offices(first: 2) { nodes { contacts { name } } } }' }],
    [
      'a protected argument’s value',
      { query: '{ caseStatistics(groupBy: [], measures: []) { level total { count { value } } } }' },
    ],
    ['a batch', [{ query: '{ __typename }' }]],
    ['JSON that is none', '{"query":'],
  ])('%s', async (_, body) => {
    for (const viewer of viewers) {
      const { outcome, text } = await expectSame(body, tokens[viewer]);
      if (text.includes('"errors"')) expect(outcome).not.toBe('ANSWERED');
    }
  });

  test('the access of one role never serves another', async () => {
    const query = '{ office(number: "1640") { number contacts { role name phone } } }';
    const answers = [];
    for (const viewer of [...viewers, ...viewers].reverse()) {
      const { text, outcome } = await expectSame({ query }, tokens[viewer]);
      expect(outcome).toBe('FELL_BACK');
      answers.push([viewer, text]);
    }
    expect(new Set(answers.map(([viewer, text]) => `${viewer}${text}`)).size).toBe(3);
  });

  test.each([
    undefined,
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json,application/json;q=0.9',
    'application/json;q=0.1, application/graphql-response+json',
    'text/html',
    'image/png',
    'multipart/mixed;deferSpec=20220824,application/json',
  ])('the media type of the answer, for accept: %s', async (accept) => {
    const more: Headers = accept === undefined ? {} : { accept };
    await expectSame({ query: OFFICE, variables: { number: '1640' } }, null, more);
  });

  test.each(['application/json; charset=utf-8', 'application/json; charset=latin1', 'text/plain', 'application/jsonx'])(
    'the media type of the question: %s',
    async (type) => {
      await expectSame({ query: '{ __typename }' }, null, { 'content-type': type });
    },
  );

  test.each([
    ['as any page can', {}, '', 'ANSWERED'],
    ['with variables', { 'content-type': 'application/json' }, '&variables=%7B%22a%22:1%7D', 'ANSWERED'],
    ['with a parameter twice', {}, '&query=x', undefined],
    ['with broken variables', {}, '&variables=%7B', undefined],
    ['from a browser’s address line', { accept: 'text/html' }, '', undefined],
  ])('asked by GET, %s', async (_, headers, more, outcome) => {
    const path = `/graphql?query=${encodeURIComponent('{ office(number: "1640") { name } }')}${more}`;
    const expected = await seen(plain.url, { headers: headers as Headers }, path);
    outcomes = [];
    for (let time = 0; time < 3; time += 1) {
      expect(await seen(server.url, { headers: headers as Headers }, path)).toEqual(expected);
    }
    expect(outcomes.at(-1)).toBe(outcome);
  });
});

describe('the executor shows what is true now', () => {
  test('a change is in the answer within seconds, also where its text was remembered', async () => {
    const query =
      '{ offices(filter: { municipality: "3430" }) { nodes { number name phone municipalities { name } } } }';
    const name = async () =>
      (await server.ask<{ offices: { nodes: { name: string }[] } }>(query)).data.offices.nodes[0]?.name;
    for (let time = 0; time < 3; time += 1) await name();
    expect(outcomes.at(-1)).toBe('ANSWERED');
    const before = await name();
    const { owner } = server.database;
    await owner`update office set name = 'Nav Eksempel nytt' where name = ${before ?? ''}`;
    await expect.poll(name, { interval: 20 }).toBe('Nav Eksempel nytt');
    expect(outcomes.at(-1)).toBe('ANSWERED');
    await owner`update office set name = ${before ?? ''} where name = 'Nav Eksempel nytt'`;
    await expect.poll(name, { interval: 20 }).toBe(before);
  });

  test('a query that failed while it waited is Apollo’s for a while, and then the executor’s again', async () => {
    const query = '{ services(filter: { text: "penger" }, first: 3) { totalCount nodes { id } } }';
    for (let time = 0; time < 3; time += 1) await server.ask(query);
    expect(outcomes.at(-1)).toBe('ANSWERED');
    const { owner } = server.database;
    await owner`revoke select on service_search from tjenestegraf_api`;
    const failed = await server.ask(query);
    await owner`grant select on service_search to tjenestegraf_api`;
    expect(failed.errors).toHaveLength(1);
    expect([(await server.ask(query)).errors, outcomes.at(-1)]).toEqual([[], 'FELL_BACK']);
  });
});

describe('the executor keeps the walls', () => {
  const audited = async () => (await server.database.owner`select count(*)::int as rows from audit_event`)[0]?.['rows'];

  test('a protected read is accounted for once, however often it is asked', async () => {
    const query = '{ office(number: "1640") { contacts { name } } }';
    const ask = () => server.ask(query, { token: tokens['MUNICIPALITY'] as string });
    await ask();
    await ask();
    const before = Number(await audited());
    await ask();
    expect(Number(await audited()) - before).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits/limits.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const PER_MINUTE = 8;
/** Room for one of the large questions below and some small ones. */
const COST_PER_MINUTE = 800;
let server: TestServer;
beforeAll(async () => {
  const settings = {
    REQUESTS_PER_MINUTE: String(PER_MINUTE),
    COST_PER_MINUTE: String(COST_PER_MINUTE),
    TRUST_PROXY: '1',
  };
  server = await startTestServer(settings);
});
afterAll(() => server.stop());

const from = (address: string) => ({ 'x-forwarded-for': address });
const large = (first: number) =>
  JSON.stringify({
    query: 'query Large($first: Int) { municipalities(first: $first) { nodes { number name county { name } } } }',
    variables: { first },
  });
const leftOf = ({ headers }: { readonly headers: Headers }) =>
  Number(/"cost";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
const SMALL = JSON.stringify({ query: '{ municipality(number: "3430") { name } }' });

test('questions that cost more than is left of a minute are refused with how long to wait, small ones are still answered', async () => {
  const asker = from('203.0.113.1');
  const answers = [];
  // The first is Apollo's, the next the compiled executor's; each time another size: none is answered from memory.
  for (const first of [99, 98, 97]) answers.push(await server.post(large(first), asker));
  expect(answers.map(({ status }) => status)).toEqual([200, 429, 429]);
  const [, refused] = answers;
  expect(refused?.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused?.headers.get('ratelimit')).toMatch(/"requests";r=6;t=\d+, "cost";r=\d+;t=\d+/);
  expect((await server.post(SMALL, asker)).status).toBe(200);
});

test('an operation that the compiled executor begins and Apollo answers is charged once', async () => {
  const asker = from('203.0.113.9');
  const query = 'query ($n: ID!) { municipality(number: $n) { name } other: municipality(number: "3430") { name } }';
  const costs = [];
  // The first is Apollo's alone: what is asked once is not compiled. Each names another, and none is a number.
  for (const n of ['1', '2', '3']) {
    const before = leftOf(await server.post(JSON.stringify({ query: '{ __typename }' }), asker));
    const answer = await server.post(JSON.stringify({ query, variables: { n } }), asker);
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    costs.push(before - leftOf(answer));
  }
  expect(costs[0]).toBeGreaterThan(limits.operationCost);
  expect(costs).toEqual([costs[0], costs[0], costs[0]]);
});

test('an answer that was kept costs nothing of the budget', async () => {
  for (const time of [1, 2, 3, 4]) {
    const { status } = await server.post(large(100), from('203.0.113.2'));
    expect([time, status]).toEqual([time, 200]);
    if (time === 1) await server.post(large(100), from('203.0.113.3'));
  }
});

test('a list without a page size costs what it holds: an office with hundreds of contacts more than one with few', async () => {
  await server.database.owner`
    insert into contact (id, office_number, role, source_id)
    select 'many-' || number, '0315', 'DEBT_COUNSELLOR', 'source-synthetic-examples' from generate_series(1, 300) as number`;
  const query = 'query Contacts($office: ID!) { office(number: $office) { contacts { id role } } }';
  const costOf = async (office: string, address: string) => {
    const before = leftOf(await server.post(JSON.stringify({ query: '{ __typename }' }), from(address)));
    const answer = await server.post(JSON.stringify({ query, variables: { office } }), from(address));
    expect(answer.status).toBe(200);
    return before - leftOf(answer);
  };
  const held = () => server.ask<{ office: { contacts: unknown[] } }>('{ office(number: "0315") { contacts { id } } }');
  await expect.poll(async () => (await held()).data.office.contacts.length, { interval: 500 }).toBeGreaterThan(299);
  const few = await costOf('0312', '203.0.113.21');
  expect(few).toBeLessThan(100);
  expect(await costOf('0315', '203.0.113.22')).toBeGreaterThanOrEqual(Math.min(600, COST_PER_MINUTE - few));
});

test('requests of an address are counted together, whatever they ask for', async () => {
  const statuses = [];
  for (let time = 0; time <= PER_MINUTE; time += 1) {
    const path = time % 2 === 0 ? '/llms.txt' : '/graphql/schema.graphql';
    const answer = await fetch(`${server.url}${path}`, { headers: from('203.0.113.4') });
    statuses.push(answer.status);
    await answer.arrayBuffer();
  }
  expect(statuses).toEqual([...Array.from({ length: PER_MINUTE }, () => 200), 429]);
});

describe('a registered client', () => {
  const policyOf = (headers: Headers) => /"requests";q=(\d+)/.exec(headers.get('ratelimit-policy') ?? '')?.[1];
  const leftOf = (headers: Headers) => Number(/"requests";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);

  test.each([
    ['PORTAL', '/api/v1/base-amount'],
    ['ANALYST', `/graphql?query=${encodeURIComponent('{ municipality(number: "3430") { name } }')}`],
    ['ADMINISTRATOR', '/llms.txt'],
  ] as const)(
    'of role %s is counted by itself at %s, wherever it calls from, and may ask more than the public',
    async (role, path) => {
      const headers = { authorization: `Bearer ${await server.signIn(role)}` };
      const ask = async (address: string, sent: Record<string, string>) => {
        const answer = await fetch(`${server.url}${path}`, { headers: { ...sent, ...from(address) } });
        await answer.arrayBuffer();
        expect(answer.status).toBe(200);
        return answer.headers;
      };
      const first = await ask('203.0.113.20', headers);
      const second = await ask('203.0.113.21', headers);
      expect([first, second].map(policyOf)).toEqual(Array.from({ length: 2 }, () => String(PER_MINUTE * 4)));
      expect(leftOf(second)).toBe(leftOf(first) - 1);
      const unknown = await ask(`203.0.113.${role.length + 20}`, {});
      expect([policyOf(unknown), leftOf(unknown)]).toEqual([String(PER_MINUTE), PER_MINUTE - 1]);
    },
  );
});

test('a token that is not good is refused also where the answer does not depend on who asks', async () => {
  const headers = { authorization: 'Bearer e30.e30.e30', ...from('203.0.113.30') };
  expect((await fetch(`${server.url}/llms.txt`, { headers })).status).toBe(401);
});

describe('what costs more than is left of a minute is refused at every address that makes something', () => {
  test.each([
    '/catalogue/services.ttl',
    '/catalogue/services.jsonld?since=2026-01-01T00:00:00Z',
    '/catalogue/services/5025-financial-assistance',
    '/catalogue/hsds/services',
    '/catalogue/hsds/services/5025-financial-assistance',
    '/catalogue/municipalities/5025.jsonld',
    '/catalogue/data.ttl',
    '/docs/search?q=office',
    '/statistics/protected.parquet',
    '/statistics/protected.parquet.jws',
    '/offices/0318/opening-hours.ics',
    '/statistics/cases.csv?measures=COUNT&groupBy=MUNICIPALITY',
  ])('%s', async (path) => {
    const refused = await fetch(server.url + path, { headers: from(`203.0.113.${10 + path.length}`) });
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ message: expect.stringContaining('a cost of'), extensions: { code: 'RATE_LIMITED' } }] },
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toContain('"cost"');
  });
});

test('an uploaded file is charged before it is read', async () => {
  const refused = await fetch(`${server.url}/imports/contacts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await server.signIn('MUNICIPALITY', '5025')}`, 'content-type': 'text/csv' },
    body: 'anything',
  });
  expect(refused.status).toBe(429);
});

describe('a municipality’s file', () => {
  const PHONES = 'kommunenummer;enhetsnummer;formål;telefon;merknad';
  const phones = (count: number) =>
    [PHONES, ...Array.from({ length: count }, (_, row) => `5025;1640;annet;7241${1_000 + row};linje ${row}`)].join(
      '\n',
    );
  let own: TestServer;
  let token: string;
  beforeAll(async () => {
    // A municipality may use twice as much: two files before they are read, and some rows.
    own = await startTestServer({ COST_PER_MINUTE: String(limits.uploadCost + 1_500) });
    token = await own.signIn('MUNICIPALITY', '5025');
  });
  afterAll(() => own.stop());
  const upload = (file: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
    return fetch(`${own.url}/imports/phones`, { method: 'POST', headers, body: file });
  };

  test('costs more for every thousand bytes that it begins', async () => {
    const left = async (bytes: number, municipality: string) => {
      const authorization = `Bearer ${await own.signIn('MUNICIPALITY', municipality)}`;
      const headers = { authorization, 'content-type': 'text/csv' };
      await fetch(`${own.url}/imports/phones`, { method: 'POST', headers, body: 'x'.repeat(bytes) });
      const after = await fetch(`${own.url}/offices/1640/opening-hours.ics`, { headers: { authorization } });
      return Number(/"cost";r=(\d+)/.exec(after.headers.get('ratelimit') ?? '')?.[1]);
    };
    expect((await left(1_000, '3430')) - (await left(1_001, '0301'))).toBe(limits.uploadKilobyteCost);
  });

  const lines = () => own.database.owner`select count(*)::int as lines from phone`;

  test('is charged for its rows like the change that they become, and one too costly writes nothing', async () => {
    expect((await upload(phones(2))).status).toBe(200);
    const before = await lines();
    const refused = await upload(phones(250));
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }] },
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await lines()).toEqual(before);
  });
});

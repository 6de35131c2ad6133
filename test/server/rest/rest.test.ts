import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PublishedOperation, readPublishedOperations } from '../../../schema/published/published-operations.ts';
import { registerHeeded, startTestServer, type TestServer } from '../../setup/running-server.ts';
import { addressOf } from './address.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const get = (address: string, headers: Record<string, string> = {}) => fetch(`${server.url}${address}`, { headers });
async function problem(address: string, headers: Record<string, string> = {}) {
  const response = await get(address, headers);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  return (await response.json()) as Record<string, unknown>;
}
const bearer = async (...whom: Parameters<TestServer['signIn']>) => ({
  authorization: `Bearer ${await server.signIn(...whom)}`,
});

describe('an address of the REST API', () => {
  const published = readPublishedOperations();
  const governors = published.filter(({ file }) => /(gaps|availability|oversight)$/.test(file));
  const open = published.filter((one) => !governors.includes(one) && !/findings|changes/.test(one.file));
  async function expectSameAnswer(operation: PublishedOperation, token?: string) {
    const { data } = await server.ask(operation.document, {
      variables: operation.example,
      ...(token !== undefined && { token }),
    });
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await get(addressOf(operation, operation.example), headers);
    expect(response.status).toBe(200);
    const roots = Object.values(data);
    expect(await response.json()).toEqual(roots.length === 1 ? roots[0] : data);
  }
  test.each(open)('answers as GraphQL does: $path', (operation) => expectSameAnswer(operation));
  test.each(governors)('answers a governor as GraphQL does: $path', async (operation) =>
    expectSameAnswer(operation, await server.signIn('GOVERNOR', 'innlandet')),
  );

  test('puts in now and today where a caller does not say', async () => {
    const response = await get('/api/v1/offices/1640');
    const { openingState } = (await response.json()) as { openingState: { channel: string } };
    expect(openingState.channel).toBe('DROP_IN');
    const rates = (await (await get('/api/v1/guideline-rates')).json()) as { status: string; confirmedTo: string };
    expect(rates).toMatchObject({ status: 'NOT_CONFIRMED', confirmedTo: '2025-01-01' });
  });

  test('takes a list as repeated parameters and with commas', async () => {
    const [repeated, commas] = await Promise.all([
      get('/api/v1/household-rate?adults=COUPLE&childAges=3&childAges=8&on=2024-03-01'),
      get('/api/v1/household-rate?adults=COUPLE&childAges=3,8&on=2024-03-01'),
    ]);
    expect(await repeated.json()).toMatchObject({ householdRate: { totalPerMonth: 20_900 } });
    expect(commas.headers.get('etag')).toBe(repeated.headers.get('etag'));
  });

  test('is 304 for who has the answer already, by its tag', async () => {
    const first = await get('/api/v1/municipalities/3430?on=2026-11-23');
    const tag = first.headers.get('etag') ?? '';
    const again = await get('/api/v1/municipalities/3430?on=2026-11-23', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get('/api/v1/municipalities/3403?on=2026-11-23', { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  test('may be held by shared caches where it is the public’s, and by nobody’s else', async () => {
    await get('/api/v1/municipalities/0301?on=2026-11-23');
    const publics = await get('/api/v1/municipalities/0301?on=2026-11-23');
    expect(publics.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const portal = await bearer('PORTAL');
    await get('/api/v1/municipalities/0301?on=2026-11-23', portal);
    const portals = await get('/api/v1/municipalities/0301?on=2026-11-23', portal);
    expect(portals.headers.get('cache-control')).toBe('private, no-cache');
    expect(portals.headers.get('vary')).toContain('authorization');
  });

  test('leads from page to page by links, and a page past the end is empty', async () => {
    const met: string[] = [];
    let address: string | null = '/api/v1/crisis-centres?first=15';
    let last = '';
    while (address !== null) {
      last = address;
      const response = await get(address);
      const { nodes } = (await response.json()) as { nodes: { id: string }[] };
      met.push(...nodes.map(({ id }) => id));
      address = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(new Set(met).size).toBe(41);
    expect(met).toHaveLength(41);
    const end = (await (await get(last)).json()) as { pageInfo: { endCursor: string } };
    const past = await get(`/api/v1/crisis-centres?first=15&after=${end.pageInfo.endCursor}`);
    expect(await past.json()).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(past.headers.get('link')).toBe('</api/v1/crisis-centres?first=15>; rel="first"');
  });

  test('lets pages of other origins read the links and tags', async () => {
    const response = await get('/api/v1/crisis-centres?first=1', { origin: 'https://portal.example.no' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toMatch(/etag.*link/);
  });
});

describe('what cannot be answered is a problem with its code and the next step', () => {
  test.each([
    ['an unknown address', '/api/v1/nothing', 404, 'NOT_FOUND', null],
    ['an unknown municipality', '/api/v1/municipalities/9998', 404, 'NOT_FOUND', null],
    ['a malformed number', '/api/v1/municipalities/34', 400, 'BAD_USER_INPUT', 'number'],
    ['a missing parameter', '/api/v1/office-search', 400, 'BAD_USER_INPUT', 'text'],
    ['a day that does not exist', '/api/v1/guideline-rates?on=2024-02-30', 400, 'BAD_USER_INPUT', 'on'],
    ['an unknown value', '/api/v1/household-rate?adults=FOUR', 400, 'BAD_USER_INPUT', 'adults'],
    ['a page size that is no number', '/api/v1/offices?first=many', 400, 'BAD_USER_INPUT', 'first'],
    ['a page that is too large', '/api/v1/offices?first=5000', 400, 'BAD_USER_INPUT', 'first'],
    ['a cursor of another list', '/api/v1/offices?after=abc', 400, 'BAD_USER_INPUT', 'after'],
    [
      'a child that is a hundred',
      '/api/v1/household-rate?adults=SINGLE&childAges=3,100',
      400,
      'BAD_USER_INPUT',
      'childAges',
    ],
    ['a parameter given twice', '/api/v1/office-search?text=Os&text=Va', 400, 'BAD_USER_INPUT', 'text'],
    ['a parameter of the path given again', '/api/v1/municipalities/3430?number=0301', 400, 'BAD_USER_INPUT', 'number'],
    ['an unknown parameter', '/api/v1/offices?kommune=3430', 400, 'BAD_USER_INPUT', null],
    ['what is a governor’s', '/api/v1/governors/innlandet/coverage-gaps', 403, 'FORBIDDEN', null],
  ])('%s', async (_, address, status, code, parameter) => {
    const told = await problem(address);
    expect(told).toMatchObject({ status, code, ...(parameter !== null && { parameter }) });
    expect(parameter === null && 'parameter' in told).toBe(false);
    expect(told['nextStep']).toMatch(/\w{3}/);
    expect(told['correlationId']).toMatch(/^[\w-]{8,}$/);
  });

  test('what is not there stays not there, however often it is asked for', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await get('/api/v1/municipalities/9997?on=2026-11-23')).status);
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  test('a value that was sent is never repeated', async () => {
    const response = await get('/api/v1/municipalities/01017012345?on=01017012345&01017012345=1');
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('01017012345');
  });

  test('a bad token is 401 and never the public', async () => {
    const told = await problem('/api/v1/municipalities/3430', { authorization: 'Bearer made.up.token' });
    expect(told).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('a write is refused, by any method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${server.url}/api/v1/offices`, { method });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        405,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });
});

describe('who asks decides what is answered, as in GraphQL', () => {
  test('a governor sees its own gaps, another governor nothing, and the audit has the refusal', async () => {
    const own = await get('/api/v1/governors/innlandet/coverage-gaps', await bearer('GOVERNOR', 'innlandet'));
    expect(own.status).toBe(200);
    expect(await own.json()).not.toHaveLength(0);
    const other = await get('/api/v1/governors/innlandet/coverage-gaps', await bearer('GOVERNOR', 'nordland'));
    expect([200, 404]).toContain(other.status);
    expect(await other.text()).not.toContain('"duty"');
    const correlationId = randomUUID();
    const refused = await get('/api/v1/governors/innlandet/coverage-gaps', { 'x-correlation-id': correlationId });
    expect(refused.status).toBe(403);
    const rows = await server.database.owner`
      select outcome, operation_name as name from audit_event where correlation_id = ${correlationId}`;
    expect(rows).toEqual([{ outcome: 'DENIED', name: 'CoverageGaps' }]);
  });
});

test('a client that is held to stored operations may ask by REST: they are stored', async () => {
  await server.database.owner`update client set operations_mode = 'ENFORCE' where role = 'PORTAL'`;
  await registerHeeded();
  const response = await get('/api/v1/base-amount?on=2024-03-01', await bearer('PORTAL'));
  expect(await response.json()).toMatchObject({ amountPerYear: 118_620 });
});

test('requests are counted as at /graphql', async () => {
  const twin = await startTestServer({ REQUESTS_PER_MINUTE: '2' });
  try {
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await fetch(`${twin.url}/api/v1/base-amount`)).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await fetch(`${twin.url}/api/v1/base-amount`);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
  } finally {
    await twin.stop();
  }
});

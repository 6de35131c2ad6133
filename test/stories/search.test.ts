import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { type Answer, startTestServer, type TestServer } from '../setup/running-server.ts';

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly municipality: object | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SEARCH = contractDocument('service-search');
const PAGED = `query ($filter: ServiceFilter, $first: Int, $after: String) { services(filter: $filter, first: $first, after: $after) {
  totalCount nodes { id name municipality { number } } pageInfo { hasNextPage endCursor } } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function search(text: string, municipality: string | null = '5025'): Promise<Found> {
  const { data, errors } = await server.ask<{ services: Found }>(SEARCH, { variables: { text, municipality } });
  expect(errors).toEqual([]);
  return data.services;
}

async function everyPage(filter: object | null, first: number): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 500; page += 1) {
    const answer: Answer<{ services: Found }> = await server.ask(PAGED, { variables: { filter, first, after } });
    expect(answer.errors).toEqual([]);
    const { nodes, pageInfo, totalCount } = answer.data.services;
    ids.push(...nodes.map(({ id }) => id));
    expect(nodes.length).toBeLessThanOrEqual(first);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) return { ids, total: totalCount };
  }
  throw new Error('the pages do not end');
}

describe('the search box of a portal', () => {
  test.each([
    ['as the law writes it', 'gjeldsrådgivning'],
    ['in capitals', 'GJELDSRÅDGIVNING'],
    ['without a ring', 'gjeldsradgivning'],
    ['with aa', 'gjeldsraadgivning'],
    ['in nynorsk', 'gjeldsrådgjeving'],
    ['while typing', 'gjeldsråd'],
    ['with a slip', 'gjeldsrådgivnin'],
    ['with two letters changed', 'gjelsrådgivnign'],
  ])('%s, debt advice comes first', async (_, text) =>
    expect((await search(text)).nodes[0]?.id).toBe('5025-debt-counselling'),
  );

  test.each([
    ['økonomisk stønad', 'financial-assistance'],
    ['sosialhjelp', 'financial-assistance'],
    ['kvalifiseringsprogrammet', 'qualification-programme'],
    ['bolig', 'temporary-housing'],
    ['individuell plan', 'individual-plan'],
  ])('%s finds %s', async (text, code) => {
    const ids = (await search(text)).nodes.map(({ id }) => id);
    expect(ids).toContain(`5025-${code}`);
  });

  test.each([
    '%',
    '_',
    '\\',
    '.*',
    "'; drop table service_search; --",
    '&|!<->:*',
    '()',
    '"',
    '😀',
    'æ'.repeat(200),
    '\u0000x',
  ])('%j is text like any other', async (text) => {
    const { status, data, errors } = await server.ask<{ services: Found }>(SEARCH, { variables: { text } });
    expect(status).toBe(200);
    if (errors.length > 0) expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    else expect(data.services.totalCount).toBeLessThan(5);
  });

  test.each(['', '   ', 'a'.repeat(201), 'a'.repeat(10_000)])(
    'a text of no words or too many is refused',
    async (text) => {
      const { errors } = await server.ask(SEARCH, { variables: { text } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.text' });
    },
  );

  test('of a municipality that is not there finds nothing', async () =>
    expect((await search('gjeld', '9999')).totalCount).toBe(0));
});

describe('page by page', () => {
  test.each([
    ['a search', { text: 'økonomisk' }],
    ['a search in a municipality', { text: 'hjelp', municipality: '5025' }],
    ['a list by category', { category: 'ADVICE' }],
    ['everything', null],
  ])('%s gives each service once, whatever the size of a page', async (_, filter) => {
    const whole = await everyPage(filter, 100);
    expect(whole.ids.length).toBe(whole.total);
    expect(new Set(whole.ids).size).toBe(whole.total);
    expect(whole.total).toBeGreaterThan(1);
    for (const first of [1, 3]) expect((await everyPage(filter, first)).ids).toEqual(whole.ids);
  });

  test('all 357 municipalities come once', async () => {
    const question =
      'query ($after: String) { municipalities(first: 100, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } }';
    type Municipalities = { totalCount: number; nodes: { number: string }[]; pageInfo: Found['pageInfo'] };
    const numbers: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<{ municipalities: Municipalities }> = await server.ask(question, { variables: { after } });
      const page = answer.data.municipalities;
      expect(page.totalCount).toBe(357);
      numbers.push(...page.nodes.map(({ number }) => number));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([numbers.length, new Set(numbers).size]).toEqual([357, 357]);
  });
});

describe('a cursor that is not this list’s', () => {
  const filter = { text: 'økonomisk' };
  const cursorOf = async (of: object | null) => {
    const { data } = await server.ask<{ services: Found }>(PAGED, { variables: { filter: of, first: 1 } });
    return data.services.pageInfo.endCursor ?? '';
  };
  const expectRefused = async (after: string, of: object | null = filter) => {
    const { status, data, errors } = await server.ask(PAGED, { variables: { filter: of, first: 1, after } });
    expect([status, data, errors[0]?.extensions]).toMatchObject([
      200,
      null,
      { code: 'BAD_USER_INPUT', argument: 'after', rule: 'PAGE_CURSOR' },
    ]);
  };

  test('of another filter, of another list, or of another municipality is refused', async () => {
    await expectRefused(await cursorOf({ text: 'gjeld' }));
    await expectRefused(await cursorOf(null));
    await expectRefused(await cursorOf(filter), { ...filter, municipality: '5025' });
    const { data } = await server.ask<{ offices: Found }>('{ offices(first: 1) { pageInfo { endCursor } } }');
    await expectRefused(data.offices.pageInfo.endCursor ?? '', null);
  });

  test('with any letter changed is refused', async () => {
    const cursor = await cursorOf(filter);
    for (let at = 0; at < cursor.length; at += 3) {
      const changed = cursor[at] === 'A' ? 'B' : 'A';
      await expectRefused(cursor.slice(0, at) + changed + cursor.slice(at + 1));
    }
  });

  test.each(['', 'x', '{}', 'bnVsbA', '"', 'A'.repeat(5_000)])('%j is refused', async (after) => expectRefused(after));
});

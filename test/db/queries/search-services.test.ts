import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServiceSearch, searchServices } from '../../../db/queries/search-services.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { leastWithin } from '../../setup/least-within.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const all: Omit<ServiceSearch, 'text'> = {
  municipality: '5025',
  category: null,
  section: null,
  limit: 100,
  after: null,
};
const find = async (text: string, more: Partial<ServiceSearch> = {}) =>
  (await searchServices(database.api, { ...all, text, ...more })).items.map(({ id }) => id);

describe('a search finds first', () => {
  test.each([
    ['the word itself', 'gjeldsrådgivning', '5025-debt-counselling'],
    ['the nynorsk spelling', 'gjeldsrådgjeving', '5025-debt-counselling'],
    ['neither å nor the right ending', 'gjeldsradgjevning', '5025-debt-counselling'],
    ['a misspelling', 'gjeldsrådgivnig', '5025-debt-counselling'],
    ['a word while it is typed', 'gjeld', '5025-debt-counselling'],
    ['ø as o', 'okonomisk', '5025-financial-counselling'],
    ['ø as oe, å as aa', 'oekonomisk raadgivning', '5025-financial-counselling'],
    ['capitals', 'ØKONOMISK RÅDGIVNING', '5025-financial-counselling'],
    ['å in two characters', 'gjeldsra\u030adgivning', '5025-debt-counselling'],
    ['an everyday word', 'sosialhjelp', '5025-financial-assistance'],
    ['an inflected word', 'krisesenteret', '5025-crisis-centre'],
    ['a doubled letter left out', 'avlasting', '5025-respite-care'],
  ])('%s', async (_, text, id) => expect((await find(text))[0]).toBe(id));

  test('a word inside a compound, too', async () => {
    expect(await find('rådgivning')).toContain('5025-debt-counselling');
  });

  test('the same for økonomisk with and without its ø', async () => {
    expect(await find('okonomisk')).toEqual(await find('økonomisk'));
  });

  test('only what has every word', async () => {
    const both = await find('økonomisk rådgivning');
    expect(both.length).toBeLessThan((await find('økonomisk')).length);
  });

  test('nothing for what nobody wrote, and nothing for words that ask for nothing', async () => {
    expect(await find('qwertyuiop')).toEqual([]);
    expect(await find('og på')).toEqual([]);
  });
});

describe('what is typed is text, never a pattern', () => {
  test.each([
    '%',
    '_',
    '\\',
    '%gjeld%xyz_',
    "'; drop table office; --",
    '!(gjeld | & <->',
    ':*',
    '½ ⅔',
    '((((',
    'gjeld:* | bolig',
  ])('%s', async (text) => {
    const found = await find(text);
    expect(found.length).toBeLessThan(14);
  });

  test('a wildcard finds nothing by itself', async () => {
    for (const text of ['%', '_', '__________', '\\', '*', ':*']) expect(await find(text)).toEqual([]);
  });

  test('ten thousand characters take no more than some hundred times what a word takes', async () => {
    const TIMES_MAX = 200;
    let ordinary = Number.POSITIVE_INFINITY;
    for (let time = 0; time < 5; time += 1) ordinary = Math.min(ordinary, await timed(() => find('gjeld')));
    for (const text of [
      'å'.repeat(10_000),
      'gjeld '.repeat(2_000),
      '%'.repeat(10_000),
      `${'ab1'.repeat(3_000)} bolig`,
    ]) {
      const times = async () => (await timed(() => find(text))) / ordinary;
      expect(await leastWithin(TIMES_MAX, times)).toBeLessThanOrEqual(TIMES_MAX);
    }
  });

  test('a made-up cursor is refused by its rule', async () => {
    await expect(find('gjeld', { after: ["1'); drop table office; --", 'x'] })).rejects.toMatchObject({
      rule: 'PAGE_CURSOR',
    });
  });
});

describe('filters', () => {
  test('a municipality: its own words or the statutory ones, each service once, all known to the directory', async () => {
    const { services } = await loadDirectory(database.api);
    for (const municipality of ['5025', '5026', '0301']) {
      const found = await find('økonomisk', { municipality });
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeGreaterThan(1);
      for (const id of found) expect(services.get(id)?.municipality?.number).toBe(municipality);
    }
  });

  test('no municipality: the statutory entries and every own wording', async () => {
    const found = await find('gjeldsrådgivning', { municipality: null });
    expect(found).toEqual(expect.arrayContaining(['debt-counselling', '5025-debt-counselling']));
    expect(found).not.toContain('5026-debt-counselling');
  });

  test('section and category narrow, and are part of the count', async () => {
    expect(await find('økonomisk', { section: '§ 18' })).toEqual(['5025-financial-assistance']);
    expect(await find('økonomisk', { category: 'HOUSING' })).toEqual([]);
    const { totalCount } = await searchServices(database.api, { ...all, text: 'økonomisk', section: '§ 18' });
    expect(totalCount).toBe(1);
  });
});

describe('pages', () => {
  test('of two together give the whole answer, in order, with nothing twice and one count', async () => {
    const search = { ...all, municipality: null, text: 'økonomisk' };
    const whole = await searchServices(database.api, search);
    expect(whole.totalCount).toBe(whole.items.length);
    const collected: string[] = [];
    let after: readonly string[] | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof searchServices>> = await searchServices(database.api, {
        ...search,
        limit: 2,
        after,
      });
      expect(page.totalCount).toBe(whole.totalCount);
      collected.push(...page.items.map(({ id }) => id));
      if (!page.hasNextPage) break;
      after = page.items.at(-1)?.sortKeys ?? null;
    }
    expect(collected).toEqual(whole.items.map(({ id }) => id));
  });

  test('cost one statement where words are found, one more for new words, and one for a new edition of the texts', async () => {
    const statements: string[] = [];
    const counting = database.connect({ onStatement: (text) => statements.push(text), poolSizeMax: 1 });
    await counting`select 1`;
    const edition = {};
    const costOf = async (text: string) => {
      statements.length = 0;
      await searchServices(counting, { ...all, municipality: null, text }, edition);
      return statements.filter((statement) => !statement.includes('pg_catalog')).length;
    };
    expect(await costOf('økonomisk råd om gjeld')).toBe(3);
    expect(await costOf('økonomisk gjeld')).toBe(1);
    expect(await costOf('og på')).toBe(1);
    expect(await costOf('og på')).toBe(0);
    expect(await costOf('qwertyuiop')).toBe(1);
    expect(await costOf('qwertyuiop gjeld')).toBe(0);
  });
});

describe('the search documents', () => {
  test('follow the texts: a new own wording is found by its own words', async () => {
    await database.owner`
      insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
      values ('5026', 'SPECIAL_CASES', 'Fjellhjelpen', 'Hjelp på fjellet', '[]', '[]', '[]', 'source-os-nav')`;
    expect(await find('fjellhjelp', { municipality: '5026' })).toEqual(['5026-special-cases']);
    await database.owner`delete from municipal_service where municipality_number = '5026'`;
    expect(await find('fjellhjelp', { municipality: '5026' })).toEqual([]);
  });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { RANKED_MAX, searchServices } from '../../../db/queries/search-services.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

const WORDINGS = 3 * 357;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // "Felles" stands in the description of each, and of one entry in the name, too.
  await database.owner`
    insert into municipal_service (municipality_number, code, name, summary, description, conditions, what_to_bring, phases, source_id)
    select number, code, case code when 'GUIDANCE' then 'Felles hjelp ' else 'Hjelp ' end || municipality.name, 'Hjelp', 'Felles for alle',
      '[]', '[]', '[]', 'source-os-nav'
    from municipality, unnest('{GUIDANCE,SPECIAL_CASES,DEBT_COUNSELLING}'::text[]) as code
    on conflict (municipality_number, code) do update set name = excluded.name, description = excluded.description`;
});
afterAll(() => database.drop());

const find = (text: string, limit: number, after: readonly string[] | null) =>
  searchServices(database.api, { text, municipality: null, category: null, section: null, limit, after });

async function everyPage(text: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after: readonly string[] | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof find>> = await find(text, limit, after);
    expect(page.totalCount).toBe(WORDINGS);
    ids.push(...page.items.map(({ id }) => id));
    after = page.items.at(-1)?.sortKeys ?? null;
    if (!page.hasNextPage) return ids;
  }
}

test('what more wordings have than are weighed is counted in full and comes page by page, each once', async () => {
  expect(WORDINGS).toBeGreaterThan(2 * RANKED_MAX);
  const ids = await everyPage('felles', 100);
  expect([ids.length, new Set(ids).size]).toEqual([WORDINGS, WORDINGS]);
  expect(await everyPage('felles', 1_000)).toEqual(ids);
});

test('those weighed come by their weight, the others after them by id', async () => {
  const { items } = await find('felles', WORDINGS, null);
  const ranks = items.map(({ sortKeys: [rank] }) => Number(rank));
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  expect(ranks.filter((rank) => rank > 0)).toHaveLength(RANKED_MAX);
  const others = items.slice(RANKED_MAX).map(({ id }) => id);
  expect(others).toEqual(others.toSorted());
});

test('those with the word in their own name come first, whatever the catalogue says of their entry', async () => {
  const { items } = await find('felles', 357, null);
  expect(items.filter(({ id }) => id.endsWith('-guidance'))).toHaveLength(357);
});

test('a slip in a common word finds the same services', async () => {
  const { totalCount } = await find('hjelpp', 10, null);
  expect(totalCount).toBeGreaterThanOrEqual(WORDINGS);
});

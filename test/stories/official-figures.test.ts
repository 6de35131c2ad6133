import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFigures } from '../../db/sources/figures/import-figures.ts';
import { readJsonStat } from '../../services/sources/readers/json-stat/read-json-stat.ts';
import { jsonStatTable } from '../db/sources/support/json-stat-table.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const FIGURES = `query ($table: ID!, $municipality: ID!, $from: String, $to: String, $first: Int, $after: String) {
  officialFigures(table: $table, municipality: $municipality, from: $from, to: $to, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { region period measure value missing table { id title notice source { publisher } } } } }`;

interface Figures {
  readonly officialFigures: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly {
      readonly region: string;
      readonly period: string;
      readonly measure: string;
      readonly value: number | null;
      readonly missing: string | null;
      readonly table: { readonly notice: string; readonly source: { readonly publisher: string } };
    }[];
  } | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const table = jsonStatTable(
    { '2019': { '0441': [20, 800], '3430': ['.', '.'] }, '2023': { '0441': ['.', '.'], '3430': [24, ':'] } },
    ['2019', '2023'],
  );
  const { rows, title, updated } = readJsonStat(JSON.stringify(table));
  const delivery = { table: '13995', title, updated, figures: rows, fileHash: '0'.repeat(64) };
  await importFigures(server.database.owner, delivery, { now: '2026-11-23T11:00:00Z', today: '2026-11-23' });
});
afterAll(() => server.stop());

const ask = async (variables: Record<string, unknown>) => {
  const { data, errors } = await server.ask<Figures>(FIGURES, {
    variables: { table: '13995', municipality: '3430', ...variables },
  });
  return { found: data?.officialFigures, rule: errors[0]?.extensions['rule'] };
};

test('anybody is shown Statistics Norway’s figures of a municipality, told apart from the platform’s own', async () => {
  const { found } = await ask({ from: '2023' });
  expect(found?.nodes.map(({ region, measure, value, missing }) => [region, measure, value, missing])).toEqual([
    ['0441', 'Mottakere', null, 'NOT_APPLICABLE'],
    ['3430', 'Mottakere', 24, null],
    ['0441', 'Utbetalt', null, 'NOT_APPLICABLE'],
    ['3430', 'Utbetalt', null, 'SUPPRESSED'],
  ]);
  expect(found?.nodes[0]?.table.source.publisher).toBe('Statistisk sentralbyrå');
  expect(found?.nodes[0]?.table.notice).toContain('ikke plattformens egen statistikk');
});

test('an old period is found under the number of its time, by the present number and by the former one', async () => {
  const { found } = await ask({ to: '2019' });
  expect(found?.nodes.map(({ region, value }) => [region, value])).toContainEqual(['0441', 20]);
  expect((await ask({ to: '2019', municipality: '0441' })).found).toEqual(found);
});

test('page by page it is the same list', async () => {
  const whole = (await ask({})).found;
  const first = (await ask({ first: 3 })).found;
  const second = (await ask({ first: 100, after: first?.pageInfo.endCursor })).found;
  expect([...(first?.nodes ?? []), ...(second?.nodes ?? [])]).toEqual(whole?.nodes);
  expect(whole?.totalCount).toBe(8);
});

test('a table or municipality that is not there is null; what is malformed is refused by rule', async () => {
  expect((await ask({ table: '99999' })).found).toBeNull();
  expect((await ask({ municipality: '9998' })).found).toBeNull();
  expect((await ask({ table: '13995; --' })).rule).toBe('TABLE_NUMBER');
  expect((await ask({ from: 'i fjor' })).rule).toBe('FIGURE_PERIOD');
  expect((await ask({ from: '2024', to: '2023' })).rule).toBe('FIGURE_PERIODS');
});

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { figuresOfApi } from '../../../cli/import-connectors/pxweb/fetch-figures.ts';
import { findFigures } from '../../../db/sources/figures/find-figures.ts';
import { importFigures } from '../../../db/sources/figures/import-figures.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { on } from './support/deliveries.ts';
import { jsonStatTable, type TableValues } from './support/json-stat-table.ts';

let db: TestDatabase;
let server: Server | undefined;
let asked: { method: string; url: string; body: string }[];
beforeEach(async () => {
  db = await createTestDatabase();
  asked = [];
  return () => db.drop();
});
afterEach(() => server?.close());

const VALUES: TableValues = {
  '2022': { '3430': [21, 900.5], '5025': [':', 4011] },
  '2023': { '3430': [24, 950], '5025': [88, 4209.5] },
  '2024': { '3430': [25, 990], '5025': ['..', '..'] },
};

/** An API of one table, in both versions. */
async function api(values: TableValues = VALUES): Promise<string> {
  server = createServer(async (request, response) => {
    const body = await textOf(request);
    const url = decodeURIComponent(request.url ?? '');
    asked.push({ method: request.method ?? '', url, body });
    response.setHeader('content-type', 'application/json');
    const periods = body === '' ? /valueCodes\[Tid\]=([0-9,]+)/.exec(url)?.[1]?.split(',') : itemsIn(body);
    const isFirst = url.includes('/v0/');
    if (periods !== undefined) response.end(JSON.stringify(jsonStatTable(values, periods)));
    else if (isFirst) {
      const variables = [
        { code: 'KOKkommuneregion0000', values: ['3430', '5025'] },
        { code: 'ContentsCode', values: ['Mottakere', 'Utbetalt'] },
        { code: 'Tid', values: Object.keys(values), time: true },
      ];
      response.end(JSON.stringify({ title: 'Tabell', variables }));
    } else response.end(JSON.stringify(jsonStatTable(values, Object.keys(values))));
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function itemsIn(body: string): string[] {
  const { query } = JSON.parse(body) as { query: { code: string; selection: { values: string[] } }[] };
  return query.find(({ code }) => code === 'Tid')?.selection.values ?? [];
}

async function take(base: string, from: string | null = null, day = on) {
  const reports = [];
  for await (const { delivery } of figuresOfApi(base, '13995', from, { pauseMs: 0, waitMs: 1, triesMax: 2 })) {
    reports.push(await importFigures(db.owner, delivery, day));
  }
  return reports;
}
const held = (region: string) =>
  findFigures(db.api, { table: '13995', regions: [region], from: null, to: null, offset: 0, limit: 100 });

describe('a table of Statistics Norway', () => {
  test('is asked for with every value of every dimension, from the period wanted, and served with its marks', async () => {
    const base = await api();
    expect(await take(`${base}/pxwebapi/v2`, '2023')).toEqual([
      { created: 8, changed: 0, unchanged: 0, changedKeys: [] },
    ]);
    expect(asked.map(({ method, url }) => [method, url])).toEqual([
      ['GET', '/pxwebapi/v2/tables/13995/metadata?lang=no&outputFormat=json-stat2'],
      [
        'GET',
        '/pxwebapi/v2/tables/13995/data?lang=no&outputFormat=json-stat2&valueCodes[KOKkommuneregion0000]=*&valueCodes[ContentsCode]=*&valueCodes[Tid]=2023,2024',
      ],
    ]);
    expect(
      (await held('5025')).items.map(({ period, measure, value, noFigure }) => [period, measure, value, noFigure]),
    ).toEqual([
      ['2024', 'Mottakere', null, 'NOT_AVAILABLE'],
      ['2024', 'Utbetalt', null, 'NOT_AVAILABLE'],
      ['2023', 'Mottakere', 88, null],
      ['2023', 'Utbetalt', 4209.5, null],
    ]);
  });

  test('is asked for in the API’s first version too', async () => {
    const base = await api();
    await take(`${base}/api/v0/no`);
    expect(asked.map(({ method, url }) => [method, url])).toEqual([
      ['GET', '/api/v0/no/table/13995'],
      ['POST', '/api/v0/no/table/13995'],
    ]);
    expect((await held('3430')).totalCount).toBe(6);
  });

  test('a second time changes nothing; looked at only, neither', async () => {
    const base = `${await api()}/pxwebapi/v2`;
    expect(await take(base, null, { ...on, dryRun: true })).toMatchObject([{ created: 12 }]);
    expect((await held('3430')).totalCount).toBe(0);
    await take(base);
    const before = await db.owner`select * from official_figure order by id`;
    expect(await take(base)).toEqual([{ created: 0, changed: 0, unchanged: 12, changedKeys: [] }]);
    expect(await db.owner`select * from official_figure order by id`).toEqual(before);
  });

  test('that is revised: the new figure holds, the old one is kept, and a part leaves the rest alone', async () => {
    await take(`${await api()}/pxwebapi/v2`);
    server?.close();
    const revised = { '2024': { '3430': [27, 990], '5025': [90, '..'] } } satisfies TableValues;
    const later = { today: '2027-06-16', now: '2027-06-16T09:00:00Z' };
    expect(await take(`${await api(revised)}/pxwebapi/v2`, null, later)).toEqual([
      { created: 0, changed: 2, unchanged: 2, changedKeys: ['3430 2024 Mottakere', '5025 2024 Mottakere'] },
    ]);
    expect((await held('3430')).items.map(({ period, measure, value }) => `${period} ${measure} ${value}`)).toEqual([
      '2024 Mottakere 27',
      '2024 Utbetalt 990',
      '2023 Mottakere 24',
      '2023 Utbetalt 950',
      '2022 Mottakere 21',
      '2022 Utbetalt 900.5',
    ]);
    expect(
      await db.owner`select value, superseded_at is not null as old from official_figure
      where region = '3430' and period = '2024' and measure = 'Mottakere' order by id`,
    ).toEqual([
      { value: 25, old: true },
      { value: 27, old: false },
    ]);
  });
});

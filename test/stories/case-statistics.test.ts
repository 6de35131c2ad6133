import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportedCell } from '../../http/routes/statistics-exports/stored-operation.ts';
import { toCsv } from '../../http/routes/statistics-exports/to-csv.ts';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';
import { withoutCorrelationIds } from '../setup/without-correlation-ids.ts';
import { readJsonStat } from './json-stat.ts';

const ADDRESS = 'groupBy=MUNICIPALITY,YEAR&measures=COUNT,SHARE_WITHIN_DEADLINE&governors=innlandet';
const QUESTION = {
  filter: { governors: ['innlandet'] },
  groupBy: ['MUNICIPALITY', 'YEAR'],
  measures: ['COUNT', 'SHARE_WITHIN_DEADLINE'],
};

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

async function fetchFile(
  path: string,
  { token, body, packing }: { token?: string; body?: unknown; packing?: string } = {},
) {
  const response = await fetch(`${server.url}/statistics/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(packing !== undefined && { 'accept-encoding': packing }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') };
}

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string) => parse(text, { columns: true, bom: true }) as Row[];

async function cellsByGraphql(token?: string) {
  const { data } = await server.ask<{ caseStatistics: { cells: { nodes: ExportedCell[] } } }>(
    `query ($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $measures: [CaseMeasure!]!) {
      caseStatistics(filter: $filter, groupBy: $groupBy, measures: $measures) {
        cells(first: 1000) { nodes { keys { dimension code label } count { value low high status } shareWithinDeadline { value status } } }
      }
    }`,
    { variables: QUESTION, ...(token !== undefined && { token }) },
  );
  return data.caseStatistics.cells.nodes;
}

describe('an analyst fetches statistics as a file', () => {
  test('CSV opens in Excel, says that the data are made up, and holds the figures of the API', async () => {
    const { status, headers, bytes, text } = await fetchFile(`cases.csv?${ADDRESS}`);
    expect(status).toBe(200);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(headers.get('content-disposition')).toBe('attachment; filename="synthetic-cases.csv"');
    const rows = rowsOf(text);
    const cells = await cellsByGraphql();
    expect(rows.length).toBe(cells.length);
    for (const [index, { keys, count, shareWithinDeadline }] of cells.entries()) {
      const row = rows[index]!;
      expect([row['municipality'], row['municipality_label'], row['year']]).toEqual([
        keys[0]!.code,
        keys[0]!.label,
        keys[1]!.code,
      ]);
      expect(row['count_status']).toBe(count.status);
      if (count.value !== null) expect(row['count']).toBe(String(count.value));
      expect(row['share_within_deadline_status']).toBe(shareWithinDeadline!.status);
      expect(row).toMatchObject({ level: 'P', data: 'SYNTHETIC', release: 'synthetic-2025-12' });
    }
  });

  test('JSON-stat is read by its toolkit, with the same figures, and null always has a status', async () => {
    const { status, headers, text } = await fetchFile(`cases.json?${ADDRESS}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const raw = JSON.parse(text) as {
      version: string;
      value: (number | null)[];
      status: Record<string, string>;
      size: number[];
    };
    const dataset = readJsonStat(text);
    expect([dataset.class, raw.version]).toEqual(['dataset', '2.0']);
    expect(dataset.id).toEqual(['MUNICIPALITY', 'YEAR', 'MEASURE']);
    expect(dataset.role).toMatchObject({ time: ['YEAR'], geo: ['MUNICIPALITY'], metric: ['MEASURE'] });
    for (const { keys, count } of await cellsByGraphql()) {
      const [municipality, year] = keys;
      const place = { MUNICIPALITY: municipality!.code, YEAR: year!.code };
      expect(dataset.Data({ ...place, MEASURE: 'COUNT' })?.value).toBe(count.value);
      expect(dataset.Data({ ...place, MEASURE: 'COUNT_HIGH' })?.value).toBe(count.high);
    }
    expect(raw.value.length).toBe(raw.size.reduce((product, one) => product * one, 1));
    for (const [place, value] of raw.value.entries()) expect(value === null).toBe(raw.status[place] !== undefined);
  });

  test('a question in the body is the same question, and the same bytes', async () => {
    for (const file of ['cases.csv', 'cases.json']) {
      const byAddress = await fetchFile(`${file}?${ADDRESS}`);
      const byBody = await fetchFile(file, { body: QUESTION });
      expect(byBody.bytes.equals(byAddress.bytes)).toBe(true);
      expect(byBody.headers.get('etag')).toBe(byAddress.headers.get('etag'));
    }
  });

  test('a file of one page says how long it is; a longer one is sent as it is made', async () => {
    const lengthOf = async (groupBy: string) =>
      (await fetchFile(`cases.csv?groupBy=${groupBy}`, { packing: 'identity' })).headers.get('content-length');
    expect(Number(await lengthOf('YEAR'))).toBeGreaterThan(0);
    expect(await lengthOf('MUNICIPALITY,MONTH')).toBeNull();
  });

  test('a file of many pages holds every cell once', async () => {
    const rows = rowsOf((await fetchFile('cases.csv?groupBy=MUNICIPALITY,MONTH')).text);
    const places = new Set(rows.map((row) => `${row['municipality']} ${row['month']}`));
    expect([rows.length, places.size]).toEqual([357 * 24, 357 * 24]);
  });

  test('who holds these very bytes is not sent them again', async () => {
    const tag = (await fetchFile(`cases.csv?${ADDRESS}`)).headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/statistics/cases.csv?${ADDRESS}`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('the same policy as the API', () => {
  test('a governor gets level A of its own municipalities, anyone else level P', async () => {
    const token = await server.signIn('GOVERNOR', 'innlandet');
    const other = await server.signIn('GOVERNOR', 'agder');
    const levelOf = async (question: { token?: string }) =>
      new Set(rowsOf((await fetchFile(`cases.csv?${ADDRESS}`, question)).text).map((row) => row['level']));
    expect(await levelOf({ token })).toEqual(new Set(['A']));
    expect(await levelOf({ token: other })).toEqual(new Set(['P']));
    expect(await levelOf({})).toEqual(new Set(['P']));
  });

  test('a file of level A is in the audit as the API’s answers are', async () => {
    await fetchFile('cases.csv?municipalities=3401', { token: await server.signIn('GOVERNOR', 'innlandet') });
    const events = await server.database.owner`
      select operation_name from tjenestegraf.audit_event where municipality_numbers = array['3401']`;
    expect(events.map((event) => event['operation_name'])).toEqual(['CaseStatisticsExport']);
  });

  test('the public gets smaller files than those who are registered', async () => {
    const path = 'cases.csv?groupBy=MUNICIPALITY,MONTH,SERVICE&services=GUIDANCE,DEBT_COUNSELLING,FINANCIAL_ASSISTANCE';
    const { status, text } = await fetchFile(path);
    expect([status, JSON.parse(text).errors[0].extensions.rule]).toEqual([400, 'EXPORT_CELLS']);
    const file = await fetchFile(path, { token: await server.signIn('ANALYST') });
    expect([file.status, rowsOf(file.text).length]).toEqual([200, 357 * 24 * 3]);
  });

  test('a bad token is refused, never answered as the public', async () => {
    const { status, text } = await fetchFile(`cases.csv?${ADDRESS}`, { token: 'x.y.z' });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test.each([
    ['an unknown parameter', 'cases.csv?protect=false'],
    ['a day given twice', 'cases.csv?from=2025-01-01&from=2024-01-01&to=2026-01-01'],
    ['an unknown group', 'cases.csv?groupBy=KARI'],
    ['an unknown municipality', 'cases.json?municipalities=9999'],
    ['a reversed period', 'cases.json?from=2025-01-01&to=2024-01-01'],
    ['too many cells', 'cases.csv?groupBy=MUNICIPALITY,MONTH,SERVICE,AGE_BAND'],
    ['a cube that is mostly empty', 'cases.json?groupBy=MUNICIPALITY,COUNTY,GOVERNOR,MONTH'],
  ])('%s is a coded error, and the value is not repeated', async (_what, path) => {
    const { status, headers, text } = await fetchFile(path);
    expect([status, headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(withoutCorrelationIds(text)).not.toMatch(/KARI|9999|protect/);
  });

  test.each([[[]], ['text'], [null], [{ filter: { municipalities: '3430', kari: 1 } }], [{ level: 'A' }]])(
    'a body that is no question is refused: %j',
    async (body) => {
      const { status, text } = await fetchFile('cases.csv', { body });
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );
});

describe('what a spreadsheet shows', () => {
  const cell = (label: string, more: Partial<ExportedCell>): ExportedCell => ({
    keys: [{ dimension: 'MUNICIPALITY', code: '3430', label }],
    count: { value: 6, low: 1, high: 11, status: 'PUBLISHED' },
    shareWithinDeadline: null,
    meanHandlingDays: null,
    medianHandlingDays: null,
    p90HandlingDays: null,
    shareSameOrNextDay: null,
    shareWithinDays: null,
    reversalShare: null,
    shareWithinOneMonth: null,
    countPer1000: null,
    shareOfTotal: null,
    changeFromYearBefore: null,
    complaintShare: { value: 0, low: 0, high: 0, chanceLow: 0, chanceHigh: 0, status: 'PUBLISHED' },
    ...more,
  });
  const csv = (...cells: ExportedCell[]) =>
    toCsv({ level: 'P', release: null }, cells, { groupBy: ['MUNICIPALITY'], measures: ['COMPLAINT_SHARE'] });

  test('zero, too few, not reported and not yet released are four different texts', () => {
    const few = { value: null, low: 0, high: 5, status: 'FEWER_THAN_THRESHOLD' } as const;
    const none = { value: null, low: 0, high: 0, status: 'NOT_REPORTED' } as const;
    const later = { value: null, low: 0, high: 0, status: 'NOT_YET_RELEASED' } as const;
    const rows = rowsOf(
      csv(cell('a', {}), cell('b', { count: few }), cell('c', { count: none }), cell('d', { count: later })),
    );
    expect([rows[0]!['complaint_share'], ...rows.map((row) => row['count'])]).toEqual(['0', '6', ':', '..', '...']);
    expect(rows[1]).toMatchObject({ count_low: '0', count_high: '5' });
  });

  test.each(['=1+1', '+47 1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'a text that looks like a formula is only text: %j',
    (label) => {
      const [row] = rowsOf(csv(cell(label, {})));
      expect(row!['municipality_label']).toBe(`'${label}`);
    },
  );
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { flattenedVerify, importJWK, type JWK } from 'jose';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileSums, sumsOverFile } from '../../bench/attack-statistics/sums-over-file.ts';
import { randomQuestion } from '../../bench/statistics-speed/random-question.ts';
import type { CaseCell } from '../../schema/case-statistics/case-cell.type.ts';
import { monthText } from '../../services/disclosure-control/codes.ts';
import { seededRandom } from '../../services/synthetic-country/seeded-random.ts';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';
import { inFull } from '../setup/long-run.ts';
import { statisticsBytes, takeHome } from './take-home.ts';

/** Dozens in `npm test`; `RANDOM_QUESTIONS=10000` asks as many as a release is checked with. */
const QUESTIONS = Number(process.env['RANDOM_QUESTIONS'] ?? inFull(150, 40));

let server: StatisticsServer;
let folder: string;
beforeAll(async () => {
  server = await startStatisticsServer();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-files-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const bytesOf = (path: string) => statisticsBytes(server.url, path);
const fileTakenHome = (release?: string) => takeHome(server.url, folder, release);

const QUESTION = `query ($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $measures: [CaseMeasure!]!, $release: ID) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: $measures, release: $release) {
    total { ...figures }
    cells(first: 60, sort: COUNT_HIGHEST) { nodes { ...figures } }
  }
}
fragment figures on CaseCell {
  keys { dimension code } count { value status } shareWithinDeadline { value } complaintShare { value } meanHandlingDays { value }
}`;

describe('the public level of a release is a file to take home', () => {
  test(`${QUESTIONS} random questions have the same numbers from the API and from DuckDB over the file`, async () => {
    const { releases, tableFor } = server.country.version;
    const files = new Map<string, string>();
    for (const { id } of releases) files.set(id, (await fileTakenHome(id)).path);
    const { connection } = await fileTakenHome();
    const random = seededRandom(2026);
    const counted = { cells: 0, figures: 0, withheld: 0 };
    for (let asked = 0; asked < QUESTIONS; asked++) {
      // Every third question is of figures as they stood with the earlier release.
      const release = releases[asked % 3 === 0 ? 0 : 1]!.id;
      const path = files.get(release)!;
      const { filter, groupBy } = randomQuestion(random, tableFor('P', release)!);
      const groups = groupBy.slice(0, 2);
      const measures = ['SHARE_WITHIN_DEADLINE', 'COMPLAINT_SHARE', 'MEAN_HANDLING_DAYS'];
      const { data, errors } = await server.ask<{ caseStatistics: { total: CaseCell; cells: { nodes: CaseCell[] } } }>(
        QUESTION,
        { variables: { filter, groupBy: groups, measures, release } },
      );
      expect(errors).toEqual([]);
      const period = filter?.from != null ? { from: filter.from.slice(0, 7), to: filter.to!.slice(0, 7) } : null;
      const sums = await sumsOverFile(connection, path, filter ?? {}, period, groups);
      const whole = await sumsOverFile(connection, path, filter ?? {}, period, []);
      const anyEnd = { ...filter, outcomes: null, complaintOutcomes: null, withinDeadline: null };
      const except = { ...filter.except, outcomes: null };
      const waiting = await sumsOverFile(connection, path, { ...anyEnd, except }, period, []);
      const compare = (cell: CaseCell, from: ReadonlyMap<string, FileSums>) => {
        const sum = from.get(cell.keys.map(({ code }) => code).join(' '));
        expect(cell.count.value, JSON.stringify({ filter, groups })).toBe(sum?.count ?? null);
        counted.cells++;
        if (cell.count.status === 'WITHHELD') {
          counted.withheld++;
          expect(waiting.get('')?.withheld, JSON.stringify({ filter, groups })).toBeGreaterThan(0);
        }
        for (const name of ['shareWithinDeadline', 'complaintShare', 'meanHandlingDays'] as const) {
          const value = cell[name]?.value ?? null;
          if (value === null) continue;
          counted.figures++;
          expect(Math.abs(value - sum![name]!)).toBeLessThanOrEqual(name === 'meanHandlingDays' ? 0.0501 : 0.000_051);
        }
      };
      compare(data.caseStatistics.total, whole);
      for (const cell of data.caseStatistics.cells.nodes) compare(cell, sums);
    }
    expect(counted.cells).toBeGreaterThan(QUESTIONS * 4);
    expect(counted.figures).toBeGreaterThan(QUESTIONS);
    expect(counted.withheld).toBeGreaterThan(QUESTIONS / 10);
  }, 3_600_000);

  test('nothing but whole rows of six cases is in it, and its metadata say what they mean', async () => {
    const { connection, path } = await fileTakenHome();
    const rowsOf = async (question: string) => (await connection.runAndReadAll(question)).getRowObjectsJson();
    const table = server.country.version.tableFor('P');
    expect(await rowsOf(`select count(*) as rows, min(weight) as low, max(weight) as high from '${path}'`)).toEqual([
      { rows: String(table.length), low: 6, high: 6 },
    ]);
    expect(await rowsOf(`select name from parquet_schema('${path}') where repetition_type = 'OPTIONAL'`)).toEqual([
      { name: 'days' },
    ]);
    const read = await rowsOf(`select decode(key) as key, decode(value) as value from parquet_kv_metadata('${path}')`);
    const metadata = new Map(read.map(({ key, value }) => [String(key), JSON.parse(String(value))]));
    expect(metadata.get('tjenestegraf.release')).toMatchObject({ id: 'synthetic-2025-12', synthetic: true });
    expect(metadata.get('tjenestegraf.notices')[0]).toContain('oppdiktede');
    expect(metadata.get('tjenestegraf.reported')['3430']).toEqual({
      from: '2024-01',
      to: monthText(table.through + 1),
    });
    const outcomes = metadata
      .get('tjenestegraf.codes')
      .dimensions.find(({ name }: { name: string }) => name === 'OUTCOME');
    expect(outcomes.codes.REFUSED).toEqual({ nb: 'Avslått', nn: 'Avslått', en: 'Refused' });
  });

  test('its signature is checked with the published key, and a changed byte breaks it', async () => {
    const file = await bytesOf('protected.parquet');
    const jws = (await bytesOf('protected.parquet.jws')).toString();
    const { keys } = JSON.parse((await bytesOf('keys.json')).toString()) as { keys: JWK[] };
    const [header = '', , signature = ''] = jws.split('.');
    const verify = async (payload: Uint8Array) =>
      flattenedVerify({ protected: header, payload, signature }, await importJWK(keys[0]!, 'EdDSA'));
    expect((await verify(file)).protectedHeader?.kid).toBe(keys[0]!.kid);
    file[file.length >> 1]! ^= 1;
    await expect(verify(file)).rejects.toThrow('signature verification failed');
  });

  test('an earlier release is a file too; one that never was is refused', async () => {
    const [first, newest] = [
      await bytesOf('protected.parquet?release=synthetic-2025-09'),
      await bytesOf('protected.parquet'),
    ];
    expect(first.equals(newest)).toBe(false);
    const none = await fetch(`${server.url}/statistics/protected.parquet?release=2019-01`);
    expect([none.status, await none.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });

  test('a governor’s token gives the same public file', async () => {
    const token = await server.signIn('GOVERNOR', 'innlandet');
    const response = await fetch(`${server.url}/statistics/protected.parquet`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(await bytesOf('protected.parquet'))).toBe(true);
  });
});

describe('files that people use', () => {
  const ADDRESS = 'groupBy=COUNTY,YEAR&measures=SHARE_WITHIN_DEADLINE,MEAN_HANDLING_DAYS';
  const SMALL = 'groupBy=MUNICIPALITY,SERVICE&measures=SHARE_WITHIN_DEADLINE';

  test('CSV for Norwegian Excel has semicolons, decimal commas, and empty cells with their reason beside', async () => {
    const text = (await bytesOf(`cases.csv?${SMALL}&format=nb`)).toString();
    expect(text.startsWith('\ufeffmunicipality;municipality_label;')).toBe(true);
    const rows = parse(text, { columns: true, bom: true, delimiter: ';' }) as Record<string, string>[];
    expect(rows.some((row) => /^0,\d+$/.test(row['share_within_deadline'] ?? ''))).toBe(true);
    for (const row of rows) {
      expect(row['count'] === '').toBe(row['count_status'] !== 'PUBLISHED');
      expect(text).not.toContain(';:;');
    }
  });

  test('CSV for R and pandas has no mark, decimal points and empty cells', async () => {
    const text = (await bytesOf(`cases.csv?${SMALL}&format=data`)).toString();
    expect(text.startsWith('municipality,municipality_label,')).toBe(true);
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows.every((row) => row['count'] === '' || Number.isInteger(Number(row['count'])))).toBe(true);
  });

  test('figures worked out from counts are in the file, as the API gives them', async () => {
    const measures = ['COUNT_PER_1000', 'SHARE_OF_TOTAL', 'CHANGE_FROM_YEAR_BEFORE'];
    const text = (await bytesOf(`cases.csv?groupBy=COUNTY,YEAR&measures=${measures}&format=data`)).toString();
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    const { data } = await server.ask<{ caseStatistics: { cells: { nodes: readonly Record<string, never>[] } } }>(
      `query ($measures: [CaseMeasure!]!) { caseStatistics(groupBy: [COUNTY, YEAR], measures: $measures) {
        cells(first: 1000) { nodes { countPer1000 { value status } shareOfTotal { value status } changeFromYearBefore { value status } } }
      } }`,
      { variables: { measures } },
    );
    const inFile = rows.map((row) =>
      measures.map((code) => {
        const value = row[code.toLowerCase()];
        return { value: value === '' ? null : Number(value), status: row[`${code.toLowerCase()}_status`] };
      }),
    );
    expect(inFile).toEqual(data.caseStatistics.cells.nodes.map((cell) => Object.values(cell)));
    expect(inFile.flat().filter(({ value }) => value !== null).length).toBeGreaterThan(20);
  });

  test('a file of an earlier release has its figures, and what is left out is in none', async () => {
    const idsOf = (text: string) =>
      new Set((parse(text, { columns: true }) as Record<string, string>[]).map((row) => row['release']));
    const earlier = (await bytesOf('cases.csv?groupBy=QUARTER&format=data&release=synthetic-2025-09')).toString();
    expect([...idsOf(earlier)]).toEqual(['synthetic-2025-09']);
    const left = (await bytesOf('cases.csv?groupBy=SERVICE&format=data&except.services=GUIDANCE')).toString();
    expect(left).toContain('DEBT_COUNSELLING');
    expect(left).not.toContain('GUIDANCE,');
    const none = await fetch(`${server.url}/statistics/cases.csv?release=2019-01`);
    expect([none.status, await none.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { rule: 'RELEASE_UNKNOWN' } }] },
    ]);
  });

  test('an answer without a cell is a file with the columns that were asked for', async () => {
    const text = (await bytesOf(`cases.csv?${SMALL}&municipalities=&format=data`)).toString();
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(text).toContain('share_within_deadline_status');
  });

  test.each([
    ['nn', 'Om tala', 'Tala er oppdikta', 'Behandla'],
    ['en', 'About the figures', 'made-up', 'within'],
  ])('a workbook in %s is in that language throughout', async (lang, sheet, notice, word) => {
    const [figures, about] = await readXlsxFile(await bytesOf(`cases.xlsx?groupBy=WITHIN_DEADLINE&lang=${lang}`));
    expect(about?.sheet).toBe(sheet);
    expect(about!.data.flat().join(' ')).toContain(notice);
    expect(figures!.data.flat().join(' ')).toContain(word);
    const other = await fetch(`${server.url}/statistics/cases.xlsx?groupBy=YEAR&lang=se`);
    expect([other.status, await other.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { rule: 'EXPORT_LANGUAGE' } }] },
    ]);
  });

  test('a form that no CSV has is refused by name', async () => {
    const response = await fetch(`${server.url}/statistics/cases.csv?${ADDRESS}&format=xml`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { rule: 'EXPORT_FORMAT' } }] },
    ]);
  });

  test('the workbook has the figures as numbers, and a sheet that says what they mean', async () => {
    const bytes = await bytesOf(`cases.xlsx?${ADDRESS}`);
    const [figures, explained] = await readXlsxFile(bytes);
    expect([figures?.sheet, explained?.sheet]).toEqual(['Tall', 'Om tallene']);
    const sheet = figures!.data;
    const rows = parse((await bytesOf(`cases.csv?${ADDRESS}`)).toString(), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(sheet.length).toBe(rows.length + 1);
    const column = sheet[0]!.indexOf('Saker');
    expect(sheet.slice(1).map((row) => row[column])).toEqual(
      rows.map((row) => (row['count_status'] === 'PUBLISHED' ? Number(row['count']) : null)),
    );
    const about = explained!.data.flat().join('\n');
    expect(about).toContain('oppdiktede');
    expect(about).toContain('Et tomt felt betyr ikke null');
  });

  test.each([
    ['nb', 'Tjeneste', 'Gjeldsrådgivning'],
    ['nn', 'Teneste', 'Gjeldsrådgiving'],
    ['en', 'Service', 'Debt counselling'],
  ])('what can be asked is listed in %s, as PxWeb lists it', async (language, label, text) => {
    const listed = JSON.parse((await bytesOf(`metadata.json?lang=${language}`)).toString()) as {
      variables: { code: string; text: string; values: string[]; valueTexts: string[]; time?: boolean }[];
    };
    const service = listed.variables.find(({ code }) => code === 'SERVICE')!;
    expect([service.text, service.valueTexts[service.values.indexOf('DEBT_COUNSELLING')]]).toEqual([label, text]);
    const quarter = listed.variables.find(({ code }) => code === 'QUARTER')!;
    expect([quarter.time, quarter.values[0], quarter.values.length]).toEqual([true, '2024-Q1', 8]);
  });
});

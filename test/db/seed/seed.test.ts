import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { checkReferences } from '../../../db/seed/check-references.ts';
import { DATA_FOLDER, readExamples, readSeedData, SEED_FILES } from '../../../db/seed/read-files.ts';
import { SeedError, seed } from '../../../db/seed/seed.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-seed-'));
  await migrate(database.url);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

type Row = Record<string, unknown>;
/** The first of the rows in a row's list. */
const firstOf = (row: Row | undefined, list: string) => (row?.[list] as Row[] | undefined)?.[0] ?? {};

/** The project's data with one file changed. */
async function changed(file: string, change: (rows: Row[]) => void): Promise<string> {
  await cp(DATA_FOLDER, folder, { recursive: true });
  const rows = JSON.parse(await readFile(join(DATA_FOLDER, `${file}.json`), 'utf8')) as Row[];
  change(rows);
  await writeFile(join(folder, `${file}.json`), JSON.stringify(rows));
  return folder;
}

const countOf = async (table: string) => {
  const [row] = await database.owner<{ count: number }[]>`select count(*)::int as count from ${database.owner(table)}`;
  return row?.count;
};

describe('a seed that breaks a rule stops with its file, row and rule, and writes nothing', () => {
  test.each<[string, string, (rows: Row[]) => void, number, RegExp]>([
    [
      'a municipality twice',
      'municipalities',
      (rows) => rows.push({ ...rows[0], organisationNumber: null }),
      358,
      /duplicate 0301, already in row 1/,
    ],
    [
      'an organisation number twice',
      'municipalities',
      (rows) => Object.assign(rows[1] as Row, { organisationNumber: '958935420' }),
      2,
      /duplicate 958935420/,
    ],
    [
      'an office that covers an unknown municipality',
      'offices',
      (rows) => Object.assign(rows[4] as Row, { coverage: [{ municipality: '9999' }] }),
      5,
      /dangling municipality 9999/,
    ],
    [
      'a municipality in an unknown county',
      'municipalities',
      (rows) => Object.assign(rows[2] as Row, { number: '9901', county: '99' }),
      3,
      /dangling county 99/,
    ],
    [
      'a fact of an unknown source',
      'circulars',
      (rows) => Object.assign(rows[0] as Row, { sourceId: 'source-nobody' }),
      1,
      /dangling source source-nobody/,
    ],
    [
      'a schedule of an unknown reception',
      'office-places',
      (rows) => Object.assign(firstOf(rows[0], 'schedules'), { reception: 'nowhere' }),
      1,
      /dangling reception nowhere/,
    ],
    [
      'a municipality number that lost its zero',
      'municipalities',
      (rows) => Object.assign(rows[0] as Row, { number: '301' }),
      1,
      /number: must be four digits/,
    ],
    [
      'a day that does not exist',
      'rate-periods',
      (rows) => Object.assign(rows[0] as Row, { validTo: '2019-02-29' }),
      1,
      /validTo: must be a day/,
    ],
    [
      'an address where it is withheld',
      'crisis-centres',
      (rows) =>
        Object.assign(rows[3] as Row, { address: { street: 'Eksempelveien 1', postalCode: '0001', city: 'Oslo' } }),
      4,
      /withholds its address holds none/,
    ],
    [
      'a person’s name among the roles',
      'office-places',
      (rows) => Object.assign(firstOf(rows[0], 'contacts'), { name: 'Kari Eksempel' }),
      1,
      /Unrecognized key/,
    ],
    ['a misspelled column', 'governors', (rows) => Object.assign(rows[0] as Row, { nmae: 'x' }), 1, /Unrecognized key/],
    [
      'a phone in national form',
      'crisis-centres',
      (rows) => Object.assign(firstOf(rows[0], 'phones'), { number: '41481220' }),
      1,
      /E\.164/,
    ],
  ])('%s', async (_, file, change, row, rule) => {
    const failure = await seed(database.url, { examples: true, folder: await changed(file, change) }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(SeedError);
    expect(failure).toMatchObject({ file: `${file}.json`, row, rule: expect.stringMatching(rule) });
    expect(await countOf('source')).toBe(0);
  });

  test('a file that is not JSON', async () => {
    const broken = await changed('offices', () => {});
    await writeFile(join(broken, 'offices.json'), '[{');
    await expect(seed(database.url, { examples: false, folder: broken })).rejects.toThrow(
      'seed file offices.json, row 1: must be JSON',
    );
  });
});

describe('the project’s own data', () => {
  test('load once; without examples, nothing made up is in', async () => {
    expect(await seed(database.url, { examples: false })).toEqual({
      directory: 'LOADED',
      lexicon: 'LOADED',
      examples: 'SKIPPED',
    });
    expect(await countOf('municipality')).toBe(357);
    expect(await countOf('office')).toBe(283);
    expect(await countOf('client')).toBe(0);
    const [made] = await database.owner`select count(*)::int as up from source where synthetic`;
    expect(made).toEqual({ up: 0 });
  });

  test('a second start does nothing, and two at once do it once', async () => {
    const before = await countOf('change');
    const [one, two] = await Promise.all([
      seed(database.url, { examples: true }),
      seed(database.url, { examples: true }),
    ]);
    expect([one.examples, two.examples].sort()).toEqual(['LOADED', 'UNCHANGED']);
    expect(await countOf('client')).toBe(13 + 356);
    const after = await countOf('change');
    expect(await seed(database.url, { examples: true })).toEqual({
      directory: 'UNCHANGED',
      lexicon: 'UNCHANGED',
      examples: 'UNCHANGED',
    });
    expect(await countOf('change')).toBe(after);
    expect(after).toBeGreaterThan(before ?? 0);
  });

  test('other data than those loaded are left alone, and said to be', async () => {
    const other = await changed('circulars', (rows) => Object.assign(rows[0] as Row, { title: 'Ny tittel' }));
    expect(await seed(database.url, { examples: false, folder: other })).toEqual({
      directory: 'OUTDATED',
      lexicon: 'UNCHANGED',
      examples: 'SKIPPED',
    });
    expect(await database.owner`select 1 from circular where title = 'Ny tittel'`).toHaveLength(0);
  });

  test('hold 357 municipalities in 15 counties as many as each has', async () => {
    const data = await readSeedData(DATA_FOLDER);
    checkReferences(data);
    const perCounty = Object.fromEntries(
      [...Map.groupBy(data.municipalities, (row) => row.county)].map(([county, rows]) => [county, rows.length]),
    );
    expect(perCounty).toEqual({
      '03': 1,
      '11': 23,
      '15': 27,
      '18': 41,
      '31': 12,
      '32': 21,
      '33': 18,
      '34': 46,
      '39': 6,
      '40': 17,
      '42': 25,
      '46': 43,
      '50': 38,
      '55': 21,
      '56': 18,
    });
    expect(
      data.offices.filter((office) => new Set(office.coverage.map((one) => one.municipality)).size > 1),
    ).toHaveLength(49);
  });

  test('name no real person: no e-mail but the made-up ones, every made-up person an Eksempel', async () => {
    for (const file of SEED_FILES)
      expect(await readFile(join(DATA_FOLDER, `${file}.json`), 'utf8')).not.toMatch(/[\w.-]+@[\w-]+\.\w+/);
    const { contacts } = await readExamples(DATA_FOLDER);
    for (const { name, email } of contacts) {
      expect(name).toMatch(/ Eksempel$/);
      expect(email).toMatch(/@example\.no$/);
    }
  });
});

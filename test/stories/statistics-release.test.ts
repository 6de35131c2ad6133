import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { runCommand } from '../setup/program.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-cases-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const keys = {
  STATISTICS_KEY_A: Buffer.alloc(32, 1).toString('base64'),
  STATISTICS_KEY_P: Buffer.alloc(32, 2).toString('base64'),
};

const command = (script: string, args: readonly string[], settings: Record<string, string> = {}) =>
  runCommand(script, args, { DATABASE_URL: database.url, DATA_DIR: folder, ...settings });
const importFile = (file: string, ...more: string[]) =>
  command('cli/import.ts', ['case-events', join(folder, file), '--municipality', '3430', ...more]);

const HEADER = 'caseId;personId;service;received;decided;outcome;birthYear';
const row = (number: number) =>
  `sak-${1000 + number};p-${2000 + number};GUIDANCE;2026-0${1 + (number % 8)}-05;2026-0${1 + (number % 8)}-12;GRANTED;1985`;
const rows = Array.from({ length: 40 }, (_, number) => row(number));

test('a file with bad rows is refused as a whole and each of them named, without what stood there', async () => {
  await writeFile(
    join(folder, 'bad.csv'),
    `\ufeff${[HEADER, rows[0], row(1).replace('p-2001', 'Kari Eksempel')].join('\r\n')}`,
  );
  const refused = await importFile('bad.csv');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toMatch(/linje 3, personId: .+ \(free-text\)/);
  expect(refused.err).not.toContain('Kari');
  const [held] = await database.owner<{ cases: number }[]>`select count(*)::int as cases from confidential.case_event`;
  expect(held?.cases).toBe(0);
});

test('the municipality takes its cases in, once; the good rows of a file with a bad one where it asks for that', async () => {
  await writeFile(join(folder, 'good.csv'), [HEADER, ...rows].join('\n'));
  expect((await importFile('good.csv', '--dry-run')).out).toContain('Ville blitt tatt inn: 40 nye');
  expect((await importFile('good.csv')).out).toContain('Tatt inn: 40 nye, 0 erstattet');
  expect((await importFile('good.csv')).out).toContain('ingenting er endret');
  await writeFile(join(folder, 'half.csv'), [HEADER, row(41), 'x'].join('\n'));
  const half = await importFile('half.csv', '--keep-good-rows');
  expect(half).toMatchObject({ code: 2 });
  expect(half.out).toContain('Tatt inn: 1 nye');
});

test('ids to withdraw come in a file of their own', async () => {
  await writeFile(join(folder, 'empty.csv'), HEADER);
  await writeFile(join(folder, 'withdrawn.txt'), 'sak-1041\nsak-9999\n');
  const { out } = await importFile('empty.csv', '--withdraw', join(folder, 'withdrawn.txt'));
  expect(out).toContain('Trukket før noen utgivelse: 1');
});

test('a file of another kind, an unknown municipality and wrong months are one line and no change', async () => {
  expect(await importFile('none.csv')).toMatchObject({ code: 1 });
  await writeFile(join(folder, 'cases.xlsx'), 'x');
  expect(await importFile('cases.xlsx')).toMatchObject({ code: 1 });
  const unknown = await command('cli/import.ts', ['case-events', join(folder, 'good.csv'), '--municipality', '9999']);
  expect(unknown.err.trim()).toBe('municipality-unknown: no municipality has this number');
  expect(await importFile('good.csv', '--covers', '2026-09..2026-01')).toMatchObject({ code: 1 });
});

test('a release without keys is refused, also with a short one, and makes none up outside development', async () => {
  const none = await command('cli/release-statistics.ts', ['--through', '2026-08']);
  expect(none).toMatchObject({ code: 1, out: '' });
  expect(none.err.trim()).toMatch(/^key-missing: STATISTICS_KEY_A is required[^\n]*$/);
  const short = await command('cli/release-statistics.ts', ['--through', '2026-08'], {
    ...keys,
    STATISTICS_KEY_P: 'c2hvcnQ=',
  });
  expect(short.err.trim()).toMatch(/^configuration: STATISTICS_KEY_P: must be base64 of at least 32 bytes$/);
  expect(await readdir(folder)).not.toContain('statistics-keys');
});

test('the operator releases a closed month once, and gets a report', async () => {
  const open = await command('cli/release-statistics.ts', ['--through', '2999-01'], keys);
  expect(open.err.trim()).toMatch(/^month-not-closed: 2999-01 closes on [^\n]*$/);
  const done = await command('cli/release-statistics.ts', ['--through', '2026-08'], keys);
  expect(done).toMatchObject({ code: 0 });
  expect(done.out).toMatch(/Release 1 \(2026-08\) is published\./);
  expect(done.out).toMatch(/checksum +[0-9a-f]{64}/);
  expect(done.out).toContain('municipality × year × service');
  const again = await command('cli/release-statistics.ts', ['--through', '2026-08'], keys);
  expect(again).toMatchObject({ code: 1 });
  expect(again.err.trim()).toBe('already-released: released through 2026-08 already');
  const [row] = await database.owner<
    { report: { newCases: number } }[]
  >`select report from confidential.release_report`;
  expect(row?.report.newCases).toBe(40);
});

test('development makes its own keys once, for its owner only', async () => {
  const run = () => command('cli/release-statistics.ts', ['--through', '2026-08'], { NODE_ENV: 'development' });
  expect((await run()).err.trim()).toMatch(/^(already-released|keys-changed)/);
  const key = join(folder, 'statistics-keys', 'A');
  const first = await readFile(key, 'utf8');
  expect((await stat(key)).mode & 0o777).toBe(0o600);
  await run();
  expect(await readFile(key, 'utf8')).toBe(first);
});

test('a made-up country is refused in production and marked everywhere else', async () => {
  const production = {
    NODE_ENV: 'production',
    TOKEN_ISSUER: 'https://issuer.example.no/',
    TOKEN_METADATA_URL: 'https://issuer.example.no/metadata',
    TOKEN_AUDIENCE: 'https://api.example.no',
  };
  const refused = await command('cli/import.ts', ['synthetic-country', '--cases', '2000'], production);
  expect(refused.err.trim()).toMatch(/^production: [^\n]*$/);
  const loaded = await command('cli/import.ts', ['synthetic-country', '--cases', '2000', '--months', '12'], keys);
  expect(loaded.out).toMatch(/made-up cases loaded, 12 months/);
  const [row] = await database.owner<{ marked: boolean }[]>`
    select bool_and(synthetic) as marked from confidential.case_event where case_id like 'syn-%'`;
  expect(row?.marked).toBe(true);
});

import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeRegister } from '../db/sources/support/deliveries.ts';
import { jsonStatTable } from '../db/sources/support/json-stat-table.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { runCommand } from '../setup/program.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-import-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** `npm run import -- …` on the test's database. */
const run = (...args: string[]) => runCommand('cli/import.ts', args, { DATABASE_URL: database.url });

test('the office register: a dry run, a run, a second run, and a delivery that was cut down', async () => {
  const register = await wholeRegister(database);
  const [whole, third] = [join(folder, 'whole.json'), join(folder, 'third.json')];
  await writeFile(whole, JSON.stringify(register));
  await writeFile(third, JSON.stringify(register.slice(0, 90)));

  const dry = await run('norg2', whole, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toContain('Nye: 283, endret: 0');
  expect(dry.out).toContain('Ingenting er endret.');
  expect(await run('norg2', whole)).toMatchObject({ code: 0, out: expect.stringContaining('APPLIED') });
  expect(await run('norg2', whole)).toMatchObject({ code: 0, out: expect.stringContaining('UNCHANGED') });
  const cut = await run('norg2', third);
  expect(cut).toMatchObject({ code: 4, out: expect.stringContaining('DELIVERY_SMALL') });
  expect(cut.out).toContain('borte: 193');
});

test('a web page in place of data is refused in one line, and recorded', async () => {
  const page = join(folder, 'page.json');
  await writeFile(page, '<!doctype html><title>Nede</title>');
  const refused = await run('norg2', page);
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^SOURCE_IS_HTML: [^\n]+\n$/) });
  expect(await database.owner`select outcome, rules from delivery order by id desc limit 1`).toEqual([
    { outcome: 'FAILED', rules: ['SOURCE_IS_HTML'] },
  ]);
});

test('a template comes out as a file that the same command takes back', async () => {
  const { out } = await run('csv-template', 'offices');
  const file = join(folder, 'offices.csv');
  await writeFile(file, `${out}5025;1640;NAV Røros;Eksempelgata 16;7374;Røros;\r\n`);
  expect(await run('csv-offices', file, '--for', '5025')).toMatchObject({ code: 0, err: '' });
  expect(await run('csv-offices', file)).toMatchObject({ code: 1, err: expect.stringContaining('--for') });
});

test('the help of an import is in one language, the one of its columns and faults', async () => {
  for (const args of [['csv-phones'], ['pxweb'], ['case-events'], ['klass-changes'], ['postal-register'], []]) {
    const { out } = await run(...args, '--help');
    expect(out).toMatch(/^Bruk: /);
    expect(out.match(/\b(?:the|and|which|Usage|Options|options|default|Columns|Example|Exit codes)\b/g)).toBeNull();
  }
});

test.each([
  [['klass', 'x.json', '--dryrun'], "feil: ukjent valg '--dryrun'\n(Mente du --dry-run?)"],
  [['csv-phonse'], "feil: ukjent kommando 'csv-phonse'\n(Mente du csv-phones?)"],
  [['csv-template', 'phonse'], 'feil: ingen mal heter dette'],
  [['case-events', 'x.csv'], "feil: valget '--municipality <number>' må oppgis"],
  [['klass', 'a.json', 'b.json'], 'feil: for mange argumenter'],
  [['klass', 'a.json', '--as-of'], 'mangler en verdi'],
])('a command line that is wrong, %j, is told in the same language, with the help', async (args, words) => {
  const { code, err } = await run(...args);
  expect(code).toBe(1);
  expect(err).toContain(words);
  expect(err).not.toMatch(/error:|Did you mean|is invalid|Allowed/);
});

test('a downloaded table of official figures: a dry run, a run, and what is no table', async () => {
  const file = join(folder, 'table.json');
  await writeFile(
    file,
    JSON.stringify(jsonStatTable({ '2023': { '3430': [24, ':'], '5025': [88, 4209.5] } }, ['2023'])),
  );
  expect(await run('pxweb', '13995', file, '--dry-run')).toMatchObject({
    code: 0,
    out: expect.stringContaining('4 nye, 0 revidert'),
  });
  expect(await run('pxweb', '13995', file)).toMatchObject({ code: 0, out: expect.stringContaining('APPLIED') });
  expect(await database.owner`select count(*)::int as figures from official_figure`).toEqual([{ figures: 4 }]);
  await writeFile(file, '<!doctype html><title>Nede</title>');
  expect(await run('pxweb', '13995', file)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^SOURCE_IS_HTML: /),
  });
});

test('agreements in the template: what is wrong is told by line and column, and a file of two gigabytes in one line', async () => {
  const { out } = await run('csv-template', 'agreements');
  const file = join(folder, 'agreements.csv');
  await writeFile(file, `${out}5025;ukjent-krisesenter;kjøpsavtale;;;\r\n`);
  const refused = await run('csv-agreements', file, '--for', '5025');
  expect(refused).toMatchObject({ code: 2, err: '' });
  expect(refused.out).toContain('! rad 1 (linje 9), krisesenter: Raden viser til noe som ikke finnes her.');
  const handle = await open(file, 'w');
  await handle.truncate(2 * 1024 ** 3);
  await handle.close();
  expect(await run('csv-agreements', file, '--for', '5025')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^SOURCE_TOO_LARGE: [^\n]+\n$/),
  });
});

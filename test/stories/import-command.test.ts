import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeRegister } from '../db/sources/support/deliveries.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

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
function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: database.url };
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'cli/import.ts', ...args], { env }, (failed, out, error) =>
      done({ code: typeof failed?.code === 'number' ? failed.code : 0, out, error }),
    );
  });
}

test('the office register: a dry run, a run, a second run, and a delivery that was cut down', async () => {
  const register = await wholeRegister(database);
  const [whole, third] = [join(folder, 'whole.json'), join(folder, 'third.json')];
  await writeFile(whole, JSON.stringify(register));
  await writeFile(third, JSON.stringify(register.slice(0, 90)));

  const dry = await run('norg2', whole, '--dry-run');
  expect(dry).toMatchObject({ code: 0, error: '' });
  expect(dry.out).toContain('283 new, 0 changed');
  expect(dry.out).toContain('Nothing was changed.');
  expect(await run('norg2', whole)).toMatchObject({ code: 0, out: expect.stringContaining('APPLIED') });
  expect(await run('norg2', whole)).toMatchObject({ code: 0, out: expect.stringContaining('UNCHANGED') });
  const cut = await run('norg2', third);
  expect(cut).toMatchObject({ code: 4, out: expect.stringContaining('DELIVERY_SMALL') });
  expect(cut.out).toContain('193 missing');
}, 60_000);

test('a web page in place of data is refused in one line, and recorded', async () => {
  const page = join(folder, 'page.json');
  await writeFile(page, '<!doctype html><title>Nede</title>');
  const refused = await run('norg2', page);
  expect(refused).toMatchObject({ code: 1, out: '', error: expect.stringMatching(/^SOURCE_IS_HTML: [^\n]+\n$/) });
  expect(await database.owner`select outcome, rules from delivery order by id desc limit 1`).toEqual([
    { outcome: 'FAILED', rules: ['SOURCE_IS_HTML'] },
  ]);
});

test('a template comes out as a file that the same command takes back', async () => {
  const { out } = await run('csv-template', 'offices');
  const file = join(folder, 'offices.csv');
  await writeFile(file, `${out}5025;1640;NAV Røros;Eksempelgata 16;7374;Røros;\r\n`);
  expect(await run('csv-offices', file, '--for', '5025')).toMatchObject({ code: 0, error: '' });
  expect(await run('csv-offices', file)).toMatchObject({ code: 1, error: expect.stringContaining('--for') });
});

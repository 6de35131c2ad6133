import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { type Run, runCommand } from '../setup/program.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-encodings-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const HEADER = ['kommunenummer', 'enhetsnummer', 'navn', 'gateadresse', 'postnummer', 'poststed', 'adkomst'];
const ROW = ['5025', '1640', 'NAV Røros', 'Østre Ågate 1', '7374', 'Røros', ''];
const CSV = [HEADER, ROW].map((cells) => cells.join(';')).join('\r\n');

/** `npm run import -- csv-offices <file> --for 5025 --dry-run` on the test's database. */
async function dryRun(name: string, bytes: Uint8Array): Promise<Run> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const args = ['csv-offices', file, '--for', '5025', '--dry-run'];
  return runCommand('cli/import.ts', args, { DATABASE_URL: database.url });
}

test.each([
  ['UTF-16 with a byte order mark', 'bom.csv', Buffer.from(`\ufeff${CSV}`, 'utf16le'), false],
  ['UTF-16 without one', 'utf16.csv', Buffer.from(CSV, 'utf16le'), true],
  ['Windows-1252', 'ansi.csv', Buffer.from(CSV, 'latin1'), true],
])('a file in %s is read by the command, and a guess is told', async (_what, name, bytes, isGuess) => {
  const { code, out } = await dryRun(name, bytes);
  expect([code, out.includes('1 rad lest, 1 godtatt'), out.includes('filen sier ikke selv tegnsettet')]).toEqual([
    0,
    true,
    isGuess,
  ]);
});

test('a workbook is read by the command', async () => {
  const sheet = [HEADER, ROW].map((cells) => cells.map((value) => ({ value })));
  const { code, out } = await dryRun('steder.xlsx', new Uint8Array(await writeXlsxFile(sheet).toBuffer()));
  expect([code, out]).toEqual([0, expect.stringContaining('1 rad lest, 1 godtatt')]);
});

/** æ, ø, å and Å as MS-DOS has them: code pages 850 and 865 alike. */
const MS_DOS: Readonly<Record<string, number>> = { æ: 0x91, ø: 0x9b, å: 0x86, Å: 0x8f, Ø: 0x9d };

test('a file that MS-DOS saved is refused in one line, with what to do', async () => {
  const bytes = Buffer.from([...CSV].map((letter) => MS_DOS[letter] ?? letter.charCodeAt(0)));
  const { code, out, err } = await dryRun('dos.csv', bytes);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^SOURCE_ENCODING: [^\n]*CSV UTF-8[^\n]*\n$/);
});

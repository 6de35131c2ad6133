import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';
import { takeHome } from './take-home.ts';

const examples = new URL('../../docs/examples/statistics/', import.meta.url).pathname;

let server: StatisticsServer;
let folder: string;
beforeAll(async () => {
  [server, folder] = await Promise.all([startStatisticsServer(), mkdtemp(join(tmpdir(), 'tjenestegraf-examples-'))]);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The first of the commands that can do the check: Debian’s own Python has Debian’s packages, another one may not. */
const commandWith = (commands: readonly string[], check: readonly string[]) =>
  commands.find((command) => spawnSync(command, check).status === 0);
const printedBy = (command: string, file: string) =>
  new Promise<string>((done, failed) => {
    execFile(command, [join(examples, file), server.url], (error, stdout) =>
      error === null ? done(stdout) : failed(error),
    );
  });

test.for([
  ['python3', 'count_cases.py'],
  ['Rscript', 'count_cases.R'],
] as const)('%s %s prints the counts of the counties', async ([tool, file], context) => {
  if (commandWith([tool], ['--version']) === undefined) return context.skip(`${tool} is not on this machine`);
  const printed = await printedBy(tool, file);
  expect(printed).toMatch(/^Innlandet\t2025\t\d+$/m);
  // Oslo has reported nothing in this country, which is not zero, and of which no bound is known.
  expect(printed).toMatch(/^Oslo\t2025\tNOT_REPORTED$/m);
});

test.for([
  ['read_csv.py', /^Innlandet\t2025\t\d+\.0\t0\.\d+$/m, /^NOT_REPORTED\t2$/m],
  ['read_workbook.py', /^Innlandet\t\d+\t\d+$/m, /oppdiktede eksempler/],
] as const)('pandas reads what %s asks for', async ([file, figures, meaning], context) => {
  const python = commandWith(['python3', '/usr/bin/python3'], ['-c', 'import pandas, openpyxl']);
  if (python === undefined) return context.skip('no Python with pandas and openpyxl is on this machine');
  const printed = await printedBy(python, file);
  expect(printed).toMatch(figures);
  expect(printed).toMatch(meaning);
});

test('the question of the file is one that DuckDB answers', async () => {
  const { connection, path } = await takeHome(server.url, folder);
  const question = readFileSync(join(examples, 'protected.sql'), 'utf8').replaceAll("'protected.parquet'", `'${path}'`);
  const rows = (await connection.runAndReadAll(question)).getRowObjectsJson();
  expect(rows.length).toBe(28);
  expect(rows[0]).toMatchObject({ year: '2024' });
});

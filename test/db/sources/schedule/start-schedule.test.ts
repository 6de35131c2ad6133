import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findImportRuns } from '../../../../db/sources/schedule/import-runs.ts';
import { type Schedule, startSchedule } from '../../../../db/sources/schedule/start-schedule.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/database.ts';

let database: TestDatabase;
let folder: string;
let script: URL;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-schedule-'));
  script = pathToFileURL(join(folder, 'import.mjs'));
  // In the import command's place: notes when it began and ended, and does as its argument says.
  await writeFile(
    script,
    `import { appendFileSync } from 'node:fs';
     const [, what] = process.argv.slice(2);
     appendFileSync(${JSON.stringify(join(folder, 'noted'))}, 'begins\\n');
     console.error('says ' + what);
     setTimeout(() => {
       appendFileSync(${JSON.stringify(join(folder, 'noted'))}, 'ends\\n');
       process.exit(Number(what) || 0);
     }, what === 'long' ? 60_000 : 150);`,
  );
});
beforeEach(() => writeFile(join(folder, 'noted'), ''));
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const start = (what: string, reported: string[] = []): Schedule =>
  startSchedule({
    url: database.url,
    entries: [{ cron: '* * * * * *', command: ['norg2', what] }],
    script,
    environment: {},
    report: ({ outcome }) => void reported.push(outcome),
  });
const runs = async (what: string) => {
  const { items } = await findImportRuns(database.api, { before: null, limit: 100 });
  return items.filter(({ command }) => command === `norg2 ${what}`);
};
async function until(condition: () => Promise<boolean>): Promise<void> {
  await expect.poll(condition, { timeout: 240_000, interval: 50 }).toBe(true);
}

describe('imports that are due', () => {
  test('run once each over three processes, one at a time, and are told with how they ended', async () => {
    const reported: string[] = [];
    const schedules = [start('0', reported), start('0', reported), start('0', reported)];
    await until(async () => (await runs('0')).filter(({ endedAt }) => endedAt !== null).length >= 3);
    await Promise.all(schedules.map((schedule) => schedule.stop()));
    const ended = await runs('0');
    expect(new Set(ended.map(({ dueAt }) => dueAt)).size).toBe(ended.length);
    expect(reported).toHaveLength(ended.length);
    expect(ended.at(-1)).toMatchObject({ outcome: 'TAKEN_IN', message: 'says 0' });
    const noted = (await readFile(join(folder, 'noted'), 'utf8')).trim().split('\n');
    const overlaps = noted.filter((word, index) => word === 'begins' && noted[index - 1] === 'begins');
    expect(overlaps.length).toBeLessThanOrEqual(ended.filter(({ outcome }) => outcome === 'STOPPED').length);
  });

  test('that fail are told as what they are, and tried again when they are due again', async () => {
    const schedule = start('1');
    await until(async () => (await runs('1')).filter(({ endedAt }) => endedAt !== null).length >= 2);
    await schedule.stop();
    const [, ...before] = await runs('1');
    expect(before.map(({ outcome }) => outcome)).toContain('REFUSED');
  });

  test('are broken off when the platform stops, and say so', async () => {
    const schedule = start('long');
    await until(async () => (await readFile(join(folder, 'noted'), 'utf8')) !== '');
    await schedule.stop();
    expect((await runs('long')).map(({ outcome }) => outcome)).toEqual(['STOPPED']);
    expect(await readFile(join(folder, 'noted'), 'utf8')).toBe('begins\n');
  });
});

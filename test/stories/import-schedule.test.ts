import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const RUNS = `{ importRuns(first: 100) { totalCount nodes { command dueAt startedAt endedAt outcome message } } }`;
interface Runs {
  readonly importRuns: {
    readonly nodes: readonly { readonly command: string; readonly outcome: string | null; readonly message: string }[];
  } | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    IMPORT_SCHEDULE: JSON.stringify([
      { cron: '*/5 * * * * *', import: ['findings'] },
      { cron: '*/5 * * * * *', import: ['norg2', '/nowhere/offices.json'] },
    ]),
  });
});
afterAll(() => server.stop());

test('the platform runs its imports by itself, and tells its own people, and nobody else, how they ended', async () => {
  const administrator = await server.signIn('ADMINISTRATOR');
  const ended = async () => {
    const { data } = await server.ask<Runs>(RUNS, { token: administrator });
    return new Map(data.importRuns?.nodes.filter((run) => run.outcome !== null).map((run) => [run.command, run]));
  };
  await expect.poll(async () => (await ended()).size, { timeout: 240_000, interval: 100 }).toBe(2);
  const runs = await ended();
  expect(runs.get('findings')).toMatchObject({
    outcome: 'TAKEN_IN',
    message: expect.stringContaining('fortsatt åpne'),
  });
  expect(runs.get('norg2 /nowhere/offices.json')).toMatchObject({
    outcome: 'REFUSED',
    message: expect.stringContaining('FILE_UNREADABLE'),
  });
  expect(server.logged.some((line) => line.includes('scheduled import') && line.includes('REFUSED'))).toBe(true);
  for (const token of [undefined, await server.signIn('MUNICIPALITY', '3430')]) {
    const { data } = await server.ask<Runs>(RUNS, token === undefined ? {} : { token });
    expect(data?.importRuns ?? null).toBeNull();
  }
});

test('without a schedule nothing runs; a wrong one stops the start, naming the setting', () => {
  expect(readConfig({}).importSchedule).toEqual([]);
  const wrong = JSON.stringify([{ cron: 'daily', import: ['norg2', 'https://example.no'] }]);
  expect(() => readConfig({ IMPORT_SCHEDULE: wrong })).toThrow(/^IMPORT_SCHEDULE: .*cron expression/);
});

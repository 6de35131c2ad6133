import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { HeldCopy } from '../../codegen/client/sync/index.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { inFull } from '../setup/long-run.ts';
import { type Program, startMirrorExample, startPlatform } from '../setup/program.ts';
import { developmentTokens } from '../setup/tokens.ts';
import { asLines, heldIn, inTheMirror, inTheTables, shownNow } from './mirror/compare-copies.ts';
import { randomFrom } from './mirror/random-writer.ts';

const ROUNDS = inFull(20, 3);
/** The platform is killed in these of them: while a copy is first read, and while changes are. */
const PLATFORM_KILLED_IN = new Set(inFull([2, 9, 16], [2]));
const SOURCE = 'source-synthetic-examples';

// Programs and their ends: on a busy machine they take their time.
vi.setConfig({ testTimeout: 600_000 });

let directory: TestDatabase;
let mirror: TestDatabase;
let folder: string;
let platform: Program & { readonly url: string };
const programs: Program[] = [];
beforeAll(async () => {
  [directory, mirror] = await Promise.all([createTestDatabase(), createTestDatabase({ empty: true })]);
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-mirror-'));
  platform = await start('0');
  const signIn = await developmentTokens(folder);
  await writeFile(join(folder, 'token'), await signIn('MUNICIPALITY', '3430'));
});
afterAll(async () => {
  for (const { child } of [platform, ...programs]) child.kill('SIGKILL');
  await Promise.all([directory.drop(), mirror.drop()]);
  await rm(folder, { recursive: true, force: true });
});

const start = (port: string) => startPlatform({ DATABASE_URL: directory.url, DATA_DIR: folder, PORT: port });

function startMirror(to: string, ...more: readonly string[]): Program {
  const to_ = ['--to', to, '--url', `${platform.url}/graphql`, '--token-file', join(folder, 'token')];
  const program = startMirrorExample([...to_, '--settle', '0', '--page-size', '40', '--every', '0.05', ...more]);
  programs.push(program);
  return program;
}

/** Transactions while a mirror runs: on a busy machine, where it runs long, there are no more to catch up with. */
const OF_A_ROUND = 30;

/** What an importer does: writes, rewrites and removes rows by the hundred, so many times a round, until it is told to end. */
function startBulk() {
  let ended = false;
  let allowed = 0;
  let rows = 0;
  const random = randomFrom(23);
  const work = (async () => {
    for (let turn = 0; !ended; turn += 1) {
      while (turn >= allowed && !ended) await sleep(20);
      const from = Math.floor(random() * 3_000);
      const to = from + 20 + Math.floor(random() * 200);
      const done = directory.owner.begin(async (sql) => {
        const written =
          turn % 3 === 2
            ? await sql`delete from contact where id in (select 'bulk-' || n from generate_series(${from}::int, ${to}::int) as n)`
            : await sql`insert into contact (id, office_number, role, name, source_id)
                select 'bulk-' || n, case n % 2 when 0 then '1640' else '0315' end, 'SWITCHBOARD', ${`Nr ${turn}`}, ${SOURCE}
                from generate_series(${from}::int, ${to}::int) as n
                on conflict (id) do update set name = excluded.name`;
        if (random() < 0.2) throw new Error('undo');
        return written.count;
      });
      rows += await done.catch((error: Error) => {
        if (error.message !== 'undo') throw error;
        return 0;
      });
      await sleep(100);
    }
    return rows;
  })();
  return {
    nextRound: () => {
      allowed += OF_A_ROUND;
    },
    end: () => {
      ended = true;
      return work;
    },
  };
}

test('a mirror and a platform that are killed again and again while a bulk is written: nothing is lost, nothing is made up', async () => {
  const random = randomFrom(7);
  const bulk = startBulk();
  const endings: string[] = [];
  let work = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    bulk.nextRound();
    const running = startMirror(mirror.url);
    // It has begun to work; killed then at any moment, in the middle of a page as well as between two.
    await running.says('\n');
    await sleep(random() * 300);
    if (PLATFORM_KILLED_IN.has(round)) {
      platform.child.kill('SIGKILL');
      expect(await platform.ended).toBe('SIGKILL');
      platform = await start(new URL(platform.url).port);
      const saidBefore = running.said.out.length;
      bulk.nextRound();
      // The mirror has waited, and goes on by itself.
      await expect.poll(() => running.said.out.length).toBeGreaterThan(saidBefore);
      expect(running.said.err).toContain('asking again');
    }
    running.child.kill('SIGKILL');
    endings.push(await running.ended);
    work += running.said.out.split('\n').length - 1;
  }
  const rows = await bulk.end();
  const last = startMirror(mirror.url, '--once', '--page-size', '250');
  expect([await last.ended, last.said.err]).toEqual(['0', '']);

  const token = await readFile(join(folder, 'token'), 'utf8');
  expect(await heldIn(mirror.owner)).toEqual(asLines((await shownNow(platform.url, token)).entities));
  expect(await inTheMirror(mirror.owner)).toEqual(await inTheTables(directory.owner, '3430'));
  // Each of them was killed, at work, by nothing but this test.
  expect(endings).toEqual(Array.from({ length: ROUNDS }, () => 'SIGKILL'));
  expect(work).toBeGreaterThan(ROUNDS);
  expect(rows).toBeGreaterThan(100 * ROUNDS);
  console.log(
    `Mirror killed ${ROUNDS} times, platform ${PLATFORM_KILLED_IN.size} times, over ${rows} rows and ${work} batches.`,
  );
});

test('a mirror in a JSON file that is killed while it writes is whole, and ends as the directory', async () => {
  const file = join(folder, 'copy.json');
  const random = randomFrom(3);
  const bulk = startBulk();
  for (let round = 0; round < inFull(4, 2); round += 1) {
    bulk.nextRound();
    const running = startMirror(file);
    await running.says('\n');
    await sleep(random() * 150);
    running.child.kill('SIGKILL');
    await running.ended;
  }
  await bulk.end();
  const last = startMirror(file, '--once', '--page-size', '250');
  expect([await last.ended, last.said.err]).toEqual(['0', '']);
  const token = await readFile(join(folder, 'token'), 'utf8');
  const copy = JSON.parse(await readFile(file, 'utf8')) as HeldCopy;
  expect(asLines(copy.entities)).toEqual(asLines((await shownNow(platform.url, token)).entities));
});

test('the example ends with one line where its token is no good, and with its help where it is not told enough', async () => {
  await writeFile(join(folder, 'bad-token'), 'not a token');
  const refused = startMirror(join(folder, 'never.json'), '--token-file', join(folder, 'bad-token'));
  expect(await refused.ended).toBe('1');
  expect(refused.said.err.trim()).toMatch(/^UNAUTHENTICATED: [^\n]+$/);
  const helpless = startMirrorExample([]);
  programs.push(helpless);
  expect(await helpless.ended).toBe('2');
  expect(helpless.said.err).toContain('--token-file');
});

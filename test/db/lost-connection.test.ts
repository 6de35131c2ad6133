import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, listenBeside, type Sql } from '../../db/client.ts';
import { type CuttableLine, layLine } from '../setup/cuttable-line.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';

let database: TestDatabase;
let line: CuttableLine;
beforeAll(async () => {
  database = await createTestDatabase();
  line = await layLine(database.url);
});
afterAll(async () => {
  line.mend();
  await line.stop();
  await database.drop();
});

const options = { applicationName: 'tjenestegraf lost connections', role: null, poolSizeMax: 1 } as const;
const endAll = () => database.owner`
  select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = ${options.applicationName} and datname = current_database()`;

async function codeOf(statement: PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await statement;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

describe('a transaction whose connection is lost', () => {
  let sql: Sql;
  beforeAll(async () => {
    await database.owner`create table if not exists written_after_loss (value int)`;
    sql = connect(database.url, options);
  });
  afterAll(() => sql.end({ timeout: 1 }));

  test('fails, and writes nothing over the connection that takes the lost one’s place', async () => {
    const lost = Promise.withResolvers<void>();
    let late: string | undefined;
    const work = Promise.withResolvers<void>();
    const outcome = codeOf(
      sql.begin(async (transaction) => {
        await endAll();
        await lost.promise;
        late = await codeOf(transaction`insert into written_after_loss values (1)`);
        work.resolve();
      }),
    );
    // The pool has one connection: this one is answered over the next.
    await expect.poll(() => codeOf(sql`select 1`)).toBeUndefined();
    lost.resolve();
    await work.promise;
    expect([await outcome, late]).toEqual([
      expect.stringMatching(/57P01|CONNECTION_/),
      expect.stringMatching(/57P01|CONNECTION_/),
    ]);
    expect(await database.owner`select from written_after_loss`).toHaveLength(0);
  });

  test('does not end another’s transaction when it is rolled back itself', async () => {
    const [lost, started, finish] = [
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
    ];
    const first = codeOf(
      sql.begin(async () => {
        await endAll();
        await lost.promise;
        throw new Error('the work itself failed');
      }),
    );
    await expect.poll(() => codeOf(sql`select 1`)).toBeUndefined();
    const second = sql.begin(async (transaction) => {
      await transaction`insert into written_after_loss values (2)`;
      started.resolve();
      await finish.promise;
      await transaction`insert into written_after_loss values (3)`;
    });
    await started.promise;
    lost.resolve();
    await first;
    finish.resolve();
    await second;
    expect(await database.owner`select value from written_after_loss order by value`).toEqual([
      { value: 2 },
      { value: 3 },
    ]);
    await database.owner`truncate written_after_loss`;
  });
});

describe('while connections are lost all the time', () => {
  test('every statement and transaction ends, and the process lives', async () => {
    const sql = connect(line.url, { ...options, poolSizeMax: 4 });
    let going = true;
    const work = Array.from({ length: 16 }, async () => {
      while (going) {
        await codeOf(sql`select ${1}::int`);
        await codeOf(
          sql.begin(async (transaction) => {
            await transaction`select 1`;
            await Promise.allSettled([transaction`select 2`, transaction`select 3`]);
          }),
        );
      }
    });
    const ROUNDS = 40;
    for (let round = 0; round < ROUNDS; round += 1) {
      line.cut();
      line.mend();
      await database.owner`select pg_sleep(0.02)`;
    }
    going = false;
    await Promise.all(work);
    expect(await codeOf(sql`select 1`)).toBeUndefined();
    await sql.end({ timeout: 1 });
  });
});

test('a proxy that takes connections and closes them, for its database is away, is an error and not a wait', async () => {
  const proxy = createServer((socket) => socket.end());
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = Object.assign(new URL(database.url), { port: String((proxy.address() as AddressInfo).port) }).href;
  const sql = connect(url, options);
  expect(await codeOf(sql`select 1`)).toMatch(/^CONNECTION_CLOSED$|^EPIPE$|^ECONNRESET$/);
  await sql.end({ timeout: 1 });
  proxy.close();
});

describe('while the database answers nothing at all', () => {
  test('a statement fails when it has been silent for the time allowed, and later ones are answered over another connection', async () => {
    const sql = connect(line.url, { ...options, silenceTimeoutMs: 1_000, connectTimeoutMs: 1_000 });
    await sql`select 1`;
    line.stall();
    expect(await codeOf(sql`select 1`)).toBe('CONNECTION_SILENT');
    expect(await codeOf(sql`select 1`)).toMatch(/^CONNECT/);
    line.mend();
    await expect.poll(() => codeOf(sql`select 1`)).toBeUndefined();
    await sql.end({ timeout: 1 });
  });

  test('a long answer that keeps coming is waited for, and an idle connection stays', async () => {
    const sql = connect(database.url, { ...options, silenceTimeoutMs: 200 });
    const process = async () => (await sql`select pg_backend_pid() as id`)[0]?.['id'];
    const first = await process();
    const rows = await sql`select pg_sleep(0.05), repeat('x', 20000) from generate_series(1, 20)`.simple();
    expect(rows).toHaveLength(20);
    await database.owner`select pg_sleep(0.5)`;
    expect(await process()).toBe(first);
    await sql.end({ timeout: 1 });
  });

  test('an answer that came while this process was busy is read, however long that was', async () => {
    const sql = connect(database.url, { ...options, silenceTimeoutMs: 300 });
    await sql`select 1`;
    const asked = sql`select 1 as answer`.execute();
    await new Promise((sent) => setImmediate(sent));
    const busyUntil = performance.now() + 1_000;
    while (performance.now() < busyUntil);
    expect(await asked).toEqual([{ answer: 1 }]);
    await sql.end({ timeout: 1 });
  });

  test('a listener notices it and listens anew when it is back', async () => {
    const sql = connect(line.url, { ...options, silenceTimeoutMs: 1_000, connectTimeoutMs: 1_000 });
    const lost = Promise.withResolvers<void>();
    let heard = 0;
    const listener = listenBeside(sql, 'tjenestegraf_release', {
      notify() {
        heard += 1;
      },
      lost: lost.resolve,
      listening: () => {},
      checkMs: 1_000,
    });
    await listener.ensure();
    line.stall();
    const looking = setInterval(() => void listener.ensure().catch(() => {}), 100);
    await lost.promise;
    line.mend();
    await expect
      .poll(async () => {
        await database.owner`notify tjenestegraf_release`;
        return heard;
      })
      .toBeGreaterThan(0);
    clearInterval(looking);
    await listener.close();
    await sql.end({ timeout: 1 });
  });
});

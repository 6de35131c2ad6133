import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sql } from '../../../db/client.ts';
import { type Answer, startTestServer, type TestServer } from '../../setup/running-server.ts';

const SEARCH =
  'query ($text: String!) { services(filter: { text: $text }, first: 5) { totalCount nodes { id name } } }';
const CALLERS = 12;

let server: TestServer;
let keeper: Sql;
let searches = 0;
/** Searches, and what is looked up in the same table for a word that is asked for the first time. */
let statements = 0;
/** Requests that have reached a server of this process. */
let arrived = 0;
const onArrival = () => {
  arrived += 1;
};
beforeAll(async () => {
  subscribe('http.server.request.start', onArrival);
  server = await startTestServer(
    // One for each caller: a statement that waits holds up whatever is sent behind it on its connection.
    { DATABASE_CONNECTIONS_MAX: '20' },
    {
      onStatement: (text) => {
        if (text.includes('service_search') || text.includes('find_words')) statements += 1;
        if (text.includes('service_search as document')) searches += 1;
      },
    },
  );
  keeper = server.database.connect({ role: null, poolSizeMax: 1 });
  // What is asked a second time is prepared: from then on equal questions go together.
  for (const text of ['barn', 'bolig']) await ask(text);
});
afterAll(async () => {
  unsubscribe('http.server.request.start', onArrival);
  await server.stop();
});
beforeEach(() => {
  searches = 0;
  statements = 0;
  arrived = 0;
});

const ask = (text: string, token?: string) =>
  server.ask(SEARCH, { variables: { text }, ...(token !== undefined && { token }) });
const many = <Value>(one: () => Promise<Value>, count = CALLERS) => Promise.all(Array.from({ length: count }, one));
const summary = ({ status, text }: Answer<unknown>) => ({ status, text });

/** Connections of the server whose searches wait for the closed index just now. */
async function waiting(): Promise<number[]> {
  const rows = await server.database.owner<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and application_name = 'tjenestegraf api' and wait_event_type = 'Lock'`;
  return rows.map(({ pid }) => pid);
}
/** Before a statement is ended for having waited too long. */
const soon = { interval: 20, timeout: 60_000 };
const untilWaiting = (count: number) => vi.waitFor(async () => expect(await waiting()).toHaveLength(count), soon);
/** Ends the connection that waits, as when the database goes away in the middle, once another than this one does. */
async function breakOff(broken = 0): Promise<number> {
  const [pid = 0] = await vi.waitFor(async () => {
    const others = (await waiting()).filter((one) => one !== broken);
    expect(others).toHaveLength(1);
    return others;
  }, soon);
  await server.database.owner`select pg_terminate_backend(${pid})`;
  return pid;
}

/** Lets no search come to an end while something is done. */
async function whileClosed<Result>(work: () => Promise<Result>): Promise<Result> {
  await keeper`begin`;
  try {
    await keeper`lock table service_search in access exclusive mode`;
    return await work();
  } finally {
    await keeper`rollback`;
  }
}
/** Callers that ask together while no search comes to an end, and what else is done before one may. */
async function together<Value>(
  ask: () => Promise<Value>,
  meanwhile: (answers: Promise<Value[]>) => Promise<unknown>,
): Promise<Value[]> {
  const asked = await whileClosed(async () => {
    const answers = many(ask);
    await meanwhile(answers);
    return { answers };
  });
  return asked.answers;
}
/** So many have come as far as they come while the index is closed: whoever asks after them is answered. */
async function untilArrived(count = CALLERS, tokens: readonly (string | undefined)[] = [undefined]): Promise<void> {
  await vi.waitFor(() => expect(arrived).toBeGreaterThanOrEqual(count), soon);
  for (const token of tokens) await server.ask('{ __typename }', token === undefined ? {} : { token });
  await untilWaiting(tokens.length);
}

describe('many who search for the same at once', () => {
  test('ask the database once, and all get the same bytes', async () => {
    const answers = await together(
      () => ask('gjeld'),
      () => untilArrived(),
    );
    expect(searches).toBe(1);
    const [first] = answers;
    expect(first).toMatchObject({ status: 200, data: { services: { totalCount: expect.any(Number) } } });
    expect(answers.map(summary)).toEqual(answers.map(() => summary(first!)));
    await ask('gjeld');
    expect(searches).toBe(1);
  });

  test('but may see different things, ask once for each reach', async () => {
    const tokens = [undefined, await server.signIn('MUNICIPALITY', '3430'), await server.signIn('PORTAL')];
    let caller = 0;
    const answers = await together(
      () => {
        caller += 1;
        return ask('rus', tokens[caller % tokens.length]);
      },
      () => untilArrived(CALLERS, tokens),
    );
    expect(searches).toBe(tokens.length);
    expect(answers.map(({ status }) => status)).toEqual(Array(CALLERS).fill(200));
  });

  test('are answered though the one whose question went to the database has gone away', async () => {
    const leaving = new AbortController();
    const body = JSON.stringify({ query: SEARCH, variables: { text: 'vold' } });
    const headers = { 'content-type': 'application/json' };
    const answers = await whileClosed(async () => {
      const first = fetch(`${server.url}/graphql`, { method: 'POST', headers, body, signal: leaving.signal });
      await untilWaiting(1);
      const others = many(() => ask('vold'));
      await untilArrived(1 + CALLERS);
      leaving.abort();
      await expect(first).rejects.toThrow(/abort/i);
      return { others };
    });
    const others = await answers.others;
    expect(others.map(({ status }) => status)).toEqual(Array(CALLERS).fill(200));
    expect(new Set(others.map(({ text }) => text)).size).toBe(1);
    expect(searches).toBe(1);
  });

  test('ask once more where the directory has moved on meanwhile, and that answer is kept', async () => {
    const county = async () => (await server.ask('{ county(number: "42") { name } }')).text;
    const answers = await together(
      () => ask('økonomi'),
      async () => {
        await untilArrived();
        await server.database.owner`update county set name = 'Agder meanwhile' where number = '42'`;
        await expect.poll(county).toContain('Agder meanwhile');
      },
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(searches).toBe(2);
    await ask('økonomi');
    expect(searches).toBe(2);
  });

  test('and for something that is never kept, wait for nobody else', async () => {
    const query = `query { services(filter: { text: "mat" }) { totalCount }
      municipality(number: "3430", asOf: "${new Date().toISOString()}") { name } }`;
    for (let time = 0; time < 2; time += 1) await server.ask(query);
    const answers = await together(
      () => server.ask(query),
      async () => {
        await vi.waitFor(async () => expect((await waiting()).length).toBeGreaterThan(1), soon);
      },
    );
    expect(answers.map(({ status, errors }) => [status, errors])).toEqual(answers.map(() => [200, []]));
  });
});

describe('when the database goes away while many wait for one search', () => {
  let answers: readonly Answer<unknown>[];
  let statementsThen = 0;
  beforeAll(async () => {
    statements = 0;
    arrived = 0;
    answers = await together(
      () => ask('helse'),
      async (answers) => {
        await untilArrived();
        // Once in the fast way, once in the ordinary one, which says what is wrong.
        await breakOff(await breakOff());
        await answers;
        statementsThen = statements;
      },
    );
  });

  test('all are told so, each with its own correlation id', () => {
    for (const { status, headers, errors } of answers) {
      expect([status, errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(errors[0]?.extensions.correlationId).toBe(headers.get('x-correlation-id'));
    }
    expect(new Set(answers.map(({ headers }) => headers.get('x-correlation-id'))).size).toBe(CALLERS);
  });

  test('the database was not asked by each of them', () => expect(statementsThen).toBe(2));

  test('nothing is kept of it, and the next question asks again', async () => {
    for (let time = 1; time <= 2; time += 1) {
      expect(await ask('helse')).toMatchObject({ status: 200, errors: [] });
      expect(searches).toBe(time);
    }
  });
});

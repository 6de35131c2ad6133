import { describe, expect, test } from 'vitest';
import { createClient } from '../../../codegen/client/client.ts';
import { CopyCountiesDocument } from '../../../codegen/client/generated/graphql.ts';
import { COUNTIES, CURSOR, changes, error, type Line, withFakePlatform } from './fake-platform.ts';

const noNetwork: Line = () => {
  throw new TypeError('fetch failed');
};

const missing = (): Promise<void> => {
  throw new Error('this browser has no streams');
};

describe('what may pass is asked again', () => {
  test.each<[string, Line]>([
    ['no network', noNetwork],
    ['too many requests', error('RATE_LIMITED', {}, 429)],
    ['a database that is away', error('SERVICE_UNAVAILABLE', {}, 503)],
    [
      'a database that is away, beside data',
      { body: { data: { changes: null }, errors: [{ message: '', extensions: { code: 'SERVICE_UNAVAILABLE' } }] } },
    ],
    ['a proxy’s page', { status: 502, body: '<html>Bad gateway</html>' }],
    ['a page in the place of an answer', { body: '<html>Log in to the network</html>' }],
    ['a fault of the platform’s own', error('INTERNAL_SERVER_ERROR', {}, 500)],
  ])('%s', async (_, line) => {
    const { sync, names, waits } = withFakePlatform({
      ...CURSOR,
      ...COUNTIES,
      CopyChanges: [line, line, changes('a')],
    });
    await sync.catchUp();
    expect(names()).toHaveLength(2);
    expect(waits).toHaveLength(2);
  });

  test('after longer and longer waits, no two copies at the same time, and not for ever', async () => {
    const retries = { attemptsMax: 5, firstDelayMs: 8, delayMaxMs: 30 };
    const { sync, waits, asked } = withFakePlatform({ CopyCursor: [noNetwork] }, { retries });
    await expect(sync.catchUp()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(asked).toHaveLength(5);
    for (const [index, grown] of [8, 16, 30, 30].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(grown / 2);
      expect(waits[index]).toBeLessThanOrEqual(grown);
    }
    expect(new Set(waits.map((wait, index) => wait / Math.min(30, 8 * 2 ** index))).size).toBe(4);
  });

  test.each([
    ['seconds', () => '2', 2_000],
    ['a date', () => new Date(Date.now() + 60_000).toUTCString(), 58_000],
  ])('not before the platform’s own Retry-After, in %s', async (_, value, atLeast) => {
    const ended = new AbortController();
    const waits: number[] = [];
    const busy: Line = {
      status: 429,
      headers: { 'retry-after': value() },
      body: { errors: [{ message: '', extensions: { code: 'RATE_LIMITED' } }] },
    };
    const { sync } = withFakePlatform(
      { CopyCursor: [busy] },
      {
        onRetry: ({ delayMs }) => {
          waits.push(delayMs);
          ended.abort();
        },
      },
    );
    await sync.run(ended.signal);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThanOrEqual(atLeast);
  });

  test('an answer that does not come at all counts as none', async () => {
    const client = createClient({
      url: 'http://platform.example.no/graphql',
      fetch: (_, init) =>
        new Promise((__, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    });
    const { sync } = withFakePlatform(
      {},
      { client, retries: { attemptsMax: 2, firstDelayMs: 1, delayMaxMs: 1, timeoutMs: 20 } },
    );
    await expect(sync.catchUp()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe('what would not pass ends the sync at once', () => {
  test.each<[string, Line, string]>([
    ['a token that is refused', error('UNAUTHENTICATED', {}, 401), 'UNAUTHENTICATED'],
    ['a token that a proxy refuses', { status: 401, body: 'no' }, 'UNAUTHENTICATED'],
    ['a role that may not follow the feed', error('FORBIDDEN'), 'FORBIDDEN'],
    [
      'a cursor of another question',
      error('BAD_USER_INPUT', { argument: 'after', rule: 'PAGE_CURSOR' }),
      'CURSOR_REFUSED',
    ],
    ['a page that is too large', error('QUERY_TOO_COMPLEX', {}, 400), 'REFUSED'],
    ['an address of something else', { status: 404, body: '<html></html>' }, 'REFUSED'],
  ])('%s', async (_, line, code) => {
    const { sync, asked, copy } = withFakePlatform({ ...CURSOR, ...COUNTIES, CopyChanges: [line] });
    await expect(sync.catchUp()).rejects.toMatchObject({ name: 'SyncError', code });
    expect(asked.filter(({ operation }) => operation === 'CopyChanges')).toHaveLength(1);
    expect(JSON.parse(copy.held().state ?? '')).toMatchObject({ cursor: 'start', snapshot: null });
  });

  test('a field that may not be read: a null that is not true is never copied', async () => {
    const partly = {
      body: {
        data: { counties: [{ number: '34', name: null }] },
        errors: [{ message: 'not yours', path: ['counties', 0, 'name'], extensions: { code: 'FORBIDDEN' } }],
      },
    };
    const { sync, copy } = withFakePlatform({ ...CURSOR, CopyCounties: [partly] });
    await expect(sync.catchUp()).rejects.toThrow(/may not read counties\.name/);
    expect(copy.held().entities).toEqual([]);
  });

  test('a store that fails, with its own error', async () => {
    const store = { load: async () => null, apply: () => Promise.reject(new Error('disk full')) };
    const { sync } = withFakePlatform(CURSOR, { store });
    await expect(sync.catchUp()).rejects.toThrow('disk full');
  });
});

describe('once all is read', () => {
  test('it waits, asks again, and ends without an error when it is told to', async () => {
    const ended = new AbortController();
    let rounds = 0;
    const wait = async () => {
      rounds += 1;
      if (rounds === 3) ended.abort();
    };
    const { sync, asked } = withFakePlatform(
      { ...CURSOR, ...COUNTIES, CopyChanges: [changes('a')] },
      { wait, pollEveryMs: 3_600_000 },
    );
    await sync.run(ended.signal);
    expect(asked.filter(({ operation }) => operation === 'CopyChanges')).toHaveLength(3);
  });

  test.each([
    ['breaks', () => Promise.reject(new Error('no stream'))],
    ['cannot even be asked for', () => missing()],
  ])('a live notice that %s leaves the ordinary questions', async (_, wait) => {
    const ended = new AbortController();
    const { sync, asked } = withFakePlatform(
      { ...CURSOR, ...COUNTIES, CopyChanges: [changes('a')] },
      { wait, pollEveryMs: 5 },
    );
    const running = sync.run(ended.signal);
    const rounds = () => asked.filter(({ operation }) => operation === 'CopyChanges').length;
    await expect.poll(rounds).toBeGreaterThan(2);
    ended.abort();
    await running;
  });
});

test('the client says what an answer without data was, also where it was not the platform’s', async () => {
  const ask = (response: Response) =>
    createClient({ url: 'http://platform.example.no/graphql', fetch: async () => response }).request(
      CopyCountiesDocument,
      {},
    );
  const busy = new Response('busy', { status: 503, headers: { 'retry-after': '7' } });
  await expect(ask(busy)).rejects.toMatchObject({
    name: 'TjenestegrafError',
    status: 503,
    errors: [],
    retryAfterSeconds: 7,
  });
  await expect(ask(new Response('null', { status: 200 }))).rejects.toMatchObject({
    status: 200,
    retryAfterSeconds: null,
  });
});

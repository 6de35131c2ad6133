import { setTimeout as sleep } from 'node:timers/promises';
import type * as Zlib from 'node:zlib';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createResponseCache } from '../../../http/response-cache/response-cache.ts';
import { trackContext } from '../../../http/response-cache/tracking-context.ts';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';

/** How the packing of answers goes just now. */
const packing = vi.hoisted(() => ({ held: null as Promise<void> | null, fails: false, begun: 0 }));
vi.mock('node:zlib', async (original) => {
  const zlib = await original<typeof Zlib>();
  type Done = (error: Error | null, bytes: Buffer) => void;
  const brotliCompress = (plain: Buffer, options: Zlib.BrotliOptions, done: Done) => {
    packing.begun += 1;
    void (packing.held ?? Promise.resolve()).then(() => {
      if (packing.fails) done(new Error('no memory'), Buffer.alloc(0));
      else zlib.brotliCompress(plain, options, done);
    });
  };
  return { ...zlib, brotliCompress };
});

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
let release = () => {};
beforeEach(() => {
  packing.begun = 0;
});
afterEach(() => {
  release();
  Object.assign(packing, { held: null, fails: false });
});
const hold = () => {
  packing.held = new Promise((resolve) => {
    release = resolve;
  });
};

const LIST = '{ municipalities(first: 100) { nodes { number name county { name } } } }';
const rename = (name: string) => server.database.owner`update municipality set name = ${name} where number = '0301'`;
/** As the platform has it now, by a question that is answered anew. */
const nameNow = async () =>
  (await server.ask<{ municipality: { name: string } }>(`{ municipality(number: "0301") { name } }`)).data.municipality
    .name;

type Ask = (encoding: string, headers?: Record<string, string>) => Promise<Response>;
const byPost: Ask = (encoding, headers = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': encoding, ...headers },
    body: JSON.stringify({ query: LIST }),
  });
const byGet: Ask = (encoding, headers = {}) =>
  fetch(`${server.url}/graphql?${new URLSearchParams({ query: LIST })}`, {
    headers: { 'accept-encoding': encoding, ...headers },
  });
const osloIn = async (response: Response | Promise<Response>) =>
  /"number":"0301","name":"([^"]*)"/.exec(await (await response).text())?.[1];

describe.each([
  ['a POST', byPost],
  ['a GET', byGet],
])('an answer to %s that is being packed when what it shows is changed', (kind, ask) => {
  test('is not what anybody is sent who asks after the change', async () => {
    const [before, after] = [`Oslo before ${kind}`, `Oslo after ${kind}`];
    await rename(before);
    await expect.poll(nameNow).toBe(before);
    for (let time = 0; time < 3; time += 1) await (await ask('identity')).text();
    hold();
    const early = ask('br');
    await expect.poll(() => packing.begun).toBe(1);
    await rename(after);
    await expect.poll(nameNow).toBe(after);
    expect(await osloIn(ask('identity'))).toBe(after);
    const late = ask('br');
    await expect.poll(() => packing.begun).toBe(2);
    release();
    const [first, second] = await Promise.all([early, late]);
    expect([first, second].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'br']);
    expect(await osloIn(first)).toBe(before);
    expect(await osloIn(second)).toBe(after);
    for (const encoding of ['br', 'identity', 'gzip']) expect(await osloIn(ask(encoding))).toBe(after);
    const held = await ask('br', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([held.status, await osloIn(held)]).toEqual([200, after]);
  });

  test('is packed once, however many wait for it', async () => {
    await rename(`Oslo once ${kind}`);
    await expect.poll(nameNow).toBe(`Oslo once ${kind}`);
    for (let time = 0; time < 3; time += 1) await (await ask('identity')).text();
    hold();
    const asked = Array.from({ length: 5 }, () => ask('br'));
    await sleep(100);
    release();
    expect(new Set(await Promise.all(asked.map(osloIn)))).toEqual(new Set([`Oslo once ${kind}`]));
    expect(packing.begun).toBe(1);
  });

  test('is sent plain where it cannot be packed, and packed when it can be again', async () => {
    await rename(`Oslo plain ${kind}`);
    await expect.poll(nameNow).toBe(`Oslo plain ${kind}`);
    for (let time = 0; time < 3; time += 1) await (await ask('identity')).text();
    packing.fails = true;
    const plain = await ask('br');
    expect([plain.status, plain.headers.get('content-encoding')]).toEqual([200, null]);
    expect(await osloIn(plain)).toBe(`Oslo plain ${kind}`);
    packing.fails = false;
    expect((await ask('br')).headers.get('content-encoding')).toBe('br');
  });
});

describe('an answer is not kept where, while it was made,', () => {
  const [old, next] = [{ municipalities: new Map() }, { municipalities: new Map() }];
  const present = { directory: old, statistics: { release: 1 }, day: '2026-11-23' };
  const kept = createResponseCache(
    {
      directory: () => present.directory as unknown as RequestContext['directory'],
      statistics: () => present.statistics as unknown as RequestContext['statistics'],
      today: () => present.day,
    },
    2 ** 20,
    60_000,
  );
  const { directory, statistics, day } = present;
  /** An answer that was begun as things were, and looked at everything. */
  const answered = () => {
    const source = { directory, statistics, today: day } as unknown as RequestContext;
    const context = trackContext(source);
    expect([context.statistics, context.today]).toEqual([statistics, day]);
    return { text: '{}', context, document: parse('{ counties { name } }'), contentLanguage: null };
  };
  beforeEach(() => {
    Object.assign(present, { directory: old, statistics, day });
  });

  test.each([
    ['the directory moved on', { directory: next }],
    ['statistics were released', { statistics: { release: 2 } }],
    ['midnight passed', { day: '2026-11-24' }],
  ])('%s; nor is anybody else told of it', (_, change) => {
    const begun = answered();
    Object.assign(present, change);
    kept.miss('key', 2);
    expect(kept.keep('key', begun, 'application/json')).toBe(null);
    expect(kept.find('key')).toBe(null);
    Object.assign(present, { directory: old, statistics, day });
    expect(kept.find('key')).toBe(null);
    expect(kept.keep('key', answered(), 'application/json')).not.toBe(null);
    expect(kept.find('key')).not.toBe(null);
    kept.forget(old as unknown as RequestContext['directory'], null);
  });
});

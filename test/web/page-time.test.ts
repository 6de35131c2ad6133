import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cpuMs } from '../setup/cpu-cost.ts';
import { leastWithin } from '../setup/least-within.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { ORGANISATIONS, type Reader, SEEN } from './pages-seen.ts';
import { Visitor } from './visitor.ts';

const ROUNDS = 9;
/** Openings before any is counted: everything is compiled, and kept where it is kept. */
const FIRST_ROUNDS = 10;
const TIMES_MOST = 3;
/** The shortest of answers: who its reader is. */
const WHO_ASKS = JSON.stringify({ query: '{ viewer { role } }' });
/** The local sign-in service is no page of ours: there one is led through four addresses. */
const NOT_OURS = '/dev-innlogging/velg';

/** A question of a page to the API, as it was sent. */
type Question = readonly [url: string, init: RequestInit];

const sendNow = globalThis.fetch;
let asked: Question[] = [];
let server: TestServer;
const visitors = new Map<Reader, Visitor>();
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  for (const [reader, organisation] of Object.entries(ORGANISATIONS)) {
    const visitor = new Visitor(server.url);
    await visitor.signIn(organisation, '/');
    visitors.set(reader as Reader, visitor);
  }
  // The pages and this test share a process, so that what a page asks can be seen, and asked again.
  globalThis.fetch = (input, init = {}) => {
    asked.push([String(input), { ...init, signal: null }]);
    return sendNow(input, init);
  };
});
afterAll(async () => {
  globalThis.fetch = sendNow;
  await server?.stop();
});

const read = async ([url, init]: Question) => (await sendNow(url, init)).arrayBuffer();

function openAs(reader: Reader, path: string) {
  const cookie = [...(visitors.get(reader)?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  return () => read([server.url + path, { headers: { 'accept-language': 'nb', cookie } }]);
}

/** What a page asks the API. */
async function questionsOf(open: () => Promise<unknown>): Promise<readonly Question[]> {
  asked = [];
  await open();
  const questions = asked;
  asked = [];
  return questions;
}

async function whoAsks(reader: Reader): Promise<Question> {
  const token =
    reader === 'NOBODY' ? null : await server.signIn(reader, reader === 'MUNICIPALITY' ? '5025' : 'innlandet');
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return [`${server.url}/graphql`, { method: 'POST', body: WHO_ASKS, headers }];
}

type Ask = () => Promise<unknown>;

/**
 * How many times as much a page takes of the CPU as the API's own answer, asked in turns. Time would count what else the machine
 * does; a page waits for nothing but its questions. An answer that is ready in memory counts as two of the shortest there are,
 * for a page is asked for and asks in turn.
 */
async function ratio(page: Ask, answer: Ask, shortest: Ask): Promise<number> {
  const times: (readonly [number, number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    times.push([await cpuMs(page), await cpuMs(answer), await cpuMs(shortest)]);
  // The lower quartile: what else the machine does only ever adds.
  const quiet = (which: 0 | 1 | 2) =>
    times.map((round) => round[which]).sort((a, b) => a - b)[Math.floor(ROUNDS / 4)] ?? Number.NaN;
  return quiet(0) / Math.max(quiet(1), 2 * quiet(2));
}

const pages = Object.entries(SEEN).flatMap(([path, { at, by }]) =>
  path === NOT_OURS ? [] : [[at[0] ?? '/', by] as const],
);

describe('a page takes at most three times the work of the API’s own answer, and asks at most two questions', () => {
  test.each(pages)('%s', async (path, reader) => {
    const open = openAs(reader, path);
    const questions = await questionsOf(open);
    expect(questions.length).toBeLessThanOrEqual(2);
    const answer = async () => {
      for (const question of questions) await read(question);
    };
    const shortest = await whoAsks(reader);
    for (let round = 0; round < FIRST_ROUNDS; round += 1) await open();
    const least = await leastWithin(TIMES_MOST, () => ratio(open, answer, () => read(shortest)));
    expect(least).toBeLessThanOrEqual(TIMES_MOST);
  });
});

test('pages are written by React’s build for production, and the setting is as it was', () => {
  const loaded = Object.entries(createRequire(import.meta.url).cache)
    .filter(([path, module]) => /\/react(-dom)?\/cjs\//.test(path) && module?.loaded)
    .map(([path]) => path);
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((path) => path.includes('development'))).toEqual([]);
  expect(process.env.NODE_ENV).toBe('test');
});

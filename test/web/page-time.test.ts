import { createRequire } from 'node:module';
import { type DocumentNode, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResidentMunicipalityDocument, SearchEverythingDocument } from '../../web/generated/graphql.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const ROUNDS = 80;
/** Rounds before any is counted: everything is compiled, and kept where it is kept. */
const FIRST_ROUNDS = 15;
const MEASUREMENTS = 5;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
});
afterAll(() => server?.stop());

const NB = { 'accept-language': 'nb' };
const page = async (path: string) => (await fetch(server.url + path, { headers: NB })).arrayBuffer();
const answer = (document: DocumentNode, variables: object) => {
  const body = JSON.stringify({ query: print(document), variables });
  const headers = { ...NB, 'content-type': 'application/json' };
  return async () => (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).arrayBuffer();
};

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await ask();
  return performance.now() - begun;
}

/** How many times as long one takes as the other, asked alternately so that a busy machine slows both. */
async function ratio(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
  const times: [number, number][] = [];
  for (let round = 0; round < FIRST_ROUNDS + ROUNDS; round += 1) times.push([await timed(one), await timed(other)]);
  const middle = (which: 0 | 1) =>
    times
      .slice(FIRST_ROUNDS)
      .map((pair) => pair[which])
      .sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN;
  return middle(0) / middle(1);
}

/** A machine that does other work makes single measurements larger, a page that is slow makes all of them. */
async function leastRatio(one: () => Promise<unknown>, other: () => Promise<unknown>, enough: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < MEASUREMENTS && least >= enough; time += 1)
    least = Math.min(least, await ratio(one, other));
  return least;
}

const now = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
const municipality = (number: string) =>
  answer(ResidentMunicipalityDocument, { number, at: now, on: now.slice(0, 10), language: 'NB' });

describe('a page of residents takes at most three times as long as the API’s own answer', () => {
  test.each([
    ['/kommune/3430', municipality('3430')],
    ['/sok?q=gjeld', answer(SearchEverythingDocument, { text: 'gjeld', language: 'NB' })],
  ])('%s', async (path, ask) => {
    expect(await leastRatio(() => page(path), ask, 3)).toBeLessThan(3);
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

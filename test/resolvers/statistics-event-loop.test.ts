import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTurnMeter } from '../../reliability/event-loop/turn-meter.ts';
import { leastWithin } from '../setup/least-within.ts';
import { type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

const QUESTIONS = 30;
/** One in two: the machine may be busy. With all of them in one turn of the event loop, one or two are answered. */
const ANSWERED_MEANWHILE_MIN = QUESTIONS / 2;

/** Of a file, written in one turn of the event loop. A question takes several: the machine may be busy, so one in ten is enough. */
const LINES_OF_TURN = 250;
const TURNS_OF_QUESTION = 10;
/** With the whole file in one turn, one or two are answered. */
const ANSWERED_BESIDE_MIN = 3;

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

/** Asks small questions one after the other until something is done. @returns how many were answered */
async function answeredUntil(done: Promise<unknown>): Promise<number> {
  let isDone = false;
  void done.finally(() => {
    isDone = true;
  });
  let answered = 0;
  while (!isDone) {
    const { data } = await server.ask<{ county: { name: string } }>(
      `{ county(number: "42") { name n${answered}: name } }`,
    );
    if (data.county.name === 'Agder' && !isDone) answered += 1;
  }
  return answered;
}

test('thirty statistics in one request let other people’s questions be answered between them', async () => {
  const token = await server.signIn('ANALYST');
  const heavy = Array.from({ length: QUESTIONS }, (_, n) => {
    const filter = `filter: { from: "2024-${String(1 + (n % 12)).padStart(2, '0')}-01", to: "2025-${String(1 + Math.floor(n / 3)).padStart(2, '0')}-01" }`;
    return `a${n}: caseStatistics(${filter}, groupBy: [MUNICIPALITY, MONTH], measures: [COUNT, MEDIAN_HANDLING_DAYS]) { cells(first: 1) { totalCount } }`;
  }).join(' ');
  const asked = server.ask<Record<string, unknown>>(`{ ${heavy} }`, { token });
  const answered = await answeredUntil(asked);
  const { status, data, errors } = await asked;
  expect([status, errors, Object.keys(data)]).toMatchObject([200, [], { length: QUESTIONS }]);
  expect(answered).toBeGreaterThanOrEqual(ANSWERED_MEANWHILE_MIN);
});

test('a file of statistics lets them through between its pages', async () => {
  const token = await server.signIn('ANALYST');
  const path =
    '/statistics/cases.csv?groupBy=MUNICIPALITY,MONTH,AGE_BAND&measures=COUNT,MEDIAN_HANDLING_DAYS&from=2024-01-01&to=2025-01-01';
  const file = fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } }).then((sent) => sent.text());
  const answered = await answeredUntil(file);
  const lines = (await file).trimEnd().split(/\r?\n/).length;
  expect(lines).toBeGreaterThan(20_000);
  const expected = Math.floor(lines / LINES_OF_TURN / TURNS_OF_QUESTION);
  expect(answered).toBeGreaterThanOrEqual(Math.max(ANSWERED_BESIDE_MIN, expected));
});

/** Of all the work of a file, in one turn of the event loop; written in one go it is a fifth or more. */
const SHARE_MAX = 0.1;

test('a file of statistics as JSON-stat is written in turns', async () => {
  const token = await server.signIn('ANALYST');
  const path =
    '/statistics/cases.json?groupBy=MUNICIPALITY,MONTH,AGE_BAND&measures=COUNT,MEDIAN_HANDLING_DAYS&from=2024-01-01&to=2025-01-01';
  const longestShare = async () => {
    const meter = createTurnMeter();
    meter.begin();
    const file = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
    const bytes = await file.arrayBuffer();
    const { longestMs, totalMs } = meter.end();
    const { size, value } = JSON.parse(new TextDecoder().decode(bytes)) as { size: number[]; value: unknown[] };
    expect(value).toHaveLength(size.reduce((product, one) => product * one, 1));
    return longestMs / totalMs;
  };
  expect(await leastWithin(SHARE_MAX, longestShare)).toBeLessThanOrEqual(SHARE_MAX);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { withinTime } from '../../http/maybe-promise.ts';
import { limits } from '../../schema/limits/limits.ts';
import { type CuttableLine, layLine } from '../setup/cuttable-line.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let line: CuttableLine;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(async (databaseUrl) => {
    line = await layLine(databaseUrl);
    return { DATABASE_URL: line.url, SHUTDOWN_GRACE_MS: '3000' };
  });
});
let stopped: Promise<void> | null = null;
const stop = () => {
  stopped ??= server.stop();
  return stopped;
};
afterAll(async () => {
  line.mend();
  await stop();
  await line.stop();
});

test('what comes too late is passed by, what comes in time is the answer, and neither leaves a timer', async () => {
  const late = () => new Error('late');
  await expect(withinTime(new Promise(() => {}), 5, late)).rejects.toThrow('late');
  expect(await withinTime(Promise.resolve('there'), 5, late)).toBe('there');
  await expect(withinTime(Promise.reject(new Error('failed')), 5, late)).rejects.toThrow('failed');
  expect(withinTime('at once', 0, late)).toBe('at once');
});

test('a database that is silent leaves no request without an answer: 503 or 504 with code and correlation id', async () => {
  line.stall();
  const startedAt = performance.now();
  const question = '{ services(filter: { text: "gjeld" }) { totalCount } }';
  const answers = await Promise.all([
    server.ask(question),
    server.ask(question),
    server.ask('{ county(number: "42") { name } }'),
  ]);
  line.mend();
  for (const { status, errors, headers } of answers.slice(0, 2)) {
    expect([503, 504]).toContain(status);
    expect(['SERVICE_UNAVAILABLE', 'TIMEOUT']).toContain(errors[0]?.extensions.code);
    expect(errors[0]?.extensions.correlationId).toBe(headers.get('x-correlation-id'));
  }
  expect(answers[2]?.status).toBe(200);
  expect(performance.now() - startedAt).toBeLessThan(limits.answerMs * 2);
});

test('a server that leaves says so first, goes on answering, and sends its clients to other connections', async () => {
  const COUNTY = '{ county(number: "42") { name } }';
  expect((await server.ask(COUNTY)).headers.get('connection')).not.toBe('close');
  const gone = stop();
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
  const { status, headers } = await server.ask(COUNTY);
  expect([status, headers.get('connection')]).toEqual([200, 'close']);
  await gone;
  await expect(server.ask(COUNTY)).rejects.toThrow();
});

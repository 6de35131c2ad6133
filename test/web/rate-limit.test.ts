import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const PAGES = 3;
/** A page is a request of its reader, and this one asks one question for it. */
const PER_MINUTE = PAGES * 2;
/** Every address of 127.0.0.0/8 is this machine: two readers of different addresses. */
const [KARI, OLA, FORGER] = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on', REQUESTS_PER_MINUTE: String(PER_MINUTE) });
});
afterAll(() => server?.stop());

/** Opens a page from an address. */
function openFrom(localAddress: string, path = '/kommune/3430', headers: Record<string, string> = {}) {
  return new Promise<{ readonly status: number; readonly html: string }>((done, failed) => {
    request(server.url + path, { localAddress, headers }, async (answer) =>
      done({ status: answer.statusCode ?? 0, html: await text(answer) }),
    )
      .on('error', failed)
      .end();
  });
}

test('a reader who asks too often is told to wait, with the numbers that help; another reader is not bounded by it', async () => {
  for (let time = 0; time < PAGES; time += 1) expect((await openFrom(KARI)).status).toBe(200);
  const refused = await openFrom(KARI);
  expect(refused.status).toBe(429);
  expect(refused.html).toContain('Vent et minutt');
  expect(refused.html).toContain('tel:112');
  expect((await openFrom(OLA)).status).toBe(200);
});

test('nobody has another reader’s limit by writing the header of the pages', async () => {
  const statuses = [];
  for (let time = 0; time <= PAGES; time += 1) {
    const forged = { 'x-page-reader': `${'a'.repeat(43)} 10.0.0.${time}`, 'x-forwarded-for': `10.0.0.${time}` };
    statuses.push((await openFrom(FORGER, '/kommune/3430', forged)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 429]);
});

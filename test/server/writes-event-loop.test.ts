import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTurnMeter } from '../../reliability/event-loop/turn-meter.ts';
import { leastWithin } from '../setup/least-within.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const ITEMS = 6_000;
/** Of all the work of a batch; with its checks, its reading or its results in one turn it is a quarter or more. */
const SHARE_MAX = 0.16;

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ REQUESTS_PER_MINUTE: '100000', COST_PER_MINUTE: '100000000' });
  token = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

/** The share of the work that the longest turn takes. Garbage is collected in one of them at times: then it is done again. */
function longestShare(work: () => Promise<void>): Promise<number> {
  return leastWithin(SHARE_MAX, async () => {
    const meter = createTurnMeter();
    meter.begin();
    await work();
    const { longestMs, totalMs } = meter.end();
    return longestMs / totalMs;
  });
}

const numbers = Array.from({ length: ITEMS }, (_, index) => String(40_000_000 + index));

describe('others are answered while', () => {
  test('a batch of thousands is checked, written and answered', async () => {
    const share = await longestShare(async () => {
      const items = numbers.map((number) => ({ office: '1640', number: `+47${number}`, purpose: 'OTHER' }));
      const { data, errors } = await server.ask<{ savePhones: { results: { index: number; outcome: string }[] } }>(
        `mutation Save($input: SavePhonesInput!) { savePhones(input: $input) { results { index outcome userErrors { message } } } }`,
        { variables: { input: { idempotencyKey: randomUUID(), dryRun: true, items } }, token },
      );
      expect(errors).toEqual([]);
      const { results } = data.savePhones;
      expect(results.map(({ index }) => index)).toEqual(numbers.map((_, index) => index));
    });
    expect(share).toBeLessThanOrEqual(SHARE_MAX);
  });

  test('a file of thousands of rows is read', async () => {
    const comment = 'Ring etter klokka ti. '.repeat(20);
    const rows = numbers.map((number) => `3430;1640;annet;${number};${comment}`);
    const body = ['kommunenummer;enhetsnummer;formål;telefon;merknad', ...rows].join('\r\n');
    const share = await longestShare(async () => {
      const response = await fetch(`${server.url}/imports/phones?dryRun=true`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
        body,
      });
      expect(await response.json()).toMatchObject({ dryRun: true, rows: { read: ITEMS } });
    });
    expect(share).toBeLessThanOrEqual(SHARE_MAX);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTurnMeter } from '../../reliability/event-loop/turn-meter.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const ITEMS = 6_000;
/** Of all the work of a batch; with its checks, its reading or its results in one turn it is a quarter or more. */
const SHARE_MAX = 0.16;
const TIMES = 3;

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ REQUESTS_PER_MINUTE: '100000', COST_PER_MINUTE: '100000000' });
  token = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

/** The least share of the work that one turn takes, of some times: garbage is collected in one of them or another. */
async function longestShare(work: (time: number) => Promise<void>): Promise<number> {
  const shares: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const meter = createTurnMeter();
    meter.begin();
    await work(time);
    const { longestMs, totalMs } = meter.end();
    shares.push(longestMs / totalMs);
  }
  return Math.min(...shares);
}

const numbers = Array.from({ length: ITEMS }, (_, index) => String(40_000_000 + index));

describe('others are answered while', () => {
  test('a batch of thousands is checked, written and answered', async () => {
    const share = await longestShare(async (time) => {
      const items = numbers.map((number) => ({ office: '1640', number: `+47${number}`, purpose: 'OTHER' }));
      const { data, errors } = await server.ask<{ savePhones: { results: { index: number; outcome: string }[] } }>(
        `mutation Save($input: SavePhonesInput!) { savePhones(input: $input) { results { index outcome userErrors { message } } } }`,
        { variables: { input: { idempotencyKey: `event-loop-${time}`, dryRun: true, items } }, token },
      );
      expect(errors).toEqual([]);
      const { results } = data.savePhones;
      expect(results.map(({ index }) => index)).toEqual(numbers.map((_, index) => index));
    });
    expect(share).toBeLessThan(SHARE_MAX);
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
    expect(share).toBeLessThan(SHARE_MAX);
  });
});

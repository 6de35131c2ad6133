import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

/** Bytes as they come: `fetch` unpacks them. */
function get(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) });
    });
    sent.on('error', reject).end();
  });
}

const CSV = '/statistics/cases.csv?groupBy=MUNICIPALITY,YEAR&measures=COUNT';
const DOCUMENTS = [
  ['a calendar', '/offices/1640/opening-hours.ics'],
  ['hours for search engines', '/offices/1640/opening-hours.jsonld'],
  ['statistics as CSV', CSV],
  ['statistics as JSON-stat', CSV.replace('.csv', '.json')],
  ['the schema', '/graphql/schema.graphql'],
  ['the reference', '/docs/types/Municipality'],
  ['what assistants read first', '/llms.txt'],
  ['a catalogue', '/catalogue/services.ttl'],
  ['an answer over REST', '/api/v1/municipalities/5025/crisis-help'],
  ['the description of REST', '/api/openapi.json'],
] as const;

describe('what everybody may have is sent packed to who takes it so', () => {
  test.each(DOCUMENTS)('%s', async (_name, path) => {
    const plain = await get(path);
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
    for (const [accepted, encoding, unpack] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const packed = await get(path, { 'accept-encoding': accepted });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true);
      expect(packed.headers['vary']).toMatch(/(^|, )accept-encoding$/);
      // One tag for every form, so it is a weak one; whoever holds either form has this answer.
      expect(packed.headers.etag).toBe(plain.headers.etag);
      expect(packed.headers.etag).toMatch(/^W\/"/);
      const again = await get(path, { 'accept-encoding': accepted, 'if-none-match': String(packed.headers.etag) });
      expect([again.status, again.bytes.length, again.headers['vary']]).toEqual([304, 0, packed.headers['vary']]);
    }
    expect((await get(path, { 'accept-encoding': 'br;q=0, gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('statistics', () => {
  test('of one caller’s own are never packed: how small they pack would tell of them', async () => {
    const authorization = `Bearer ${await server.signIn('GOVERNOR', 'innlandet')}`;
    const own = await get(CSV, { authorization, 'accept-encoding': 'br, gzip' });
    expect([own.status, own.headers['content-encoding']]).toEqual([200, undefined]);
    expect(own.headers['vary']).toContain('authorization');
    expect(own.headers['cache-control']).toContain('private');
  });

  test('as a workbook are packed by their own format alone', async () => {
    const workbook = await get(CSV.replace('.csv', '.xlsx'), { 'accept-encoding': 'br, gzip' });
    expect([workbook.status, workbook.headers['content-encoding']]).toEqual([200, undefined]);
  });
});

import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readLocation } from '../../../cli/import-connectors/read-location.ts';
import { leastWithin } from '../../setup/least-within.ts';

let folder: string;
let server: Server | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-import-'));
});
afterEach(() => server?.close());
afterAll(() => rm(folder, { recursive: true }));

/** A source that answers as told, and counts. */
async function source(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a source on the net', () => {
  test('that is away for a moment is asked again, after a longer wait each time', async () => {
    let asked = 0;
    const url = await source((_, response) => {
      asked += 1;
      response.writeHead(asked === 1 ? 500 : asked === 2 ? 429 : 200).end('[1]');
    });
    const waits: number[] = [];
    const bytes = await readLocation(url, { waitMs: 20, onRetry: (_, waitMs) => void waits.push(waitMs) });
    expect(Buffer.from(bytes).toString()).toBe('[1]');
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeGreaterThanOrEqual(20);
    expect(waits[1]).toBeGreaterThanOrEqual(40);
  });

  test('that stays away is given up with a word on why', async () => {
    const url = await source((_, response) => void response.writeHead(503).end());
    const attempt = readLocation(url, { waitMs: 1, triesMax: 3 });
    await expect(attempt).rejects.toMatchObject({
      rule: 'SOURCE_UNREACHABLE',
      message: expect.stringContaining('HTTP 503'),
    });
  });

  test('that never answers is given up after its time', async () => {
    const url = await source(() => {});
    await expect(readLocation(url, { waitMs: 1, triesMax: 2, timeoutMs: 50 })).rejects.toMatchObject({
      rule: 'SOURCE_UNREACHABLE',
      message: expect.stringContaining('tidsavbrudd'),
    });
  });

  test('that refuses is not asked again', async () => {
    let asked = 0;
    const url = await source((_, response) => {
      asked += 1;
      response.writeHead(403).end();
    });
    await expect(readLocation(url, { waitMs: 1 })).rejects.toMatchObject({ rule: 'SOURCE_REFUSED' });
    expect(asked).toBe(1);
  });

  test('whose answer breaks off is asked again and not half taken', async () => {
    let asked = 0;
    const url = await source((_, response) => {
      asked += 1;
      response.writeHead(200, { 'content-length': '4' });
      if (asked > 1) response.end('[12]');
      else response.write('[1', () => response.destroy());
    });
    expect(Buffer.from(await readLocation(url, { waitMs: 1 })).toString()).toBe('[12]');
  });

  test('whose answer does not end is not read to its end', async () => {
    const url = await source((_, response) => {
      const chunk = Buffer.alloc(1024 * 1024, '1');
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    await expect(readLocation(url)).rejects.toMatchObject({ rule: 'SOURCE_TOO_LARGE' });
    server?.closeAllConnections();
  });
});

describe('a file', () => {
  test('of two gigabytes is refused unread', async () => {
    const file = join(folder, 'large.json');
    const handle = await open(file, 'w');
    await handle.truncate(2 * 1024 ** 3);
    await handle.close();
    const growth = async () => {
      const before = process.memoryUsage().rss;
      await expect(readLocation(file)).rejects.toMatchObject({ rule: 'SOURCE_TOO_LARGE' });
      return process.memoryUsage().rss - before;
    };
    const most = 200 * 1024 ** 2;
    expect(await leastWithin(most, growth)).toBeLessThanOrEqual(most);
  });

  test('that is there is read as it is, and one that is not is said in one line', async () => {
    await writeFile(join(folder, 'small.json'), '[]');
    expect(Buffer.from(await readLocation(join(folder, 'small.json'))).toString()).toBe('[]');
    await expect(readLocation(join(folder, 'none.json'))).rejects.toMatchObject({ rule: 'FILE_UNREADABLE' });
    await expect(readLocation(folder)).rejects.toMatchObject({ rule: 'FILE_UNREADABLE' });
  });
});

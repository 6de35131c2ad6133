import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { boundConnections } from '../../http/bounded-connections.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function startBounded(max: number, refusedMax: number) {
  const server = createServer((asked, response) => {
    if (!refuse(asked, response)) response.end('answered');
  });
  const refuse = boundConnections(server, { max, refusedMax });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const caller = () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    open.push(() => agent.destroy());
    return async (path = '/') => {
      const asked = request({ port, host: '127.0.0.1', path, agent });
      asked.end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      return { status: response.statusCode, headers: response.headers, body: await text(response) };
    };
  };
  open.push(() => server.close());
  return caller;
}

test('who comes when all places are taken is told to come again, and its connection is closed', async () => {
  const caller = await startBounded(2, 1);
  const [first, second, third, fourth] = [caller(), caller(), caller(), caller()];
  expect([(await first()).status, (await second()).status]).toEqual([200, 200]);
  const refused = await third();
  expect(refused.status).toBe(503);
  expect(refused.headers).toMatchObject({ connection: 'close', 'retry-after': expect.stringMatching(/^\d+$/) });
  expect(JSON.parse(refused.body).errors[0].extensions).toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    correlationId: refused.headers['x-correlation-id'],
  });
  expect((await first()).body).toBe('answered');
  expect((await fourth()).status).toBe(503);
});

test('beyond those that are told, connections are closed', async () => {
  const caller = await startBounded(1, 0);
  await caller()();
  await expect(caller()()).rejects.toThrow();
});

test('whoever watches the process is answered all the same', async () => {
  const caller = await startBounded(1, 1);
  await caller()();
  expect((await caller()('/health/live')).status).toBe(200);
});

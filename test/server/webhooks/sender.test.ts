import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebhookSender, type LookupAll } from '../../../http/change-delivery/webhooks/send-webhook.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../setup/webhook-receiver.ts';

const STRICT = { allowHttp: true, allowPrivateAddresses: false };
const OPEN = { allowHttp: true, allowPrivateAddresses: true };
const never = new AbortController().signal;

let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
afterAll(() => receiver.stop());

const message = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"type":"test"}' });
const leadingTo =
  (...addresses: string[]): LookupAll =>
  (_, __, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('nothing is sent to an address that is not public', () => {
  const port = () => new URL(receiver.url).port;
  test.each([
    'http://127.0.0.1',
    'http://[::1]',
    'http://169.254.169.254',
    'http://10.0.0.1',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:a9fe:a9fe]',
    'http://2130706433',
    'http://0',
  ])('written as %s', async (origin) => {
    const send = createWebhookSender({ rules: STRICT, timeoutMs: 1_000 });
    const sent = await send(message(`${origin}:${port()}/hook`), never);
    expect(sent).toEqual({ kind: 'FAILED', failure: 'ADDRESS_NOT_PUBLIC' });
  });

  test.each([
    ['127.0.0.1', leadingTo('127.0.0.1')],
    ['::1', leadingTo('::1')],
    ['169.254.169.254', leadingTo('169.254.169.254')],
    ['10.1.1.1', leadingTo('10.1.1.1')],
    ['a mapped address', leadingTo('::ffff:127.0.0.1')],
    ['an address as older IPv6 has it', leadingTo('::7f00:1')],
    ['an address that a network translates', leadingTo('64:ff9b::7f00:1')],
    ['Azure’s platform', leadingTo('168.63.129.16')],
    ['a public and a private one', leadingTo('93.184.216.34', '127.0.0.1')],
  ])('named by a name that leads to %s', async (_, lookup) => {
    const send = createWebhookSender({ rules: STRICT, timeoutMs: 1_000, lookup });
    const sent = await send(message(`http://receiver.example.no:${port()}/hook`), never);
    expect(sent).toEqual({ kind: 'FAILED', failure: 'ADDRESS_NOT_PUBLIC' });
  });

  test('by the system’s own look-up neither', async () => {
    const send = createWebhookSender({ rules: STRICT, timeoutMs: 1_000 });
    const sent = await send(message(`http://localhost:${port()}/hook`), never);
    expect(sent).toEqual({ kind: 'FAILED', failure: 'ADDRESS_NOT_PUBLIC' });
  });

  test('and nothing has arrived', () => {
    expect(receiver.messages).toEqual([]);
  });
});

test('the look-up that is judged is the one that is connected with: there is no other', async () => {
  let asked = 0;
  const lookup: LookupAll = (name, options, done) => {
    asked += 1;
    leadingTo('127.0.0.1')(name, options, done);
  };
  const send = createWebhookSender({ rules: OPEN, timeoutMs: 1_000, lookup });
  const url = receiver.url.replace('127.0.0.1', 'receiver.example.no');
  expect(await send(message(url), never)).toEqual({ kind: 'DELIVERED' });
  expect(asked).toBe(1);
  expect(receiver.messages.at(-1)?.headers).toMatchObject({ 'webhook-id': 'msg_1', 'content-type': /json/ });
});

test('http is refused where it is not allowed', async () => {
  const send = createWebhookSender({ rules: { ...OPEN, allowHttp: false }, timeoutMs: 1_000 });
  expect(await send(message(receiver.url), never)).toEqual({ kind: 'FAILED', failure: 'NOT_ENCRYPTED' });
});

describe('what a receiver answers', () => {
  let server: Server;
  let answer: Parameters<typeof createServer>[1];
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer?.(request, response as never);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const send = (signal = never) =>
    createWebhookSender({ rules: OPEN, timeoutMs: 400 })(
      message(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`),
      signal,
    );

  test.each([
    [200, { kind: 'DELIVERED' }],
    [299, { kind: 'DELIVERED' }],
    [410, { kind: 'GONE' }],
    [404, { kind: 'FAILED', failure: 'HTTP_404' }],
    [500, { kind: 'FAILED', failure: 'HTTP_500' }],
  ])('%i is what it says', async (status, expected) => {
    answer = (_, response) => response.writeHead(status).end('and some words');
    expect(await send()).toEqual(expected);
  });

  test.each([301, 302, 303, 307, 308])('a redirect is not followed: %i', async (status) => {
    asked.length = 0;
    answer = (_, response) => response.writeHead(status, { location: '/elsewhere' }).end();
    expect(await send()).toEqual({ kind: 'FAILED', failure: `HTTP_${status}` });
    expect(asked).toEqual(['/hook']);
  });

  test('an answer without end is not read', async () => {
    let left = false;
    answer = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => {
        left = true;
        clearInterval(timer);
      });
    };
    expect(await send()).toEqual({ kind: 'DELIVERED' });
    await expect.poll(() => left).toBe(true);
  });

  test('silence is waited for no longer than the time-out, and not at all where the platform stops', async () => {
    answer = () => {};
    expect(await send()).toEqual({ kind: 'FAILED', failure: 'TIMEOUT' });
    const stopping = new AbortController();
    const sent = send(stopping.signal);
    stopping.abort();
    expect(await sent).toEqual({ kind: 'BROKEN_OFF' });
  });

  test('a connection that is cut, and nobody there', async () => {
    answer = (request) => request.socket.destroy();
    expect(await send()).toEqual({ kind: 'FAILED', failure: 'CONNECTION' });
    const nobody = createWebhookSender({ rules: OPEN, timeoutMs: 400 });
    expect(await nobody(message('http://127.0.0.1:1/hook'), never)).toEqual({ kind: 'FAILED', failure: 'CONNECTION' });
  });
});

import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resendDeadLetters, resumeWebhook } from '../../../db/queries/webhooks/change-webhook.ts';
import { createWebhookSender } from '../../../http/change-delivery/webhooks/send-webhook.ts';
import { WEBHOOK_OPERATION } from '../../../http/change-delivery/webhooks/webhook-page.ts';
import { createSecretSeal, SEAL_KEY_BYTES, type SecretSeal } from '../../../services/webhooks/seal-secret.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../setup/webhook-receiver.ts';
import { AUDIT, CLIENT, createWebhookWorld, SEAL, SECRET, type WebhookWorld } from './webhook-world.ts';

const HOUR = 3_600_000;
let world: WebhookWorld;
let receiver: WebhookReceiver;
let [hook, turn] = ['', 0];
beforeAll(async () => {
  world = await createWebhookWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  receiver = await startWebhookReceiver();
  turn += 1;
  hook = `hook-${turn}`;
  await world.database.owner`delete from webhook`;
  await world.register({ id: hook, url: receiver.url });
});
afterEach(() => receiver.stop());

const rename = (name: string) => world.write(`update county set name = '${name}' where number = '34'`);
const idsOf = () =>
  receiver.messages.flatMap(({ content }) => content.data.edges?.map(({ node }) => node.entityId) ?? []);
const own = () => ({
  clientId: CLIENT,
  id: hook,
  now: new Date(world.clock.now).toISOString(),
  dryRun: false,
  audit: AUDIT,
});

test('eight receivers that hang hold up nobody else, this change nor the next', async () => {
  const hanging = createServer(() => {}).listen(0, '127.0.0.1');
  await once(hanging, 'listening');
  const { port } = hanging.address() as AddressInfo;
  for (let one = 0; one < 8; one += 1)
    await world.register({ id: `a-hanging-${one}`, url: `http://127.0.0.1:${port}/` });
  world.clock.now = Date.now();
  const rules = { allowHttp: true, allowPrivateAddresses: true };
  const worker = world.worker(createWebhookSender({ rules, timeoutMs: 60_000 }));
  await rename('Innlandet mens noen henger');
  const run = worker.run();
  await expect.poll(() => receiver.messages.length).toBe(1);
  await expect.poll(() => getConnections(hanging)).toBe(8);
  await rename('Innlandet mens de ennå henger');
  const next = worker.run();
  await expect.poll(() => receiver.messages.length).toBe(2);
  await expect.poll(() => getConnections(hanging)).toBe(8);
  await worker.stop();
  await Promise.all([run, next]);
  hanging.close();
});

const getConnections = (server: Server): Promise<number> => promisify(server.getConnections.bind(server))();

test('a change is posted once, signed, with what the feed says and a cursor; nothing new is nothing posted', async () => {
  world.clock.now = Date.now();
  const worker = world.worker();
  await worker.run();
  expect(receiver.messages).toEqual([]);
  await rename('Innlandet signert');
  await worker.run();
  await worker.run();
  expect(receiver.messages).toHaveLength(1);
  const [message] = receiver.messages;
  if (message === undefined) throw new Error('no message');
  expect(new Webhook(SECRET).verify(message.body, message.headers as Record<string, string>)).toMatchObject({
    type: 'sync.changes',
    data: {
      edges: [
        { node: { kind: 'UPDATED', entityType: 'COUNTY', entityId: '34', entity: { name: 'Innlandet signert' } } },
      ],
      pageInfo: { hasNextPage: false },
    },
  });
  expect(message.content.data.pageInfo?.endCursor).toEqual(expect.any(String));
  expect(await world.state(hook)).toMatchObject({ state: 'ACTIVE', failingSince: null, deadLetters: 0 });
});

test('a receiver that answers 500 gets the same message again, later each time, and nothing else before it', async () => {
  const worker = world.worker();
  receiver.answer = () => 500;
  await rename('Innlandet 500');
  await worker.run();
  await worker.run();
  expect(receiver.messages).toHaveLength(1);
  expect(await world.state(hook)).toMatchObject({ state: 'FAILING', lastFailure: 'HTTP_500' });
  world.clock.now += 5_000;
  await worker.run();
  world.clock.now += 5_000;
  await worker.run();
  expect(receiver.messages).toHaveLength(2);
  receiver.answer = () => 200;
  world.clock.now += 10_000;
  await worker.run();
  expect(receiver.messages).toHaveLength(3);
  expect(new Set(receiver.messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(await world.state(hook)).toMatchObject({ state: 'ACTIVE', failingSince: null, lastFailure: null });
});

test('a secret sealed with a key that this process has not is no message, and is tried again later', async () => {
  const worker = world.worker();
  const other = createSecretSeal([{ id: 'newer', bytes: Buffer.alloc(SEAL_KEY_BYTES, 4) }]);
  const sealWith = ({ seal }: SecretSeal) =>
    world.database.owner`update webhook_secret set secret = ${seal(SECRET, hook)}`;
  await sealWith(other);
  await rename('Innlandet forseglet');
  await worker.run();
  expect(receiver.messages).toEqual([]);
  expect(await world.state(hook)).toMatchObject({ state: 'FAILING', lastFailure: 'SECRET_NOT_OPENED' });
  await sealWith(SEAL);
  world.clock.now += 5_000;
  await worker.run();
  expect(receiver.messages).toHaveLength(1);
});

test('a batch that has failed for three days becomes a dead letter, the feed goes on, and it can be resent', async () => {
  const worker = world.worker();
  receiver.answer = () => 503;
  await rename('Innlandet nede');
  const began = world.clock.now;
  await worker.run();
  while ((await world.state(hook))?.deadLetters === 0) {
    const { nextAttemptAt } = (await world.state(hook)) ?? {};
    world.clock.now = Date.parse(nextAttemptAt ?? '');
    await worker.run();
  }
  expect(world.clock.now - began).toBe(72 * HOUR);
  expect(receiver.messages.length).toBeGreaterThan(20);
  receiver.messages.length = 0;
  receiver.answer = () => 200;
  await world.write(`update county set name = 'Agder oppe' where number = '42'`);
  await worker.run();
  expect(idsOf()).toEqual(['42']);
  expect(await world.state(hook)).toMatchObject({ state: 'ACTIVE', deadLetters: 1 });

  receiver.answer = () => 500;
  await resendDeadLetters(world.database.api, own());
  await worker.run();
  expect(await world.state(hook)).toMatchObject({ state: 'ACTIVE', deadLetters: 1 });
  receiver.answer = () => 200;
  await rename('Innlandet igjen');
  await resendDeadLetters(world.database.api, own());
  receiver.messages.length = 0;
  await worker.run();
  // The dead letter shows the county as it is now: a copy is never put back to what it was.
  expect(idsOf()).toEqual(['34', '34']);
  expect(receiver.messages[0]?.content.data.edges?.[0]?.node.entity).toMatchObject({ name: 'Innlandet igjen' });
  expect(await world.state(hook)).toMatchObject({ deadLetters: 0 });
});

describe('what ends a webhook until its client resumes it', () => {
  test('the receiver says 410', async () => {
    const worker = world.worker();
    receiver.answer = () => 410;
    await rename('Innlandet 410');
    await worker.run();
    receiver.answer = () => 200;
    world.clock.now += 100 * HOUR;
    await rename('Innlandet 411');
    await worker.run();
    expect(receiver.messages).toHaveLength(1);
    expect(await world.state(hook)).toMatchObject({ state: 'PAUSED', reason: 'GONE', nextAttemptAt: null });
    await resumeWebhook(world.database.api, own(), null);
    await worker.run();
    expect(idsOf()).toEqual(['34', '34', '34']);
    expect(await world.state(hook)).toMatchObject({ state: 'ACTIVE', reason: null });
  });

  test('the client is withdrawn', async () => {
    await world.database.owner`update client set active = false where id = ${CLIENT}`;
    await rename('Innlandet trukket');
    await world.worker().run();
    await world.database.owner`update client set active = true where id = ${CLIENT}`;
    expect(receiver.messages).toEqual([]);
    expect(await world.state(hook)).toMatchObject({ state: 'PAUSED', reason: 'CLIENT_CLOSED' });
  });

  test.each([
    [
      'its place is older than what is kept',
      'RETENTION',
      `update change_feed set retained_from = (select max(version) + 1 from directory_commit)`,
    ],
    [
      'its client’s reach has changed',
      'REACH_CHANGED',
      `update client set municipality_numbers = '{0301,3430}' where id = '${CLIENT}'`,
    ],
  ])('%s: it is told so, and never silently begins anew', async (_, reason, statement) => {
    const worker = world.worker();
    await rename(`Innlandet ${reason}`);
    const [before] = await world.database.owner<{ from: string; reach: string[] }[]>`
      select retained_from as from, (select municipality_numbers from client where id = ${CLIENT}) as reach from change_feed`;
    await world.database.owner.unsafe(statement);
    receiver.answer = () => 500;
    await worker.run();
    receiver.answer = () => 200;
    world.clock.now += HOUR;
    await worker.run();
    world.clock.now += HOUR;
    await worker.run();
    expect(receiver.messages.map(({ content }) => [content.type, content.data])).toEqual([
      ['sync.expired', { reason }],
      ['sync.expired', { reason }],
    ]);
    expect(await world.state(hook)).toMatchObject({ state: 'FAILING', reason, nextAttemptAt: null });
    await world.database.owner`update change_feed set retained_from = ${before?.from ?? '0'}`;
    await world.database.owner`update client set municipality_numbers = ${before?.reach ?? []} where id = ${CLIENT}`;
  });
});

describe('several processes', () => {
  test('never have one webhook’s messages under way at the same time, and miss nothing', async () => {
    const [one, other] = [world.worker(), world.worker()];
    receiver.answer = async () => {
      await sleep(20);
      return 200;
    };
    const committed: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      await world.write(`update county set name = name || '-${round}' where number in ('34', '42')`);
      committed.push('34', '42');
      void one.run();
      void other.run();
      await sleep(10);
    }
    await Promise.all([one.run(), other.run()]);
    await Promise.all([one.run(), other.run()]);
    expect(receiver.mostAtOnce()).toBe(1);
    const changes = receiver.messages.flatMap(({ content }) => content.data.edges?.map(({ node }) => node.id) ?? []);
    expect(idsOf().toSorted()).toEqual(committed.toSorted());
    expect(new Set(changes).size).toBe(changes.length);
    const versions = changes.map((id) => Number(id.split('-')[0]));
    expect(versions).toEqual(versions.toSorted((left, right) => left - right));
  });

  test('share the work of many webhooks', async () => {
    const all = Array.from({ length: 6 }, (_, index) => `${hook}-${index}`);
    for (const id of all) await world.register({ id, url: receiver.url, types: ['COUNTY'] });
    await rename(`Innlandet ${hook}`);
    await Promise.all([world.worker().run(), world.worker().run()]);
    expect(idsOf()).toHaveLength(7);
  });

  test('one that dies after it has sent leaves the message to be sent again, when its lease is over', async () => {
    await rename('Innlandet krasj');
    const sent = Promise.withResolvers<void>();
    const dead = world.worker((_, signal) => {
      sent.resolve();
      return new Promise((end) => signal.addEventListener('abort', () => end({ kind: 'BROKEN_OFF' })));
    });
    void dead.run();
    // Before it sends, it looks once more for others: by the clock as it is now, so that it does not take its own lease again.
    await sent.promise;
    expect(await world.database.owner`select from webhook where lease is not null`).toHaveLength(1);
    const alive = world.worker();
    await alive.run();
    expect(receiver.messages).toEqual([]);
    world.clock.now += 61_000;
    await alive.run();
    expect(idsOf()).toEqual(['34']);
  });
});

test('a large commit comes in pages, each behind the other', async () => {
  await world.write(`insert into contact (id, office_number, role, source_id)
    select 'bulk-' || n, '0315', 'SWITCHBOARD', 'source-synthetic-examples' from generate_series(1, 250) as n`);
  await world.worker().run();
  expect(receiver.messages.map(({ content }) => content.data.edges?.length)).toEqual([100, 100, 50 + 1]);
  expect(receiver.messages.map(({ content }) => content.data.pageInfo?.hasNextPage)).toEqual([true, true, false]);
  expect(new Set(idsOf()).size).toBe(251);
});

test('a contact’s particulars are never in a message, and the secret is neither there nor in the log', async () => {
  await world.write(
    `update contact set email = 'hemmelig@example.no', role = 'OFFICE_MANAGER' where office_number = '0315'`,
  );
  receiver.answer = () => 500;
  await world.worker().run();
  const sent = receiver.messages.map(({ body, headers }) => body + JSON.stringify(headers)).join();
  expect(sent).toContain('Contact');
  for (const hidden of ['hemmelig@example.no', SECRET, SECRET.slice('whsec_'.length)]) {
    expect(sent).not.toContain(hidden);
    expect(world.logged.join()).not.toContain(hidden);
  }
  expect(JSON.stringify(await world.state(hook))).not.toContain('whsec_');
  expect(WEBHOOK_OPERATION).not.toMatch(/email|terms|capacityPlaces|comment/);
});

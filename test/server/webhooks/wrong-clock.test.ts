import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWebhookWorld, type WebhookWorld } from './webhook-world.ts';

const HOUR = 3_600_000;
let world: WebhookWorld;
beforeAll(async () => {
  world = await createWebhookWorld();
});
afterAll(() => world.stop());

test('a webhook that a server with a clock an hour ahead registered is due at once', async () => {
  world.clock.now += HOUR;
  await world.register({ id: 'ahead', url: 'https://receiver.example.no/', types: ['COUNTY'] });
  world.clock.now = Date.now();
  await world.write(`update county set name = 'Innlandet i forkant' where number = '34'`);
  await world.worker(async () => ({ kind: 'DELIVERED' })).run();
  expect(await world.state('ahead')).toMatchObject({ state: 'ACTIVE', lastSuccessAt: expect.any(String) });
});

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programFile } from '../setup/program.ts';
import { childrenOf, nameOfOffice, type ProcessWorld, startProcessWorld } from './support/two-processes.ts';

let world: ProcessWorld;
beforeAll(async () => {
  world = await startProcessWorld();
});
afterAll(() => world.stop());

test('a process that dies before it answers is replaced, and the start goes on', async () => {
  let died = 0;
  const platform = await world.startTwo({ DATABASE_URL: world.database.url }, async (parent) => {
    const second = () => childrenOf(parent, programFile('server.ts')).sort((a, b) => a - b)[1];
    await expect.poll(second, { timeout: 240_000, interval: 20 }).toBeDefined();
    died = second() ?? 0;
    process.kill(died, 'SIGKILL');
  });
  expect(platform.workers()).toHaveLength(2);
  expect(platform.workers()).not.toContain(died);
  platform.child.kill('SIGTERM');
  expect(await platform.ended).toBe('0');
});

test('with the embedded database there is one, whoever asks, and it ends with the processes', async () => {
  const platform = await world.startTwo({ SYNTHETIC_CASES: '0' });
  const servers = childrenOf(platform.child.pid ?? 0, join(world.folder, 'postgres'));
  const ofWorkers = platform.workers().flatMap((id) => childrenOf(id, 'postgres'));
  expect({ servers: servers.length, ofWorkers }).toEqual({ servers: 1, ofWorkers: [] });
  expect(await nameOfOffice(platform.url)).toBeTypeOf('string');
  platform.child.kill('SIGTERM');
  expect(await platform.ended).toBe('0');
  await expect.poll(() => childrenOf(1, join(world.folder, 'postgres'))).toEqual([]);
});

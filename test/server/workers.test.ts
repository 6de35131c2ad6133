import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchPlatform } from '../setup/program.ts';
import { developmentTokens } from '../setup/tokens.ts';
import { ask, nameOfOffice, type ProcessWorld, startProcessWorld } from './support/two-processes.ts';

let world: ProcessWorld;
beforeAll(async () => {
  world = await startProcessWorld();
});
afterAll(() => world.stop());

/** What several questions are answered, each by the process whose turn it is. */
async function namesNow(url: string): Promise<string[]> {
  const names = new Set<string>();
  for (let time = 0; time < 8; time += 1) names.add(await nameOfOffice(url));
  return [...names];
}

test('several processes behind one port: what one keeps is forgotten by all, and a key counts once', async () => {
  const platform = await world.startTwo({ DATABASE_URL: world.database.url });
  expect(platform.workers()).toHaveLength(2);
  // Both have the answer at hand.
  for (let time = 0; time < 8; time += 1) expect(await nameOfOffice(platform.url)).not.toBe('Nav Eksempel');
  await world.database.owner`update office set name = 'Nav Eksempel' where number = '1640'`;
  await expect.poll(() => namesNow(platform.url)).toEqual(['Nav Eksempel']);

  const token = await (await developmentTokens(world.folder))('MUNICIPALITY', '3430');
  const input = {
    items: [{ office: '1640', role: 'DEBT_COUNSELLOR', name: 'Eksempel én' }],
    idempotencyKey: '3f0e5a3e-0c55-4c29-9d5f-0d0a4b8f7a11',
  };
  const save = () =>
    ask<{ saveContacts: { results: { id: string }[]; change: { id: string } } }>(
      platform.url,
      'mutation ($input: SaveContactsInput!) { saveContacts(input: $input) { results { id } change { id } } }',
      { variables: { input }, token },
    );
  const answers = [];
  for (let time = 0; time < 4; time += 1) answers.push(JSON.stringify(await save()));
  expect(new Set(answers).size).toBe(1);
  expect(await world.database.owner`select from contact where name = 'Eksempel én'`).toHaveLength(1);

  const [first, second] = platform.workers();
  process.kill(first ?? 0, 'SIGKILL');
  await expect.poll(() => platform.workers().filter((id) => id !== second)).toHaveLength(1);
  expect(platform.workers()).toContain(second);
  for (let time = 0; time < 4; time += 1) expect(await nameOfOffice(platform.url)).toBe('Nav Eksempel');

  platform.child.kill('SIGTERM');
  expect(await platform.ended).toBe('0');
  await expect(nameOfOffice(platform.url)).rejects.toThrow();
});

test('a start that cannot be ends them all, and says why once', async () => {
  const { said, ended } = launchPlatform({
    WORKERS: '2',
    DATA_DIR: world.folder,
    DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x',
  });
  expect(await ended).toBe('1');
  expect(said.err).toMatch(/DATABASE_URL/);
});

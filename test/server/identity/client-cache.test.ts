import { beforeEach, expect, test } from 'vitest';
import { CLIENT_CACHE_MS, type ClientCache, createClientCache } from '../../../http/identity/client-cache.ts';
import type { ClientRecord } from '../../../services/identity/resolve-viewer.ts';

const record = (name: string): ClientRecord => ({
  id: 'example',
  name,
  organisationNumber: '999990001',
  role: 'PORTAL',
  governor: null,
  municipalities: [],
  active: true,
  operationsMode: 'LOG',
});

let now = 0;
let asked = 0;
let register: () => Promise<readonly ClientRecord[]>;
let clients: ClientCache;
beforeEach(() => {
  now = 0;
  asked = 0;
  register = async () => [record('first')];
  clients = createClientCache(
    () => {
      asked += 1;
      return register();
    },
    () => now,
  );
});

test('the register’s word is taken for a second, counted from when it was asked', async () => {
  expect(clients.cached('999990001')).toBeNull();
  register = async () => {
    now += 400;
    return [record('first')];
  };
  const first = await clients.find('999990001');
  now = CLIENT_CACHE_MS - 1;
  expect(clients.cached('999990001')).toBe(first);
  expect(clients.cached('999990002')).toBeNull();
  expect(asked).toBe(1);
  now = CLIENT_CACHE_MS;
  expect(clients.cached('999990001')).toBeNull();
  await clients.find('999990001');
  expect(asked).toBe(2);
});

test('whoever is registered just now is known at once: that somebody is not is never kept', async () => {
  register = async () => [];
  expect(await clients.find('999990001')).toEqual([]);
  register = async () => [record('new')];
  expect(await clients.find('999990001')).toMatchObject([{ name: 'new' }]);
});

test('what is asked for this moment is asked, and holds for the others too', async () => {
  await clients.find('999990001');
  register = async () => [record('changed')];
  expect(await clients.find('999990001')).toMatchObject([{ name: 'changed' }]);
  expect(clients.cached('999990001')).toMatchObject([{ name: 'changed' }]);
  register = async () => [];
  await clients.find('999990001');
  expect(clients.cached('999990001')).toBeNull();
});

test('an answer that was asked for earlier and comes later does not bring the old state back', async () => {
  const slow = Promise.withResolvers<readonly ClientRecord[]>();
  register = () => slow.promise;
  const before = clients.find('999990001');
  now = 10;
  register = async () => [record('newer')];
  await clients.find('999990001');
  slow.resolve([record('older')]);
  await before;
  expect(clients.cached('999990001')).toMatchObject([{ name: 'newer' }]);
});

test('a register that cannot be reached is an error each time, and nothing is kept of it', async () => {
  register = async () => {
    throw new Error('away');
  };
  await expect(clients.find('999990001')).rejects.toThrow('away');
  expect(clients.cached('999990001')).toBeNull();
});

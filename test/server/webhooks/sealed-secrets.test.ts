import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../config.ts';
import { startServer } from '../../../start-server.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

const PLAIN = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const OLD = `2025-01:${keyOf(1)}`;
const NEW = `2026-11:${keyOf(2)}`;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What a production server with such keys says at its start. */
async function start(keys: string | null): Promise<string> {
  const config = readConfig({
    NODE_ENV: 'production',
    PORT: '0',
    WEB: 'off',
    DATABASE_URL: database.url,
    DATABASE_CONNECTIONS_MAX: '4',
    SHUTDOWN_GRACE_MS: '0',
    TOKEN_ISSUER: 'https://maskinporten.no/',
    TOKEN_METADATA_URL: 'https://maskinporten.no/.well-known/oauth-authorization-server',
    TOKEN_AUDIENCE: 'https://tjenestegraf.example.no',
    ...(keys !== null && { WEBHOOK_KEYS: keys }),
  });
  try {
    const server = await startServer(config, pino({ level: 'silent' }));
    await server.close();
    return 'STARTED';
  } catch (error) {
    return String(error);
  }
}

const stored = async () => {
  const rows = await database.owner<{ secret: string }[]>`select secret from webhook_secret order by id`;
  return rows.map(({ secret }) => secret);
};

test('without webhooks a server in production needs no key', async () => expect(await start(null)).toBe('STARTED'));

test('where there are webhooks it refuses to start without a key, and with one seals what lay open', async () => {
  await database.owner`
    insert into webhook (id, client_id, url, place, created_at)
    select 'webhook-1', id, 'https://receiver.example.no/', 'x', now() from client limit 1`;
  await database.owner`insert into webhook_secret (webhook_id, secret, created_at) values ('webhook-1', ${PLAIN}, now())`;
  expect(await start(null)).toContain('WEBHOOK_KEYS: is required in production');
  expect(await stored()).toEqual([PLAIN]);
  expect(await start(OLD)).toBe('STARTED');
  expect(await stored()).toEqual([expect.stringMatching(/^sealed\.2025-01\./)]);
});

test('a key is changed by giving the new one first: all is sealed with it, and the old one can go', async () => {
  expect(await start(NEW)).toContain('WEBHOOK_KEYS: the secret of webhook-1 was sealed with key "2025-01"');
  expect(await start(`${NEW},${OLD}`)).toBe('STARTED');
  expect(await stored()).toEqual([expect.stringMatching(/^sealed\.2026-11\./)]);
  expect(await start(NEW)).toBe('STARTED');
});

test('other bytes under the same name are refused at the start, not at the next message', async () =>
  expect(await start(`2026-11:${keyOf(9)}`)).toContain('WEBHOOK_KEYS: the secret of webhook-1 does not open'));

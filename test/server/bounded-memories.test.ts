import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { generateKeyPair, SignJWT } from 'jose';
import { type Logger, pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { trustIn } from '../../http/endpoint/asker-address.ts';
import { createRateLimit } from '../../http/endpoint/rate-limit.ts';
import { createTokenCache } from '../../http/identity/token-cache.ts';
import { createSourceGuard } from '../../http/operations/guard-source.ts';
import { createOperationRegister } from '../../http/stored-operations/operation-register.ts';
import { resolveStoredOperations } from '../../http/stored-operations/resolve-stored-operation.ts';
import { PUBLIC_VIEWER } from '../../services/identity/viewer.ts';
import { operationId } from '../../services/stored-operations/operation-id.ts';
import { bytesHeld } from '../setup/held-memory.ts';

const MB = 2 ** 20;

/** Whatever the door remembers of those who ask: none of it grows with how many ask, or how much. */
describe('the platform remembers a bounded number of', () => {
  test('tokens that it found good: one is looked at again when a thousand others were shown since', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const [issuer, audience] = ['https://issuer.example.no/', 'https://tjenestegraf.example.no'];
    let looked = 0;
    const keys = async () => {
      looked += 1;
      return publicKey;
    };
    const bounds = { lifetimeMaxSeconds: 3_600, clockToleranceSeconds: 10, tokenBytesMax: 8_192 };
    const rules = { ...bounds, issuer, audience, organisationClaim: 'CONSUMER' } as const;
    const { verify } = createTokenCache([{ keys, rules }]);
    const issued = Date.parse('2026-11-23T12:00:00Z');
    const sign = (jti: number) =>
      new SignJWT({
        jti: String(jti),
        consumer: { authority: 'iso6523-actorid-upis', ID: '0192:999888777' },
        scope: 'a',
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issued / 1_000)
        .setExpirationTime(issued / 1_000 + 600)
        .sign(privateKey);
    const show = async (token: string) => expect(await verify(token, new Date(issued))).toMatchObject({ kind: 'ok' });
    const first = await sign(0);
    await show(first);
    for (let other = 1; other < 1_000; other += 1) await show(await sign(other));
    const last = await sign(1_000);
    await show(last);
    looked = 0;
    await show(last);
    expect(looked).toBe(0);
    await show(first);
    expect(looked).toBe(1);
  });

  describe('operations that were looked up', () => {
    const stored = Array.from({ length: 2_001 }, (_, index) => `stored ${index}`);
    let looked: string[] = [];
    let at = 0;
    const register = (ids: readonly string[] = stored) =>
      createOperationRegister(
        new Map([['own', 'text']]),
        {
          async find(id) {
            looked.push(id);
            return id;
          },
          async ids() {
            looked.push('all ids');
            return ids;
          },
        },
        () => at,
      );

    test('one is looked up again when two thousand others were asked for since', async () => {
      const { textOf } = register();
      for (const id of stored) expect(await textOf(id)).toBe(id);
      looked = [];
      expect([await textOf('own'), await textOf('stored 2000'), await textOf('stored 0')]).toEqual([
        'text',
        'stored 2000',
        'stored 0',
      ]);
      expect(looked).toEqual(['stored 0']);
    });

    test('whoever invents ids asks the database once a second, however many at once', async () => {
      const ids = ['stored 0'];
      const { textOf } = register(ids);
      looked = [];
      await Promise.all(
        Array.from({ length: 100 }, async (_, index) => expect(await textOf(`invented ${index}`)).toBeNull()),
      );
      for (let other = 0; other < 100; other += 1) expect(textOf(`invented ${other}`)).toBeNull();
      expect(looked).toEqual(['all ids']);
      ids.push('invented 7');
      at += 1_001;
      expect(await textOf('invented 7')).toBe('invented 7');
      expect(await textOf('stored 0')).toBe('stored 0');
      expect(looked).toEqual(['all ids', 'all ids', 'invented 7', 'stored 0']);
    });
  });

  test('unstored operations that the log named: one is named again when a thousand others were', async () => {
    const lines: { readonly operationHash?: string }[] = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) }) as Logger;
    const register = createOperationRegister(new Map(), { find: async () => null, ids: async () => [] });
    const resolve = resolveStoredOperations({ register, publicMode: 'WARN' }, log);
    const ask = async (query: string) =>
      expect((await resolve(PUBLIC_VIEWER, { query })).warning).toContain('not stored');
    for (let time = 0; time < 2; time += 1) await ask('{ first }');
    expect(lines).toHaveLength(1);
    for (let other = 0; other < 1_000; other += 1) await ask(`{ other${other} }`);
    await ask('{ first }');
    const hash = operationId('{ first }');
    expect(lines.filter(({ operationHash }) => operationHash === hash)).toHaveLength(2);
  });

  test('texts that passed the limits: one is judged again when five hundred others passed since', () => {
    let judged = 0;
    const guard = createSourceGuard(() => {
      judged += 1;
      return { code: 'OK', cost: 1, hasUnknownField: false };
    });
    const ask = (query: string) => guard({ query }, 'PUBLIC');
    for (let time = 0; time < 2; time += 1) ask('{ first }');
    expect(judged).toBe(1);
    for (let other = 0; other < 500; other += 1) ask(`{ other${other} }`);
    judged = 0;
    ask('{ first }');
    ask('{ other499 }');
    expect(judged).toBe(1);
  });

  test('texts that passed the limits, of which none is long', async () => {
    const guard = createSourceGuard(() => ({ code: 'OK', cost: 1, hasUnknownField: false }));
    const before = await bytesHeld();
    for (let other = 0; other < 400; other += 1) {
      guard({ query: Buffer.from(`{ a${other} } # ${'ŋ'.repeat(40_000)}`).toString() }, 'PUBLIC');
    }
    expect((await bytesHeld()) - before).toBeLessThan(10 * MB);
    guard({ query: '{ a }' }, 'PUBLIC');
  });

  test('addresses that asked within the minute', async () => {
    const count = createRateLimit({
      requestsPerMinute: 10,
      costPerMinute: 100,
      trusts: trustIn({ hops: 1 }),
      readers: { proven: () => null },
    });
    const remaining = (address: string) => {
      const request = new IncomingMessage(new Socket());
      request.headers['x-forwarded-for'] = address;
      return count(request, PUBLIC_VIEWER).headers().join();
    };
    const before = await bytesHeld();
    for (let caller = 0; caller < 100_000; caller += 1)
      remaining(`2001:db8:${(caller >> 16).toString(16)}:${(caller & 0xffff).toString(16)}::1`);
    // Twenty thousand take 6.3 MB; a hundred thousand would take five times that.
    expect((await bytesHeld()) - before).toBeLessThan(9 * MB);
    expect(remaining('2001:db8:1:869f::2')).toContain('"requests";r=8');
    expect(remaining('2001:db8::1')).toContain('"requests";r=9');
  });
});

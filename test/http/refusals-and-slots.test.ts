import { describe, expect, test } from 'vitest';
import { createClientSlots } from '../../http/client-slots.ts';
import { trustIn } from '../../http/endpoint/asker-address.ts';
import { createReaderAddresses, READER_HEADER } from '../../http/endpoint/reader-address.ts';
import { failureFor, sharedFailure } from '../../http/endpoint/shared-outcome.ts';

describe('what a client has under way', () => {
  test('is as much as it may, and as all may together; what is given back is free once', () => {
    const slots = createClientSlots({ perClientMax: 2, totalMax: 3 });
    const first = slots.take('a');
    expect(typeof first).toBe('function');
    expect(typeof slots.take('a')).toBe('function');
    expect(slots.take('a')).toBe('CLIENT');
    expect([typeof slots.take('b'), slots.taken()]).toEqual(['function', 3]);
    expect(slots.take('b')).toBe('PROCESS');
    if (typeof first === 'function') for (const _ of [1, 2]) first();
    expect(slots.taken()).toBe(2);
    expect(typeof slots.take('a')).toBe('function');
    expect(slots.take('a')).toBe('CLIENT');
  });
});

describe('a failure that many wait for', () => {
  const response = (status: number, body: string) => ({
    status,
    bytes: Buffer.from(body),
    contentType: 'application/json',
  });
  test.each([
    ['of the platform', 500, '{}', true],
    ['of the platform, above', 503, '{}', true],
    ['a question’s own', 499, '{}', false],
    ['an answer', 200, '{"data":{}}', false],
    ['a field that took too long', 200, '{"errors":[{"extensions":{"code":"TIMEOUT"}}]}', true],
  ])('%s is shared: %j', (_, status, body, isShared) => {
    expect(sharedFailure(response(status, body), 'id-1')?.kind).toBe(isShared ? 'FAILED' : undefined);
  });

  test('carries each caller’s own id wherever it stands', () => {
    const failed = sharedFailure(response(503, '{"id":"id-1","again":"id-1"}'), 'id-1');
    if (failed?.kind !== 'FAILED') throw new Error('expected a failure');
    expect(failureFor(failed, 'id-2').bytes.toString()).toBe('{"id":"id-2","again":"id-2"}');
  });
});

test('a number of proxies is believed so far and no further, those at addresses however far, and else nobody', () => {
  expect([0, 1, 2].map((hop) => trustIn({ hops: 2 })('192.0.2.1', hop))).toEqual([true, true, false]);
  expect(trustIn('NONE')('192.0.2.1', 0)).toBe(false);
  const named = trustIn({ addresses: ['10.0.0.0/8'] });
  expect([named('10.9.9.9', 5), named('11.0.0.1', 0)]).toEqual([true, false]);
});

test('a page’s reader is believed with the proof of this very address, and with no other', () => {
  const readers = createReaderAddresses(Buffer.alloc(32, 1));
  const header = readers.headersFor('192.0.2.1')[READER_HEADER]!;
  expect(readers.proven(header)).toBe('192.0.2.1');
  const proof = header.slice(0, header.indexOf(' '));
  for (const forged of [
    `${proof} 192.0.2.2`,
    proof,
    '192.0.2.1',
    ` 192.0.2.1`,
    `${proof.slice(1)} 192.0.2.1`,
    `${proof}x 192.0.2.1`,
    '',
  ])
    expect(readers.proven(forged)).toBeNull();
  expect(createReaderAddresses(Buffer.alloc(32, 2)).proven(header)).toBeNull();
});

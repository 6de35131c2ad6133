import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodingFor, formFor, type Packable } from '../../http/response-cache/content-encoding.ts';
import { matchesEtag } from '../../http/response-cache/if-none-match.ts';

describe('the form in which an answer is sent', () => {
  test.each([
    ['nothing', undefined, 5_000, null],
    ['brotli and gzip alike', 'gzip, br', 5_000, 'br'],
    ['gzip more than brotli', 'br;q=0.5, gzip;q=0.8', 5_000, 'gzip'],
    ['gzip by its old name', 'x-gzip', 5_000, 'gzip'],
    ['capital letters', 'GZIP', 5_000, 'gzip'],
    ['nothing packed', 'br;q=0, gzip;q=0', 5_000, null],
    ['plain more than packed', 'identity, gzip;q=0.5', 5_000, null],
    ['plain as much as packed', 'identity, gzip', 5_000, 'gzip'],
    ['anything', '*', 5_000, null],
    ['anything but plain', 'identity;q=0, *', 5_000, 'br'],
    ['anything but plain and brotli', 'identity;q=0, br;q=0, *', 5_000, 'gzip'],
    ['nothing at all', '*;q=0', 5_000, null],
    ['a weight that is none', 'gzip;q=much', 5_000, null],
    ['brotli, of an answer of 1 024 bytes', 'br', 1_024, 'br'],
    ['brotli, of a smaller one', 'br', 1_023, null],
    ['brotli and nothing plain, of a smaller one', 'br, identity;q=0', 1_023, 'br'],
  ])('for a client that takes %s', (_, header, bytes, form) => expect(encodingFor(header, bytes)).toBe(form));

  const packable = (plain: Buffer): Packable => ({ plain, packed: new Map() });
  test('is packed once for all who ask for it so', async () => {
    const one = packable(Buffer.alloc(4_000, 'a'));
    const [first, second] = [formFor(one, 'gzip'), formFor(one, 'gzip')];
    expect(second).toBe(first);
    const { bytes, encoding } = await first;
    expect([encoding, gunzipSync(bytes).equals(one.plain), bytes.buffer.byteLength]).toEqual([
      'gzip',
      true,
      bytes.length,
    ]);
    expect((await formFor(one, 'br')).encoding).toBe('br');
    expect(formFor(one, undefined)).toEqual({ bytes: one.plain, encoding: null });
  });

  test('is plain where packing does not gain half', async () => {
    const noise = Buffer.from(Array.from({ length: 3_000 }, (_, i) => (i * i * 31 + (i >> 3) * 17) % 251));
    const mixed = (noisy: number) => Buffer.concat([noise.subarray(0, noisy), Buffer.alloc(3_000 - noisy, 'a')]);
    expect(
      (await formFor(packable(Buffer.from(crypto.getRandomValues(new Uint8Array(2_000)))), 'gzip')).encoding,
    ).toBeNull();
    expect((await formFor(packable(mixed(300)), 'gzip')).encoding).toBe('gzip');
    const small = packable(Buffer.from(crypto.getRandomValues(new Uint8Array(500))));
    expect((await formFor(small, 'gzip, identity;q=0')).encoding).toBe('gzip');
  });
});

describe('an answer that a client holds already', () => {
  test.each([
    [undefined, false],
    ['*', true],
    [' * ', true],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['"b"', false],
    ['a', false],
    ['"b,a"', false],
  ])('named as %s', (header, holds) => expect(matchesEtag(header, 'W/"a"')).toBe(holds));
});

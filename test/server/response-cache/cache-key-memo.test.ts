import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { CacheKeyMemo } from '../../../http/response-cache/cache-key-memo.ts';
import { bytesHeld } from '../../setup/held-memory.ts';

const MB = 2 ** 20;
const PUBLIC = 'PUBLIC\nPOST\napplication/json\n\n';

/** Two texts of one length with one checksum, whatever it starts from. */
function twins(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let index = 0; ; index += 1) {
    const text = hash('sha256', String(index), 'base64');
    const sum = crc32(text);
    const other = seen.get(sum);
    if (other !== undefined) return [other, text];
    seen.set(sum, text);
  }
}

test('a question is known again by its bytes, and only to whoever may see the same', () => {
  const keys = new CacheKeyMemo();
  const body = Buffer.from('{"query":"{ counties { name } }"}');
  keys.remember(PUBLIC, body, 'key');
  expect(keys.find(PUBLIC, Buffer.from(body))).toBe('key');
  expect(keys.find(PUBLIC.replace('PUBLIC', 'PORTAL'), body)).toBe(null);
  expect(keys.find(PUBLIC, Buffer.concat([body, Buffer.from(' ')]))).toBe(null);
  // The bytes are those of the connection, which writes the next question over them.
  body.fill(' ');
  expect(keys.find(PUBLIC, Buffer.from('{"query":"{ counties { name } }"}'))).toBe('key');
  expect(keys.find(PUBLIC, body)).toBe(null);
});

test('of two with one checksum, questions or askers, none is taken for the other', () => {
  const keys = new CacheKeyMemo();
  const [one, other] = twins();
  keys.remember(PUBLIC, Buffer.from(one), 'one');
  expect(keys.find(PUBLIC, Buffer.from(other))).toBe(null);
  keys.remember(PUBLIC, Buffer.from(other), 'other');
  expect([keys.find(PUBLIC, Buffer.from(one)), keys.find(PUBLIC, Buffer.from(other))]).toEqual([null, 'other']);
  const body = Buffer.from('{"query":"{ counties { name } }"}');
  keys.remember(one, body, 'of one');
  expect([keys.find(one, body), keys.find(other, body)]).toEqual(['of one', null]);
});

test.each([
  ['long', 5_000, 4_000],
  ['short', 40_000, 20],
])(
  'of questions that were answered from memory, %s ones, a bounded number is remembered',
  async (_, questions, length) => {
    const keys = new CacheKeyMemo();
    const before = await bytesHeld();
    const body = (index: number) => Buffer.from(`${index}`.padEnd(length, 'ŋ'));
    for (let index = 0; index < questions; index += 1) {
      keys.remember(PUBLIC, body(index), `${PUBLIC}\n${body(index)}`);
    }
    expect((await bytesHeld()) - before).toBeLessThan(9 * MB);
    expect(keys.find(PUBLIC, body(questions - 1))).not.toBe(null);
    expect(keys.find(PUBLIC, body(0))).toBe(null);
  },
);

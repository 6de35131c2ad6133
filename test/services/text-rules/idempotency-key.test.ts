import { expect, test } from 'vitest';
import { checkIdempotencyKey } from '../../../services/text-rules/idempotency-key.ts';

test('a key that a caller could send twice without meaning to is refused: too short, too long, or with spaces', () => {
  for (const wrong of ['', '1234567', 'a'.repeat(101), 'flytting 2026', 'flytting-å-2026']) {
    expect(() => checkIdempotencyKey(wrong, ['input', 'idempotencyKey'])).toThrow(
      /^input\.idempotencyKey: .*IDEMPOTENCY_KEY/,
    );
  }
});

test('a UUID and a key of the caller’s own making are both keys', () => {
  for (const key of ['6f1c2d1e-7a35-4c6e-9d2b-0a1b2c3d4e5f', 'flytting-2026-12']) {
    expect(checkIdempotencyKey(key, ['key'])).toBe(key);
  }
});

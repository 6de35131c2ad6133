import { InputError } from './input-error.ts';

const SHAPE = /^[\x21-\x7e]{8,100}$/;

/**
 * The caller's own key for a write: the same key with the same input does the write once, however often it is sent.
 *
 * @throws InputError rule `IDEMPOTENCY_KEY`.
 */
export function checkIdempotencyKey(value: string, path: readonly string[]): string {
  if (SHAPE.test(value)) return value;
  throw new InputError(path, 'IDEMPOTENCY_KEY', 'expected 8 to 100 printable ASCII characters without spaces');
}

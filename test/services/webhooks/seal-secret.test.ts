import { expect, test } from 'vitest';
import {
  createSecretSeal,
  SEAL_KEY_BYTES,
  SealError,
  type SealedSecret,
} from '../../../services/webhooks/seal-secret.ts';

const key = (id: string, byte: number) => ({ id, bytes: Buffer.alloc(SEAL_KEY_BYTES, byte) });
const SECRET = 'whsec_c2VjcmV0';
const first = createSecretSeal([key('2025-01', 1)]);

test('a sealed secret opens for its own webhook and shows nothing of itself, sealed twice never the same', () => {
  const sealed = first.seal(SECRET, 'webhook-1');
  expect(first.open(sealed, 'webhook-1')).toBe(SECRET);
  expect(sealed).not.toContain(SECRET.slice(6));
  expect(first.seal(SECRET, 'webhook-1')).not.toBe(sealed);
});

test('copied to another webhook, changed by one bit or read with other bytes of the same name, it does not open', () => {
  const sealed = first.seal(SECRET, 'webhook-1');
  expect(() => first.open(sealed, 'webhook-2')).toThrow(SealError);
  const bytes = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
  for (const at of [0, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const text = `sealed.2025-01.${changed.toString('base64url')}` as SealedSecret;
    expect(() => first.open(text, 'webhook-1')).toThrow(SealError);
  }
  expect(() => createSecretSeal([key('2025-01', 2)]).open(sealed, 'webhook-1')).toThrow(SealError);
});

test('a new key seals, the older one still opens, and without it the error names the key and not the secret', () => {
  const sealed = first.seal(SECRET, 'webhook-1');
  const both = createSecretSeal([key('2026-11', 2), key('2025-01', 1)]);
  expect([both.open(sealed, 'webhook-1'), both.isCurrent(sealed)]).toEqual([SECRET, false]);
  const anew = both.seal(SECRET, 'webhook-1');
  const alone = createSecretSeal([key('2026-11', 2)]);
  expect([alone.open(anew, 'webhook-1'), alone.isCurrent(anew)]).toEqual([SECRET, true]);
  expect(() => alone.open(sealed, 'webhook-1')).toThrow(/^(?!.*whsec).*"2025-01".*$/);
});

test('a secret from before there were keys opens as it is, and is one to be sealed', () => {
  expect([first.open(SECRET as SealedSecret, 'webhook-1'), first.isCurrent(SECRET)]).toEqual([SECRET, false]);
});

import { z } from 'zod';
import { readTrustedProxies, type TrustedProxies } from './services/identity/trusted-proxies.ts';
import { readSchedule, type ScheduledImport } from './services/sources/schedule/read-schedule.ts';
import type { SealKey } from './services/webhooks/seal-secret.ts';

/** What a setting's text may be, and what is made of it. */

export const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be from ${minimum} to ${maximum}`);
export const httpUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:\/\//.test(value), 'must be an http(s) URL');
export const postgresUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^postgres(ql)?:\/\//.test(value), 'must be a postgres:// URL');

export const importSchedule = z.string().transform((value, context): readonly ScheduledImport[] => {
  try {
    return readSchedule(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is wrong' });
    return z.NEVER;
  }
});

export const corsOrigins = z.string().transform((value, context): 'ALL' | ReadonlySet<string> => {
  if (value === '*') return 'ALL';
  const origins = value === 'none' ? [] : value.split(',').map((origin) => origin.trim());
  if (origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)) return new Set(origins);
  context.addIssue({ code: 'custom', message: 'must be *, none, or origins such as https://portal.example.no' });
  return z.NEVER;
});

export const secretKey = z
  .string()
  .refine(
    (value) => /^[A-Za-z0-9+/]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length >= 32,
    'must be base64 of at least 32 bytes',
  );

/** `id:base64`, several with commas between. */
export const webhookKeys = z.string().transform((value, context): readonly SealKey[] => {
  const keys = value.split(',').map((one) => /^([a-z0-9-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(one.trim()));
  const ids = new Set(keys.map((key) => key?.[1]));
  if (keys.every((key) => key !== null) && ids.size === keys.length)
    return keys.map(([, id = '', base64 = '']) => ({ id, bytes: Buffer.from(base64, 'base64') }));
  context.addIssue({
    code: 'custom',
    message: 'must be id:base64 of 32 bytes, several with commas between, each id once',
  });
  return z.NEVER;
});

export const jsonList = z.string().refine((value) => {
  try {
    return Array.isArray(JSON.parse(value));
  } catch {
    return false;
  }
}, 'must be a JSON list');

export const trustedProxies = z.string().transform((value, context): TrustedProxies => {
  const trusted = readTrustedProxies(value);
  if (trusted !== null) return trusted;
  const message = 'must be no, how many proxies stand in front, or their addresses such as 10.0.0.0/8,fd00::/8';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

export const securityContact = z
  .string()
  .refine((value) => /^(?:mailto:\S+@\S+|https:\/\/\S+)$/.test(value), 'must be mailto:… or https://…');

export const smtpUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^smtps?:\/\//.test(value), 'must be smtp://host:587 or smtps://host');

export const mailAddress = z.email('must be an e-mail address');

import { z } from 'zod';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day that exists, `YYYY-MM-DD`. */
export const localDate = z.string().refine((text) => {
  if (!DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}, 'must be a day written YYYY-MM-DD');

/** A wall time, `HH:MM` up to 24:00. */
export const localTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time written HH:MM');

export const municipalityNumber = z.string().regex(/^\d{4}$/, 'must be four digits');
export const officeNumber = z.string().regex(/^\d{4}$/, 'must be four digits');
export const organisationNumber = z.string().regex(/^\d{9}$/, 'must be nine digits');
export const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number in E.164 form');
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
export const text = z.string().trim().min(1);

/** The same text in each language of the platform. */
export const texts = z.strictObject({ nb: text, nn: text, en: text });
export const url = z.url({ protocol: /^https?$/ });

/** [validFrom, validTo); null: not stated. */
export const period = { validFrom: localDate.nullable(), validTo: localDate.nullable() };

/** Every fact row names its source; `verifiedAt` is absent until a person has confirmed it. */
export const sourced = {
  sourceId: slug,
  verifiedAt: z.iso.datetime({ offset: true }).nullable().default(null),
};

export const address = z.strictObject({
  street: text,
  postalCode: z.string().regex(/^\d{4}$/, 'must be four digits'),
  city: text,
});

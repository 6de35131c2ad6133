import { z } from 'zod';
import { localDate, municipalityNumber, period, sourced, text } from './primitives.ts';

const amount = z.int().nonnegative();

export const circularRow = z.strictObject({
  id: z.string().regex(/^A-\d+\/\d{2,4}$/, 'must be a number such as A-3/2023'),
  title: text,
  publishedOn: localDate.nullable(),
  inferred: z.boolean(),
  ...sourced,
});

export const rateCategoryRow = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be capitals joined by underscores'),
  label: text,
  kind: z.enum(['ADULT', 'CHILD']),
  ageFrom: z.int().nonnegative().nullable(),
  ageTo: z.int().nonnegative().nullable(),
  ...period,
  ...sourced,
});

export const ratePeriodRow = z.strictObject({
  validFrom: localDate,
  validTo: localDate.nullable(),
  confirmedTo: localDate,
  circular: z.string().nullable(),
  amounts: z.record(z.string(), amount),
  ...sourced,
});

export const municipalRateRow = z.strictObject({
  municipality: municipalityNumber,
  category: z.string(),
  amountPerMonth: amount,
  validFrom: localDate,
  validTo: localDate.nullable(),
  confirmedTo: localDate,
  ...sourced,
});

import { z } from 'zod';
import { municipalityNumber, sourced, text, texts as textInLanguages } from './primitives.ts';

const basis = z.enum(['STATUTE', 'PRACTICE_NORM', 'SUPERVISORY_REQUIREMENT']);
const legalBasis = z.strictObject({ act: text, section: text, url: z.url({ protocol: /^https?$/ }).nullable() });
const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be capitals joined by underscores');

const texts = {
  name: text,
  summary: text,
  description: text.nullable(),
  targetGroup: text.nullable(),
  conditions: z.array(text),
  howToApply: text.nullable(),
  whatToBring: z.array(text),
  phases: z.array(z.strictObject({ number: z.int().positive(), title: text, description: text })),
  complaint: z.strictObject({ deadline: text, basis, body: text, route: text }).nullable().default(null),
};

export const catalogueRow = z.strictObject({
  code,
  category: code,
  ...texts,
  legalBasis: z.array(legalBasis).min(1),
  deadlines: z.array(
    z.strictObject({
      kind: z.enum(['DECISION', 'EMERGENCY_HELP', 'INTERIM_REPLY', 'COMPLAINT', 'COMPLAINT_HANDLING']),
      text,
      basis,
      legalBasis: legalBasis.nullable(),
    }),
  ),
  rights: z.array(textInLanguages).default([]),
  relatedCodes: z.array(code),
  searchWords: z.array(text),
  providedByNav: z.boolean(),
  ...sourced,
});

export const municipalServiceRow = z.strictObject({ municipality: municipalityNumber, code, ...texts, ...sourced });

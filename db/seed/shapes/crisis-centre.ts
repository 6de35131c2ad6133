import { z } from 'zod';
import { address, municipalityNumber, period, phoneNumber, slug, sourced, text, url } from './primitives.ts';

export const AGREEMENT_FORMS = [
  'INTER_MUNICIPAL_COMPANY',
  'HOST_MUNICIPALITY',
  'PURCHASE_AGREEMENT',
  'OWN_OPERATION',
  'NOT_REPORTED',
] as const;

export const crisisCentreRow = z
  .strictObject({
    id: slug,
    name: text,
    openAroundTheClock: z.boolean().nullable(),
    addressWithheld: z.boolean(),
    address: address.nullable(),
    website: url.nullable(),
    municipalitiesKnown: z.enum(['COMPLETE', 'PARTIAL', 'OUTDATED', 'NOT_FOUND']),
    note: text.nullable(),
    phones: z.array(
      z.strictObject({
        id: slug,
        number: phoneNumber,
        purpose: z.enum(['SWITCHBOARD', 'EMERGENCY', 'CRISIS_LINE', 'DEBT_ADVICE', 'OTHER']),
        /** Why sources disagree on the number; null: they do not. */
        disputeReason: text.nullable(),
        comment: text.nullable(),
        ...sourced,
      }),
    ),
    agreements: z.array(
      z.strictObject({
        id: slug,
        municipality: municipalityNumber,
        form: z.enum(AGREEMENT_FORMS),
        ...period,
        ...sourced,
      }),
    ),
    ...sourced,
  })
  .refine((row) => !row.addressWithheld || row.address === null, 'a centre that withholds its address holds none');

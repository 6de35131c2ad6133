import { z } from 'zod';
import { REGISTERED_ROLES } from '../../../services/identity/viewer.ts';
import { sourceRow } from './area.ts';
import { officeNumber, organisationNumber, phoneNumber, slug, text } from './primitives.ts';

/** Made-up rows for development: people, terms and clients that do not exist, and look it. */
export const examplesShape = z.strictObject({
  source: sourceRow,
  contacts: z.array(
    z.strictObject({
      id: slug,
      office: officeNumber,
      role: z.enum(['OFFICE_MANAGER', 'PROFESSIONAL_LEAD', 'DEBT_COUNSELLOR', 'SWITCHBOARD']),
      name: text.regex(/ Eksempel$/, 'a made-up name ends in Eksempel'),
      phone: phoneNumber.regex(/^\+470/, 'a made-up number begins with +470, which nobody has'),
      email: text.regex(/@example\.no$/, 'a made-up e-mail ends in @example.no'),
    }),
  ),
  agreementTerms: z.array(
    z.strictObject({ agreement: slug, terms: text.regex(/^Eksempelvilkår/), capacityPlaces: z.int().nonnegative() }),
  ),
  clients: z.array(
    z.strictObject({
      id: slug,
      organisationNumber: organisationNumber.regex(/^99999/, 'a made-up organisation number begins with 99999'),
      name: text.regex(/^Eksempel/, 'a made-up client begins with Eksempel'),
      // Municipalities are real: each is a client under its own number.
      role: z.enum(REGISTERED_ROLES).exclude(['MUNICIPALITY']),
      governor: slug.optional(),
    }),
  ),
});
export type Examples = z.infer<typeof examplesShape>;

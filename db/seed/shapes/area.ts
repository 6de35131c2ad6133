import { z } from 'zod';
import { localDate, municipalityNumber, organisationNumber, slug, sourced, text, url } from './primitives.ts';

export const sourceRow = z.strictObject({
  id: slug,
  title: text,
  publisher: text,
  url: url.nullable(),
  updatedOn: localDate.nullable(),
  retrievedOn: localDate,
  comment: text.nullable().default(null),
  closedOn: localDate.nullable().default(null),
});

const website = { website: url.nullable(), websiteSourceId: slug.nullable() };

export const governorRow = z.strictObject({ id: slug, name: text, ...website, ...sourced });

export const countyRow = z.strictObject({
  number: z.string().regex(/^\d{2}$/, 'must be two digits'),
  name: text,
  governor: slug,
  ...sourced,
});

export const municipalityRow = z
  .strictObject({
    number: municipalityNumber,
    name: text,
    county: z.string(),
    languageForm: z.enum(['BOKMAL', 'NYNORSK', 'NEUTRAL']),
    administrativeCentre: text.nullable(),
    organisationNumber: organisationNumber.nullable(),
    ...sourced,
  })
  .refine((row) => row.number.startsWith(row.county), 'the number must begin with the county’s');

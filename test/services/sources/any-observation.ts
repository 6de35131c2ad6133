import fc from 'fast-check';
import { type Observation, observeAnyField, type Statement } from '../../../services/sources/observation.ts';

/** A statement about one phone number; what a test is about is given. */
export function statement(part: Partial<Statement> = {}): Observation {
  return observeAnyField({
    sourceId: 'source-a',
    entityType: 'OFFICE',
    entityId: '1640',
    field: 'phone',
    fieldGroup: 'PHONE',
    value: '+4755553333',
    observedOn: '2023-07-20',
    validFrom: null,
    validTo: null,
    retrievedAt: '2026-11-01T12:00:00+01:00',
    importer: { name: 'test', version: '1' },
    origin: 'PAGE',
    specificity: 2,
    humanVerifiedAt: null,
    ...part,
  });
}

const day = fc.constantFrom('2019-05-01', '2020-06-29', '2023-07-20', '2024-02-23', '2026-01-01');
const instant = day.map((date) => `${date}T10:00:00Z`);

/** Statements about one field, from few sources and days, so that they meet. */
export const anyStatement: fc.Arbitrary<Observation> = fc
  .record({
    sourceId: fc.constantFrom('source-a', 'source-b', 'source-c'),
    value: fc.constantFrom('+4755553333', '+4746906249', '+4780045353'),
    observedOn: fc.option(day, { nil: null }),
    validFrom: fc.option(day, { nil: null, freq: 2 }),
    validTo: fc.option(day, { nil: null, freq: 2 }),
    retrievedAt: instant,
    origin: fc.constantFrom('OWNER', 'REGISTER', 'PAGE', 'EXAMPLE'),
    specificity: fc.constantFrom(0, 1, 2, 3),
    humanVerifiedAt: fc.option(instant, { nil: null }),
  })
  .map((part) => statement(part as Partial<Statement>));

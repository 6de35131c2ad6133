/**
 * How observations of a field are used.
 * PUBLISHED: the directory follows the chosen observation (`db/sources/publish-current-values.ts`).
 * WRITTEN: its owner's change has written it already; the observation prevents an older import from overwriting it.
 * COMPARED: stored, compared with other sources and shown in findings and history; the directory does not use it.
 */
export type FieldUse = 'PUBLISHED' | 'WRITTEN' | 'COMPARED';

const HOURS = {
  'hours.DROP_IN': 'PUBLISHED',
  'hours.APPOINTMENT': 'PUBLISHED',
  'hours.PHONE': 'PUBLISHED',
  'hours.EMERGENCY_PHONE': 'PUBLISHED',
  'hours.APPLICATION_DELIVERY': 'PUBLISHED',
  'hours.PUBLIC_COMPUTER': 'PUBLISHED',
} as const;

/** Hours of an office that has no place or line for them yet: its owner alone gives them, and imports publish none. */
const HOURS_OF_NO_PLACE = {
  'hours.DROP_IN': 'WRITTEN',
  'hours.APPOINTMENT': 'WRITTEN',
  'hours.PHONE': 'WRITTEN',
  'hours.EMERGENCY_PHONE': 'WRITTEN',
  'hours.APPLICATION_DELIVERY': 'WRITTEN',
  'hours.PUBLIC_COMPUTER': 'WRITTEN',
} as const;

/**
 * Every field that connectors and owners state, by what it is stated of. A connector that states another one fails with the
 * field's name (`observe`), so that nothing is read and then forgotten. Pages may state further ones, which are compared.
 */
export const OBSERVED_FIELDS = {
  SOURCE: {},
  COUNTY: { name: 'COMPARED' },
  MUNICIPALITY: {
    name: 'COMPARED',
    officialName: 'COMPARED',
    samiAdministrativeArea: 'COMPARED',
    organisationNumber: 'PUBLISHED',
  },
  OFFICE: {
    name: 'PUBLISHED',
    type: 'COMPARED',
    organisationNumber: 'COMPARED',
    municipalOrganisationNumber: 'COMPARED',
    email: 'COMPARED',
    phone: 'COMPARED',
    postalAddress: 'COMPARED',
    visitingAddress: 'COMPARED',
    website: 'WRITTEN',
    chat: 'WRITTEN',
    applyUrl: 'WRITTEN',
    bookingUrl: 'WRITTEN',
    languages: 'WRITTEN',
    limitedHoursReason: 'WRITTEN',
    openFrom: 'WRITTEN',
    openUntil: 'WRITTEN',
    ending: 'WRITTEN',
    successor: 'WRITTEN',
    ...HOURS_OF_NO_PLACE,
  },
  RECEPTION: {
    name: 'PUBLISHED',
    address: 'PUBLISHED',
    accessDescription: 'PUBLISHED',
    kind: 'WRITTEN',
    accessibility: 'WRITTEN',
    ...HOURS,
  },
  PHONE: { number: 'PUBLISHED', comment: 'PUBLISHED', purpose: 'WRITTEN', ...HOURS },
  CONTACT: {},
  SERVICE: {
    wording: 'PUBLISHED',
    name: 'WRITTEN',
    summary: 'WRITTEN',
    description: 'WRITTEN',
    targetGroup: 'WRITTEN',
    conditions: 'WRITTEN',
    howToApply: 'WRITTEN',
    whatToBring: 'WRITTEN',
    phases: 'WRITTEN',
    complaint: 'WRITTEN',
    status: 'COMPARED',
    url: 'COMPARED',
    email: 'COMPARED',
    phones: 'COMPARED',
  },
  CRISIS_CENTRE: { phones: 'PUBLISHED' },
  CRISIS_CENTRE_AGREEMENT: {
    centre: 'PUBLISHED',
    form: 'PUBLISHED',
    period: 'PUBLISHED',
    validFrom: 'WRITTEN',
    validTo: 'WRITTEN',
  },
  CIRCULAR: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldUse>>>>;

/** Types that observations may be about. */
export type ObservedType = keyof typeof OBSERVED_FIELDS;

/** Null: no source states such a field. */
export function useOf(entityType: ObservedType, field: string): FieldUse | null {
  const fields: Readonly<Record<string, FieldUse>> = OBSERVED_FIELDS[entityType];
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** @throws Error naming a field that no rule says what becomes of */
export function checkObservedField(entityType: ObservedType, field: string): void {
  if (useOf(entityType, field) !== null) return;
  throw new Error(`a source states ${entityType}.${field}: say in OBSERVED_FIELDS what becomes of it`);
}

import type { EntityType, FieldGroup } from '../sources/observation.ts';

/** How long a kind of statement may go without anybody saying it again, in days. Over it is STALE; over twice it, SERIOUS. */
export interface MaximumAge {
  readonly entityType: EntityType | null;
  readonly fieldGroups: readonly FieldGroup[];
  /** Name of the finding's field: what is stale. */
  readonly field: string;
  /** In words, to begin a sentence (nb). */
  readonly subject: string;
  readonly days: number;
}

/**
 * The one table of ages; the first row that fits holds. What is not here does not age: a name is right until somebody
 * changes it, and a text is judged by its page.
 */
export const MAXIMUM_AGES: readonly MaximumAge[] = [
  { entityType: 'SOURCE', fieldGroups: ['DATE'], field: 'updatedOn', subject: 'Siden', days: 730 },
  {
    entityType: 'CRISIS_CENTRE',
    fieldGroups: ['PHONE', 'PHONES'],
    field: 'phones',
    subject: 'Krisetelefonen',
    days: 365,
  },
  {
    entityType: 'CRISIS_CENTRE_AGREEMENT',
    fieldGroups: ['CODES'],
    field: 'agreement',
    subject: 'Krisesenteravtalen',
    days: 730,
  },
  { entityType: null, fieldGroups: ['HOURS'], field: 'hours', subject: 'Tidene', days: 365 },
  {
    entityType: null,
    fieldGroups: ['PHONE', 'PHONES', 'EMAIL'],
    field: 'contact',
    subject: 'Kontaktopplysningene',
    days: 730,
  },
  { entityType: null, fieldGroups: ['ADDRESS'], field: 'address', subject: 'Adressen', days: 1825 },
];

/** Days by what is stale, as the table has them. */
export function maximumAgeOf(field: 'updatedOn' | 'phones' | 'agreement' | 'hours' | 'contact'): number {
  return MAXIMUM_AGES.find((age) => age.field === field)?.days ?? 0;
}

import { hoursOfSchedule } from '../../hours-value.ts';
import type { JsonValue } from '../../json-value.ts';
import {
  type DeliveryStamp,
  type EntityType,
  type FieldGroup,
  type Observation,
  observe,
  type Specificity,
} from '../../observation.ts';
import type { Norg2Office, Norg2Reception } from './read-norg2-contact.ts';

type FieldStatement = readonly [field: string, group: FieldGroup, value: JsonValue];

/**
 * The register's statements about an office, its switchboard and its receptions, one observation per field. An empty field gives
 * no observation, so that it never outranks another source's value.
 */
export function norg2Observations(office: Norg2Office, stamp: DeliveryStamp): Observation[] {
  const of = (
    entityType: EntityType,
    entityId: string,
    specificity: Specificity,
    statements: readonly FieldStatement[],
  ) =>
    statements
      .filter(([, , value]) => value !== null)
      .map(([field, fieldGroup, value]) =>
        observe({ ...stamp, entityType, entityId, field, fieldGroup, value, specificity, ...UNBOUNDED }),
      );
  return [
    ...of('OFFICE', office.number, 2, [
      ['name', 'NAME', office.name],
      ['email', 'EMAIL', office.email],
      ['postalAddress', 'ADDRESS', office.postalAddress && { ...office.postalAddress }],
      ['visitingAddress', 'ADDRESS', office.visitingAddress && { ...office.visitingAddress }],
    ]),
    ...of('PHONE', `${office.number}-switchboard`, 3, [['number', 'PHONE', office.phone]]),
    ...office.receptions.flatMap((reception) => of('RECEPTION', reception.id, 3, receptionStatements(reception))),
  ];
}

const UNBOUNDED = { validFrom: null, validTo: null, humanVerifiedAt: null } as const;

function receptionStatements(reception: Norg2Reception): FieldStatement[] {
  const { dropIn, appointment, address } = reception;
  return [
    ['name', 'NAME', reception.name],
    ['address', 'ADDRESS', address && { ...address }],
    ['hours.DROP_IN', 'HOURS', dropIn.weekly.length + dropIn.exceptions.length > 0 ? hoursOfSchedule(dropIn) : null],
    ['hours.APPOINTMENT', 'HOURS', appointment && hoursOfSchedule(appointment)],
  ];
}

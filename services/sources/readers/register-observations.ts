import type { JsonValue } from '../json-value.ts';
import { type DeliveryStamp, type FieldGroup, type Observation, observe, type Statement } from '../observation.ts';
import type { Norg2Unit } from './norg2/read-norg2-units.ts';
import type { MunicipalEntity } from './read-enhetsregisteret.ts';
import type { KlassClassification, KlassCode } from './read-klass-codes.ts';
import type { KommuneinfoRow } from './read-kommuneinfo.ts';

type Subject = Pick<Statement, 'entityType' | 'entityId' | 'validFrom' | 'validTo'>;
type FieldStatement = readonly [field: string, group: FieldGroup, value: JsonValue];

/** A municipality's or county's name, for as long as the classification says. */
export function klassObservations(
  code: KlassCode,
  classification: KlassClassification,
  stamp: DeliveryStamp,
): Observation[] {
  const { number, name, validFrom, validTo } = code;
  const entityType = classification === '131' ? 'MUNICIPALITY' : 'COUNTY';
  return observed({ entityType, entityId: number, validFrom, validTo }, stamp, [['name', 'NAME', name]]);
}

/** A municipality's Norwegian name and its official names. */
export function kommuneinfoObservations(row: KommuneinfoRow, stamp: DeliveryStamp): Observation[] {
  const subject = { entityType: 'MUNICIPALITY', entityId: row.number, validFrom: null, validTo: null } as const;
  return observed(subject, stamp, [
    ['name', 'NAME', row.name],
    ['officialName', 'NAME', row.officialName],
    ['samiAdministrativeArea', 'FLAG', row.samiAdministrativeArea],
  ]);
}

/** A municipality's number in the register of legal entities, until the day it is struck off. */
export function municipalEntityObservations(entity: MunicipalEntity, stamp: DeliveryStamp): Observation[] {
  const { municipality, organisationNumber, endedOn } = entity;
  const subject = { entityType: 'MUNICIPALITY', entityId: municipality, validFrom: null, validTo: endedOn } as const;
  return observed(subject, stamp, [['organisationNumber', 'TEXT', organisationNumber]]);
}

/** A unit's name, type and organisation numbers, until the day it is closed. */
export function unitObservations(unit: Norg2Unit, stamp: DeliveryStamp): Observation[] {
  const subject = { entityType: 'OFFICE', entityId: unit.number, validFrom: null, validTo: unit.closedOn } as const;
  return observed(subject, stamp, [
    ['name', 'NAME', unit.name],
    ['type', 'TEXT', unit.type],
    ['organisationNumber', 'TEXT', unit.organisationNumber],
    ['municipalOrganisationNumber', 'TEXT', unit.municipalOrganisationNumber],
  ]);
}

/** One observation a field; what a register leaves empty it does not say. */
function observed(subject: Subject, stamp: DeliveryStamp, statements: readonly FieldStatement[]): Observation[] {
  return statements
    .filter(([, , value]) => value !== null)
    .map(([field, fieldGroup, value]) =>
      observe({ ...stamp, ...subject, field, fieldGroup, value, specificity: 2, humanVerifiedAt: null }),
    );
}

import { createUnionType } from 'type-graphql';
import { CrisisCentre } from '../crisis-centre/crisis-centre.type.ts';
import { CrisisCentreAgreement } from '../crisis-centre/crisis-centre-agreement.type.ts';
import { Circular, GuidelineRates, RateCategory } from '../guideline-rate/guideline-rate.type.ts';
import { County } from '../municipality/county.type.ts';
import { Governor } from '../municipality/governor.type.ts';
import { Municipality } from '../municipality/municipality.type.ts';
import { Contact } from '../office/contact.type.ts';
import { Office } from '../office/office.type.ts';
import { Phone } from '../office/phone.type.ts';
import { Reception } from '../office/reception.type.ts';
import { Service } from '../service/service.type.ts';
import { Source } from '../source/source.type.ts';
import type { EntityType } from './change.enums.ts';

/** The type that an entity of a kind has in the schema. */
export const SCHEMA_TYPES = {
  OFFICE: 'Office',
  RECEPTION: 'Reception',
  PHONE: 'Phone',
  CONTACT: 'Contact',
  OPENING_HOURS: 'Office',
  SERVICE: 'Service',
  CRISIS_CENTRE: 'CrisisCentre',
  AGREEMENT: 'CrisisCentreAgreement',
  MUNICIPALITY: 'Municipality',
  COUNTY: 'County',
  GOVERNOR: 'Governor',
  GUIDELINE_RATE: 'GuidelineRates',
  RATE_CATEGORY: 'RateCategory',
  CIRCULAR: 'Circular',
  SOURCE: 'Source',
} as const satisfies Record<EntityType, string>;

/** The type names of directory objects. The objects are shared by all requests and do not carry the name themselves. */
const typeNames = new WeakMap<object, string>();

/** Says of an object of the directory which of the union's types it is, and gives it back. */
export function asChangeEntity<Entity extends object>(type: EntityType, entity: Entity): Entity {
  typeNames.set(entity, SCHEMA_TYPES[type]);
  return entity;
}

export const ChangeEntity = createUnionType({
  name: 'ChangeEntity',
  description: 'What can change. Protected fields are protected here as everywhere.',
  types: () =>
    [
      Office,
      Reception,
      Phone,
      Contact,
      Service,
      CrisisCentre,
      CrisisCentreAgreement,
      Municipality,
      County,
      Governor,
      GuidelineRates,
      RateCategory,
      Circular,
      Source,
    ] as const,
  resolveType: (entity: object) => typeNames.get(entity),
});

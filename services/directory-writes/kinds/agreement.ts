import type { JsonValue } from '../../sources/json-value.ts';
import { anyValue, day, refuse } from '../check-item.ts';
import { checkPeriod } from '../check-period.ts';
import { periodsApart } from '../conflicts.ts';
import { problems } from '../problems.ts';
import { type CheckField, type ItemHead, ofMunicipality, type PlainItemKind } from '../write-kind.ts';

export interface AgreementItem extends ItemHead {
  readonly municipality?: string | null;
  readonly centre?: string | null;
  readonly form?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly capacityPlaces?: number | null;
}

/** Places of one municipality at a centre: more is a slip of the pen. */
const PLACES_MAX = 9_999;

/** A municipality's agreement with a crisis centre, without the terms, which are its governor's to see. */
export const agreements: PlainItemKind<AgreementItem> = {
  name: 'agreements',
  scopeIs: 'MUNICIPALITY',
  unknownId: 'NOT_FOUND',
  required: ['centre', 'form'],
  fixed: ['centre'],
  head: ofMunicipality,
  fields: {
    centre: anyValue('NEEDED'),
    form: anyValue('NEEDED'),
    validFrom: day,
    validTo: day,
    capacityPlaces: checkPlaces,
  },
  stored: {
    centre: { field: 'centre', group: 'CODES', value: ({ centre = null }) => [centre] },
    form: { field: 'form', group: 'TEXT' },
    validFrom: { field: 'validFrom', group: 'DATE' },
    validTo: { field: 'validTo', group: 'DATE' },
    // Protected, so no statement is made of it.
    capacityPlaces: null,
  },
  checkWhole: (fields) => checkPeriod(fields, 'validFrom', 'validTo'),
  sameness: null,
  references: ({ centre }, _, world) =>
    typeof centre === 'string' && !world.centreExists(centre) ? problems.centreUnknown() : null,
  conflicts: periodsApart(({ centre, validFrom, validTo }) => ({
    of: String(centre),
    from: dayOf(validFrom),
    to: dayOf(validTo),
  })),
  newId: (municipality, { centre }) => `${String(centre)}-${municipality}`,
  observed: { entityType: 'CRISIS_CENTRE_AGREEMENT', gone: [{ field: 'centre', group: 'CODES' }] },
};

const dayOf = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);

function checkPlaces(...[into, field, value]: Parameters<CheckField<number | null | undefined>>): void {
  if (value === undefined) return;
  if (value !== null && (value < 0 || value > PLACES_MAX)) {
    refuse(into, [field], 'PLACES', `expected 0 to ${PLACES_MAX} places`);
  } else into.fields[field] = value;
}

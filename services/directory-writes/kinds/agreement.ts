import type { JsonValue } from '../../sources/json-value.ts';
import { anyValue, day } from '../check-item.ts';
import { periodsApart } from '../conflicts.ts';
import { problems } from '../problems.ts';
import { type ItemHead, ofMunicipality, type PlainItemKind } from '../write-kind.ts';

export interface AgreementItem extends ItemHead {
  readonly municipality?: string | null;
  readonly centre?: string | null;
  readonly form?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** A municipality's agreement with a crisis centre, without the terms, which are its governor's to see. */
export const agreements: PlainItemKind<AgreementItem> = {
  name: 'agreements',
  scopeIs: 'MUNICIPALITY',
  unknownId: 'NOT_FOUND',
  required: ['centre', 'form'],
  fixed: 'centre',
  head: ofMunicipality,
  fields: { centre: anyValue('NEEDED'), form: anyValue('NEEDED'), validFrom: day, validTo: day },
  stored: {
    centre: { field: 'centre', group: 'CODES', value: ({ centre = null }) => [centre] },
    form: { field: 'form', group: 'TEXT' },
    validFrom: { field: 'validFrom', group: 'DATE' },
    validTo: { field: 'validTo', group: 'DATE' },
  },
  checkWhole: ({ validFrom = null, validTo = null }) => {
    if (typeof validFrom !== 'string' || typeof validTo !== 'string' || validFrom < validTo) return null;
    const message = 'expected an end after the first day';
    return { code: 'BAD_USER_INPUT', rule: 'PERIOD', message, path: ['validTo'] };
  },
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

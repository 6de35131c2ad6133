import type { JsonValue } from '../../sources/json-value.ts';
import { gatherItem, type ItemHead, take, takeDay } from '../gather.ts';
import type { Said, WriteKind } from '../write-kind.ts';

export interface AgreementItem extends ItemHead {
  readonly municipality?: string | null;
  readonly centre?: string | null;
  readonly form?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** A municipality's agreement with a crisis centre, without the terms, which are its governor's to see. */
export const agreements: WriteKind<AgreementItem> = {
  name: 'agreements',
  scopeIs: 'MUNICIPALITY',
  unknownId: 'NOT_FOUND',
  required: ['centre', 'form'],
  fixed: 'centre',
  check: (item, index) =>
    gatherItem(index, item, item.municipality, (into) => {
      take(into, 'centre', item.centre, 'NEEDED');
      take(into, 'form', item.form, 'NEEDED');
      takeDay(into, 'validFrom', item.validFrom);
      takeDay(into, 'validTo', item.validTo);
    }),
  checkWhole: ({ validFrom = null, validTo = null }) => {
    if (typeof validFrom !== 'string' || typeof validTo !== 'string' || validFrom < validTo) return null;
    const message = 'expected an end after the first day';
    return { code: 'BAD_USER_INPUT', rule: 'PERIOD', message, path: ['validTo'] };
  },
  sameness: null,
  periodOf: ({ centre, validFrom, validTo }) => ({ of: String(centre), from: dayOf(validFrom), to: dayOf(validTo) }),
  newId: (municipality, { centre }) => `${String(centre)}-${municipality}`,
  observed: {
    entityType: 'CRISIS_CENTRE_AGREEMENT',
    said: ({ fields, changed }) => {
      const said: Said[] = [];
      const { centre = null, form = null } = fields;
      if (changed.includes('centre')) said.push({ field: 'centre', group: 'CODES', value: [centre] });
      if (changed.includes('form')) said.push({ field: 'form', group: 'TEXT', value: form });
      for (const field of ['validFrom', 'validTo']) {
        if (changed.includes(field)) said.push({ field, group: 'DATE', value: fields[field] ?? null });
      }
      return said;
    },
    gone: [{ field: 'centre', group: 'CODES' }],
  },
};

const dayOf = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);

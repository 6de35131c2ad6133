import { gatherItem, type ItemHead, TEXT_MAX, take, takePhone, takeText } from '../gather.ts';
import type { Said, WriteKind } from '../write-kind.ts';

export interface PhoneItem extends ItemHead {
  readonly office?: string | null;
  readonly number?: string | null;
  readonly purpose?: string | null;
  readonly comment?: string | null;
}

const GROUPS = { number: 'PHONE', purpose: 'TEXT', comment: 'TEXT' } as const satisfies Record<string, Said['group']>;

/** What a line of an office can be for; a crisis centre's is the centre's own. */
const PURPOSES: ReadonlySet<string> = new Set(['SWITCHBOARD', 'EMERGENCY', 'DEBT_ADVICE', 'OTHER']);

export const phones: WriteKind<PhoneItem> = {
  name: 'phones',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['number', 'purpose'],
  fixed: null,
  check: (item, index) =>
    gatherItem(index, item, item.office, (into) => {
      takePhone(into, 'number', item.number, 'NEEDED');
      // The owner says which number it is: what sources disagreed on is settled.
      if (into.fields['number'] !== undefined) Object.assign(into.fields, { disputed: false, disputeReason: null });
      take(into, 'purpose', item.purpose, 'NEEDED');
      const { purpose } = into.fields;
      if (typeof purpose === 'string' && !PURPOSES.has(purpose)) {
        const message = 'expected the purpose of an office’s line';
        into.problems.push({ code: 'BAD_USER_INPUT', rule: 'PHONE_PURPOSE', message, path: ['purpose'] });
      }
      takeText(into, 'comment', item.comment, TEXT_MAX.LINE, 'NULLABLE');
    }),
  sameness: ({ number, purpose }) => `${String(purpose)} ${String(number)}`,
  // The first of a purpose gets the id that importers give it, so that all speak of one line.
  newId: (office, { purpose }) => `${office}-${String(purpose).toLowerCase().replaceAll('_', '-')}`,
  observed: {
    entityType: 'PHONE',
    said: ({ fields, changed }) =>
      Object.entries(GROUPS)
        .filter(([field]) => changed.includes(field))
        .map(([field, group]) => ({ field, group, value: fields[field] ?? null })),
    gone: [{ field: 'number', group: 'PHONE' }],
  },
};

import { anyValue, phoneNumber, TEXT_MAX, text } from '../check-item.ts';
import { type CheckField, type Fields, type ItemField, type ItemHead, type ItemKind, ofOffice } from '../write-kind.ts';

export interface PhoneItem extends ItemHead {
  readonly office?: string | null;
  readonly number?: string | null;
  readonly purpose?: string | null;
  readonly comment?: string | null;
}

/** Purposes that an office's phone line may have; a crisis centre's line is the centre's. */
const PURPOSES: ReadonlySet<string> = new Set(['SWITCHBOARD', 'EMERGENCY', 'DEBT_ADVICE', 'OTHER']);

/** The owner states the number, which ends a dispute between sources. */
const normalisedNumber: CheckField<string | null | undefined> = (into, field, value) => {
  phoneNumber('NEEDED')(into, field, value);
  if (into.fields[field] !== undefined) Object.assign(into.fields, { disputed: false, disputeReason: null });
};

const officePurpose: CheckField<string | null | undefined> = (into, field, value) => {
  anyValue('NEEDED')(into, field, value);
  if (typeof value === 'string' && !PURPOSES.has(value)) {
    const message = 'expected the purpose of an office’s line';
    into.problems.push({ code: 'BAD_USER_INPUT', rule: 'PHONE_PURPOSE', message, path: [field] });
  }
};

type Field = ItemField<PhoneItem>;

export const phones: ItemKind<PhoneItem, Field, Field | 'disputed' | 'disputeReason'> = {
  name: 'phones',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['number', 'purpose'],
  fixed: [],
  countMax: 300,
  head: ofOffice,
  fields: { number: normalisedNumber, purpose: officePurpose, comment: text(TEXT_MAX.LINE, 'NULLABLE') },
  stored: {
    number: { field: 'number', group: 'PHONE' },
    purpose: {
      field: 'purpose',
      group: 'TEXT',
      // As importers do, a line's purpose is read from its id until somebody changes it.
      isStated: ({ id, scope, fields }) => !id.startsWith(idOf(scope, fields)),
    },
    comment: { field: 'comment', group: 'TEXT' },
    disputed: null,
    disputeReason: null,
  },
  sameness: ({ number, purpose }) => `${String(purpose)} ${String(number)}`,
  // The first line of a purpose gets the id that importers give it, so that all sources refer to the same line.
  newId: idOf,
  observed: { entityType: 'PHONE', gone: [{ field: 'number', group: 'PHONE' }] },
};

function idOf(office: string, { purpose }: Fields): string {
  return `${office}-${String(purpose).toLowerCase().replaceAll('_', '-')}`;
}

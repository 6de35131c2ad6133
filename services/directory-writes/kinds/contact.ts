import { z } from 'zod';
import { holdsNationalIdentityNumber } from '../../text-rules/national-identity-number.ts';
import { anyValue, phoneNumber, refuse, refuseNationalId, TEXT_MAX, text } from '../check-item.ts';
import { type CheckField, type ItemHead, ofOffice, type PlainItemKind } from '../write-kind.ts';

export interface ContactItem extends ItemHead {
  readonly office?: string | null;
  readonly role?: string | null;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

const EMAIL_LENGTH_MAX = 254;
const emailShape = z.email();

const emailAddress: CheckField<string | null | undefined> = (into, field, value) => {
  if (value === undefined) return;
  if (value !== null && holdsNationalIdentityNumber(value)) refuseNationalId(into, [field]);
  else if (value === null || (value.length <= EMAIL_LENGTH_MAX && emailShape.safeParse(value).success)) {
    into.fields[field] = value;
  } else refuse(into, [field], 'EMAIL', 'expected an e-mail address');
};

/** A person's particulars are the office's to hold and to erase: no statement of them is made. */
export const contacts: PlainItemKind<ContactItem> = {
  name: 'contacts',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['role'],
  fixed: [],
  countMax: 500,
  head: ofOffice,
  fields: {
    role: anyValue('NEEDED'),
    name: text(TEXT_MAX.NAME, 'NULLABLE'),
    phone: phoneNumber('NULLABLE'),
    email: emailAddress,
  },
  stored: { role: null, name: null, phone: null, email: null },
  sameness: ({ role, name = null, phone = null, email = null }) => JSON.stringify([role, name, phone, email]),
  newId: (office, { role }) => `${office}-${String(role).toLowerCase().replaceAll('_', '-')}`,
  observed: null,
};

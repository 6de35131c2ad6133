import { z } from 'zod';
import { anyValue, given, phoneNumber, refuse, TEXT_MAX, text, tidyText } from '../check-item.ts';
import { type ItemHead, ofOffice, type PlainItemKind } from '../write-kind.ts';

export interface ContactItem extends ItemHead {
  readonly office?: string | null;
  readonly role?: string | null;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

const EMAIL_LENGTH_MAX = 254;
const emailShape = z.email();

const emailAddress = given('NULLABLE', (into, field, value) => {
  const address = tidyText(into, [field], value, EMAIL_LENGTH_MAX);
  if (address === null) return;
  if (emailShape.safeParse(address).success) into.fields[field] = address;
  else refuse(into, [field], 'EMAIL', 'expected an e-mail address');
});

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

import { z } from 'zod';
import { gatherItem, type ItemHead, refuse, TEXT_MAX, take, takePhone, takeText } from '../gather.ts';
import type { WriteKind } from '../write-kind.ts';

export interface ContactItem extends ItemHead {
  readonly office?: string | null;
  readonly role?: string | null;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

const EMAIL_LENGTH_MAX = 254;
const emailShape = z.email();

/** A person's particulars are the office's to keep and to erase: no statement of them is kept. */
export const contacts: WriteKind<ContactItem> = {
  name: 'contacts',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['role'],
  fixed: null,
  check: (item, index) =>
    gatherItem(index, item, item.office, (into) => {
      take(into, 'role', item.role, 'NEEDED');
      takeText(into, 'name', item.name, TEXT_MAX.NAME, 'NULLABLE');
      takePhone(into, 'phone', item.phone, 'NULLABLE');
      const { email } = item;
      if (email === undefined || email === null) take(into, 'email', email, 'NULLABLE');
      else if (email.length <= EMAIL_LENGTH_MAX && emailShape.safeParse(email).success) into.fields['email'] = email;
      else refuse(into, ['email'], 'EMAIL', 'expected an e-mail address');
    }),
  sameness: ({ role, name = null, phone = null, email = null }) => JSON.stringify([role, name, phone, email]),
  newId: (office, { role }) => `${office}-${String(role).toLowerCase().replaceAll('_', '-')}`,
  observed: null,
};

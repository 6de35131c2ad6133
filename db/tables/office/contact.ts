import { check, index, text } from 'drizzle-orm/pg-core';
import type { ContactNode } from '../../read-model/model.ts';
import { matches, oneOf, sourced, tjenestegraf, version } from '../schema.ts';
import { office } from './office.ts';
import { PHONE_NUMBER } from './phone.ts';

/** A role at an office. Name, direct phone and e-mail are protected and mostly not recorded (null). */
export const contact = tjenestegraf.table(
  'contact',
  {
    id: text('id').primaryKey(),
    officeNumber: text('office_number')
      .notNull()
      .references(() => office.number),
    role: text('role').$type<ContactNode['role']>().notNull(),
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    ...version(),
    ...sourced(),
  },
  (table) => [
    index('contact_by_office').on(table.officeNumber),
    check(
      'contact_role_known',
      oneOf(table.role, ['OFFICE_MANAGER', 'PROFESSIONAL_LEAD', 'DEBT_COUNSELLOR', 'SWITCHBOARD']),
    ),
    check('contact_phone_form', matches(table.phone, PHONE_NUMBER)),
    check('contact_email_form', matches(table.email, '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$')),
  ],
);

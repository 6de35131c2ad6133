import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, text } from 'drizzle-orm/pg-core';
import type { PhonePurpose } from '../../read-model/model.ts';
import { crisisCentre } from '../crisis-centre/crisis-centre.ts';
import { matches, oneOf, sourced, tjenestegraf, version } from '../schema.ts';
import { office } from './office.ts';

/** E.164: a plus, a country code, at most 15 digits. Emergency, 116 and other short numbers as they are dialled. */
export const PHONE_NUMBER = '^([+][1-9][0-9]{6,14}|11[0-3]|116[0-9]{3}|1[48][0-9]{2}|175)$';

/** A phone line of an office or of a crisis centre. */
export const phone = tjenestegraf.table(
  'phone',
  {
    id: text('id').primaryKey(),
    officeNumber: text('office_number').references(() => office.number),
    crisisCentreId: text('crisis_centre_id').references((): AnyPgColumn => crisisCentre.id),
    number: text('number').notNull(),
    purpose: text('purpose').$type<PhonePurpose>().notNull(),
    /** Sources disagree on the number. */
    disputed: boolean('disputed').notNull().default(false),
    disputeReason: text('dispute_reason'),
    comment: text('comment'),
    ...version(),
    ...sourced(),
  },
  (table) => [
    index('phone_by_office').on(table.officeNumber),
    index('phone_by_crisis_centre').on(table.crisisCentreId),
    check('phone_number_form', matches(table.number, PHONE_NUMBER)),
    check(
      'phone_purpose_known',
      oneOf(table.purpose, ['SWITCHBOARD', 'EMERGENCY', 'CRISIS_LINE', 'DEBT_ADVICE', 'OTHER']),
    ),
    check('phone_of_one_owner', sql`num_nonnulls(${table.officeNumber}, ${table.crisisCentreId}) = 1`),
    check('phone_dispute_has_reason', sql`${table.disputed} = (${table.disputeReason} is not null)`),
  ],
);

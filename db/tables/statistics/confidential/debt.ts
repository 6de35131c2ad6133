import { bigint, smallint, text } from 'drizzle-orm/pg-core';
import { confidential } from '../schema.ts';

/** A case that was withdrawn after a release counted it: all that is left of it, until the next release takes it over. */
export const caseWithdrawal = confidential.table('case_withdrawal', {
  caseNumber: bigint('case_number', { mode: 'number' }).primaryKey(),
  municipalityNumber: text('municipality_number').notNull(),
  service: smallint('service').notNull(),
});

/** A case that changed after a release counted it: as it was counted, and as it is. The next release takes it over. */
export const caseCorrection = confidential.table('case_correction', {
  caseNumber: bigint('case_number', { mode: 'number' }).primaryKey(),
  municipalityNumber: text('municipality_number').notNull(),
  service: smallint('service').notNull(),
  fromOutcome: smallint('from_outcome').notNull(),
  fromComplaint: smallint('from_complaint').notNull(),
  fromDeadline: smallint('from_deadline').notNull(),
  fromDays: smallint('from_days'),
  toOutcome: smallint('to_outcome').notNull(),
  toComplaint: smallint('to_complaint').notNull(),
  toDeadline: smallint('to_deadline').notNull(),
  toDays: smallint('to_days'),
});

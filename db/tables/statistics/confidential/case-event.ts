import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, integer, smallint, text, unique } from 'drizzle-orm/pg-core';
import {
  FIRST_INSTANCE_OUTCOMES,
  type FirstInstanceOutcome,
  SECOND_INSTANCE_OUTCOMES,
  type SecondInstanceOutcome,
} from '../../../../services/case-intake/case-event.ts';
import { matches, oneOf } from '../../schema.ts';
import { confidential } from '../schema.ts';

/** A pseudonym of the municipality's: no person is named by it here, and its own key to it never comes here. */
export const person = confidential.table(
  'person',
  {
    number: integer('number').primaryKey().generatedByDefaultAsIdentity(),
    municipalityNumber: text('municipality_number').notNull(),
    personId: text('person_id').notNull(),
  },
  (table) => [
    unique('person_once').on(table.municipalityNumber, table.personId),
    check('person_id_form', matches(table.personId, '^[A-Za-z0-9][A-Za-z0-9_.:-]{3,63}$')),
  ],
);

/** One application and its outcome. A case whose person asked to be left out is never stored. */
export const caseEvent = confidential.table(
  'case_event',
  {
    /** A case that changes before a release counted it gets a new one: see released_period. */
    caseNumber: bigint('case_number', { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    municipalityNumber: text('municipality_number').notNull(),
    /** The municipality's pseudonym of the case. */
    caseId: text('case_id').notNull(),
    personNumber: integer('person_number')
      .notNull()
      .references(() => person.number),
    service: smallint('service').notNull(),
    received: date('received', { mode: 'string' }).notNull(),
    /** Null: not decided. */
    decided: date('decided', { mode: 'string' }),
    outcome: smallint('outcome').notNull(),
    complaintReceived: date('complaint_received', { mode: 'string' }),
    firstInstanceDecided: date('first_instance_decided', { mode: 'string' }),
    firstInstanceOutcome: text('first_instance_outcome').$type<FirstInstanceOutcome>(),
    secondInstanceDecided: date('second_instance_decided', { mode: 'string' }),
    secondInstanceOutcome: text('second_instance_outcome').$type<SecondInstanceOutcome>(),
    /** The case whose decision was set aside and is made anew by this one. */
    replaces: text('replaces'),
    birthYear: smallint('birth_year'),
    /** Derived from the above by services/case-intake/sensitive-part.ts: what the statistics count. */
    complaint: smallint('complaint').notNull(),
    deadline: smallint('deadline').notNull(),
    days: smallint('days'),
    /** Made-up. */
    synthetic: boolean('synthetic').notNull().default(false),
  },
  (table) => [
    unique('case_event_once').on(table.municipalityNumber, table.caseId),
    index('case_event_by_received').on(table.received),
    index('case_event_second_instance')
      .on(table.secondInstanceDecided)
      .where(sql`${table.firstInstanceOutcome} = 'FORWARDED'`),
    check('case_event_case_id_form', matches(table.caseId, '^[A-Za-z0-9][A-Za-z0-9_.:-]{3,63}$')),
    check(
      'case_event_in_order',
      sql`${table.received} <= ${table.decided} and ${table.decided} <= ${table.complaintReceived} and ${table.complaintReceived} <= ${table.firstInstanceDecided} and ${table.firstInstanceDecided} <= ${table.secondInstanceDecided}`,
    ),
    check('case_event_first_instance_known', oneOf(table.firstInstanceOutcome, FIRST_INSTANCE_OUTCOMES)),
    check('case_event_second_instance_known', oneOf(table.secondInstanceOutcome, SECOND_INSTANCE_OUTCOMES)),
    check('case_event_birth_year', sql`${table.birthYear} between 1900 and 2100`),
  ],
);

import { check, date, index, integer, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { SECOND_INSTANCE_OUTCOMES } from '../../../services/case-intake/case-event.ts';
import { oneOf } from '../schema.ts';
import { statistics } from './schema.ts';

/**
 * Complaints as a county governor decided them, exact: it made the decisions itself, and row-level security shows each
 * governor its own alone. A release adds the groups that have changed; the newest release’s row of a group holds.
 */
export const secondInstance = statistics.table(
  'second_instance',
  {
    governorId: text('governor_id').notNull(),
    municipalityNumber: text('municipality_number').notNull(),
    /** First of the month of the decision; of what is pending, of the release’s last month. */
    month: date('month', { mode: 'string' }).notNull(),
    /** How the governor ended it; PENDING: not yet. */
    outcome: text('outcome').notNull(),
    release: integer('release').notNull(),
    /** Days from when the municipality sent it on to the decision, or for how long it has waited; ascending, one a complaint. */
    days: smallint('days').array().notNull(),
    /**
     * Days that the municipality took from receiving the complaint to sending it on; ascending by themselves, so that no two numbers
     * of a complaint stand together. Empty in releases from before they were counted.
     */
    firstInstanceDays: smallint('first_instance_days').array().notNull().default([]),
    /** How many of them took, or have waited, no more than three months. */
    withinThreeMonths: integer('within_three_months').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'second_instance_pk',
      columns: [table.governorId, table.municipalityNumber, table.month, table.outcome, table.release],
    }),
    index('second_instance_by_release').on(table.release),
    check('second_instance_outcome_known', oneOf(table.outcome, [...SECOND_INSTANCE_OUTCOMES, 'PENDING'])),
  ],
);

import { sql } from 'drizzle-orm';
import { bigint, check, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { IMPORT_OUTCOMES, type ImportOutcome } from '../../../services/sources/schedule/import-outcome.ts';
import { oneOf, tjenestegraf } from '../schema.ts';

/** A run of the schedule. One row for a command and the time it was due: whichever process writes it first, runs it. */
export const importRun = tjenestegraf.table(
  'import_run',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The arguments after `npm run import --`. */
    command: text('command').notNull(),
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'string' }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' })
      .notNull()
      .default(sql`clock_timestamp()`),
    /** Null with a later run of the same command: its process went down. */
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
    outcome: text('outcome').$type<ImportOutcome>(),
    /** The last line it wrote, for a person. Null: nothing. */
    message: text('message'),
  },
  (table) => [
    unique('import_run_once').on(table.command, table.dueAt),
    check('import_run_outcome_known', oneOf(table.outcome, IMPORT_OUTCOMES)),
    check('import_run_ended_whole', sql`num_nonnulls(${table.endedAt}, ${table.outcome}) in (0, 2)`),
  ],
);

import { char, check, date, index, integer, jsonb, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { IntervalTable } from '../../../services/disclosure-control/intervals/error-classes.ts';
import { oneOf } from '../schema.ts';
import { statistics } from './schema.ts';

/** A: for a county governor's own municipalities. P: for everybody else. */
const level = () => char('level', { length: 1 }).notNull();

/*
 * `release` is no foreign key in these tables: the release's own row comes last, and rows can only be added under a number
 * that is not published yet (row-level security).
 */

/**
 * One row represents `weight` cases. The code columns hold positions in the lists of services/disclosure-control/codes.ts, which
 * only ever grow. Row-level security shows one level at a time.
 */
export const protectedRow = statistics.table(
  'protected_row',
  {
    level: level(),
    /** From 0, over all releases of the level. */
    rowNumber: integer('row_number').notNull(),
    release: integer('release').notNull(),
    municipalityNumber: text('municipality_number').notNull(),
    countyNumber: text('county_number').notNull(),
    /** First of the month in which the application was received. */
    month: date('month', { mode: 'string' }).notNull(),
    service: smallint('service').notNull(),
    ageBand: smallint('age_band').notNull(),
    outcome: smallint('outcome').notNull(),
    complaint: smallint('complaint').notNull(),
    deadline: smallint('deadline').notNull(),
    /** Handling time; null: none, or withheld. */
    days: smallint('days'),
    weight: smallint('weight').notNull(),
  },
  (table) => [
    primaryKey({ name: 'protected_row_pk', columns: [table.level, table.rowNumber] }),
    index('protected_row_by_place').on(table.level, table.municipalityNumber, table.month),
    check('protected_row_level_known', oneOf(table.level, ['A', 'P'])),
  ],
);

/**
 * The sensitive part of an earlier row: withheld until its group was large enough, or corrected since. The row itself stays as
 * it is; the newest release’s holds.
 */
export const completion = statistics.table(
  'completion',
  {
    level: level(),
    rowNumber: integer('row_number').notNull(),
    release: integer('release').notNull(),
    /** Place among the release's completions of the level, from 0: the checksum runs over them in this order. */
    place: integer('place').notNull(),
    outcome: smallint('outcome').notNull(),
    complaint: smallint('complaint').notNull(),
    deadline: smallint('deadline').notNull(),
    days: smallint('days'),
  },
  (table) => [
    primaryKey({ name: 'completion_pk', columns: [table.level, table.rowNumber, table.release] }),
    index('completion_by_release').on(table.level, table.release, table.place),
    check('completion_level_known', oneOf(table.level, ['A', 'P'])),
  ],
);

/** An earlier row that no longer counts from a release on, because fewer cases are known. */
export const retraction = statistics.table(
  'retraction',
  {
    level: level(),
    rowNumber: integer('row_number').notNull(),
    release: integer('release').notNull(),
  },
  (table) => [
    primaryKey({ name: 'retraction_pk', columns: [table.level, table.rowNumber] }),
    index('retraction_by_release').on(table.level, table.release),
    check('retraction_level_known', oneOf(table.level, ['A', 'P'])),
  ],
);

/** How far the figures of a release were from the cases known then, by family of figures and number of rows. */
export const releaseInterval = statistics.table(
  'release_interval',
  {
    level: level(),
    release: integer('release').notNull(),
    intervals: jsonb('intervals').$type<IntervalTable>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'release_interval_pk', columns: [table.level, table.release] }),
    check('release_interval_level_known', oneOf(table.level, ['A', 'P'])),
  ],
);

/** Persons by place, year and age band: `rows` rows, each for the level's weight of persons. */
export const recipient = statistics.table(
  'recipient',
  {
    level: level(),
    release: integer('release').notNull(),
    /** `NO`, a county's number, a municipality's, or `<county>-other`. Places of different kinds never add up. */
    place: text('place').notNull(),
    year: smallint('year').notNull(),
    ageBand: smallint('age_band').notNull(),
    rows: integer('rows').notNull(),
  },
  (table) => [
    primaryKey({ name: 'recipient_pk', columns: [table.level, table.year, table.place, table.ageBand] }),
    check('recipient_level_known', oneOf(table.level, ['A', 'P'])),
  ],
);

/** Which months a municipality had stated as reported, as of a release. */
export const reportedPeriod = statistics.table(
  'reported_period',
  {
    release: integer('release').notNull(),
    municipalityNumber: text('municipality_number').notNull(),
    fromMonth: date('from_month', { mode: 'string' }).notNull(),
    /** Exclusive. */
    toMonth: date('to_month', { mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ name: 'reported_period_pk', columns: [table.release, table.municipalityNumber] })],
);

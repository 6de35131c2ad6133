import { sql } from 'drizzle-orm';
import { boolean, check, date, index, jsonb, smallint, text } from 'drizzle-orm/pg-core';
import { WEEKDAYS, type Weekday } from '../../../services/calendar/date-time.ts';
import type { Span } from '../../../services/opening-hours/schedule.ts';
import { matches, oneOf, period, periodCheck, sourced, tjenestegraf } from '../schema.ts';
import { openingSchedule } from './opening-schedule.ts';

const MONTH_DAY = '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';

/**
 * A weekly rule of a schedule. An exclusion constraint on the table `opening_rule_day` (in the migrations only), which a
 * trigger fills with the rule's days, ensures that no two rules apply to one weekday in one period.
 */
export const openingRule = tjenestegraf.table(
  'opening_rule',
  {
    id: text('id').primaryKey(),
    scheduleId: text('schedule_id')
      .notNull()
      .references(() => openingSchedule.id, { onDelete: 'cascade' }),
    days: text('days').array().$type<Weekday[]>().notNull(),
    spans: jsonb('spans').$type<Span[]>().notNull(),
    /** The source names the day and gives no times. */
    hoursUnknown: boolean('hours_unknown').notNull().default(false),
    ...period(),
    everyWeeks: smallint('every_weeks').$type<1 | 2>().notNull().default(1),
    cycleFrom: date('cycle_from', { mode: 'string' }),
    /** `MM-DD`, both or neither; the end is exclusive. */
    seasonFrom: text('season_from'),
    seasonTo: text('season_to'),
    comment: text('comment'),
    ...sourced(),
  },
  (table) => [
    index('opening_rule_by_schedule').on(table.scheduleId),
    check(
      'opening_rule_days_known',
      sql`cardinality(${table.days}) > 0 and ${table.days} <@ array[${sql.raw(WEEKDAYS.map((day) => `'${day}'`).join(', '))}]`,
    ),
    check('opening_rule_spans_list', sql`jsonb_typeof(${table.spans}) = 'array'`),
    check('opening_rule_unknown_has_no_spans', sql`not ${table.hoursUnknown} or ${table.spans} = '[]'::jsonb`),
    check(
      'opening_rule_every_weeks',
      sql`${table.everyWeeks} = 1 or (${table.everyWeeks} = 2 and ${table.cycleFrom} is not null)`,
    ),
    check('opening_rule_season_whole', sql`num_nulls(${table.seasonFrom}, ${table.seasonTo}) in (0, 2)`),
    check('opening_rule_season_from_form', matches(table.seasonFrom, MONTH_DAY)),
    check('opening_rule_season_to_form', matches(table.seasonTo, MONTH_DAY)),
    periodCheck('opening_rule_period', table.validFrom, table.validTo),
  ],
);

/** A dated exception: overrides every rule of its schedule on the days [from_day, to_day). */
export const openingException = tjenestegraf.table(
  'opening_exception',
  {
    id: text('id').primaryKey(),
    scheduleId: text('schedule_id')
      .notNull()
      .references(() => openingSchedule.id, { onDelete: 'cascade' }),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    state: text('state').$type<Span['state']>().notNull(),
    spans: jsonb('spans').$type<Span[]>().notNull(),
    /** The source names the day but gives no times: neither open nor closed, whatever the state says. */
    hoursUnknown: boolean('hours_unknown').notNull().default(false),
    reasonNb: text('reason_nb'),
    reasonEn: text('reason_en'),
    ...sourced(),
  },
  (table) => [
    index('opening_exception_by_schedule').on(table.scheduleId),
    check('opening_exception_state_known', oneOf(table.state, ['OPEN', 'BY_APPOINTMENT', 'CLOSED'])),
    check('opening_exception_spans_list', sql`jsonb_typeof(${table.spans}) = 'array'`),
    check('opening_exception_reason_nb_first', sql`${table.reasonEn} is null or ${table.reasonNb} is not null`),
    periodCheck('opening_exception_period', table.fromDay, table.toDay),
  ],
);

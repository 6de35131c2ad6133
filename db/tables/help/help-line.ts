import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, text } from 'drizzle-orm/pg-core';
import type { FormerLineNumber, LineHours, LinePurpose } from '../../../services/help-lines/help-line.ts';
import type { Texts } from '../../../services/languages/language.ts';
import { matches, sourced, tjenestegraf } from '../schema.ts';

/** A national line or chat that anybody may turn to. */
export const helpLine = tjenestegraf.table(
  'help_line',
  {
    id: text('id').primaryKey(),
    name: jsonb('name').$type<Texts>().notNull(),
    /** E.164, or as dialled where it is short. Null: chat only. */
    number: text('number'),
    menuChoice: text('menu_choice'),
    purposes: text('purposes').array().$type<LinePurpose[]>().notNull(),
    /** Whom it is for; null: everybody. */
    audience: jsonb('audience').$type<Texts>(),
    /** Null: no source gives them. */
    hours: jsonb('hours').$type<LineHours[]>(),
    isFree: boolean('is_free'),
    numberFromAbroad: text('number_from_abroad'),
    sms: text('sms'),
    chatUrl: text('chat_url'),
    chatHours: jsonb('chat_hours').$type<LineHours[]>(),
    website: text('website'),
    /** IETF language tags; null: not stated. */
    languages: text('languages').array(),
    /** The number is certain however old the page that gives it: emergency numbers, European 116 numbers. */
    isCertain: boolean('is_certain').notNull(),
    /** Why the number needs a check; null: nothing speaks against it. */
    doubt: jsonb('doubt').$type<Texts>(),
    note: jsonb('note').$type<Texts>(),
    formerNumber: jsonb('former_number').$type<FormerLineNumber>(),
    /** The order of lists: what saves lives first. */
    position: integer('position').notNull(),
    ...sourced(),
  },
  (table) => [
    check('help_line_id_form', matches(table.id, '^[a-z0-9]+(-[a-z0-9]+)*$')),
    check('help_line_number_form', matches(table.number, '^([0-9]{3,6}|[+][1-9][0-9]{6,14})$')),
    check('help_line_has_purpose', sql`cardinality(${table.purposes}) > 0`),
    check('help_line_can_be_reached', sql`num_nonnulls(${table.number}, ${table.chatUrl}, ${table.sms}) > 0`),
    check('help_line_certain_has_no_doubt', sql`not ${table.isCertain} or ${table.doubt} is null`),
  ],
);

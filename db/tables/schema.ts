import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  customType,
  date,
  integer,
  pgSchema,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/**
 * The schema that holds everything but case events (those lie in `confidential`). It is the project's own, not `public`,
 * so that the migrating login needs no more than CREATE on the database.
 */
export const tjenestegraf = pgSchema('tjenestegraf');

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** The source of a fact: a page, a register, a circular. */
export const source = tjenestegraf.table(
  'source',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    publisher: text('publisher').notNull(),
    /** Null: no address of its own is known. */
    url: text('url'),
    /** The day the source says it was last updated; null: it does not say. */
    updatedOn: date('updated_on', { mode: 'string' }),
    /** The day it was read. */
    retrievedOn: date('retrieved_on', { mode: 'string' }).notNull(),
    /** The editors' note on it, for partners; null: none. */
    comment: text('comment'),
    /** The first day on which it was no longer there; null: it is there, as far as is known. */
    closedOn: date('closed_on', { mode: 'string' }),
    /** True for made-up example data. */
    synthetic: boolean('synthetic').notNull().default(false),
  },
  (table) => [check('source_id_form', matches(table.id, '^[a-z0-9]+(-[a-z0-9]+)*$'))],
);

/** The two columns every fact row carries: its source, and when a person last confirmed it (null: never). */
export function sourced() {
  return {
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    verifiedAt: timestamp('verified_at', { withTimezone: true, mode: 'string' }),
  };
}

/** A period [valid_from, valid_to); null = not stated, unbounded. Overlaps are refused by exclusion constraints. */
export function period() {
  return {
    validFrom: date('valid_from', { mode: 'string' }),
    validTo: date('valid_to', { mode: 'string' }),
  };
}

/** Days from 1970-01-01 to 2100-01-01: what is outside is a slip of the pen, not a date. */
export function periodCheck(name: string, from: AnyPgColumn, to: AnyPgColumn) {
  return check(name, sql`${from} < ${to} and ${from} >= '1970-01-01' and ${to} <= '2100-01-01'`);
}

/** A CHECK's condition: the column has this form. The pattern is written here in the code, never input. */
export function matches(column: AnyPgColumn, pattern: string) {
  return sql`${column} ~ ${sql.raw(`'${pattern}'`)}`;
}

/** A CHECK's condition: the column is one of these words. */
export function oneOf(column: AnyPgColumn, values: readonly string[]) {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;
}

/** Optimistic version, 1 or more: a trigger raises it with each change, but not where somebody only verifies. */
export function version() {
  return { version: integer('version').notNull().default(1) };
}

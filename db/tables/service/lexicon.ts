import { sql } from 'drizzle-orm';
import { check, smallint, text, unique } from 'drizzle-orm/pg-core';
import { LEXICON_LANGUAGES, TERM_KINDS, type TermKind } from '../../../services/search/lexicon.ts';
import { matches, oneOf, source, tjenestegraf } from '../schema.ts';

/** Another body that does what people look for here. */
export const otherAgency = tjenestegraf.table(
  'other_agency',
  {
    id: text('id').primaryKey(),
    nameNb: text('name_nb').notNull(),
    nameNn: text('name_nn').notNull(),
    nameEn: text('name_en').notNull(),
    url: text('url').notNull(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
  },
  (table) => [check('other_agency_id_form', matches(table.id, '^[a-z0-9]+(-[a-z0-9]+)*$'))],
);

/** A word or phrase that people type, and what it means in a search; see `TermKind`. */
export const lexiconTerm = tjenestegraf.table(
  'lexicon_term',
  {
    kind: text('kind').$type<TermKind>().notNull(),
    term: text('term').notNull(),
    /** ISO 639-1, or `dialect`. */
    language: text('language').$type<(typeof LEXICON_LANGUAGES)[number]>().notNull(),
    /** Null: of a stop word, a harmless phrase, a person. Of a word of a group, the group. */
    target: text('target'),
    /** 1 (a hint) to 10 (it can mean nothing else). */
    weight: smallint('weight').notNull(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
  },
  (table) => [
    unique('lexicon_term_once').on(table.kind, table.term, table.language, table.target).nullsNotDistinct(),
    check('lexicon_term_kind_known', oneOf(table.kind, TERM_KINDS)),
    check('lexicon_term_language_known', oneOf(table.language, LEXICON_LANGUAGES)),
    check(
      'lexicon_term_target_given',
      sql`(${table.kind} in ('STOP', 'HARMLESS', 'PERSON')) = (${table.target} is null)`,
    ),
    check('lexicon_term_weight_range', sql`${table.weight} between 1 and 10`),
  ],
);

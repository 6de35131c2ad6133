import { boolean, check, jsonb, text } from 'drizzle-orm/pg-core';
import type { Texts } from '../../../services/languages/language.ts';
import type { ComplaintRoute, Deadline, LegalBasis, Phase } from '../../read-model/service-texts.ts';
import { matches, sourced, tjenestegraf } from '../schema.ts';

/** The texts a service is described by; lists are stored as JSON, in display order. */
export function serviceTexts() {
  return {
    name: text('name').notNull(),
    summary: text('summary').notNull(),
    description: text('description'),
    targetGroup: text('target_group'),
    conditions: jsonb('conditions').$type<string[]>().notNull(),
    howToApply: text('how_to_apply'),
    whatToBring: jsonb('what_to_bring').$type<string[]>().notNull(),
    phases: jsonb('phases').$type<Phase[]>().notNull(),
    /** Null: the entry gives no route of its own. */
    complaint: jsonb('complaint').$type<ComplaintRoute>(),
  };
}

/** An entry of the statutory catalogue: a service every municipality owes. */
export const catalogueEntry = tjenestegraf.table(
  'catalogue_entry',
  {
    code: text('code').primaryKey(),
    category: text('category').notNull(),
    ...serviceTexts(),
    /** Rights by law, whatever a municipality writes. */
    rights: jsonb('rights').$type<Texts[]>().notNull().default([]),
    legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
    deadlines: jsonb('deadlines').$type<Deadline[]>().notNull(),
    relatedCodes: text('related_codes').array().notNull(),
    searchWords: text('search_words').array().notNull(),
    providedByNav: boolean('provided_by_nav').notNull(),
    ...sourced(),
  },
  (table) => [check('catalogue_entry_code_form', matches(table.code, '^[A-Za-z][A-Za-z0-9_-]*$'))],
);

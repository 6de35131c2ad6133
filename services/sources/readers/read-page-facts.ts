import { z } from 'zod';
import { isJsonObject, type JsonValue } from '../json-value.ts';
import { ENTITY_TYPES, FIELD_GROUPS, type Observation, observeAnyField } from '../observation.ts';
import { checkRows, type RawRow } from '../parsing/check-rows.ts';
import { localDate, optional, text } from '../parsing/fields.ts';
import { parseJson } from '../parsing/parse-json.ts';
import { type Reading, SourceError } from '../parsing/parsed-delivery.ts';
import { readFactValue } from './fact-value.ts';

/** Which municipalities a page speaks to: all, those of a county governor, or those named. */
export type PageAudience =
  | { readonly all: true }
  | { readonly governor: string }
  | { readonly municipalities: readonly string[] };

export interface CuratedPage {
  readonly sourceId: string;
  readonly audience: PageAudience;
}

export interface PageFactsReading extends Reading<Observation> {
  readonly pages: readonly CuratedPage[];
}

export const PAGE_FACTS_IMPORTER = { name: 'page-facts', version: '1' } as const;

const audience = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ governor: z.string() }),
  z.strictObject({ municipalities: z.array(z.string().regex(/^\d{4}$/)).min(1) }),
]);

const fileShape = z.strictObject({
  retrievedAt: z.iso.datetime({ offset: true }),
  pages: z.array(z.strictObject({ sourceId: z.string(), observedOn: localDate.nullable(), audience })),
  facts: z.array(z.json()).min(1),
});

const factShape = z
  .strictObject({
    sourceId: text,
    entityType: z.enum(ENTITY_TYPES),
    entityId: text,
    field: text,
    fieldGroup: z.enum(FIELD_GROUPS),
    value: z.json(),
    validFrom: optional(localDate),
    validTo: optional(localDate),
    origin: z.enum(['PAGE', 'OWNER']).default('PAGE'),
    specificity: z.literal([0, 1, 2, 3]).default(2),
  })
  .transform((fact, context) => ({ ...fact, value: readFactValue(fact, context) }));

/**
 * Reads the curated facts of pages that no machine can read: a person has read the page and written down what it says,
 * right or wrong. A fact is from the day its page says it was last updated.
 *
 * @throws SourceError when the file cannot be read at all.
 */
export function readPageFacts(delivery: Uint8Array | string): PageFactsReading {
  const file = fileShape.safeParse(parseJson(delivery));
  if (!file.success) throw new SourceError('SOURCE_SHAPE', 'Ventet retrievedAt, pages og facts.');
  const { retrievedAt, pages } = file.data;
  const days = new Map(pages.map(({ sourceId, observedOn }) => [sourceId, observedOn]));
  const raw: RawRow[] = file.data.facts.map((content, index) => ({
    row: index + 1,
    line: null,
    content: content as JsonValue,
  }));
  const reading = checkRows(raw, {
    shape: factShape,
    keyOf: (fact) => [fact.sourceId, fact.entityType, fact.entityId, fact.field, fact.validFrom ?? ''].join(' '),
    keyOfRaw: (content) => (isJsonObject(content) && typeof content.entityId === 'string' ? content.entityId : null),
    refuse: (fact) => (days.has(fact.sourceId) ? null : { rule: 'UNKNOWN_REFERENCE', at: 'sourceId' }),
  });
  const rows = reading.rows.map((fact) =>
    observeAnyField({
      ...fact,
      value: fact.value as JsonValue,
      observedOn: days.get(fact.sourceId) ?? null,
      retrievedAt,
      importer: PAGE_FACTS_IMPORTER,
      humanVerifiedAt: null,
    }),
  );
  return { ...reading, rows, pages: pages.map(({ sourceId, audience }) => ({ sourceId, audience })) };
}

import { primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { tjenestegraf } from '../schema.ts';

/** A client's own id of an entity, for each kind of write. */
export const externalId = tjenestegraf.table(
  'external_id',
  {
    clientId: text('client_id').notNull(),
    /** The kind of write, such as `contacts`. */
    kind: text('kind').notNull(),
    externalId: text('external_id').notNull(),
    entityId: text('entity_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'external_id_pk', columns: [table.clientId, table.kind, table.externalId] }),
    unique('external_id_of_one_entity').on(table.clientId, table.kind, table.entityId),
  ],
);

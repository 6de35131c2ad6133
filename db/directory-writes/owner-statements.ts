import {
  type EntityStatement,
  OWNER_SPECIFICITY,
  type OwnerStamp,
  type OwnerStatements,
  ownerObservations,
} from '../../services/directory-writes/owner-statements.ts';
import type { Observation } from '../../services/sources/observation.ts';
import { checkObservedField } from '../../services/sources/observed-fields.ts';
import { OWNER_IMPORTER } from '../../services/sources/owner-importer.ts';
import type { SqlLike } from '../client.ts';
import { byEarlierStatements, insertObservations, lines } from './owner-observations.ts';

/**
 * Stores what an owner states of entities of one type. Where it has stated nothing of an entity before, all fields are one row,
 * a third of what a row for each costs; otherwise each replaces the earlier one of its field.
 */
export async function saveOwnerStatements(
  sql: SqlLike,
  entityType: Observation['entityType'],
  { ofKnownEntities, ofNewEntities }: OwnerStatements,
  stamp: OwnerStamp,
): Promise<void> {
  const { again, first } = await byEarlierStatements(sql, { entityType, sourceId: stamp.sourceId }, ofKnownEntities);
  const observations = again.flatMap(({ entityId, stated }) => ownerObservations(entityType, entityId, stated, stamp));
  await insertObservations(sql, observations, [], stamp.now);
  await insertStatements(sql, entityType, [...first, ...ofNewEntities], stamp);
}

async function insertStatements(
  sql: SqlLike,
  entityType: Observation['entityType'],
  all: readonly EntityStatement[],
  { sourceId, now, today }: OwnerStamp,
): Promise<void> {
  const telling = all.filter(({ stated }) => stated.length > 0);
  if (telling.length === 0) return;
  const statedOf = ({ stated }: EntityStatement) => {
    for (const { field } of stated) checkObservedField(entityType, field);
    return JSON.stringify(stated.map(({ field, group, value }) => [field, group, value]));
  };
  await sql`
    insert into owner_statement (source_id, entity_type, entity_id, stated, observed_on, stated_at, importer_name,
      importer_version, specificity)
    select ${sourceId}, ${entityType}, entity_id, stated::jsonb, ${today}::date, ${now}::timestamptz,
      ${OWNER_IMPORTER.name}, ${OWNER_IMPORTER.version}, ${OWNER_SPECIFICITY}::smallint
    from unnest(${lines(sql, telling, ({ entityId }) => entityId)}, ${lines(sql, telling, statedOf)})
      as given (entity_id, stated)`;
}

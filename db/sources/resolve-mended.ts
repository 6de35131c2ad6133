import { findAll } from '../../services/quality/finding-rules.ts';
import type { EntityType } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';
import { loadQualityView } from './load-quality-view.ts';
import { loadObservations } from './observation-rows.ts';

/** An entity that something was written of. */
export interface WrittenEntity {
  readonly entityType: string;
  readonly entityId: string;
}

/**
 * Looks again at the open findings of entities, in the transaction that wrote something of them: what no rule finds any
 * more is resolved. What is new is found when the rules next run over everything. That a source has gone is not seen from
 * here; what the owners of an office changed is looked at after every write (`shared-office-changes.ts`).
 */
export async function resolveMended(sql: SqlLike, entities: readonly WrittenEntity[], today: string): Promise<void> {
  if (entities.length === 0) return;
  const open = await sql<{ id: string; entityType: EntityType; entityId: string }[]>`
    select id, entity_type as "entityType", entity_id as "entityId" from finding
    where resolved_on is null and kind not in ('DEAD_SOURCE', 'CHANGED_BY_CO_OWNER') and (entity_type, entity_id) in (
      select * from unnest(${entities.map(({ entityType }) => entityType)}::text[],
        ${entities.map(({ entityId }) => entityId)}::text[]))`;
  if (open.length === 0) return;
  const observations = [];
  for (const [entityType, ofType] of Map.groupBy(open, (one) => one.entityType)) {
    const entityIds = [...new Set(ofType.map(({ entityId }) => entityId))];
    observations.push(...(await loadObservations(sql, { entityType, entityIds })));
  }
  const found = findAll(observations, await loadQualityView(sql, today, open), today);
  const still = new Set(found.map(({ id }) => id));
  const gone = open.flatMap(({ id }) => (still.has(id) ? [] : id));
  await sql`
    update finding set resolved_on = greatest(opened_on, ${today}::date)
    where id = any (${gone}) and resolved_on is null`;
}

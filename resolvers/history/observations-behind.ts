import { loadObservations } from '../../db/sources/observation-rows.ts';
import type { Observation } from '../../schema/quality/observation.type.ts';
import type { HistoryEntry } from '../../services/history/history-entry.ts';
import { canonicalJson } from '../../services/sources/json-value.ts';
import { toEntityType, toObservation } from '../observation.resolver.ts';
import type { RequestContext } from '../shared/context.ts';

/**
 * Finds, for the entries of a page, the observations that their new values were taken from: of the same entity, source,
 * field and value. They are read when the first entry is asked for them, for all entries at once.
 */
export function observationsBehind(entries: readonly HistoryEntry[], { sql, observations }: RequestContext) {
  let loaded: ReturnType<typeof loadObservations> | null = null;
  return async (entry: HistoryEntry): Promise<readonly Observation[]> => {
    const entityIds = [...new Set(entries.map(({ entityId }) => entityId))];
    loaded ??= loadObservations(sql, { entityIds, withdrawn: true });
    const after = new Map(entry.fields.map(({ field, after: value }) => [field, value]));
    const behind = (await loaded).filter(
      ({ entityType, entityId, sourceId, field, value }) =>
        toEntityType(entityType) === entry.entityType &&
        entityId === entry.entityId &&
        sourceId === entry.sourceId &&
        after.get(field) === (typeof value === 'string' ? value : canonicalJson(value)),
    );
    const found = await Promise.all(behind.map(({ id }) => observations.load(id)));
    return found.flatMap((one) => (one === null ? [] : [toObservation(one)]));
  };
}

import type { HistoryRecord } from '../../db/queries/history/find-history.ts';
import { SCHEMA_TYPES } from '../../schema/change/change-entity.union.ts';
import type { HistoryEntry } from '../../services/history/history-entry.ts';
import { protectedFromRole } from '../change/change-protection.ts';
import type { RequestContext } from '../shared/context.ts';

/**
 * The entry without the fields that the viewer may not read of this very entity. Which protected ones it was shown goes
 * into the audit, as where the entity itself is read.
 */
export function openFields(
  entry: HistoryEntry,
  { before, after }: HistoryRecord,
  context: RequestContext,
): HistoryEntry['fields'] {
  const { viewer, protectedReads } = context;
  const hidden = protectedFromRole(viewer.role).find(({ entityType }) => entityType === entry.entityType);
  if (hidden === undefined) return entry.fields;
  const municipality = (after ?? before)?.['municipality_number'];
  const within = typeof municipality === 'string' && viewer.municipalities.has(municipality);
  const shown = entry.fields.filter(
    ({ field }) => !hidden.never.includes(field) && (within || !hidden.withinReach.includes(field)),
  );
  for (const { field } of shown) {
    if (!hidden.withinReach.includes(field)) continue;
    protectedReads.granted.coordinates.add(`${SCHEMA_TYPES[entry.entityType]}.${field}`);
    protectedReads.granted.municipalities.add(String(municipality));
  }
  return shown;
}

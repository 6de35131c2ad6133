import type { JSONValue } from 'postgres';
import type { FindingKind, StoredFinding } from '../../services/quality/finding.ts';
import type { Reconciliation } from '../../services/quality/reconcile-findings.ts';
import type { SqlLike } from '../client.ts';

/**
 * The open findings.
 * @param of those of one kind, about these entities; absent: all.
 */
export async function loadOpenFindings(
  sql: SqlLike,
  of: { readonly kind: FindingKind; readonly entityIds: readonly string[] } | null = null,
): Promise<StoredFinding[]> {
  const rows = await sql<(Omit<StoredFinding, 'municipalities'> & { concerned: string[] | null; kind: FindingKind })[]>`
    select id, kind, severity, entity_type as "entityType", entity_id as "entityId", field, message,
      observation_ids as "observationIds", municipality_numbers as concerned, opened_on as "openedOn",
      resolved_on as "resolvedOn"
    from finding where resolved_on is null
      and ${of === null ? sql`true` : sql`kind = ${of.kind} and entity_id = any (${[...of.entityIds]})`}`;
  return rows.map(({ concerned, ...row }) => ({ ...row, municipalities: concerned ?? 'ALL' }));
}

/** Brings the findings to what was found. Nothing is removed. Answers how many of those that stay were worded anew. */
export async function storeFindings(
  sql: SqlLike,
  { opened, stillOpen, resolved }: Reconciliation,
  today: string,
): Promise<number> {
  await sql`
    update finding set resolved_on = greatest(opened_on, ${today}::date)
    where id = any (${resolved.map(({ id }) => id)}) and resolved_on is null`;
  // A finding that was resolved today and is found again today continues.
  await sql`
    insert into finding (id, kind, severity, entity_type, entity_id, field, message, observation_ids,
      municipality_numbers, opened_on)
    select id, kind, severity, entity_type, entity_id, field, message, observation_ids, municipality_numbers, opened_on
    from jsonb_populate_recordset(null::finding, ${sql.json(opened.map(toRow))})
    on conflict (id, opened_on) do update set resolved_on = null, severity = excluded.severity,
      message = excluded.message, observation_ids = excluded.observation_ids,
      municipality_numbers = excluded.municipality_numbers`;
  const reworded = await sql`
    update finding as stored set severity = now.severity, message = now.message, observation_ids = now.observation_ids,
      municipality_numbers = now.municipality_numbers
    from jsonb_populate_recordset(null::finding, ${sql.json(stillOpen.map(toRow))}) as now
    where stored.id = now.id and stored.resolved_on is null
      and (stored.severity, stored.message, stored.observation_ids, stored.municipality_numbers)
        is distinct from (now.severity, now.message, now.observation_ids, now.municipality_numbers)
    returning 1`;
  return reworded.length;
}

function toRow(finding: StoredFinding): JSONValue {
  const { id, kind, severity, entityType, entityId, field, message, observationIds, municipalities, openedOn } =
    finding;
  return {
    id,
    kind,
    severity,
    field,
    message,
    entity_type: entityType,
    entity_id: entityId,
    observation_ids: [...observationIds],
    municipality_numbers: municipalities === 'ALL' ? null : [...municipalities],
    opened_on: openedOn,
  };
}

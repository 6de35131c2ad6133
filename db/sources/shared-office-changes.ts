import { addDays } from '../../services/calendar/calendar-day.ts';
import { reconcileFindings } from '../../services/quality/reconcile-findings.ts';
import {
  changedByCoOwner,
  SHOWN_DAYS,
  type SharedOfficeChange,
} from '../../services/quality/rules/changed-by-co-owner.ts';
import type { SqlLike } from '../client.ts';
import { loadOpenFindings, storeFindings } from './store-findings.ts';

/**
 * What clients of municipalities lately changed of offices that serve several, oldest first. Of the transaction that asks,
 * also what it has just changed.
 * @param offices of these; absent: of all.
 */
export async function loadSharedOfficeChanges(
  sql: SqlLike,
  today: string,
  offices: readonly string[] | null = null,
): Promise<SharedOfficeChange[]> {
  const which = offices === null ? sql`true` : sql`change.entity_id = any (${[...offices]})`;
  return await sql<SharedOfficeChange[]>`
    select change.transaction::text as id, (changed_at at time zone 'Europe/Oslo')::date as day, change.entity_id as office,
      office.name as "officeName", change.municipality_numbers as municipalities, changed_fields as fields,
      jsonb_build_object('name', client.name, 'municipalities', client.municipality_numbers) as by
    from change join office on office.number = change.entity_id
      left join history_commit as commit using (transaction)
      join client on 'client:' || client.id = coalesce(commit.actor,
        case when transaction = pg_current_xact_id_if_assigned() then current_setting('tjenestegraf.actor', true) end)
    where entity_type = 'OFFICE' and kind = 'UPDATED' and cardinality(change.municipality_numbers) > 1 and ${which}
      and changed_at > (${addDays(today, -SHOWN_DAYS)}::date)::timestamp at time zone 'Europe/Oslo' and client.role = 'MUNICIPALITY'
    order by change.sequence`;
}

/**
 * Lets the other owners of the offices that this transaction changed find it, and takes back what they need not look at any
 * more. To be called where a client has written, in its own transaction.
 * @param offices those that serve several municipalities.
 */
export async function showToCoOwners(sql: SqlLike, offices: readonly string[], today: string): Promise<void> {
  if (offices.length === 0) return;
  const kind = 'CHANGED_BY_CO_OWNER';
  const sharedOfficeChanges = await loadSharedOfficeChanges(sql, today, offices);
  const found = changedByCoOwner(sharedOfficeChanges, today);
  const open = await loadOpenFindings(sql, { kind, entityIds: offices });
  await storeFindings(sql, reconcileFindings(open, found, today, [kind]), today);
}

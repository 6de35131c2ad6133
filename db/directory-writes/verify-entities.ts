import type { TransactionSql } from 'postgres';
import {
  isVerifiable,
  planVerification,
  recordKey,
  SCOPE_OF,
  VERIFIABLE,
  type Verifiable,
  type VerifyItem,
} from '../../services/directory-writes/plan-verification.ts';
import { hasCode, type ItemResult } from '../../services/directory-writes/plan-writes.ts';
import type { CheckedItem, StoredRecord } from '../../services/directory-writes/write-kind.ts';
import type { Sql, SqlLike } from '../client.ts';
import { markObservations } from '../sources/observation-rows.ts';
import { resolveMended } from '../sources/resolve-mended.ts';
import { auditBatch } from './audit-batch.ts';
import { type BatchOptions, type BatchResult, type BatchWriter, saveBatchOnce, tryBatch } from './batch-frame.ts';
import { lockEntities } from './locked-entities.ts';
import { type EntityObservations, observationsOf, shownObservations } from './verified-observations.ts';
import { WRITE_TABLES, type WriteTable } from './write-tables.ts';

/** The person and organisation that verify, as for a batch of changes. */
export type Verifier = BatchWriter;

/** The table of each kind of entity; the opening hours of an office are all its schedules and are verified as the office. */
const TABLES: Readonly<Record<Verifiable, WriteTable>> = {
  OFFICE: WRITE_TABLES.offices,
  RECEPTION: WRITE_TABLES.receptions,
  PHONE: WRITE_TABLES.phones,
  CONTACT: WRITE_TABLES.contacts,
  OPENING_HOURS: WRITE_TABLES.offices,
  SERVICE: WRITE_TABLES.services,
  AGREEMENT: WRITE_TABLES.agreements,
};

/**
 * Confirms records as correct today: no value and no version changes, so that no pending change of another client conflicts.
 * The time of that confirmation is stored with each record and with the observations that its values rest on.
 */
export async function verifyEntities(
  sql: Sql,
  items: readonly VerifyItem[],
  { keepGood, dryRun }: Pick<BatchOptions, 'keepGood' | 'dryRun'>,
  verifier: Verifier,
): Promise<BatchResult> {
  return dryRun
    ? await tryBatch(sql, verifier, (transaction) => tryOut(transaction, items, keepGood, verifier))
    : await saveBatchOnce(sql, verifier, (transaction) => verify(transaction, items, keepGood, verifier));
}

/** Says what would be done; what is refused is audited. */
async function tryOut(sql: TransactionSql, items: readonly VerifyItem[], keepGood: boolean, verifier: Verifier) {
  const { results, stored } = await planVerifications(sql, items, keepGood, verifier);
  const refused = results.filter((one) => hasCode([one], 'FORBIDDEN'));
  await auditBatch(sql, refused, ({ index }) => scopeOf(items[index] as VerifyItem, stored), verifier);
  return { results };
}

async function verify(
  sql: TransactionSql,
  items: readonly VerifyItem[],
  keepGood: boolean,
  verifier: Verifier,
): Promise<readonly ItemResult[]> {
  const { results, stored, observed } = await planVerifications(sql, items, keepGood, verifier);
  const verified = results
    .filter(({ outcome }) => outcome === 'VERIFIED')
    .map(({ index }) => items[index] as VerifyItem);
  if (verified.length > 0) await carryOut(sql, verified, observed, verifier);
  await auditBatch(sql, results, ({ index }) => scopeOf(items[index] as VerifyItem, stored), verifier);
  return results;
}

async function planVerifications(
  sql: TransactionSql,
  items: readonly VerifyItem[],
  keepGood: boolean,
  verifier: Verifier,
) {
  const stored = new Map<string, StoredRecord>();
  const observed = new Map<string, EntityObservations>();
  for (const type of VERIFIABLE) {
    const ids = [...new Set(items.flatMap((one) => (one.entityType === type ? one.entityId : [])))];
    if (ids.length === 0) continue;
    const scopeIs = SCOPE_OF[type];
    const isMine = (scope: string) => verifier.isMine(scopeIs, scope);
    const records = await lockEntities(sql, { scopeIs, sameness: null }, TABLES[type], ids.map(named), isMine);
    for (const [id, record] of records) stored.set(recordKey(type, id), record);
    for (const [id, observations] of await observationsOf(sql, type, [...records.keys()]))
      observed.set(recordKey(type, id), observations);
  }
  const fieldNames = new Map(
    [...observed].map(([key, observations]) => [key, new Set(observations.map(({ field }) => field))]),
  );
  const results = planVerification(items, { stored, isMine: verifier.isMine, spokenOf: fieldNames }, keepGood);
  return { results, stored, observed };
}

function scopeOf({ entityType, entityId }: VerifyItem, stored: ReadonlyMap<string, StoredRecord>) {
  const scopeIs = isVerifiable(entityType) ? SCOPE_OF[entityType] : 'OFFICE';
  return [scopeIs, stored.get(recordKey(entityType, entityId))?.scope ?? null] as const;
}

/** An item that names an entity and has no other fields; the id of a service names its municipality. */
function named(id: string, index: number): CheckedItem {
  const scope = /^([0-9]{4})-/.exec(id)?.[1] ?? null;
  return { index, id, externalId: null, scope, version: null, remove: false, fields: {}, problems: [], notices: [] };
}

async function carryOut(
  sql: TransactionSql,
  items: readonly VerifyItem[],
  observed: ReadonlyMap<string, EntityObservations>,
  { now, today }: Verifier,
): Promise<void> {
  await sql`select set_config('tjenestegraf.verifying', 'on', true)`;
  for (const [type, ofType] of Map.groupBy(items, ({ entityType }) => entityType)) {
    if (!isVerifiable(type)) continue;
    const ids = ofType.map(({ entityId }) => entityId);
    if (type === 'OPENING_HOURS') await verifyHours(sql, ids, now, today);
    else await verifyRows(sql, TABLES[type], ids, now);
  }
  const spoken = items.map((item) => ({
    item,
    observations: observed.get(recordKey(item.entityType, item.entityId)) ?? [],
  }));
  const chosen = spoken.flatMap(({ item, observations }) =>
    shownObservations(observations, item.fields ?? null, today),
  );
  await markObservations(sql, chosen, 'verified', now);
  // Findings are about what observations are of: those of an office's hours are its places' and lines'.
  await resolveMended(sql, [...items, ...spoken.flatMap(({ observations }) => observations)], today);
}

async function verifyRows(sql: SqlLike, table: WriteTable, ids: readonly string[], now: string): Promise<void> {
  if (table.keys.length === 1) {
    await sql`update ${sql(table.table)} set verified_at = ${now} where ${sql(table.keys[0] ?? '')} = any (${[...ids]})`;
    return;
  }
  await sql`update municipal_service set verified_at = ${now}
    where municipality_number || '-' || replace(lower(code), '_', '-') = any (${[...ids]})`;
}

/** The schedules, and those of their rules that have not ended. */
async function verifyHours(sql: SqlLike, offices: readonly string[], now: string, today: string): Promise<void> {
  await sql`update opening_schedule set verified_at = ${now} where office_number = any (${[...offices]})`;
  await sql`update opening_rule set verified_at = ${now} from opening_schedule as schedule
    where schedule.id = schedule_id and office_number = any (${[...offices]}) and (valid_to is null or valid_to > ${today})`;
}

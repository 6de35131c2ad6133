import type { TransactionSql } from 'postgres';
import { guardDelivery, limitsOf } from '../../services/sources/delivery-guard.ts';
import { diffDelivery } from '../../services/sources/diff-delivery.ts';
import { canonicalJson, type JsonObject } from '../../services/sources/json-value.ts';
import { fieldKey, type Observation } from '../../services/sources/observation.ts';
import { actAs } from '../act-as.ts';
import type { Sql, SqlLike } from '../client.ts';
import type { DeliveryOutcome } from '../tables/sources/delivery.ts';
import { keepDeadLetters } from './dead-letters.ts';
import { ImportError, type ImportOptions, type ImportReport, type ReadDelivery } from './delivery.ts';
import { importRecords, type RecordsReport } from './import-records.ts';
import { loadObservations, markObservations } from './observation-rows.ts';
import { publishCapacities } from './publish/publish-agreement.ts';
import { publishCurrentValues } from './publish-current-values.ts';
import { recomputeFindings } from './recompute-findings.ts';
import { refuseOlder } from './refuse-older.ts';
import { writeObservations } from './write-observations.ts';

/**
 * Imports a delivery, all of it or nothing, in one transaction: adds new observations, marks withdrawn ones, stores rejected
 * rows as dead letters, publishes the chosen values to the directory and runs the finding rules. The same delivery again
 * changes nothing. A suspiciously small delivery adds and changes values but removes none.
 *
 * @throws ImportError `SOURCE_UNKNOWN` when its source is not registered, `DELIVERY_OLDER`.
 */
export async function importDelivery(sql: Sql, delivery: ReadDelivery, options: ImportOptions): Promise<ImportReport> {
  return await sql.begin(async (transaction) => {
    await actAs(transaction, `importer:${delivery.importer}`);
    await transaction`select pg_advisory_xact_lock(hashtextextended('tjenestegraf import', 0))`;
    await registerSources(transaction, delivery, options);
    if (options.allowOlder !== true && options.partial !== true) await refuseOlder(transaction, delivery);
    const plan = await planOf(transaction, delivery, options);
    if (options.dryRun) {
      const records = await tryRecords(transaction, delivery, options);
      const report = reportOf(plan, records, hasNews(plan) || records.changed > 0, { served: records.changed });
      await recordDelivery(transaction, delivery, report, true);
      return report;
    }
    const report = await carryOut(transaction, delivery, plan, options);
    const deliveryId = await recordDelivery(transaction, delivery, report, false);
    const newDeadLetters = await keepDeadLetters(transaction, delivery, deliveryId);
    // After the delivery is on record: a source that was away has answered.
    const findings = await recomputeFindings(transaction, options.today);
    return { ...report, newDeadLetters, findings };
  });
}

/** Finds out what the delivery's records would change: writes them, counts, and rolls back. */
async function tryRecords(
  transaction: TransactionSql,
  delivery: ReadDelivery,
  options: ImportOptions,
): Promise<RecordsReport> {
  const rolledBack = Symbol('rolled back');
  let report: RecordsReport | undefined;
  await transaction
    .savepoint(async (sql) => {
      await registerSources(sql, delivery, { ...options, dryRun: false });
      report = await importRecords(sql, delivery, options);
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  if (report === undefined) throw new Error('the records were not tried');
  return report;
}

interface Plan extends Pick<ImportReport, 'diff' | 'suspicions'> {
  /** The delivery's observations, with the days on which each was first stated. */
  readonly observations: readonly Observation[];
  /** Earlier observations that its sources no longer state. */
  readonly withdrawn: readonly Observation[];
  /** Whether missing values were not removed because the delivery was suspiciously small. */
  readonly kept: boolean;
}

async function planOf(sql: SqlLike, delivery: ReadDelivery, options: ImportOptions): Promise<Plan> {
  const { rejected, stats, unitOf, importer, sources, connector } = delivery;
  const stored = await loadObservations(sql, { sourceIds: sources.map(({ id }) => id), importer });
  const observations = delivery.keepsFirstDay ? onFirstDays(delivery.observations, stored) : delivery.observations;
  const rejectedKeys = new Set(rejected.flatMap(({ key }) => (key === null ? [] : [key])));
  const [storedByUnit, deliveredByUnit] = [contentByUnit(stored, unitOf), contentByUnit(observations, unitOf)];
  const compared = diffDelivery(storedByUnit, deliveredByUnit, rejectedKeys);
  const diff = options.partial ? { ...compared, missing: [] } : compared;
  const size = {
    stored: storedByUnit.size,
    delivered: new Set([...deliveredByUnit.keys(), ...rejectedKeys]).size,
    rejected: stats.rejected,
    unidentified: new Set(rejected.flatMap(({ key, row }) => (key === null ? [row] : []))).size,
    read: stats.read,
    missing: diff.missing.length,
  };
  const guard = guardDelivery(size, limitsOf(connector), options.allowSmall);
  const gone = new Set(guard.mayDelete ? diff.missing : []);
  const stated = new Set(observations.map(({ id }) => id));
  const fields = new Set(observations.map(keyOfStatement));
  // A row that was understood only in part does not show what it no longer says.
  const partly = new Set((delivery.omitted ?? []).map(({ key }) => key));
  const isReplaced = (one: Observation) =>
    deliveredByUnit.has(unitOf(one)) &&
    !rejectedKeys.has(unitOf(one)) &&
    (!partly.has(unitOf(one)) || fields.has(keyOfStatement(one))) &&
    (!options.partial || fields.has(keyOfStatement(one)));
  return {
    observations,
    diff,
    suspicions: guard.reasons,
    withdrawn: stored.filter((one) => !stated.has(one.id) && (isReplaced(one) || gone.has(unitOf(one)))),
    kept: !guard.mayDelete && diff.missing.length > 0,
  };
}

/** Replaces delivered observations by stored ones that are equal but for their day. */
function onFirstDays(delivered: readonly Observation[], stored: readonly Observation[]): readonly Observation[] {
  const contentOf = (one: Observation) => canonicalJson([keyOfStatement(one), one.value, one.validFrom, one.validTo]);
  const known = new Map(stored.map((one) => [contentOf(one), one]));
  return delivered.map((one) => known.get(contentOf(one)) ?? one);
}

const keyOfStatement = (one: Observation): string => `${one.sourceId} ${fieldKey(one)}`;

/** Statements of each unit, by source, entity and field. */
function contentByUnit(observations: readonly Observation[], unitOf: ReadDelivery['unitOf']): Map<string, JsonObject> {
  const units = Map.groupBy(observations, unitOf);
  return new Map(
    [...units].map(([unit, statements]) => [
      unit,
      Object.fromEntries(
        statements.map((one) => [`${one.entityType} ${one.entityId} ${one.field} (${one.sourceId})`, one.id]),
      ),
    ]),
  );
}

async function carryOut(
  sql: SqlLike,
  delivery: ReadDelivery,
  plan: Plan,
  options: ImportOptions,
): Promise<ImportReport> {
  const { pages = [] } = delivery;
  const { observations } = plan;
  const ids = plan.withdrawn.map(({ id }) => id);
  // They are kept, and the source may state them again.
  const withdrawn = await markObservations(sql, ids, 'withdrawn', options.now);
  const written = await writeObservations(sql, observations, (done) => options.onProgress?.(done, observations.length));
  for (const { sourceId, audience } of pages) {
    const municipalities = 'municipalities' in audience ? [...audience.municipalities] : null;
    await sql`
      insert into source_audience (source_id, governor_id, municipality_numbers)
      values (${sourceId}, ${'governor' in audience ? audience.governor : null}, ${municipalities})
      on conflict (source_id) do update set governor_id = excluded.governor_id,
        municipality_numbers = excluded.municipality_numbers`;
  }
  const records = await importRecords(sql, delivery, options);
  const served =
    (await publishCurrentValues(sql, [...observations, ...plan.withdrawn], options.today)) +
    (await publishCapacities(sql, delivery.capacities ?? new Map())) +
    records.changed;
  const changed = written.added + written.restated + withdrawn + served > 0;
  return reportOf(plan, records, changed, { observations: { ...written, withdrawn }, served });
}

/** @param changed whether anything of it was new, or would be. */
function reportOf(
  { diff, suspicions, kept }: Plan,
  records: RecordsReport,
  changed: boolean,
  counts: Partial<Pick<ImportReport, 'observations' | 'served'>>,
): ImportReport {
  const outcome: DeliveryOutcome = kept || records.kept ? 'KEPT' : changed ? 'APPLIED' : 'UNCHANGED';
  return {
    outcome,
    diff: { ...diff, missing: [...diff.missing, ...records.missing] },
    suspicions: [...suspicions, ...records.suspicions],
    observations: { added: 0, restated: 0, withdrawn: 0 },
    served: 0,
    newDeadLetters: 0,
    findings: null,
    ...counts,
  };
}

const hasNews = ({ diff, withdrawn }: Plan) => diff.created.length + diff.changed.length + withdrawn.length > 0;

async function registerSources(
  sql: SqlLike,
  { sources }: ReadDelivery,
  { today, dryRun }: ImportOptions,
): Promise<void> {
  for (const { id, made } of sources) {
    if (made === undefined || dryRun) continue;
    await sql`
      insert into source (id, title, publisher, retrieved_on) values (${id}, ${made.title}, ${made.publisher}, ${today})
      on conflict (id) do nothing`;
  }
  const ids = sources.filter(({ made }) => made === undefined).map(({ id }) => id);
  const known = new Set(
    (await sql<{ id: string }[]>`select id from source where id = any (${ids})`).map(({ id }) => id),
  );
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new ImportError(
      'SOURCE_UNKNOWN',
      `Leveransen taler for en kilde som ikke er registrert: ${unknown.join(', ')}.`,
    );
  }
}

async function recordDelivery(
  sql: SqlLike,
  delivery: ReadDelivery,
  report: ImportReport,
  dryRun: boolean,
): Promise<string> {
  const { diff, observations, served, suspicions } = report;
  const counts = {
    ...delivery.stats,
    created: diff.created.length,
    changed: diff.changed.length,
    unchanged: diff.unchanged.length,
    missing: diff.missing.length,
    untouched: diff.untouched.length,
    ...observations,
    served,
  };
  const [row] = await sql<{ id: string }[]>`
    insert into delivery (connector, source_ids, file_hash, counts, outcome, rules, dry_run)
    values (${delivery.importer}, ${delivery.sources.map(({ id }) => id)}, ${delivery.fileHash}, ${sql.json(counts)},
      ${report.outcome}, ${suspicions.map(({ rule }) => rule)}, ${dryRun})
    returning id`;
  return row?.id ?? '0';
}

/** An import that came to nothing: the source was away, or what it sent could not be read. */
export interface FailedImport extends Pick<ReadDelivery, 'importer' | 'fileHash'> {
  /** The sources it would have spoken for; empty: not known before it is read. */
  readonly sourceIds: readonly string[];
  readonly rule: string;
  readonly dryRun: boolean;
}

/** Records that nothing was taken in. */
export async function recordFailure(
  sql: SqlLike,
  { importer, sourceIds, fileHash, rule, dryRun }: FailedImport,
): Promise<void> {
  await sql`
    insert into delivery (connector, source_ids, file_hash, counts, outcome, rules, dry_run)
    values (${importer}, ${[...sourceIds]}, ${fileHash}, '{}', 'FAILED', ${[rule]}, ${dryRun})`;
}

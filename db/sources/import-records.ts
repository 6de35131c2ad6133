import { guardDelivery, limitsOf } from '../../services/sources/delivery-guard.ts';
import type { SqlLike } from '../client.ts';
import { writeAuditEvent } from '../queries/write-audit-event.ts';
import type { ImportOptions, ImportReport, ReadDelivery } from './delivery.ts';
import type { RecordedKey } from './records/delivered-records.ts';

/** The outcome for a delivery's rows that are no observations. */
export interface RecordsReport extends Pick<ImportReport, 'suspicions'> {
  /** Rows written or taken back. */
  readonly changed: number;
  /** Keys of earlier files' rows that it no longer states. */
  readonly missing: readonly string[];
  /** Whether missing rows were left because of a suspicion. */
  readonly kept: boolean;
}

const NOTHING: RecordsReport = { changed: 0, missing: [], suspicions: [], kept: false };

/**
 * Writes the rows of a delivery that are no observations, and takes back what earlier files of the same sender stated and
 * this one leaves out. Protected fields leave an audit row in the same transaction.
 */
export async function importRecords(
  sql: SqlLike,
  delivery: ReadDelivery,
  options: ImportOptions,
): Promise<RecordsReport> {
  const { records, importer, stats, connector } = delivery;
  const sourceId = delivery.sources[0]?.id;
  if (records === undefined || sourceId === undefined) return NOTHING;
  const recorded = await sql<RecordedKey[]>`
    select record_key as key, written_at as "writtenAt" from delivered_record
    where source_id = ${sourceId} and importer = ${importer} order by record_key`;
  const compared = await records.compare(
    sql,
    recorded.map(({ key }) => key),
  );
  const missing = options.partial ? [] : compared.missing;
  const { read, rejected } = stats;
  const { delivered } = compared;
  const size = { stored: recorded.length, delivered, rejected, unidentified: rejected, read, missing: missing.length };
  const guard = guardDelivery(size, limitsOf(connector), options.allowSmall);
  let changed = 0;
  const takenBack = guard.mayDelete ? recorded.filter(({ key }) => missing.includes(key)) : [];
  const keysTakenBack = takenBack.map(({ key }) => key);
  const concerned = (await records.audited?.municipalitiesOf(sql, keysTakenBack)) ?? [];
  if (takenBack.length > 0) {
    for (const record of takenBack) changed += await records.takeBack(sql, record);
    await sql`
      delete from delivered_record
      where source_id = ${sourceId} and importer = ${importer} and record_key = any (${[...missing]})`;
  }
  const written = await records.write(sql);
  await sql`
    insert into delivered_record (source_id, importer, record_key, written_at)
    select ${sourceId}, ${importer}, key, ${options.now} from unnest(${[...new Set(written)]}::text[]) as key
    on conflict (source_id, importer, record_key) do update set written_at = excluded.written_at`;
  changed += written.length;
  if (changed > 0 && records.audited) {
    const municipalities = [...concerned, ...(await records.audited.municipalitiesOf(sql, written))];
    await auditRecords(sql, delivery, records.audited.coordinates, municipalities);
  }
  return { changed, missing, suspicions: guard.reasons, kept: !guard.mayDelete };
}

/** The platform's own people run the command: nobody of the client register. */
async function auditRecords(
  sql: SqlLike,
  { importer, fileHash }: ReadDelivery,
  coordinates: readonly string[],
  municipalities: readonly string[],
): Promise<void> {
  await writeAuditEvent(sql, {
    clientId: null,
    organisationNumber: null,
    role: 'ADMINISTRATOR',
    scopes: [],
    operationName: `import ${importer}`,
    operationHash: fileHash,
    coordinates,
    municipalityNumbers: [...new Set(municipalities)].sort(),
    outcome: 'ALLOWED',
    correlationId: `import-${fileHash.slice(0, 16)}`,
  });
}

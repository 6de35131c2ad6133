import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../../config.ts';
import type { Sql } from '../../db/client.ts';
import { ImportError, type ImportOptions } from '../../db/sources/delivery.ts';
import { importDelivery, recordFailure } from '../../db/sources/import-delivery.ts';
import { recomputeFindings } from '../../db/sources/recompute-findings.ts';
import { isLocalDate } from '../../services/calendar/local-date.ts';
import { SourceError } from '../../services/sources/parsing/parsed-delivery.ts';
import { IMPORT_RULES } from '../../services/sources/refusals/import-rules.ts';
import { progressBar } from '../progress.ts';
import { Ended, today } from '../statistics-command.ts';
import type { SourceConnector } from './connector.ts';
import { withOwnDatabase } from './open-database.ts';
import { readLocation } from './read-location.ts';
import { reportLines } from './report.ts';

export interface ImportCommandOptions {
  readonly dryRun?: true;
  readonly allowSmall?: true;
  readonly allowOlder?: true;
  readonly asOf?: string;
  /** The connector's own options. */
  readonly [option: string]: string | true | undefined;
}

/** Reads, compares, applies, reports. Exit code 2: rows were rejected; 4: the delivery was suspiciously small, so nothing was removed. */
export async function runImport(
  connector: SourceConnector,
  location: string | undefined,
  options: ImportCommandOptions,
): Promise<void> {
  const place = location ?? connector.defaultLocation;
  if (place === null) throw refused(new ImportError('LOCATION_MISSING', IMPORT_RULES.LOCATION_MISSING));
  if (options.asOf !== undefined && !isLocalDate(options.asOf)) {
    throw refused(new ImportError('DATE', IMPORT_RULES.DATE));
  }
  const own = Object.keys(connector.options).map((name) => [name, String(options[name] ?? '')] as const);
  const dryRun = options.dryRun === true;
  try {
    await withOwnDatabase(readConfig(process.env), async (sql) => {
      const failed = (hash: string) => (error: unknown) => recordIfAway(sql, connector, error, hash, dryRun);
      const bytes = await readLocation(place, {
        onRetry: (reason, waitMs) => console.error(`${reason}: prøver igjen om ${(waitMs / 1_000).toFixed(1)} s`),
      }).catch(failed(HASH_OF_NO_BYTES));
      const context = { sql, now: now(), asOf: options.asOf ?? today(), options: Object.fromEntries(own) };
      const hash = createHash('sha256').update(bytes).digest('hex');
      const delivery = await connector.read(bytes, context).catch(failed(hash));
      const report = await withProgress((onProgress) =>
        importDelivery(sql, delivery, { ...importOptions(options), onProgress }),
      );
      for (const line of reportLines(delivery, report, dryRun)) console.log(line);
      if (report.outcome === 'KEPT') throw new Ended(4);
      if (delivery.rejected.length + (delivery.omitted?.length ?? 0) > 0) throw new Ended(2);
    });
  } catch (error) {
    throw refused(error);
  }
}

/** SHA-256 of no bytes at all. */
export const HASH_OF_NO_BYTES = createHash('sha256').digest('hex');
/** Mistakes of the operator who gave the command, no failures of the source. */
const OPERATOR_ERRORS = ['FILE_UNREADABLE', 'LOCATION_MISSING', 'MUNICIPALITY_UNKNOWN', 'WORDING'];

/** Keeps a note that nothing came that could be read, so that a source that stays away becomes a finding; passes the error on. */
export async function recordIfAway(
  sql: Sql,
  { importer, sourceIds = [] }: Pick<SourceConnector, 'importer' | 'sourceIds'>,
  error: unknown,
  fileHash: string,
  dryRun: boolean,
): Promise<never> {
  if ((error instanceof SourceError || error instanceof ImportError) && !OPERATOR_ERRORS.includes(error.rule)) {
    await recordFailure(sql, { importer, sourceIds, rule: error.rule, fileHash, dryRun });
    if (!dryRun) await sql.begin((transaction) => recomputeFindings(transaction, today()));
  }
  throw error;
}

/** The one-line message of a delivery that cannot be read or applied; any other error is returned unchanged. */
export function refused(error: unknown): unknown {
  if (!(error instanceof SourceError || error instanceof ImportError)) return error;
  const line = error instanceof SourceError && error.line !== null ? ` (linje ${error.line})` : '';
  console.error(`${error.rule}: ${error.message}${line}`);
  return new Ended(1);
}

export function importOptions({ dryRun, allowSmall, allowOlder }: ImportCommandOptions): ImportOptions {
  const isSet = (flag: true | undefined) => flag === true;
  return {
    now: now(),
    today: today(),
    dryRun: isSet(dryRun),
    allowSmall: isSet(allowSmall),
    allowOlder: isSet(allowOlder),
  };
}

export function now(): string {
  return Temporal.Now.instant().toString();
}

/** Runs a piece of work with a bar on the terminal. */
export async function withProgress<Result>(
  work: (onProgress: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  const bar = progressBar();
  try {
    return await work((done, total) => bar.show('write', total === 0 ? 1 : done / total));
  } finally {
    bar.end();
  }
}

/** Connects commands that read no delivery. */
export function inDatabase<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
  return withOwnDatabase(readConfig(process.env), work);
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_FACTS_IMPORTER, readPageFacts } from '../../services/sources/readers/read-page-facts.ts';
import { connect, type Sql } from '../client.ts';
import { DATA_FOLDER } from '../seed/read-files.ts';
import { ImportError, type ImportOptions, type ReadDelivery } from './delivery.ts';
import { importDelivery } from './import-delivery.ts';
import { recomputeFindings } from './recompute-findings.ts';

/** The curated facts that come with the project. */
export const PAGE_FACTS_FILE = join(DATA_FOLDER, 'page-facts.json');

/**
 * The curated file as a delivery.
 *
 * @throws SourceError when the file cannot be read at all.
 */
export function pageFactsDelivery(bytes: Uint8Array): ReadDelivery {
  const { rows, rejected, stats, pages } = readPageFacts(bytes);
  return {
    connector: 'page-facts',
    importer: PAGE_FACTS_IMPORTER.name,
    sources: pages.map(({ sourceId }) => ({ id: sourceId })),
    observations: rows,
    rejected,
    stats,
    pages,
    unitOf: ({ entityId }) => entityId,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    context: null,
  };
}

/** OUTDATED: the database was made from other data, which do not have the pages; its own are left alone. */
export type FirstFacts = 'LOADED' | 'KNOWN' | 'OUTDATED';

/**
 * Loads, at start, the project's own page facts that this database has not seen yet, and brings the findings up to this day.
 * Observations of other imports are not touched.
 * @param url a login that owns the tables.
 */
export async function loadFirstFacts(url: string, on: Pick<ImportOptions, 'now' | 'today'>): Promise<FirstFacts> {
  const delivery = pageFactsDelivery(await readFile(PAGE_FACTS_FILE));
  const sql: Sql = connect(url, {
    applicationName: 'tjenestegraf facts',
    role: null,
    poolSizeMax: 1,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
  try {
    const seen = await sql`
      select 1 from delivery
      where connector = ${delivery.importer} and file_hash = ${delivery.fileHash} and not dry_run and outcome <> 'FAILED'`;
    const outcome = seen.length > 0 ? 'KNOWN' : await load(sql, delivery, on);
    if (outcome !== 'LOADED') await sql.begin((transaction) => recomputeFindings(transaction, on.today));
    return outcome;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function load(sql: Sql, delivery: ReadDelivery, on: Pick<ImportOptions, 'now' | 'today'>): Promise<FirstFacts> {
  try {
    await importDelivery(sql, delivery, on);
    return 'LOADED';
  } catch (error) {
    if (error instanceof ImportError && error.rule === 'SOURCE_UNKNOWN') return 'OUTDATED';
    throw error;
  }
}

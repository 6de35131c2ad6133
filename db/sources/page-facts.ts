import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGE_FACTS_IMPORTER, readPageFacts } from '../../services/sources/readers/read-page-facts.ts';
import { connect, type Sql } from '../client.ts';
import { DATA_FOLDER } from '../seed/read-files.ts';
import type { ImportOptions, ReadDelivery } from './delivery.ts';
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

/**
 * At start: loads the project's own page facts where this database has not seen them yet, and brings the findings to
 * this day. Observations of other imports are not touched.
 *
 * @param url a login that owns the tables.
 */
export async function loadFirstFacts(
  url: string,
  on: Pick<ImportOptions, 'now' | 'today'>,
): Promise<'LOADED' | 'KNOWN'> {
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
    if (seen.length === 0) {
      await importDelivery(sql, delivery, on);
      return 'LOADED';
    }
    await sql.begin((transaction) => recomputeFindings(transaction, on.today));
    return 'KNOWN';
  } finally {
    await sql.end({ timeout: 5 });
  }
}

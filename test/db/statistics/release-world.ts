import { createHash } from 'node:crypto';
import type { Sql } from '../../../db/client.ts';
import { loadGeography } from '../../../db/statistics/geography.ts';
import { type CaseImport, importCaseEvents } from '../../../db/statistics/intake/import-case-events.ts';
import {
  type PublishedRelease,
  type RunReleaseOptions,
  runRelease,
} from '../../../db/statistics/release/run-release.ts';
import { createStatisticsStore } from '../../../db/statistics/store.ts';
import { loadSyntheticCountry } from '../../../db/statistics/synthetic/load-synthetic-country.ts';
import { checkCases } from '../../../services/case-intake/case-batch.ts';
import type { RawCase } from '../../../services/case-intake/columns.ts';
import type { ReleaseKeys } from '../../../services/disclosure-control/keyed-random.ts';
import type { TestDatabase } from '../../setup/database.ts';

/** The day the tests take it to be. */
export const TODAY = '2026-11-23';

export const KEYS: ReleaseKeys = {
  A: createHash('sha256').update('test A').digest(),
  P: createHash('sha256').update('test P').digest(),
};

/** A connection as the release's role. */
export function asRelease(database: TestDatabase): Sql {
  return database.connect({ role: 'tjenestegraf_release', statementTimeoutMs: 0, idleTransactionTimeoutMs: 0 });
}

/** A small made-up country through September 2026, nothing released. */
export async function smallCountry(sql: Sql, cases = 12_000): Promise<void> {
  await loadSyntheticCountry(sql, { cases, seed: 1, through: '2026-09', months: 22, today: TODAY });
}

export function release(sql: Sql, through: string, more: Partial<RunReleaseOptions> = {}): Promise<PublishedRelease> {
  return runRelease(sql, { through, keys: KEYS, today: TODAY, closingDays: 30, ...more });
}

/** A case of one's own with what matters to the test. */
export function caseOf(number: number, more: RawCase = {}): RawCase {
  return {
    caseId: `sak-${number}`,
    personId: `p-${number}`,
    service: 'GUIDANCE',
    received: '2026-02-03',
    decided: '2026-02-10',
    outcome: 'GRANTED',
    birthYear: 1990,
    ...more,
  };
}

/** Takes rows in; each call is a file of its own. */
export async function takeIn(sql: Sql, rows: readonly RawCase[], municipality = '3430'): Promise<CaseImport> {
  const batch = checkCases(rows, TODAY);
  if (batch.problems.length > 0) throw new Error(JSON.stringify(batch.problems));
  return await importCaseEvents(sql, {
    municipality,
    contentHash: createHash('sha256').update(`${Math.random()}`).digest('hex'),
    events: batch.events,
    withdrawn: batch.withdrawn,
    reported: { from: '2024-12-01', to: '2026-11-01' },
  });
}

/** The rows of level A as the API has them now, over the municipalities of now. */
export async function presentTable({ api }: TestDatabase, sql: Sql) {
  const geography = await loadGeography(sql);
  const store = await createStatisticsStore(api, { geography: () => geography });
  const table = store.current()!.tableFor('A');
  await store.close();
  return table;
}

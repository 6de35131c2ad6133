import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../config.ts';
import { connect, type Sql } from '../../db/client.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';
import { loadGeography } from '../../db/statistics/geography.ts';
import { runRelease } from '../../db/statistics/release/run-release.ts';
import { loadSyntheticCountry } from '../../db/statistics/synthetic/load-synthetic-country.ts';
import { municipalityWeights } from '../../db/statistics/synthetic/municipality-weights.ts';
import { type CaseColumns, pickCases } from '../../services/disclosure-control/case-columns.ts';
import { monthNumber } from '../../services/disclosure-control/codes.ts';
import type { Geography } from '../../services/disclosure-control/geography.ts';
import { positionsWhere } from '../../services/disclosure-control/positions-where.ts';
import { dayNumber } from '../../services/synthetic-country/civil-day.ts';
import { syntheticCases } from '../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../services/synthetic-country/synthetic-columns.ts';
import { startServer } from '../../start-server.ts';

/** The last month of the country, and the day on which it is released; a month closes long before. */
export const THROUGH = '2025-12';
export const MONTHS = 24;
/** The end of the next quarter, when late cases are included. */
const NEXT = '2026-03';
const TODAY = '2026-06-01';
const CLOSING_DAYS = 31;
const SEED = 11;
const RELEASING = {
  applicationName: 'tjenestegraf attack',
  role: 'tjenestegraf_release',
  statementTimeoutMs: 0,
  idleTransactionTimeoutMs: 0,
} as const;

/** A made-up country whose truth is known here, released and served as any other. */
export interface AttackedCountry {
  /** What nobody outside may know: the cases that were released, in columns. */
  readonly truth: CaseColumns;
  readonly geography: Geography;
  /** Address of the GraphQL endpoint. */
  readonly endpoint: string;
  /** Folder of the development issuer's key. */
  readonly dataDirectory: string;
  /** Runs as the release's role. */
  readonly sql: Sql;
  /** Publishes one more month. */
  readonly releaseNext: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a database, fills and releases it, and starts the platform on it; whatever was made is gone after `close`. */
export async function startAttackedCountry(cases: number): Promise<AttackedCountry> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of opened.splice(0).reverse()) await step();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-attack-'));
    opened.push(() => rm(folder, { recursive: true, force: true }));
    // Made for this account alone; the account the server runs under must be able to pass through.
    await chmod(folder, 0o755);
    const database = await startEmbedded({ dataDirectory: join(folder, 'postgres'), durable: false });
    opened.push(() => rm(database.dataDirectory, { recursive: true, force: true }));
    opened.push(() => database.stop());
    await migrate(database.url);
    await seed(database.url, { examples: true });
    const sql = connect(database.url, RELEASING);
    opened.push(() => sql.end({ timeout: 2 }));
    const geography = await loadGeography(sql);
    await loadSyntheticCountry(sql, { cases, seed: SEED, through: THROUGH, months: MONTHS, today: TODAY });
    const keys = { A: new Uint8Array(randomBytes(32)), P: new Uint8Array(randomBytes(32)) };
    const release = async (through: string) => {
      await runRelease(sql, { through, keys, today: TODAY, closingDays: CLOSING_DAYS });
    };
    await release(THROUGH);
    const settings = { NODE_ENV: 'test', PORT: '0', DATABASE_URL: database.url, DATA_DIR: folder };
    const server = await startServer(readConfig(settings), pino({ level: 'silent' }));
    opened.push(() => server.close());
    const releaseNext = () => release(NEXT);
    const endpoint = `${server.url}/graphql`;
    return {
      truth: truthOf(cases, await municipalityWeights(sql, numbersOf(geography), SEED)),
      geography,
      endpoint,
      dataDirectory: folder,
      sql,
      releaseNext,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const numbersOf = ({ municipalities }: Geography) => municipalities.map(({ number }) => number);

/** The same country made up once more; those who asked to be left out are in no database. */
function truthOf(cases: number, sizes: readonly number[]): CaseColumns {
  const [year = 0, month = 0, day = 0] = TODAY.split('-').map(Number);
  const columns = syntheticColumns(
    syntheticCases({
      seed: SEED,
      sizes,
      through: monthNumber(THROUGH),
      months: MONTHS,
      cases,
      readOn: dayNumber(year, month, day),
    }),
  );
  return pickCases(
    columns,
    positionsWhere(columns.length, (at) => columns.optOut[at] === 0),
  );
}

import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../config.ts';
import { connect } from '../../db/client.ts';
import { loadGeography } from '../../db/statistics/geography.ts';
import type { RecipientCount, StatisticsRelease, StatisticsVersion } from '../../db/statistics/store.ts';
import { type CaseColumns, pickCases } from '../../services/disclosure-control/case-columns.ts';
import { monthNumber, monthText } from '../../services/disclosure-control/codes.ts';
import type { Geography } from '../../services/disclosure-control/geography.ts';
import { positionsWhere } from '../../services/disclosure-control/positions-where.ts';
import { assembleRows } from '../../services/disclosure-control/protected-rows.ts';
import { type ProtectedTable, protectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import { type Release, releaseCases } from '../../services/disclosure-control/release/release-cases.ts';
import {
  initialRecipients,
  type RecipientRow,
  releaseRecipients,
} from '../../services/disclosure-control/release/release-recipients.ts';
import { initialState } from '../../services/disclosure-control/release/release-state.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import { municipalitySizes } from '../../services/synthetic-country/municipality-sizes.ts';
import { syntheticCases } from '../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../services/synthetic-country/synthetic-columns.ts';
import { startServer } from '../../start-server.ts';
import { createTestDatabase } from '../setup/database.ts';
import { madeOnce } from '../setup/made-once.ts';
import {
  type Answer,
  answerOf,
  type GraphqlRequest,
  platformSchema,
  type TestServer,
} from '../setup/running-server.ts';
import { developmentTokens } from '../setup/tokens.ts';

/** First and last month of the country: two whole years. */
export const FIRST_MONTH = monthNumber('2024-01');
export const THROUGH = monthNumber('2025-12');
/** A municipality that has reported nothing. */
export const SILENT = '0301';

/** A made-up country on the real geography, released in two steps. */
export interface ReleasedCountry {
  /** The truth, opt-outs left out. */
  readonly counted: CaseColumns;
  readonly geography: Geography;
  readonly version: StatisticsVersion;
}

const key = (level: string) => createHash('sha256').update(`test/endpoint/${level}`).digest();

const geographies = new Map<string, Geography>();
/** A release costs seconds. */
const countryOf = madeOnce((key) => releaseCountry(geographies.get(key)!, Number(key.split(' ', 1)[0])));

function releasedCountry(geography: Geography, cases: number): ReleasedCountry {
  const key = `${cases} ${JSON.stringify(geography.municipalities)}`;
  geographies.set(key, geography);
  return countryOf(key);
}

function releaseCountry(geography: Geography, cases: number): ReleasedCountry {
  const numbers = geography.municipalities.map(({ number }) => number);
  const all = syntheticColumns(
    syntheticCases({ seed: 7, sizes: municipalitySizes(numbers, 7), through: THROUGH, months: 24, cases }),
  );
  const silent = geography.positionOf.get(SILENT);
  const kept = pickCases(
    all,
    positionsWhere(all.length, (at) => all.municipality[at] !== silent),
  );
  const steps = [THROUGH - 3, THROUGH];
  const releases: Release[] = [];
  for (const through of steps) {
    const after = releases.at(-1)?.nextState.through ?? 0;
    const fresh = pickCases(
      kept,
      positionsWhere(kept.length, (at) => kept.month[at]! > after && kept.month[at]! <= through),
    );
    const input = { cases: fresh, withdrawals: [], corrections: [] };
    const state = releases.at(-1)?.nextState ?? initialState();
    releases.push(releaseCases(state, input, { A: key('A'), P: key('P') }, through, geography));
  }
  const counted = pickCases(
    kept,
    positionsWhere(kept.length, (at) => kept.optOut[at] === 0),
  );
  return { counted, geography, version: versionOf(geography, releases, steps, recipientsOf(kept, geography)) };
}

/** The persons of both years; the first is over when the first release comes. */
function recipientsOf(kept: CaseColumns, geography: Geography): Record<Level, RecipientCount[]> {
  const keys = { A: key('A'), P: key('P') };
  const first = releaseRecipients(initialRecipients(), kept, 2024, keys, geography);
  const second = releaseRecipients(first.nextStreams, kept, 2025, keys, geography);
  const counted = (rows: readonly RecipientRow[]): RecipientCount[] =>
    [...Map.groupBy(rows, (row) => JSON.stringify(row)).values()].map((same) => ({ ...same[0]!, rows: same.length }));
  return { A: counted([...first.A, ...second.A]), P: counted([...first.P, ...second.P]) };
}

function versionOf(
  geography: Geography,
  releases: readonly Release[],
  steps: readonly number[],
  recipients: Readonly<Record<Level, readonly RecipientCount[]>>,
): StatisticsVersion {
  const published: StatisticsRelease[] = steps.map((through, index) => ({
    id: `synthetic-${monthText(through)}`,
    number: index + 1,
    publishedOn: `${monthText(through + 2)}-15`,
    coversThrough: `${monthText(through)}-30`,
    checksum: releases[index]!.nextState.chain,
    synthetic: true,
    isSettlement: releases[index]!.report.isSettlement,
  }));
  const tables = new Map<string, ProtectedTable>();
  for (const level of ['A', 'P'] as const) {
    for (const [index, { id }] of published.entries()) {
      tables.set(`${level} ${id}`, tableOf(geography, releases.slice(0, index + 1), steps, level, id));
    }
  }
  const newest = published.at(-1)!;
  function tableFor(level: Level): ProtectedTable;
  function tableFor(level: Level, releaseId: string): ProtectedTable | null;
  function tableFor(level: Level, releaseId = newest.id): ProtectedTable | null {
    return tables.get(`${level} ${releaseId}`) ?? null;
  }
  return { releases: published, synthetic: true, tableFor, recipientsFor: (level) => recipients[level] };
}

function tableOf(
  geography: Geography,
  releases: readonly Release[],
  steps: readonly number[],
  level: Level,
  releaseId: string,
): ProtectedTable {
  const releasedThrough = steps.slice(0, releases.length);
  const reported = geography.municipalities.flatMap(({ number }) =>
    number === SILENT ? [] : [[number, { from: FIRST_MONTH, to: releasedThrough.at(-1)! + 1 }] as const],
  );
  return protectedTable({
    level,
    rows: assembleRows(releases.map((release) => release[level])),
    geography,
    releaseId,
    releasedThrough,
    firstMonth: FIRST_MONTH,
    reported: new Map(reported),
    intervals: releases.at(-1)!.intervals[level],
  });
}

/** The platform with a released country; `release(false)` takes it back to before the first release. */
export interface StatisticsServer extends Pick<TestServer, 'url' | 'ask' | 'signIn' | 'stop' | 'database'> {
  readonly country: ReleasedCountry;
  readonly release: (released: boolean) => void;
}

export async function startStatisticsServer(cases = 40_000): Promise<StatisticsServer> {
  const database = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tjenestegraf-statistics-'));
  const reader = connect(database.url, { applicationName: 'tjenestegraf test', role: 'tjenestegraf_api' });
  const country = releasedCountry(await loadGeography(reader), cases);
  await reader.end();
  let released = true;
  const settings = {
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.url,
    MIGRATE_ON_START: 'no',
    MIGRATION_DATABASE_URL: database.url,
    DATABASE_CONNECTIONS_MAX: '4',
    DATA_DIR: dataDirectory,
    SHUTDOWN_DRAIN_MS: '1000',
  };
  const statistics = { current: () => (released ? country.version : null) };
  const given = { statistics, protectedSchema: platformSchema() };
  const server = await startServer(readConfig(settings), pino({ level: 'silent' }), given);
  return {
    url: server.url,
    database,
    country,
    release: (now) => {
      released = now;
    },
    signIn: await developmentTokens(dataDirectory),
    ask: async <Data>(query: string, { variables, token }: GraphqlRequest = {}) => {
      const body = JSON.stringify({ query, variables });
      const headers = {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      };
      return (await answerOf(await fetch(`${server.url}/graphql`, { method: 'POST', headers, body }))) as Answer<Data>;
    },
    async stop() {
      await server.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

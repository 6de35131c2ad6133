import { closesOn } from '../../../services/case-intake/closed-month.ts';
import type { CaseColumns } from '../../../services/disclosure-control/case-columns.ts';
import { monthNumber } from '../../../services/disclosure-control/codes.ts';
import { type Geography, withDivided } from '../../../services/disclosure-control/geography.ts';
import type { ReleaseKeys } from '../../../services/disclosure-control/keyed-random.ts';
import type { ReleasedLevel } from '../../../services/disclosure-control/protected-rows.ts';
import { type ReleaseStep, releaseCases } from '../../../services/disclosure-control/release/release-cases.ts';
import { reportedIn } from '../../../services/disclosure-control/reported-months.ts';
import type { Sql, SqlLike } from '../../client.ts';
import { loadGeography } from '../geography.ts';
import { type ReleaseContent, releaseChecksum } from '../release-checksum.ts';
import { asStatisticsError, StatisticsError } from '../statistics-error.ts';
import { readCarried, writeCarried } from './carried-state.ts';
import { markReleased, readCasesOfYear, readChanges, readFreshCases } from './read-cases.ts';
import { recipientsOf } from './recipient-counts.ts';
import { type StoredReport, utilityOf } from './release-report.ts';
import { writeRelease } from './write-release.ts';
import { writeSecondInstance } from './write-second-instance.ts';

export interface RunReleaseOptions {
  /** Last month to release, `YYYY-MM`. */
  readonly through: string;
  readonly keys: ReleaseKeys;
  /** The day it is in Norway, `YYYY-MM-DD`. */
  readonly today: string;
  /** Days after its end until a month is closed. */
  readonly closingDays: number;
  readonly onProgress?: (step: RunStep, share: number) => void;
}

/** The steps of a run, in order; PUBLISHED comes after the commit. */
export type RunStep = 'READ' | ReleaseStep | 'WRITE' | 'PUBLISHED';

/** The published release. */
export interface PublishedRelease {
  readonly id: string;
  readonly number: number;
  readonly checksum: string;
  readonly synthetic: boolean;
  /** Counts true cases: for the release's operator. */
  readonly report: StoredReport;
}

/** Another release of the same database ends within this, or this one gives up. */
const LOCK_WAIT = '15s';

/**
 * Publishes a release as the release's role, in one transaction: a run that is killed leaves nothing, and run again it
 * gives the same bytes. Meanwhile no case is taken in.
 * @throws StatisticsError; nothing was changed then
 */
export async function runRelease(sql: Sql, options: RunReleaseOptions): Promise<PublishedRelease> {
  const { through, today, closingDays, onProgress = () => {} } = options;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(through)) throw new StatisticsError('month-form', 'a month is written YYYY-MM');
  const closes = closesOn(through, closingDays);
  if (today < closes) {
    throw new StatisticsError('month-not-closed', `${through} closes on ${closes}, ${closingDays} days after its end`);
  }
  const published = await sql
    .begin((transaction) => publish(transaction, options, onProgress))
    .catch((error: unknown) => {
      throw asStatisticsError(error);
    });
  onProgress('PUBLISHED', 1);
  return published;
}

async function publish(
  transaction: SqlLike,
  { through: month, keys, today }: RunReleaseOptions,
  onProgress: (step: RunStep, share: number) => void,
): Promise<PublishedRelease> {
  const startedAt = performance.now();
  await transaction`select set_config('lock_timeout', ${LOCK_WAIT}, true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true),
    set_config('tjenestegraf.release_through', ${`${month}-01`}, true)`;
  // Alone: after this line, nobody writes what is read below.
  await transaction`select pg_advisory_xact_lock(5025, 1)`;
  const through = monthNumber(month);
  const carried = await readCarried(transaction, keys, through);
  const geography = await loadReleasedGeography(transaction, carried.state.municipalities);
  const reported = await readReported(transaction, geography, through);
  if (reported.size === 0)
    throw new StatisticsError('nothing-reported', 'no municipality has stated a month as reported');
  const cases = await readFreshCases(transaction, geography);
  const changes = await readChanges(transaction);
  const earlier = await readNewest(transaction);
  onProgress('READ', 1);
  const readAt = performance.now();

  const release = releaseCases(carried.state, { cases, ...changes }, keys, through, geography, onProgress);
  const casesOf = async (year: number): Promise<CaseColumns> => {
    await transaction`select set_config('tjenestegraf.counted_year', ${String(year)}, true)`;
    return await readCasesOfYear(transaction, geography);
  };
  const recipients = await recipientsOf(carried, casesOf, keys, geography, through, reported);
  const number = release.nextState.release;
  const content: ReleaseContent = {
    through,
    A: numbered(release.A, geography),
    P: numbered(release.P, geography),
    recipients: recipients.counts,
    reported,
    intervals: release.intervals,
  };
  const computedAt = performance.now();

  const caseNumberMax = await markReleased(transaction);
  const synthetic = earlier?.synthetic === true || (await anySynthetic(transaction));
  const checksum = releaseChecksum(earlier?.checksum ?? '', content);
  const firstMonth = Math.min(
    earlier?.firstMonth ?? Number.POSITIVE_INFINITY,
    ...[...reported.values()].map(({ from }) => from),
  );
  const id = `${synthetic ? 'synthetic-' : ''}${month}`;
  const { isSettlement } = release.report;
  const row = { number, id, firstMonth, publishedOn: today, checksum, synthetic, isSettlement };
  const place = { number, rowsBefore: carried.state.rowCount };
  await writeSecondInstance(transaction, number);
  await writeRelease(transaction, content, place, row, (share) => onProgress('WRITE', share));
  await transaction`delete from confidential.case_withdrawal`;
  await transaction`delete from confidential.case_correction`;
  await writeCarried(transaction, release.nextState, recipients, keys, caseNumberMax);
  const seconds = (from: number, to: number): number => Math.round(to - from) / 1000;
  const report: StoredReport = {
    ...release.report,
    utility: utilityOf(release.nextState, geography),
    seconds: {
      read: seconds(startedAt, readAt),
      compute: seconds(readAt, computedAt),
      write: seconds(computedAt, performance.now()),
    },
  };
  await transaction`
    insert into confidential.release_report (release, report)
    values (${number}, (${JSON.stringify(report)}::text)::jsonb)`;
  return { id, number, checksum, synthetic, report };
}

/** The municipalities of now, with divided ones of which there are cases. */
async function loadReleasedGeography(transaction: SqlLike, released: readonly string[]): Promise<Geography> {
  const rows = await transaction<{ number: string }[]>`
    select municipality_number as number from confidential.stated_period`;
  return withDivided(await loadGeography(transaction), [...released, ...rows.map(({ number }) => number)]);
}

/** Reads what the next release needs of the release before. */
async function readNewest(
  transaction: SqlLike,
): Promise<{ checksum: string; synthetic: boolean; firstMonth: number } | undefined> {
  const [row] = await transaction<{ checksum: string; synthetic: boolean; coversFrom: string }[]>`
    select checksum, synthetic, covers_from as "coversFrom" from statistics.release order by number desc limit 1`;
  return row && { checksum: row.checksum, synthetic: row.synthetic, firstMonth: monthNumber(row.coversFrom) };
}

async function anySynthetic(transaction: SqlLike): Promise<boolean> {
  const [row] = await transaction<{ synthetic: boolean }[]>`
    select exists (select from confidential.case_event where synthetic) as synthetic`;
  return row?.synthetic === true;
}

async function readReported(
  transaction: SqlLike,
  geography: Geography,
  through: number,
): Promise<Map<string, { from: number; to: number }>> {
  const rows = await transaction<{ number: string; from: string; to: string }[]>`
    select municipality_number as number, from_month as "from", to_month as "to" from confidential.stated_period
    order by municipality_number`;
  const stated = rows
    .filter(({ from }) => monthNumber(from) <= through)
    .map(
      ({ number, from, to }) =>
        [number, { from: monthNumber(from), to: Math.min(monthNumber(to), through + 1) }] as const,
    );
  return reportedIn(geography, new Map(stated));
}

/** Rows with municipality numbers for positions, as they are stored and hashed. */
function numbered({ rows, ...changes }: ReleasedLevel, geography: Geography): ReleasedLevel {
  const municipality = rows.municipality.map((position) => Number(geography.municipalities[position]!.number));
  return { rows: { ...rows, municipality }, ...changes };
}

import type { Readable } from 'node:stream';
import { allocateCodes } from '../../services/disclosure-control/coded-columns.ts';
import { monthNumber } from '../../services/disclosure-control/codes.ts';
import type { IntervalTable } from '../../services/disclosure-control/intervals/error-classes.ts';
import { allocateCompletions, type ReleasedLevel } from '../../services/disclosure-control/protected-rows.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import type { Sql, SqlLike } from '../client.ts';
import { readBinaryCopy } from './copy-binary.ts';
import { type RecipientCount, releaseChecksum } from './release-checksum.ts';
import { daysFromTable, type LoadedRelease } from './version.ts';

/** Number of the newest release; 0: none. */
export async function fetchNewestRelease(sql: SqlLike): Promise<number> {
  const [row] = await sql<{ number: number }[]>`select coalesce(max(number), 0) as number from statistics.release`;
  return row?.number ?? 0;
}

interface ReleaseRow {
  number: number;
  id: string;
  coversFrom: string;
  through: string;
  coversThrough: string;
  publishedOn: string;
  checksum: string;
  synthetic: boolean;
  rowsA: number;
  rowsP: number;
  completionsA: number;
  completionsP: number;
  retractionsA: number;
  retractionsP: number;
  isSettlement: boolean;
}

/**
 * Loads the releases after those that are known, in one snapshot. Row-level security shows one level at a time.
 * @throws RangeError when the rows do not give the checksum they were published with
 */
export async function loadReleases(sql: Sql, known: readonly LoadedRelease[]): Promise<LoadedRelease[]> {
  return await sql.begin('isolation level repeatable read read only', async (snapshot) => {
    // Loading many rows may take longer than a request may.
    await snapshot`select set_config('statement_timeout', '0', true)`;
    return loadReleasesIn(snapshot, known);
  });
}

/** The same inside a transaction of the caller's. */
export async function loadReleasesIn(snapshot: SqlLike, known: readonly LoadedRelease[]): Promise<LoadedRelease[]> {
  const after = known.at(-1)?.number ?? 0;
  await snapshot`select set_config('tjenestegraf.after_release', ${String(after)}, true)`;
  const releases = await snapshot<ReleaseRow[]>`
    select number, id, covers_from as "coversFrom", through, (through + interval '1 month')::date - 1 as "coversThrough",
      published_on as "publishedOn", checksum, synthetic, rows_a as "rowsA", rows_p as "rowsP",
      completions_a as "completionsA", completions_p as "completionsP",
      retractions_a as "retractionsA", retractions_p as "retractionsP", is_settlement as "isSettlement"
    from statistics.release where number > ${after} order by number`;
  const levels = { A: await loadLevel(snapshot, 'A', releases), P: await loadLevel(snapshot, 'P', releases) };
  const reported = await snapshot<{ release: number; number: string; from: string; to: string }[]>`
    select release, municipality_number as number, from_month as "from", to_month as "to"
    from statistics.reported_period where release > ${after}`;
  const all = [...known];
  releases.forEach((release, i) => {
    const content = {
      through: monthNumber(release.through),
      A: levels.A.released[i]!,
      P: levels.P.released[i]!,
      recipients: { A: levels.A.recipients[i]!, P: levels.P.recipients[i]! },
      intervals: { A: levels.A.intervals[i]!, P: levels.P.intervals[i]! },
      reported: new Map(
        reported
          .filter((row) => row.release === release.number)
          .map((row) => [row.number, { from: monthNumber(row.from), to: monthNumber(row.to) }]),
      ),
    };
    if (releaseChecksum(all.at(-1)?.checksum ?? '', content) !== release.checksum) {
      throw new RangeError(`release ${release.id} does not give the checksum it was published with`);
    }
    const { number, id, publishedOn, coversThrough, checksum, synthetic, isSettlement } = release;
    const firstMonth = monthNumber(release.coversFrom);
    all.push({ number, id, publishedOn, coversThrough, checksum, synthetic, isSettlement, firstMonth, content });
  });
  return all;
}

/** The part of a snapshot that one level shows. */
async function loadLevel(
  snapshot: SqlLike,
  level: Level,
  releases: readonly ReleaseRow[],
): Promise<{ released: ReleasedLevel[]; recipients: RecipientCount[][]; intervals: IntervalTable[] }> {
  const released = releases.map((release) => ({
    rows: allocateCodes(level === 'A' ? release.rowsA : release.rowsP),
    completions: allocateCompletions(level === 'A' ? release.completionsA : release.completionsP),
    retracted: new Int32Array(level === 'A' ? release.retractionsA : release.retractionsP),
  }));
  const first = releases[0]?.number ?? 0;
  const recipients = releases.map((): RecipientCount[] => []);
  const intervals = releases.map((): IntervalTable => ({}));
  if (releases.length === 0) return { released, recipients, intervals };
  await snapshot`select set_config('tjenestegraf.statistics_level', ${level}, true)`;
  const counters = () => new Int32Array(releases.length);
  const next = { rows: counters(), completions: counters(), retracted: counters() };
  await readBinaryCopy(await copyRows(snapshot), (row) => {
    const [release, municipality, month, service, ageBand, outcome, complaint, deadline, days] = row as unknown as Nine;
    const { rows } = released[release - first]!;
    const at = next.rows[release - first]!++;
    rows.municipality[at] = municipality;
    rows.month[at] = month;
    rows.service[at] = service;
    rows.ageBand[at] = ageBand;
    rows.outcome[at] = outcome;
    rows.complaint[at] = complaint;
    rows.deadline[at] = deadline;
    rows.days[at] = daysFromTable(days);
  });
  await readBinaryCopy(await copyCompletions(snapshot), (row) => {
    const [release, number, outcome, complaint, deadline, days] = row as unknown as Six;
    const { completions } = released[release - first]!;
    const at = next.completions[release - first]!++;
    completions.row[at] = number;
    completions.outcome[at] = outcome;
    completions.complaint[at] = complaint;
    completions.deadline[at] = deadline;
    completions.days[at] = daysFromTable(days);
  });
  const counts = await snapshot<(RecipientCount & { release: number })[]>`
    select release, place, year, age_band as "ageBand", rows from statistics.recipient
    where level = ${level} and release >= ${first} order by release, year, place, age_band`;
  for (const { release, ...count } of counts) recipients[release - first]!.push(count);
  const gone = await snapshot<{ release: number; row: number }[]>`
    select release, row_number as row from statistics.retraction
    where level = ${level} and release >= ${first} order by release, row_number`;
  for (const { release, row } of gone) {
    released[release - first]!.retracted[next.retracted[release - first]!++] = row;
  }
  const measured = await snapshot<{ release: number; intervals: IntervalTable }[]>`
    select release, intervals from statistics.release_interval where level = ${level} and release >= ${first}`;
  for (const { release, intervals: ofRelease } of measured) intervals[release - first] = ofRelease;
  return { released, recipients, intervals };
}

type Six = [number, number, number, number, number, number];
type Nine = [...Six, number, number, number];

/** COPY takes no parameters: level and first release are settings of the transaction. The release's role sees both levels. */
function copyRows(snapshot: SqlLike): Promise<Readable> {
  return snapshot`
    copy (
      select release, municipality_number::int4, (extract(year from month) * 12 + extract(month from month) - 1)::int4,
        service, age_band, outcome, complaint, deadline, days
      from statistics.protected_row where level = (select statistics.level_shown()) and release > current_setting('tjenestegraf.after_release')::int4
      order by row_number
    ) to stdout (format binary)`.readable();
}

function copyCompletions(snapshot: SqlLike): Promise<Readable> {
  return snapshot`
    copy (
      select release, row_number, outcome, complaint, deadline, days
      from statistics.completion
      where level = (select statistics.level_shown()) and release > current_setting('tjenestegraf.after_release')::int4
      order by release, place
    ) to stdout (format binary)`.readable();
}

import { monthText, NO_DAYS } from '../../../services/disclosure-control/codes.ts';
import type { ReleasedLevel } from '../../../services/disclosure-control/protected-rows.ts';
import { type Level, ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';
import type { SqlLike } from '../../client.ts';
import type { ReleaseContent } from '../release-checksum.ts';

const ROWS_PER_STATEMENT = 25_000;

/** The tables that a release's rows are written to. */
export interface ReleasePlace {
  readonly number: number;
  /** Rows of each level that were published before. */
  readonly rowsBefore: Readonly<Record<Level, number>>;
}

/** The release's own row. */
export interface ReleaseRow {
  readonly number: number;
  readonly id: string;
  /** `year × 12 + month − 1`. */
  readonly firstMonth: number;
  readonly publishedOn: string;
  readonly checksum: string;
  readonly synthetic: boolean;
  readonly isSettlement: boolean;
}

/** Appends everything that a release publishes, its own row last. @param onProgress called with the share done, 0 to 1. */
export async function writeRelease(
  transaction: SqlLike,
  content: ReleaseContent,
  place: ReleasePlace,
  row: ReleaseRow,
  onProgress: (share: number) => void,
): Promise<void> {
  const all = content.A.rows.length + content.P.rows.length;
  let written = 0;
  for (const level of ['A', 'P'] as const) {
    await writeRows(transaction, level, content[level], place, (rows) => {
      written += rows;
      onProgress(written / Math.max(1, all));
    });
    await writeCompletions(transaction, level, content[level], place.number);
    await transaction`
      insert into statistics.retraction (level, row_number, release)
      select ${level}, row_number, ${place.number} from unnest(${[...content[level].retracted]}::int4[]) as row_number`;
    await transaction`
      insert into statistics.release_interval (level, release, intervals)
      values (${level}, ${place.number}, (${JSON.stringify(content.intervals[level])}::text)::jsonb)`;
    const counts = content.recipients[level];
    await transaction`
      insert into statistics.recipient (level, release, place, year, age_band, rows)
      select ${level}, ${place.number}, * from unnest(${counts.map((count) => count.place)}::text[],
        ${counts.map((count) => count.year)}::int2[], ${counts.map((count) => count.ageBand)}::int2[],
        ${counts.map((count) => count.rows)}::int4[])`;
  }
  const reported = [...content.reported];
  const day = (month: number): string => `${monthText(month)}-01`;
  await transaction`
    insert into statistics.reported_period (release, municipality_number, from_month, to_month)
    select ${place.number}, * from unnest(${reported.map(([number]) => number)}::text[],
      ${reported.map(([, { from }]) => day(from))}::date[], ${reported.map(([, { to }]) => day(to))}::date[])`;
  await transaction`
    insert into statistics.release (number, id, covers_from, through, published_on, checksum, synthetic, rows_a, rows_p,
      completions_a, completions_p, retractions_a, retractions_p, is_settlement)
    values (${row.number}, ${row.id}, ${day(row.firstMonth)}, ${day(content.through)}, ${row.publishedOn},
      ${row.checksum}, ${row.synthetic}, ${content.A.rows.length}, ${content.P.rows.length},
      ${content.A.completions.length}, ${content.P.completions.length}, ${content.A.retracted.length},
      ${content.P.retracted.length}, ${row.isSettlement})`;
}

async function writeRows(
  transaction: SqlLike,
  level: Level,
  { rows }: ReleasedLevel,
  { number, rowsBefore }: ReleasePlace,
  onRows: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const end = Math.min(rows.length, start + ROWS_PER_STATEMENT);
    const some = (column: Uint8Array | Uint16Array): number[] => Array.from(column.subarray(start, end));
    await transaction`
      insert into statistics.protected_row (level, row_number, release, municipality_number, county_number, month,
        service, age_band, outcome, complaint, deadline, days, weight)
      select ${level}, ${rowsBefore[level] + start}::int4 + place - 1, ${number}, lpad(municipality::text, 4, '0'),
        left(lpad(municipality::text, 4, '0'), 2), make_date(month / 12, month % 12 + 1, 1), service, age_band, outcome,
        complaint, deadline, nullif(days, ${NO_DAYS}::int4), ${ROUNDING_BASE[level]}
      from unnest(${some(rows.municipality)}::int4[], ${some(rows.month)}::int4[], ${some(rows.service)}::int2[],
        ${some(rows.ageBand)}::int2[], ${some(rows.outcome)}::int2[], ${some(rows.complaint)}::int2[],
        ${some(rows.deadline)}::int2[], ${some(rows.days)}::int4[]) with ordinality
        as released (municipality, month, service, age_band, outcome, complaint, deadline, days, place)`;
    onRows(end - start);
  }
}

async function writeCompletions(
  transaction: SqlLike,
  level: Level,
  { completions }: ReleasedLevel,
  number: number,
): Promise<void> {
  for (let start = 0; start < completions.length; start += ROWS_PER_STATEMENT) {
    const end = Math.min(completions.length, start + ROWS_PER_STATEMENT);
    const some = (column: Uint8Array | Uint16Array | Int32Array): number[] => Array.from(column.subarray(start, end));
    await transaction`
      insert into statistics.completion (level, row_number, release, place, outcome, complaint, deadline, days)
      select ${level}, row_number, ${number}, ${start}::int4 + place - 1, outcome, complaint, deadline,
        nullif(days, ${NO_DAYS}::int4)
      from unnest(${some(completions.row)}::int4[], ${some(completions.outcome)}::int2[],
        ${some(completions.complaint)}::int2[], ${some(completions.deadline)}::int2[],
        ${some(completions.days)}::int4[]) with ordinality
        as completed (row_number, outcome, complaint, deadline, days, place)`;
  }
}

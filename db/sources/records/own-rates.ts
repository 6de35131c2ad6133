import { missingRates } from '../../../services/sources/csv/missing-rates.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
import type { SqlLike } from '../../client.ts';
import type { DeliveredRecords, Sender } from './delivered-records.ts';
import { restoreRate } from './restore-overwritten.ts';

type RateRow = CsvRow<'rates'>;

const IMPORTER = 'csv-rates';

/**
 * Rates that a municipality has itself. One of the same category from the same day is replaced; an earlier one ends where it
 * begins, and it ends where a later one begins. One that a newer file contradicts gives way to the one that it replaced; else
 * it ends today, or goes where it has not begun or the file says what holds in its place.
 */
export function rateRecords(rows: readonly RateRow[], sender: Sender): DeliveredRecords {
  return {
    async compare(_, recorded) {
      return { delivered: rows.length, missing: missingRates(rows, recorded.map(rateOf)).map(({ key }) => key) };
    },
    takeBack: (sql, { key, writtenAt }) => takeBackRate(sql, rateOf(key), writtenAt, { rows, ...sender }),
    async write(sql) {
      const written: string[] = [];
      for (const row of rows) if (await writeRate(sql, row, sender)) written.push(keyOf(row));
      return written;
    },
  };
}

const keyOf = ({ municipality, category, validFrom }: Pick<RateRow, 'municipality' | 'category' | 'validFrom'>) =>
  [municipality, category, validFrom].join('/');

function rateOf(key: string) {
  const [municipality = '', category = '', validFrom = ''] = key.split('/');
  return { key, municipality, category, validFrom };
}

async function takeBackRate(
  sql: SqlLike,
  { key, municipality, category, validFrom }: ReturnType<typeof rateOf>,
  writtenAt: string,
  { rows, sourceId, today }: Sender & { readonly rows: readonly RateRow[] },
): Promise<number> {
  const same = sql`municipality_number = ${municipality} and category = ${category}`;
  const one = sql`${same} and valid_from = ${validFrom} and verified_at = ${writtenAt} and source_id = ${sourceId}`;
  const [held] = await sql`select from municipal_rate where ${one}`;
  if (held !== undefined && (await restoreRate(sql, key, IMPORTER))) return 1;
  if (validFrom < today && rows.every((row) => row.category !== category)) {
    const ended = await sql`
      update municipal_rate set valid_to = ${today}, confirmed_to = least(confirmed_to, ${today}::date)
      where ${one} and (valid_to is null or valid_to > ${today})`;
    return ended.count;
  }
  const [gone] = await sql<{ validTo: string | null }[]>`
    delete from municipal_rate where ${one} returning valid_to::text as "validTo"`;
  if (gone === undefined) return 0;
  // The rate before it ended because of it.
  await sql`update municipal_rate set valid_to = ${gone.validTo} where ${same} and valid_to = ${validFrom}`;
  return 1;
}

/** Rates are set for a year: without an end they are confirmed to the end of the year. */
async function writeRate(
  sql: SqlLike,
  { municipality, category, amountPerMonth, validFrom, ...row }: RateRow,
  { sourceId, now, today }: Sender,
): Promise<boolean> {
  const [later] = await sql<{ day: string | null }[]>`
    select min(valid_from)::text as day from municipal_rate
    where municipality_number = ${municipality} and category = ${category} and valid_from > ${validFrom}`;
  const validTo = [row.validTo, later?.day ?? null].filter((day) => day !== null).sort()[0] ?? null;
  const year = Number((validFrom > today ? validFrom : today).slice(0, 4));
  const confirmedTo = validTo ?? `${year + 1}-01-01`;
  await sql`
    update municipal_rate set valid_to = ${validFrom}, confirmed_to = least(confirmed_to, ${validFrom}::date)
    where municipality_number = ${municipality} and category = ${category} and valid_from < ${validFrom}
      and (valid_to is null or valid_to > ${validFrom})`;
  const written = await sql`
    insert into municipal_rate as stored (municipality_number, category, amount_per_month, valid_from, valid_to,
      confirmed_to, source_id, verified_at)
    values (${municipality}, ${category}, ${amountPerMonth}, ${validFrom}, ${validTo}, ${confirmedTo}, ${sourceId}, ${now})
    on conflict (municipality_number, category, valid_from) do update set amount_per_month = excluded.amount_per_month,
      valid_to = excluded.valid_to, confirmed_to = excluded.confirmed_to, source_id = excluded.source_id,
      verified_at = excluded.verified_at
    where (stored.amount_per_month, stored.valid_to, stored.source_id)
      is distinct from (excluded.amount_per_month, excluded.valid_to, excluded.source_id)
    returning 1`;
  return written.length > 0;
}

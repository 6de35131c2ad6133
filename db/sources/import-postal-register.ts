import { type PostalRow, placeInWords } from '../../services/sources/readers/read-postal-register.ts';
import { IMPORT_RULES } from '../../services/sources/refusals/import-rules.ts';
import { actAs } from '../act-as.ts';
import type { SqlLike } from '../client.ts';
import { ImportError } from './delivery.ts';

/** The changes that a newer register made. */
export interface PostalChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Codes that were in use and that the register no longer has. */
  readonly withdrawn: readonly string[];
}

interface StoredCode {
  readonly code: string;
  readonly place: string;
  readonly municipalityNumber: string | null;
  readonly category: string | null;
  readonly withdrawnBy: string | null;
}

const SOURCE = 'source-postal-register';
/** The least share of the codes in use that a whole register has: with fewer, the file was cut. */
const SHARE_MIN = 0.95;
/** The largest share of rows that may have a municipality's former number: with more, the file is from before a reform. */
const FORMER_SHARE_MAX = 0.05;
const OLDER = 'Ingenting er endret. Hent et nytt register, eller bruk --allow-older hvis det likevel skal tas inn.';

/**
 * Brings the postal codes to a newer register. What it leaves out is withdrawn, never deleted; a number that is no
 * municipality's any more leads to its one successor, else to none. Call it in a transaction; a second run changes nothing.
 *
 * @param asOf the day of the register.
 * @throws ImportError `TOO_SMALL` where it leaves out more than a twentieth of the codes in use; `DELIVERY_OLDER`.
 */
export async function importPostalRegister(
  sql: SqlLike,
  rows: readonly PostalRow[],
  asOf: string,
  { dryRun = false, allowOlder = false }: { readonly dryRun?: boolean; readonly allowOlder?: boolean } = {},
): Promise<PostalChanges> {
  await actAs(sql, 'importer:postal-register');
  if (!allowOlder) await refuseOlder(sql, rows, asOf);
  const stored = new Map(
    (
      await sql<StoredCode[]>`
        select code, place, municipality_number as "municipalityNumber", category, withdrawn_by as "withdrawnBy"
        from postal_code for update`
    ).map((row) => [row.code, row]),
  );
  const wanted = rows.map((row) => ({ ...row, place: placeOf(row, stored.get(row.code)) }));
  const municipalities = await presentNumbers(sql);
  const now = wanted.map((row) => ({ ...row, municipalityNumber: municipalities.get(row.municipalityNumber) ?? null }));
  const inUse = [...stored.values()].filter(({ withdrawnBy }) => withdrawnBy === null);
  const named = new Set(rows.map(({ code }) => code));
  const withdrawn = inUse.filter(({ code }) => !named.has(code)).map(({ code }) => code);
  if (withdrawn.length > inUse.length * (1 - SHARE_MIN)) {
    throw new ImportError('TOO_SMALL', IMPORT_RULES.TOO_SMALL);
  }
  const added = now.filter(({ code }) => !stored.has(code));
  const changed = now.filter((row) => {
    const before = stored.get(row.code);
    return before !== undefined && !isSame(before, row);
  });
  if (!dryRun) await write(sql, [...added, ...changed], withdrawn, asOf);
  return { added: codesOf(added), changed: codesOf(changed), withdrawn: withdrawn.sort() };
}

/** Finds an older file by its day or by its municipalities' numbers: a file on somebody's disk looks like today's. */
async function refuseOlder(sql: SqlLike, rows: readonly PostalRow[], asOf: string): Promise<void> {
  const [stored] = await sql<{ day: string | null }[]>`select updated_on::text as day from source where id = ${SOURCE}`;
  if (stored?.day != null && asOf < stored.day) {
    throw new ImportError(
      'DELIVERY_OLDER',
      `Registeret er fra ${asOf}, og det som er lagret, er fra ${stored.day}. ${OLDER}`,
    );
  }
  const former = new Set(
    (
      await sql<{ number: string }[]>`
        select number from former_number where not exists (select from municipality where number = former_number.number)`
    ).map(({ number }) => number),
  );
  const count = rows.filter(({ municipalityNumber }) => former.has(municipalityNumber)).length;
  if (count <= rows.length * FORMER_SHARE_MAX) return;
  const message = `${count} av ${rows.length} rader har kommunenummer som ikke gjelder lenger. ${OLDER}`;
  throw new ImportError('DELIVERY_OLDER', message);
}

const codesOf = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code).sort();

function placeOf({ place }: PostalRow, before: StoredCode | undefined): string {
  const isSpelling = before?.place.toLocaleUpperCase('nb') === place.toLocaleUpperCase('nb');
  return isSpelling && before !== undefined ? before.place : placeInWords(place);
}

function isSame(before: StoredCode, now: Omit<StoredCode, 'withdrawnBy'>): boolean {
  return (
    before.withdrawnBy === null &&
    before.place === now.place &&
    before.municipalityNumber === now.municipalityNumber &&
    before.category === now.category
  );
}

/** Each number, present or former, with the one municipality that it leads to now. */
async function presentNumbers(sql: SqlLike): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ number: string; present: string }[]>`
    select number, number as present from municipality
    union all
    select number, min(municipality_number) from former_number group by number having count(*) = 1`;
  return new Map(rows.map(({ number, present }) => [number, present]));
}

async function write(
  sql: SqlLike,
  rows: readonly Omit<StoredCode, 'withdrawnBy'>[],
  withdrawn: readonly string[],
  asOf: string,
): Promise<void> {
  await sql`update source set updated_on = ${asOf}, retrieved_on = ${asOf} where id = ${SOURCE}`;
  await sql`
    insert into postal_code (code, place, municipality_number, category, source_id)
    select code, place, municipality, category, ${SOURCE}
    from unnest(${rows.map(({ code }) => code)}::text[], ${rows.map(({ place }) => place)}::text[],
      ${rows.map(({ municipalityNumber }) => municipalityNumber)}::text[], ${rows.map(({ category }) => category)}::text[])
      as row (code, place, municipality, category)
    on conflict (code) do update set place = excluded.place, municipality_number = excluded.municipality_number,
      category = excluded.category, withdrawn_by = null, source_id = excluded.source_id`;
  await sql`update postal_code set withdrawn_by = ${asOf} where code = any (${[...withdrawn]})`;
}

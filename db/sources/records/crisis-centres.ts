import type { NATIONAL_TEMPLATES } from '../../../services/sources/csv/national-templates.ts';
import type { TemplateRow } from '../../../services/sources/csv/template-columns.ts';
import type { SqlLike } from '../../client.ts';
import type { DeliveredRecords } from './delivered-records.ts';
import { newestOf, writeListSource } from './list-source.ts';

export type CrisisCentreRow = TemplateRow<(typeof NATIONAL_TEMPLATES)['crisis-centres']>;

const SOURCES = 'source-crisis-centre-';

/**
 * Crisis centres with the municipalities that they serve. What others state stays: a municipality’s own agreement, a number
 * that a page was seen to give. A centre that a file leaves out stays as it is: somebody may be on the way there.
 */
export function crisisCentreRecords(rows: readonly CrisisCentreRow[]): DeliveredRecords {
  return {
    newestStored: (sql) => newestOf(sql, SOURCES),
    async compare() {
      return { delivered: rows.length, missing: [] };
    },
    async takeBack() {
      return 0;
    },
    async write(sql) {
      const written: string[] = [];
      // A municipality that has moved to another centre leaves the one before it joins the other.
      for (const row of rows) if (await leaveOthers(sql, row)) written.push(row.id);
      for (const row of rows) {
        await writeListSource(sql, SOURCES + row.id, row);
        const changes = [await writeCentre(sql, row), await writeNumber(sql, row), await writeCoverage(sql, row)];
        if (changes.includes(true)) written.push(row.id);
      }
      return [...new Set(written)];
    },
  };
}

async function writeCentre(sql: SqlLike, row: CrisisCentreRow): Promise<boolean> {
  const written = await sql`
    insert into crisis_centre as stored (id, name, open_around_the_clock, address_withheld, street, postal_code, city, website,
      municipalities_known, source_id, verified_at)
    values (${row.id}, ${row.name}, ${row.openAroundTheClock}, ${row.addressWithheld}, ${row.street}, ${row.postalCode},
      ${row.city}, ${row.website}, ${row.municipalitiesKnown}, ${SOURCES + row.id}, ${row.checkedOn})
    on conflict (id) do update set name = excluded.name, open_around_the_clock = excluded.open_around_the_clock,
      address_withheld = excluded.address_withheld, street = excluded.street, postal_code = excluded.postal_code,
      city = excluded.city, website = excluded.website, municipalities_known = excluded.municipalities_known,
      source_id = excluded.source_id, verified_at = excluded.verified_at
    where (stored.name, stored.open_around_the_clock, stored.address_withheld, stored.street, stored.postal_code, stored.city,
        stored.website, stored.municipalities_known, stored.source_id, stored.verified_at)
      is distinct from (excluded.name, excluded.open_around_the_clock, excluded.address_withheld, excluded.street,
        excluded.postal_code, excluded.city, excluded.website, excluded.municipalities_known, excluded.source_id,
        excluded.verified_at)
    returning 1`;
  return written.length > 0;
}

/** The list’s own number of a centre; the same number from somebody else is theirs. */
async function writeNumber(sql: SqlLike, row: CrisisCentreRow): Promise<boolean> {
  const { id, number, numberDoubt, checkedOn } = row;
  const ours = sql`crisis_centre_id = ${id} and purpose = 'CRISIS_LINE' and starts_with(source_id, ${SOURCES})`;
  const gone = await sql`delete from phone where ${ours} and number is distinct from ${number}`;
  if (number === null) return gone.count > 0;
  const [stored] = await sql<{ isOurs: boolean }[]>`
    select starts_with(source_id, ${SOURCES}) as "isOurs" from phone where crisis_centre_id = ${id} and number = ${number}`;
  if (stored?.isOurs === false) return gone.count > 0;
  if (stored !== undefined) {
    const changed = await sql`
      update phone set disputed = ${numberDoubt !== null}, dispute_reason = ${numberDoubt}, source_id = ${SOURCES + id},
        verified_at = ${checkedOn}
      where ${ours} and number = ${number} and (dispute_reason, source_id, verified_at)
        is distinct from (${numberDoubt}::text, ${SOURCES + id}::text, ${checkedOn}::timestamptz)`;
    return changed.count > 0;
  }
  await sql`
    insert into phone (id, crisis_centre_id, number, purpose, disputed, dispute_reason, source_id, verified_at)
    values (${`${id}-${number.replaceAll(/\D/g, '')}`}, ${id}, ${number}, 'CRISIS_LINE', ${numberDoubt !== null},
      ${numberDoubt}, ${SOURCES + id}, ${checkedOn})`;
  return true;
}

/** Removes only agreements that this list stated; municipalities that the file does not know (null) stay. */
async function leaveOthers(sql: SqlLike, { id, municipalities }: CrisisCentreRow): Promise<boolean> {
  if (municipalities === null) return false;
  const left = await sql`
    delete from agreement where starts_with(source_id, ${SOURCES}) and (
      (centre_id = ${id} and municipality_number <> all (${[...municipalities]}))
      or (centre_id <> ${id} and municipality_number = any (${[...municipalities]})))`;
  return left.count > 0;
}

async function writeCoverage(sql: SqlLike, { id, municipalities }: CrisisCentreRow): Promise<boolean> {
  const added = await sql`
    insert into agreement (id, centre_id, municipality_number, form, source_id)
    select ${id} || '-' || number, ${id}, number, 'NOT_REPORTED', ${SOURCES + id}
    from unnest(${[...(municipalities ?? [])]}::text[]) as number
    where not exists (select from agreement where centre_id = ${id} and municipality_number = number)`;
  return added.count > 0;
}

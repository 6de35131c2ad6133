import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
import type { SqlLike } from '../../client.ts';
import { isWrittenByOwner } from '../publish/written-by-owner.ts';
import type { DeliveredRecords, Sender } from './delivered-records.ts';

type ContactRow = CsvRow<'contacts'>;

/**
 * Contacts of offices: persons, so they are written where they are protected and can be erased, and never become an
 * observation. The one of an office with the same role and name is changed; one that a file
 * made and a newer file leaves out is erased. Whom the office has entered itself stays, also with a number from a file; of whom
 * it has written anything about, an empty cell empties nothing.
 */
export function contactRecords(rows: readonly ContactRow[], { sourceId, now }: Sender): DeliveredRecords {
  return {
    async compare(sql, recorded) {
      const stated = new Set<string>();
      for (const row of rows) stated.add((await findContact(sql, row))?.id ?? '');
      return { delivered: rows.length, missing: recorded.filter((key) => !stated.has(key)) };
    },
    async takeBack(sql, { key, writtenAt }) {
      return (
        await sql`
          delete from contact where id = ${key} and verified_at = ${writtenAt} and source_id = ${sourceId}
            and coalesce((
              select actor from row_history join history_commit using (transaction)
              where table_name = 'contact' and row_key = ${key} and operation = 'INSERT' order by sequence desc limit 1),
              '') not like 'client:%'`
      ).count;
    },
    async write(sql) {
      const written: string[] = [];
      for (const row of rows) {
        const found = await findContact(sql, row);
        if (found?.isSame) continue;
        if (found === null) written.push(await addContact(sql, row, { sourceId, now }));
        else {
          await sql`
            update contact set phone = ${found.phone}, email = ${found.email}, source_id = ${sourceId}, verified_at = ${now}
            where id = ${found.id}`;
          written.push(found.id);
        }
      }
      return written;
    },
    audited: {
      coordinates: ['Contact.name', 'Contact.phone', 'Contact.email'],
      municipalitiesOf,
    },
  };
}

async function municipalitiesOf(sql: SqlLike, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ number: string }[]>`
    select distinct municipality_number as number from coverage
    where office_number in (select office_number from contact where id = any (${[...ids]})) order by number`;
  return rows.map(({ number }) => number);
}

/** The contact that a row means, with the number and the address that it is to have. */
async function findContact(sql: SqlLike, { office, role, name, phone, email }: ContactRow) {
  const [found] = await sql<{ id: string; phone: string | null; email: string | null; isSame: boolean }[]>`
    select id, next.phone, next.email,
      (contact.phone, contact.email) is not distinct from (next.phone, next.email) as "isSame"
    from contact cross join lateral (select ${isWrittenByOwner(sql, 'contact', sql`contact.id`)} as is_owners) as written
      cross join lateral (select coalesce(${phone}::text, case when is_owners then contact.phone end) as phone,
        coalesce(${email}::text, case when is_owners then contact.email end) as email) as next
    where office_number = ${office} and role = ${role} and name = ${name} order by id`;
  return found ?? null;
}

/** Inserts under the first free id: the id after an erased contact's may be taken. */
async function addContact(
  sql: SqlLike,
  { office, role, name, phone, email }: ContactRow,
  { sourceId, now }: Pick<Sender, 'sourceId' | 'now'>,
): Promise<string> {
  const base = `${office}-${role.toLowerCase().replaceAll('_', '-')}`;
  const taken = await sql<{ id: string }[]>`select id from contact where starts_with(id, ${base})`;
  const ids = new Set(taken.map(({ id }) => id));
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  await sql`
    insert into contact (id, office_number, role, name, phone, email, source_id, verified_at)
    values (${id}, ${office}, ${role}, ${name}, ${phone}, ${email}, ${sourceId}, ${now})`;
  return id;
}

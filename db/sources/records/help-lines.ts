import type { NATIONAL_TEMPLATES } from '../../../services/sources/csv/national-templates.ts';
import type { TemplateRow } from '../../../services/sources/csv/template-columns.ts';
import type { SqlLike } from '../../client.ts';
import type { DeliveredRecords } from './delivered-records.ts';
import { newestOf, writeListSource } from './list-source.ts';

export type HelpLineRow = TemplateRow<(typeof NATIONAL_TEMPLATES)['help-lines']>;

const SOURCES = 'source-help-line-';

/** National lines, in the order of the file. One that a newer file leaves out is no more. */
export function helpLineRecords(rows: readonly HelpLineRow[]): DeliveredRecords {
  const named = new Set(rows.map(({ id }) => id));
  return {
    newestStored: (sql) => newestOf(sql, SOURCES),
    async compare(_, recorded) {
      return { delivered: rows.length, missing: recorded.filter((key) => !named.has(key)) };
    },
    async takeBack(sql, { key }) {
      return (await sql`delete from help_line where id = ${key} and source_id = ${SOURCES + key}`).count;
    },
    async write(sql) {
      const written: string[] = [];
      for (const [index, row] of rows.entries()) if (await writeLine(sql, row, index + 1)) written.push(row.id);
      return written;
    },
  };
}

/** Updates a line; fields that the file has no columns for (menu choice, audience, languages, former number) stay as they are. */
async function writeLine(sql: SqlLike, row: HelpLineRow, position: number): Promise<boolean> {
  const sourceId = SOURCES + row.id;
  await writeListSource(sql, sourceId, row);
  const name = { nb: row.nameNb, nn: row.nameNn, en: row.nameEn };
  const doubt = row.doubtNb === null ? null : { nb: row.doubtNb, nn: row.doubtNn, en: row.doubtEn };
  const json = (value: unknown) => (value === null ? null : sql.json(value as Parameters<typeof sql.json>[0]));
  const written = await sql`
    insert into help_line as stored (id, name, number, purposes, hours, is_free, chat_url, chat_hours, website, is_certain, doubt,
      position, source_id, verified_at)
    values (${row.id}, ${json(name)}, ${row.number}, ${[...row.purposes]}, ${json(row.hours)}, ${row.isFree}, ${row.chatUrl},
      ${json(row.chatHours)}, ${row.website}, ${row.isCertain}, ${json(doubt)}, ${position}, ${sourceId}, ${row.checkedOn})
    on conflict (id) do update set name = excluded.name, number = excluded.number, purposes = excluded.purposes,
      hours = excluded.hours, is_free = excluded.is_free, chat_url = excluded.chat_url, chat_hours = excluded.chat_hours,
      website = excluded.website, is_certain = excluded.is_certain, doubt = excluded.doubt, position = excluded.position,
      source_id = excluded.source_id, verified_at = excluded.verified_at
    where (stored.name, stored.number, stored.purposes, stored.hours, stored.is_free, stored.chat_url, stored.chat_hours, stored.website,
        stored.is_certain, stored.doubt, stored.position, stored.source_id, stored.verified_at)
      is distinct from (excluded.name, excluded.number, excluded.purposes, excluded.hours, excluded.is_free,
        excluded.chat_url, excluded.chat_hours, excluded.website, excluded.is_certain, excluded.doubt, excluded.position,
        excluded.source_id, excluded.verified_at)
    returning 1`;
  return written.length > 0;
}

import type { KostraGroup } from '../../../services/sources/readers/read-kostra-groups.ts';
import type { DeliveredRecords } from './delivered-records.ts';

export const KOSTRA_SOURCE = 'source-kostra-groups';

/** Municipalities’ groups, by number. One that a newer list leaves out has no known group. */
export function kostraRecords(rows: readonly KostraGroup[], asOf: string): DeliveredRecords {
  const named = new Set(rows.map(({ municipality }) => municipality));
  return {
    async newestStored(sql) {
      const [stored] = await sql<{ day: string | null }[]>`
        select updated_on::text as day from source where id = ${KOSTRA_SOURCE}`;
      return stored?.day ?? null;
    },
    async compare(_, recorded) {
      return { delivered: rows.length, missing: recorded.filter((key) => !named.has(key)) };
    },
    async takeBack(sql, { key }) {
      return (await sql`update municipality_fact set kostra_group = null where municipality_number = ${key}`).count;
    },
    async write(sql) {
      await sql`
        update source set updated_on = ${asOf}, retrieved_on = ${asOf} where id = ${KOSTRA_SOURCE} and updated_on < ${asOf}`;
      const written = await sql<{ key: string }[]>`
        update municipality_fact as fact set kostra_group = said.kostra, groups_source_id = ${KOSTRA_SOURCE}
        from unnest(${rows.map(({ municipality }) => municipality)}::text[], ${rows.map(({ group }) => group)}::text[])
          as said (number, kostra)
        where fact.municipality_number = said.number and fact.kostra_group is distinct from said.kostra
        returning fact.municipality_number as key`;
      return written.map(({ key }) => key);
    },
  };
}

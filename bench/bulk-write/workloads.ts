import type { Sql } from '../../db/client.ts';

/** One kind of row that a bulk write writes, with an id or key that begins with `bench`. */
export interface Workload {
  readonly table: 'contact' | 'phone' | 'municipal_service' | 'agreement';
  /** The rows as JSON objects with the table's columns. */
  rows(count: number): Promise<Record<string, unknown>[]>;
  /** An UPDATE's SET of all of them, different in each round. */
  readonly change: (round: number) => string;
  /** The condition that finds them again. */
  readonly mine: string;
}

/** What the rows refer to: enough services and centres that 20 000 own wordings and agreements have each their key. */
export async function prepare(sql: Sql): Promise<void> {
  await sql`
    insert into catalogue_entry (code, category, name, summary, description, target_group, conditions, how_to_apply,
      what_to_bring, phases, complaint, legal_basis, deadlines, related_codes, search_words, provided_by_nav, source_id)
    select 'BENCH_' || copies.n, category, name || ' ' || copies.n, summary, description, target_group, conditions, how_to_apply,
      what_to_bring, phases, complaint, legal_basis, deadlines, related_codes, search_words, provided_by_nav, source_id
    from (select *, row_number() over (order by code) as n, count(*) over () as among from catalogue_entry) as entry
    cross join lateral generate_series(entry.n, 60, entry.among) as copies (n)`;
  await sql`
    insert into crisis_centre (id, name, address_withheld, source_id)
    select 'bench-' || n, 'Senter ' || n, true, (select min(source_id) from crisis_centre) from generate_series(1, 60) as n`;
}

export function workloads(sql: Sql): readonly Workload[] {
  const list = async (rows: PromiseLike<readonly { row: unknown }[]>) =>
    (await rows).map(({ row }) => row as Record<string, unknown>);
  const office = sql`(select array_agg(number order by number) from office)`;
  return [
    {
      table: 'contact',
      mine: `id like 'bench-%'`,
      change: (round) => `phone = '+47${22_000_000 + round}', verified_at = now()`,
      rows: (count) =>
        list(sql`
          select jsonb_build_object('id', 'bench-' || n, 'office_number', numbers[1 + n % cardinality(numbers)],
            'role', 'SWITCHBOARD', 'name', 'Servicetorg ' || n, 'phone', '+4722000000', 'email', 'post' || n || '@example.no',
            'source_id', 'source-synthetic-examples') as row
          from (select ${office} as numbers) as offices, generate_series(1, ${count}::int) as n`),
    },
    {
      table: 'phone',
      mine: `id like 'bench-%'`,
      change: (round) => `number = '+47${22_000_000 + round}', verified_at = now()`,
      rows: (count) =>
        list(sql`
          select jsonb_build_object('id', 'bench-' || n, 'office_number', numbers[1 + n % cardinality(numbers)],
            'number', '+4722000000', 'purpose', 'OTHER', 'disputed', false, 'comment', 'Nr ' || n,
            'source_id', 'source-synthetic-examples') as row
          from (select ${office} as numbers) as offices, generate_series(1, ${count}::int) as n`),
    },
    {
      table: 'municipal_service',
      mine: `code like 'BENCH_%'`,
      change: (round) => `summary = 'Kort om tjenesten ${round}', verified_at = now()`,
      rows: (count) =>
        list(sql`
          select jsonb_build_object('municipality_number', municipality.number) || (
            select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(entry))
            join information_schema.columns on (table_name, column_name) = ('municipal_service', key)) as row
          from catalogue_entry as entry, municipality where code like 'BENCH_%'
          order by md5(code || municipality.number) limit ${count}`),
    },
    {
      table: 'agreement',
      mine: `centre_id like 'bench-%'`,
      change: (round) => `terms = 'Vilkår ${round}', verified_at = now()`,
      rows: (count) =>
        list(sql`
          select jsonb_build_object('id', centre.id || '-' || municipality.number, 'centre_id', centre.id,
            'municipality_number', municipality.number, 'form', 'PURCHASE_AGREEMENT', 'source_id', municipality.source_id) as row
          from crisis_centre as centre, municipality where id like 'bench-%'
          order by md5(centre.id || municipality.number) limit ${count}`),
    },
  ];
}

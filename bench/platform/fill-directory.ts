import { readFile } from 'node:fs/promises';
import type { Sql } from '../../db/client.ts';

const MUNICIPALITIES = 357;
const OFFICES = 300;
const SERVICES = 25;

/** Everything written to; their triggers rest, for a log of how the measurement's data came about is of no use. */
const TABLES = [
  'source',
  'county',
  'municipality',
  'office',
  'coverage',
  'reception',
  'phone',
  'opening_schedule',
  'opening_rule',
  'opening_exception',
  'catalogue_entry',
  'municipal_service',
];

/**
 * Fills the real directory up to a whole country with made-up offices, hours and own wordings of services: every row the
 * same on every machine.
 * @param countries times the country; further ones have made-up municipalities of their own
 * @throws Error when what is there afterwards is not what was meant
 */
export async function fillDirectory(sql: Sql, countries: number): Promise<void> {
  const text = await readFile(new URL('fill-directory.sql', import.meta.url), 'utf8');
  const triggers = (state: 'disable' | 'enable') =>
    TABLES.map((table) => `alter table tjenestegraf.${table} ${state} trigger user`).join(';');
  await sql.begin(async (transaction) => {
    await transaction.unsafe(triggers('disable'));
    await transaction.unsafe(
      text
        .replaceAll(':municipalities', String(MUNICIPALITIES * countries))
        .replaceAll(':offices', String(OFFICES * countries))
        .replaceAll(':services', String(SERVICES)),
    );
    await transaction.unsafe(triggers('enable'));
    // The triggers were disabled: this writes the search documents that they would have written.
    await transaction`select index_service(code) from catalogue_entry`;
  });
  const [found] = await sql<{ municipalities: number; offices: number; services: number; documents: number }[]>`
    select (select count(*) from municipality)::int4 as municipalities, (select count(*) from office)::int4 as offices,
      (select count(*) from municipal_service)::int4 as services, (select count(*) from service_search)::int4 as documents`;
  const wanted = {
    municipalities: MUNICIPALITIES * countries,
    offices: OFFICES * countries,
    services: MUNICIPALITIES * countries * SERVICES,
    documents: (MUNICIPALITIES * countries + 1) * SERVICES,
  };
  if (JSON.stringify({ ...found }) !== JSON.stringify(wanted)) {
    throw new Error(`the data set is not as meant: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
}

import type { Places } from '../workloads/variables.ts';
import { openAs } from './open-as.ts';

/** What the requests are about, an organisation that can sign in, and how much of everything there is. */
export interface Facts {
  readonly places: Places;
  readonly organisation: string;
  readonly data: Record<string, number>;
}

export async function readFacts(url: string): Promise<Facts> {
  const sql = openAs(url, null);
  const numbers = async (table: 'municipality' | 'county'): Promise<string[]> =>
    (await sql<{ number: string }[]>`select number from ${sql(table)} order by number collate "C"`).map(
      ({ number }) => number,
    );
  try {
    const [client] = await sql<{ number: string }[]>`
      select organisation_number as number from client where role = 'MUNICIPALITY' order by id limit 1`;
    const [data] = await sql<Record<string, number>[]>`
      select (select count(*) from municipality)::int4 as municipalities, (select count(*) from office)::int4 as offices,
        (select count(*) from municipal_service)::int4 as services,
        (select count(*) from confidential.case_event)::int4 as cases,
        (select count(*) from statistics.protected_row)::int4 as "protected rows"`;
    const places = { municipalities: await numbers('municipality'), counties: await numbers('county') };
    return { places, organisation: client?.number ?? '', data: { ...data } };
  } finally {
    await sql.end({ timeout: 2 });
  }
}

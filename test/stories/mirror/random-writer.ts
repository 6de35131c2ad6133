import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql, SqlLike } from '../../../db/client.ts';

/** Numbers from 0 to 1 that a seed decides. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const MUNICIPALITIES = ['3430', '5025', '5026', '0301'];
const SOURCE = 'source-synthetic-examples';

/** How many transactions ended how. */
export interface Written {
  readonly committed: number;
  readonly undone: number;
}

/** One of several who write at once: makes, changes, moves and removes, and thinks better of a quarter of it. */
export async function writeAtRandom(sql: Sql, writer: number, turns: number): Promise<Written> {
  const random = randomFrom(writer + 11);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const office = `9${writer}${Math.floor(random() * 10)}0`;
  const written = { committed: 0, undone: 0 };
  const deeds: readonly ((sql: SqlLike) => Promise<unknown>)[] = [
    async (sql) => {
      await sql`insert into office (number, name, type, source_id) values (${office}, 'NAV Eksempel', 'LOCAL', ${SOURCE})
        on conflict (number) do update set name = office.name || 'x'`;
      await sql`insert into coverage (office_number, municipality_number, source_id)
        select ${office}, ${one(MUNICIPALITIES)}, ${SOURCE} where not exists (select from coverage where office_number = ${office})`;
    },
    async (sql) => {
      await sql`delete from contact where office_number = ${office}`;
      await sql`delete from phone where office_number = ${office}`;
      await sql`delete from coverage where office_number = ${office}`;
      await sql`delete from office where number = ${office}`;
    },
    (sql) => sql`update coverage set municipality_number = ${one(MUNICIPALITIES)} where office_number = ${office}`,
    (sql) => sql`insert into contact (id, office_number, role, name, phone, source_id)
        select ${`mirror-${writer}-${Math.floor(random() * 4)}`}, number, 'SWITCHBOARD', ${`Nr ${random()}`}, '+4700000009', ${SOURCE}
        from office where number = any(${[office, one(['1640', '0315'])]}::text[]) limit 1
        on conflict (id) do update set name = excluded.name, office_number = excluded.office_number`,
    (sql) => sql`delete from contact where id = ${`mirror-${writer}-${Math.floor(random() * 4)}`}`,
    (sql) => sql`insert into phone (id, office_number, number, purpose, comment, source_id)
        select ${`mirror-phone-${writer}`}, number, '+4755553333', 'OTHER', ${`Nr ${random()}`}, ${SOURCE}
        from office where number = ${one([office, '1640'])}
        on conflict (id) do update set comment = excluded.comment`,
    (sql) => sql`delete from phone where id = ${`mirror-phone-${writer}`}`,
    (sql) => sql`insert into municipal_service
        (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
        select ${one(MUNICIPALITIES)}, code, name, ${`Egne ord ${random()}`}, conditions, what_to_bring, phases, ${SOURCE}
        from catalogue_entry where code = ${one(['GUIDANCE', 'INDIVIDUAL_PLAN'])}
        on conflict (municipality_number, code) do update set summary = excluded.summary`,
    (sql) => sql`delete from municipal_service where municipality_number = ${one(MUNICIPALITIES)}
        and code = 'GUIDANCE' and source_id = ${SOURCE}`,
    (sql) => sql`update catalogue_entry set summary = ${`Loven sier ${random()}`} where code = 'GUIDANCE'`,
    (sql) =>
      sql`update municipality set administrative_centre = ${`Sted ${random()}`} where number = ${one(MUNICIPALITIES)}`,
    (sql) => sql`update office set verified_at = clock_timestamp() where number = ${one([office, '1640'])}`,
    (sql) => sql`update opening_rule set comment = ${`Nr ${random()}`} where schedule_id like '1640%'`,
    (sql) => sql`update crisis_centre set website = ${`https://example.no/${random()}`} where id = 'oslo-krisesenter'`,
    (sql) => sql`update circular set title = ${`Rundskriv ${random()}`} where id = (select min(id) from circular)`,
  ];
  for (let turn = 0; turn < turns; turn += 1) {
    const undo = random() < 0.25;
    const work = sql.begin(async (transaction) => {
      for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) await one(deeds)(transaction);
      if (random() < 0.3) await sleep(random() * 10);
      if (undo) throw new Error('undo');
    });
    // Two who wait for each other, or make the same thing at once: the database undoes the work of one.
    await work.then(
      () => (written.committed += 1),
      (error: { message: string; code?: string }) => {
        if (error.message !== 'undo' && error.code !== '40P01') throw error;
        written.undone += 1;
      },
    );
  }
  return written;
}

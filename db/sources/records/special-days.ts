import { addDays } from '../../../services/calendar/calendar-day.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
import { type SpecialDaysOfFile, specialDaysOfRows } from '../../../services/sources/csv/special-days-of-rows.ts';
import type { SqlLike } from '../../client.ts';
import type { DeliveredRecords, Sender } from './delivered-records.ts';

/**
 * Special days of an office's channels, in place of those that it had on the same days. Of days that a newer file leaves out,
 * those to come are taken back; the past stays as it was.
 */
export function specialDayRecords(rows: readonly CsvRow<'special-days'>[], sender: Sender): DeliveredRecords {
  const specialDays = specialDaysOfRows(rows);
  return {
    async compare(sql, recorded) {
      const stated = new Set<string>();
      for (const days of specialDays) {
        for (const schedule of await schedulesOf(sql, days)) stated.add(keyOf(schedule, days));
      }
      return { delivered: stated.size, missing: recorded.filter((key) => !stated.has(key)) };
    },
    async takeBack(sql, { key, writtenAt }) {
      const { today, sourceId } = sender;
      // Where other days were put inside, what lies after them is a row of its own with the same beginning of its id.
      const ours = sql`
        (id = ${key} or starts_with(id, ${`${key}-from-`})) and verified_at = ${writtenAt} and source_id = ${sourceId}`;
      const begun = await sql`
        update opening_exception set to_day = ${today} where ${ours} and from_day < ${today} and to_day > ${today}`;
      return begun.count + (await sql`delete from opening_exception where ${ours} and from_day >= ${today}`).count;
    },
    async write(sql) {
      const written: string[] = [];
      for (const days of specialDays) {
        for (const schedule of await schedulesOf(sql, days)) {
          if (await writeSpecialDays(sql, schedule, days, sender)) written.push(keyOf(schedule, days));
        }
      }
      return written;
    },
  };
}

const keyOf = (schedule: string, { from, to }: Pick<SpecialDaysOfFile, 'from' | 'to'>) =>
  `${schedule}-special-${from}-${addDays(to, -1)}`;

async function schedulesOf(
  sql: SqlLike,
  { office, channel }: Pick<SpecialDaysOfFile, 'office' | 'channel'>,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from opening_schedule where office_number = ${office} and channel = ${channel} order by id`;
  return rows.map(({ id }) => id);
}

/** Whether anything is new: the same days with the same content stay as they are, whoever stated them. */
async function writeSpecialDays(
  sql: SqlLike,
  schedule: string,
  { from, to, state, spans, reason }: SpecialDaysOfFile,
  { sourceId, now }: Sender,
): Promise<boolean> {
  const content = sql.json(spans.map((span) => ({ ...span })));
  const [same] = await sql`
    select from opening_exception where schedule_id = ${schedule} and from_day = ${from} and to_day = ${to}
      and state = ${state} and spans = ${content}::jsonb and reason_nb is not distinct from ${reason}`;
  if (same !== undefined) return false;
  await makeRoom(sql, schedule, from, to);
  await sql`
    insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, reason_nb, source_id, verified_at)
    values (${keyOf(schedule, { from, to })}, ${schedule}, ${from}, ${to}, ${state}, ${content}, ${reason}, ${sourceId},
      ${now})`;
  return true;
}

/** Takes the days [from, to) out of the special days that a schedule has: what lies on either side of them stays. */
async function makeRoom(sql: SqlLike, schedule: string, from: string, to: string): Promise<void> {
  const meets = sql`schedule_id = ${schedule} and from_day < ${to} and to_day > ${from}`;
  const rest = await sql<{ id: string }[]>`
    select id from opening_exception where ${meets} and from_day < ${from} and to_day > ${to}`;
  await sql`update opening_exception set to_day = ${from} where ${meets} and from_day < ${from} and to_day <= ${to}`;
  for (const { id } of rest) {
    const [{ end } = { end: to }] = await sql<{ end: string }[]>`
      select to_day as end from opening_exception where id = ${id}`;
    await sql`update opening_exception set to_day = ${from} where id = ${id}`;
    await sql`
      insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, hours_unknown, reason_nb, reason_en,
        source_id, verified_at)
      select id || '-from-' || ${to}, schedule_id, ${to}, ${end}, state, spans, hours_unknown, reason_nb, reason_en,
        source_id, verified_at
      from opening_exception where id = ${id}`;
  }
  await sql`delete from opening_exception where ${meets} and to_day <= ${to}`;
  await sql`update opening_exception set from_day = ${to} where ${meets}`;
}

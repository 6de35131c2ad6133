import { addDays } from '../../../services/calendar/calendar-day.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
import { type SpecialDaysOfFile, specialDaysOfRows } from '../../../services/sources/csv/special-days-of-rows.ts';
import type { SqlLike } from '../../client.ts';
import { loadObservations } from '../observation-rows.ts';
import { publishHours } from '../publish/publish-hours.ts';
import type { DeliveredRecords, Sender } from './delivered-records.ts';
import { restoreSpecialDays } from './restore-overwritten.ts';

/**
 * Special days of an office's channels, in place of those that it had on the same days. Of days that a newer file leaves out,
 * those to come are taken back, and what they took the place of holds again; the past stays as it was.
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
      const begun = await sql<{ schedule: string; from: string; to: string }[]>`
        update opening_exception as ended set to_day = ${today}
        from opening_exception as before
        where before.id = ended.id and ended.from_day < ${today} and ended.to_day > ${today}
          and ended.id in (select id from opening_exception where ${ours})
        returning ended.schedule_id as schedule, ended.from_day as "from", before.to_day as "to"`;
      const gone = await sql<{ schedule: string; from: string; to: string }[]>`
        delete from opening_exception where ${ours} and from_day >= ${today}
        returning schedule_id as schedule, from_day as "from", to_day as "to"`;
      let changed = begun.count + gone.length;
      for (const days of [...begun, ...gone]) {
        changed += await restoreSpecialDays(sql, { key, ...days }, today);
        changed += await publishHoursOf(sql, days.schedule, today);
      }
      return changed;
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

/** What sources say of a schedule's days is served again where the file has left them. */
async function publishHoursOf(sql: SqlLike, schedule: string, today: string): Promise<number> {
  const [owner] = await sql<{ reception: string | null; phone: string | null; channel: string }[]>`
    select reception_id as reception, phone_id as phone, channel from opening_schedule where id = ${schedule}`;
  const id = owner?.phone ?? owner?.reception ?? null;
  if (owner === undefined || id === null) return 0;
  const said = await loadObservations(sql, {
    entityType: owner.phone === null ? 'RECEPTION' : 'PHONE',
    entityIds: [id],
  });
  const ofChannel = said.filter(({ field }) => field === `hours.${owner.channel}`);
  return await publishHours(sql, owner.phone === null ? { reception: id } : { phone: id }, ofChannel, today);
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

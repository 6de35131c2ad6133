import { addDays } from '../../../services/calendar/calendar-day.ts';
import { makeRoom, type Period, type Room } from '../../../services/opening-hours/make-room.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';
import { type SpecialDaysOfFile, specialDaysOfRows } from '../../../services/sources/csv/special-days-of-rows.ts';
import { canonicalJson, type JsonValue } from '../../../services/sources/json-value.ts';
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
      const stated = new Set((await onSchedules(sql, specialDays)).map(({ schedule, days }) => keyOf(schedule, days)));
      return { delivered: stated.size, missing: recorded.filter((key) => !stated.has(key)) };
    },
    async takeBack(sql, { key, writtenAt }) {
      const { today, sourceId } = sender;
      // A row after days that were inserted begins with the same id.
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
    write: async (sql) => await writeSpecialDays(sql, await onSchedules(sql, specialDays), sender),
  };
}

/** Special days of a file at one of the schedules that they are about. */
interface DaysOfSchedule {
  readonly schedule: string;
  readonly days: SpecialDaysOfFile;
}

const keyOf = (schedule: string, { from, to }: Pick<SpecialDaysOfFile, 'from' | 'to'>) =>
  `${schedule}-special-${from}-${addDays(to, -1)}`;

/** The days at each schedule of their office and channel, in the order of the file. */
async function onSchedules(sql: SqlLike, specialDays: readonly SpecialDaysOfFile[]): Promise<DaysOfSchedule[]> {
  const offices = [...new Set(specialDays.map(({ office }) => office))];
  const schedules = await sql<{ id: string; office: string; channel: string }[]>`
    select id, office_number as office, channel from opening_schedule where office_number = any (${offices}) order by id`;
  return specialDays.flatMap((days) =>
    schedules
      .filter(({ office, channel }) => office === days.office && channel === days.channel)
      .map(({ id }) => ({ schedule: id, days })),
  );
}

/** Publishes again what sources say of a schedule's days that the file no longer names. */
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

interface StoredDays extends Period {
  readonly id: string;
  readonly schedule: string;
  readonly state: string;
  readonly spans: JsonValue;
  readonly reason: string | null;
}

/**
 * Replaces the special days that schedules have on the same days, in a constant number of statements. Days with the same
 * content stay unchanged, whatever their source.
 * @returns the keys of the new days.
 */
async function writeSpecialDays(
  sql: SqlLike,
  wanted: readonly DaysOfSchedule[],
  sender: Sender,
): Promise<readonly string[]> {
  const schedules = [...new Set(wanted.map(({ schedule }) => schedule))];
  const stored = await sql<StoredDays[]>`
    select id, schedule_id as schedule, from_day as "validFrom", to_day as "validTo", state, spans, reason_nb as reason
    from opening_exception where schedule_id = any (${schedules}) order by id`;
  const there = Map.groupBy(stored, ({ schedule }) => schedule);
  const news = wanted.filter(({ schedule, days }) => !(there.get(schedule) ?? []).some((one) => isSame(one, days)));
  const changes = [...Map.groupBy(news, ({ schedule }) => schedule)].map(([schedule, ofIt]) => {
    const periods = ofIt.map(({ days }) => ({ validFrom: days.from, validTo: days.to, contents: [days] }));
    return { schedule, ...makeRoom(there.get(schedule) ?? [], periods) };
  });
  await makeRoomFor(sql, changes);
  const rows = changes.flatMap(({ schedule, created }) => rowsOf(schedule, created));
  await sql`
    insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, reason_nb, source_id, verified_at)
    select id, schedule_id, from_day, to_day, state, spans, reason_nb, ${sender.sourceId}, ${sender.now}
    from json_populate_recordset(null::opening_exception, ${JSON.stringify(rows)}::text::json)`;
  return news.map(({ schedule, days }) => keyOf(schedule, days));
}

function isSame(stored: StoredDays, { from, to, state, spans, reason }: SpecialDaysOfFile): boolean {
  const isOfSameDays = stored.validFrom === from && stored.validTo === to;
  const content = canonicalJson(spans.map((span) => ({ ...span })));
  return isOfSameDays && stored.state === state && stored.reason === reason && canonicalJson(stored.spans) === content;
}

/** A period that another period of the same file interrupts becomes two rows; the id of the second includes its first day. */
function rowsOf(schedule: string, created: readonly (Period & { readonly content: SpecialDaysOfFile })[]) {
  return created.map(({ content, validFrom, validTo }, index) => {
    const isRest = created.findIndex((one) => one.content === content) < index;
    const { state, spans, reason } = content;
    const id = `${keyOf(schedule, content)}${isRest ? `-from-${validFrom}` : ''}`;
    return { id, schedule_id: schedule, from_day: validFrom, to_day: validTo, state, spans, reason_nb: reason };
  });
}

/** Stored days make room for the new ones; the remainder of a longer period keeps its source. */
async function makeRoomFor(sql: SqlLike, changes: readonly Room[]): Promise<void> {
  const removed = changes.flatMap((one) => one.removed);
  const shortened = changes.flatMap((one) => one.shortened);
  const rests = changes.flatMap((one) =>
    one.rests.map((rest) => ({ ...rest, id: `${rest.of}-from-${rest.validFrom}` })),
  );
  if (removed.length > 0) await sql`delete from opening_exception where id = any (${removed})`;
  if (shortened.length > 0) {
    await sql`
      update opening_exception as days set from_day = given."validFrom", to_day = given."validTo"
      from json_to_recordset(${JSON.stringify(shortened)}::text::json) as given (id text, "validFrom" date, "validTo" date)
      where days.id = given.id`;
  }
  if (rests.length > 0) {
    await sql`
      insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, hours_unknown, reason_nb, reason_en,
        source_id, verified_at)
      select given.id, schedule_id, given."validFrom", given."validTo", state, spans, hours_unknown, reason_nb, reason_en,
        source_id, verified_at
      from json_to_recordset(${JSON.stringify(rests)}::text::json)
        as given (id text, of text, "validFrom" date, "validTo" date)
      join opening_exception as days on days.id = given.of`;
  }
}

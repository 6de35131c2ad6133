import { randomUUID } from 'node:crypto';
import type { StoredRule } from '../../../services/opening-hours/replace-rules.ts';
import type { Channel } from '../../../services/opening-hours/schedule.ts';
import type { SqlLike } from '../../client.ts';

/** The owner of hours: a channel of an office, at a named place or line, or at the only one that has the channel. */
export interface AskedPlace {
  readonly office: string;
  readonly channel: Channel;
  readonly receptionId: string | null;
  readonly phoneId: string | null;
}

/** A schedule, and which of the office's places it is for; neither: the office's own. */
export interface FoundSchedule extends AskedPlace {
  readonly id: string;
  readonly isNew: boolean;
}

interface Row {
  readonly asked: number;
  readonly id: string | null;
  readonly receptionId: string | null;
  readonly phoneId: string | null;
}

/**
 * Finds the schedule of each place, gives a new id where there is none, or says why none can be meant. One statement for all
 * places.
 */
export async function findSchedules(
  sql: SqlLike,
  places: readonly AskedPlace[],
): Promise<readonly (FoundSchedule | 'PLACE_AMBIGUOUS' | 'PLACE_UNKNOWN')[]> {
  const asked = places.map(({ office, channel, receptionId, phoneId }, index) => ({
    asked: index,
    office,
    channel,
    reception: receptionId,
    phone: phoneId,
  }));
  const rows = await sql<Row[]>`
    select asked.asked, schedule.id, place.reception_id as "receptionId", place.phone_id as "phoneId"
    from json_to_recordset(${JSON.stringify(asked)}::text::json)
      as asked (asked int, office text, channel text, reception text, phone text)
    cross join lateral (
      select id as reception_id, null as phone_id, kind = 'VISIT' and not asked.channel like '%PHONE' as usual
      from reception where office_number = asked.office
      union all
      select null, id, purpose = case asked.channel when 'EMERGENCY_PHONE' then 'EMERGENCY' else 'SWITCHBOARD' end
        and asked.channel like '%PHONE'
      from phone where office_number = asked.office
      union all
      select null, null, false
    ) as place
    left join opening_schedule as schedule on schedule.office_number = asked.office and schedule.channel = asked.channel
      and schedule.reception_id is not distinct from place.reception_id
      and schedule.phone_id is not distinct from place.phone_id
    where case when num_nonnulls(asked.reception, asked.phone) > 0
      then place.reception_id is not distinct from asked.reception and place.phone_id is not distinct from asked.phone
      else schedule.id is not null or place.usual end`;
  const byPlace = Map.groupBy(rows, (row) => row.asked);
  const fresh = new Map<string, string>();
  return places.map((place, index) => chosen(place, byPlace.get(index) ?? [], fresh));
}

/** @param fresh ids of schedules that are to be made, so that two askers for one place share it */
function chosen(
  { office, channel, receptionId, phoneId }: AskedPlace,
  rows: readonly Row[],
  fresh: Map<string, string>,
): FoundSchedule | 'PLACE_AMBIGUOUS' | 'PLACE_UNKNOWN' {
  const existing = rows.filter(({ id }) => id !== null);
  const choice = existing.length > 0 ? existing : rows;
  const [row] = choice;
  if (choice.length > 1) return 'PLACE_AMBIGUOUS';
  if (row === undefined && (receptionId !== null || phoneId !== null)) return 'PLACE_UNKNOWN';
  const at = { office, channel, receptionId: row?.receptionId ?? null, phoneId: row?.phoneId ?? null };
  if (row?.id != null) return { ...at, id: row.id, isNew: false };
  const key = JSON.stringify(Object.values(at));
  const id = fresh.get(key) ?? `${office}-${randomUUID()}`;
  fresh.set(key, id);
  return { ...at, id, isNew: true };
}

/** The rules of schedules, by schedule. */
export async function rulesOf(sql: SqlLike, schedules: readonly string[]): Promise<Map<string, StoredRule[]>> {
  const rows = await sql<(StoredRule & { schedule: string; seasonFrom: string | null; seasonTo: string | null })[]>`
    select id, schedule_id as schedule, days, spans, hours_unknown as "hoursUnknown", valid_from as "validFrom",
      valid_to as "validTo", every_weeks as "everyWeeks", cycle_from as "cycleFrom", season_from as "seasonFrom",
      season_to as "seasonTo", comment
    from opening_rule where schedule_id = any (${[...new Set(schedules)]}) order by id`;
  const rules = rows.map(({ schedule, seasonFrom, seasonTo, ...rule }) => {
    const season = seasonFrom === null || seasonTo === null ? null : { from: seasonFrom, to: seasonTo };
    return [schedule, { ...rule, season }] as const;
  });
  const grouped = Map.groupBy(rules, ([schedule]) => schedule);
  return new Map([...grouped].map(([schedule, ofIt]) => [schedule, ofIt.map(([, rule]) => rule)]));
}

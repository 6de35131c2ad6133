import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../../services/calendar/date-time.ts';
import { ownerObservations } from '../../../services/directory-writes/owner-statements.ts';
import type { RuleChanges } from '../../../services/opening-hours/replace-rules.ts';
import type { CheckedRule } from '../../../services/opening-hours/requested-hours.ts';
import type { SqlLike } from '../../client.ts';
import { saveOwnerObservations } from '../owner-observations.ts';
import type { Provenance } from '../write-rows.ts';
import type { AskedPlace, FoundSchedule } from './find-schedules.ts';

/** Makes the schedules that are new, and says of all of them on whose word they are now. */
export async function writeSchedules(
  sql: SqlLike,
  schedules: readonly FoundSchedule[],
  { sourceId, now }: Provenance,
): Promise<void> {
  const rows = [...new Map(schedules.map((one) => [one.id, one])).values()].map(
    ({ id, office, channel, receptionId, phoneId }) => ({
      id,
      office,
      channel,
      reception: receptionId,
      phone: phoneId,
    }),
  );
  await sql`
    insert into opening_schedule (id, office_number, reception_id, phone_id, channel, source_id, verified_at)
    select id, office, reception, phone, channel, ${sourceId}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as given (id text, office text, channel text, reception text, phone text)
    on conflict (id) do update set source_id = excluded.source_id, verified_at = excluded.verified_at`;
}

/** Carries out what is to be done to the rules of schedules: a statement for each kind of it, however many they are. */
export async function writeRules(
  sql: SqlLike,
  changes: ReadonlyMap<string, RuleChanges>,
  { sourceId, now }: Provenance,
): Promise<void> {
  const all = [...changes];
  const removed = all.flatMap(([, one]) => one.removed);
  const shortened = all.flatMap(([, one]) => one.shortened);
  const rests = all.flatMap(([schedule, one]) => one.rests.map((rest) => ({ ...rest, id: newId(schedule) })));
  const created = all.flatMap(([schedule, one]) => one.created.map((rule) => rowOf(schedule, rule)));
  if (removed.length > 0) await sql`delete from opening_rule where id = any (${removed})`;
  if (shortened.length > 0) {
    await sql`
      update opening_rule as rule set valid_from = given."validFrom", valid_to = given."validTo"
      from json_to_recordset(${JSON.stringify(shortened)}::text::json) as given (id text, "validFrom" date, "validTo" date)
      where rule.id = given.id`;
  }
  // Remainders of replaced rules, written after those have made room; they keep the source and the confirmation of their rule.
  if (rests.length > 0) {
    await sql`
      insert into opening_rule (id, schedule_id, days, spans, hours_unknown, valid_from, valid_to, every_weeks, cycle_from,
        season_from, season_to, comment, source_id, verified_at)
      select given.id, schedule_id, days, spans, hours_unknown, given."validFrom", given."validTo", every_weeks, cycle_from,
        season_from, season_to, comment, source_id, verified_at
      from json_to_recordset(${JSON.stringify(rests)}::text::json)
        as given (id text, of text, "validFrom" date, "validTo" date)
      join opening_rule as rule on rule.id = given.of`;
  }
  if (created.length > 0) {
    await sql`
      insert into opening_rule (id, schedule_id, days, spans, valid_from, valid_to, every_weeks, cycle_from, season_from,
        season_to, comment, source_id, verified_at)
      select id, schedule_id, days, spans, valid_from, valid_to, every_weeks, cycle_from, season_from, season_to, comment,
        ${sourceId}, ${now}
      from json_populate_recordset(null::opening_rule, ${JSON.stringify(created)}::text::json)`;
  }
}

const newId = (schedule: string) => `${schedule}-${randomUUID()}`;

type CreatedRule = RuleChanges['created'][number];

function rowOf(schedule: string, { days, spans, everyWeeks, cycleFrom, season, comment, ...period }: CreatedRule) {
  return {
    id: newId(schedule),
    schedule_id: schedule,
    days,
    spans,
    valid_from: period.validFrom,
    valid_to: period.validTo,
    every_weeks: everyWeeks,
    cycle_from: cycleFrom,
    season_from: season?.from ?? null,
    season_to: season?.to ?? null,
    comment,
  };
}

/** An owner's statement of the week of a place in [validFrom, validTo); null: without an end. */
export interface StatedWeek {
  readonly place: Pick<AskedPlace, 'office' | 'channel' | 'receptionId' | 'phoneId'>;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly rules: readonly CheckedRule[];
}

/** The owner's word on hours beside what others say of them: of the place or line that they are for. */
export async function keepOwnHours(
  sql: SqlLike,
  weeks: readonly StatedWeek[],
  stamp: Provenance & { readonly today: LocalDate },
): Promise<void> {
  const observations = weeks.map(({ place: { office, channel, receptionId, phoneId }, validFrom, validTo, rules }) => {
    const type = receptionId !== null ? 'RECEPTION' : phoneId !== null ? 'PHONE' : 'OFFICE';
    const value = hoursValueOf(rules);
    const said = [{ field: `hours.${channel}`, group: 'HOURS', value, validFrom, validTo }] as const;
    return { type, observations: ownerObservations(type, receptionId ?? phoneId ?? office, said, stamp) } as const;
  });
  for (const [, ofType] of Map.groupBy(observations, ({ type }) => type)) {
    await saveOwnerObservations(
      sql,
      ofType.flatMap((one) => one.observations),
      stamp.now,
    );
  }
}

/** Other sources mean any week of the year: a second week or a season neither agrees with them nor contradicts them. */
function hoursValueOf(rules: readonly CheckedRule[]) {
  const plain = rules.filter(({ everyWeeks, season }) => everyWeeks === 1 && season === null);
  return {
    weekly: plain.map(({ days, spans, comment }) => ({
      days: [...days],
      spans: spans.map((span) => ({ ...span })),
      hoursUnknown: false,
      ...(comment !== null && { note: comment }),
    })),
    exceptions: [],
  };
}

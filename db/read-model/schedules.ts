import type { OpeningException, Schedule, Span, WeeklyRule } from '../../services/opening-hours/schedule.ts';
import type { SqlLike } from '../client.ts';
import { type Draft, held, type Sources, sourcedBy, sourcesOf } from './draft.ts';
import type { OfficeNode, PhoneNode, ReceptionNode, ScheduleNode } from './model.ts';

interface ScheduleRow {
  id: string;
  officeNumber: string;
  receptionId: string | null;
  phoneId: string | null;
  channel: Schedule['channel'];
  timeZone: string;
  sourceId: string;
  verifiedAt: string | null;
}
type RuleRow = Omit<WeeklyRule, 'season'> & { scheduleId: string; seasonFrom: string | null; seasonTo: string | null };
type ExceptionRow = Omit<OpeningException, 'reason'> & {
  scheduleId: string;
  reasonNb: string | null;
  reasonEn: string | null;
};

/**
 * Reads all opening hours: three statements. The schedules are whole already: what was worked out from one holds for all
 * versions of the directory that have it.
 */
export async function fetchSchedules(
  sql: SqlLike,
): Promise<(Omit<ScheduleRow, 'id' | 'channel' | 'timeZone'> & { schedule: Schedule })[]> {
  const [schedules, rules, exceptions] = await Promise.all([
    sql<ScheduleRow[]>`
      select id, office_number as "officeNumber", reception_id as "receptionId", phone_id as "phoneId", channel,
        time_zone as "timeZone", source_id as "sourceId", verified_at as "verifiedAt"
      from opening_schedule order by id collate "C"`,
    sql<RuleRow[]>`
      select id, schedule_id as "scheduleId", days, spans, hours_unknown as "hoursUnknown", valid_from as "validFrom",
        valid_to as "validTo", every_weeks as "everyWeeks", cycle_from as "cycleFrom", season_from as "seasonFrom",
        season_to as "seasonTo", comment, source_id as "sourceId", verified_at as "verifiedAt"
      from opening_rule order by valid_from nulls first, id collate "C"`,
    sql<ExceptionRow[]>`
      select id, schedule_id as "scheduleId", from_day as "from", to_day as "to", state, spans,
        hours_unknown as "hoursUnknown", reason_nb as "reasonNb",
        reason_en as "reasonEn", source_id as "sourceId", verified_at as "verifiedAt"
      from opening_exception order by from_day, id collate "C"`,
  ]);
  const rulesOf = Map.groupBy(rules, (row) => row.scheduleId);
  const exceptionsOf = Map.groupBy(exceptions, (row) => row.scheduleId);
  return schedules.map(({ id, channel, timeZone, ...row }) => {
    const weekly = Object.freeze((rulesOf.get(id) ?? []).map(toRule));
    const exceptional = Object.freeze((exceptionsOf.get(id) ?? []).map(toException));
    return { ...row, schedule: Object.freeze({ id, channel, timeZone, weekly, exceptions: exceptional }) };
  });
}

/** Links hours with the reception or phone line they belong to, and with the office. */
export function linkSchedules(
  rows: Awaited<ReturnType<typeof fetchSchedules>>,
  sources: Sources,
  places: {
    offices: ReadonlyMap<string, Draft<OfficeNode>>;
    receptions: ReadonlyMap<string, Draft<ReceptionNode>>;
    phones: ReadonlyMap<string, Draft<PhoneNode>>;
  },
): ScheduleNode[] {
  return rows.map(({ schedule, officeNumber, receptionId, phoneId, sourceId, verifiedAt }) => {
    const office = held(places.offices, officeNumber);
    const reception = receptionId === null ? null : held(places.receptions, receptionId);
    const phone = phoneId === null ? null : held(places.phones, phoneId);
    const fact = sourcedBy(sources, { sourceId, verifiedAt });
    const rulesOwn = [...schedule.weekly, ...schedule.exceptions].map((rule) => ({
      source: held(sources, rule.sourceId),
    }));
    const allSources = sourcesOf(fact.source, rulesOwn);
    const node: ScheduleNode = { schedule, office, reception, phone, ...fact, sources: allSources };
    office.schedules.push(node);
    reception?.schedules.push(node);
    phone?.schedules.push(node);
    return node;
  });
}

function toRule({ scheduleId: _, seasonFrom, seasonTo, ...rule }: RuleRow): WeeklyRule {
  const season = seasonFrom === null || seasonTo === null ? null : Object.freeze({ from: seasonFrom, to: seasonTo });
  return Object.freeze({ ...rule, days: Object.freeze([...rule.days]), spans: frozenSpans(rule.spans), season });
}

function toException({ scheduleId: _, reasonNb, reasonEn, ...exception }: ExceptionRow): OpeningException {
  const reason = reasonNb === null ? null : Object.freeze({ nb: reasonNb, en: reasonEn });
  return Object.freeze({ ...exception, spans: frozenSpans(exception.spans), reason });
}

function frozenSpans(spans: readonly Span[]): readonly Span[] {
  return Object.freeze(spans.map((span) => Object.freeze(span)));
}

import { validUntilHorizon } from '../../services/confirmation/confirmation-horizon.ts';
import { closuresOf, withClosures } from '../../services/opening-hours/office-period.ts';
import type { OpeningException, Span, WeeklyRule } from '../../services/opening-hours/schedule.ts';
import { exceptionsOf, type SpecialDay } from '../../services/opening-hours/special-days.ts';
import type { SqlLike } from '../client.ts';
import { officeProfile } from '../tables/office/office-profile.ts';
import { openingException, openingRule } from '../tables/office/opening-rule.ts';
import { openingSchedule } from '../tables/office/opening-schedule.ts';
import { specialDay } from '../tables/office/special-day.ts';
import { source } from '../tables/schema.ts';
import { type Draft, existing, type Sources, sourcedBy, sourcesOf } from './draft.ts';
import type { OfficeNode, PhoneNode, ReceptionNode, ScheduleNode } from './model.ts';
import { type RowOf, selectRows } from './select-rows.ts';
import type { SpecialDayNode } from './special-day-node.ts';

/**
 * Reads all opening hours: six statements. Hours without an end hold for as long as `heldTo` says. The schedules are
 * whole already: what was worked out from one holds for all versions of the directory that have it.
 *
 * @param office the number of the only office whose hours are read; null: all.
 */
export async function fetchSchedules(sql: SqlLike, office: string | null = null) {
  const ofOffice = office === null ? sql`` : sql`where office_number = ${office}`;
  const ofSchedules =
    office === null
      ? sql``
      : sql`where schedule_id in (select id from opening_schedule where office_number = ${office})`;
  const [schedules, rules, exceptions, specialDayRows, profiles, sources] = await Promise.all([
    selectRows(sql, openingSchedule, sql`${ofOffice} order by id collate "C"`),
    selectRows(sql, openingRule, sql`${ofSchedules} order by valid_from nulls first, id collate "C"`),
    selectRows(sql, openingException, sql`${ofSchedules} order by from_day, id collate "C"`),
    selectRows(sql, specialDay, sql`${ofOffice} order by from_day, id collate "C"`),
    selectRows(sql, officeProfile, ofOffice),
    selectRows(sql, source, sql``),
  ]);
  const closures = new Map(profiles.map((profile) => [profile.officeNumber, closuresOf(profile)]));
  const statedOn = new Map(sources.map(({ id, updatedOn, retrievedOn }) => [id, updatedOn ?? retrievedOn]));
  const rulesOf = Map.groupBy(
    rules.map((row) => ({
      ...row,
      statedTo: row.validTo,
      validTo: validUntilHorizon(row, [row.verifiedAt?.slice(0, 10) ?? null, statedOn.get(row.sourceId) ?? null]),
    })),
    (row) => row.scheduleId,
  );
  const exceptionsBySchedule = Map.groupBy(exceptions, (row) => row.scheduleId);
  const specialDays = specialDayRows.map(toSpecialDay);
  const specialDaysOf = Map.groupBy(specialDays, ({ office }) => office);
  const whole = schedules.map(({ id, channel, timeZone, ...row }) => {
    const weekly = Object.freeze((rulesOf.get(id) ?? []).map(toRule));
    const own = exceptionsOf(specialDaysOf.get(row.officeNumber) ?? [], channel, row.receptionId);
    const stated = [...(exceptionsBySchedule.get(id) ?? []).map(toException), ...own];
    const exceptions = Object.freeze(withClosures(stated, closures.get(row.officeNumber) ?? []));
    const schedule = { id, channel, timeZone, weekly, exceptions };
    return { ...row, schedule: Object.freeze(schedule) };
  });
  return { schedules: whole, specialDays };
}

/** Links hours with the reception or phone line they belong to, and with the office. */
export function linkSchedules(
  { schedules, specialDays }: Awaited<ReturnType<typeof fetchSchedules>>,
  sources: Sources,
  places: {
    offices: ReadonlyMap<string, Draft<OfficeNode>>;
    receptions: ReadonlyMap<string, Draft<ReceptionNode>>;
    phones: ReadonlyMap<string, Draft<PhoneNode>>;
  },
): ScheduleNode[] {
  for (const { sourceId, ...day } of specialDays) {
    const fact = sourcedBy(sources, { ...day, sourceId });
    existing(places.offices, day.office).specialDays.push(Object.freeze({ ...day, ...fact }));
  }
  return schedules.map(({ schedule, officeNumber, receptionId, phoneId, disputeReason, sourceId, verifiedAt }) => {
    const office = existing(places.offices, officeNumber);
    const reception = receptionId === null ? null : existing(places.receptions, receptionId);
    const phone = phoneId === null ? null : existing(places.phones, phoneId);
    const fact = sourcedBy(sources, { sourceId, verifiedAt });
    const rulesOwn = [...schedule.weekly, ...schedule.exceptions].map((rule) => ({
      source: existing(sources, rule.sourceId),
    }));
    const allSources = sourcesOf(fact.source, rulesOwn);
    const node: ScheduleNode = { schedule, office, reception, phone, disputeReason, ...fact, sources: allSources };
    office.schedules.push(node);
    reception?.schedules.push(node);
    phone?.schedules.push(node);
    return node;
  });
}

function toRule({
  scheduleId: _,
  seasonFrom,
  seasonTo,
  ...rule
}: RowOf<typeof openingRule> & Pick<WeeklyRule, 'statedTo'>): WeeklyRule {
  const season = seasonFrom === null || seasonTo === null ? null : Object.freeze({ from: seasonFrom, to: seasonTo });
  return Object.freeze({ ...rule, days: Object.freeze([...rule.days]), spans: frozenSpans(rule.spans), season });
}

function toException(row: RowOf<typeof openingException>): OpeningException {
  const { scheduleId: _, reasonNb, reasonEn, fromDay: from, toDay: to, ...exception } = row;
  const reason = reasonNb === null ? null : Object.freeze({ nb: reasonNb, en: reasonEn });
  return Object.freeze({ ...exception, from, to, spans: frozenSpans(exception.spans), reason });
}

function toSpecialDay(row: RowOf<typeof specialDay>): SpecialDay & Pick<SpecialDayNode, 'office' | 'version'> {
  const { officeNumber: office, receptionId: reception, fromDay: from, toDay: until, ...rest } = row;
  return { ...rest, office, reception, from, until, spans: frozenSpans(rest.spans) };
}

function frozenSpans(spans: readonly Span[]): readonly Span[] {
  return Object.freeze(spans.map((span) => Object.freeze(span)));
}

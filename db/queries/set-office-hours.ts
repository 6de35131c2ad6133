import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Instant, LocalDate } from '../../services/calendar/date-time.ts';
import { dayInNorway } from '../../services/calendar/day-in-norway.ts';
import {
  RULES_OF_SCHEDULE_MAX,
  type RulesOfPeriod,
  replaceRules,
  type StoredRule,
} from '../../services/opening-hours/replace-rules.ts';
import type { CheckedRule } from '../../services/opening-hours/requested-hours.ts';
import type { Channel, OpeningException, Schedule } from '../../services/opening-hours/schedule.ts';
import { actAs } from '../act-as.ts';
import type { Sql } from '../client.ts';
import { type FoundSchedule, findSchedules, rulesOf } from '../directory-writes/hours/find-schedules.ts';
import { keepOwnHours, writeRules, writeSchedules } from '../directory-writes/hours/write-rules.ts';
import { DryRunRollback } from '../dry-run-rollback.ts';
import { keepUnderKey, takeKey, type WriteKey } from '../idempotency.ts';
import { fetchSchedules } from '../read-model/schedules.ts';
import { showToCoOwners } from '../sources/shared-office-changes.ts';
import { type AuditEvent, writeAuditEvent } from './write-audit-event.ts';

/** New hours of one office on one channel. The caller has checked spans, days and reach. */
export interface OfficeHours {
  readonly office: string;
  readonly channel: Channel;
  /** Which of the office's places; null for both: the only one that has the channel. */
  readonly receptionId: string | null;
  readonly phoneId: string | null;
  /** The rules hold from this day on; what held before stays as it was. */
  readonly validFrom: LocalDate;
  /** Null: the week stays as it is. */
  readonly weekly: readonly CheckedRule[] | null;
  readonly exceptions: readonly Pick<OpeningException, 'from' | 'to' | 'state' | 'spans' | 'reason'>[];
  /** The office's version that the writer has seen. */
  readonly version: number;
  /** Write it, see what it comes to, and take it all back. */
  readonly dryRun: boolean;
}

/** On whose word, by whom, and under which idempotency key. */
export interface OfficeHoursWriter extends WriteKey {
  /** The writer's own statement as a source; made if it is new. */
  readonly source: { readonly id: string; readonly title: string; readonly publisher: string };
  readonly now: Instant;
  /** Written in the same transaction, with the outcome. */
  readonly audit: Omit<AuditEvent, 'outcome'>;
}

/**
 * SAVED: `version` is the office's new one, `directoryVersion` the commit's place in the change feed; `repeated` is true
 * when the key was used before for the same input, and nothing was written now; `schedule` is the id of what was written to.
 * TRIED: nothing was written; `schedule` is what it would be. CONFLICT: somebody changed the office
 * since; `version` is the present one. PLACE_AMBIGUOUS: several places have the channel. OVERLAP: two of the rules or
 * exceptions hold on the same day.
 */
export type OfficeHoursResult =
  | {
      readonly kind: 'SAVED';
      readonly version: number;
      readonly directoryVersion: string;
      readonly repeated: boolean;
      readonly schedule: string;
    }
  | { readonly kind: 'TRIED'; readonly schedule: Schedule }
  | { readonly kind: 'CONFLICT'; readonly version: number }
  | { readonly kind: 'NOT_FOUND' | 'KEY_REUSED' | 'PLACE_AMBIGUOUS' | 'PLACE_UNKNOWN' | 'OVERLAP' | 'TOO_MANY_RULES' };

type Written = { kind: 'WRITTEN'; version: number; transaction: string; repeated: boolean; schedule: string };

/** Replaces an office's hours from a day on, in one transaction with its idempotency key and its audit row. */
export async function setOfficeHours(
  sql: Sql,
  hours: OfficeHours,
  writer: OfficeHoursWriter,
): Promise<OfficeHoursResult> {
  const result = await sql
    .begin((transaction) => write(transaction, hours, writer))
    .catch((error: unknown): OfficeHoursResult => {
      if (error instanceof DryRunRollback) return { kind: 'TRIED', schedule: error.result as Schedule };
      if (error instanceof DaysMeetError) return { kind: 'OVERLAP' };
      if (error instanceof Error && 'code' in error && error.code === EXCLUSION_VIOLATION) return { kind: 'OVERLAP' };
      throw error;
    });
  if (result.kind !== 'WRITTEN') return result;
  const [commit] = await sql<{ version: string }[]>`
    select version from directory_commit where transaction = ${result.transaction}::text::xid8`;
  return {
    kind: 'SAVED',
    version: result.version,
    directoryVersion: commit?.version ?? '0',
    repeated: result.repeated,
    schedule: result.schedule,
  };
}

const EXCLUSION_VIOLATION = '23P01';

async function write(
  sql: TransactionSql,
  hours: OfficeHours,
  writer: OfficeHoursWriter,
): Promise<OfficeHoursResult | Written> {
  await actAs(sql, `client:${writer.clientId}`);
  const taken = hours.dryRun ? null : await takeKey(sql, writer);
  if (taken?.kind === 'KEY_REUSED') return { kind: 'KEY_REUSED' };
  if (taken?.kind === 'USED') return { ...(taken.kept as unknown as Written), repeated: true };
  // Holds the office still until the end: nobody else's version check can pass between this one and the write.
  const [locked] = await sql<{ version: number | null }[]>`select lock_office(${hours.office}) as version`;
  if (locked?.version == null) return { kind: 'NOT_FOUND' };
  if (locked.version !== hours.version) {
    await writeAuditEvent(sql, { ...writer.audit, outcome: 'CONFLICT' });
    return { kind: 'CONFLICT', version: locked.version };
  }
  await sql`
    insert into source (id, title, publisher, retrieved_on)
    values (${writer.source.id}, ${writer.source.title}, ${writer.source.publisher},
      (${writer.now}::timestamptz at time zone 'Europe/Oslo')::date)
    on conflict (id) do nothing`;
  const [schedule] = await findSchedules(sql, [hours]);
  if (schedule === undefined || typeof schedule === 'string') return { kind: schedule ?? 'PLACE_UNKNOWN' };
  const stored = (await rulesOf(sql, [schedule.id])).get(schedule.id) ?? [];
  if (stored.length + (hours.weekly?.length ?? 0) > RULES_OF_SCHEDULE_MAX) return { kind: 'TOO_MANY_RULES' };
  await writeSchedules(sql, [schedule], { sourceId: writer.source.id, now: writer.now });
  const { weekly, validFrom } = hours;
  if (weekly !== null) await writeWeek(sql, schedule, stored, { validFrom, rules: weekly }, writer);
  await replaceSpecialDays(sql, schedule, hours, writer);
  if (hours.dryRun) {
    const { schedules } = await fetchSchedules(sql, hours.office);
    const tried = schedules.find((one) => one.schedule.id === schedule.id);
    if (tried !== undefined) throw new DryRunRollback(tried.schedule);
  }
  await showToCoOwners(sql, [hours.office], dayInNorway(Date.parse(writer.now)));
  await writeAuditEvent(sql, { ...writer.audit, outcome: 'ALLOWED' });
  const [after] = await sql<{ version: number; transaction: string }[]>`
    select office_version as version, pg_current_xact_id()::text as transaction from raise_offices()
    where office_number = ${hours.office}`;
  const written: Written = {
    kind: 'WRITTEN',
    version: after?.version ?? locked.version,
    transaction: after?.transaction ?? '',
    repeated: false,
    schedule: schedule.id,
  };
  await keepUnderKey(sql, writer, { ...written });
  return written;
}

/** The week from a day on, and the owner's word on it. */
async function writeWeek(
  sql: TransactionSql,
  place: FoundSchedule,
  stored: readonly StoredRule[],
  { validFrom, rules }: Pick<RulesOfPeriod, 'validFrom' | 'rules'>,
  { source, now }: OfficeHoursWriter,
): Promise<void> {
  const stamp = { sourceId: source.id, now, today: dayInNorway(Date.parse(now)) };
  await writeRules(sql, new Map([[place.id, replaceRules(stored, [{ validFrom, validTo: null, rules }])]]), stamp);
  await keepOwnHours(sql, [{ place, validFrom, validTo: null, rules }], stamp);
}

/** Days with other hours become special days of the channel, in place of those for the same days. */
async function replaceSpecialDays(
  sql: TransactionSql,
  { receptionId }: FoundSchedule,
  { office, channel, exceptions }: OfficeHours,
  { source, now }: OfficeHoursWriter,
) {
  for (const { from, to } of exceptions) {
    await sql`
      delete from special_day where office_number = ${office} and channels = array[${channel}]
        and reception_id is not distinct from ${receptionId}
        and daterange(from_day, to_day, '[)') <@ daterange(${from}, ${to}, '[)')`;
  }
  for (const { from, to, state, spans, reason } of exceptions) {
    const [meeting] = await sql`
      select 1 from special_day where office_number = ${office} and (channels is null or ${channel} = any (channels))
        and (reception_id is null or reception_id is not distinct from ${receptionId})
        and from_day < ${to} and to_day > ${from}
        and ((from_day, to_day) = (${from}::date, ${to}::date)
          or not (from_day <= ${from} and to_day >= ${to} or from_day >= ${from} and to_day <= ${to}))`;
    if (meeting !== undefined) throw new DaysMeetError();
    await sql`
      insert into special_day (id, office_number, reception_id, channels, from_day, to_day, state, spans, reason, source_id,
        verified_at)
      values (${`${office}-special-${randomUUID()}`}, ${office}, ${receptionId}, array[${channel}], ${from}, ${to}, ${state},
        ${sql.json(spans.map((span) => ({ ...span })))}, ${reason?.nb ?? null}, ${source.id}, ${now})`;
  }
}

/** A day with other hours meets a special day that is not for the same days. */
class DaysMeetError extends Error {}

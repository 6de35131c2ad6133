import type { TransactionSql } from 'postgres';
import type { ItemResult } from '../../../services/directory-writes/plan-writes.ts';
import { problems } from '../../../services/directory-writes/problems.ts';
import { type CheckedWeek, planWeeks, type ScheduleOfWeek } from '../../../services/directory-writes/weekly-hours.ts';
import type { ItemProblem } from '../../../services/directory-writes/write-kind.ts';
import type { Sql } from '../../client.ts';
import { resolveMended } from '../../sources/resolve-mended.ts';
import { auditBatch } from '../audit-batch.ts';
import { type BatchOptions, type BatchResult, type BatchWriter, saveBatchOnce, tryBatch } from '../batch-frame.ts';
import { saveOwnerSource } from '../owner-observations.ts';
import { type FoundSchedule, findSchedules, rulesOf } from './find-schedules.ts';
import { keepOwnHours, writeRules, writeSchedules } from './write-rules.ts';

type Options = Pick<BatchOptions, 'keepGood' | 'dryRun'>;

/**
 * Writes weeks of any number of channels, places and offices in one transaction and a handful of statements, with the
 * idempotency key, the audit rows and the owner's statements. Each office's version is raised once.
 */
export async function saveWeeklyHours(
  sql: Sql,
  weeks: readonly CheckedWeek[],
  options: Options,
  writer: BatchWriter,
): Promise<BatchResult> {
  return options.dryRun
    ? await tryBatch(sql, writer, async (transaction) => (await planned(transaction, weeks, options, writer)).plan)
    : await saveBatchOnce(sql, writer, (transaction) => save(transaction, weeks, options, writer));
}

/** Locks the offices, reads the stored hours and plans the changes. Refusals are audited, also in a dry run. */
async function planned(
  sql: TransactionSql,
  weeks: readonly CheckedWeek[],
  { keepGood, dryRun }: Options,
  writer: BatchWriter,
) {
  const mine = weeks.filter(({ office }) => writer.isMine('OFFICE', office));
  const offices = [...new Set(mine.map(({ office }) => office))].sort();
  const locked = await sql<{ office: string; version: number | null }[]>`
    select number as office, lock_office(number) as version
    from unnest(${offices}::text[]) with ordinality as asked (number, place)`;
  const versions = new Map(
    locked.flatMap(({ office, version }) => (version === null ? [] : [[office, version] as const])),
  );
  const found = await findSchedules(sql, mine);
  const known = await rulesOf(
    sql,
    found.flatMap((one) => (typeof one === 'string' ? [] : one.id)),
  );
  const places = new Map(mine.map(({ index }, at) => [index, found[at] as (typeof found)[number]] as const));
  const schedules = new Map(
    [...places].map(([index, one]): [number, ScheduleOfWeek | ItemProblem] => [
      index,
      typeof one === 'string' ? placeProblem(one) : { schedule: one.id, rules: known.get(one.id) ?? [] },
    ]),
  );
  const exists = (office: string) => writer.exists('OFFICE', office);
  const plan = planWeeks(weeks, { versions, exists, schedules }, keepGood);
  const audited = dryRun
    ? plan.results.filter((one) => one.problems.some(({ code }) => code === 'FORBIDDEN'))
    : plan.results;
  await auditBatch(sql, audited, ({ index }) => ['OFFICE', weeks[index]?.office ?? null], writer);
  return { plan, places };
}

const placeProblem = (kind: 'PLACE_AMBIGUOUS' | 'PLACE_UNKNOWN'): ItemProblem =>
  kind === 'PLACE_UNKNOWN' ? problems.receptionUnknown() : problems.placeAmbiguous();

async function save(
  sql: TransactionSql,
  weeks: readonly CheckedWeek[],
  options: Options,
  writer: BatchWriter,
): Promise<readonly ItemResult[]> {
  const { plan, places } = await planned(sql, weeks, options, writer);
  if (plan.written.length === 0) return plan.results;
  const { now, today, source } = writer;
  const stamp = { sourceId: source.id, now, today };
  const placed = plan.written.map((week) => ({ week, place: places.get(week.index) as FoundSchedule }));
  await saveOwnerSource(sql, source, today);
  await writeSchedules(
    sql,
    placed.map(({ place }) => place),
    stamp,
  );
  await writeRules(sql, plan.changes, stamp);
  await keepOwnHours(
    sql,
    placed.map(({ week, place }) => ({ ...week, place })),
    stamp,
  );
  await resolveMended(
    sql,
    placed.map(({ place }) => entityOf(place)),
    today,
  );
  return await withVersions(sql, plan.results);
}

/** The entity that the hours belong to: a reception, a phone, or the office as such. */
function entityOf({ office, receptionId, phoneId }: FoundSchedule) {
  if (receptionId !== null) return { entityType: 'RECEPTION', entityId: receptionId };
  if (phoneId !== null) return { entityType: 'PHONE', entityId: phoneId };
  return { entityType: 'OFFICE', entityId: office };
}

/** Adds the versions that the offices have now. */
async function withVersions(sql: TransactionSql, results: readonly ItemResult[]): Promise<readonly ItemResult[]> {
  const raised = await sql<{ office: string; version: number }[]>`
    select office_number as office, office_version as version from raise_offices()`;
  const versions = new Map(raised.map(({ office, version }) => [office, version]));
  return results.map((result) =>
    result.outcome === 'REJECTED' ? result : { ...result, version: versions.get(result.id ?? '') ?? result.version },
  );
}

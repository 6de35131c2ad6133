import type { EntityType } from '../../../services/sources/observation.ts';
import type { SqlLike } from '../../client.ts';
import { retractText } from './publish-text.ts';
import { restoreEarlier, whereIs } from './restore-earlier.ts';

/** An entity of which some sources no longer say something that nobody else says. */
export interface Retracted {
  readonly id: string;
  /** The sources that stated it. */
  readonly sources: readonly string[];
  /** Fields that no source states any more, `hours.PHONE` among them. */
  readonly fields: readonly string[];
  /** No source states any published field of the entity. */
  readonly isUnspokenOf: boolean;
}

/** Reason for showing a number that no source states: its hours are known, or a source still mentions the line. */
export const NOT_STATED = 'Kilden som oppga dette nummeret, oppgir det ikke lenger.';

/** The fields without which what is published of an entity means nothing. */
const NEEDED_FIELDS: Partial<Record<EntityType, readonly string[]>> = {
  OFFICE: ['name'],
  RECEPTION: ['address'],
  PHONE: ['number'],
  CRISIS_CENTRE: ['phones'],
  CRISIS_CENTRE_AGREEMENT: ['form', 'period'],
  SERVICE: ['wording'],
};

/**
 * Unpublishes values whose only source has withdrawn them: the observation stays stored, and the directory gets its former
 * value back. Values that a person has confirmed stay, and so do records that refer to them.
 * @returns the number of changed values.
 */
export async function retractValues(sql: SqlLike, type: EntityType, entity: Retracted, today: string): Promise<number> {
  const { id, fields, isUnspokenOf } = entity;
  const sources = [...entity.sources];
  let changed = await retractText(sql, type, entity);
  for (const field of fields) {
    const channel = /^hours\.(.+)$/.exec(field)?.[1];
    if (channel !== undefined) changed += await retractHours(sql, type, id, channel, sources, today);
  }
  const isNeeded = NEEDED_FIELDS[type]?.some((field) => fields.includes(field)) ?? false;
  if (!isNeeded && !isUnspokenOf) return changed;
  const restored = isNeeded ? await restoreEarlier(sql, { type, id, sources }) : 0;
  if (restored > 0) return changed + restored;
  return changed + (await removeRow(sql, type, { id, sources, today, isUnspokenOf }));
}

interface Removal {
  readonly id: string;
  readonly sources: string[];
  readonly today: string;
  readonly isUnspokenOf: boolean;
}

async function removeRow(sql: SqlLike, type: EntityType, removal: Removal): Promise<number> {
  const { id, sources } = removal;
  const unconfirmed = sql`source_id = any (${sources}) and verified_at is null`;
  if (type === 'PHONE') return await removeLines(sql, 'id', removal);
  if (type === 'CRISIS_CENTRE') return await removeLines(sql, 'crisis_centre_id', removal);
  if (type === 'RECEPTION') return await removeReception(sql, removal);
  if (type === 'CRISIS_CENTRE_AGREEMENT') {
    return (await sql`delete from agreement where ${whereIs(sql, 'agreement', id)} and ${unconfirmed}`).count;
  }
  if (type === 'SERVICE') {
    return (await sql`delete from municipal_service where ${whereIs(sql, 'municipal_service', id)} and ${unconfirmed}`)
      .count;
  }
  return 0;
}

/** A line that has hours, or of which a source still says something, stays and is marked: somebody may ring it. */
async function removeLines(
  sql: SqlLike,
  by: 'id' | 'crisis_centre_id',
  { id, sources, today, isUnspokenOf }: Removal,
): Promise<number> {
  const lines = sql`${sql(by)} = ${id} and source_id = any (${sources}) and verified_at is null`;
  await sql`
    delete from opening_schedule where phone_id in (select id from phone where ${lines}) and ${isUnspokenOf}
      and ${hasEnded(sql, today)}`;
  const gone = await sql`
    delete from phone where ${lines} and ${isUnspokenOf}
      and not exists (select from opening_schedule where phone_id = phone.id)`;
  const marked = await sql`
    update phone set disputed = true, dispute_reason = ${NOT_STATED} where ${lines} and not disputed`;
  return gone.count + marked.count;
}

/** A place without an address stays as long as it has hours, or a source still says something of it. */
async function removeReception(sql: SqlLike, { id, sources, today, isUnspokenOf }: Removal): Promise<number> {
  const unconfirmed = sql`id = ${id} and source_id = any (${sources}) and verified_at is null`;
  await sql`
    delete from opening_schedule where reception_id in (select id from reception where ${unconfirmed}) and ${isUnspokenOf}
      and ${hasEnded(sql, today)}`;
  const gone = await sql`
    delete from reception where ${unconfirmed} and ${isUnspokenOf}
      and not exists (select from opening_schedule where reception_id = reception.id)`;
  const emptied = await sql`
    update reception set street = null, postal_code = null, city = null where ${unconfirmed} and street is not null`;
  return gone.count + emptied.count;
}

/** A schedule without a rule or a special day from today on. */
function hasEnded(sql: SqlLike, today: string) {
  return sql`not exists (
      select from opening_rule where schedule_id = opening_schedule.id and (valid_to is null or valid_to > ${today}))
    and not exists (select from opening_exception where schedule_id = opening_schedule.id and to_day > ${today})`;
}

/** The rules that the sources gave end today; those that have not begun go, and with the last of them the schedule. */
async function retractHours(
  sql: SqlLike,
  type: EntityType,
  owner: string,
  channel: string,
  sources: string[],
  today: string,
): Promise<number> {
  const [schedule] = await sql<{ id: string }[]>`
    select id from opening_schedule
    where channel = ${channel} and ${sql(type === 'PHONE' ? 'phone_id' : 'reception_id')} = ${owner}`;
  if (schedule === undefined) return 0;
  const { id } = schedule;
  const unconfirmed = sql`schedule_id = ${id} and source_id = any (${sources}) and verified_at is null`;
  const exceptions = await sql`delete from opening_exception where ${unconfirmed} and to_day > ${today}`;
  const begun = await sql`
    update opening_rule set valid_to = ${today}
    where ${unconfirmed} and valid_from < ${today} and (valid_to is null or valid_to > ${today})`;
  const toCome =
    await sql`delete from opening_rule where ${unconfirmed} and (valid_from is null or valid_from >= ${today})`;
  const empty = await sql`
    delete from opening_schedule as gone
    where id = ${id} and source_id = any (${sources}) and verified_at is null
      and not exists (select from opening_rule where schedule_id = gone.id)
      and not exists (select from opening_exception where schedule_id = gone.id)`;
  return exceptions.count + begun.count + toCome.count + empty.count > 0 ? 1 : 0;
}

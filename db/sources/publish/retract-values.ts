import type { EntityType } from '../../../services/sources/observation.ts';
import type { SqlLike } from '../../client.ts';

/** An entity of which some sources no longer say something that nobody else says. */
export interface Retracted {
  readonly id: string;
  /** The sources that said it. */
  readonly sources: readonly string[];
  /** Fields that nobody speaks of any more, `hours.PHONE` among them. */
  readonly fields: readonly string[];
  /** Nobody speaks of any published field of the entity. */
  readonly isUnspokenOf: boolean;
}

/**
 * Takes back what was published on the word of a source that no longer says it, where nobody else does: the observation is
 * kept, the answer is not. What a person has confirmed stays, and so does what hangs on it. Answers how many values changed.
 */
export async function retractValues(sql: SqlLike, type: EntityType, entity: Retracted, today: string): Promise<number> {
  const { id, fields, isUnspokenOf } = entity;
  const sources = [...entity.sources];
  let changed = 0;
  for (const field of fields) {
    const channel = /^hours\.(.+)$/.exec(field)?.[1];
    if (channel !== undefined) changed += await retractHours(sql, type, id, channel, sources, today);
  }
  const unconfirmed = sql`source_id = any (${sources}) and verified_at is null`;
  if (type === 'RECEPTION' && fields.includes('address')) {
    const { count } = await sql`
      update reception set street = null, postal_code = null, city = null
      where id = ${id} and street is not null and ${unconfirmed}`;
    changed += count;
  }
  if (!isUnspokenOf) return changed;
  if (type === 'RECEPTION' || type === 'PHONE') {
    const column = sql(type === 'RECEPTION' ? 'reception_id' : 'phone_id');
    const { count } = await sql`
      delete from ${sql(type.toLowerCase())} as gone where id = ${id} and ${unconfirmed}
        and not exists (select from opening_schedule where ${column} = gone.id)`;
    changed += count;
  }
  if (type === 'CRISIS_CENTRE_AGREEMENT') {
    changed += (await sql`delete from agreement where id = ${id} and ${unconfirmed}`).count;
  }
  if (type === 'SERVICE') {
    const { count } = await sql`
      delete from municipal_service
      where municipality_number = ${id.slice(0, 4)} and service_slug(code) = ${id.slice(5)} and ${unconfirmed}`;
    changed += count;
  }
  return changed;
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

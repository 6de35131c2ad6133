import type { OwnerStatements } from '../../services/directory-writes/owner-statements.ts';
import type { Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';

/** A client's own statements as a source. */
export interface OwnSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
}

/** Makes the source of a client's own word where it is new. */
export async function keepOwnSource(sql: SqlLike, { id, title, publisher }: OwnSource, today: string): Promise<void> {
  await sql`
    insert into source (id, title, publisher, retrieved_on) values (${id}, ${title}, ${publisher}, ${today})
    on conflict (id) do nothing`;
}

/**
 * Keeps what an owner says. What the same source said before of these fields, for the same time or a later one, is marked as
 * no longer said; what it says for the second time counts from now. One statement, whatever the number.
 *
 * @param anew of things that may have been spoken of before.
 * @param first of things that nothing was ever said of.
 */
export async function keepOwnWord(sql: SqlLike, { anew, first }: OwnerStatements, now: string): Promise<void> {
  const all = [...anew, ...first];
  const [one] = all;
  if (one === undefined) return;
  // All have one source, one kind of thing and one moment: what differs is six columns.
  await sql`
    with said as materialized (
      select id, entity_id, field, field_group, value::jsonb, valid_from::date, place
      from unnest(${lines(sql, all, ({ id }) => id)}, ${lines(sql, all, ({ entityId }) => entityId)},
        ${lines(sql, all, ({ field }) => field)}, ${lines(sql, all, ({ fieldGroup }) => fieldGroup)},
        ${lines(sql, all, ({ value }) => JSON.stringify(value))}, ${lines(sql, all, ({ validFrom }) => validFrom ?? '')})
        with ordinality as said (id, entity_id, field, field_group, value, valid_from, place)
    ), there as (${anew.length === 0 ? sql`select null as id where false` : replaceEarlier(sql, one, anew.length, now)})
    insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, observed_on, valid_from,
      retrieved_at, importer_name, importer_version, origin, specificity, human_verified_at)
    select id, ${one.sourceId}, ${one.entityType}, entity_id, field, field_group, value, ${one.observedOn}::date,
      valid_from, ${now}::timestamptz, ${one.importer.name}, ${one.importer.version}, ${one.origin}, ${one.specificity}::smallint,
      ${now}::timestamptz
    from said
    -- Not "on conflict", which costs half as much again for each row: the things are held, so nobody else says this now.
    where id not in (select id from there)`;
}

/** What was said before of the first `count` that are said: withdrawn, or said again. */
function replaceEarlier(sql: SqlLike, { entityType, sourceId }: Observation, count: number, now: string) {
  return sql`
    update observation as kept set
      withdrawn_at = case when kept.id = said.id then null else ${now}::timestamptz end,
      retrieved_at = case when kept.id = said.id then ${now}::timestamptz else kept.retrieved_at end,
      human_verified_at = case when kept.id = said.id then ${now}::timestamptz else kept.human_verified_at end
    from said
    where (kept.entity_id, kept.field) = (said.entity_id, said.field) and kept.entity_type = ${entityType}
      and kept.source_id = ${sourceId} and said.place <= ${count}::bigint and (kept.id = said.id
        or kept.withdrawn_at is null and (said.valid_from is null or kept.valid_from >= said.valid_from))
    returning kept.id`;
}

/**
 * A column of texts, one a line, which costs a fraction of an array whose elements the driver quotes. Ids, names of fields
 * and JSON have no line breaks. An empty line is null.
 */
function lines(sql: SqlLike, observations: readonly Observation[], textOf: (one: Observation) => string) {
  return sql`string_to_array(${observations.map(textOf).join('\n')}, ${'\n'}, '')`;
}

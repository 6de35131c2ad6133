import type { Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';

/** A client's own statements as a source. */
export interface OwnSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
}

/** Inserts the source of a client’s own statements where it is new. */
export async function saveOwnerSource(sql: SqlLike, { id, title, publisher }: OwnSource, today: string): Promise<void> {
  await sql`
    insert into source (id, title, publisher, retrieved_on) values (${id}, ${title}, ${publisher}, ${today})
    on conflict (id) do nothing`;
}

/** Stores an owner’s statements of one type of entity, each as a row of its own, and looks for earlier ones of its entities. */
export async function saveOwnerObservations(
  sql: SqlLike,
  observations: readonly Observation[],
  now: string,
): Promise<void> {
  const [one] = observations;
  if (one === undefined) return;
  const { again, first } = await byEarlierStatements(sql, one, observations);
  await insertObservations(sql, again, first, now);
}

/**
 * Stores an owner’s statements. Earlier ones of the same source and fields, whose time lies wholly within the new one's, are
 * marked withdrawn; a repeated one counts from now. One SQL statement, whatever the number.
 *
 * @param again of entities that the source has spoken of before; most of a large batch is new, and not looked for
 * @param first of others, of the same type and source
 */
export async function insertObservations(
  sql: SqlLike,
  again: readonly Observation[],
  first: readonly Observation[],
  now: string,
): Promise<void> {
  const all = [...again, ...first];
  const [one] = all;
  if (one === undefined) return;
  // All rows share source, type and moment; only seven columns differ.
  await sql`
    with given as materialized (
      select id, entity_id, field, field_group, value::jsonb, valid_from::date, valid_to::date, place
      from unnest(${lines(sql, all, ({ id }) => id)}, ${lines(sql, all, ({ entityId }) => entityId)},
        ${lines(sql, all, ({ field }) => field)}, ${lines(sql, all, ({ fieldGroup }) => fieldGroup)},
        ${lines(sql, all, ({ value }) => JSON.stringify(value))}, ${lines(sql, all, ({ validFrom }) => validFrom ?? '')},
        ${lines(sql, all, ({ validTo }) => validTo ?? '')})
        with ordinality as given (id, entity_id, field, field_group, value, valid_from, valid_to, place)
    )${again.length === 0 ? sql`` : sql`, ${replaceEarlier(sql, one, again.length, now)}`}
    insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, observed_on, valid_from,
      valid_to, retrieved_at, importer_name, importer_version, origin, specificity, human_verified_at)
    select id, ${one.sourceId}, ${one.entityType}, entity_id, field, field_group, value, ${one.observedOn}::date,
      valid_from, valid_to, ${now}::timestamptz, ${one.importer.name}, ${one.importer.version}, ${one.origin}, ${one.specificity}::smallint,
      ${now}::timestamptz
    from given
    -- Not "on conflict", which costs half as much again for each row: the entities are locked, so nobody else writes these now.
    ${again.length === 0 ? sql`` : sql`where not exists (select from repeated where repeated.id = given.id)`}`;
}

/** Statements apart: `again` of entities that the source has stated something of before, `first` of the others. */
export async function byEarlierStatements<Statement extends { readonly entityId: string }>(
  sql: SqlLike,
  { entityType, sourceId }: Pick<Observation, 'entityType' | 'sourceId'>,
  statements: readonly Statement[],
): Promise<{ readonly again: readonly Statement[]; readonly first: readonly Statement[] }> {
  if (statements.length === 0) return { again: [], first: [] };
  const ids = [...new Set(statements.map(({ entityId }) => entityId))];
  // The source is compared so that its index is not used: until the table is analysed, the planner takes it for a source of
  // few rows, and would read all of them for each entity.
  const rows = await sql<{ id: string }[]>`
    select entity_id as id from observation
    where entity_type = ${entityType} and entity_id = any (${ids}::text[]) and source_id is not distinct from ${sourceId}
    union
    select entity_id from owner_statement
    where entity_id = any (${ids}::text[]) and entity_type = ${entityType} and source_id = ${sourceId}`;
  const spokenOf = new Set(rows.map(({ id }) => id));
  const { again = [], first = [] } = Object.groupBy(statements, ({ entityId }) =>
    spokenOf.has(entityId) ? 'again' : 'first',
  );
  return { again, first };
}

/**
 * The earlier observations of the first `count` ones: withdrawn, or repeated. The same statement is one observation, whatever its
 * id: a field of an owner's statement is known by its place there. `repeated` has the ids of the given ones that are known.
 */
function replaceEarlier(sql: SqlLike, { entityType, sourceId, observedOn }: Observation, count: number, now: string) {
  const isWithin = sql`(given.valid_from is null or kept.valid_from >= given.valid_from)
    and (given.valid_to is null or kept.valid_to <= given.valid_to)`;
  const isSame = sql`(kept.value, kept.observed_on, kept.valid_from, kept.valid_to)
    is not distinct from (given.value, ${observedOn}::date, given.valid_from, given.valid_to)`;
  return sql`
    rows_marked as (
      update observation as kept set
        withdrawn_at = case when ${isSame} then null else ${now}::timestamptz end,
        retrieved_at = case when ${isSame} then ${now}::timestamptz else kept.retrieved_at end,
        human_verified_at = case when ${isSame} then ${now}::timestamptz else kept.human_verified_at end
      from given
      where (kept.entity_id, kept.field) = (given.entity_id, given.field) and kept.entity_type = ${entityType}
        and kept.source_id is not distinct from ${sourceId} and given.place <= ${count}::bigint
        and (${isSame} or kept.withdrawn_at is null and ${isWithin})
      returning given.id, ${isSame} as is_same
    ), fields as materialized (
      select given.id, statement_id, place_within, ${isSame} as is_same
      -- For each by the index: the number of what is given is not known when the way is chosen.
      from given cross join lateral (
        select * from every_observation
        where entity_id = given.entity_id and entity_type = ${entityType} and source_id = ${sourceId}
          and field = given.field and statement_id is not null
        offset 0
      ) as kept
      where given.place <= ${count}::bigint and (${isSame} or kept.withdrawn_at is null and ${isWithin})
    ), fields_marked as (
      update owner_statement as kept set marks = with_marks(
        with_marks(marks, repeated, jsonb_build_object('retrieved', ${now}::text, 'verified', ${now}::text, 'withdrawn', null)),
        withdrawn, jsonb_build_object('withdrawn', ${now}::text))
      from (
        select statement_id, array_agg(place_within) filter (where is_same) as repeated,
          array_agg(place_within) filter (where not is_same) as withdrawn
        from fields group by statement_id
      ) as said
      where kept.id = statement_id
    ), repeated as (
      select id from rows_marked where is_same union select id from fields where is_same
    )`;
}

/**
 * A column of texts, one a line, which costs a fraction of an array whose elements the driver quotes. Ids, names of fields
 * and JSON have no line breaks. An empty line is null.
 */
export function lines<One>(sql: SqlLike, list: readonly One[], textOf: (one: One) => string) {
  return sql`string_to_array(${list.map(textOf).join('\n')}, ${'\n'}, '')`;
}

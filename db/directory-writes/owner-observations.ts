import type { OwnerStatements } from '../../services/directory-writes/owner-statements.ts';
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

/**
 * Stores an owner’s statements as observations. Earlier ones of the same source and fields, whose time lies wholly within the new
 * one's, are marked withdrawn; a repeated one counts from now. Two SQL statements at the most, whatever the number.
 *
 * @param statements of entities that may have observations already, and of new ones.
 */
export async function saveOwnerObservations(
  sql: SqlLike,
  { ofKnownEntities, ofNewEntities }: OwnerStatements,
  now: string,
): Promise<void> {
  const spokenOf = await entitiesSpokenOf(sql, ofKnownEntities);
  // Most of a large batch is new: what has no earlier statements is not looked for again, one statement at a time.
  const [again = [], first = []] = [true, false].map((isAgain) =>
    ofKnownEntities.filter(({ entityId }) => spokenOf.has(entityId) === isAgain),
  );
  const all = [...again, ...first, ...ofNewEntities];
  const [one] = all;
  if (one === undefined) return;
  const known = again.length;
  // All rows share source, type and moment; only seven columns differ.
  await sql`
    with given as materialized (
      select id, entity_id, field, field_group, value::jsonb, valid_from::date, valid_to::date, place
      from unnest(${lines(sql, all, ({ id }) => id)}, ${lines(sql, all, ({ entityId }) => entityId)},
        ${lines(sql, all, ({ field }) => field)}, ${lines(sql, all, ({ fieldGroup }) => fieldGroup)},
        ${lines(sql, all, ({ value }) => JSON.stringify(value))}, ${lines(sql, all, ({ validFrom }) => validFrom ?? '')},
        ${lines(sql, all, ({ validTo }) => validTo ?? '')})
        with ordinality as given (id, entity_id, field, field_group, value, valid_from, valid_to, place)
    )${known === 0 ? sql`` : sql`, there as (${replaceEarlier(sql, one, known, now)})`}
    insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, observed_on, valid_from,
      valid_to, retrieved_at, importer_name, importer_version, origin, specificity, human_verified_at)
    select id, ${one.sourceId}, ${one.entityType}, entity_id, field, field_group, value, ${one.observedOn}::date,
      valid_from, valid_to, ${now}::timestamptz, ${one.importer.name}, ${one.importer.version}, ${one.origin}, ${one.specificity}::smallint,
      ${now}::timestamptz
    from given
    -- Not "on conflict", which costs half as much again for each row: the entities are locked, so nobody else writes these now.
    ${known === 0 ? sql`` : sql`where id not in (select id from there)`}`;
}

/** Those of the entities that their owner has stated something of before. */
async function entitiesSpokenOf(sql: SqlLike, statements: readonly Observation[]): Promise<ReadonlySet<string>> {
  const [one] = statements;
  if (one === undefined) return new Set();
  const ids = [...new Set(statements.map(({ entityId }) => entityId))];
  const rows = await sql<{ id: string }[]>`
    select entity as id from unnest(${ids}::text[]) as entity
    where exists (select from observation
      where entity_type = ${one.entityType} and entity_id = entity and source_id = ${one.sourceId})`;
  return new Set(rows.map(({ id }) => id));
}

/** The earlier observations of the first `count` statements: withdrawn, or repeated. */
function replaceEarlier(sql: SqlLike, { entityType, sourceId }: Observation, count: number, now: string) {
  return sql`
    update observation as kept set
      withdrawn_at = case when kept.id = given.id then null else ${now}::timestamptz end,
      retrieved_at = case when kept.id = given.id then ${now}::timestamptz else kept.retrieved_at end,
      human_verified_at = case when kept.id = given.id then ${now}::timestamptz else kept.human_verified_at end
    from given
    where (kept.entity_id, kept.field) = (given.entity_id, given.field) and kept.entity_type = ${entityType}
      and kept.source_id = ${sourceId} and given.place <= ${count}::bigint and (kept.id = given.id
        or kept.withdrawn_at is null and (given.valid_from is null or kept.valid_from >= given.valid_from)
          and (given.valid_to is null or kept.valid_to <= given.valid_to))
    returning kept.id`;
}

/**
 * A column of texts, one a line, which costs a fraction of an array whose elements the driver quotes. Ids, names of fields
 * and JSON have no line breaks. An empty line is null.
 */
function lines(sql: SqlLike, observations: readonly Observation[], textOf: (one: Observation) => string) {
  return sql`string_to_array(${observations.map(textOf).join('\n')}, ${'\n'}, '')`;
}

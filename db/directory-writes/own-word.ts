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
 * no longer said; what it says for the second time counts from now.
 *
 * @param anew of things that may have been spoken of before.
 * @param first of things that nothing was ever said of.
 */
export async function keepOwnWord(sql: SqlLike, { anew, first }: OwnerStatements, now: string): Promise<void> {
  if (anew.length > 0) await replaceEarlier(sql, anew, now);
  const all = [...anew, ...first];
  const [one] = all;
  if (one === undefined) return;
  // All have one source, one kind of thing and one moment: what differs is five columns.
  await sql`
    insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, observed_on, valid_from,
      retrieved_at, importer_name, importer_version, origin, specificity, human_verified_at)
    select id, ${one.sourceId}, ${one.entityType}, entity_id, field, field_group, value::jsonb, ${one.observedOn}::date,
      valid_from, ${now}::timestamptz, ${one.importer.name}, ${one.importer.version}, ${one.origin}, ${one.specificity}::smallint,
      ${now}::timestamptz
    from unnest(${all.map(({ id }) => id)}::text[], ${all.map(({ entityId }) => entityId)}::text[],
      ${all.map(({ field }) => field)}::text[], ${all.map(({ fieldGroup }) => fieldGroup)}::text[],
      ${all.map(({ value }) => JSON.stringify(value))}::text[], ${all.map(({ validFrom }) => validFrom)}::date[])
      as said (id, entity_id, field, field_group, value, valid_from)
    on conflict (id) do nothing`;
}

async function replaceEarlier(sql: SqlLike, observations: readonly Observation[], now: string): Promise<void> {
  const [first] = observations;
  await sql`
    update observation as kept set
      withdrawn_at = case when kept.id = said.id then null else ${now}::timestamptz end,
      retrieved_at = case when kept.id = said.id then ${now}::timestamptz else kept.retrieved_at end,
      human_verified_at = case when kept.id = said.id then ${now}::timestamptz else kept.human_verified_at end
    from unnest(${observations.map(({ id }) => id)}::text[], ${observations.map(({ entityId }) => entityId)}::text[],
      ${observations.map(({ field }) => field)}::text[], ${observations.map(({ validFrom }) => validFrom)}::date[])
      as said (id, entity_id, field, valid_from)
    where (kept.entity_id, kept.field) = (said.entity_id, said.field) and kept.entity_type = ${first?.entityType ?? ''}
      and kept.source_id = ${first?.sourceId ?? ''} and (kept.id = said.id
        or kept.withdrawn_at is null and (said.valid_from is null or kept.valid_from >= said.valid_from))`;
}

import type { Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';
import { writeObservations } from '../sources/write-observations.ts';

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
 */
export async function keepOwnWord(sql: SqlLike, observations: readonly Observation[], now: string): Promise<void> {
  const [first] = observations;
  if (first === undefined) return;
  const [ids, types, entities, fields, starts] = [
    observations.map(({ id }) => id),
    observations.map(({ entityType }) => entityType),
    observations.map(({ entityId }) => entityId),
    observations.map(({ field }) => field),
    observations.map(({ validFrom }) => validFrom),
  ];
  await sql`
    update observation as kept set
      withdrawn_at = case when kept.id = said.id then null else ${now}::timestamptz end,
      retrieved_at = case when kept.id = said.id then ${now}::timestamptz else kept.retrieved_at end,
      human_verified_at = case when kept.id = said.id then ${now}::timestamptz else kept.human_verified_at end
    from unnest(${ids}::text[], ${types}::text[], ${entities}::text[], ${fields}::text[], ${starts}::date[])
      as said (id, entity_type, entity_id, field, valid_from)
    where (kept.entity_type, kept.entity_id, kept.field) = (said.entity_type, said.entity_id, said.field)
      and kept.source_id = ${first.sourceId} and (kept.id = said.id
        or kept.withdrawn_at is null and (said.valid_from is null or kept.valid_from >= said.valid_from))`;
  await writeObservations(sql, observations);
}

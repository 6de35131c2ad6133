import type { JSONValue } from 'postgres';
import type { Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';

/** Rows of one statement: a few hundred kilobytes. */
const ROWS_PER_STATEMENT = 1_000;

/** The result of a write. Restated: statements that the source had withdrawn and now states again. */
export interface WrittenObservations {
  readonly added: number;
  readonly restated: number;
}

/**
 * Inserts new observations. An observation that is stored already is left unchanged, so that a second run changes nothing.
 *
 * @param onProgress called with the number done so far.
 */
export async function writeObservations(
  sql: SqlLike,
  observations: readonly Observation[],
  onProgress: (done: number) => void = () => {},
): Promise<WrittenObservations> {
  let [added, restated] = [0, 0];
  for (let from = 0; from < observations.length; from += ROWS_PER_STATEMENT) {
    const chunk = observations.slice(from, from + ROWS_PER_STATEMENT);
    const [counted] = await sql<{ added: number; restated: number }[]>`
      with given as (
        select * from jsonb_to_recordset(${sql.json(chunk.map(toRow))}) as row (
          id text, source_id text, entity_type text, entity_id text, field text, field_group text, value jsonb,
          observed_on date, valid_from date, valid_to date, retrieved_at timestamptz, importer_name text,
          importer_version text, origin text, specificity smallint, human_verified_at timestamptz)
      ), written as (
        insert into observation as kept (id, source_id, entity_type, entity_id, field, field_group, value, observed_on,
          valid_from, valid_to, retrieved_at, importer_name, importer_version, origin, specificity, human_verified_at)
        select distinct on (id) id, source_id, entity_type, entity_id, field, field_group, coalesce(value, 'null'),
          observed_on, valid_from, valid_to, retrieved_at, importer_name, importer_version, origin, specificity,
          human_verified_at
        from given
        on conflict (id) do update set withdrawn_at = null, retrieved_at = excluded.retrieved_at,
          importer_name = excluded.importer_name, importer_version = excluded.importer_version
        where kept.withdrawn_at is not null
        returning xmax = 0 as is_new
      )
      select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as "restated"
      from written`;
    added += counted?.added ?? 0;
    restated += counted?.restated ?? 0;
    onProgress(Math.min(from + ROWS_PER_STATEMENT, observations.length));
  }
  return { added, restated };
}

function toRow(observation: Observation): JSONValue {
  const { sourceId, entityType, entityId, fieldGroup, observedOn, validFrom, validTo, importer, ...same } = observation;
  const { id, field, value, retrievedAt, origin, specificity, humanVerifiedAt } = same;
  return {
    id,
    field,
    value: value as JSONValue,
    origin,
    specificity,
    source_id: sourceId,
    entity_type: entityType,
    entity_id: entityId,
    field_group: fieldGroup,
    observed_on: observedOn,
    valid_from: validFrom,
    valid_to: validTo,
    retrieved_at: retrievedAt,
    importer_name: importer.name,
    importer_version: importer.version,
    human_verified_at: humanVerifiedAt,
  };
}

import type { Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';

/** A stored observation. */
export interface StoredObservation extends Observation {
  /** When a delivery of its source was found to say it no longer; null: it still does. */
  readonly withdrawnAt: string | null;
}

/** Which observations; every part that is given must fit. Nothing given: all of them. */
export interface ObservationFilter {
  readonly ids?: readonly string[];
  readonly sourceIds?: readonly string[];
  readonly importer?: string;
  readonly entityType?: string;
  readonly entityIds?: readonly string[];
  /** Also observations that their source has withdrawn; otherwise only those it still states. */
  readonly withdrawn?: boolean;
}

/** Observations by id. What a source has stopped saying is left out unless asked for: it may not be chosen any more. */
export async function loadObservations(sql: SqlLike, filter: ObservationFilter = {}): Promise<StoredObservation[]> {
  const { ids = null, sourceIds = null, importer = null, entityType = null, entityIds = null } = filter;
  const rows = await sql<(Omit<StoredObservation, 'importer'> & { importerName: string; importerVersion: string })[]>`
    select id, source_id as "sourceId", entity_type as "entityType", entity_id as "entityId", field,
      field_group as "fieldGroup", value, observed_on as "observedOn", valid_from as "validFrom", valid_to as "validTo",
      retrieved_at as "retrievedAt", importer_name as "importerName", importer_version as "importerVersion", origin,
      specificity, human_verified_at as "humanVerifiedAt", withdrawn_at as "withdrawnAt"
    from every_observation
    where (${ids as string[] | null}::text[] is null or id = any (${ids as string[] | null}::text[])
        and (statement_id is null or statement_id = any (${statedFields(ids ?? []).statements}::bigint[])))
      and (${sourceIds as string[] | null}::text[] is null or source_id = any (${sourceIds as string[] | null}::text[]))
      and (${importer}::text is null or importer_name = ${importer}::text)
      and (${entityType}::text is null or entity_type = ${entityType}::text)
      and (${entityIds as string[] | null}::text[] is null or entity_id = any (${entityIds as string[] | null}::text[]))
      and (${filter.withdrawn ?? false} or withdrawn_at is null)
    order by id`;
  return rows.map(({ importerName, importerVersion, ...row }) => ({
    ...row,
    importer: { name: importerName, version: importerVersion },
  }));
}

/** The fields of owners' statements among these observations: `observation-17.2` is the second field of statement 17. */
function statedFields(ids: readonly string[]): { readonly statements: string[]; readonly places: string[] } {
  const fields = ids.flatMap((id) => {
    const [, statement, place] = /^observation-(\d{1,18})\.(\d{1,9})$/.exec(id) ?? [];
    return statement === undefined || place === undefined ? [] : [{ statement, place }];
  });
  return { statements: fields.map(({ statement }) => statement), places: fields.map(({ place }) => place) };
}

/** Marks observations, each still stated, as verified by a person now, or as withdrawn by their source. Answers how many. */
export async function markObservations(
  sql: SqlLike,
  ids: readonly string[],
  mark: 'verified' | 'withdrawn',
  now: string,
): Promise<number> {
  if (ids.length === 0) return 0;
  const column = mark === 'verified' ? sql`human_verified_at` : sql`withdrawn_at`;
  const rows = await sql`
    update observation set ${column} = ${now} where id = any (${[...ids]}) and withdrawn_at is null`;
  const { statements, places } = statedFields(ids);
  if (statements.length === 0) return rows.count;
  const [fields] = await sql<{ count: number }[]>`
    with given as (
      select statement_id as id, array_agg(place) as places
      from unnest(${statements}::bigint[], ${places}::bigint[]) as asked (statement_id, place)
      join owner_statement on id = statement_id and marks -> place::text ->> 'withdrawn' is null
      group by 1
    ), marked as (
      update owner_statement as kept set marks = with_marks(marks, places, jsonb_build_object(${mark}::text, ${now}::text))
      from given where kept.id = given.id returning cardinality(places) as count
    )
    select coalesce(sum(count), 0)::int as count from marked`;
  return rows.count + (fields?.count ?? 0);
}

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
    from observation
    where (${ids as string[] | null}::text[] is null or id = any (${ids as string[] | null}::text[]))
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

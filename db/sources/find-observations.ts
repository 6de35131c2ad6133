import { chooseCurrent } from '../../services/sources/choose-current.ts';
import { byField } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';
import type { SourceNode } from '../read-model/model.ts';
import { loadObservations, type StoredObservation } from './observation-rows.ts';

/** An observation with its source and whether it is the current value. */
export interface PlacedObservation extends StoredObservation {
  readonly source: SourceNode;
  readonly chosen: boolean;
}

/**
 * Observations by id, those that are there, whether or not their source still says them. Three statements whatever the
 * number.
 *
 * @param today the day for which a value is chosen.
 */
export async function findObservationsById(
  sql: SqlLike,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, PlacedObservation>> {
  const asked = await loadObservations(sql, { ids, withdrawn: true });
  const ofEntities = await loadObservations(sql, { entityIds: [...new Set(asked.map(({ entityId }) => entityId))] });
  const chosen = chosenOf(ofEntities, today);
  return new Map((await withSources(sql, asked, chosen)).map((one) => [one.id, one]));
}

/** Which entity's, and who may see them. */
export interface ObservationQuestion {
  readonly entityType: string;
  readonly entityId: string;
  /** Null: of all fields. */
  readonly field: string | null;
  /** Municipalities whose entities may be looked at; those that concern all are open besides. Null: every one. */
  readonly reach: readonly string[] | null;
}

/**
 * All observations of an entity, by field: the current value first, then those still stated, then the withdrawn ones.
 * Empty where the entity is out of reach, which is checked before anything is read.
 */
export async function findObservationsOf(
  sql: SqlLike,
  { entityType, entityId, field, reach }: ObservationQuestion,
  today: string,
): Promise<readonly PlacedObservation[]> {
  const numbers = reach === null ? null : [...reach];
  const [within] = await sql<{ within: boolean }[]>`
    select ${numbers}::text[] is null or concerned is null or concerned && ${numbers}::text[] as within
    from concerned_by_entity(${entityType}, ${entityId}) as concerned`;
  if (!within?.within) return [];
  const observations = await loadObservations(sql, { entityType, entityIds: [entityId], withdrawn: true });
  const asked = observations.filter((one) => field === null || one.field === field);
  const chosen = chosenOf(
    asked.filter(({ withdrawnAt }) => withdrawnAt === null),
    today,
  );
  const place = ({ id, field: name, withdrawnAt, observedOn }: StoredObservation): readonly string[] => [
    name,
    chosen.has(id) ? '0' : withdrawnAt === null ? '1' : '2',
    // Newest first: digits turned round sort as text.
    (observedOn ?? '0000-00-00').replace(/\d/g, (digit) => String(9 - Number(digit))),
    id,
  ];
  const order = (a: StoredObservation, b: StoredObservation) => (place(a).join(' ') < place(b).join(' ') ? -1 : 1);
  return await withSources(sql, asked.sort(order), chosen);
}

function chosenOf(observations: readonly StoredObservation[], today: string): ReadonlySet<string> {
  const fields = byField(observations).values();
  return new Set([...fields].flatMap((ofField) => chooseCurrent(ofField, today).chosen?.id ?? []));
}

async function withSources(
  sql: SqlLike,
  observations: readonly StoredObservation[],
  chosen: ReadonlySet<string>,
): Promise<PlacedObservation[]> {
  const ids = [...new Set(observations.map(({ sourceId }) => sourceId))];
  const rows = await sql<SourceNode[]>`
    select id, title, publisher, url, updated_on as "updatedOn", retrieved_on as "retrievedOn", comment, synthetic
    from source where id = any (${ids})`;
  const sources = new Map(rows.map((row) => [row.id, row]));
  return observations.flatMap((one) => {
    const source = sources.get(one.sourceId);
    return source === undefined ? [] : [{ ...one, source, chosen: chosen.has(one.id) }];
  });
}

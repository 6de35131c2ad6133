import DataLoader from 'dataloader';
import type { SqlLike } from '../client.ts';
import { findObservationsById, type PlacedObservation } from '../sources/find-observations.ts';

/** An observation, its source, and whether it holds now. */
export type LoadedObservation = PlacedObservation;

/**
 * Observations by id, gathered: the same few statements however many findings name them. Null: there is no
 * such observation.
 * @param today decides which of them holds now
 */
export function observationLoader(sql: SqlLike, today: string): DataLoader<string, LoadedObservation | null> {
  return new DataLoader(async (ids) => {
    const found = await findObservationsById(sql, [...ids], today);
    return ids.map((id) => found.get(id) ?? null);
  });
}

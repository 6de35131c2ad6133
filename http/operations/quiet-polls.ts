import { LRUCache } from 'lru-cache';
import type { AuditEvent } from '../../db/queries/write-audit-event.ts';

/** Fields of a change feed's page that it has with or without a change. */
const OF_AN_EMPTY_PAGE = /^(?:Query\.changes|Query\.changesCursor|ChangeConnection\.\w+|ChangePageInfo\.\w+)$/;
/** Pollers remembered at a time; one that is forgotten gets one row more. */
const POLLERS_MAX = 5_000;
const DAY_CHARACTERS = 10;

/**
 * Whoever asks each minute whether something has changed, and mostly hears that nothing has, would leave half a million equal rows
 * of the audit a year: such polls are one row a day for each poller, operation and process. One that shows a change has its own.
 */
export function createQuietPolls(now: () => number) {
  const written = new LRUCache<string, true>({ max: POLLERS_MAX });
  const keyOf = ({ clientId, scopes, operationHash, operationName, coordinates }: AuditEvent) =>
    JSON.stringify([
      new Date(now()).toISOString().slice(0, DAY_CHARACTERS),
      clientId,
      scopes,
      operationHash,
      operationName,
      coordinates,
    ]);
  const isQuiet = ({ coordinates, municipalityNumbers }: AuditEvent) =>
    municipalityNumbers.length === 0 && coordinates.every((coordinate) => OF_AN_EMPTY_PAGE.test(coordinate));
  return {
    /** Whether the day's row for such reads is written already. Only for allowed reads that showed no change. */
    isWritten: (event: AuditEvent): boolean => isQuiet(event) && written.has(keyOf(event)),
    /** Call it once the row is written. */
    wrote(event: AuditEvent): void {
      if (isQuiet(event)) written.set(keyOf(event), true);
    },
  };
}

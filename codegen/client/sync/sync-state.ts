import { SyncError } from './sync-error.ts';

/** How far a sync has come. */
export interface SyncState {
  /** The filter as one text: another filter needs another copy. */
  readonly filter: string;
  readonly run: string;
  /** From where the changes go on; in a snapshot, from before its first page. */
  readonly cursor: string;
  /** The place in an unfinished snapshot; null: it is complete. */
  readonly snapshot: SnapshotPlace | null;
}

/** The next page of a snapshot. */
export interface SnapshotPlace {
  /** Which of the collections, by their order. */
  readonly collection: number;
  /** The page's `after`; null: its first page. */
  readonly after: string | null;
}

const FORMAT = 1;

export function encodeState(state: SyncState): string {
  return JSON.stringify({ format: FORMAT, ...state });
}

/** @throws SyncError `STATE_UNREADABLE` */
export function decodeState(text: string): SyncState {
  const value = parsed(text);
  if (!isState(value)) {
    throw new SyncError('STATE_UNREADABLE', 'The kept state is not one of this sync: remove it to start over');
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isState(value: unknown): value is SyncState {
  if (!isObject(value) || value['format'] !== FORMAT) return false;
  const texts = [value['filter'], value['run'], value['cursor']];
  return texts.every((text) => typeof text === 'string') && isPlace(value['snapshot']);
}

function isPlace(value: unknown): value is SnapshotPlace | null {
  if (value === null) return true;
  if (!isObject(value) || !Number.isInteger(value['collection'])) return false;
  return value['after'] === null || typeof value['after'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

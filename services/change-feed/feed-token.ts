import { createHash } from 'node:crypto';
import type { Role } from '../identity/viewer.ts';
import { decodeCursor, encodeCursor } from '../paging/page-cursor.ts';
import { InputError } from '../text-rules/input-error.ts';
import type { EntityType } from './recorded-change.ts';

/** A place in the feed of one database: everything up to it has been read. */
export interface FeedPlace {
  /** The database, by an id made once for it. */
  readonly incarnation: string;
  /** The commit's number; a decimal 64-bit integer. */
  readonly version: string;
  /** The last change read of that commit; `WHOLE_COMMIT`: all of them. */
  readonly sequence: string;
  /**
   * When that commit was made, in microseconds since 1970; empty for version 0. A database restored from a backup counts
   * on from an older number, so its later commits have the same numbers but not the same instants.
   */
  readonly committedAt: string;
}

/** Sorts after every change of a commit. */
export const WHOLE_COMMIT = '9223372036854775807';

/** The question that a token is valid for: the same filter, by a reader with the same reach. */
export interface FeedQuestion {
  /** Null: all types. */
  readonly types: readonly EntityType[] | null;
  /** The municipality as the client wrote it; null: not narrowed. */
  readonly municipality: string | null;
  readonly role: Role;
  readonly reach: ReadonlySet<string>;
}

const BIGINT_MAX = BigInt(WHOLE_COMMIT);
const INTEGER = /^(?:0|[1-9][0-9]{0,18})$/;

/** A place as an opaque token. It holds no value of any entity; the order and repeats of `types` do not matter. */
export function encodeFeedToken(place: FeedPlace, question: FeedQuestion): string {
  const { incarnation, version, sequence, committedAt } = place;
  return encodeCursor([incarnation, version, sequence, committedAt, reachKey(question)], filterKey(question));
}

/**
 * The place in a token. `sameReach` is false where the asker's role or municipalities are others than when the token was
 * given: what was hidden or shown before is then not what it would be now, and only a fresh copy is right.
 *
 * @throws InputError rule `PAGE_CURSOR`: damaged, made up, or of a feed with another filter.
 */
export function decodeFeedToken(token: string, question: FeedQuestion): { place: FeedPlace; sameReach: boolean } {
  const keys = decodeCursor(token, filterKey(question));
  const [incarnation = '', version = '', sequence = '', committedAt = '', reach = ''] = keys;
  if (keys.length !== 5 || !isBigint(version) || !isBigint(sequence)) {
    throw new InputError(['after'], 'PAGE_CURSOR', 'expected the unchanged cursor of a page of this same question');
  }
  return { place: { incarnation, version, sequence, committedAt }, sameReach: reach === reachKey(question) };
}

function isBigint(text: string): boolean {
  return INTEGER.test(text) && BigInt(text) <= BIGINT_MAX;
}

function filterKey({ types, municipality }: FeedQuestion): string {
  return `changes:${JSON.stringify([types === null ? null : [...new Set(types)].sort(), municipality])}`;
}

function reachKey({ role, reach }: FeedQuestion): string {
  const text = [role, ...[...reach].sort()].join(' ');
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

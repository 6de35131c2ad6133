/**
 * What ends a sync, since trying again would not help:
 * - `UNAUTHENTICATED`: the token is refused.
 * - `FORBIDDEN`: the token is good, but the feed or a field that the copy selects is not its holder's to read.
 * - `STATE_UNREADABLE`: the state read from the store is not what was written to it.
 * - `CURSOR_REFUSED`: the platform did not give this cursor for this question; remove the stored state to start over.
 * - `REFUSED`: the platform refuses the question itself, such as a document of the consumer's own.
 * - `UNREACHABLE`: no answer after all retries; run again later, nothing is lost.
 */
export type SyncErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'STATE_UNREADABLE'
  | 'CURSOR_REFUSED'
  | 'REFUSED'
  | 'UNREACHABLE';

/** Ends a sync. The copy stays as it was after the last batch. */
export class SyncError extends Error {
  readonly code: SyncErrorCode;
  constructor(code: SyncErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SyncError';
    this.code = code;
  }
}

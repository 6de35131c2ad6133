import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type AnswerError, type Client, TjenestegrafError } from '../client.ts';
import { pause } from './pause.ts';
import { SyncError } from './sync-error.ts';
import type { SnapshotReason } from './sync-store.ts';

/** How often and how long the platform is asked again. */
export interface RetryOptions {
  /** Questions for one answer, 1 or more. */
  readonly attemptsMax: number;
  /** Milliseconds before the second one; doubled each time. */
  readonly firstDelayMs: number;
  /** Milliseconds that a wait grows to. What the platform itself asks for (Retry-After) may be longer. */
  readonly delayMaxMs: number;
  /** Milliseconds for one answer. */
  readonly timeoutMs: number;
}

/** These let some seven minutes pass before an unreachable platform ends a sync. */
export const RETRIES: RetryOptions = { attemptsMax: 16, firstDelayMs: 500, delayMaxMs: 60_000, timeoutMs: 30_000 };

/** A platform that asks for more than this is taken at this: a wrong header must not stop a copy for a year. */
const RETRY_AFTER_MAX_MS = 3_600_000;
const PASSING_CODES = new Set([
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
  'REQUEST_TIMEOUT',
  'INTERNAL_SERVER_ERROR',
]);
const PASSING_STATUS = new Set([408, 425, 429]);

/** The feed cannot go on from this cursor. */
export class CursorExpired extends Error {
  readonly reason: SnapshotReason;
  constructor(reason: SnapshotReason) {
    super(`The cursor is no longer good: ${reason}`);
    this.name = 'CursorExpired';
    this.reason = reason;
  }
}

export interface Retry {
  /** Questions asked so far for this answer. */
  readonly attempt: number;
  readonly delayMs: number;
  readonly cause: unknown;
}

/** Asks, and gives back data only where all of it came: a field that failed is null, and would be copied as such. */
export type Ask = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
) => Promise<Data>;

/**
 * A client that tries again whatever may pass: no network, too many requests, a platform that is away or fails. Waits
 * grow and are cut at random, so that all copies of the country do not come back in the same second.
 *
 * The returned function throws CursorExpired, SyncError, or the signal's reason where it has ended.
 */
export function askWithRetries(client: Client, options: RetryOptions, onRetry: (retry: Retry) => void): Ask {
  return async (document, variables, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      try {
        const timed = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]);
        const { data, errors } = await client.request(document, variables, { signal: timed });
        if (errors.length === 0) return data;
        throw new TjenestegrafError(200, errors);
      } catch (error) {
        signal.throwIfAborted();
        const final = finalErrorOf(error);
        if (final !== null) throw final;
        if (attempt >= options.attemptsMax) {
          throw new SyncError('UNREACHABLE', `No answer after ${attempt} questions: ${String(error)}`, error);
        }
        const delayMs = delayOf(error, attempt, options);
        onRetry({ attempt, delayMs, cause: error });
        await pause(delayMs, signal);
      }
    }
  };
}

/** Half of the wait is certain, half is chance. */
function delayOf(error: unknown, attempt: number, { firstDelayMs, delayMaxMs }: RetryOptions): number {
  const grown = Math.min(delayMaxMs, firstDelayMs * 2 ** (attempt - 1));
  const asked = error instanceof TjenestegrafError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
  return Math.min(RETRY_AFTER_MAX_MS, asked) + grown * (0.5 + Math.random() / 2);
}

/** An error that asking again would not change. Null: it may pass. */
function finalErrorOf(error: unknown): Error | null {
  if (!(error instanceof TjenestegrafError)) return isOfNetwork(error) ? null : asError(error);
  const { status, errors } = error;
  const expired = errors.find(({ extensions }) => extensions?.code === 'SYNC_TOKEN_EXPIRED');
  if (expired) return new CursorExpired(expired.extensions['reason'] as SnapshotReason);
  const lasting = errors.find(({ extensions }) => !PASSING_CODES.has(extensions?.code));
  if (lasting === undefined) {
    if (status === 401) return new SyncError('UNAUTHENTICATED', 'The token is refused', error);
    return errors.length > 0 || status < 400 || status >= 500 || PASSING_STATUS.has(status)
      ? null
      : new SyncError('REFUSED', `The address answers HTTP ${status}, and not as the platform does`, error);
  }
  return ofLasting(lasting, error);
}

function ofLasting({ extensions, message, path }: AnswerError, cause: TjenestegrafError): SyncError {
  const code = extensions?.code;
  if (code === 'UNAUTHENTICATED') return new SyncError(code, `The token is refused: ${message}`, cause);
  if (code === 'FORBIDDEN') {
    const where = path?.filter((part) => typeof part === 'string').join('.') ?? 'anything';
    return new SyncError(code, `The token's holder may not read ${where}: ${message}`, cause);
  }
  if (extensions['rule'] === 'PAGE_CURSOR') {
    return new SyncError('CURSOR_REFUSED', 'The kept cursor is not of this question: remove the state', cause);
  }
  return new SyncError('REFUSED', `The platform refuses the question (${code}): ${message}`, cause);
}

/** fetch throws TypeError where there is no connection, and a DOMException for the time-out. Others are the program's. */
function isOfNetwork(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
